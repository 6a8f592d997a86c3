// What became of those who are counted, or what is measured.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class StateFinder {
 public:
  explicit StateFinder(const Finding& finding);
  // By the counted noun, its predicate, what it is a part of, its clause or its sentence, whichever says it first.
  // `at`: the noun's token; `whole`: the number that this one is a part of, nullptr for none.
  void set(const Quantity& quantity, std::uint32_t at, const Number* whole, Number& number) const;

 private:
  // A count whose state is sought.
  struct Counted {
    std::uint32_t at = 0;
    bool persons = false, things = false;
    bool acts = false;  // by the tree it does what is told in its clause ("een tank doodde één soldaat")
    QuantityUnit unit = QuantityUnit::other;
    std::string_view kind;  // Quantity::counted
  };
  bool by_noun(const Quantity& quantity, bool weak, Number& number) const;
  bool by_words(const Quantity& quantity, Span words, bool weak, Number& number) const;
  bool by_before(const Quantity& quantity, bool weak, Number& number) const;
  bool by_owner(std::uint32_t at, bool persons, Number& number) const;
  bool by_among(const Counted& counted, Number& number) const;
  bool by_place(const Counted& counted, Number& number) const;
  bool dead_behind(std::uint32_t at, const Sentence& sentence, Number& number) const;
  bool by_predicate(const Counted& counted, Number& number) const;
  bool by_whole(const Number* whole, Number& number) const;
  Span whole_span(const Number& whole) const;
  bool by_clause(const Counted& counted, Number& number) const;
  std::int32_t verb_above(std::uint32_t token) const;
  bool of_other(std::uint32_t telling, std::uint32_t counted) const;
  bool by_sentence(const Counted& counted, const Sentence& sentence, Number& number) const;
  NumberState measured(const Quantity& quantity, std::uint32_t at) const;
  bool by_nearest(const Counted& counted, std::span<const std::uint32_t> telling, std::string_view construction,
                  Number& number) const;
  bool tells(const lexicon::Row& row, const Counted& counted) const;
  bool belongs(const lexicon::Row& row, std::string_view whose, const Counted& counted) const;
  bool died_later(const Counted& counted, Number& number) const;
  bool stands_of(std::uint32_t noun) const;
  bool acts(std::uint32_t at) const;
  bool second_subject(std::uint32_t noun, std::uint32_t verb) const;
  bool by_relative(const Counted& counted, Number& number) const;
  bool active(std::uint32_t verb) const;
  std::string_view hits(const lexicon::Row& row) const;
  bool hits_object(const lexicon::Row& row) const;
  NumberState state_of(const lexicon::Row& row, bool persons) const;

  const Finding& f_;
  std::vector<const lexicon::Row*> rows_;  // by token: what it says as a predicate; null for most
  base::Buckets telling_;                  // tokens that say something, by clause
};

}  // namespace wederhoor::events
