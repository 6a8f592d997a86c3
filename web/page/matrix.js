// Who says what: rows are questions, columns are sides. A real table, so that every cell is read with its heads.
const CELL = 3, OWN = 2;
function clashes(incident, question) {
  const inRow = new Set(question.cells.flatMap((cell) => cell.claims ?? []));
  return (incident.matches ?? []).map((m) => matches()[m]).filter((m) => m && m.a[0] === "claim" && m.b[0] === "claim" && inRow.has(m.a[1]) && inRow.has(m.b[1]));
}
function matrixCell(incident, question, cell, side) {
  const label = sideName(side);
  if (!cell.n && (side === "outlet" || side === "other")) return h("td", { class: "nobody", "data-side": label }, h("span", { "aria-hidden": "true" }, "·"));
  if (!cell.n) return h("td", { class: "silent", "data-side": label }, h("span", { "aria-hidden": "true" }, "– "), say("side.silent"));
  const all = distinct(cell.claims ?? []), most = side === "outlet" ? OWN : CELL;
  return h("td", { "data-side": label, class: cell.denies ? "denied" : null },
    h("ul", null, all.slice(0, most).map((c) => h("li", null, claimLink(c, { most: 100, cite: false, side: label })))),
    all.length > most
      ? h("a", { class: "more", href: address({ v: "claims", incident: incident.id, question: question.id, side }) }, say("count.more", all.length - most)) : null);
}
function rowHead(incident, question) {
  const pairs = clashes(incident, question);
  const kinds = [...new Set(pairs.map((m) => `${m.kind === "contradicts" ? "↔" : "≠"} ${say("match." + m.kind)}: ${word("sub", m.sub)}`))];
  return h("th", { scope: "row" }, questionName(question.id), kinds.map((kind) => h("span", { class: "clash" }, kind)));
}
function matrix(incident) {
  const questions = incident.questions ?? [];
  if (!questions.length) return null;
  return h("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "h-positions" },
    h("table", { class: "matrix" },
      h("thead", null, h("tr", null, h("th", { scope: "col" }, say("col.question")),
        incident.sides.map((side) => h("th", { scope: "col" }, printed(sideName(side)))))),
      h("tbody", null, questions.map((q) => h("tr", null, rowHead(incident, q), q.cells.map((cell, k) => matrixCell(incident, q, cell, incident.sides[k])))))));
}
