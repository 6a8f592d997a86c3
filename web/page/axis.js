// The days of an incident on one line: what is shown on it, where it begins and ends, where its marks stand.
import { claims, events, reports, times } from "./data.js";
import { address, here } from "./state.js";
import { word } from "./words.js";

/** @typedef {"event" | "said" | "reported"} Lane */
/**
 * One thing on the timeline; from and to in milliseconds.
 * @typedef {object} Item
 * @property {Lane} lane
 * @property {number} [time]
 * @property {number} [from]
 * @property {number} [to]
 * @property {string} words
 * @property {number} [side]
 * @property {string} href
 * @property {string} [detail]
 * @property {boolean} recap
 * @property {number} n how many marks it stands for
 */
/** @typedef {Item & { from: number, to: number }} Dated */
/** @typedef {{ near: Dated[], from: number, to: number }} Axis */

const MINUTE = 60000;
export const DAY = 1440 * MINUTE;
const YEAR = 366 * DAY;

/**
 * @param {number | undefined} time
 * @returns {{ from?: number, to?: number }}
 */
function bounds(time) {
  if (time === undefined) return {};
  const [, , a, b] = times()[time];
  if (a === null) return b === null ? {} : { to: b * MINUTE };
  return { from: a * MINUTE, to: b === null ? a * MINUTE + DAY : b * MINUTE };
}

/** @param {Incident} incident @returns {Item[]} */
export function timelineItems(incident) {
  /** @type {Item[]} */
  const items = [];
  for (const e of incident.events ?? []) {
    const { id, when, t, realis } = events()[e];
    const recap = realis === "recap",
      detail = word("realis", realis);
    items.push({
      lane: "event",
      time: when,
      ...bounds(when),
      words: t ?? "",
      href: here({ c: id }),
      detail,
      recap,
      n: 1,
    });
  }
  for (const c of incident.said ?? []) {
    const { id, said, t, sides, who } = claims()[c];
    const common = {
      words: t ?? "",
      side: sides?.[0],
      href: here({ c: id }),
      detail: who,
      recap: false,
      n: 1,
    };
    items.push({ lane: "said", time: said, ...bounds(said), ...common });
  }
  for (const r of incident.reports ?? []) {
    const { id, published, by, file } = reports()[r];
    const common = { words: by, href: address({ v: "report", r: id }), detail: file, recap: false, n: 1 };
    items.push({ lane: "reported", time: published, ...bounds(published), ...common });
  }
  return items;
}

/** @param {Item} t @returns {t is Dated} */
const isDated = (t) => t.from !== undefined && t.to !== undefined && t.to - t.from < YEAR;

/**
 * The days around the incident and its reports; what lies further off stays in the table.
 * @param {Incident} incident
 * @param {Item[]} items
 * @returns {Axis | null}
 */
export function axisOf(incident, items) {
  const known = items.filter(isDated);
  const core = known.filter((t) => t.lane === "reported").flatMap((t) => [t.from, t.to]);
  const { from: begin, to: end } = bounds(incident.when);
  for (const bound of [begin, end]) if (bound !== undefined) core.push(bound);
  if (!core.length) core.push(...known.slice(0, 1).flatMap((t) => [t.from, t.to]));
  if (!core.length) return null;
  const last = Math.max(...core),
    first = Math.max(Math.min(...core), last - 2 * YEAR),
    reach = Math.max(10 * DAY, (last - first) / 2);
  const near = known.filter((t) => t.to >= first - reach && t.from <= last + reach);
  if (!near.length) return null;
  const from = Math.min(...near.map((t) => t.from)),
    to = Math.max(...near.map((t) => t.to)),
    room = Math.max(DAY / 2, (to - from) * 0.06);
  return { near: merged(near), from: from - room, to: to + room };
}

/**
 * Marks of one lane, side and time are one mark with a number.
 * @param {Dated[]} list
 */
function merged(list) {
  /** @type {Map<string, Dated>} */
  const marks = new Map();
  for (const t of list) {
    const key = [t.lane, t.from, t.to, t.lane === "reported" ? t.words : t.side, t.recap].join("|"),
      mark = marks.get(key);
    if (mark) (++mark.n, (mark.words += t.lane === "reported" ? "" : " · " + t.words));
    else marks.set(key, { ...t });
  }
  return [...marks.values()];
}

/** The days that are named on the axis. @param {Axis} axis */
export function ticks({ from, to }) {
  const days = (to - from) / DAY,
    step = [1, 2, 7, 14, 31, 92, 183, 366].find((n) => days / n <= 8) ?? 366,
    out = [];
  for (let t = Math.ceil(from / DAY) * DAY; t <= to; t += step * DAY) out.push(t);
  return out;
}
