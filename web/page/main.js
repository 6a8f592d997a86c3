// Which view the address asks for, and when it is drawn again.
import { claimsView } from "./claims.js";
import { find, placed, reportOf } from "./data.js";
import { element, h, visible } from "./dom.js";
import { frame } from "./frame.js";
import { incidentView } from "./incident.js";
import { incidentsView } from "./incidents.js";
import "./keys.js";
import { differView } from "./pairs.js";
import { reportsView, reportView } from "./report.js";
import { sourcesView } from "./sources.js";
import { address, state } from "./state.js";
import { language, say } from "./words.js";
import { showWhy } from "./why.js";

/** @param {string} id */
const gone = (id) => h("p", { class: "gone", role: "alert" }, say("gone.record", visible(id)));

// A link to a record alone opens the view that it stands in; the address then says so.
function settle() {
  const id = state().get("c"),
    at = find(id);
  if (!id || !at || state().get("v")) return;
  const row = placed(at.kind, at.index);
  /** @type {Record<string, string>} */
  let view = { v: "differ", c: id };
  if (row) view = { v: "report", r: reportOf(row).id, c: id };
  else if (at.kind === "incident") view = { v: "incident", i: id };
  else if (at.kind === "report") view = { v: "report", r: id };
  history.replaceState(null, "", address(view));
}

/** @returns {Child} */
function wantedView() {
  const wanted = state(),
    [i, r, c] = [wanted.get("i") ?? "", wanted.get("r") ?? "", wanted.get("c")];
  switch (wanted.get("v")) {
    case "incident":
      return incidentView(i) ?? gone(i);
    case "report":
      return reportView(r) ?? gone(r);
    case "reports":
      return reportsView();
    case "claims":
      return claimsView();
    case "sources":
      return sourcesView();
    case "differ":
      return differView();
  }
  return c ? gone(c) : incidentsView();
}

/** @type {{ view: string, record: string | null } | null} what is on screen */
let drawn = null;

// A claim is chosen without drawing the view again; another record is marked in the text of its report, anew.
function draw() {
  const wanted = state(),
    c = wanted.get("c"),
    view = [...wanted].filter(([key]) => key !== "c" || !wanted.get("v")).join("&");
  const record = wanted.get("v") === "report" && find(c)?.kind !== "claim" ? c : null;
  if (drawn && drawn.view === view && (!record || record === drawn.record)) return;
  const moved = drawn && drawn.view !== view;
  drawn = { view, record };
  document.documentElement.lang = language();
  document.title = say("title");
  element("#page").replaceChildren(...frame(wantedView()));
  if (moved) (window.scrollTo(0, 0), element("main").focus({ preventScroll: true }));
}

function show() {
  settle();
  draw();
  showWhy();
  document.querySelector("main .found, main .report .hl.selected")?.scrollIntoView({ block: "center" });
}
window.addEventListener("hashchange", show);
show();
