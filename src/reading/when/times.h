// Times: every expression of when, how long and how often in a report. Words: lexicons/nl/times.tsv. Explained in
// spec/nl/times.md.
#pragma once

#include <memory>
#include <vector>

#include "lexicon/language_tables.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

class Numerals;
class TimeWords;
class WordRow;
struct TimeGrammar;

class TimeFinder {
 public:
  // Words of the language, how it counts and how it tells times (which outlives the finder).
  TimeFinder(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals,
             const TimeGrammar& grammar);
  TimeFinder(TimeFinder&&) noexcept;
  ~TimeFinder();
  // Needs tokens, sentences and quotations; tags make tenses surer. In text order, none inside another. Linear in the
  // text.
  std::vector<TimeMention> find(const Report& report, const WordRow& row) const;

 private:
  std::unique_ptr<TimeWords> words_;
  const TimeGrammar* grammar_;
};

}  // namespace wederhoor::reading
