// What speaks for and against words being the name of a place, and how much (lexicons/nl/place_evidence.tsv, weights
// made by training/places.py). "Bij Tsjonhar" has `located` and `listed`; "Joost van Rhenen" has `surname` against it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/language_tables.h"

namespace wederhoor::reading {

// One thing that is seen of a name; what each means is told in the table. `bare`: no kind word, place word, row or date
// line.
enum class Evidence : std::uint8_t {
  always,
  kind_before,
  kind_behind,
  office_before,
  located,
  related,
  in_row,
  told_elsewhere,
  dateline,
  country,
  large,
  town,
  unsure_name,
  tagged_place,
  tagged_person,
  tagged_body,
  tagged_other,
  untagged,
  proper,
  common,
  opens,
  opens_common,
  adjective,
  inhabitants,
  many_words,
  shape,
  code,
  after_article,
  after_weak,
  after_person,
  surname,
  subject,
  bare_person,
  bare_body,
  bare_other,
  bare_untagged,
  bare_common,
  located_body,
  located_person,
  located_untagged,
  shape_article,
  of_place,
  of_place_unsure,
  large_mistagged,
  told_mistagged,
  town_mistagged,
  many  // how many there are
};

class EvidenceSet {
 public:
  void add(Evidence what, bool holds = true) {
    if (holds) bits_ |= bit(what);
  }
  bool has(Evidence what) const { return (bits_ & bit(what)) != 0; }
  std::uint64_t bits() const { return bits_; }

 private:
  static std::uint64_t bit(Evidence what) { return std::uint64_t{1} << static_cast<unsigned>(what); }
  std::uint64_t bits_ = 0;
};

// Their names in the table, in the order of the enum.
const std::vector<std::string>& evidence_names();

class PlaceScore {
 public:
  explicit PlaceScore(const lexicon::LanguageTables& tables);
  // Above 0: a place. `listed`: the gazetteer has the name.
  int of(EvidenceSet set, bool listed) const;

 private:
  using Weights = std::array<int, static_cast<std::size_t>(Evidence::many)>;
  Weights listed_{}, unlisted_{};
};

}  // namespace wederhoor::reading
