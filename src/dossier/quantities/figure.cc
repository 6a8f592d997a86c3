// Decides what is seen of two figures: "twee doden" and "drie mensen gedood" have one state, plain nouns, near figures;
// "twee doden" and "twee kinderen gedood" not the same kind of noun. Tested by tests/dossier/quantities_test.cc.
#include "dossier/quantities/figure.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "base/because.h"
#include "base/quantity_units.h"
#include "base/utf8.h"

namespace wederhoor::dossier {
namespace {

using lexicon::Counts;
using lexicon::Sign;
using lexicon::SignSet;

constexpr std::uint32_t around = 120;  // bytes of the sentence on either side of a figure
constexpr std::size_t shortest = 4;    // letters of a word that tells something
constexpr std::size_t most_words = 40;

// Nouns that say no more than the state does: "twee doden", "twee mensen gedood" are one.
bool says_no_more(std::string_view counted) {
  static constexpr std::array<std::string_view, 11> plain = {"",           "people",    "dead",      "wounded",
                                                             "casualties", "missing",   "prisoners", "suspects",
                                                             "arrests",    "civilians", "residents"};
  return std::find(plain.begin(), plain.end(), counted) != plain.end();
}

// Minutes of one of what lasts; 0: it measures no time.
double minutes(const Quantity& q) {
  switch (q.unit) {
    case QuantityUnit::hours: return 60;
    case QuantityUnit::days: return 1440;
    case QuantityUnit::weeks: return 10080;
    default: return q.counted == "minutes" ? 1 : 0;
  }
}

Counts counts_of(const Quantity& q) {
  if (q.unit == QuantityUnit::persons) return Counts::persons;
  return base::measures(q.unit) || q.unit == QuantityUnit::other ? Counts::measures : Counts::things;
}

bool is_part(const Quantity& q) {
  return base::made_by(q.because, "part_of") || (!q.noun.empty() && q.noun.begin > q.amount.end + 1 && q.best == 1.0);
}

// Words of letters, in lower case.
void add_words(std::string_view text, std::vector<std::string>& out) {
  std::string word;
  std::size_t letters = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const base::CodePoint c = i < text.size() ? base::decode(text, i) : base::CodePoint{};
    if (c.size > 0 && base::is_letter(c.value)) {
      base::append(word, c.value);
      ++letters;
    } else {
      if (letters >= shortest && out.size() < most_words) out.push_back(base::lower(word));
      word.clear();
      letters = 0;
    }
    i += std::max<std::uint32_t>(1, c.size);
  }
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
}

std::vector<std::string> words_around(const Document& d, const Quantity& q) {
  const std::string_view text = d.report.text;
  const Span sentence = d.reading.sentences[q.sentence].span;
  std::uint32_t first = std::max(sentence.begin, q.span.begin > around ? q.span.begin - around : 0);
  std::uint32_t last = std::min(sentence.end, q.span.end + around);
  while (continues(text, first)) ++first;
  while (continues(text, last)) --last;
  std::vector<std::string> out;
  if (q.span.begin > first) add_words(text.substr(first, q.span.begin - first), out);
  if (last > q.span.end) add_words(text.substr(q.span.end, last - q.span.end), out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string last_word(std::string_view noun) {
  const std::string word = base::lower(noun);
  const std::size_t space = word.find_last_of(" \n");
  return space == std::string::npos ? word : word.substr(space + 1);
}

Figure figure_of(const Heap& heap, Ref ref) {
  const Document& d = heap[ref];
  Figure out;
  out.ref = ref;
  out.number = &d.numbers[ref.index];
  const Quantity& q = d.reading.quantities[out.number->quantity];
  const double unit = minutes(q);
  out.counts = counts_of(q);
  out.unit = unit > 0 ? QuantityUnit::hours : q.unit;
  out.value = q.best ? q.best : q.low ? q.low : q.high;
  if (out.value && unit > 0) *out.value *= unit;
  out.plain = says_no_more(out.number->counted);
  out.part = is_part(q);
  out.noun = last_word(q.noun.of(d.report.text));
  out.sentence = q.sentence;
  if (out.number->event == none) return out;
  const Event& event = d.events[static_cast<std::size_t>(out.number->event)];
  out.event = event.kind;
  if (event.place != none) out.place = d.reading.places[static_cast<std::size_t>(event.place)].place_id;
  if (event.when.begin) out.day = event.when.begin->day;
  return out;
}

// A word that few figures stand beside weighs three times as much as one that many do.
void add_words(const Heap& heap, std::vector<Figure>& figures) {
  std::map<std::string, std::uint32_t> ids;
  std::vector<std::size_t> count;
  for (Figure& f : figures) {
    const Document& d = heap[f.ref];
    for (std::string& word : words_around(d, d.reading.quantities[f.number->quantity])) {
      const auto [at, fresh] = ids.emplace(std::move(word), static_cast<std::uint32_t>(count.size()));
      if (fresh) count.push_back(0);
      ++count[at->second];
      f.words.push_back({at->second, 0});
    }
  }
  for (Figure& f : figures) {
    for (Figure::Word& word : f.words) {
      const std::size_t n = count[word.id];
      word.weight = n * 10 <= figures.size() ? 3 : n * 4 <= figures.size() ? 2 : 1;
      f.weight += word.weight;
    }
    std::sort(f.words.begin(), f.words.end(), [](Figure::Word x, Figure::Word y) { return x.id < y.id; });
  }
}

// Of three: neither tells it, one does, both tell the same, both tell another.
Sign told(bool one, bool other, bool same, std::array<Sign, 4> signs) {
  if (!one && !other) return signs[0];
  if (one != other) return signs[1];
  return same ? signs[2] : signs[3];
}

// What may be said of the same persons or things in other words.
bool near_states(NumberState a, NumberState b) {
  using S = NumberState;
  static constexpr std::array<std::pair<S, S>, 8> near = {{{S::destroyed, S::lost},
                                                           {S::destroyed, S::damaged},
                                                           {S::destroyed, S::attacked},
                                                           {S::destroyed, S::other},
                                                           {S::captured, S::detained},
                                                           {S::captured, S::aboard},
                                                           {S::evacuated, S::aboard},
                                                           {S::evacuated, S::displaced}}};
  return std::any_of(near.begin(), near.end(), [&](const auto& pair) {
    return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
  });
}

Sign state_sign(NumberState a, NumberState b) {
  const bool one = a != NumberState::unknown, other = b != NumberState::unknown;
  if (one && other && a != b && near_states(a, b)) return Sign::state_near;
  return told(one, other, a == b, {Sign::state_untold, Sign::state_of_one, Sign::state_same, Sign::state_other});
}

Sign kind_sign(const Figure& a, const Figure& b) {
  if (a.plain && b.plain) return Sign::kind_plain;
  if (a.plain || b.plain) return Sign::kind_of_one;
  return a.number->counted == b.number->counted ? Sign::kind_same : Sign::kind_other;
}

Sign figure_sign(double a, double b) {
  constexpr double small = 10, close = 1.25, near = 2.1, far = 6;
  const double more = std::max(a, b), less = std::min(a, b);
  if (more == less) return more == 0 ? Sign::figure_none : more < small ? Sign::figure_small : Sign::figure_large;
  if (less <= 0) return Sign::figure_zero;
  if (more < close * less) return Sign::figure_close;
  if (more < near * less) return Sign::figure_near;
  return more < far * less ? Sign::figure_far : Sign::figure_farther;
}

// The fallen may be of either side, but are no civilians.
bool two_sides(SideKind a, SideKind b) {
  if (a == b || a == SideKind::unknown || b == SideKind::unknown) return false;
  return (a != SideKind::other && b != SideKind::other) || a == SideKind::civilians || b == SideKind::civilians;
}

// How much of the words of the one with fewer stand beside the other too.
Sign words_sign(const Figure& a, const Figure& b) {
  int shared = 0;
  for (std::size_t i = 0, k = 0; i < a.words.size() && k < b.words.size();) {
    const std::uint32_t x = a.words[i].id, y = b.words[k].id;
    if (x == y) shared += a.words[i].weight;
    if (x <= y) ++i;
    if (y <= x) ++k;
  }
  const int less = std::min(a.weight, b.weight);
  const int share = less == 0 ? 0 : 100 * shared / less;
  return share < 8 ? Sign::words_none : share < 20 ? Sign::words_few : share < 40 ? Sign::words_some : Sign::words_many;
}
}  // namespace

std::vector<Figure> figures_of(const Heap& heap, const std::vector<Ref>& numbers) {
  std::vector<Figure> out;
  out.reserve(numbers.size());
  for (const Ref ref : numbers) out.push_back(figure_of(heap, ref));
  add_words(heap, out);
  return out;
}

bool apart(const Figure& a, const Figure& b) {
  if (a.unit != b.unit) return true;
  const Number &n = *a.number, &m = *b.number;
  const bool persons = a.counts == Counts::persons && state_sign(n.state, m.state) == Sign::state_other;
  return persons || two_sides(n.side_kind, m.side_kind);
}

SignSet signs_of(const Figure& a, const Figure& b) {
  const Number &n = *a.number, &m = *b.number;
  SignSet out;
  out.add(Sign::always);
  out.add(state_sign(n.state, m.state));
  out.add(told(n.side_kind != SideKind::unknown, m.side_kind != SideKind::unknown, n.side_kind == m.side_kind,
               {Sign::side_untold, Sign::side_of_one, Sign::side_same, Sign::side_other}));
  if (!n.side.empty() && !m.side.empty() && n.side != m.side) out.add(Sign::actor_other);
  out.add(kind_sign(a, b));
  if (a.plain && !n.counted.empty() && n.counted == m.counted) out.add(Sign::kind_word);
  if (!a.noun.empty() && a.noun == b.noun) out.add(Sign::noun_same);
  if (a.value && b.value) out.add(figure_sign(*a.value, *b.value));
  out.add(a.part && b.part ? Sign::part_both : a.part || b.part ? Sign::part_one : Sign::part_none);
  const auto both = [&](std::string_view x, std::string_view y, Sign same, Sign untold, Sign other) {
    out.add(x.empty() || y.empty() ? untold : x == y ? same : other);
  };
  both(a.event, b.event, Sign::event_same, Sign::event_untold, Sign::event_other);
  both(a.place, b.place, Sign::place_same, Sign::place_untold, Sign::place_other);
  constexpr std::int32_t month = 30;
  out.add(!a.day || !b.day ? Sign::day_untold : *a.day == *b.day ? Sign::day_same : Sign::day_other);
  if (a.day && b.day && std::abs(*a.day - *b.day) > month) out.add(Sign::month_other);
  const bool report = a.ref.report == b.ref.report;
  out.add(report ? Sign::report_same : Sign::report_other);
  if (report && a.sentence == b.sentence) out.add(Sign::sentence_same);
  if (report && n.claim != none && n.claim == m.claim) out.add(Sign::claim_same);
  out.add(words_sign(a, b));
  return out;
}

}  // namespace wederhoor::dossier
