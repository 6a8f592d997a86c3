// What is seen of two figures when it is asked whether they tell of one quantity, and how much each sign weighs
// (lexicons/shared/quantity_evidence.tsv, weights made by training/quantities.py).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

// One thing that is seen of two figures; what each means is told in the table.
enum class Sign : std::uint8_t {
  always,
  state_same,
  state_untold,
  state_of_one,
  state_near,
  state_other,
  side_same,
  side_untold,
  side_of_one,
  side_other,
  actor_other,
  kind_same,
  kind_plain,
  kind_word,
  kind_of_one,
  kind_other,
  noun_same,
  figure_none,
  figure_small,
  figure_large,
  figure_close,
  figure_near,
  figure_far,
  figure_farther,
  figure_zero,
  part_none,
  part_one,
  part_both,
  event_same,
  event_untold,
  event_other,
  place_same,
  place_untold,
  place_other,
  day_same,
  day_untold,
  day_other,
  month_other,
  report_same,
  report_other,
  sentence_same,
  claim_same,
  words_none,
  words_few,
  words_some,
  words_many
};
constexpr std::size_t signs = 46;
const std::vector<std::string>& sign_names();  // in order of Sign

// Weights differ by what is counted.
enum class Counts : std::uint8_t { persons, things, measures };

class SignSet {
 public:
  void add(Sign sign) { bits_ |= std::uint64_t{1} << static_cast<unsigned>(sign); }
  bool has(Sign sign) const { return (bits_ >> static_cast<unsigned>(sign) & 1U) != 0; }
  std::uint64_t bits() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

const TableSchema& quantity_evidence_table();

class QuantityEvidence {
 public:
  explicit QuantityEvidence(const Lexicons& lexicons);
  // Above 0: one quantity.
  int of(SignSet set, Counts counts) const;

 private:
  std::array<std::array<int, signs>, 3> weights_{};  // by Counts
};

}  // namespace wederhoor::lexicon
