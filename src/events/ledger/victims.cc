// "28 reizigers raakten gewond ... er vielen drie doden": the dead are civilians too, where all those harmed of whom
// the report tells anything are. Not: "in haar rangen vielen geen doden", "twee man worden vermist", the dead of
// another year, a sentence that tells of soldiers, agents or fighters. Tested by spec/nl/ledger.md.
#include "events/ledger/victims.h"

#include <algorithm>
#include <array>

#include "base/because.h"
#include "events/ledger/whose.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t reach = 6;  // words before a count that may say whose they are

bool harmed(const Number& number, const Quantity& q) {
  using S = NumberState;
  return q.unit == QuantityUnit::persons &&
         (number.state == S::killed || number.state == S::wounded || number.state == S::missing);
}

// Nothing is said of them but what became of them.
bool whoever(const Number& number) { return sideless(number) && says_only_what_became(number.counted); }

// "Zijn mannen", "in haar rangen", "het eigen dodental", "twee man": somebody's own.
bool somebodys(const Finding& f, const Quantity& q) {
  const auto [first, last] = tokens_in(f.reading, q.span);
  const Sentence& sentence = f.reading.sentences[q.sentence];
  const std::uint32_t from = first > sentence.first + reach ? first - reach : sentence.first;
  return says_whose_own(f, from, last);
}

// "Vijf khawarij kwamen aan land; vier werden gedood": they are what those before them are.
bool points_back(const Quantity& q) {
  return q.noun.empty() && (base::made_by(q.because, "counted_before") || base::made_by(q.because, "part_of"));
}

// By sentence: somebody armed is told of.
std::vector<bool> armed_sentences(const Finding& f) {
  std::vector<bool> out(f.reading.sentences.size(), false);
  for (std::size_t s = 0; s < out.size(); ++s) {
    const Sentence& sentence = f.reading.sentences[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const lexicon::Row* row = f.words.sides.find(f.forms, i, sentence.last).row;
      out[s] = out[s] || (row != nullptr && f.words.sides.cell(*row, "side") != "civilians");
    }
  }
  return out;
}

// Long before the report: "in oktober 2023 vielen er 52 doden".
bool long_ago(const Report& report, const std::vector<Event>& events, const Number& number) {
  constexpr std::int32_t days = 30;
  if (number.event == none || !report.published.begin) return false;
  const Interval& when = events[static_cast<std::size_t>(number.event)].when;
  return when.end && when.end->day + days < report.published.begin->day;
}
}  // namespace

void share_victims(const Finding& f, const std::vector<Event>& events, std::vector<Number>& ledger) {
  const Number* civilians = nullptr;
  for (const Number& number : ledger) {
    const Quantity& q = f.reading.quantities[number.quantity];
    if (!harmed(number, q) || sideless(number) || long_ago(f.report, events, number)) continue;
    if (number.side_kind != SideKind::civilians) return;
    if (civilians == nullptr) civilians = &number;
  }
  if (civilians == nullptr) return;
  const std::vector<bool> armed = armed_sentences(f);
  const Span told = f.reading.quantities[civilians->quantity].span;
  for (Number& number : ledger) {
    const Quantity& q = f.reading.quantities[number.quantity];
    if (!harmed(number, q) || !whoever(number) || points_back(q) || armed[q.sentence]) continue;
    if (somebodys(f, q) || long_ago(f.report, events, number)) continue;
    number.side_kind = SideKind::civilians;
    number.side = "civilians";
    number.because.push_back({"victims_of_report", "", told});
  }
}

}  // namespace wederhoor::events
