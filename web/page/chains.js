// Who got it from whom: the origin first, then everybody it went through. A list, and the same as a picture.
import { citation, claims } from "./data.js";
import { h, printed, s, short, visible } from "./dom.js";
import { longList } from "./quote.js";
import { here } from "./state.js";
import { say } from "./words.js";

const SHOWN_IN_LIST = 10,
  CHART = 920,
  NAMES = 12, // in a column
  ROW = 34;

/** @param {Way[]} list */
const wayList = (list) => longList(list, wayLine, SHOWN_IN_LIST, { class: "tree" });

/** @param {Way} way @returns {Child} */
function wayLine([name, n, first, on]) {
  const claim = claims()[first];
  const link = () =>
    h("a", { class: "cite", href: here({ c: claim.id }), "data-claim": first }, printed(citation(claim)));
  return [
    h("span", { class: "who" }, printed(name)),
    h("span", { class: "note" }, ` ${say("chain.times", n)} `),
    on.length ? wayList(on) : link(),
  ];
}

/** @typedef {{ depth: number, from: string, to: string, n: number }} Edge */

/**
 * Layers by depth; a node is a name at a depth, an edge as thick as the claims that took it.
 * @param {Way[]} list
 */
function layersOf(list) {
  /** @type {Map<string, number>[]} */
  const layers = [];
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  /** @param {Way[]} some @param {number} depth @param {string} from */
  const visit = (some, depth, from) => {
    for (const [name, n, , on] of some.slice(0, SHOWN_IN_LIST)) {
      const layer = (layers[depth] ??= new Map());
      if (!layer.has(name) && layer.size >= NAMES) continue;
      layer.set(name, (layer.get(name) ?? 0) + n);
      const key = JSON.stringify([depth, from, name]),
        edge = edges.get(key) ?? { depth, from, to: name, n: 0 };
      if (depth > 0) edges.set(key, { ...edge, n: edge.n + n });
      visit(on, depth + 1, name);
    }
  };
  visit(list, 0, "");
  return { layers, edges: [...edges.values()] };
}

/** @param {Way[]} list */
function chainChart(list) {
  const { layers, edges } = layersOf(list),
    height = Math.max(...layers.map((l) => l.size)) * ROW + 12,
    column = CHART / layers.length,
    wide = Math.min(280, column - 70);
  const at = layers.map((layer, depth) => {
    /** @param {number} k */
    const y = (k) => 12 + ((k + 0.5) * (height - 16)) / layer.size;
    return new Map([...layer.keys()].map((name, k) => [name, { x: depth * column + 8, y: y(k) }]));
  });
  /** @param {Edge} e */
  const edge = (e) => {
    const a = at[e.depth - 1].get(e.from),
      b = at[e.depth].get(e.to);
    if (!a || !b) return null;
    const from = a.x + wide,
      middle = (from + b.x) / 2;
    const d = `M${from} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
    return s("path", { d, class: "edge", "stroke-width": Math.min(9, 1 + Math.log2(e.n + 1)) });
  };
  /** @param {string} name @param {number} n @param {number} depth */
  const node = (name, n, depth) => {
    const { x, y } = at[depth].get(name) ?? { x: 0, y: 0 },
      words = short(visible(name), Math.max(8, Math.floor(wide / 7.4)));
    return s(
      "g",
      null,
      s("rect", { x, y: y - 12, width: wide, height: 24, rx: 4, class: "node" }),
      s("text", { x: x + 6, y: y + 4, class: "small" }, words, n > 1 ? ` ×${n}` : ""),
    );
  };
  return s(
    "svg",
    { viewBox: `0 0 ${CHART} ${height}`, class: "chains", role: "img", "aria-label": say("chain.caption") },
    edges.map(edge),
    layers.flatMap((layer, depth) => [...layer].map(([name, n]) => node(name, n, depth))),
  );
}

/** @param {Way[]} list */
export function ways(list) {
  if (!list.length) return h("p", null, say("chain.none"));
  const label = say("head.chains");
  return [
    h("div", { class: "chart", tabindex: "0", role: "group", "aria-label": label }, chainChart(list)),
    wayList(list),
  ];
}
