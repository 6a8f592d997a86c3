// Writes what one incident comes to: positions, figures, contradictions, what nobody verified, who got it from whom.
// Applies to: every incident of a dossier; only words of the reports and of web/strings.tsv. Not to: the page, which
// shows all of it. Tested by tests/page/summary_test.cc.
#include "output/summary/summary_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/enum_names.h"
#include "output/shown/dispute_words.h"
#include "output/shown/figures.h"
#include "output/shown/lead_words.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"
#include "output/shown/verified_words.h"

namespace wederhoor::output {
namespace {

constexpr std::size_t claims_per_cell = 3, other_claims = 2, lines_of_ledger = 12, figures_per_line = 6,
                      pairs_shown = 10, list_shown = 8, recaps_shown = 4;
constexpr std::size_t list_short = 1, disputes_short = 2, positions_short = 3, positions_shown = 4;  // one screen
constexpr std::size_t quotation = 160, told_quotation = 240, side_column = 18;

bool has_answer(const Dispute& dispute, std::size_t position) {
  const PositionAnswer& answer = dispute.answers[position];
  return !answer.id.empty() || !answer.words.spans.empty();
}

// Does a line of the lead tell it? Then one screen need not tell it again.
bool in_lead(const IncidentView& incident, std::uint32_t dispute) {
  return std::any_of(incident.lead.begin(), incident.lead.end(),
                     [&](const LeadLine& line) { return line.dispute == static_cast<std::int32_t>(dispute); });
}
bool in_lead(const IncidentView& incident, const std::string& question) {
  return std::any_of(incident.lead.begin(), incident.lead.end(),
                     [&](const LeadLine& line) { return line.question == question; });
}
bool in_lead(const IncidentView& incident, LeadKind kind, const Ref& ref) {
  return std::any_of(incident.lead.begin(), incident.lead.end(), [&](const LeadLine& line) {
    return line.kind == kind && std::find(line.claims.begin(), line.claims.end(), ref) != line.claims.end();
  });
}

const Claim& claim_at(const View& view, Ref ref) { return view.dossier().documents.claim(ref); }

}  // namespace

std::string SummaryParts::cite(std::uint32_t document, const Spans& spans) const {
  std::string cell = view.span_cell(document, spans);
  for (std::size_t at = cell.find(';'); at != std::string::npos; at = cell.find(';', at)) cell.replace(at, 1, ",");
  return fmt::format("[{} {}]", view.report(document), cell);
}

std::string SummaryParts::claim_once(Ref ref, std::size_t most) {
  return claim_words(ref, view.options().full || quoted.insert(ref).second ? most : 0);
}

std::string SummaryParts::claim_words(Ref ref, std::size_t most) const {
  const Claim& claim = claim_at(view, ref);
  const std::string_view standing = shown_standing(claim);
  const std::string words =
      shortened(words_of(view, view.place_of(ref), quotable(view.dossier().documents[ref], ref.index)), most);
  std::string out = fmt::format("{} {}: {}", standing_sign(standing), say.name("standing", standing),
                                most == 0 ? say.say("said.above") : "“" + words + "”");
  if (const std::string who = said_by(view, view.place_of(ref), claim); !who.empty()) out += " — " + who;
  if (const auto times = shown.same.reports(shown.same.first(ref)); times > 1) out += fmt::format(" ×{}", times);
  if (shown.dagger(ref)) out += " †";
  return out + " " + cite(view.place_of(ref), claim.content);
}

std::string SummaryParts::record_words(Ref ref) const {
  if (ref.kind == RecordKind::claim) return claim_words(ref, 100);
  const Document& document = view.dossier().documents[ref];
  if (ref.kind == RecordKind::number) {
    const Number& number = document.numbers[ref.index];
    const Span span = document.reading.quantities[number.quantity].span;
    const std::string by = counted_by(view, view.place_of(ref), number);
    return fmt::format("“{}”{} {}", view.words(view.place_of(ref), {span}), by.empty() ? "" : " — " + by,
                       cite(view.place_of(ref), {span}));
  }
  if (ref.kind == RecordKind::event) {
    const Span span = document.events[ref.index].trigger;
    return fmt::format("“{}” {}", view.words(view.place_of(ref), {span}), cite(view.place_of(ref), {span}));
  }
  return view.report(view.place_of(ref));
}

void SummaryParts::heading(std::string_view key) {
  out.blank();
  out.line(3, 3, say.upper(key), Tone::bold);
}

void SummaryParts::more(std::size_t all, std::size_t told, std::size_t indent) {
  if (all > told) out.line(indent, indent, say.say("count.more", all - told), Tone::dim);
}

void SummaryParts::tell(std::uint32_t i) {
  const IncidentView& seen = view.dossier().views[i];
  quoted.clear();
  lead(seen);
  disputes(seen, MatchKind::contradicts);
  if (!view.options().full) {
    unverified(seen, list_short);
    verified(seen, list_short);
    unanswered(seen, list_short);
    positions(seen, true);
    return;
  }
  disputes(seen, MatchKind::look_alike);
  unverified(seen, list_shown);
  verified(seen, list_shown);
  positions(seen, false);
  numbers(seen);
  unanswered(seen, list_shown);
  silent(seen);
  origins(seen);
  chains(view.dossier().incidents[i]);
  background(view.dossier().incidents[i]);
}

void SummaryParts::lead(const IncidentView& incident) {
  if (incident.lead.empty()) return;
  heading("head.lead");
  for (const LeadLine& line : incident.lead) {
    std::string cited;
    for (const Ref& ref : line.claims) cited += " " + cite_record(ref);
    // A dispute is quoted where it is told.
    const bool told_below = line.dispute != none;
    if (!told_below) quoted.insert(line.claims.begin(), line.claims.end());
    const std::size_t most = told_below ? 0 : line.claims.size() > 1 ? 70 : told_quotation;
    out.line(3, 5, "• " + lead_words(view, line, shown.sides, say, most) + cited);
  }
}

std::string SummaryParts::cite_record(const Ref& ref) const {
  const Document& document = view.dossier().documents[ref];
  if (ref.kind == RecordKind::claim) return cite(view.place_of(ref), document.claims.claims[ref.index].content);
  return cite(view.place_of(ref), {document.reading.quantities[document.numbers[ref.index].quantity].span});
}

// "Hoe liep het af?  “afgeslagen” — ministerie ↔ “gaat door” — het korps", a position a line.
void SummaryParts::disputes(const IncidentView& incident, MatchKind kind) {
  std::vector<const Dispute*> found;
  for (const std::uint32_t d : incident.disputes) {
    const bool above = !view.options().full && in_lead(incident, d);
    if (view.dossier().disputes[d].kind == kind && !above) found.push_back(&view.dossier().disputes[d]);
  }
  if (found.empty()) return;
  heading(kind == MatchKind::contradicts ? "head.disputes" : "head.look_alikes");
  const std::size_t count = std::min(found.size(), view.options().full ? pairs_shown : disputes_short);
  for (std::size_t i = 0; i < count; ++i) {
    out.line(3, 5, dispute_question(view, *found[i], say), Tone::bold);
    const std::vector<std::vector<Ref>>& positions = found[i]->positions;
    const std::size_t told = std::min(positions.size(), view.options().full ? positions_shown : positions_short);
    for (std::size_t p = 0; p < told; ++p) {
      const std::string sign = p == 0 ? "  " : std::string(match_sign(kind)) + " ";
      const Ref& ref = positions[p].front();
      const bool again = !view.options().full && has_answer(*found[i], p) &&
                         (!quoted.insert(ref).second || found[i]->answers[p].id != "no");
      out.line(3, 9, sign + position_words(view, *found[i], p, ref, say, again ? 0 : 100) + " " + cite_record(ref));
    }
    more(positions.size(), told, 5);
    if (!found[i]->settled_by.empty()) settled(*found[i]);
    const std::string note = view.options().full ? dispute_note(*found[i], say) : "";
    if (!note.empty()) out.line(5, 5, note, Tone::dim);
  }
  more(found.size(), count, 3);
}

void SummaryParts::settled(const Dispute& dispute) {
  for (const Ref& ref : dispute.settled_by)
    out.line(5, 7, fmt::format("{}: {}", say.say("settle.by"), claim_words(ref, 100)));
}

void SummaryParts::origins(const IncidentView& incident) {
  if (incident.origins.empty()) return;
  heading("head.origins");
  std::string list;
  for (const std::string& origin : incident.origins) {
    std::string name = shown.sides.name(origin, say);
    list += (list.empty() ? "" : ", ") + (name.starts_with("x_") ? say.say("unknown") : say.name("origin", name));
  }
  out.line(3, 5, list);
}

// The side stands in a column of its own, its claims beside it.
void SummaryParts::cell(const Cell& cell, std::size_t most) {
  const std::vector<Ref> claims = shown.same.distinct(cell.claims);
  const std::size_t count = std::min(claims.size(), most);
  const std::string side = shortened(terminal_safe(shown.sides.name(cell.side, say)), side_column - 3);
  for (std::size_t i = 0; i < count; ++i) {
    const bool denies = shown_standing(claim_at(view, claims[i])) == "denies";
    out.label(5, side_column, i == 0 ? side : "", claim_once(claims[i], quotation), denies ? Tone::alert : Tone::plain);
  }
  more(claims.size(), count, 5 + side_column);
}

// Folded: only the questions that are in dispute.
void SummaryParts::positions(const IncidentView& incident, bool folded) {
  const std::set<std::string_view> asked = disputed_questions(view, incident);
  bool begun = false;
  for (const Question& question : incident.questions) {
    if (folded && (!asked.contains(question.id) || in_lead(incident, question.id))) continue;
    if (!std::exchange(begun, true)) heading("head.positions");
    if (folded) {
      out.line(3, 5, say.name("question", question.id) + " " + in_short(question));
      continue;
    }
    out.line(3, 5, say.name("question", question.id), Tone::bold);
    row(question, question.id == "other" ? other_claims : claims_per_cell);
  }
}

// "Rusland ● zegt [a.txt 12-30] en nog 2 · niets gevonden: Oekraïne": where each side speaks, and who does not.
std::string SummaryParts::in_short(const Question& question) const {
  std::string out, nothing, silent;
  for (const Cell& c : question.cells) {
    const std::string side = shown.sides.name(c.side, say);
    if (c.claims.empty()) {
      std::string& list = c.silent ? silent : nothing;
      if (is_actor(c.side)) list += (list.empty() ? "" : ", ") + side;
      continue;
    }
    const std::vector<Ref> claims = shown.same.distinct(c.claims);
    const Claim& first = claim_at(view, claims.front());
    const std::string_view standing = shown_standing(first);
    out += fmt::format("{}{} {} {} {}", out.empty() ? "" : " · ", side, standing_sign(standing),
                       say.name("standing", standing), cite(view.place_of(claims.front()), first.content));
    if (claims.size() > 1) out += " " + say.say("count.more", claims.size() - 1);
  }
  for (const auto& [key, list] : {std::pair("side.silent", &silent), {"side.not_found", &nothing}})
    if (!list->empty()) out += fmt::format("{}{}: {}", out.empty() ? "" : " · ", say.say(key), *list);
  return out;
}

void SummaryParts::row(const Question& question, std::size_t most) {
  std::string silent, nothing;
  for (const Cell& c : question.cells) {
    if (!c.claims.empty()) {
      cell(c, most);
    } else if (is_actor(c.side)) {
      std::string& list = c.silent ? silent : nothing;
      list += (list.empty() ? "" : ", ") + shown.sides.name(c.side, say);
    }
  }
  if (question.id == "other") return;
  const bool many = silent.find(", ") != std::string::npos;
  if (!silent.empty())
    out.line(5, 7, fmt::format("– {}: {}", say.say(many ? "side.silent_many" : "side.silent"), silent), Tone::dim);
  if (!nothing.empty()) out.line(5, 7, fmt::format("– {}: {}", say.say("side.not_found"), nothing), Tone::dim);
}

void SummaryParts::numbers(const IncidentView& incident) {
  if (incident.ledger.empty()) return;
  heading("head.numbers");
  const std::size_t lines = std::min(incident.ledger.size(), lines_of_ledger);
  for (std::size_t l = 0; l < lines; ++l) {
    const LedgerLine& line = incident.ledger[l];
    out.line(3, 5, ledger_title(view, line, shown.sides, say), Tone::bold);
    const std::size_t figures = std::min(line.numbers.size(), figures_per_line);
    for (std::size_t i = 0; i < figures; ++i) out.line(5, 12, number_words(line.numbers[i]));
    more(line.numbers.size(), figures, 5);
  }
  more(incident.ledger.size(), lines, 3);
}

std::string SummaryParts::number_words(Ref ref) const {
  const Document& d = view.dossier().documents[ref];
  const Number& n = d.numbers[ref.index];
  const Quantity& q = d.reading.quantities[n.quantity];
  std::string by = counted_by(view, view.place_of(ref), n);
  if (by.empty()) by = fmt::format("{}, {}", outlet_of(view, view.place_of(ref)), say.say("number.nobody"));
  std::string row = fmt::format("{} “{}” — {}", figure_words(q), view.words(view.place_of(ref), {q.span}), by);
  if (n.as_of.known())
    row +=
        fmt::format(", {} {}", say.say("number.as_of"),
                    n.as_of.begin && n.as_of.begin->minute >= 0 ? say.moment(*n.as_of.begin) : say.interval(n.as_of));
  if (n.claim != none) {
    const Ref claim{RecordKind::claim, ref.report, static_cast<std::uint32_t>(n.claim)};
    const std::string_view standing = shown_standing(claim_at(view, claim));
    row += fmt::format(" · {} {}", standing_sign(standing), say.name("standing", standing));
    if (shown.dagger(claim)) row += fmt::format(" † {}", say.say("standing.unverified"));
  }
  return row + " " + cite(view.place_of(ref), {q.span});
}

void SummaryParts::unverified(const IncidentView& incident, std::size_t most) {
  const std::vector<Ref> claims = shown.same.distinct(incident.unverified);
  if (claims.empty()) return;
  heading("head.unverified");
  const std::size_t count = std::min(claims.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    std::string row = claim_once(claims[i], quotation);
    const Spans& disclaimers = claim_at(view, claims[i]).disclaimers;
    if (!disclaimers.empty())
      row += fmt::format(" · “{}” {}", shortened(words_of(view, view.place_of(claims[i]), disclaimers), 80),
                         cite(view.place_of(claims[i]), disclaimers));
    out.line(3, 5, row);
  }
  more(claims.size(), count, 3);
}

void SummaryParts::verified(const IncidentView& incident, std::size_t most) {
  std::vector<const Verified*> all;
  for (const Verified& one : incident.verified)
    if (view.options().full || !in_lead(incident, LeadKind::verified, one.claim)) all.push_back(&one);
  if (all.empty()) return;
  heading("head.verified");
  const std::size_t count = std::min(all.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const Verified& one = *all[i];
    out.line(3, 5, fmt::format("{} · {}", claim_once(one.claim, quotation), verified_words(view, one, say)));
    for (const Ref& other : one.with) out.line(5, 7, claim_once(other, quotation));
  }
  more(all.size(), count, 3);
}

// Chains of two hops or more, counted by the names they go through; origin first.
void SummaryParts::chains(const Incident& incident) {
  struct Way {
    std::size_t times = 0;
    Ref first;
  };
  std::map<std::string, Way> ways;
  for (const Ref& ref : incident.claims) {
    const Claim& claim = claim_at(view, ref);
    if (claim.chain.size() < 2) continue;
    std::string way;
    for (auto hop = claim.chain.rbegin(); hop != claim.chain.rend(); ++hop)
      way += (way.empty() ? "" : " → ") + hop_name(view, view.place_of(ref), *hop);
    Way& known = ways[way];
    if (known.times++ == 0) known.first = ref;
  }
  if (ways.empty()) return;
  heading("head.chains");
  std::vector<std::pair<std::string, Way>> sorted(ways.begin(), ways.end());
  const auto hops = [&](const Way& way) { return claim_at(view, way.first).chain.size(); };
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    return std::pair(hops(a.second), a.second.times) > std::pair(hops(b.second), b.second.times);
  });
  const std::size_t count = std::min(sorted.size(), list_shown);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [way, how] = sorted[i];
    out.line(3, 5,
             fmt::format("{} · {} {}", way, say.say("chain.times", how.times),
                         cite(view.place_of(how.first), claim_at(view, how.first).content)));
  }
  more(sorted.size(), count, 3);
}

// "Maasstede — “Maasstede reageerde niet op vragen daarover”".
void SummaryParts::unanswered(const IncidentView& incident, std::size_t most) {
  std::vector<const Unanswered*> all;
  for (const Unanswered& one : incident.unanswered)
    if (view.options().full || !in_lead(incident, LeadKind::silent, one.claim)) all.push_back(&one);
  if (all.empty()) return;
  heading("head.unanswered");
  const std::size_t count = std::min(all.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const Unanswered& one = *all[i];
    out.line(3, 5, fmt::format("{} — {}", one.name, claim_once(one.claim, quotation)));
  }
  more(all.size(), count, 3);
}

void SummaryParts::silent(const IncidentView& incident) {
  if (incident.silent.empty()) return;
  heading("head.silent");
  std::string list;
  for (const std::string& side : incident.silent) list += (list.empty() ? "" : ", ") + shown.sides.name(side, say);
  out.line(3, 5, list);
}

void SummaryParts::background(const Incident& incident) {
  const std::vector<Recap> told = recaps(view.dossier(), incident);
  if (told.empty()) return;
  heading("head.background");
  const std::size_t count = std::min(told.size(), recaps_shown);
  for (std::size_t i = 0; i < count; ++i) out.line(3, 5, recap_words(told[i]));
  more(told.size(), count, 3);
}

std::string SummaryParts::recap_words(const Recap& recap) const {
  const std::uint32_t d = view.place_of(recap.event);
  const std::string when = say.interval(view.document(d).events[recap.event.index].when);
  return fmt::format("{}{}“{}” {}", when, when.empty() ? "" : ": ", shortened(words_of(view, d, {recap.sentence}), 140),
                     cite(d, {recap.sentence}));
}

void SummaryParts::background_line(std::size_t n, std::uint32_t i) {
  const Incident& incident = view.dossier().incidents[i];
  if (incident.events.empty()) return;
  std::string row = fmt::format("{} {}", n, incident_title(incident, say));
  const std::string when = say.interval(incident.when);
  if (!when.empty() && incident.label.find(when) == std::string::npos) row += ", " + when;
  const Recap recap = recap_of(view.dossier(), incident.events.front());
  row += fmt::format(" · {}: “{}” {}", say.say("count.in_reports", incident.reports.size()),
                     shortened(words_of(view, view.place_of(recap.event), {recap.sentence}), 120),
                     cite(view.place_of(recap.event), {recap.sentence}));
  out.line(3, 6, row);
  for (const Ref& ref : contradicted_by(view.dossier(), i))
    out.line(6, 8, fmt::format("{}: {}", say.say("background.against"), claim_words(ref, 120)));
}

}  // namespace wederhoor::output
