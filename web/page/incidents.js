// The list of incidents, each with its line of state.
function stateLine(incident) {
  const pairs = (incident.matches ?? []).map((m) => matches()[m]).filter(Boolean);
  const contradictions = pairs.filter((m) => m.kind === "contradicts").length;
  return [
    say("count.in_reports", incident.nReports), incident.origins ? say("count.origins", incident.origins) : null,
    say("count.all_claims", incident.nClaims), contradictions ? say("count.contradictions", contradictions) : null,
    incident.nUnverified ? say("count.unverified", incident.nUnverified) : null,
  ].filter(Boolean);
}
const onlyBackground = (incident) => (incident.events ?? []).length > 0 && incident.events.every((e) => events()[e].realis === "recap");
const incidentTitle = (incident) => incident.label || say("unknown");

function incidentCard(incident, n) {
  return h("li", { class: "card" },
    h("h3", null, h("span", { class: "nr" }, n + 1), " ", h("a", { href: address({ v: "incident", i: incident.id }) }, printed(incidentTitle(incident)))),
    h("p", { class: "when" }, interval(incident.when)),
    h("p", { class: "state" }, stateLine(incident).join(" · ")),
    h("p", { class: "sides" }, (incident.sides ?? []).filter((x) => x !== "outlet").map((side) =>
      h("span", { class: "chip" + ((incident.silent ?? []).includes(side) ? " silent" : "") }, printed(sideName(side)),
        (incident.deniedBy ?? []).includes(side) ? [" ", standing("denies")] : null,
        (incident.silent ?? []).includes(side) ? ` – ${say("side.silent")}` : null))));
}
function incidentsView() {
  const list = incidents();
  if (!meta().count.reports) return h("p", null, say("heap.empty"));
  if (!list.length) return [h("p", null, say("incident.none")), reportsView()];
  const news = list.filter((incident) => !onlyBackground(incident)), old = list.filter(onlyBackground);
  const cards = (some) => h("ol", { class: "cards" }, some.map((incident) => incidentCard(incident, list.indexOf(incident))));
  return [news.length ? h("section", { "aria-labelledby": "h-incidents" }, h("h2", { id: "h-incidents" }, say("head.incidents")), cards(news)) : null,
    old.length ? h("section", { "aria-labelledby": "h-old", class: "old" }, h("h2", { id: "h-old" }, say("head.background")), cards(old)) : null].filter(Boolean);
}
