// Who got it from whom: the origin first, then everybody it went through. A list, and the same as a picture.
function chainTree(list) {
  const root = { children: new Map() };
  for (const c of list) {
    const hops = claims()[c].chain ?? [];
    if (hops.length < 2) continue;
    let node = root;
    for (const [name] of hops.slice().reverse()) {
      if (!node.children.has(name)) node.children.set(name, { name, claims: [], children: new Map() });
      node = node.children.get(name);
      node.claims.push(c);
    }
  }
  return root;
}
const byWeight = (node) => [...node.children.values()].sort((a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1));
function chainList(node) {
  return longList(byWeight(node), (child) => [h("span", { class: "who" }, printed(child.name)), h("span", { class: "note" }, ` ${say("chain.times", child.claims.length)} `),
    child.children.size ? chainList(child) : h("a", { class: "cite", href: here({ c: claims()[child.claims[0]].id }), "data-claim": child.claims[0] }, citation(claims()[child.claims[0]]))], 10, "ul", { class: "tree" });
}
// Layers by depth; a node is a name at a depth, an edge as thick as the claims that took it.
function chainChart(root) {
  const layers = [], edges = new Map();
  const visit = (node, depth, parent) => {
    for (const child of byWeight(node).slice(0, 10)) {
      layers[depth] ??= new Map();
      if (!layers[depth].has(child.name) && layers[depth].size >= 12) continue;
      layers[depth].set(child.name, (layers[depth].get(child.name) ?? 0) + child.claims.length);
      if (parent) { const key = JSON.stringify([depth, parent, child.name]); edges.set(key, (edges.get(key) ?? 0) + child.claims.length); }
      visit(child, depth + 1, child.name);
    }
  };
  visit(root, 0, null);
  if (!layers.length) return null;
  const W = 920, tall = Math.max(...layers.map((l) => l.size)), H = tall * 34 + 12, column = W / layers.length, at = new Map();
  layers.forEach((layer, depth) => [...layer.keys()].forEach((name, k) => at.set(depth + " " + name, [depth * column + 8, 12 + ((k + 0.5) * (H - 16)) / layer.size])));
  const wide = Math.min(280, column - 70), clip = (name) => short(visible(name), Math.max(8, Math.floor(wide / 7.4)));
  return s("svg", { viewBox: `0 0 ${W} ${H}`, class: "chains", role: "img", "aria-label": say("chain.caption") },
    [...edges].map(([key, n]) => {
      const [depth, a, b] = JSON.parse(key), [x1, y1] = at.get(depth - 1 + " " + a), [x2, y2] = at.get(depth + " " + b), from = x1 + wide, mid = (from + x2) / 2;
      return s("path", { d: `M${from} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}`, class: "edge", "stroke-width": Math.min(9, 1 + Math.log2(n + 1)) });
    }),
    layers.flatMap((layer, depth) => [...layer].map(([name, n]) => {
      const [x0, y0] = at.get(depth + " " + name);
      return s("g", null, s("rect", { x: x0, y: y0 - 12, width: wide, height: 24, rx: 4, class: "node" }), s("text", { x: x0 + 6, y: y0 + 4, class: "small" }, clip(name), n > 1 ? ` ×${n}` : ""));
    })));
}
function chains(list) {
  const root = chainTree(list);
  if (!root.children.size) return h("p", null, say("chain.none"));
  return [h("div", { class: "chart", tabindex: "0", role: "group", "aria-label": say("head.chains") }, chainChart(root)), chainList(root)];
}
