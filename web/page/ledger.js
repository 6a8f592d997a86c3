// The number ledger: one block of rows per quantity, every figure with its bar on the scale of the block.
const figure = (v) => String(Math.round(v * 100) / 100);
function valueWords(n) {
  const { low, best, high } = n;
  switch (n.ex) {
    case "about": return "± " + figure(best ?? low ?? high);
    case "at_least": return "≥ " + figure(low ?? best);
    case "more_than": return "> " + figure(low ?? best);
    case "at_most": return "≤ " + figure(high ?? best);
    case "less_than": return "< " + figure(high ?? best);
  }
  if (best !== undefined && n.ex !== "range" && n.ex !== "vague") return figure(best);
  if (low !== undefined && high !== undefined) return `${figure(low)}–${figure(high)}`;
  return low !== undefined ? "≥ " + figure(low) : high !== undefined ? "≤ " + figure(high) : "?";
}
const bounds = (n) => [n.low ?? 0, n.high ?? n.best ?? n.low ?? 0];
function bar(n, most) {
  const x = (v) => 4 + (112 * Math.min(v, most)) / (most || 1);
  const [low, high] = bounds(n);
  const open = n.high === undefined && n.best === undefined || ["at_least", "more_than"].includes(n.ex);
  const dot = n.best ?? (n.low !== undefined && n.high === undefined ? n.low : null);
  return s("svg", { viewBox: "0 0 120 16", class: "bar", role: "presentation", "aria-hidden": "true" },
    s("line", { x1: 4, x2: 116, y1: 8, y2: 8, class: "rail" }),
    s("line", { x1: x(low), x2: open ? 116 : x(high), y1: 8, y2: 8, class: open ? "span open" : "span" }),
    dot === null ? null : s("circle", { cx: x(dot), cy: 8, r: 4, class: open ? "dot open" : "dot" }));
}
// What is counted, in the words of the reports and the fixed words for state and side.
function lineTitle(line) {
  const nouns = [...new Set((line.numbers ?? []).map((n) => numbers()[n].noun).filter(Boolean))];
  const parts = [line.state ? word("state", line.state) : say("state.none"), line.sideKind ? word("kind", line.sideKind) : null, line.side ? sideName(line.side) : null];
  return [nouns.length ? [printed(nouns.slice(0, 3).join(" / ")), " · "] : null, [...new Set(parts.filter(Boolean))].join(" · ")];
}
function ledgerRow(index, most) {
  const n = numbers()[index];
  const claim = n.c !== undefined ? claims()[n.c] : null;
  const by = (n.by ?? []).filter(Boolean).join(", ") || claim?.who;
  return h("tr", null,
    h("td", { class: "value" }, h("a", { href: here({ c: n.id }), "data-record": n.id }, valueWords(n)), bar(n, most)),
    h("td", null, h("q", { class: "words" }, printed(n.t, reports()[n.r].lang))),
    h("td", null, by ? printed(by) : `${outletOf(reports()[n.r])}, ${say("number.nobody")}`),
    h("td", null, n.asOf ? interval(n.asOf) : ""),
    h("td", null, claim ? [standing(claim.st), claim.dagger ? [" ", dagger()] : null] : standing("own")),
    h("td", { class: "cite" }, printed(citation(n))));
}
function clashOfLine(incident, line) {
  const inLine = new Set(line.numbers ?? []);
  const pairs = (incident.matches ?? []).map((m) => matches()[m]).filter((m) => m && m.a[0] === "number" && inLine.has(m.a[1]) && inLine.has(m.b[1]));
  return [...new Set(pairs.map((m) => `${m.kind === "contradicts" ? "↔" : "≠"} ${say("match." + m.kind)}: ${word("sub", m.sub)}`))];
}
function ledger(incident) {
  const lines = (incident.ledger ?? []).filter((line) => (line.numbers ?? []).length);
  if (!lines.length) return h("p", null, say("none.numbers"));
  const head = ["col.value", "why.words", "number.counted_by", "number.as_of", "col.standing", "col.where"];
  return h("div", { class: "scroll", tabindex: "0", role: "group", "aria-labelledby": "h-numbers" },
    h("table", { class: "ledger" }, h("thead", null, h("tr", null, head.map((key) => h("th", { scope: "col" }, say(key))))),
      lines.map((line) => {
        const most = Math.max(...line.numbers.map((n) => bounds(numbers()[n])[1]));
        return h("tbody", null, h("tr", { class: "quantity" }, h("th", { scope: "rowgroup", colspan: head.length }, lineTitle(line),
          clashOfLine(incident, line).map((kind) => h("span", { class: "clash" }, kind)))),
          line.numbers.map((n) => ledgerRow(n, most)));
      })));
}
