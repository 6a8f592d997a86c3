// What became of those who are counted, or what is measured.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class StateFinder {
 public:
  explicit StateFinder(const Finding& finding);
  // By the counted noun, its predicate, its clause or its sentence, whichever says it first; `at`: the noun's token.
  void set(const Quantity& quantity, std::uint32_t at, Number& number) const;

 private:
  bool by_noun(const Quantity& quantity, bool population, Number& number) const;
  bool by_predicate(std::uint32_t at, Number& number) const;
  bool by_clause(std::uint32_t at, Number& number) const;
  bool by_sentence(std::uint32_t at, const Sentence& sentence, Number& number) const;
  NumberState measured(const Quantity& quantity, std::uint32_t at) const;
  bool by_nearest(std::uint32_t at, std::span<const std::uint32_t> telling, std::string_view construction,
                  Number& number) const;
  NumberState state_of(const lexicon::Row& row) const;

  const Finding& f_;
  std::vector<const lexicon::Row*> rows_;  // by token: what it says as a predicate; null for most
  base::Buckets telling_;                  // tokens that say something, by clause
};

}  // namespace wederhoor::events
