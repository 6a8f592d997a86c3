// The map: circles as wide as the uncertainty, on border lines that only help to find one's way; the list beside it tells the same.
const KM = 111.2;
function mapPlaces(incident) {
  const inReports = new Set(incident.reports ?? []), found = new Map(), spans = claimSpans(incident);
  let unknown = 0;
  for (const p of places()) {
    if (!inReports.has(p.r) || !spans.some((span) => span[0] === p.r && span[1] <= p.u[0] && p.u[1] <= span[2])) continue;
    if (p.lat === undefined) { ++unknown; continue; }
    const key = `${p.id} ${p.relation ?? ""} ${p.lat} ${p.lon}`;
    if (!found.has(key)) found.set(key, { ...p, n: 0, mentions: [] });
    found.get(key).n++, found.get(key).mentions.push(p);
  }
  if (!found.size && incident.lat !== undefined) found.set("i", { name: incidentTitle(incident), lat: incident.lat, lon: incident.lon, radius: incident.radius, kind: "", n: 1, mentions: [] });
  return { list: [...found.values()].sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)), unknown };
}
// The stretches of text that belong to an incident: its claims, and the words around its events.
function claimSpans(incident) {
  const spans = (incident.claims ?? []).map((c) => [claims()[c].r, claims()[c].u?.[0] ?? 0, claims()[c].u?.at(-1) ?? 0]);
  for (const e of incident.events ?? []) if (events()[e].u) spans.push([events()[e].r, events()[e].u[0] - 160, events()[e].u[1] + 160]);
  return spans;
}
function frameOf(list, incident) {
  const near = list.filter((p) => p.kind !== "country" && (p.radius ?? 0) < 400);
  let use = near.length ? near : list;
  if (incident.lat !== undefined && use.length > 1) {      // what lies a continent away stays in the list
    const close = use.filter((p) => Math.hypot(p.lat - incident.lat, p.lon - incident.lon) < 8);
    if (close.length) use = close;
  }
  const lat = use.map((p) => p.lat), lon = use.map((p) => p.lon);
  const grow = Math.min(0.6, Math.max(...use.map((p) => (p.radius ?? 0) / KM)));
  const pad = 0.25 + grow + 0.12 * Math.max(Math.max(...lat) - Math.min(...lat), Math.max(...lon) - Math.min(...lon));
  return { south: Math.min(...lat) - pad, north: Math.max(...lat) + pad, west: Math.min(...lon) - pad * 1.6, east: Math.max(...lon) + pad * 1.6 };
}
function mapChart(list, incident) {
  const f = frameOf(list, incident), stretch = Math.cos((((f.south + f.north) / 2) * Math.PI) / 180);
  const W = 640, H = Math.min(430, Math.max(260, (W * (f.north - f.south)) / ((f.east - f.west) * stretch)));
  const scale = Math.min(W / ((f.east - f.west) * stretch), H / (f.north - f.south));
  const x = (lon) => W / 2 + (lon - (f.west + f.east) / 2) * stretch * scale, y = (lat) => H / 2 - (lat - (f.south + f.north) / 2) * scale;
  const inside = (p) => x(p.lon) > -20 && x(p.lon) < W + 20 && y(p.lat) > -20 && y(p.lat) < H + 20;
  const lines = (section("borders") ?? []).map((line) => {
    let d = "";
    for (let k = 0; k < line.length; k += 2) d += `${k ? "L" : "M"}${x(line[k]).toFixed(1)} ${y(line[k + 1]).toFixed(1)}`;
    return s("path", { d, class: "border" });
  });
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((n) => (f.north - f.south) / n <= 5) ?? 30, grid = [];
  for (let v = Math.ceil(f.south / step) * step; v < f.north; v += step) grid.push(s("line", { x1: 0, x2: W, y1: y(v), y2: y(v), class: "grid" }), s("text", { x: 4, y: y(v) - 3, class: "small dim" }, `${v.toFixed(step < 1 ? 2 : 0)}° N`));
  for (let v = Math.ceil(f.west / step) * step; v < f.east; v += step) grid.push(s("line", { x1: x(v), x2: x(v), y1: 0, y2: H, class: "grid" }), s("text", { x: x(v) + 3, y: H - 4, class: "small dim" }, `${v.toFixed(step < 1 ? 2 : 0)}° E`));
  const taken = [], shown = list.filter(inside);
  const clear = (box) => box[0] > 0 && box[2] < W && !taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
  const circles = shown.filter((p) => (p.radius ?? 0) < 400).map((p) => s("circle", { cx: x(p.lon), cy: y(p.lat), r: Math.max(3, ((p.radius ?? 0) / KM) * scale), class: "area" + (p.relation ? " relative" : "") }));
  const dots = shown.filter((p) => (p.radius ?? 0) < 60).map((p) => s("circle", { cx: x(p.lon), cy: y(p.lat), r: 3, class: "dot" }));
  for (const p of shown) taken.push([x(p.lon) - 4, y(p.lat) - 4, x(p.lon) + 4, y(p.lat) + 4]);
  const labels = shown.filter((p) => (p.radius ?? 0) < 400).map((p) => {
    const words = visible(p.relation ? `${p.relation} ${p.name}` : p.name), w = words.length * 6.6 + 4, at = [x(p.lon), y(p.lat)];
    const tries = [[7, 4], [-w - 5, 4], [-w / 2, -9], [-w / 2, 17], [7, -8], [7, 16], [-w - 5, -8], [-w - 5, 16]];
    const spot = tries.map(([dx, dy]) => [at[0] + dx, at[1] + dy]).find(([a, b]) => clear([a, b - 10, a + w, b + 3]));
    if (!spot) return null;
    taken.push([spot[0], spot[1] - 10, spot[0] + w, spot[1] + 3]);
    return s("text", { x: spot[0], y: spot[1], class: "place" }, words);
  });
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((n) => (n / KM) * scale < 160).at(-1) ?? 1, length = (km / KM) * scale;
  return s("svg", { viewBox: `0 0 ${W} ${H.toFixed(0)}`, role: "img", "aria-label": say("map.caption"), class: "map" }, s("rect", { x: 0, y: 0, width: W, height: H, class: "land" }), grid, lines, circles, dots, labels,
    s("line", { x1: W - 16 - length, x2: W - 16, y1: H - 14, y2: H - 14, class: "scale" }), s("text", { x: W - 16 - length / 2, y: H - 19, class: "small", "text-anchor": "middle" }, `${km} km`));
}
function map(incident) {
  const { list, unknown } = mapPlaces(incident);
  const rows = list.map((p) => ({ p }));
  return [h("div", { class: "beside" }, list.length ? h("figure", null, mapChart(list, incident), (section("borders") ?? []).length ? h("figcaption", { class: "note" }, say("map.borders")) : null) : h("p", null, say("none.places")),
    longList(rows, ({ p }) => [printed(p.relation ? `${p.relation} ${p.name}` : p.name),
      h("span", { class: "note" }, ` ${[p.kind && word("place", p.kind), [p.admin !== p.name && p.admin, p.country].filter(Boolean).join(", "), `${p.lat.toFixed(2)}° ${p.lon.toFixed(2)}°`, p.radius >= 0.5 ? say("map.radius", figure(p.radius)) : null].filter(Boolean).join(" · ")} · `),
      p.mentions.slice(0, 1).map((m, k) => [k ? " " : "", h("a", { class: "cite", href: address({ v: "report", r: reports()[m.r].id, at: m.at }) }, citation(m))]), p.mentions.length > 1 ? h("span", { class: "note" }, ` ${say("count.more", p.mentions.length - 1)}`) : null], 12, "ul", { class: "places" })),
    unknown ? h("p", { class: "note" }, say("count.no_place", unknown)) : null];
}
