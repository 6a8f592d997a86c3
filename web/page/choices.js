// Which claims are chosen: by side, standing, outlet, question, incident, actor, words. The address holds the choices.
import { claims, find, incidents, reportOf, sides } from "./data.js";
import { h, short, visible } from "./dom.js";
import { sign, standingName } from "./standing.js";
import { go, here, state } from "./state.js";
import { actorName, both, questionName, say, sideName } from "./words.js";

/**
 * One way to choose: the values that a claim has, and what a value is called.
 * @typedef {object} Facet
 * @property {(c: Claim) => string[]} of
 * @property {(value: string) => string} name
 * @property {boolean} [hidden] until it is chosen
 */

/** @param {string} id */
const nameOfSide = (id) => sideName(sides().findIndex((side) => side.id === id));

/** @param {string} id */
function nameOfIncident(id) {
  const at = find(id);
  return at?.kind === "incident" ? short(both(incidents()[at.index].title), 60) : id;
}

/** @type {Record<string, Facet>} */
const FACETS = {
  side: { of: (c) => (c.sides ?? []).map((side) => sides()[side].id), name: nameOfSide },
  standing: { of: (c) => [c.st], name: (st) => `${sign(st)} ${standingName(st)}` },
  outlet: { of: (c) => [reportOf(c).by], name: (x) => x },
  question: { of: (c) => c.questions ?? [], name: questionName },
  incident: { of: (c) => (c.i === undefined ? [] : [incidents()[c.i].id]), name: nameOfIncident },
  actor: { of: (c) => c.actors ?? [], name: actorName, hidden: true },
};

/**
 * The claims that fit all choices but one.
 * @param {string} [except]
 */
export function chosen(except) {
  const wanted = state(),
    words = (wanted.get("q") ?? "").toLowerCase();
  /** @type {((c: Claim) => boolean)[]} */
  const tests = [];
  for (const [key, facet] of Object.entries(FACETS)) {
    const value = wanted.get(key);
    if (value && key !== except) tests.push((c) => facet.of(c).includes(value));
  }
  if (wanted.get("dagger")) tests.push((c) => Boolean(c.dagger));
  if (words) tests.push((c) => `${c.t ?? ""} ${c.who ?? ""}`.toLowerCase().includes(words));
  return claims().flatMap((c, index) => (tests.every((test) => test(c)) ? [index] : []));
}

/** @param {string} key */
function choice(key) {
  const facet = FACETS[key],
    current = state().get(key) ?? "";
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const index of chosen(key))
    for (const value of facet.of(claims()[index])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
  if (current && !counts.has(current)) values.push([current, 0]);
  return h(
    "label",
    null,
    say("filter." + key),
    h(
      "select",
      { "data-facet": key, onchange: (e) => go(here({ [key]: e.target.value, c: null })) },
      h("option", { value: "" }, say("filter.all")),
      values.map(([value, n]) =>
        h("option", { value, selected: value === current }, `${visible(facet.name(value))} (${n})`),
      ),
    ),
  );
}

/** One field for each choice that is offered or made. */
export const choices = () =>
  Object.keys(FACETS)
    .filter((key) => !FACETS[key].hidden || state().get(key))
    .map(choice);
