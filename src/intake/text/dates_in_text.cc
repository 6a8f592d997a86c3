// Reads one written day.
//   applies:      "Tom de Wit / vk, woensdag 24 mei 2023"; "24-05-2023, 14:05"; "2023-05-24"
//   applies not:  "op 24 mei": no year, so no full day
// Tested by tests/intake/text/bylines_test.cc.
#include "intake/text/dates_in_text.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

#include "base/dates.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

int number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && text.size() <= 4 ? value : -1;
}

bool year_like(int n) { return n >= 1900 && n < 2100; }

std::optional<base::CivilDay> day_of(int year, int month, int day) {
  const base::CivilDay out{year, month, day};
  if (!year_like(year) || month < 1 || day < 1 || !base::valid(out)) return std::nullopt;
  return out;
}

// The three words from `i` on as a date.
std::optional<base::CivilDay> three(const MonthWords& months, std::string_view text, const std::vector<Word>& w,
                                    std::size_t i) {
  const auto gap = [&](std::size_t k) { return text.substr(w[k].end, w[k + 1].begin - w[k].end); };
  if (gap(i).size() > 3 || gap(i + 1).size() > 3) return std::nullopt;
  const int a = number(w[i].text);
  const int b = number(w[i + 1].text);
  const int c = number(w[i + 2].text);
  if (const int m = months.month(w[i + 1].text); m != 0) return day_of(c, m, a);
  if (const int m = months.month(w[i].text); m != 0) return day_of(c, m, b);
  const bool same = gap(i) == gap(i + 1) && (gap(i) == "-" || gap(i) == "/" || gap(i) == ".");
  if (!same || a < 0 || b < 0 || c < 0) return std::nullopt;
  if (year_like(a)) return day_of(a, b, c);
  return b > 12 ? day_of(c, a, b) : day_of(c, b, a);
}

}  // namespace

Result<MonthWords> MonthWords::open(const Lexicons& lexicons) {
  MonthWords out;
  const lexicon::Table& table = lexicons.table("shared/months");
  for (const lexicon::Row& row : table.rows()) {
    const int n = number(table.cell(row, "number"));
    const bool weekday = table.cell(row, "kind") == "weekday";
    if (n < 1 || n > 12)
      return Error{ErrorKind::data, "lexicons/shared/months.tsv:" + std::to_string(row.line), "has no number",
                   "write 1 to 12"};
    (weekday ? out.weekdays_ : out.months_).emplace(row.cells.front(), n);
  }
  return out;
}

int MonthWords::month(std::string_view word) const {
  const auto it = months_.find(std::string(word));
  return it == months_.end() ? 0 : it->second;
}

std::optional<DateFound> MonthWords::find(std::string_view text) const {
  const std::vector<Word> w = words_of(text, 400);
  for (std::size_t i = 0; i + 2 < w.size(); ++i) {
    const auto day = three(*this, text, w, i);
    if (!day) continue;
    DateFound out{fmt::format("{:04}-{:02}-{:02}", day->year, day->month, day->day), w[i].begin, w[i + 2].end};
    if (i > 0 && is_weekday(w[i - 1].text)) out.begin = w[i - 1].begin;
    if (i + 4 < w.size() && w[i + 4].begin == w[i + 3].end + 1 && w[i + 3].begin - out.end <= 6 &&
        w[i + 4].text.size() == 2) {
      const char mark = text[w[i + 3].end];
      const int hour = number(w[i + 3].text);
      const int minute = number(w[i + 4].text);
      if ((mark == ':' || mark == '.') && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
        out.iso += fmt::format("T{:02}:{:02}", hour, minute);
        out.end = w[i + 4].end;
      }
    }
    return out;
  }
  return std::nullopt;
}

}  // namespace wederhoor::intake
