// The data of the page, parsed section by section when first asked for.

/** @type {Map<string, any>} */
const parsed = new Map();

/** @param {string} name */
function section(name) {
  if (!parsed.has(name)) {
    const text = document.getElementById("d-" + name)?.textContent;
    parsed.set(name, text ? JSON.parse(text) : null);
  }
  return parsed.get(name);
}

export const meta = () => /** @type {Meta} */ (section("meta"));
export const words = () => /** @type {Record<string, Both>} */ (section("words"));
export const reports = () => /** @type {Report[]} */ (section("reports"));
export const claims = () => /** @type {Claim[]} */ (section("claims"));
export const groups = () => /** @type {number[][]} */ (section("groups"));
export const numbers = () => /** @type {Figure[]} */ (section("numbers"));
export const events = () => /** @type {Happening[]} */ (section("events"));
export const places = () => /** @type {Mention[]} */ (section("places"));
export const incidents = () => /** @type {Incident[]} */ (section("incidents"));
export const matches = () => /** @type {Record<string, Match>} */ (section("matches"));
export const chains = () => /** @type {Way[]} */ (section("chains"));
export const times = () => /** @type {Interval[]} */ (section("times"));
export const sides = () => /** @type {Side[]} */ (section("sides"));
export const sources = () => /** @type {Source[]} */ (section("sources"));
export const borders = () => /** @type {number[][]} */ (section("borders"));

/** @param {number} report */
export const textOf = (report) => /** @type {ReportText | null} */ (section("text-" + report));

/** @type {Map<string, { kind: Kind, index: number }> | null} */
let byId = null;

/**
 * Any record by its id. The list is made on the first permalink.
 * @param {string | null | undefined} id
 */
export function find(id) {
  if (!byId) {
    const all = new Map();
    /** @param {Kind} kind @param {{ id: string }[]} list */
    const add = (kind, list) => list.forEach((row, index) => all.set(row.id, { kind, index }));
    (add("claim", claims()), add("number", numbers()), add("event", events()), add("place", places()));
    (add("incident", incidents()), add("report", reports()));
    for (const [index, match] of Object.entries(matches()))
      all.set(match.id, { kind: "match", index: Number(index) });
    byId = all;
  }
  return id ? byId.get(id) : undefined;
}

/**
 * A record that stands at a place in a report.
 * @param {Kind} kind
 * @param {number} index
 * @returns {Claim | Figure | Happening | Mention | undefined}
 */
export function placed(kind, index) {
  const lists = { claim: claims, number: numbers, event: events, place: places };
  return kind in lists ? lists[/** @type {keyof typeof lists} */ (kind)]()[index] : undefined;
}

/** @param {Row} row */
export const reportOf = (row) => reports()[row.r];
/** @param {Row} row */
export const citation = (row) => `[${reportOf(row).file} ${(row.at ?? "").replace(/;/g, ", ")}]`;
