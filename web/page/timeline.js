// Three clocks on one axis: when it happened, when it was said, when it was reported. The table below tells the same.
const YEAR = 366 * DAY;
function timelineItems(incident) {
  const items = [];
  const add = (lane, when, words, side, href, detail, recap = false) => {
    const [a, b] = (when ?? []).map(moment);
    items.push({ lane, when, from: a?.at, to: b ? Math.max(b.at, (a?.at ?? 0) + 1) : a ? a.at + DAY : undefined, open: !b || !a, words, side, href, detail, recap });
  };
  for (const e of incident.events ?? []) add("event", events()[e].when, events()[e].t, null, here({ c: events()[e].id }), word("realis", events()[e].realis), events()[e].realis === "recap");
  for (const c of distinct(incident.claims ?? [])) if (claims()[c].said) add("said", claims()[c].said, claims()[c].t, claims()[c].sides?.[0], here({ c: claims()[c].id }), claims()[c].who);
  for (const r of incident.reports ?? []) add("reported", reports()[r].published, outletOf(reports()[r]), null, address({ v: "report", r: reports()[r].id }), reports()[r].file);
  return items;
}
// The days around the incident and its reports; what lies further off stays in the table.
function axis(incident, items) {
  const known = items.filter((t) => t.from !== undefined && t.to - t.from < YEAR);
  const core = known.filter((t) => t.lane === "reported").flatMap((t) => [t.from, t.to]);
  for (const bound of incident.when ?? []) if (moment(bound)) core.push(moment(bound).at);
  if (!core.length) core.push(...known.slice(0, 1).flatMap((t) => [t.from, t.to]));
  if (!core.length) return null;
  let from = Math.min(...core), to = Math.max(...core);
  if (to - from > 2 * YEAR) from = to - 2 * YEAR;
  const reach = Math.max(10 * DAY, (to - from) / 2), near = known.filter((t) => t.to >= from - reach && t.from <= to + reach);
  if (!near.length) return null;
  from = Math.min(...near.map((t) => t.from)), to = Math.max(...near.map((t) => t.to));
  const room = Math.max(DAY / 2, (to - from) * 0.06);
  return { near: merged(near), from: from - room, to: to + room };
}
// Marks of one lane, side and time are one mark with a number.
function merged(list) {
  const groups = new Map();
  for (const t of list) {
    const key = [t.lane, t.from, t.to, t.lane === "reported" ? t.words : t.side, t.recap].join("|");
    if (groups.has(key)) groups.get(key).n++;
    else groups.set(key, { ...t, n: 1 });
  }
  return [...groups.values()];
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
      const width = lane === "reported" ? Math.max(12, t.words.length * 7) : (lane === "said" ? 12 : Math.max(x(t.to) - x(t.from), 8) + 4) + (t.n > 1 ? 24 : 0);
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
      if (lane === "event") rows.push(s("rect", { x: x(t.from), y, width: Math.max(5, x(t.to) - x(t.from)), height: 10, rx: 3, class: "happened" + (t.recap ? " recap" : "") }));
      if (lane === "said") rows.push(s("circle", { cx: x((t.from + t.to) / 2), cy: y + 5, r: 5, class: "said side-" + sideIndex(incident, t.side) }));
      const right = lane === "event" ? Math.max(x(t.from) + 5, x(t.to)) : x((t.from + t.to) / 2) + 6, late = x(t.from) + t.words.length * 7 > W;
      if (lane !== "reported" && t.n > 1) rows.push(s("text", { x: Math.min(right + 3, W - 24), y: y + 9, class: "small" }, `×${t.n}`));
      if (lane === "reported") rows.push(s("line", { x1: x(t.from), x2: x(t.from), y1: y - 2, y2: y + 12, class: "tick" }), s("text", { x: x(t.from) + (late ? -4 : 4), y: y + 10, class: "small", "text-anchor": late ? "end" : null }, visible(t.words) + (t.n > 1 ? ` ×${t.n}` : "")));
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
  const speaking = [...new Set(items.filter((t) => t.lane === "said" && t.side).map((t) => t.side))];
  const swatches = speaking.length ? h("p", { class: "note swatches" }, speaking.map((side) => h("span", null, s("svg", { viewBox: "0 0 14 14", class: "swatch", "aria-hidden": "true" }, s("circle", { cx: 7, cy: 7, r: 5, class: "said side-" + sideIndex(incident, side) })), printed(sideName(side))))) : null;
  return [timelineChart(incident, items), swatches, unknown ? h("p", { class: "note" }, say("count.no_day", unknown)) : null, items.length ? table : null];
}
