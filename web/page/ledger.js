// The number ledger: one block of rows per quantity, every figure with its bar on the scale of the block.
import { claims, numbers, reportOf } from "./data.js";
import { h, printed, s } from "./dom.js";
import { pairKinds } from "./pairs.js";
import { cite } from "./quote.js";
import { dagger, standing } from "./standing.js";
import { here } from "./state.js";
import { both, say, when } from "./words.js";

const HEADS = ["col.value", "why.words", "number.counted_by", "number.as_of", "col.standing", "col.where"];

/**
 * @param {Figure} n
 * @param {number} most the end of the scale
 */
function bar(n, most) {
  /** @param {number} v */
  const x = (v) => 4 + (112 * Math.min(v, most)) / (most || 1);
  const [low, high, dot] = n.bar,
    open = n.open ? " open" : "";
  return s(
    "svg",
    { viewBox: "0 0 120 16", class: "bar", role: "presentation", "aria-hidden": "true" },
    s("line", { x1: 4, x2: 116, y1: 8, y2: 8, class: "rail" }),
    s("line", { x1: x(low), x2: open ? 116 : x(high), y1: 8, y2: 8, class: "span" + open }),
    dot === undefined ? null : s("circle", { cx: x(dot), cy: 8, r: 4, class: "dot" + open }),
  );
}

/** @param {number} index @param {number} most */
function ledgerRow(index, most) {
  const n = numbers()[index],
    claim = n.c === undefined ? null : claims()[n.c];
  const cells = [
    [h("a", { href: here({ c: n.id }), "data-record": n.id }, n.value), bar(n, most)],
    h("q", { class: "words" }, printed(n.t, reportOf(n).lang)),
    printed(n.by ?? `${reportOf(n).by}, ${say("number.nobody")}`),
    n.asOf === undefined ? "" : when(n.asOf),
    claim ? [standing(claim.st), claim.dagger ? [" ", dagger()] : null] : standing("own"),
    cite(n),
  ];
  return h(
    "tr",
    null,
    cells.map((cell, k) =>
      h("td", { class: k ? null : "value", "data-head": k > 1 ? say(HEADS[k]) : null }, cell),
    ),
  );
}

/** @param {LedgerLine} line */
function ledgerBlock(line) {
  const most = Math.max(...line.numbers.map((n) => numbers()[n].bar[1]));
  const kinds = pairKinds(line.clash).map((kind) => h("span", { class: "clash" }, kind));
  return h(
    "tbody",
    null,
    h(
      "tr",
      { class: "quantity" },
      h("th", { scope: "rowgroup", colspan: HEADS.length }, printed(both(line.title)), kinds),
    ),
    line.numbers.map((n) => ledgerRow(n, most)),
  );
}

/** @param {Incident} incident */
export function ledger(incident) {
  if (!incident.ledger.length) return h("p", null, say("none.numbers"));
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "h-numbers" },
    h(
      "table",
      { class: "ledger" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          HEADS.map((key) => h("th", { scope: "col" }, say(key))),
        ),
      ),
      incident.ledger.map(ledgerBlock),
    ),
  );
}
