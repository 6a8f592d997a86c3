// Who was heard, how often, in how many reports; and through whom everything went.
import { ways } from "./chains.js";
import { chains, sources } from "./data.js";
import { h, printed } from "./dom.js";
import { address } from "./state.js";
import { say } from "./words.js";

const SHOWN_SOURCES = 300;

/** @param {Source} line */
const sourceRow = (line) =>
  h(
    "tr",
    null,
    h("th", { scope: "row" }, h("a", { href: address({ v: "claims", actor: line.id }) }, printed(line.name))),
    [line.claims, line.incidents, line.reports].map((n) => h("td", { class: "count" }, n)),
  );

export function sourcesView() {
  const list = sources().filter((line) => line.claims),
    heads = ["col.source", "col.claims", "head.incidents", "col.reports"].map((key, k) =>
      h("th", { scope: "col", class: k ? "count" : null }, say(key)),
    );
  return h(
    "section",
    { "aria-labelledby": "h-sources" },
    h("h2", { id: "h-sources" }, say("head.sources")),
    h(
      "div",
      { class: "chart", tabindex: "0", role: "group", "aria-labelledby": "h-sources" },
      h(
        "table",
        { class: "list" },
        h("thead", null, h("tr", null, heads)),
        h("tbody", null, list.slice(0, SHOWN_SOURCES).map(sourceRow)),
      ),
    ),
    list.length > SHOWN_SOURCES
      ? h("p", { class: "note" }, say("count.more", list.length - SHOWN_SOURCES))
      : null,
    h("h3", null, say("head.chains")),
    ways(chains()),
  );
}
