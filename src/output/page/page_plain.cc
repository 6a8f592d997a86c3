// Lays out what is shown as headings, tables and lists.
// Applies to: a reader without JavaScript, a text browser, an archive. Not to: map, timeline and choices, which the
// scripts draw. Tested by tests/page/plain_page_test.cc and, in a browser, tests/page/check_page.py.
#include "output/page/page_plain.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/said.h"
#include "base/utf8.h"
#include "output/shown/dispute_words.h"
#include "output/shown/figures.h"
#include "output/shown/incident_words.h"
#include "output/shown/lead_words.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"
#include "output/shown/verified_words.h"

namespace wederhoor::output {
namespace {

// The same characters as HIDDEN in web/page/dom.js.
bool hidden(char32_t c) {
  return c < 0x09 || (c > 0x0A && c < 0x20) || (c >= 0x7F && c <= 0x9F) || c == 0x061C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

class PlainPage {
 public:
  PlainPage(const View& view, const Shown& shown, const Selection& selection, const Strings& say)
      : view_(view), shown_(shown), selection_(selection), say_(say) {}

  std::string take() {
    element("h1", say_.say("title"));
    element("p", say_.say("noscript"));
    element("p", headline(count_all(view_.dossier(), shown_), say_));
    for (const std::uint32_t i : selection_.incidents) incident(i);
    for (std::uint32_t d = 0; d < view_.documents(); ++d)
      if (selection_.report[d] != Selection::out) report(d);
    return std::move(out_);
  }

 private:
  void incident(std::uint32_t i);
  void lead(const IncidentView& seen);
  void disputes(const IncidentView& seen, MatchKind kind, std::string_view key);
  void unverified(const IncidentView& seen);
  void verified(const IncidentView& seen);
  void unanswered(const IncidentView& seen);
  void matrix(const IncidentView& seen);
  void table(const IncidentView& seen, const std::vector<const Question*>& questions);
  void ledger(const IncidentView& seen);
  void report(std::uint32_t d);

  template <class... Values>
  void add(fmt::format_string<Values...> words, Values&&... values) {
    fmt::format_to(std::back_inserter(out_), words, std::forward<Values>(values)...);
  }
  // <TAG ATTRIBUTES>words of a report or of the interface</TAG>
  void element(std::string_view tag, std::string_view words, std::string_view attributes = "") {
    add("<{}{}>{}</{}>\n", tag, attributes, html_words(words), tag);
  }
  // A list below its heading; nothing where it is empty.
  void items(std::string_view head, const std::string& list) {
    if (list.empty()) return;
    element("h3", say_.say(head));
    add("<ul>\n{}</ul>\n", list);
  }
  bool on_page(Ref ref) const {
    return (ref.kind == RecordKind::claim ? selection_.claim : selection_.number)[view_.place_of(ref)][ref.index] !=
           Selection::out;
  }
  std::string cite(std::uint32_t d, const Spans& spans) const {
    return html_words(fmt::format("[{} {}]", view_.report(d), view_.span_cell(d, spans)));
  }
  std::string claim_words(Ref ref) const;
  std::string record_words(Ref ref) const;
  std::string dispute_item(const Dispute& dispute) const;
  std::string looked_at(const IncidentView& seen, const Cell& cell) const;

  const View& view_;
  const Shown& shown_;
  const Selection& selection_;
  const Strings& say_;
  std::string out_;
};

void PlainPage::incident(std::uint32_t i) {
  const Incident& incident = view_.dossier().incidents[i];
  const IncidentView& seen = view_.dossier().views[i];
  add("<section>\n");
  element("h2", incident_title(incident, say_));
  const std::string when = say_.interval(incident.when);
  element("p", fmt::format("{} · {}", when.empty() ? say_.say("date.unknown") : when,
                           say_.say("count.in_reports", incident.reports.size())));
  lead(seen);
  disputes(seen, MatchKind::contradicts, "head.disputes");
  unverified(seen), verified(seen), unanswered(seen), matrix(seen), ledger(seen);
  disputes(seen, MatchKind::look_alike, "head.look_alikes");
  add("</section>\n");
}

void PlainPage::lead(const IncidentView& seen) {
  if (seen.lead.empty()) return;
  element("h3", say_.say("head.lead"));
  add("<ul>\n");
  for (const LeadLine& line : seen.lead) {
    if (!std::all_of(line.claims.begin(), line.claims.end(), [&](Ref ref) { return on_page(ref); })) continue;
    add("<li>{}", html_words(lead_head(view_, line, shown_.sides, say_)));
    for (std::size_t i = 0; i < line.claims.size(); ++i)
      add(" {}{}", i > 0 ? std::string(lead_sign(line)) + " " : "", record_words(line.claims[i]));
    add("</li>\n");
  }
  add("</ul>\n");
}

void PlainPage::disputes(const IncidentView& seen, MatchKind kind, std::string_view key) {
  std::string list;
  for (const std::uint32_t d : seen.disputes) {
    const Dispute& dispute = view_.dossier().disputes[d];
    if (dispute.kind == kind) list += dispute_item(dispute);
  }
  items(key, list);
}

// The question, then a line for each position: what it answers, when, and its first claim.
std::string PlainPage::dispute_item(const Dispute& dispute) const {
  std::string positions;
  for (std::size_t p = 0; p < dispute.positions.size(); ++p) {
    const Ref& first = dispute.positions[p].front();
    if (!on_page(first)) continue;
    const std::string answer = answer_words(view_, dispute, p, say_);
    positions += fmt::format("<li>{}{}", p > 0 ? std::string(match_sign(dispute.kind)) + " " : "",
                             answer.empty() ? "" : "<strong>" + html_words(answer) + "</strong> ");
    if (const Interval& when = base::when_said(view_.dossier().documents, first); when.begin)
      positions += html_words("(" + say_.moment(*when.begin) + ") ");
    positions += record_words(first);
    if (dispute.positions[p].size() > 1) positions += fmt::format(" ×{}", dispute.positions[p].size());
    positions += "</li>\n";
  }
  std::string out = fmt::format("<li><strong>{}</strong>\n<ul>\n{}</ul>\n",
                                html_words(dispute_question(view_, dispute, say_)), positions);
  for (const Ref& ref : dispute.settled_by) {
    if (on_page(ref)) out += fmt::format("<p>{}: {}</p>\n", html_words(say_.say("settle.by")), record_words(ref));
  }
  if (const std::string note = dispute_note(dispute, say_); !note.empty())
    out += fmt::format("<p>{}</p>\n", html_words(note));
  return out + "</li>\n";
}

void PlainPage::unverified(const IncidentView& seen) {
  std::string list;
  for (const Ref& ref : shown_.same.distinct(seen.unverified)) {
    if (!on_page(ref)) continue;
    const std::uint32_t d = view_.place_of(ref);
    const Spans& disclaimers = view_.dossier().documents.claim(ref).disclaimers;
    list += "<li>" + claim_words(ref);
    if (!disclaimers.empty())
      list += fmt::format(" · <q>{}</q> {}", html_words(view_.words(d, disclaimers)), cite(d, disclaimers));
    list += "</li>\n";
  }
  items("head.unverified", list);
}

void PlainPage::verified(const IncidentView& seen) {
  std::string list;
  for (const Verified& one : seen.verified) {
    if (!on_page(one.claim)) continue;
    list += fmt::format("<li>{} · {}", claim_words(one.claim), html_words(verified_words(view_, one, say_)));
    for (const Ref& other : one.with)
      if (on_page(other)) list += "<br>" + claim_words(other);
    list += "</li>\n";
  }
  items("head.verified", list);
}

void PlainPage::unanswered(const IncidentView& seen) {
  std::string list;
  for (const Unanswered& one : seen.unanswered)
    if (on_page(one.claim)) list += fmt::format("<li>{} · {}</li>\n", html_words(one.name), claim_words(one.claim));
  items("head.unanswered", list);
}

// The questions in dispute; the others folded away, as the scripts do it (web/page/matrix.js).
void PlainPage::matrix(const IncidentView& seen) {
  if (seen.questions.empty()) return;
  const std::set<std::string_view> asked = disputed_questions(view_, seen);
  std::vector<const Question*> open, folded;
  for (const Question& question : seen.questions) (asked.contains(question.id) ? open : folded).push_back(&question);
  element("h3", say_.say("head.positions"));
  if (!open.empty()) table(seen, open);
  if (folded.empty()) return;
  add("<details>\n");
  element("summary", open.empty() ? say_.say("matrix.all", folded.size()) : say_.say("matrix.rest", folded.size()));
  table(seen, folded);
  add("</details>\n");
}

void PlainPage::table(const IncidentView& seen, const std::vector<const Question*>& questions) {
  add("<table>\n<tr>");
  element("th", say_.say("col.question"), " scope=\"col\"");
  for (const std::string& side : seen.sides) element("th", shown_.sides.name(side, say_), " scope=\"col\"");
  add("</tr>\n");
  for (const Question* question : questions) {
    add("<tr>");
    element("th", say_.name("question", question->id), " scope=\"row\"");
    for (const Cell& cell : question->cells) {
      if (cell.claims.empty()) {
        add("<td>{}</td>", is_actor(cell.side) ? looked_at(seen, cell) : "");
        continue;
      }
      add("<td><ul>");
      for (const Ref& ref : shown_.same.distinct(cell.claims))
        if (on_page(ref)) add("<li>{}</li>\n", claim_words(ref));
      add("</ul></td>");
    }
    add("</tr>\n");
  }
  add("</table>\n");
}

// Nothing found, or silent: leads to a report in which the side is heard, else to the first that was looked at.
std::string PlainPage::looked_at(const IncidentView& seen, const Cell& cell) const {
  const std::string words = html_words(say_.say(cell.silent ? "side.silent" : "side.not_found"));
  const auto link = [&](std::uint32_t d) {
    return selection_.report[d] == Selection::out ? words : fmt::format("<a href=\"#plain-{}\">{}</a>", d, words);
  };
  for (const Question& question : seen.questions) {
    for (const Cell& other : question.cells)
      if (other.side == cell.side && !other.claims.empty()) return link(view_.place_of(other.claims.front()));
  }
  const std::vector<ReportKey>& reports = view_.dossier().incidents[seen.incident].reports;
  return reports.empty() ? words : link(view_.dossier().documents.place_of(reports.front()));
}

void PlainPage::ledger(const IncidentView& seen) {
  if (seen.ledger.empty()) return;
  element("h3", say_.say("head.numbers"));
  add("<table>\n");
  for (const LedgerLine& line : seen.ledger) {
    add("<tr>");
    element("th", ledger_title(view_, line, shown_.sides, say_), " colspan=\"3\"");
    add("</tr>\n");
    for (const Ref& ref : line.numbers) {
      if (!on_page(ref)) continue;
      const Document& d = view_.dossier().documents[ref];
      const Number& number = d.numbers[ref.index];
      add("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
          html_words(figure_words(d.reading.quantities[number.quantity])), record_words(ref),
          html_words(say_.interval(number.as_of)));
    }
  }
  add("</table>\n");
}

void PlainPage::report(std::uint32_t d) {
  const Document& document = view_.document(d);
  add("<section id=\"plain-{}\">\n", d);
  element("h2", document.report.title.empty() ? view_.report(d) : document.report.title);
  element("p",
          fmt::format("{} · {} · {}", outlet_of(view_, d), say_.interval(document.report.published), view_.report(d)));
  element("h3", say_.say("report.claims"));
  add("<ol>\n");
  for (std::uint32_t c = 0; c < document.claims.claims.size(); ++c)
    if (const Ref ref = view_.dossier().documents.ref(RecordKind::claim, d, c); on_page(ref))
      add("<li>{}</li>\n", claim_words(ref));
  add("</ol>\n");
  if (selection_.texts) {
    element("h3", say_.say("head.words"));
    for (std::string_view rest = document.report.text; !rest.empty();) {
      const std::string_view paragraph = rest.substr(0, rest.find("\n\n"));
      rest.remove_prefix(std::min(rest.size(), paragraph.size() + 2));
      element("p", paragraph);
    }
  }
  add("</section>\n");
}

std::string PlainPage::claim_words(Ref ref) const {
  const Claim& claim = view_.dossier().documents.claim(ref);
  const std::string_view standing = shown_standing(claim);
  const std::string who = said_by(view_, view_.place_of(ref), claim);
  const auto times = shown_.same.reports(shown_.same.first(ref));
  return fmt::format("{} {}: <q>{}</q>{}{}{}{} {}", standing_sign(standing), say_.name("standing", standing),
                     html_words(view_.words(view_.place_of(ref), quotable(view_.dossier().documents[ref], ref.index))),
                     who.empty() ? "" : " — ", html_words(who), times > 1 ? fmt::format(" ×{}", times) : "",
                     shown_.dagger(ref) ? " †" : "", cite(view_.place_of(ref), claim.content));
}

std::string PlainPage::record_words(Ref ref) const {
  if (ref.kind == RecordKind::claim) return claim_words(ref);
  const Document& d = view_.dossier().documents[ref];
  const Number& number = d.numbers[ref.index];
  const Span span = d.reading.quantities[number.quantity].span;
  const std::string by = counted_by(view_, view_.place_of(ref), number);
  return fmt::format("<q>{}</q>{}{} {}", html_words(view_.words(view_.place_of(ref), {span})), by.empty() ? "" : " — ",
                     html_words(by), cite(view_.place_of(ref), {span}));
}

}  // namespace

std::string html_words(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint c = base::decode(words, at);
    const std::size_t size = std::max<std::uint32_t>(1, c.size);
    if (hidden(c.value))
      out += fmt::format("⟨U+{:04X}⟩", static_cast<std::uint32_t>(c.value));
    else if (c.value == '<')
      out += "&lt;";
    else if (c.value == '&')
      out += "&amp;";
    else
      out += words.substr(at, size);
    at += size;
  }
  return out;
}

std::string plain_page(const View& view, const Shown& shown, const Selection& selection, const Strings& say) {
  return PlainPage(view, shown, selection, say).take();
}

}  // namespace wederhoor::output
