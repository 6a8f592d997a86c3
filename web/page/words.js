// The fixed words of the interface, in the language of the address or of the dossier.
const language = () => (["nl", "en"].includes(state().get("lang")) ? state().get("lang") : meta().language === "en" ? "en" : "nl");
function say(key, n, b) {
  const words = section("words");
  const row = (n === 1 && words[key + ".one"]) || words[key];
  if (!row) return key;
  let text = row[language() === "en" ? 1 : 0];
  if (n !== undefined) text = text.replace("{n}", n).replace("{a}", n);
  return b === undefined ? text : text.replace("{b}", b);
}
const has = (key) => key in section("words");
const word = (prefix, id) => (has(`${prefix}.${id}`) ? say(`${prefix}.${id}`) : id);
const sideName = (side) => (side === "outlet" || side === "other" ? say("side." + side) : nameOf(side));
const questionName = (id) => word("question", id);

// ISO bounds, the end excluded, as a reader says them.
function moment(iso) {
  const m = /^(-?\d+)-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?(Z|[+-]\d\d:\d\d)?$/.exec(iso ?? "");
  return m && { y: +m[1], m: +m[2], d: +m[3], clock: m[4] ?? "", zone: m[5] ?? "", at: Date.UTC(+m[1], +m[2] - 1, +m[3], ...(m[4] ? m[4].split(":").map(Number) : [0])) };
}
const dayWords = (t) => `${t.d} ${say("month." + t.m)} ${t.y}`;
const momentWords = (t) => dayWords(t) + (t.clock ? ` ${t.clock}${t.zone ? ` (${t.zone})` : ""}` : "");
const DAY = 86400000;
function interval(pair) {
  const [a, b] = (pair ?? []).map(moment);
  if (!a && !b) return say("date.unknown");
  if (!b) return say("date.from", momentWords(a));
  if (!a) return say("date.until", momentWords(b));
  if ((a.clock || b.clock) && a.y === b.y && a.m === b.m && a.d === b.d) return `${dayWords(a)} ${a.clock || "00:00"}–${b.clock}${b.zone ? ` (${b.zone})` : ""}`;
  if (a.clock || b.clock) return `${momentWords(a)} – ${momentWords(b)}`;
  const t = new Date(Math.max(a.at, b.at - DAY));
  const last = { y: t.getUTCFullYear(), m: t.getUTCMonth() + 1, d: t.getUTCDate(), clock: "" };
  const months = a.d === 1 && b.d === 1;
  if (months && a.m === 1 && last.m === 12) return a.y === last.y ? String(a.y) : `${a.y}–${last.y}`;
  if (months && a.y === last.y) return (a.m === last.m ? "" : say("month." + a.m) + "–") + `${say("month." + last.m)} ${a.y}`;
  if (a.at === t.getTime()) return dayWords(a);
  if (a.y !== last.y) return `${dayWords(a)} – ${dayWords(last)}`;
  return a.m === last.m ? `${a.d}–${dayWords(last)}` : `${a.d} ${say("month." + a.m)} – ${dayWords(last)}`;
}
