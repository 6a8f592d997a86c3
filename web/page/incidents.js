// The list of incidents, each with its line of state; what is only looked back on comes last.
import { incidents, meta, sides } from "./data.js";
import { h, printed } from "./dom.js";
import { stateLine } from "./incident.js";
import { reportsView } from "./report.js";
import { standing } from "./standing.js";
import { address } from "./state.js";
import { both, say, sideName, when } from "./words.js";

/** @param {Incident} incident @param {number} side */
const sideChip = ({ deniedBy = [] }, side) =>
  h(
    "span",
    { class: "chip" },
    printed(sideName(side)),
    deniedBy.includes(side) ? [" ", standing("denies")] : null,
  );

/** @param {Incident} incident */
function incidentCard(incident) {
  const named = (incident.sides ?? []).filter((side) => sides()[side].id !== "outlet");
  return h(
    "li",
    { class: "card" },
    h(
      "h3",
      null,
      h("span", { class: "nr" }, incidents().indexOf(incident) + 1),
      " ",
      h("a", { href: address({ v: "incident", i: incident.id }) }, printed(both(incident.title))),
    ),
    h("p", { class: "when" }, when(incident.when)),
    h("p", { class: "state" }, stateLine(incident)),
    h(
      "p",
      { class: "sides" },
      named.map((side) => sideChip(incident, side)),
    ),
  );
}

/** @param {string} id @param {string} key @param {Incident[]} list @param {string | null} style */
const cards = (id, key, list, style) =>
  list.length
    ? h(
        "section",
        { "aria-labelledby": id, class: style },
        h("h2", { id }, say(key)),
        h("ol", { class: "cards" }, list.map(incidentCard)),
      )
    : null;

/** @returns {Child} */
export function incidentsView() {
  if (!meta().count.reports) return h("p", null, say("heap.empty"));
  if (!incidents().length) return [h("p", null, say("incident.none")), reportsView()];
  const news = incidents().filter((row) => !row.old),
    old = incidents().filter((row) => row.old);
  return [cards("h-incidents", "head.incidents", news, null), cards("h-old", "head.background", old, "old")];
}
