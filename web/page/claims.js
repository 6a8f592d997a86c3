// All claims, chosen by side, standing, outlet, question, incident; the choice can be saved as it is on screen.
const FACETS = {
  side: { of: (c) => c.sides ?? [], name: sideName },
  standing: { of: (c) => [c.st], name: (st) => `${SIGNS[st]} ${say("standing." + st)}` },
  outlet: { of: (c) => [outletOf(reports()[c.r])], name: (x) => x },
  question: { of: (c) => c.questions ?? [], name: questionName },
  incident: { of: (c) => (c.i === undefined ? [] : [incidents()[c.i].id]), name: (id) => short(incidentTitle(incidents()[find(id)?.index] ?? {}), 60) },
  actor: { of: (c) => (c.actors ? c.actors.split(";") : []), name: nameOf, hidden: true },
};
function chosen(except) {
  const wanted = state(), words = (wanted.get("q") ?? "").toLowerCase();
  const tests = Object.entries(FACETS).filter(([key]) => key !== except && wanted.get(key)).map(([key, f]) => (c) => f.of(c).includes(wanted.get(key)));
  if (wanted.get("dagger")) tests.push((c) => c.dagger);
  if (words) tests.push((c) => `${c.t} ${c.who ?? ""}`.toLowerCase().includes(words));
  const out = [];
  claims().forEach((c, index) => { if (tests.every((test) => test(c))) out.push(index); });
  return out;
}
function facet(key) {
  const f = FACETS[key], counts = new Map(), current = state().get(key) ?? "";
  for (const index of chosen(key)) for (const value of f.of(claims()[index])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
  return h("label", null, say("filter." + key), h("select", { "data-facet": key, onchange: (e) => go(here({ [key]: e.target.value, c: null })) },
    h("option", { value: "" }, say("filter.all")), values.map(([value, n]) => h("option", { value, selected: value === current }, `${f.name(value)} (${n})`)),
    current && !counts.has(current) ? h("option", { value: current, selected: true }, `${f.name(current)} (0)`) : null));
}
// Who says nothing, question by question: the facet that gave the program its name.
function silences() {
  const rows = [];
  for (const incident of incidents()) {
    for (const side of incident.sides ?? []) {
      if (side === "outlet" || side === "other") continue;
      const open = (incident.questions ?? []).filter((q) => q.id !== "other" && !q.cells[incident.sides.indexOf(side)].n).map((q) => questionName(q.id));
      if (open.length) rows.push({ incident, side, open });
    }
  }
  return rows.length ? h("details", { class: "silences" }, h("summary", null, `${say("filter.silent")} … (${rows.length})`),
    longList(rows, (row) => [h("strong", null, printed(sideName(row.side))), " – ", row.open.join(" · "), " ", h("a", { class: "cite", href: address({ v: "incident", i: row.incident.id }) }, printed(short(incidentTitle(row.incident), 50)))], 20, "ul", { class: "plain" })) : null;
}
const COLUMNS = ["claim_id", "report", "content", "cue", "source", "who", "form", "standing", "hearsay", "polarity", "chain", "incident_id", "text"];
const exportRow = (c) => [c.id, reports()[c.r].file, c.at, c.cueAt ?? "", c.sourceAt ?? "", c.who ?? "", c.form, c.standing, c.hearsay ? "true" : "false", c.negative ? "negative" : "positive", (c.chain ?? []).map((hop) => hop[0]).join(" < "), c.i === undefined ? "" : incidents()[c.i].id, c.t];
// The rule of the tables: a cell that a spreadsheet would take for a formula gets one ' in front.
const guard = (cell) => (/^[=+\-@\t\r\n\0']/.test(cell) ? "'" + cell : cell);
const csvCell = (cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
function csvOf(list) {
  const text = new Set([5, 10, 12]);
  return [COLUMNS.join(","), ...list.map((c) => exportRow(claims()[c]).map((cell, k) => csvCell(text.has(k) ? guard(cell) : cell)).join(","))].join("\n") + "\n";
}
const jsonOf = (list) => JSON.stringify(list.map((c) => Object.fromEntries(exportRow(claims()[c]).map((cell, k) => [COLUMNS[k], cell]))), null, 1) + "\n";
function save(name, text, type) {
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
function claimsView() {
  const list = chosen();
  const search = h("input", { type: "search", value: state().get("q") ?? "", onchange: (e) => go(here({ q: e.target.value, c: null })) });
  const box = h("input", { type: "checkbox", checked: state().get("dagger") ? true : null, onchange: (e) => go(here({ dagger: e.target.checked ? "1" : null, c: null })) });
  return h("section", { "aria-labelledby": "h-claims" }, h("h2", { id: "h-claims" }, say("head.claims")),
    h("form", { class: "facets", "aria-label": say("head.filters"), onsubmit: (e) => { e.preventDefault(); go(here({ q: search.value, c: null })); } },
      Object.keys(FACETS).filter((key) => !FACETS[key].hidden || state().get(key)).map(facet), h("label", null, say("filter.search"), search), h("label", { class: "box" }, box, " † ", say("filter.dagger")),
      h("a", { class: "button", href: address({ v: "claims" }) }, say("filter.clear"))),
    h("p", { class: "tools" }, h("span", { role: "status" }, say("filter.matching", list.length, claims().length)), " ",
      h("button", { type: "button", onclick: () => save("claims.csv", csvOf(list), "text/csv") }, say("export.csv")), " ",
      h("button", { type: "button", onclick: () => save("claims.json", jsonOf(list), "application/json") }, say("export.json"))),
    list.length ? longList(list, (c) => claimLink(c, { most: 400 }), 100, "ol", { class: "plain claims" }) : h("p", null, say("none.claims")), legend(), silences());
}
