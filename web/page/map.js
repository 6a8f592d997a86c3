// The map: circles as wide as the uncertainty, on border lines that only help to find one's way; the list beside it
// tells the same.
import { borders, citation, places, reportOf } from "./data.js";
import { h, printed, s, visible } from "./dom.js";
import { inside, KM, projection } from "./projection.js";
import { longList } from "./quote.js";
import { address } from "./state.js";
import { both, say, word } from "./words.js";

/** @typedef {import("./projection.js").Projection} Projection */
/** @typedef {import("./projection.js").Spot} Spot */
/** @typedef {Spot & { times: number, mention?: Mention }} Named */

/** @param {Incident} incident @returns {Named[]} */
function spots(incident) {
  const list = (incident.map.places ?? []).map(([m, times]) => {
    const p = places()[m];
    const { lat = 0, lon = 0, radius = 0, kind, name = "", relation } = p;
    return { lat, lon, radius, kind, name, relation, times, mention: p };
  });
  if (list.length || !incident.map.at) return list;
  const [lat, lon, radius] = incident.map.at;
  return [{ lat, lon, radius, name: both(incident.title), times: 1 }];
}

/** @param {Spot} p */
const nameOf = (p) => (p.relation ? `${p.relation} ${p.name}` : p.name);

/** @param {Projection} m */
function grid({ frame: f, width, height, x, y }) {
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((n) => (f.north - f.south) / n <= 5) ?? 30,
    digits = step < 1 ? 2 : 0,
    out = [];
  for (let v = Math.ceil(f.south / step) * step; v < f.north; v += step)
    out.push(
      s("line", { x1: 0, x2: width, y1: y(v), y2: y(v), class: "grid" }),
      s("text", { x: 4, y: y(v) - 3, class: "small dim" }, `${v.toFixed(digits)}° N`),
    );
  for (let v = Math.ceil(f.west / step) * step; v < f.east; v += step)
    out.push(
      s("line", { x1: x(v), x2: x(v), y1: 0, y2: height, class: "grid" }),
      s("text", { x: x(v) + 3, y: height - 4, class: "small dim" }, `${v.toFixed(digits)}° E`),
    );
  return out;
}

/** @param {Projection} m */
const borderLines = ({ x, y }) =>
  (borders() ?? []).map((line) => {
    let d = "";
    for (let k = 0; k < line.length; k += 2)
      d += `${k ? "L" : "M"}${x(line[k]).toFixed(1)} ${y(line[k + 1]).toFixed(1)}`;
    return s("path", { d, class: "border" });
  });

/**
 * Names beside their points, where there is room.
 * @param {Projection} m
 * @param {Spot[]} list
 */
function labels(m, list) {
  /** @type {number[][]} boxes: left, top, right, bottom */
  const taken = list.map((p) => [m.x(p.lon) - 4, m.y(p.lat) - 4, m.x(p.lon) + 4, m.y(p.lat) + 4]);
  /** @param {number[]} box */
  const clear = ([left, top, right, bottom]) =>
    left > 0 &&
    right < m.width &&
    !taken.some((b) => b[0] < right && left < b[2] && b[1] < bottom && top < b[3]);
  return list.map((p) => {
    const name = visible(nameOf(p)),
      w = name.length * 6.6 + 4;
    const sides = [
      [7, 4],
      [-w - 5, 4],
      [-w / 2, -9],
      [-w / 2, 17],
      [7, -8],
      [7, 16],
      [-w - 5, -8],
      [-w - 5, 16],
    ];
    const boxes = sides.map(([dx, dy]) => {
      const [x, y] = [m.x(p.lon) + dx, m.y(p.lat) + dy];
      return [x, y - 10, x + w, y + 3];
    });
    const box = boxes.find(clear);
    if (!box) return null;
    taken.push(box);
    return s("text", { x: box[0], y: box[1] + 10, class: "place" }, name);
  });
}

/** @param {Projection} m */
function scaleBar({ width, height, scale }) {
  const km = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((n) => (n / KM) * scale < 160).at(-1) ?? 1,
    right = width - 16,
    left = right - (km / KM) * scale;
  return [
    s("line", { x1: left, x2: right, y1: height - 14, y2: height - 14, class: "scale" }),
    s("text", { x: (left + right) / 2, y: height - 19, class: "small", "text-anchor": "middle" }, `${km} km`),
  ];
}

/** @param {Projection} m @param {Spot[]} list */
function mapChart(m, list) {
  const seen = list.filter((p) => inside(m, p)),
    areas = seen.filter((p) => p.radius < 400);
  /** @param {Spot} p */
  const area = (p) =>
    s("circle", {
      cx: m.x(p.lon),
      cy: m.y(p.lat),
      r: Math.max(3, (p.radius / KM) * m.scale),
      class: "area" + (p.relation ? " relative" : ""),
    });
  const dots = seen
    .filter((p) => p.radius < 60)
    .map((p) => s("circle", { cx: m.x(p.lon), cy: m.y(p.lat), r: 3, class: "dot" }));
  return s(
    "svg",
    {
      viewBox: `0 0 ${m.width} ${m.height.toFixed(0)}`,
      role: "img",
      "aria-label": say("map.caption"),
      class: "map",
    },
    s("rect", { x: 0, y: 0, width: m.width, height: m.height, class: "land" }),
    grid(m),
    borderLines(m),
    areas.map(area),
    dots,
    labels(m, areas),
    scaleBar(m),
  );
}

/** @param {Projection} m */
function borderNote({ frame: f }) {
  if (!(borders() ?? []).length) return null;
  const crimea = f.south < 46.3 && f.north > 44.3 && f.west < 36.7 && f.east > 32.4;
  return h("figcaption", { class: "note" }, say("map.borders"), crimea ? "; " + say("map.crimea") : null);
}

/** @param {Named} p */
function placeLine(p) {
  const area = [p.mention?.admin !== p.name && p.mention?.admin, p.mention?.country]
      .filter(Boolean)
      .join(", "),
    at = `${p.lat.toFixed(2)}° ${p.lon.toFixed(2)}°`,
    radius = p.radius >= 0.5 ? say("map.radius", Math.round(p.radius)) : null,
    facts = [p.kind && word("place", p.kind), area, at, radius].filter(Boolean).join(" · "),
    m = p.mention;
  return [
    printed(nameOf(p)),
    h("span", { class: "note" }, " ", printed(facts), m ? " · " : null),
    m
      ? h(
          "a",
          { class: "cite", href: address({ v: "report", r: reportOf(m).id, c: m.id }), "data-record": m.id },
          printed(citation(m)),
        )
      : null,
    p.times > 1 ? h("span", { class: "note" }, ` ${say("count.more", p.times - 1)}`) : null,
  ];
}

/** @param {Incident} incident */
export function mapOf(incident) {
  const list = spots(incident),
    unknown = incident.map.unknown;
  const m = list.length ? projection(list, incident.map.at) : null;
  return [
    h(
      "div",
      { class: "beside" },
      m ? h("figure", null, mapChart(m, list), borderNote(m)) : h("p", null, say("none.places")),
      longList(list, placeLine, 12, { class: "places" }),
    ),
    unknown ? h("p", { class: "note" }, say("count.no_place", unknown)) : null,
  ];
}
