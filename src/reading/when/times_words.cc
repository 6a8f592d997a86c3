// Decides which rows of times.tsv start at a word. "Tot nu toe" is one row, not the bound "tot" and the word "nu".
// Tested by tests/reading/when/times_test.cc.
#include "reading/when/times_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "lexicon/table_file.h"

namespace wederhoor::reading {
namespace {
template <class E, std::size_t N>
E named(const std::array<std::pair<std::string_view, E>, N>& names, std::string_view word, E otherwise) {
  for (const auto& [name, value] : names) {
    if (name == word) return value;
  }
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, TimeUse>, 38> uses{{{"weekday", TimeUse::weekday},
                                                                     {"weekday_part", TimeUse::weekday_part},
                                                                     {"weekday_short", TimeUse::weekday_short},
                                                                     {"weekly", TimeUse::weekly},
                                                                     {"month", TimeUse::month},
                                                                     {"month_short", TimeUse::month_short},
                                                                     {"part_of_day", TimeUse::part_of_day},
                                                                     {"part_phrase", TimeUse::part_phrase},
                                                                     {"day_word", TimeUse::day_word},
                                                                     {"day_word_part", TimeUse::day_word_part},
                                                                     {"unit", TimeUse::unit},
                                                                     {"long", TimeUse::long_},
                                                                     {"shift", TimeUse::shift},
                                                                     {"edge", TimeUse::edge},
                                                                     {"season", TimeUse::season},
                                                                     {"bound", TimeUse::bound},
                                                                     {"preposition", TimeUse::preposition},
                                                                     {"offset", TimeUse::offset},
                                                                     {"some", TimeUse::some},
                                                                     {"about", TimeUse::about},
                                                                     {"each", TimeUse::each},
                                                                     {"set_word", TimeUse::set_word},
                                                                     {"now", TimeUse::now},
                                                                     {"past_vague", TimeUse::past_vague},
                                                                     {"earlier_noun", TimeUse::earlier_noun},
                                                                     {"saying", TimeUse::saying},
                                                                     {"earlier_word", TimeUse::earlier_word},
                                                                     {"then", TimeUse::then},
                                                                     {"since_then", TimeUse::since_then},
                                                                     {"soon", TimeUse::soon},
                                                                     {"soon_event", TimeUse::soon_event},
                                                                     {"event_noun", TimeUse::event_noun},
                                                                     {"same", TimeUse::same},
                                                                     {"zone", TimeUse::zone},
                                                                     {"clock_word", TimeUse::clock_word},
                                                                     {"tense", TimeUse::tense},
                                                                     {"named", TimeUse::named},
                                                                     {"holiday", TimeUse::holiday}}};
constexpr std::array<std::pair<std::string_view, Unit>, 11> units{{{"second", Unit::second},
                                                                   {"minute", Unit::minute},
                                                                   {"hour", Unit::hour},
                                                                   {"day", Unit::day},
                                                                   {"week", Unit::week},
                                                                   {"weekend", Unit::weekend},
                                                                   {"month", Unit::month},
                                                                   {"quarter", Unit::quarter},
                                                                   {"year", Unit::year},
                                                                   {"decade", Unit::decade},
                                                                   {"century", Unit::century}}};
constexpr std::array<std::pair<std::string_view, DayPart>, 4> day_parts{{{"morning", DayPart::morning},
                                                                         {"afternoon", DayPart::afternoon},
                                                                         {"evening", DayPart::evening},
                                                                         {"night", DayPart::night}}};
constexpr std::array<std::pair<std::string_view, Edge>, 3> edges{
    {{"begin", Edge::begin}, {"middle", Edge::middle}, {"end", Edge::end}}};
constexpr std::array<std::pair<std::string_view, ShiftWord>, 6> shifts{{{"previous", ShiftWord::previous},
                                                                        {"this", ShiftWord::this_},
                                                                        {"following", ShiftWord::following},
                                                                        {"coming", ShiftWord::coming},
                                                                        {"past", ShiftWord::past},
                                                                        {"last", ShiftWord::last}}};

// The numbers and names that a value cell holds, each set where it fits.
void read_value(TimeRow& row) {
  bool first = true;
  for (const std::string& piece : lexicon::pieces(row.text, ' ')) {
    double number = 0;
    const auto [stop, error] = std::from_chars(piece.data(), piece.data() + piece.size(), number);
    if (error == std::errc{} && stop == piece.data() + piece.size()) {
      (first ? row.a : row.b) = number;
      first = false;
    }
    row.part = named(day_parts, piece, row.part);
    row.unit = named(units, piece, row.unit);
    row.edge = named(edges, piece, row.edge);
    row.shift = named(shifts, piece, row.shift);
  }
}
}  // namespace

TimeWords::TimeWords(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals)
    : numerals_(std::move(numerals)) {
  const lexicon::Table& table = tables.table("times");
  std::map<std::string, std::uint32_t> group_of;
  for (const lexicon::Row& row : table.rows()) {
    TimeRow time{.use = named(uses, table.cell(row, "construction"), TimeUse::none), .id = table.id(row)};
    time.text = table.cell(row, "value");
    time.needs = lexicon::pieces(table.cell(row, "needs"));
    read_value(time);
    const auto [it, fresh] = group_of.emplace(row.cells.front(), static_cast<std::uint32_t>(groups_.size()));
    if (fresh) {
      groups_.emplace_back();
      trie_.add(row.cells.front(), static_cast<std::int32_t>(it->second));
    }
    groups_[it->second].push_back(std::move(time));
  }
  const lexicon::Table& counted = tables.table("counted");
  for (const lexicon::Row& row : counted.rows()) {
    for (const std::string& form : lexicon::pieces(counted.cell(row, "forms"))) counted_.insert(form);
  }
}

TimeWords::Phrase TimeWords::longest(std::span<const std::string_view> words, std::size_t at) const {
  const lexicon::PhraseTrie::Found found = trie_.longest(words, at);
  if (found.value < 0) return {};
  return {static_cast<std::uint32_t>(found.value), found.words};
}

TimeScan::TimeScan(const TimeWords& words, const WordRow& words_of_report, const Report& its_report)
    : row(words_of_report), report(its_report), words_(words), phrases_(words_of_report.size()) {
  for (const Sentence& sentence : row.reading().sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      phrases_[i] = words.longest(row.until(sentence.last), i);
  }
  numeral_.reserve(row.size());
  for (std::uint32_t i = 0; i < row.size(); ++i) {
    held_.insert(row[i]);
    numeral_.push_back(words.numerals().word(row[i]).has_value());
  }
}

TimeScan::Hit TimeScan::hit(std::size_t at, TimeUse use) const {
  if (at >= phrases_.size() || phrases_[at].words == 0) return {};
  for (const TimeRow& time : words_.rows(phrases_[at].group)) {
    if (time.use == use) return {&time, phrases_[at].words};
  }
  return {};
}

std::optional<Numeral> TimeScan::number(std::size_t at, std::size_t last) const {
  return at < last && numeral_[at] ? words_.numerals().read(row.until(last), at) : std::nullopt;
}

bool TimeScan::any(std::size_t at, std::initializer_list<std::string_view> words) const {
  return std::find(words.begin(), words.end(), row[at]) != words.end();
}

bool TimeScan::holds(const std::vector<std::string>& needs) const {
  return needs.empty() ||
         std::any_of(needs.begin(), needs.end(), [&](const std::string& word) { return held_.contains(word); });
}

}  // namespace wederhoor::reading
