// Records as links, in one line; and lists of them.
import { citation, claims, placed, reportOf, reports, sides } from "./data.js";
import { h, printed, short } from "./dom.js";
import { dagger, standing } from "./standing.js";
import { address, here } from "./state.js";
import { say, sideClass } from "./words.js";

/** @param {Row} row */
export const cite = (row) => h("span", { class: "cite" }, printed(citation(row)));

/**
 * The colour of a side, before its name; nothing for others and outlets, which have none.
 * @param {number | undefined} side
 */
export const sideDot = (side) =>
  side === undefined || sides()[side].colour === undefined
    ? null
    : h("span", { class: "dot " + sideClass(side), "aria-hidden": "true" });

/**
 * How firmly, the words, who says it, where it stands.
 * @param {number} c
 * @param {{ most?: number, cited?: boolean, besides?: string }} [how] `besides`: a name that stands there already
 */
export function claimLink(c, { most = 160, cited = true, besides = "" } = {}) {
  const row = claims()[c],
    dots = besides ? null : (row.sides ?? []).map(sideDot);
  return h(
    "a",
    { class: "claim", href: here({ c: row.id }), "data-claim": c },
    standing(row.st),
    " ",
    h("q", { class: "words" }, printed(short(row.quote ?? row.t, most), reportOf(row).lang)),
    row.who && row.who !== besides ? [" — ", dots, h("span", { class: "who" }, printed(row.who))] : null,
    row.times ? h("span", { class: "times" }, ` ×${row.times}`) : null,
    row.dagger ? [" ", dagger()] : null,
    h("span", { class: cited ? null : "only-printed" }, " ", cite(row)),
  );
}

/**
 * The words of any record, as a link to it.
 * @param {Party} party
 */
export function recordLink([kind, index]) {
  if (kind === "claim") return claimLink(index, { most: 200 });
  const row = placed(kind, index);
  if (!row) return reportLink(index);
  const by = "by" in row ? row.by : undefined;
  return h(
    "a",
    { class: "claim", href: here({ c: row.id }), "data-record": row.id },
    h("q", { class: "words" }, printed(row.t, reportOf(row).lang)),
    by ? [" — ", h("span", { class: "who" }, printed(by))] : null,
    " ",
    cite(row),
  );
}

/** @param {number} r */
export function reportLink(r) {
  const report = reports()[r];
  return h("a", { href: address({ v: "report", r: report.id }) }, printed(report.title || report.file));
}

/**
 * A list that shows its first lines and says how many it keeps back.
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => Child} make
 * @param {number} most
 * @param {{ tag?: "ul" | "ol", class?: string }} [as]
 */
export function longList(items, make, most, { tag = "ul", class: style = "plain" } = {}) {
  /** @param {Item[]} some */
  const lines = (some) => some.map((item) => h("li", null, make(item)));
  const list = h(tag, { class: style || null }, lines(items.slice(0, most)));
  if (items.length <= most) return list;
  const button = h(
    "button",
    { type: "button", class: "more", onclick: add },
    say("count.more", items.length - most),
  );
  function add() {
    const first = list.children.length;
    list.append(...lines(items.slice(first, first + 100)));
    /** @type {HTMLElement | null} */ (list.children[first]?.querySelector("a,button"))?.focus();
    if (list.children.length >= items.length) button.remove();
    else button.textContent = say("count.more", items.length - list.children.length);
  }
  return h("div", { class: "long" }, list, button);
}
