// Measures of two statements as wholes: who says them and when, which words and names they share, how they stand to
// other pairs. "Er vielen drie doden" and "er kwamen drie mensen om": like meaning, few shared words, one amount.
// Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/features.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "reconcile/share.h"

namespace wederhoor::reconcile {
namespace {

struct Shared {
  std::int32_t weight = 0, count = 0, rarest = 0;
  std::array<std::int32_t, 2> held = {-1,
                                      -1};  // least of the heap's claims that hold a shared word, and of another one
};

void keep_least(std::array<std::int32_t, 2>& least, std::int32_t held) {
  if (least[0] < 0 || held < least[0]) std::swap(least[0], held);
  if (held >= 0 && (least[1] < 0 || held < least[1])) least[1] = held;
}

Shared shared_words(const Statement& a, const Statement& b) {
  Shared out;
  each_shared_word(a, b, [&](std::size_t i) {
    const std::int32_t weight = a.words[i].second;
    out.weight += weight;
    ++out.count;
    out.rarest = std::max(out.rarest, weight);
    if (!a.held.empty()) keep_least(out.held, a.held[i]);
  });
  return out;
}

bool plain(const Statement& s) { return s.claim->form == Form::plain; }

void measure_speakers(const Statement& a, const Statement& b, Sheet& out) {
  const Claim &x = *a.claim, &y = *b.claim;
  const bool both = !a.source.empty() && !b.source.empty();
  out.add("same_report", a.document == b.document);
  out.add("same_outlet", !a.report->outlet.empty() && a.report->outlet == b.report->outlet);
  out.add("same_source", both && a.source == b.source);
  out.add("other_source", both && a.source != b.source);
  out.add("same_side", !a.side.empty() && a.side == b.side);
  out.add("other_side", !a.side.empty() && !b.side.empty() && a.side != b.side);
  out.add("same_origin", !a.origins.empty() && a.origins == b.origins);
  out.add("plain", plain(a) + plain(b));
  out.add("hearsay", x.hearsay + y.hearsay);
  const auto counts = [&](Standing s) { return (x.standing == s) + (y.standing == s); };
  out.add("denied", counts(Standing::denied));
  out.add("opinion", counts(Standing::opinion));
  out.add("planned", counts(Standing::planned));
  out.add("speculated", counts(Standing::speculated));
  out.add("confirmed", counts(Standing::confirmed));
  out.add("polarity", denies(a) != denies(b));
  const auto &p = a.report->published, &q = b.report->published;
  const bool dated = p.begin && q.begin;
  out.add("days_between", dated ? std::min(std::abs(q.begin->day - p.begin->day), 60) : -1);
}

void measure_incidents(const Statement& a, const Statement& b, Sheet& out) {
  const bool both = a.incident != none && b.incident != none;
  out.add("same_incident", both && a.incident == b.incident);
  out.add("other_incident", both && a.incident != b.incident);
}

void measure_words(const Statement& a, const Statement& b, Sheet& out) {
  const Shared shared = shared_words(a, b);
  const auto x = static_cast<std::int32_t>(a.words.size()), y = static_cast<std::int32_t>(b.words.size());
  out.add("least_words", std::min(x, y));
  out.add("most_words", std::max(x, y));
  out.add("shared_words", shared.count);
  out.add("shared_rarest", shared.rarest);
  out.add("shared_of_less", share(shared.weight, std::min(a.weight, b.weight)));
  out.add("shared_of_more", share(shared.weight, std::max(a.weight, b.weight)));
  out.add("shared_held_least", std::min(shared.held[0], 64));
  out.add("shared_held_next", std::min(shared.held[1], 64));
  out.add("meaning", a.meaning.cosine(b.meaning));
}

void measure_names(const Statement& a, const Statement& b, Sheet& out) {
  std::vector<std::string> both;
  std::set_intersection(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(), std::back_inserter(both));
  out.add("shared_names", static_cast<std::int64_t>(both.size()));
  out.add("names_apart", static_cast<std::int64_t>(std::min(a.names.size(), b.names.size()) - both.size()));
  const auto names = [](const Statement& s, const std::string& who) {
    return !who.empty() && std::binary_search(s.names.begin(), s.names.end(), who);
  };
  out.add("names_speaker", names(a, b.source) + names(b, a.source));
  out.add("names_side", names(a, b.side) + names(b, a.side));
}

constexpr std::array<std::pair<Contrast, std::string_view>, 4> in_both = {{
    {Contrast::rounded, "both_rounded"},
    {Contrast::cause, "both_cause"},
    {Contrast::still, "both_still"},
    {Contrast::negator, "both_negator"},
}};

constexpr std::array<std::pair<Contrast, std::string_view>, 14> in_one = {{
    {Contrast::later, "b_less_a_later"},
    {Contrast::earlier, "b_less_a_earlier"},
    {Contrast::total, "b_less_a_total"},
    {Contrast::part, "b_less_a_part"},
    {Contrast::rounded, "b_less_a_rounded"},
    {Contrast::only, "b_less_a_only"},
    {Contrast::denial, "b_less_a_denial"},
    {Contrast::cause, "b_less_a_cause"},
    {Contrast::sequence, "b_less_a_sequence"},
    {Contrast::still, "b_less_a_still"},
    {Contrast::against, "b_less_a_against"},
    {Contrast::insist, "b_less_a_insist"},
    {Contrast::firm, "b_less_a_firm"},
    {Contrast::negator, "b_less_a_negator"},
}};

void measure_contrasts(const Statement& a, const Statement& b, Sheet& out) {
  for (const auto& [kind, name] : in_both) out.add(name, std::min(words_of(a, kind), words_of(b, kind)));
  for (const auto& [kind, name] : in_one) out.add(name, words_of(b, kind) - words_of(a, kind));
  out.add("negations_apart", std::abs(a.negations - b.negations));
  out.add("negations", a.negations + b.negations);
}

// What both share with what stood just before the other.
void measure_contexts(const Statement& a, const Statement& b, Sheet& out) {
  const auto shared = [](const auto& words, const auto& context) {
    std::int32_t sum = 0;
    for (auto x = words.begin(), y = context.begin(); x != words.end() && y != context.end();) {
      if (x->first < y->first) {
        ++x;
      } else if (y->first < x->first) {
        ++y;
      } else {
        sum += y->second;
        ++x, ++y;
      }
    }
    return sum;
  };
  out.add("a_in_context", shared(a.words, b.context));
  out.add("b_in_context", shared(b.words, a.context));
  out.add("contexts", shared(a.context, b.context));
}

void measure_rivals(const Rivals& r, Sheet& out) {
  out.add("rivals_least", std::min(r.of_a, r.of_b));
  out.add("rivals_most", std::max(r.of_a, r.of_b));
  out.add("rank_least", std::min(r.rank_a, r.rank_b));
  out.add("rank_most", std::max(r.rank_a, r.rank_b));
  out.add("margin", r.margin);
  out.add("counting_least", std::min(r.counting_a, r.counting_b));
  out.add("counting_most", std::max(r.counting_a, r.counting_b));
}
}  // namespace

bool denies(const Statement& s) { return s.claim->negative || s.claim->standing == Standing::denied; }

std::int32_t closeness(const Statement& a, const Statement& b) {
  const Shared shared = shared_words(a, b);
  return a.meaning.cosine(b.meaning) + share(shared.weight, std::min(a.weight, b.weight));
}

bool opposed(const Statement& a, const Statement& b, const Aligned& aligned) {
  const auto one_has = [&](Contrast kind) { return (words_of(a, kind) > 0) != (words_of(b, kind) > 0); };
  if (denies(a) != denies(b) || one_has(Contrast::denial) || one_has(Contrast::negator)) return true;
  if (aligned.clause_a == none) return false;
  return a.clauses[static_cast<std::size_t>(aligned.clause_a)].proposition->negative !=
         b.clauses[static_cast<std::size_t>(aligned.clause_b)].proposition->negative;
}

void measure(const Statement& a, const Statement& b, const FamilyValues& values, const Rivals& rivals, Aligned& aligned,
             Sheet& out) {
  measure_speakers(a, b, out);
  measure_incidents(a, b, out);
  measure_words(a, b, out);
  measure_names(a, b, out);
  measure_contrasts(a, b, out);
  measure_clauses(a, b, out, aligned);
  measure_stands(a, b, values, out);
  measure_amounts(a, b, out, aligned);
  measure_when_where(a, b, out);
  measure_rivals(rivals, out);
  measure_exchange(a, b, out);
  measure_contexts(a, b, out);
  measure_opposed(a, b, out);
}

}  // namespace wederhoor::reconcile
