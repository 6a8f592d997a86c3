// Gives the fixed words of the interface in the language asked for, and writes days as a reader says them.
// Applies to: "22-23 mei 2023" for an interval. Not to: words of a report, which stay as printed.
// Tested by tests/page/strings_test.cc.
#include "output/shown/strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/dates.h"
#include "base/utf8.h"
#include "output/page/web_files.h"

namespace wederhoor::output {
namespace {

using Words = std::map<std::string, Wording, std::less<>>;

std::string_view take_cell(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view cell = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return cell;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (bool last = false; !last; cells.push_back(take_cell(line))) last = line.find('\t') == std::string_view::npos;
  return cells;
}

// Of several names the first.
std::string_view first(std::string_view cell) { return cell.substr(0, cell.find('|')); }

// Which columns of a table hold the key (joined by a full stop), and the words in each language.
struct Columns {
  std::vector<std::string_view> key;
  std::string_view nl = "nl", en = "en";
};

// A table begins with remarks and a line of column names.
void add_table(std::string_view text, const std::string& prefix, const Columns& columns, Words& words) {
  std::vector<std::string_view> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> cells = cells_of(line);
    if (names.empty()) {
      names = cells;
      continue;
    }
    const auto cell = [&](std::string_view name) {
      return cells.at(static_cast<std::size_t>(std::ranges::find(names, name) - names.begin()));
    };
    std::string key = prefix;
    for (const std::string_view column : columns.key) key.append(key == prefix ? "" : ".").append(cell(column));
    words.emplace(std::move(key), Wording{first(cell(columns.nl)), first(cell(columns.en))});
  }
}

}  // namespace

const Words& interface_words() {
  static const Words words = [] {
    Words all;
    add_table(interface_strings.text, "", {{"key"}}, all);
    add_table(question_table.text, "question.", {{"question"}}, all);
    add_table(event_kind_table.text, "event.", {{"kind"}}, all);
    add_table(family_table.text, "family.", {.key = {"family", "value"}, .en = "asks"}, all);
    add_table(country_table.text, "country.", {{"iso"}, "name_nl", "name_en"}, all);
    add_table(body_table.text, "body.", {{"id"}}, all);
    return all;
  }();
  return words;
}

std::string fill(std::string words, std::string_view hole, std::string_view value) {
  const std::size_t at = words.find(hole);
  return at == std::string::npos ? words : words.replace(at, hole.size(), value);
}

std::string Strings::say(std::string_view key) const {
  const auto at = interface_words().find(key);
  if (at == interface_words().end()) return std::string(key);
  return std::string(english_ ? at->second.en : at->second.nl);
}

std::string Strings::say(std::string_view key, std::size_t n) const {
  const std::string one = std::string(key) + ".one";
  return fill(say(n == 1 && interface_words().contains(one) ? one : key), "{n}", std::to_string(n));
}

std::string Strings::say(std::string_view key, std::string_view a) const { return fill(say(key), "{a}", a); }

std::string Strings::say(std::string_view key, std::string_view a, std::string_view b) const {
  return fill(say(key, a), "{b}", b);
}

std::string Strings::name(std::string_view prefix, std::string_view id) const {
  const std::string key = fmt::format("{}.{}", prefix, id);
  return interface_words().contains(key) ? say(key) : std::string(id);
}

std::string Strings::upper(std::string_view key) const {
  std::string out;
  const std::string words = say(key);
  for (const char c : words)
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;  // headings: ASCII letters only
  return out;
}

std::string Strings::moment(const Moment& moment) const {
  const base::CivilDay day = base::civil(moment.day);
  std::string out = fmt::format("{} {} {}", say("weekday_short." + std::to_string(base::weekday(moment.day))), day.day,
                                say("month_short." + std::to_string(day.month)));
  if (moment.minute >= 0) out += fmt::format(" {:02}:{:02}", moment.minute / 60, moment.minute % 60);
  return out;
}

std::string Strings::interval(const Interval& interval) const {
  const auto month = [&](int m) { return say("month." + std::to_string(m)); };
  const auto day = [&](std::int32_t number) {
    const base::CivilDay c = base::civil(number);
    return fmt::format("{} {} {}", c.day, month(c.month), c.year);
  };
  const auto zone = [](const Moment& m) -> std::string {
    if (m.minute < 0 || m.offset == Moment::no_offset) return "";
    if (m.offset == 0) return " (UTC)";
    const int east = std::abs(int{m.offset});
    return fmt::format(" ({}{:02}:{:02})", m.offset < 0 ? '-' : '+', east / 60, east % 60);
  };
  const auto clock = [](const Moment& m) { return fmt::format("{:02}:{:02}", m.minute / 60, m.minute % 60); };
  const auto moment = [&](const Moment& m) { return day(m.day) + (m.minute >= 0 ? " " + clock(m) + zone(m) : ""); };
  if (!interval.begin && !interval.end) return "";
  if (!interval.end) return say("date.from", moment(*interval.begin));
  if (!interval.begin) return say("date.until", moment(*interval.end));
  const Moment begin = *interval.begin, end = *interval.end;
  if (begin.minute > 0 || end.minute > 0) {
    if (begin.day == end.day && end.minute >= 0)
      return fmt::format("{} {}-{}{}", day(begin.day), begin.minute < 0 ? "00:00" : clock(begin), clock(end),
                         zone(end));
    return fmt::format("{} - {}", moment(begin), moment(end));
  }
  const std::int32_t last = end.day - (end.minute <= 0 && end.day > begin.day ? 1 : 0);
  const base::CivilDay a = base::civil(begin.day), b = base::civil(last);
  const bool whole_months = a.day == 1 && b.day == base::days_in_month(b.year, b.month);
  if (whole_months && a.month == 1 && b.month == 12)
    return a.year == b.year ? std::to_string(a.year) : fmt::format("{}-{}", a.year, b.year);
  if (whole_months && a.year == b.year)
    return a.month == b.month ? fmt::format("{} {}", month(a.month), a.year)
                              : fmt::format("{}-{} {}", month(a.month), month(b.month), a.year);
  if (begin.day == last) return day(last);
  if (a.year != b.year) return fmt::format("{} - {}", day(begin.day), day(last));
  if (a.month != b.month) return fmt::format("{} {} - {}", a.day, month(a.month), day(last));
  return fmt::format("{}-{}", a.day, day(last));
}

}  // namespace wederhoor::output
