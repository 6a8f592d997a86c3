// One incident, from top to bottom.
import { claims, events, incidents, reportOf } from "./data.js";
import { h, printed, short } from "./dom.js";
import { disputes, lead } from "./lead.js";
import { ledger } from "./ledger.js";
import { mapOf } from "./map.js";
import { matrix } from "./matrix.js";
import { cite, claimLink, longList, recordLink, sideDot } from "./quote.js";
import { reportLine } from "./report.js";
import { legend } from "./standing.js";
import { address, here } from "./state.js";
import { timeline } from "./timeline.js";
import { ways } from "./chains.js";
import { both, say, sideName, when } from "./words.js";

/**
 * How many reports, voices, claims, contradictions, unverified claims.
 * @param {Incident} incident
 */
export const stateLine = (incident) =>
  [
    say("count.in_reports", incident.nReports),
    incident.origins ? say("count.origins", incident.origins) : null,
    say("count.all_claims", incident.nClaims),
    incident.nContradictions ? say("count.contradictions", incident.nContradictions) : null,
    incident.nUnverified ? say("count.unverified", incident.nUnverified) : null,
  ]
    .filter(Boolean)
    .join(" · ");

/** @param {string} name @param {Child} content */
function part(name, content) {
  const list = [content].flat(3).filter(Boolean);
  if (!list.length) return [];
  const head = h("h3", { id: "h-" + name }, say("head." + name));
  return [h("section", { "aria-labelledby": head.id, class: "part", id: "s-" + name }, head, list)];
}

/** @param {Incident} incident */
function silentList({ silent = [] }) {
  /** @param {number} side */
  const chip = (side) =>
    h("li", { class: "chip silent" }, sideDot(side), printed(sideName(side)), ` – ${say("side.silent")}`);
  return silent.length ? h("ul", { class: "chips" }, silent.map(chip)) : null;
}

/** @param {Incident} incident */
function unverified({ unverified: list = [] }) {
  if (!list.length) return h("p", null, say("none.unverified"));
  /** @param {number} c @returns {Child} */
  const line = (c) => {
    const words = claims()[c].disclaimers;
    return [claimLink(c), words ? h("span", { class: "note" }, " ", h("q", null, printed(words))) : null];
  };
  return longList(list, line, 10);
}

/** @param {Incident} incident */
function verified({ verified: list = [] }) {
  /** @param {Verified} one @returns {Child} */
  const line = ({ of, how }) => [
    of.map((party, n) => [n ? h("br") : null, recordLink(party)]),
    h("span", { class: "note" }, " · ", printed(both(how))),
  ];
  return list.length ? longList(list, line, 10) : null;
}

/** @param {Incident} incident */
function unanswered({ unanswered: list = [] }) {
  /** @param {Unanswered} one @returns {Child} */
  const line = ({ name, of }) => [h("strong", null, printed(name)), " ", of.map(recordLink)];
  return list.length ? longList(list, line, 10) : null;
}

/** @param {number} e */
function recap(e) {
  const row = events()[e];
  return h(
    "a",
    { class: "claim", href: here({ c: row.id }), "data-record": row.id },
    h("span", { class: "when" }, when(row.when)),
    " ",
    h("q", { class: "words" }, printed(short(row.sentence ?? row.t, 200), reportOf(row).lang)),
    " ",
    cite(row),
  );
}

/** @param {number} n */
function neighbours(n) {
  /** @param {number} k @param {string} key @param {string} rel */
  const link = (k, key, rel) =>
    incidents()[k] ? h("a", { href: address({ v: "incident", i: incidents()[k].id }), rel }, say(key)) : null;
  return h(
    "p",
    { class: "neighbours" },
    h("a", { href: address({}) }, say("head.incidents")),
    " ",
    link(n - 1, "nav.previous", "prev"),
    " ",
    link(n + 1, "nav.next", "next"),
  );
}

/** @param {HTMLElement[]} parts */
function contents(parts) {
  /** @param {HTMLElement} p */
  const entry = (p) => {
    const head = /** @type {HTMLElement} */ (p.querySelector("h3"));
    const onclick = () => {
      p.scrollIntoView();
      head.tabIndex = -1;
      head.focus({ preventScroll: true });
    };
    return h("li", null, h("button", { type: "button", onclick }, head.textContent));
  };
  return h("nav", { "aria-label": say("head.contents"), class: "contents" }, h("ul", null, parts.map(entry)));
}

/** @param {Incident} incident */
const partsOf = (incident) => [
  ...part("lead", lead(incident)),
  ...part("disputes", disputes(incident, "contradicts") ?? h("p", null, say("none.contradictions"))),
  ...part("unverified", unverified(incident)),
  ...part("verified", verified(incident)),
  ...part("unanswered", unanswered(incident)),
  ...part("positions", [matrix(incident), legend()]),
  ...part("numbers", ledger(incident)),
  ...part("look_alikes", disputes(incident, "look_alike")),
  ...part("silent", silentList(incident)),
  ...part("chains", ways(incident.chains)),
  ...part("timeline", timeline(incident)),
  ...part("map", mapOf(incident)),
  ...part("background", incident.background ? longList(incident.background, recap, 8) : null),
  ...part("reports", longList(incident.reports ?? [], reportLine, 20)),
];

/** @param {string} id @returns {Child} nothing where there is no such incident */
export function incidentView(id) {
  const n = incidents().findIndex((row) => row.id === id);
  if (n < 0) return null;
  const incident = incidents()[n],
    parts = partsOf(incident);
  return h(
    "article",
    { class: "incident" },
    neighbours(n),
    h("h2", null, h("span", { class: "nr" }, n + 1), " ", printed(both(incident.title))),
    h(
      "p",
      { class: "when" },
      when(incident.when),
      incident.old ? h("span", { class: "tag" }, say("background.only")) : null,
    ),
    h("p", { class: "state" }, stateLine(incident)),
    contents(parts),
    parts,
  );
}
