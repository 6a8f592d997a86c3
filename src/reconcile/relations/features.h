// What is measured of two statements: the numbers that the judge decides by.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reconcile/relations/families.h"
#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

// Of two claims of different reports: how many of the other claims of each report would be closer partners.
struct Rivals {
  std::int32_t of_a = 0, of_b = 0;      // claims of the report of a, of that of b
  std::int32_t rank_a = 0, rank_b = 0;  // of the report of a those closer to b; of that of b those closer to a
  std::int32_t margin = 0;              // closeness less that of the best rival, in thousandths
  std::int32_t counting_a = none, counting_b = none;  // as rank_a and rank_b, among those that count; none: not counted
};

// Values in a fixed order, each with its name.
class Sheet {
 public:
  void add(std::string_view name, std::int64_t value) {
    constexpr std::int64_t most = 1'000'000;
    if (named_) names_.push_back(name);
    values_.push_back(static_cast<std::int32_t>(std::clamp(value, -most, most)));
  }
  void keep_names() { named_ = true; }
  const std::vector<std::int32_t>& values() const { return values_; }
  const std::vector<std::string_view>& names() const { return names_; }  // only where they were to be kept
  void clear() { values_.clear(), names_.clear(); }

 private:
  bool named_ = false;
  std::vector<std::int32_t> values_;
  std::vector<std::string_view> names_;
};

// What answers to what: numbers of clauses, answers and amounts of both; none where nothing does.
struct Aligned {
  std::int32_t clause_a = none, clause_b = none, amount_a = none, amount_b = none;
};

// So many at most of what a statement tells, the first ones, are held against those of another.
template <class Range>
auto first_of(const Range& all, std::size_t most) {
  return std::span(all).first(std::min(all.size(), most));
}
inline constexpr std::size_t most_amounts = 8;

// How many words of the kind the claim has.
inline std::int32_t words_of(const Statement& s, Contrast kind) {
  return s.framed.contrast[static_cast<std::size_t>(kind)];
}

// How close two statements are at first sight, in thousandths: shared words and like meaning.
std::int32_t closeness(const Statement& a, const Statement& b);
// How much the best pair of their amounts seems to count one thing; none: one of them has none.
std::int32_t amount_fit(const Statement& a, const Statement& b);
// Adds all values to the sheet. `a` is the earlier one. Both have a report and a claim.
void measure(const Statement& a, const Statement& b, const FamilyValues& values, const Rivals& rivals, Aligned& aligned,
             Sheet& out);

// Does one say that it is so and the other that it is not? "Er zijn wapens gevonden" and "dat er wapens lagen, is
// onzin".
bool opposed(const Statement& a, const Statement& b, const Aligned& aligned);

// Do they give answers to one question of a family that exclude each other?
bool answers_exclude(const Statement& a, const Statement& b, const FamilyValues& values);

// Says it that something is not so?
bool denies(const Statement& s);

// Two voices of one report, of which the one may answer the other: a few claims on.
bool in_exchange(const Statement& a, const Statement& b);

// Calls use(i) for each word of `a`, into its words, that `b` has too.
template <class Use>
void each_shared_word(const Statement& a, const Statement& b, const Use& use) {
  for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
    if (x->first < y->first) {
      ++x;
    } else if (y->first < x->first) {
      ++y;
    } else {
      use(static_cast<std::size_t>(x - a.words.begin()));
      ++x, ++y;
    }
  }
}

// The parts of it.
void measure_exchange(const Statement& a, const Statement& b, Sheet& out);
void measure_clauses(const Statement& a, const Statement& b, Sheet& out, Aligned& aligned);
void measure_stands(const Statement& a, const Statement& b, const FamilyValues& values, Sheet& out);
void measure_amounts(const Statement& a, const Statement& b, Sheet& out, Aligned& aligned);
void measure_when_where(const Statement& a, const Statement& b, Sheet& out);
void measure_opposed(const Statement& a, const Statement& b, Sheet& out);

}  // namespace wederhoor::reconcile
