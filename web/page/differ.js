// Contradictions, and what only looks like one: the two positions side by side, and why.
function pairRow(m) {
  return [h("p", { class: "kind" }, h("strong", null, word("sub", m.sub)), m.because ? h("span", { class: "note" }, " ", printed(short(m.because, 200))) : null),
    h("div", { class: "pair", role: "group", "aria-label": `${say("match." + m.kind)}: ${word("sub", m.sub)}` }, h("div", null, recordLink(m.a[0], m.a[1])), h("div", { class: "versus", "aria-hidden": "true" }, m.kind === "contradicts" ? "↔" : "≠"), h("div", null, recordLink(m.b[0], m.b[1])))];
}
function pairs(incident, kind) {
  const list = (incident.matches ?? []).map((m) => matches()[m]).filter((m) => m && m.kind === kind);
  return list.length ? longList(list, pairRow, 12, "ul", { class: "pairs" }) : null;
}
