// The fixed words of the interface, in the language of the address or of the dossier.
import { meta, sides, sources, times, words } from "./data.js";
import { state } from "./state.js";

export function language() {
  const asked = state().get("lang") ?? meta().language;
  return asked === "en" ? "en" : "nl";
}

/** @param {Both | Interval} pair */
export const both = (pair) => pair[language() === "en" ? 1 : 0];

/**
 * The words of a key, with what fills {n} or {a} and {b}; KEY.one for one.
 * @param {string} key
 * @param {number | string} [n]
 * @param {number | string} [b]
 */
export function say(key, n, b) {
  const row = (n === 1 && words()[key + ".one"]) || words()[key];
  if (!row) return key;
  let text = both(row);
  if (n !== undefined) text = text.replace("{n}", String(n)).replace("{a}", String(n));
  return b === undefined ? text : text.replace("{b}", String(b));
}

/** @param {string} key */
export const has = (key) => Object.hasOwn(words(), key);

/**
 * The words of PREFIX.ID where there are any, else the id.
 * @param {string} prefix
 * @param {string | undefined} id
 */
export const word = (prefix, id) => (has(`${prefix}.${id}`) ? say(`${prefix}.${id}`) : (id ?? ""));

/**
 * An interval as a reader says it.
 * @param {number | undefined} time
 */
export const when = (time) => (time === undefined ? say("date.unknown") : both(times()[time]));

/** @param {number} side */
export const sideName = (side) => both(sides()[side].name);
/** @param {number} side */
export const isActor = (side) => Boolean(sides()[side].actor);
/** @param {number | undefined} side */
export const sideClass = (side) => "side-" + (side === undefined ? "x" : (sides()[side].colour ?? "x"));

/** @param {string} id */
export const questionName = (id) => word("question", id);

/** @type {Map<string, string> | null} */
let actorNames = null;

/** @param {string} actor */
export function actorName(actor) {
  actorNames ??= new Map(sources().map((line) => [line.id, line.name]));
  return actorNames.get(actor) ?? actor;
}
