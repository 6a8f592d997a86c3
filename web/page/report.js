// A report to read: every claim marked by its standing, parts that are no running text set apart, removed parts folded.
function reportLine(r) {
  const report = reports()[r];
  return [h("a", { href: address({ v: "report", r: report.id }) }, printed(report.title || report.file)), h("span", { class: "note" }, ` ${[report.title ? outletOf(report) : report.outlet, report.published ? interval(report.published) : say("basis.unknown")].filter(Boolean).join(" · ")}`)];
}
function reportsView() {
  return h("section", { "aria-labelledby": "h-reports" }, h("h2", { id: "h-reports" }, say("head.reports")), longList(reports().map((_, r) => r), reportLine, 200, "ul", { class: "plain" }));
}
// Cuts [begin, end) at every border of a mark: [[begin, end, marks inside, outermost first], ...].
function cuts(begin, end, marks) {
  const edges = new Set([begin, end]);
  for (const m of marks) for (const at of [m.from, m.to]) if (at > begin && at < end) edges.add(at);
  const sorted = [...edges].sort((a, b) => a - b), out = [];
  let next = 0, open = [];
  for (let k = 0; k + 1 < sorted.length; ++k) {
    while (next < marks.length && marks[next].from <= sorted[k]) open.push(marks[next++]);
    open = open.filter((m) => m.to > sorted[k]);
    out.push([sorted[k], sorted[k + 1], open.slice()]);
  }
  return out;
}
function marksOf(r) {
  const marks = [];
  claims().forEach((c, index) => { if (c.r === r) for (let k = 0; k < (c.u ?? []).length; k += 2) marks.push({ from: c.u[k], to: c.u[k + 1], claim: index, st: c.st }); });
  return marks.sort((a, b) => a.from - b.from || b.to - a.to || a.claim - b.claim);
}
function marked(text, from, to, open, started) {
  const inner = open.filter((m) => m.claim !== undefined).slice(-3), words = visible(text.slice(from, to));
  const found = open.some((m) => m.found) ? (node) => h("mark", { class: "found" }, node) : (node) => node;
  if (!inner.length) return found(words);
  const last = inner.at(-1), row = claims()[last.claim], fresh = !started.has(last.claim) && started.add(last.claim);
  let node = h("a", { class: `hl st-${last.st} level-${inner.length}`, href: here({ c: row.id, at: null }), "data-claim": fresh ? last.claim : null, "data-part": last.claim, tabindex: fresh ? null : "-1",
    "aria-label": fresh ? null : undefined, title: `${SIGNS[last.st]} ${say("standing." + last.st)}${row.who ? " — " + visible(row.who) : ""}` },
    fresh ? h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[last.st] + (row.dagger ? "†" : "")) : null, words);
  for (let k = inner.length - 2; k >= 0; --k) node = h("span", { class: `hl st-${inner[k].st} level-${k + 1}` }, node);
  return found(node);
}
function spanInUnits(text, at) {                            // code points, as printed, to what the browser counts
  const m = /^(\d+)-(\d+)/.exec(at ?? "");
  if (!m) return null;
  let units = 0, points = 0, from = null;
  for (const c of text) {
    if (points === +m[1]) from = units;
    if (points === +m[2]) return [from, units];
    units += c.length, ++points;
  }
  return from === null ? null : [from, units];
}
function paragraphs(report, r, data) {
  const marks = marksOf(r), started = new Set(), text = data.text, found = spanInUnits(text, state().get("at"));
  if (found) marks.push({ from: found[0], to: found[1], found: true }), marks.sort((a, b) => a.from - b.from || b.to - a.to);
  const removed = report.removed.slice(), out = [];
  let at = 0, open = [], next = 0;
  const folded = (until) => { while (removed.length && removed[0][2] <= until) { const [kind, raw] = removed.shift(); out.push(h("p", { class: "removed" }, say("removed.what", has("removed." + kind) ? word("removed", kind) : word("part", kind), raw))); } };
  for (const block of text.split("\n\n")) {
    const begin = at, end = at + block.length;
    at = end + 2;
    if (!block.trim()) continue;
    folded(begin);
    open = open.filter((m) => m.to > begin);
    while (next < marks.length && marks[next].from < end) open.push(marks[next++]);
    const kind = data.parts.find(([, from, to]) => from <= begin + 1 && to >= end - 1)?.[0];
    const body = cuts(begin, end, open).map(([from, to, inside]) => marked(text, from, to, inside, started));
    if (kind === "boilerplate") out.push(h("details", { class: "folded" }, h("summary", null, word("part", kind)), h("p", null, body)));
    else if (kind === "headline" || kind === "subhead") out.push(h("p", { class: "part-" + kind }, h("span", { class: "part-name" }, word("part", kind)), body));
    else out.push(h("p", { class: kind ? "set-apart" : null }, kind ? h("span", { class: "part-name" }, word("part", kind)) : null, body));
  }
  folded(Infinity);
  return out;
}
function reportView(id) {
  const r = reports().findIndex((row) => row.id === id || row.file === id);
  if (r < 0) return gone(id);
  const report = reports()[r], data = textOf(r), own = claims().map((_, index) => index).filter((c) => claims()[c].r === r);
  const facts = [report.outlet, report.author, report.channel, report.published ? `${interval(report.published)} (${word("basis", report.basis)})` : say("basis.unknown"), report.forwarded ? `${say("report.forwarded")} ${report.forwarded}` : null, report.file].filter(Boolean);
  const web = /^https?:\/\//i.test(report.address ?? "") ? h("a", { href: report.address, rel: "noreferrer noopener" }, printed(report.address)) : report.address ? printed(report.address) : null;
  return h("article", { class: "report" }, h("p", { class: "neighbours" }, h("a", { href: address({ v: "reports" }) }, say("head.reports"))), h("h2", null, printed(report.title || report.file, report.lang)),
    h("p", { class: "note" }, facts.map((fact, k) => [k ? " · " : "", printed(fact)]), web ? [" · ", web] : null),
    report.remarks?.length ? h("details", null, h("summary", null, say("report.remarks")), h("ul", null, report.remarks.map((x) => h("li", null, printed(x))))) : null,
    legend(),
    h("div", { class: "beside reader" }, h("div", { class: "text", lang: report.lang && report.lang !== "und" ? report.lang : null }, data ? paragraphs(report, r, data) : h("p", null, say("cut.texts", 1), `: texts/${report.file}.txt`)),
      h("section", { class: "margin", "aria-labelledby": "h-own" }, h("h3", { id: "h-own" }, `${say("report.claims")} (${own.length})`), longList(own, (c) => claimLink(c, { most: 110, cite: false }), 40, "ol", { class: "plain" }))));
}
