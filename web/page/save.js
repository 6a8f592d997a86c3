// The claims on screen as a file of one's own. The rule of the tables holds: a cell that a spreadsheet would take for
// a formula gets one ' in front.
import { claims, incidents, reportOf } from "./data.js";
import { h } from "./dom.js";

/** @type {[column: string, cell: (c: Claim) => string | undefined][]} */
const COLUMNS = [
  ["claim_id", (c) => c.id],
  ["report", (c) => reportOf(c).file],
  ["content", (c) => c.at],
  ["cue", (c) => c.cueAt],
  ["source", (c) => c.sourceAt],
  ["who", (c) => c.who],
  ["form", (c) => c.form],
  ["standing", (c) => c.standing],
  ["hearsay", (c) => String(Boolean(c.hearsay))],
  ["polarity", (c) => (c.negative ? "negative" : "positive")],
  ["chain", (c) => c.chain.map(([name]) => name).join(" < ")],
  ["incident_id", (c) => (c.i === undefined ? "" : incidents()[c.i].id)],
  ["text", (c) => c.t],
];

/** @param {string} cell */
const guarded = (cell) => (/^[=+\-@\t\r\n\0']/.test(cell) ? "'" + cell : cell);
/** @param {string} cell */
const csvCell = (cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** @param {number[]} list */
export function csvOf(list) {
  /** @param {number} c */
  const line = (c) => COLUMNS.map(([, cell]) => csvCell(guarded(cell(claims()[c]) ?? ""))).join(",");
  return [COLUMNS.map(([name]) => name).join(","), ...list.map(line)].join("\n") + "\n";
}

/** @param {number[]} list */
export function jsonOf(list) {
  /** @param {number} c */
  const item = (c) => Object.fromEntries(COLUMNS.map(([name, cell]) => [name, cell(claims()[c]) ?? ""]));
  return JSON.stringify(list.map(item), null, 1) + "\n";
}

/** @param {string} name @param {string} text @param {string} type */
export function save(name, text, type) {
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
