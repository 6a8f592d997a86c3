// Three clocks on one axis: when it happened, when it was said, when it was reported. The table below tells the same.
import { axisOf, ticks, timelineItems } from "./axis.js";
import { h, printed, s, short, visible } from "./dom.js";
import { say, sideClass, sideName, when } from "./words.js";

/** @typedef {import("./axis.js").Axis} Axis */
/** @typedef {import("./axis.js").Dated} Dated */
/** @typedef {import("./axis.js").Item} Item */
/** @typedef {import("./axis.js").Lane} Lane */

const WIDTH = 920,
  LEFT = 96,
  TRACK = 15,
  TRACKS = 9;
/** @type {Lane[]} */
const LANES = ["event", "said", "reported"];

/** @typedef {(time: number) => number} Scale from a time to a place on the axis */

/**
 * How much room a mark and its label take.
 * @param {Dated} t
 * @param {Scale} x
 */
function widthOf(t, x) {
  if (t.lane === "reported") return Math.max(12, t.words.length * 7);
  const mark = t.lane === "said" ? 12 : Math.max(x(t.to) - x(t.from), 8) + 4;
  return mark + (t.n > 1 ? 24 : 0);
}

/**
 * Each mark on the first track with room for it.
 * @param {Dated[]} marks of one lane
 * @param {Scale} x
 * @returns {[Dated, number][]}
 */
function onTracks(marks, x) {
  /** @type {number[]} */
  const ends = [];
  return marks
    .sort((p, q) => p.from - q.from || p.to - q.to)
    .map((t) => {
      let k = ends.findIndex((end) => end <= x(t.from));
      if (k < 0) k = ends.length < TRACKS ? ends.length : TRACKS - 1;
      ends[k] = x(t.from) + widthOf(t, x);
      return [t, k];
    });
}

/** @param {Dated} t */
const tip = (t) => s("title", null, visible(short(t.words, 300)));

/** @param {Dated} t @param {Scale} x @param {number} y */
function happened(t, x, y) {
  const width = Math.max(5, x(t.to) - x(t.from)),
    shape = "happened" + (t.recap ? " recap" : "");
  return [
    s("rect", { x: x(t.from), y, width, height: 10, rx: 3, class: shape }, tip(t)),
    count(t, x(t.from) + width, y),
  ];
}
/** @param {Dated} t @param {Scale} x @param {number} y */
function saidAt(t, x, y) {
  const middle = x((t.from + t.to) / 2);
  return [
    s("circle", { cx: middle, cy: y + 5, r: 5, class: "said " + sideClass(t.side) }, tip(t)),
    count(t, middle + 6, y),
  ];
}
/** @param {Dated} t @param {number} right @param {number} y */
const count = (t, right, y) =>
  t.n > 1 ? s("text", { x: Math.min(right + 3, WIDTH - 24), y: y + 9, class: "small" }, `×${t.n}`) : null;

/** @param {Dated} t @param {Scale} x @param {number} y */
function reportedAt(t, x, y) {
  const at = x(t.from),
    late = at + t.words.length * 7 > WIDTH;
  return [
    s("line", { x1: at, x2: at, y1: y - 2, y2: y + 12, class: "tick" }),
    s(
      "text",
      { x: at + (late ? -4 : 4), y: y + 10, class: "small", "text-anchor": late ? "end" : null },
      visible(t.words) + (t.n > 1 ? ` ×${t.n}` : ""),
    ),
  ];
}
const DRAWN = { event: happened, said: saidAt, reported: reportedAt };

/** @param {number} t @param {Scale} x @param {number} height */
function tick(t, x, height) {
  const d = new Date(t),
    words = `${d.getUTCDate()} ${say("month_short." + (d.getUTCMonth() + 1))}`;
  return [
    s("line", { x1: x(t), x2: x(t), y1: 18, y2: height - 10, class: "grid" }),
    s("text", { x: x(t), y: 12, class: "small", "text-anchor": "middle" }, words),
  ];
}

/** @param {Axis | null} axis */
function timelineChart(axis) {
  if (!axis) return h("p", null, say("none.times"));
  /** @type {Scale} */
  const x = (t) => LEFT + ((WIDTH - LEFT - 16) * (t - axis.from)) / (axis.to - axis.from);
  const rows = [];
  let top = 26;
  for (const lane of LANES) {
    const marks = onTracks(
      axis.near.filter((t) => t.lane === lane),
      x,
    );
    rows.push(s("text", { x: 4, y: top + 12, class: "lane" }, say("lane." + lane)));
    rows.push(s("line", { x1: LEFT, x2: WIDTH - 8, y1: top - 8, y2: top - 8, class: "rule" }));
    for (const [t, k] of marks) rows.push(DRAWN[lane](t, x, top + k * TRACK));
    top += (1 + Math.max(0, ...marks.map(([, k]) => k))) * TRACK + 16;
  }
  const days = ticks(axis).map((t) => tick(t, x, top));
  return h(
    "div",
    { class: "chart", tabindex: "0", role: "group", "aria-label": say("head.timeline") },
    s(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${top}`, role: "img", "aria-label": say("lane.caption"), class: "timeline" },
      days,
      rows,
    ),
  );
}

/** @param {Item} t */
const timelineRow = (t) =>
  h(
    "tr",
    null,
    h("td", null, when(t.time)),
    h("td", null, say("lane." + t.lane)),
    h("td", null, h("a", { href: t.href }, printed(short(t.words, 140)))),
    h("td", null, printed(t.detail)),
  );

/** @param {Item[]} items */
function timelineTable(items) {
  const rows = items.slice().sort((p, q) => (p.from ?? Infinity) - (q.from ?? Infinity));
  const body = h("tbody"),
    heads = ["col.when", "col.kind", "why.words", "col.who"];
  const open = () => {
    if (!body.children.length) body.append(...rows.slice(0, 500).map(timelineRow));
  };
  return h(
    "details",
    { ontoggle: open },
    h("summary", null, `${say("head.timeline")}: ${say("table.of")} (${items.length})`),
    h(
      "div",
      { class: "chart", tabindex: "0", role: "group", "aria-label": say("table.of") },
      h(
        "table",
        null,
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            heads.map((k) => h("th", { scope: "col" }, say(k))),
          ),
        ),
        body,
      ),
    ),
  );
}

/** @param {Item[]} items */
function swatches(items) {
  const speaking = new Set(items.flatMap((t) => (t.lane === "said" && t.side !== undefined ? [t.side] : [])));
  if (!speaking.size) return null;
  /** @param {number} side */
  const swatch = (side) => {
    const dot = s("circle", { cx: 7, cy: 7, r: 5, class: "said " + sideClass(side) });
    return h(
      "span",
      null,
      s("svg", { viewBox: "0 0 14 14", class: "swatch", "aria-hidden": "true" }, dot),
      printed(sideName(side)),
    );
  };
  return h("p", { class: "note swatches" }, [...speaking].map(swatch));
}

/** @param {Incident} incident */
export function timeline(incident) {
  const items = timelineItems(incident),
    unknown = items.filter((t) => t.from === undefined && t.to === undefined).length;
  return [
    timelineChart(axisOf(incident, items)),
    swatches(items),
    unknown ? h("p", { class: "note" }, say("count.no_day", unknown)) : null,
    items.length ? timelineTable(items) : null,
  ];
}
