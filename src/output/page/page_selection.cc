// Decides what a page above its size leaves out: texts first, then all but one claim per cell, then the smallest
// incidents. Applies to: a hundred thousand copies of one report. Not to: the tables beside the page, which hold
// everything. Tested by tests/page/sample_page_test.cc.
#include "output/page/page_selection.h"

#include <algorithm>

#include "output/shown/incident_words.h"

namespace wederhoor::output {
namespace {

constexpr std::size_t most_pairs = 50;  // of an incident on a cut page

using Numbers = std::vector<std::vector<std::int32_t>>;

template <class Size>
Numbers all_out(const View& view, Size size) {
  Numbers numbers(view.documents());
  for (std::uint32_t d = 0; d < view.documents(); ++d) numbers[d].assign(size(view.document(d)), Selection::out);
  return numbers;
}

Selection nothing_yet(const View& view) {
  Selection s;
  s.report.assign(view.documents(), Selection::out);
  s.claim = all_out(view, [](const Document& d) { return d.claims.claims.size(); });
  s.number = all_out(view, [](const Document& d) { return d.numbers.size(); });
  s.event = all_out(view, [](const Document& d) { return d.events.size(); });
  return s;
}

void keep(const View& view, Selection& s, const Ref& ref) {
  if (ref.kind == RecordKind::report) return;
  Numbers& numbers = ref.kind == RecordKind::claim ? s.claim : ref.kind == RecordKind::number ? s.number : s.event;
  numbers[view.place_of(ref)][ref.index] = 0;
  s.report[view.place_of(ref)] = 0;
}

// Gives what is kept its number on the page, in order.
void number_all(Selection& s) {
  const auto number = [](Numbers& numbers) {
    std::int32_t next = 0;
    for (auto& row : numbers)
      for (std::int32_t& n : row) n = n == Selection::out ? n : next++;
    return static_cast<std::size_t>(next);
  };
  for (std::int32_t& n : s.report) n = n == Selection::out ? n : static_cast<std::int32_t>(s.reports++);
  s.claims = number(s.claim);
  s.numbers = number(s.number);
  s.events = number(s.event);
}

void keep_one_of_each(const View& view, const SameClaims& same, std::uint32_t incident, Selection& s) {
  const IncidentView& seen = view.dossier().views[incident];
  for (const Question& question : seen.questions)
    for (const Cell& cell : question.cells)
      if (!cell.claims.empty()) keep(view, s, same.first(cell.claims.front()));
  for (const LedgerLine& line : seen.ledger)
    if (!line.numbers.empty()) keep(view, s, line.numbers.front());
  for (const LeadLine& line : seen.lead)
    for (const Ref& ref : line.claims) keep(view, s, ref);
  for (std::size_t k = 0; k < std::min(seen.disputes.size(), most_pairs); ++k)
    for (const std::vector<Ref>& position : view.dossier().disputes[seen.disputes[k]].positions)
      keep(view, s, position.front());
  for (std::size_t k = 0; k < std::min(seen.contradictions.size(), most_pairs); ++k) {
    keep(view, s, view.dossier().matches[seen.contradictions[k]].a);
    keep(view, s, view.dossier().matches[seen.contradictions[k]].b);
  }
}

}  // namespace

Selection select_all(const View& view) {
  Selection s = nothing_yet(view);
  s.incidents = reading_order(view.dossier());
  std::fill(s.report.begin(), s.report.end(), 0);
  for (Numbers* numbers : {&s.claim, &s.number, &s.event})
    for (auto& row : *numbers) std::fill(row.begin(), row.end(), 0);
  number_all(s);
  return s;
}

Selection select_some(const View& view, const SameClaims& same, std::size_t incidents) {
  Selection s = nothing_yet(view);
  s.texts = s.places = false;
  s.incidents = reading_order(view.dossier());
  s.incidents.resize(std::min(incidents, s.incidents.size()));
  for (const std::uint32_t i : s.incidents) keep_one_of_each(view, same, i, s);
  number_all(s);
  return s;
}

}  // namespace wederhoor::output
