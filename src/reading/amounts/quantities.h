// Quantities: every counted or measured amount in a report, with what is counted. Words: lexicons/nl/quantities.tsv,
// counted.tsv, numerals.tsv. Explained in spec/nl/quantities.md.
#pragma once

#include <memory>
#include <vector>

#include "lexicon/language_tables.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

class AmountWords;
class Numerals;
class WordRow;

class QuantityFinder {
 public:
  // Words of the language and how it counts.
  QuantityFinder(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals);
  QuantityFinder(QuantityFinder&&) noexcept;
  ~QuantityFinder();
  // Needs tokens, sentences and times (a date is no amount); tags make nouns surer. In text order, none inside another.
  // Linear.
  std::vector<Quantity> find(const WordRow& row) const;

 private:
  std::unique_ptr<AmountWords> words_;
};

}  // namespace wederhoor::reading
