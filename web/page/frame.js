// The frame around every view: title, counts, menu, notes.
import { meta } from "./data.js";
import { element, h } from "./dom.js";
import { address, here, state } from "./state.js";
import { language, say } from "./words.js";

function headline() {
  const count = meta().count,
    differ = address({ v: "differ" });
  /** @type {[key: string, href: string][]} */
  const cells = [
    ["reports", address({ v: "reports" })],
    ["incidents", address({})],
    ["claims", address({ v: "claims" })],
    ["unverified", address({ v: "claims", dagger: "1" })],
    ["contradictions", differ],
    ["look_alikes", differ],
  ];
  const told = cells.filter(([key]) => count[key] || key === "reports" || key === "incidents");
  return h(
    "ul",
    { class: "headline" },
    told.map(([key, href]) => h("li", null, h("a", { href }, say("count." + key, count[key])))),
  );
}

function languages() {
  /** @param {string} code @param {string} name */
  const link = (code, name) =>
    h(
      "a",
      {
        href: here({ lang: code }),
        lang: code,
        hreflang: code,
        "aria-current": language() === code ? "true" : null,
      },
      name,
    );
  return h(
    "nav",
    { "aria-label": say("nav.language"), class: "languages" },
    link("nl", "Nederlands"),
    link("en", "English"),
  );
}

function menu() {
  const view = state().get("v") ?? "incidents";
  const items = {
    incidents: "incidents",
    claims: "claims",
    differ: "contradictions",
    sources: "sources",
    reports: "reports",
  };
  /** @param {[string, string]} item */
  const entry = ([v, key]) => {
    const href = address(v === "incidents" ? {} : { v });
    return h("li", null, h("a", { href, "aria-current": view === v ? "page" : null }, say("head." + key)));
  };
  return h(
    "nav",
    { "aria-label": say("nav.main"), class: "tabs" },
    h("ul", null, Object.entries(items).map(entry)),
  );
}

function cutNotice() {
  const parts = Object.entries(meta().cut).map(([what, n]) => say("cut." + what, n));
  return parts.length ? h("p", { class: "cut", role: "note" }, say("cut.page", parts.join(", "))) : null;
}

function footer() {
  const { program = "", gazetteer } = meta();
  return h(
    "footer",
    null,
    h("p", null, say("foot.note")),
    h("p", null, say("foot.made", program)),
    h("p", null, say("foot.places"), gazetteer ? ` ${gazetteer}` : ""),
    h("p", null, say("keys.help")),
  );
}

/** @param {Event} e */
const skip = (e) => {
  e.preventDefault();
  element("main").focus();
};

/** @param {Child} view */
export const frame = (view) => [
  h("a", { class: "skip", href: "#main", onclick: skip }, say("skip")),
  h(
    "header",
    null,
    h("div", { class: "bar-top" }, h("h1", null, h("a", { href: address({}) }, say("title"))), languages()),
    headline(),
    menu(),
  ),
  h("main", { id: "main", tabindex: "-1" }, cutNotice(), view),
  h("aside", { id: "why", "aria-label": say("head.why"), hidden: true }),
  footer(),
];
