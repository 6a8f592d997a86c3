// Who says what: rows are questions, columns are sides. A real table, so that every cell is read with its heads.
import { sides } from "./data.js";
import { h, printed } from "./dom.js";
import { pairKinds } from "./pairs.js";
import { claimLink, sideDot } from "./quote.js";
import { address } from "./state.js";
import { isActor, questionName, say, sideName } from "./words.js";

const SHOWN = 3,
  SHOWN_OF_OUTLETS = 2;

/** @param {string} label */
const nobody = (label) =>
  h("td", { class: "nobody", "data-side": label }, h("span", { "aria-hidden": "true" }, "·"));
/**
 * Nothing found, or silent: leads to what was looked at, all that this side says of the incident.
 * @param {Incident} incident
 * @param {string} label
 * @param {string} id
 * @param {boolean} heard where the question is put
 */
const lookedAt = (incident, label, id, heard) =>
  h(
    "td",
    { class: heard ? "silent" : "nobody", "data-side": label },
    heard ? h("span", { "aria-hidden": "true" }, "– ") : null,
    h(
      "a",
      { href: address({ v: "claims", incident: incident.id, side: id }) },
      say(heard ? "side.silent" : "side.not_found"),
    ),
  );

/**
 * @param {Incident} incident
 * @param {Question} question
 * @param {Cell} cell
 * @param {number} side
 */
function matrixCell(incident, question, cell, side) {
  const label = sideName(side),
    id = sides()[side].id;
  if (!cell.said && !cell.silent && !isActor(side)) return nobody(label);
  if (!cell.said) return lookedAt(incident, label, id, Boolean(cell.silent));
  const all = cell.claims ?? [],
    most = id === "outlet" ? SHOWN_OF_OUTLETS : SHOWN;
  const rest = address({ v: "claims", incident: incident.id, question: question.id, side: id });
  return h(
    "td",
    { "data-side": label, class: cell.denies ? "denied" : null },
    h(
      "ul",
      null,
      all.slice(0, most).map((c) => h("li", null, claimLink(c, { most: 100, cited: false, besides: label }))),
    ),
    all.length > most ? h("a", { class: "more", href: rest }, say("count.more", all.length - most)) : null,
  );
}

/** @param {Question} question */
const rowHead = (question) =>
  h(
    "th",
    { scope: "row" },
    questionName(question.id),
    pairKinds(question.clash).map((kind) => h("span", { class: "clash" }, kind)),
  );

/** @param {Incident} incident @param {Question[]} questions */
function table(incident, questions) {
  const columns = incident.sides ?? [];
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "h-positions" },
    h(
      "table",
      { class: "matrix" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, say("col.question")),
          columns.map((side) => h("th", { scope: "col" }, sideDot(side), printed(sideName(side)))),
        ),
      ),
      h(
        "tbody",
        null,
        questions.map((q) =>
          h(
            "tr",
            null,
            rowHead(q),
            q.cells.map((cell, k) => matrixCell(incident, q, cell, columns[k])),
          ),
        ),
      ),
    ),
  );
}

/**
 * The questions in dispute; the others behind a fold.
 * @param {Incident} incident
 */
export function matrix(incident) {
  if (!incident.questions.length) return null;
  const asked = new Set(
    (incident.disputes ?? []).filter((d) => d.kind === "contradicts").map((d) => d.question),
  );
  const folded = incident.questions.filter((q) => !asked.has(q.id)),
    open = incident.questions.filter((q) => asked.has(q.id));
  if (!open.length || !folded.length) return table(incident, incident.questions);
  return [
    table(incident, open),
    h("details", null, h("summary", null, say("matrix.rest", folded.length)), table(incident, folded)),
  ];
}
