// Why a record is here: the rule, the row of the word list, the words, the chain. Opens beside the view, closes with Esc.
const line = (key, ...content) => (content.flat(3).some((c) => c !== null && c !== undefined && c !== "") ? [h("dt", null, say(key)), h("dd", null, content)] : null);
const words = (text, at) => (text ? [h("q", null, printed(text)), at ? h("span", { class: "cite" }, ` ${at}`) : null] : null);
const becauseList = (row) => (row.why ?? []).map(([rule, lexicon, text, at]) => h("li", null, h("code", null, printed(rule)), lexicon ? [" · ", h("code", null, printed(lexicon))] : null, text ? [" · ", words(text, at)] : null));
function whyClaim(row, index) {
  const also = claims().map((_, k) => k).filter((k) => k !== index && (claims()[k].same ?? k) === (row.same ?? index));
  return [line("col.standing", standing(row.st), row.dagger ? [" ", dagger()] : null), line("why.form", word("form", row.form)), line("col.who", row.who ? printed(row.who) : null, row.source && row.source !== row.who ? [" (", words(row.source, row.sourceAt), ")"] : null),
    line("col.side", (row.sides ?? []).map(sideName).join(", ")), line("why.cue", words(row.cue, row.cueAt)), line("why.disclaimer", words(row.disclaimers, row.disclaimersAt)),
    line("why.said", row.said ? interval(row.said) : null), row.chain?.length > 1 ? line("why.chain", h("ol", { class: "chain" }, row.chain.slice().reverse().map(([name, at]) => h("li", null, printed(name), at ? h("span", { class: "cite" }, ` ${at}`) : null)))) : null,
    row.parent !== undefined ? line("why.parent", claimLink(row.parent, { most: 90, cite: false })) : null,
    also.length ? line("why.copies", longList(also, (k) => claimLink(k, { most: 90 }), 5)) : null];
}
const whyNumber = (row) => [line("col.value", valueWords(row)), line("why.exactness", row.ex), line("col.what", [row.state ? word("state", row.state) : null, row.sideKind ? word("kind", row.sideKind) : null, row.side ? sideName(row.side) : null].filter(Boolean).join(" · ")),
  line("number.counted_by", (row.by ?? []).join(", ")), line("number.as_of", row.asOf ? interval(row.asOf) : null), line("why.place", row.place ? printed(row.place) : null), row.c !== undefined ? line("col.claim", claimLink(row.c, { most: 120, cite: false })) : null];
const whyEvent = (row) => [line("col.kind", [row.kind, word("realis", row.realis)].filter(Boolean).join(" · ")), line("col.when", row.when ? interval(row.when) : null, row.time ? [" (", words(row.time), ")"] : null), line("why.place", row.place ? printed(row.place) : null),
  line("col.who", [...(row.agents ?? []), ...(row.targets ?? []).map((x) => "→ " + x), ...(row.victims ?? []).map((x) => "✕ " + x)].map((x, k) => [k ? ", " : "", printed(x)])), line("why.codes", (row.codes ?? []).join(" · ")), row.c !== undefined ? line("col.claim", claimLink(row.c, { most: 120, cite: false })) : null];

let opener = null;
function closeWhy() {
  go(here({ c: null }), true);
  (opener?.isConnected ? opener : document.querySelector("main"))?.focus();
}
function showWhy() {
  const panel = document.getElementById("why"), id = state().get("c"), at = id && find(id);
  document.querySelectorAll(".selected").forEach((node) => node.classList.remove("selected"));
  document.body.classList.toggle("with-why", Boolean(at));
  panel.replaceChildren();
  panel.hidden = !at;
  if (!at || at.kind === "incident" || at.kind === "report") return void (panel.hidden = true, document.body.classList.remove("with-why"));
  const row = record(at.kind, at.index), report = at.kind === "match" ? null : reports()[row.r];
  const body = at.kind === "claim" ? whyClaim(row, at.index) : at.kind === "number" ? whyNumber(row) : at.kind === "event" ? whyEvent(row) : [line("col.kind", `${word("match", row.kind)} ${word("sub", row.sub ?? "")}`), line("why.because", row.because ? printed(row.because) : null), h("dd", null, recordLink(...row.a)), h("dd", null, recordLink(...row.b))];
  panel.append(h("div", { class: "why-head" }, h("h2", { tabindex: "-1" }, say("head.why")), h("button", { type: "button", class: "close", onclick: closeWhy }, say("why.close"))),
    row.t ? h("blockquote", null, printed(row.t, report?.lang)) : "",
    report ? h("p", null, h("a", { href: address({ v: "report", r: report.id, c: id, at: at.kind === "claim" ? null : row.at }) }, say("why.open")), " ", h("span", { class: "cite" }, printed(citation(row)))) : "",
    h("dl", null, body), h("h3", null, say("why.rule")), h("ul", { class: "plain" }, becauseList(row)),
    h("p", { class: "note" }, `${say("why.id")}: `, h("code", null, id), " · ", h("a", { href: address({ c: id }) }, say("why.link"))));
  const marks = document.querySelectorAll(`main [data-claim="${at.index}"], main [data-part="${at.index}"]`), own = at.kind === "claim" ? marks : document.querySelectorAll(`main [data-record="${CSS.escape(id)}"]`);
  own.forEach((node) => node.classList.add("selected"));
  if (document.activeElement?.closest("main")) opener = document.activeElement;
  panel.querySelector("h2").focus({ preventScroll: true });
}
