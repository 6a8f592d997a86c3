// The text of a report with its claims marked: where one claim stands inside another, the marks nest.
import { claims, find, placed } from "./data.js";
import { h, visible } from "./dom.js";
import { sign, standingName } from "./standing.js";
import { here, state } from "./state.js";

// From and to in UTF-16 units; a mark without a claim is what the address points to.
/** @typedef {{ from: number, to: number, claim?: number }} Mark */

/** @param {Mark[]} marks */
const sorted = (marks) =>
  marks.sort((a, b) => a.from - b.from || b.to - a.to || (a.claim ?? -1) - (b.claim ?? -1));

/** @param {Row} row @returns {Mark[]} */
function spansOf(row) {
  const out = [],
    u = row.u ?? [];
  for (let k = 0; k + 1 < u.length; k += 2) out.push({ from: u[k], to: u[k + 1] });
  return out;
}

/**
 * "12-30", in code points, to what the browser counts.
 * @param {string} text
 * @param {string | null} at
 * @returns {Mark[]}
 */
function unitsOf(text, at) {
  const m = /^(\d+)-(\d+)/.exec(at ?? "");
  if (!m) return [];
  const letters = [...text];
  /** @param {number} point */
  const units = (point) => letters.slice(0, point).join("").length;
  return [{ from: units(Number(m[1])), to: units(Number(m[2])) }];
}

/**
 * What the address points to in this report: a span, or a record that is no claim.
 * @param {number} r
 * @param {string} text
 */
function lookedFor(r, text) {
  const record = find(state().get("c")),
    row = record && record.kind !== "claim" ? placed(record.kind, record.index) : undefined;
  return row && row.r === r ? spansOf(row) : unitsOf(text, state().get("at"));
}

/** @param {number} r @param {string} text */
export function marksOf(r, text) {
  /** @type {Mark[]} */
  const marks = lookedFor(r, text);
  claims().forEach((row, claim) => {
    if (row.r === r) marks.push(...spansOf(row).map((span) => ({ ...span, claim })));
  });
  return sorted(marks);
}

/**
 * Cuts [begin, end) at every border of a mark: [begin, end, marks inside, outermost first].
 * @param {number} begin
 * @param {number} end
 * @param {Mark[]} marks
 * @returns {[number, number, Mark[]][]}
 */
export function cuts(begin, end, marks) {
  const edges = new Set([begin, end]);
  for (const m of marks) for (const at of [m.from, m.to]) if (at > begin && at < end) edges.add(at);
  const borders = [...edges].sort((a, b) => a - b);
  /** @type {[number, number, Mark[]][]} */
  const out = [];
  /** @type {Mark[]} */
  let open = [];
  for (let k = 0, next = 0; k + 1 < borders.length; ++k) {
    while (next < marks.length && marks[next].from <= borders[k]) open.push(marks[next++]);
    open = open.filter((m) => m.to > borders[k]);
    out.push([borders[k], borders[k + 1], open.slice()]);
  }
  return out;
}

/**
 * A stretch of text inside its marks, three deep at most. The first stretch of a claim carries its sign.
 * @param {string} text
 * @param {Mark[]} open
 * @param {Set<number>} started
 */
export function marked(text, open, started) {
  const inner = open.flatMap((m) => (m.claim === undefined ? [] : [m.claim])).slice(-3),
    last = inner.pop();
  /** @type {Node | string} */
  let node = visible(text);
  if (last !== undefined) node = claimMark(last, inner.length + 1, node, started);
  for (let k = inner.length - 1; k >= 0; --k)
    node = h("span", { class: `hl st-${claims()[inner[k]].st} level-${k + 1}` }, node);
  return open.some((m) => m.claim === undefined) ? h("mark", { class: "found" }, node) : node;
}

/**
 * @param {number} c
 * @param {number} level
 * @param {string} words
 * @param {Set<number>} started
 */
function claimMark(c, level, words, started) {
  const row = claims()[c],
    fresh = !started.has(c);
  started.add(c);
  return h(
    "a",
    {
      class: `hl st-${row.st} level-${level}`,
      href: here({ c: row.id, at: null }),
      "data-claim": fresh ? c : null,
      "data-part": c,
      tabindex: fresh ? null : "-1",
      title: `${sign(row.st)} ${standingName(row.st)}${row.who ? " — " + visible(row.who) : ""}`,
    },
    fresh
      ? h("span", { class: "sign", "aria-hidden": "true" }, sign(row.st) + (row.dagger ? "†" : ""))
      : null,
    words,
  );
}
