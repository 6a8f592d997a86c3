// A claim in one line: how firmly, the words, who says it, where it stands.
function claimLink(c, { most = 160, who = true, cite = true, side = "" } = {}) {
  const row = claims()[c];
  const report = reports()[row.r];
  return h("a", { class: "claim", href: here({ c: row.id }), "data-claim": c },
    standing(row.st), " ", h("q", { class: "words" }, printed(short(row.t, most), report.lang)),
    who && row.who && row.who !== side ? [" — ", h("span", { class: "who" }, printed(row.who))] : null,
    row.times > 1 ? h("span", { class: "times" }, ` ×${row.times}`) : null,
    row.dagger ? [" ", dagger()] : null,
    cite ? [" ", h("span", { class: "cite" }, printed(citation(row)))] : null);
}
// The words of any record, as a link to it.
function recordLink(kind, index, most = 200) {
  if (kind === "claim") return claimLink(index, { most });
  const row = record(kind, index);
  if (kind === "report") return h("a", { href: address({ v: "report", r: row.id }) }, printed(row.title || row.file));
  const counter = kind === "number" && (row.by ?? []).join(", ");
  return h("a", { class: "claim", href: here({ c: row.id }), "data-record": row.id }, h("q", { class: "words" }, printed(row.t, reports()[row.r].lang)),
    counter ? [" — ", h("span", { class: "who" }, printed(counter))] : null, " ", h("span", { class: "cite" }, printed(citation(row))));
}
// A list that shows its first lines and says how many it keeps back.
function longList(items, make, most = 8, tag = "ul", props = null) {
  const list = h(tag, props, items.slice(0, most).map((item) => h("li", null, make(item))));
  if (items.length <= most) return list;
  const button = h("button", { type: "button", class: "more", onclick: () => {
    const next = items.slice(list.children.length, list.children.length + 100);
    const first = list.children.length;
    list.append(...next.map((item) => h("li", null, make(item))));
    list.children[first]?.querySelector("a,button")?.focus();
    if (list.children.length >= items.length) button.remove();
    else button.textContent = say("count.more", items.length - list.children.length);
  } }, say("count.more", items.length - most));
  return h("div", { class: "long" }, list, button);
}
