// Why a record is here: the rule, the row of the word list, the words, the chain. Opens beside the view.
import { claims, find, groups, matches, numbers, events, places, reportOf } from "./data.js";
import { element, h, printed } from "./dom.js";
import { cite, claimLink, longList, recordLink } from "./quote.js";
import { dagger, standing } from "./standing.js";
import { address, goQuietly, here, state } from "./state.js";
import { both, say, sideName, when, word } from "./words.js";

/**
 * A line of the explanation, where there is something to say.
 * @param {string} key
 * @param {Child[]} content
 */
function line(key, ...content) {
  const told = /** @type {unknown[]} */ (content.flat(4)).some((c) => c || c === 0);
  return told ? [h("dt", null, say(key)), h("dd", null, content)] : null;
}

/**
 * @param {string} key
 * @param {string | undefined} text
 */
const printedLine = (key, text) => line(key, text ? printed(text) : null);

/** @param {string | undefined} text @param {string} [at] */
const quoted = (text, at) =>
  text ? [h("q", null, printed(text)), at ? h("span", { class: "cite" }, ` ${at}`) : null] : null;

/** @param {number | undefined} c */
const claimLine = (c) =>
  c === undefined ? null : line("col.claim", claimLink(c, { most: 120, cited: false }));

/** @param {Reason} reason */
const reason = ([rule, row, words, at]) =>
  h(
    "li",
    null,
    h("code", null, printed(rule)),
    row ? [" · ", h("code", null, printed(row))] : null,
    words ? [" · ", quoted(words, at)] : null,
  );

/** @param {Hop[]} chain origin last */
function chainLine(chain) {
  if (chain.length < 2) return null;
  const hops = chain
    .slice()
    .reverse()
    .map(([name, at]) => h("li", null, printed(name), at ? h("span", { class: "cite" }, ` ${at}`) : null));
  return line("why.chain", h("ol", { class: "chain" }, hops));
}

/** @param {number} index */
function whyClaim(index) {
  const row = claims()[index],
    also = row.group === undefined ? [] : groups()[row.group].filter((c) => c !== index);
  const named = row.source && row.source !== row.who ? [" (", quoted(row.source, row.sourceAt), ")"] : null;
  return [
    line("col.standing", standing(row.st), row.dagger ? [" ", dagger()] : null),
    line("why.form", word("form", row.form)),
    line("col.who", row.who ? printed(row.who) : null, named),
    line("col.side", printed((row.sides ?? []).map(sideName).join(", "))),
    line("why.cue", quoted(row.cue, row.cueAt)),
    line("why.disclaimer", quoted(row.disclaimers, row.disclaimersAt)),
    row.said === undefined ? null : line("why.said", when(row.said)),
    chainLine(row.chain),
    row.parent === undefined ? null : line("why.parent", claimLink(row.parent, { most: 90, cited: false })),
    also.length
      ? line(
          "why.copies",
          longList(also, (c) => claimLink(c, { most: 90 }), 5, { class: "" }),
        )
      : null,
  ];
}

/** @param {number} index */
function whyNumber(index) {
  const row = numbers()[index];
  const what = [
    row.state ? word("state", row.state) : null,
    row.sideKind ? word("kind", row.sideKind) : null,
    row.side === undefined ? null : sideName(row.side),
  ];
  return [
    line("col.value", row.value),
    line("why.exactness", word("exactness", row.ex)),
    printedLine("col.what", [...new Set(what.filter(Boolean))].join(" · ")),
    printedLine("number.counted_by", row.by),
    row.asOf === undefined ? null : line("number.as_of", when(row.asOf)),
    printedLine("why.place", row.place),
    claimLine(row.c),
  ];
}

/** @param {number} index */
function whyEvent(index) {
  const row = events()[index];
  const who = [row.agents, row.targets && "→ " + row.targets, row.victims && "✕ " + row.victims];
  return [
    printedLine(
      "col.kind",
      [word("event", row.kind), word("realis", row.realis)].filter(Boolean).join(" · "),
    ),
    row.when === undefined
      ? null
      : line("col.when", when(row.when), row.time ? [" (", quoted(row.time), ")"] : null),
    printedLine("why.place", row.place),
    printedLine("col.who", who.filter(Boolean).join(", ")),
    line("why.codes", (row.codes ?? []).join(" · ")),
    claimLine(row.c),
  ];
}

/** @param {number} index */
function whyPlace(index) {
  const row = places()[index],
    at =
      row.lat === undefined || row.lon === undefined ? null : `${row.lat.toFixed(4)}° ${row.lon.toFixed(4)}°`;
  const radius = row.radius ? say("map.radius", Math.round(row.radius)) : null;
  return [
    printedLine("col.kind", word("place", row.kind)),
    printedLine("why.place", [row.relation, row.name].filter(Boolean).join(" ")),
    printedLine("col.where_on_earth", [row.admin, row.country, at, radius].filter(Boolean).join(" · ")),
  ];
}

/** @param {number} index */
function whyMatch(index) {
  const row = matches()[index];
  return [
    line("col.kind", `${word("match", row.kind)} ${word("sub", row.sub)}`),
    row.differ ? printedLine("why.because", both(row.differ)) : null,
    h("dd", null, recordLink(row.a)),
    h("dd", null, recordLink(row.b)),
  ];
}

/** @type {HTMLElement | null} what had the focus before */
let opener = null;
export const lastOpener = () => opener;

export function closeWhy() {
  goQuietly(here({ c: null }));
  (opener?.isConnected ? opener : element("main")).focus();
}

const head = () =>
  h(
    "div",
    { class: "why-head" },
    h("h2", { tabindex: "-1" }, say("head.why")),
    h("button", { type: "button", class: "close", onclick: closeWhy }, say("why.close")),
  );

/** @param {string} id @param {Row} row */
function opening(id, row) {
  const report = reportOf(row);
  return [
    row.t ? h("blockquote", null, printed(row.t, report.lang)) : null,
    h(
      "p",
      null,
      h("a", { href: address({ v: "report", r: report.id, c: id }) }, say("why.open")),
      " ",
      cite(row),
    ),
  ];
}

const TOLD = {
  claim: { row: claims, of: whyClaim },
  number: { row: numbers, of: whyNumber },
  event: { row: events, of: whyEvent },
  place: { row: places, of: whyPlace },
};

/** @param {string} id @param {Kind} kind @param {number} index @returns {Child} */
function explanation(id, kind, index) {
  const link = h(
    "p",
    { class: "note" },
    `${say("why.id")}: `,
    h("code", null, id),
    " · ",
    h("a", { href: address({ c: id }) }, say("why.link")),
  );
  if (kind === "match") {
    const because = matches()[index].because;
    return [
      h("dl", null, whyMatch(index)),
      because ? h("p", null, h("code", null, printed(because))) : null,
      link,
    ];
  }
  const { row, of } = TOLD[/** @type {keyof typeof TOLD} */ (kind)],
    record = row()[index];
  return [
    opening(id, record),
    h("dl", null, of(index)),
    h("h3", null, say("why.rule")),
    h("ul", { class: "plain" }, record.why.map(reason)),
    link,
  ];
}

/** Marks what the panel explains. @param {string} id @param {Kind} kind @param {number} index */
function select(id, kind, index) {
  const wanted =
    kind === "claim"
      ? `main [data-claim="${index}"], main [data-part="${index}"]`
      : `main [data-record="${CSS.escape(id)}"]`;
  document.querySelectorAll(wanted).forEach((node) => node.classList.add("selected"));
}

export function showWhy() {
  const panel = element("#why"),
    id = state().get("c"),
    at = find(id);
  document.querySelectorAll(".selected").forEach((node) => node.classList.remove("selected"));
  const shown = Boolean(at) && at?.kind !== "incident" && at?.kind !== "report";
  document.body.classList.toggle("with-why", shown);
  panel.replaceChildren();
  panel.hidden = !shown;
  if (!id || !at || !shown) return;
  panel.append(h("div", null, head(), explanation(id, at.kind, at.index)));
  select(id, at.kind, at.index);
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.closest("main")) opener = focused;
  panel.querySelector("h2")?.focus({ preventScroll: true });
}
