// Who was heard, how often, in how many reports; and through whom everything went.
function sourcesView() {
  const list = section("sources").filter((line) => line.claims);
  return h("section", { "aria-labelledby": "h-sources" }, h("h2", { id: "h-sources" }, say("head.sources")),
    h("div", { class: "chart", tabindex: "0", role: "group", "aria-labelledby": "h-sources" }, h("table", { class: "list" }, h("thead", null, h("tr", null, ["col.source", "col.claims", "head.incidents", "col.reports"].map((k, n) => h("th", { scope: "col", class: n ? "count" : null }, say(k))))),
      h("tbody", null, list.slice(0, 300).map((line) => h("tr", null, h("th", { scope: "row" }, h("a", { href: address({ v: "claims", actor: line.id }) }, printed(line.name))),
        h("td", { class: "count" }, line.claims), h("td", { class: "count" }, line.incidents), h("td", { class: "count" }, line.reports)))))),
    list.length > 300 ? h("p", { class: "note" }, say("count.more", list.length - 300)) : null,
    h("h3", null, say("head.chains")), chains(distinct(claims().map((_, index) => index))));
}
