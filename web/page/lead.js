// What an editor reads first: five lines of an incident, then its disputes, each word with where it comes from.
import { h, printed } from "./dom.js";
import { longList, recordLink } from "./quote.js";
import { both, say } from "./words.js";

/** @param {LeadLine} line */
const leadLine = (line) =>
  h(
    "li",
    null,
    h("strong", null, printed(both(line.head))),
    " ",
    line.of.map((party, n) => [n ? ` ${line.sign} ` : null, recordLink(party)]),
  );

/** @param {Incident} incident */
export const lead = ({ lead: lines = [] }) =>
  lines.length ? h("ul", { class: "lead plain" }, lines.map(leadLine)) : null;

/** @param {Party[]} of */
const links = (of) => [
  of.slice(0, 3).map((party, k) => [k ? ", " : null, recordLink(party)]),
  of.length > 3 ? ` ${say("count.more", of.length - 3)}` : null,
];

/** @param {Dispute} dispute */
const disputeRow = (dispute) => [
  h("p", { class: "kind" }, h("strong", null, printed(both(dispute.asks)))),
  h(
    "ul",
    { class: "positions plain" },
    dispute.positions.map(({ of, answer, when }, n) =>
      h(
        "li",
        null,
        h("span", { "aria-hidden": "true" }, n ? `${dispute.sign} ` : ""),
        answer ? [h("strong", { class: "answer" }, printed(both(answer))), " "] : null,
        when ? h("span", { class: "when" }, `(${both(when)}) `) : null,
        links(of),
      ),
    ),
  ),
  dispute.settled?.length
    ? h("p", { class: "settled" }, say("settle.by"), ": ", links(dispute.settled))
    : null,
  dispute.note ? h("p", { class: "note" }, both(dispute.note)) : null,
];

/** @param {Incident} incident @param {string} kind */
export function disputes({ disputes: all = [] }, kind) {
  const some = all.filter((d) => d.kind === kind);
  return some.length ? longList(some, disputeRow, 8, { class: "pairs" }) : null;
}
