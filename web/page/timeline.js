// Three clocks on one axis: when it happened, when it was said, when it was reported. The table below tells the same.
const YEAR = 366 * DAY;
function timelineItems(incident) {
  const items = [];
  const add = (lane, when, words, side, href, detail) => {
    const [a, b] = (when ?? []).map(moment);
    items.push({ lane, when, from: a?.at, to: b ? Math.max(b.at, (a?.at ?? 0) + 1) : a ? a.at + DAY : undefined, open: !b || !a, words, side, href, detail });
  };
  for (const e of incident.events ?? []) add("event", events()[e].when, events()[e].t, null, here({ c: events()[e].id }), word("realis", events()[e].realis));
  for (const c of distinct(incident.claims ?? [])) if (claims()[c].said) add("said", claims()[c].said, claims()[c].t, claims()[c].sides?.[0], here({ c: claims()[c].id }), claims()[c].who);
  for (const r of incident.reports ?? []) add("reported", reports()[r].published, outletOf(reports()[r]), null, address({ v: "report", r: reports()[r].id }), reports()[r].file);
  return items;
}
// The days around the incident; what lies more than a year away stays in the table.
function axis(incident, items) {
  const known = items.filter((t) => t.from !== undefined);
  const middle = moment(incident.when?.[0])?.at ?? known.map((t) => t.from).sort((a, b) => a - b)[known.length >> 1];
  const near = known.filter((t) => Math.abs(t.from - middle) < YEAR && t.to - t.from < YEAR);
  if (!near.length) return null;
  const from = Math.min(...near.map((t) => t.from)), to = Math.max(...near.map((t) => t.to));
  const room = Math.max(DAY, (to - from) * 0.06);
  return { near, from: from - room, to: to + room, away: items.length - near.length };
}
function ticks({ from, to }) {
  const days = (to - from) / DAY, step = [1, 2, 7, 14, 31, 92, 183, 366].find((n) => days / n <= 8) ?? 366;
  const out = [];
  for (let t = Math.ceil(from / DAY) * DAY; t <= to; t += step * DAY) out.push(t);
  return out;
}
function timelineChart(incident, items) {
  const a = axis(incident, items);
  if (!a) return h("p", null, say("none.times"));
  const W = 920, LEFT = 96, lanes = ["event", "said", "reported"], x = (t) => LEFT + ((W - LEFT - 16) * (t - a.from)) / (a.to - a.from);
  const rows = [], seen = { event: [], said: [], reported: [] };
  let top = 26;
  const place = {};
  for (const lane of lanes) {
    const list = a.near.filter((t) => t.lane === lane).sort((p, q) => p.from - q.from || p.to - q.to);
    const tracks = [];
    for (const t of list) {                                  // the first track with room for the mark and its label
      const width = lane === "reported" ? Math.max(12, t.words.length * 7) : lane === "said" ? 12 : Math.max(x(t.to) - x(t.from), 8) + 4;
      let k = tracks.findIndex((end) => end <= x(t.from));
      if (k < 0) k = tracks.length < 9 ? tracks.push(0) - 1 : 8;
      tracks[k] = x(t.from) + width;
      seen[lane].push([t, k]);
    }
    place[lane] = top;
    top += Math.max(1, tracks.length) * 15 + 16;
  }
  for (const lane of lanes) {
    rows.push(s("text", { x: 4, y: place[lane] + 12, class: "lane" }, say("lane." + lane)), s("line", { x1: LEFT, x2: W - 8, y1: place[lane] - 8, y2: place[lane] - 8, class: "rule" }));
    for (const [t, k] of seen[lane]) {
      const y = place[lane] + k * 15;
      if (lane === "event") rows.push(s("rect", { x: x(t.from), y, width: Math.max(5, x(t.to) - x(t.from)), height: 10, rx: 3, class: "happened" + (t.detail === say("realis.recap") ? " recap" : "") }));
      if (lane === "said") rows.push(s("circle", { cx: x((t.from + t.to) / 2), cy: y + 5, r: 5, class: "said side-" + sideIndex(incident, t.side) }));
      if (lane === "reported") rows.push(s("line", { x1: x(t.from), x2: x(t.from), y1: y - 2, y2: y + 12, class: "tick" }), s("text", { x: x(t.from) + 4, y: y + 10, class: "small" }, visible(t.words)));
    }
  }
  const marks = ticks(a).map((t) => {
    const d = new Date(t);
    return [s("line", { x1: x(t), x2: x(t), y1: 18, y2: top - 10, class: "grid" }), s("text", { x: x(t), y: 12, class: "small", "text-anchor": "middle" }, `${d.getUTCDate()} ${say("month." + (d.getUTCMonth() + 1)).slice(0, 3)}`)];
  });
  return h("div", { class: "chart", tabindex: "0", role: "group", "aria-label": say("head.timeline") },
    s("svg", { viewBox: `0 0 ${W} ${top}`, role: "img", "aria-label": say("lane.caption"), class: "timeline" }, marks, rows));
}
const sideIndex = (incident, side) => { const k = (incident.sides ?? []).indexOf(side); return side === "outlet" || side === "other" || k > 5 || k < 0 ? "x" : k; };
function timeline(incident) {
  const items = timelineItems(incident);
  const unknown = items.filter((t) => t.from === undefined && t.to === undefined).length;
  const sorted = items.slice().sort((p, q) => (p.from ?? Infinity) - (q.from ?? Infinity));
  const body = h("tbody");
  const table = h("details", { ontoggle: () => { if (!body.children.length) body.append(...sorted.slice(0, 500).map((t) => h("tr", null, h("td", null, interval(t.when)), h("td", null, say("lane." + t.lane)), h("td", null, h("a", { href: t.href }, printed(short(t.words, 140)))), h("td", null, printed(t.detail ?? ""))))); } },
    h("summary", null, `${say("head.timeline")}: ${say("table.of")} (${items.length})`),
    h("table", null, h("thead", null, h("tr", null, ["col.when", "col.kind", "why.words", "col.who"].map((k) => h("th", { scope: "col" }, say(k))))), body));
  return [timelineChart(incident, items), unknown ? h("p", { class: "note" }, say("count.no_day", unknown)) : null, items.length ? table : null];
}
