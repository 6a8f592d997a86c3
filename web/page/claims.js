// All claims, and the choice of them; the choice can be saved as it is on screen.
import { choices, chosen } from "./choices.js";
import { claims, incidents } from "./data.js";
import { h, printed, short } from "./dom.js";
import { claimLink, longList } from "./quote.js";
import { csvOf, jsonOf, save } from "./save.js";
import { legend } from "./standing.js";
import { address, go, here, state } from "./state.js";
import { both, isActor, questionName, say, sideName } from "./words.js";

/** @typedef {{ incident: Incident, side: number, open: string[] }} Silence */

/** Who says nothing, question by question: the list that gave the program its name. */
function silences() {
  /** @type {Silence[]} */
  const rows = [];
  for (const incident of incidents()) {
    (incident.sides ?? []).forEach((side, k) => {
      const unanswered = incident.questions.filter((q) => q.id !== "other" && !q.cells[k].said);
      if (isActor(side) && unanswered.length)
        rows.push({ incident, side, open: unanswered.map((q) => questionName(q.id)) });
    });
  }
  if (!rows.length) return null;
  /** @param {Silence} row @returns {Child} */
  const line = ({ incident, side, open }) => [
    h("strong", null, printed(sideName(side))),
    ` – ${open.join(" · ")} `,
    h(
      "a",
      { class: "cite", href: address({ v: "incident", i: incident.id }) },
      printed(short(both(incident.title), 50)),
    ),
  ];
  return h(
    "details",
    { class: "silences" },
    h("summary", null, `${say("filter.silent")} … (${rows.length})`),
    longList(rows, line, 20),
  );
}

function form() {
  const search = h("input", {
    type: "search",
    value: state().get("q") ?? "",
    onchange: (e) => go(here({ q: e.target.value, c: null })),
  });
  const box = h("input", {
    type: "checkbox",
    checked: state().has("dagger"),
    onchange: (e) => go(here({ dagger: e.target.checked ? "1" : null, c: null })),
  });
  /** @param {Event} e */
  const onsubmit = (e) => {
    e.preventDefault();
    go(here({ q: search.value, c: null }));
  };
  return h(
    "form",
    { class: "facets", "aria-label": say("head.filters"), onsubmit },
    choices(),
    h("label", null, say("filter.search"), search),
    h("label", { class: "box" }, box, " † ", say("filter.dagger")),
    h("a", { class: "button", href: address({ v: "claims" }) }, say("filter.clear")),
  );
}

/** @param {number[]} list */
const tools = (list) =>
  h(
    "p",
    { class: "tools" },
    h("span", { role: "status" }, say("filter.matching", list.length, claims().length)),
    " ",
    h(
      "button",
      { type: "button", onclick: () => save("claims.csv", csvOf(list), "text/csv") },
      say("export.csv"),
    ),
    " ",
    h(
      "button",
      { type: "button", onclick: () => save("claims.json", jsonOf(list), "application/json") },
      say("export.json"),
    ),
  );

export function claimsView() {
  const list = chosen();
  return h(
    "section",
    { "aria-labelledby": "h-claims" },
    h("h2", { id: "h-claims" }, say("head.claims")),
    form(),
    tools(list),
    list.length
      ? longList(list, (c) => claimLink(c, { most: 400 }), 100, { tag: "ol", class: "plain claims" })
      : h("p", null, say("none.claims")),
    legend(),
    silences(),
  );
}
