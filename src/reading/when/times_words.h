// The words of lexicons/nl/times.tsv, found in a row of words.
//   scan.hit(3, TimeUse::weekday) -> the row "maandag" and how many words it takes
#pragma once

#include <memory>
#include <unordered_set>
#include <vector>

#include "base/word_map.h"
#include "lexicon/language_tables.h"
#include "lexicon/phrase_trie.h"
#include "reading/amounts/numerals.h"
#include "reading/when/times_calendar.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

// The constructions of times.tsv.
enum class TimeUse {
  weekday,
  weekday_part,
  weekday_short,
  weekly,
  month,
  month_short,
  part_of_day,
  part_phrase,
  day_word,
  day_word_part,
  unit,
  long_,
  shift,
  edge,
  season,
  bound,
  preposition,
  offset,
  some,
  about,
  each,
  set_word,
  now,
  past_vague,
  earlier_noun,
  saying,
  earlier_word,
  then,
  since_then,
  soon,
  soon_event,
  event_noun,
  same,
  zone,
  clock_word,
  tense,
  named,
  holiday,
  none
};
enum class ShiftWord { previous, this_, following, coming, past, last };

struct TimeRow {
  TimeUse use = TimeUse::none;
  std::string id;       // "nl/times:maandag"
  std::string text;     // the value cell
  double a = 0, b = 0;  // its numbers
  DayPart part = DayPart::none;
  Unit unit = Unit::none;
  Edge edge = Edge::whole;
  ShiftWord shift = ShiftWord::this_;
  std::vector<std::string> needs;  // one of these words must stand in the report
};

class TimeWords {
 public:
  TimeWords(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals);
  struct Phrase {
    std::uint32_t group = 0;  // into the rows of one form
    std::uint32_t words = 0;  // 0: no phrase starts here
  };
  Phrase longest(std::span<const std::string_view> words, std::size_t at) const;
  const std::vector<TimeRow>& rows(std::uint32_t group) const { return groups_[group]; }
  const Numerals& numerals() const { return *numerals_; }
  bool counts(std::string_view word) const { return counted_.contains(word); }  // a noun of counted.tsv

 private:
  std::vector<std::vector<TimeRow>> groups_;
  lexicon::PhraseTrie trie_;
  base::WordSet counted_;
  std::shared_ptr<const Numerals> numerals_;
};

// One report looked at through TimeWords.
class TimeScan {
 public:
  TimeScan(const TimeWords& words, const WordRow& row, const Report& report);
  struct Hit {
    const TimeRow* row = nullptr;
    std::uint32_t words = 0;
    explicit operator bool() const { return row != nullptr; }
  };
  Hit hit(std::size_t at, TimeUse use) const;
  std::optional<Numeral> number(std::size_t at, std::size_t last) const;
  std::optional<Numeral> ordinal(std::size_t at) const { return words_.numerals().ordinal(row[at]); }
  std::optional<double> inflected(std::size_t at) const { return words_.numerals().inflected(row[at]); }
  bool is(std::size_t at, std::string_view word) const { return row[at] == word; }
  bool any(std::size_t at, std::initializer_list<std::string_view> words) const;
  bool counts(std::size_t at) const { return words_.counts(row[at]); }
  bool holds(const std::vector<std::string>& needs) const;  // does the report hold one of them (or is none asked)?

  const WordRow& row;
  const Report& report;

 private:
  const TimeWords& words_;
  std::vector<TimeWords::Phrase> phrases_;
  std::unordered_set<std::string_view> held_;  // every word of the report
  std::vector<bool> numeral_;                  // of each word: does it say a number?
};

}  // namespace wederhoor::reading
