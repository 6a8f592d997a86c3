// Contradictions, and what only looks like one: the two positions side by side, and what they differ in.
import { matches } from "./data.js";
import { h, printed, short } from "./dom.js";
import { longList, recordLink } from "./quote.js";
import { both, say, word } from "./words.js";

/** @param {Match} m */
export const pairKind = (m) => `${m.sign} ${say("match." + m.kind)}: ${word("sub", m.sub)}`;

/**
 * The kinds of some pairs, each once.
 * @param {number[] | undefined} list
 */
export const pairKinds = (list) => [...new Set((list ?? []).map((m) => pairKind(matches()[m])))];

/** @param {Match} m */
function pairRow(m) {
  const differ = m.differ ? both(m.differ) : m.because;
  return [
    h(
      "p",
      { class: "kind" },
      h("strong", null, word("sub", m.sub)),
      differ ? h("span", { class: "note" }, " ", printed(short(differ, 200))) : null,
    ),
    h(
      "div",
      { class: "pair", role: "group", "aria-label": `${say("match." + m.kind)}: ${word("sub", m.sub)}` },
      h("div", null, recordLink(m.a)),
      h("div", { class: "versus", "aria-hidden": "true" }, m.sign),
      h("div", null, recordLink(m.b)),
    ),
  ];
}

/**
 * @param {Match[]} list
 * @param {string} kind
 * @param {number} most
 */
function pairs(list, kind, most) {
  const some = list.filter((m) => m.kind === kind);
  return some.length ? longList(some, pairRow, most, { class: "pairs" }) : null;
}

export function differView() {
  const all = Object.values(matches()),
    alike = pairs(all, "look_alike", 50);
  return h(
    "section",
    { "aria-labelledby": "h-differ" },
    h("h2", { id: "h-differ" }, say("head.contradictions")),
    pairs(all, "contradicts", 50) ?? h("p", null, say("none.contradictions")),
    alike ? [h("h3", null, say("head.look_alikes")), alike] : null,
  );
}
