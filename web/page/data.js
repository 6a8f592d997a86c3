// The data of the page, parsed section by section when first asked for.
const parsed = new Map();
function section(name) {
  if (!parsed.has(name)) {
    const node = document.getElementById("d-" + name);
    parsed.set(name, node ? JSON.parse(node.textContent) : null);
  }
  return parsed.get(name);
}
const meta = () => section("meta");
const reports = () => section("reports");
const claims = () => section("claims");
const numbers = () => section("numbers");
const events = () => section("events");
const places = () => section("places");
const incidents = () => section("incidents");
const matches = () => section("matches");
const textOf = (report) => section("text-" + report);

// Any record by its id: {kind, index}. Built once, on the first permalink.
let byId = null;
function find(id) {
  if (!byId) {
    byId = new Map();
    const add = (kind, list) => list.forEach((row, index) => byId.set(row.id, { kind, index }));
    add("claim", claims()), add("number", numbers()), add("event", events()), add("incident", incidents()), add("report", reports());
    for (const [index, match] of Object.entries(matches())) byId.set(match.id, { kind: "match", index });
  }
  return byId.get(id);
}
const record = (kind, index) => ({ claim: claims, number: numbers, event: events, report: reports, match: matches })[kind]()[index];

const nameOf = (() => {
  let names = null;
  return (actor) => {
    if (!actor) return "";
    names ??= new Map(section("sources").map((line) => [line.id, line.name]));
    return names.get(actor) ?? actor;
  };
})();
const outletOf = (report) => report.outlet || report.channel || report.file;
const citation = (row) => `[${reports()[row.r].file} ${row.at.replace(/;/g, ", ")}]`;
// Claims that say the same, once: [first, how many reports].
function distinct(list) {
  const seen = new Set();
  return list.filter((c) => {
    const first = claims()[c].same ?? c;
    return seen.has(first) ? false : seen.add(first);
  });
}
