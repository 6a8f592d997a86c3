// A report to read: parts that are no running text set apart, removed parts folded, its claims beside it.
import { claims, reports, textOf } from "./data.js";
import { h, langOf, printed, visible } from "./dom.js";
import { cuts, marked, marksOf } from "./marks.js";
import { claimLink, longList, reportLink } from "./quote.js";
import { legend } from "./standing.js";
import { address } from "./state.js";
import { has, say, when, word } from "./words.js";

/** @param {number} r */
export function reportLine(r) {
  const report = reports()[r];
  const day = report.published === undefined ? say("basis.unknown") : when(report.published);
  const facts = [report.title ? report.by : report.outlet, day].filter(Boolean);
  return [reportLink(r), h("span", { class: "note" }, " ", printed(facts.join(" · ")))];
}

export const reportsView = () =>
  h(
    "section",
    { "aria-labelledby": "h-reports" },
    h("h2", { id: "h-reports" }, say("head.reports")),
    longList(
      reports().map((_, r) => r),
      reportLine,
      200,
    ),
  );

/** @param {Child} name */
const partName = (name) => h("span", { class: "part-name" }, name);

/** @param {string | undefined} kind @param {Child} body */
function paragraph(kind, body) {
  if (!kind) return h("p", null, body);
  const name = word("part", kind);
  if (kind === "boilerplate")
    return h("details", { class: "folded" }, h("summary", null, name), h("p", null, body));
  const heading = kind === "headline" || kind === "subhead";
  return h("p", { class: heading ? "part-" + kind : "set-apart" }, partName(name), body);
}

/** @param {string} kind @param {string} raw */
function removedPart(kind, raw) {
  const name = has("removed." + kind) ? word("removed", kind) : word("part", kind);
  return h("p", { class: "removed" }, visible(say("removed.what", name, raw)));
}

/**
 * @param {Report} report
 * @param {number} r
 * @param {ReportText} data
 */
function paragraphs(report, r, data) {
  const marks = marksOf(r, data.text),
    removed = report.removed.slice(),
    started = new Set();
  /** @type {HTMLElement[]} */
  const out = [];
  /** @param {number} until */
  const tellRemoved = (until) => {
    for (let part; removed.length && removed[0][2] <= until && (part = removed.shift()); )
      out.push(removedPart(part[0], part[1]));
  };
  let at = 0,
    next = 0,
    open = marks.slice(0, 0);
  for (const block of data.text.split("\n\n")) {
    const begin = at,
      end = at + block.length;
    at = end + 2;
    if (!block.trim()) continue;
    tellRemoved(begin);
    open = open.filter((m) => m.to > begin);
    while (next < marks.length && marks[next].from < end) open.push(marks[next++]);
    const kind = data.parts.find(([, from, to]) => from <= begin + 1 && to >= end - 1)?.[0];
    const pieces = cuts(begin, end, open);
    out.push(
      paragraph(
        kind,
        pieces.map(([from, to, inside]) => marked(data.text.slice(from, to), inside, started)),
      ),
    );
  }
  tellRemoved(Infinity);
  return out;
}

/** @param {Report} report */
function facts(report) {
  const day =
    report.published === undefined
      ? say("basis.unknown")
      : `${when(report.published)} (${word("basis", report.basis)})`;
  const told = report.forwarded ? `${say("report.forwarded")} ${report.forwarded}` : null;
  const list = [report.outlet, report.author, report.channel, day, told, report.file].filter(Boolean);
  const address = report.address ?? "",
    web = /^https?:\/\//i.test(address);
  return h(
    "p",
    { class: "note" },
    list.map((fact, k) => [k ? " · " : "", printed(fact ?? "")]),
    address ? " · " : null,
    web
      ? h("a", { href: address, rel: "noreferrer noopener" }, printed(address))
      : address
        ? printed(address)
        : null,
  );
}

/** @param {string} id @returns {Child} nothing where there is no such report */
export function reportView(id) {
  const r = reports().findIndex((row) => row.id === id || row.file === id);
  if (r < 0) return null;
  const report = reports()[r],
    data = textOf(r);
  const own = claims().flatMap((row, c) => (row.r === r ? [c] : []));
  return h(
    "article",
    { class: "report" },
    h("p", { class: "neighbours" }, h("a", { href: address({ v: "reports" }) }, say("head.reports"))),
    h("h2", null, printed(report.title || report.file, report.lang)),
    facts(report),
    report.remarks ? remarks(report.remarks) : null,
    legend(),
    h(
      "div",
      { class: "beside reader" },
      h(
        "div",
        { class: "text", lang: langOf(report.lang) },
        data ? paragraphs(report, r, data) : h("p", null, say("cut.texts", 1), `: texts/${report.file}.txt`),
      ),
      h(
        "section",
        { class: "margin", "aria-labelledby": "h-own" },
        h("h3", { id: "h-own" }, `${say("report.claims")} (${own.length})`),
        longList(own, (c) => claimLink(c, { most: 110, cited: false, besides: report.by }), 40, {
          tag: "ol",
        }),
      ),
    ),
  );
}

/** @param {string[]} list */
const remarks = (list) =>
  h(
    "details",
    null,
    h("summary", null, say("report.remarks")),
    h(
      "ul",
      null,
      list.map((x) => h("li", null, printed(x))),
    ),
  );
