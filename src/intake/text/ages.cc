// Reads one age.
//   applies:      "2 uur geleden"; "Geplaatst: gisteren om 14:05"; "Bijgewerkt 5 min geleden, geplaatst 2 uur geleden"
//   applies not:  "Twee uur geleden viel de stad.": a sentence; "Gisteren": no time behind it
// Tested by tests/intake/text/ages_test.cc.
#include "intake/text/ages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_line = 120;  // bytes
constexpr int longest = 60;                // units: nobody counts further
constexpr std::array<std::string_view, 8> names = {"minutes", "hours", "days",      "weeks",
                                                   "one",     "today", "yesterday", "changed"};
constexpr int units[] = {1, 60, 1440, 10080};

int number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && text.size() <= 2 ? value : -1;
}

// The minute of the day of the two words from `i` on: "14:05", "9.30".
int clock(std::string_view line, const std::vector<Word>& words, std::size_t i) {
  if (i + 1 >= words.size() || words[i + 1].begin != words[i].end + 1) return -1;
  const char mark = line[words[i].end];
  const int hour = number(words[i].text), minute = number(words[i + 1].text);
  const bool fits = (mark == ':' || mark == '.') && hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  return fits && words[i + 1].text.size() == 2 ? hour * 60 + minute : -1;
}

Moment earlier(const Moment& seen, int minutes) {
  const std::int64_t at = std::int64_t{seen.day} * 1440 + seen.minute - minutes;
  const std::int64_t day = at >= 0 ? at / 1440 : (at - 1439) / 1440;
  return {static_cast<std::int32_t>(day), static_cast<std::int16_t>(at - day * 1440), seen.offset};
}

}  // namespace

Result<Ages> Ages::open(const Lexicons& lexicons) {
  Ages out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/ages")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const auto kind = std::find(names.begin(), names.end(), table->cell(row, "kind"));
      if (kind == names.end())
        return Error{ErrorKind::data, "lexicons/" + name + ".tsv:" + std::to_string(row.line), "has an unknown kind",
                     "write one of the kinds that its remark names"};
      out.phrases_.add(lower_words(row.cells.front()), static_cast<std::int32_t>(kind - names.begin()));
    }
  }
  return out;
}

std::optional<Ages::Said> Ages::of(std::string_view line) const {
  if (line.size() > longest_line || ends_sentence(line)) return std::nullopt;
  const std::vector<Word> words = words_of(line, 24);
  std::vector<std::string_view> views;
  views.reserve(words.size());
  for (const Word& word : words) views.push_back(word.text);
  bool changed = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const lexicon::PhraseTrie::Found found = phrases_.longest(views, i);
    if (found.value < 0) continue;
    const auto kind = static_cast<Kind>(found.value);
    const std::size_t past = i + found.words;
    if (kind == Kind::changed) {
      changed = true;
    } else if (kind == Kind::today || kind == Kind::yesterday) {
      for (std::size_t at = past; at < std::min(past + 2, words.size()); ++at) {
        const int minute = clock(line, words, at);
        if (minute >= 0 && !std::exchange(changed, false))
          return Said{{kind == Kind::yesterday, 0, minute}, words[i].begin, words[at + 1].end};
      }
    } else if (kind != Kind::one && i > 0) {
      const lexicon::PhraseTrie::Found one = phrases_.longest(views, i - 1);
      const bool single = one.value == static_cast<std::int32_t>(Kind::one) && one.words == 1;
      const int count = single ? 1 : number(words[i - 1].text);
      if (count >= 0 && count <= longest && !std::exchange(changed, false))
        return Said{{count, units[found.value], -1}, words[i - 1].begin, words[past - 1].end};
    }
    i = past - 1;
  }
  return std::nullopt;
}

Interval published_at(const Age& age, const Moment& seen) {
  if (!age.known() || seen.minute < 0) return {};
  if (age.unit == 0) {
    if (seen.minute >= 22 * 60) return {};  // in the Low Countries the next day may have begun
    const std::int32_t day = seen.day - age.count;
    return {Moment{day, static_cast<std::int16_t>(age.clock)}, {}};
  }
  // "2 uur": two hours and a part of the third.
  const Moment from = earlier(seen, (age.count + 1) * age.unit), to = earlier(seen, age.count * age.unit);
  if (age.unit < 1440) return {from, to};
  return {Moment{from.day}, Moment{to.day + 1}};
}

}  // namespace wederhoor::intake
