// Times: every expression of when, how long and how often in a report. Words: lexicons/nl/times.tsv. Explained in
// spec/nl/times.md.
#pragma once

#include <memory>
#include <vector>

#include "wederhoor/lexicons.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

class TimeWords;
class WordRow;

class TimeFinder {
 public:
  explicit TimeFinder(const Lexicons& lexicons);
  TimeFinder(TimeFinder&&) noexcept;
  ~TimeFinder();
  // Needs tokens, sentences and quotations; tags make tenses surer. In text order, none inside another. Linear in the
  // text.
  std::vector<TimeMention> find(const Report& report, const WordRow& row) const;

 private:
  std::unique_ptr<TimeWords> words_;
};

}  // namespace wederhoor::reading
