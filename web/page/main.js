// The frame around every view, and which view the address asks for.
function gone(id) {
  return h("p", { class: "gone", role: "alert" }, say("gone.record", visible(id)));
}
function headline() {
  const c = meta().count, cell = (key, href) => (c[key] || key === "reports" || key === "incidents" ? h("li", null, h("a", { href }, say("count." + key, c[key]))) : null);
  return h("ul", { class: "headline" }, cell("reports", address({ v: "reports" })), cell("incidents", address({})), cell("claims", address({ v: "claims" })), cell("unverified", address({ v: "claims", dagger: "1" })), cell("contradictions", address({ v: "differ" })), cell("look_alikes", address({ v: "differ" })));
}
function differView() {
  const list = Object.values(matches()), of = (kind) => list.filter((m) => m.kind === kind);
  return h("section", { "aria-labelledby": "h-differ" }, h("h2", { id: "h-differ" }, say("head.contradictions")), of("contradicts").length ? longList(of("contradicts"), pairRow, 50, "ul", { class: "pairs" }) : h("p", null, say("none.contradictions")),
    of("look_alike").length ? [h("h3", null, say("head.look_alikes")), longList(of("look_alike"), pairRow, 50, "ul", { class: "pairs" })] : null);
}
function cutNotice() {
  const parts = Object.entries(meta().cut).map(([what, n]) => say("cut." + what, n));
  return parts.length ? h("p", { class: "cut", role: "note" }, say("cut.page", parts.join(", "))) : null;
}
function frame() {
  const view = state().get("v") ?? "incidents", item = (v, key) => h("li", null, h("a", { href: v ? address({ v }) : address({}), "aria-current": view === (v || "incidents") ? "page" : null }, say(key)));
  const lang = (code, name) => h("a", { href: here({ lang: code }), lang: code, hreflang: code, "aria-current": language() === code ? "true" : null }, name);
  const footer = meta();
  return [h("a", { class: "skip", href: "#main", onclick: (e) => { e.preventDefault(); document.querySelector("main").focus(); } }, say("skip")),
    h("header", null, h("div", { class: "bar-top" }, h("h1", null, h("a", { href: address({}) }, say("title"))), h("nav", { "aria-label": say("nav.language"), class: "languages" }, lang("nl", "Nederlands"), lang("en", "English"))),
      headline(), h("nav", { "aria-label": say("nav.main"), class: "tabs" }, h("ul", null, item("", "head.incidents"), item("claims", "head.claims"), item("differ", "head.contradictions"), item("sources", "head.sources"), item("reports", "head.reports")))),
    h("main", { id: "main", tabindex: "-1" }, cutNotice()),
    h("aside", { id: "why", "aria-label": say("head.why"), hidden: true }),
    h("footer", null, h("p", null, say("foot.note")), h("p", null, say("foot.made", footer.program ?? "")), h("p", null, say("foot.places"), footer.gazetteer ? ` ${footer.gazetteer}` : ""), h("p", null, say("keys.help")))];
}
// A link to a record alone opens the view that it stands in; the address then says so.
function settle() {
  const id = state().get("c");
  if (!id || state().get("v")) return;
  const at = find(id);
  if (!at) return;
  const view = { incident: { v: "incident", i: id }, report: { v: "report", r: id }, match: { v: "differ", c: id } }[at.kind] ?? { v: "report", r: reports()[record(at.kind, at.index).r].id, c: id };
  history.replaceState(null, "", address(view));
}
function wantedView() {
  const w = state();
  switch (w.get("v")) {
    case "incident": return incidentView(w.get("i"));
    case "report": return reportView(w.get("r"));
    case "reports": return reportsView();
    case "claims": return claimsView();
    case "sources": return sourcesView();
    case "differ": return differView();
  }
  return w.get("c") ? gone(w.get("c")) : incidentsView();
}
let shown = null;
function show() {
  settle();
  const key = [...state()].filter(([k]) => k !== "c" || !state().get("v")).join("&"), before = shown;
  if (key !== before) {
    shown = key;
    document.documentElement.lang = language();
    document.title = say("title");
    document.getElementById("page").replaceChildren(...frame());
    document.querySelector("main").append(...[wantedView()].flat());
    if (before !== null) window.scrollTo(0, 0), document.querySelector("main").focus({ preventScroll: true });
  }
  showWhy();
  document.querySelector("main .found, main .report .hl.selected")?.scrollIntoView({ block: "center" });
}
window.addEventListener("hashchange", show);
show();
