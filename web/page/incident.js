// One incident, from top to bottom.
function part(id, key, content) {
  const list = [content].flat(3).filter(Boolean);
  return list.length ? h("section", { "aria-labelledby": "h-" + id, class: "part", id: "s-" + id }, h("h3", { id: "h-" + id }, say(key)), list) : null;
}
function silentList(incident) {
  return (incident.silent ?? []).length ? h("ul", { class: "chips" }, incident.silent.map((side) => h("li", { class: "chip silent" }, printed(sideName(side)), ` – ${say("side.silent")}`))) : null;
}
function background(incident) {
  const list = (incident.events ?? []).map((e) => events()[e]).filter((e) => e.realis === "recap");
  return list.length ? longList(list, (e) => h("a", { class: "claim", href: here({ c: e.id }), "data-record": e.id }, h("span", { class: "when" }, e.when ? interval(e.when) : say("date.unknown")), " ", h("q", { class: "words" }, printed(short(e.sentence ?? e.t, 200), reports()[e.r].lang)), " ", h("span", { class: "cite" }, printed(citation(e))))) : null;
}
function neighbours(n) {
  const list = incidents(), link = (k, key) => (list[k] ? h("a", { href: address({ v: "incident", i: list[k].id }), rel: key === "nav.next" ? "next" : "prev" }, say(key)) : null);
  return h("p", { class: "neighbours" }, h("a", { href: address({}) }, say("head.incidents")), " ", link(n - 1, "nav.previous"), " ", link(n + 1, "nav.next"));
}
function incidentView(id) {
  const n = incidents().findIndex((row) => row.id === id);
  if (n < 0) return gone(id);
  const incident = incidents()[n], unverified = distinct(incident.unverified ?? []);
  const parts = [
    part("positions", "head.positions", [matrix(incident), legend()]),
    part("numbers", "head.numbers", ledger(incident)),
    part("contradictions", "head.contradictions", pairs(incident, "contradicts") ?? h("p", null, say("none.contradictions"))),
    part("look_alikes", "head.look_alikes", pairs(incident, "look_alike")),
    part("unverified", "head.unverified", unverified.length ? longList(unverified, (c) => [claimLink(c), claims()[c].disclaimers ? h("span", { class: "note" }, " ", h("q", null, printed(claims()[c].disclaimers))) : null], 10, "ul", { class: "plain" }) : h("p", null, say("none.unverified"))),
    part("silent", "head.silent", silentList(incident)),
    part("chains", "head.chains", chains(incident.claims ?? [])),
    part("timeline", "head.timeline", timeline(incident)),
    part("map", "head.map", map(incident)),
    part("background", "head.background", background(incident)),
    part("reports", "head.reports", longList((incident.reports ?? []).slice(), (r) => reportLine(r), 20, "ul", { class: "plain" })),
  ].filter(Boolean);
  return h("article", { class: "incident" }, neighbours(n), h("h2", null, h("span", { class: "nr" }, n + 1), " ", printed(incidentTitle(incident))),
    h("p", { class: "when" }, interval(incident.when), onlyBackground(incident) ? h("span", { class: "tag" }, say("background.only")) : null),
    h("p", { class: "state" }, stateLine(incident).join(" · ")),
    h("nav", { "aria-label": say("head.contents"), class: "contents" }, h("ul", null, parts.map((p) => h("li", null, h("button", { type: "button", onclick: () => { p.scrollIntoView(); p.querySelector("h3").tabIndex = -1; p.querySelector("h3").focus({ preventScroll: true }); } }, p.querySelector("h3").textContent))))),
    parts);
}
