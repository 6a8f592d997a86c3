// Finds paragraphs in lines. Evidence that a file is wrapped: lines that end in the middle of a word, or of a sentence
// with a small letter behind it.
//   applies:      "De gouverneur zei dat er bij de aanval" / (blank) / "twee doden vielen." is one paragraph
//   applies not:  "Tegenreactie" / (blank) / "Voor de stad is het te laat." stays heading and paragraph
// Tested by tests/intake/text/lines_test.cc.
#include "intake/text/lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

// Size of the line break at `at`, 0 if there is none.
std::size_t break_size(std::string_view file, std::size_t at) {
  const auto c = static_cast<unsigned char>(file[at]);
  if (c == '\r') return at + 1 < file.size() && file[at + 1] == '\n' ? 2 : 1;
  if (c == '\n' || c == '\f' || c == '\v') return 1;
  if (c == 0xC2 && file.substr(at, 2) == "\xC2\x85") return 2;
  if (c == 0xE2 && (file.substr(at, 3) == "\xE2\x80\xA8" || file.substr(at, 3) == "\xE2\x80\xA9")) return 3;
  return 0;
}

Line make_line(std::string_view file, std::size_t begin, std::size_t end) {
  const std::string_view whole = file.substr(begin, end - begin);
  const std::string_view inner = base::trim(whole);
  Line out;
  out.begin = static_cast<std::uint32_t>(inner.empty() ? begin : static_cast<std::size_t>(inner.data() - file.data()));
  out.end = static_cast<std::uint32_t>(out.begin + inner.size());
  out.width = static_cast<std::uint32_t>(base::count_code_points(inner));
  out.indent = static_cast<std::uint16_t>(
      std::min<std::size_t>(base::count_code_points(file.substr(begin, out.begin - begin)), 1000));
  return out;
}

// Ends in the middle of a sentence: a letter, a digit, a comma, a dash, an opening bracket.
bool open_ended(std::string_view line) {
  if (ends_sentence(line)) return false;
  const char32_t c = base::decode_before(line, line.size()).value;
  return base::is_letter(c) || base::is_digit(c) || c == ',' || c == '-' || c == 0x2013 || c == '(' || c == '%' ||
         c == 0xAD || is_quote_mark(c) || c == ')';
}

// A word broken at the end of the line: letter or digit and hyphen, and the next line goes on with a letter or digit.
bool broken_word(std::string_view file, const Line& a, const Line& b) {
  if (b.blanks > 0 || b.new_page || hyphen_behind_word(a.of(file)) == 0) return false;
  const char32_t next = base::decode(b.of(file), 0).value;
  return base::is_letter(next) || base::is_digit(next);
}

std::uint32_t first_word_width(std::string_view line) {
  return static_cast<std::uint32_t>(base::count_code_points(line.substr(0, line.find(' '))));
}

}  // namespace

bool goes_on(std::string_view file, const Line& a, const Line& b) {
  return open_ended(a.of(file)) && starts_lower(b.of(file));
}

std::vector<Line> split_lines(std::string_view file) {
  std::vector<Line> out;
  std::size_t begin = 0;
  std::uint16_t blanks = 0;
  bool new_page = false;
  const auto close = [&](std::size_t end) {
    Line line = make_line(file, begin, end);
    if (line.width == 0) {
      if (blanks < 1000) ++blanks;
      return;
    }
    line.blanks = blanks;
    line.new_page = new_page;
    out.push_back(line);
    blanks = 0;
    new_page = false;
  };
  for (std::size_t i = 0; i < file.size();) {
    const std::size_t size = break_size(file, i);
    if (size == 0) {
      ++i;
      continue;
    }
    close(i);
    new_page = new_page || file[i] == '\f';
    i += size;
    begin = i;
  }
  close(file.size());
  return out;
}

Layout measure(std::string_view file, const std::vector<Line>& lines) {
  std::array<std::size_t, 2> evidence{};
  std::array<std::size_t, 2> pairs{};
  std::vector<std::uint32_t> widths;
  const Line* before = nullptr;
  bool between = false;
  for (const Line& b : lines) {
    if (!b.removed.empty()) {
      between = true;
      continue;
    }
    const Line* a = before;
    before = &b;
    const bool parted = std::exchange(between, false);
    if (a == nullptr || b.blanks > 1 || b.new_page) continue;
    if (!parted) ++pairs[b.blanks];
    if (!broken_word(file, *a, b) && (a->width < 25 || !goes_on(file, *a, b))) continue;
    ++evidence[b.blanks];
    widths.push_back(a->width);
  }
  Layout out;
  out.line_gap = evidence[1] > evidence[0] ? 1 : 0;
  const std::size_t seen = evidence[out.line_gap];
  out.wrapped = seen >= 2 && seen * 8 >= pairs[out.line_gap];
  if (widths.empty()) return out;
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), high, widths.end());
  out.width = *high;
  return out;
}

bool joins(std::string_view file, const Layout& layout, const Line& a, const Line& b, bool between) {
  if (a.alone || b.alone) return false;
  if (!between && broken_word(file, a, b)) return true;
  const bool on = goes_on(file, a, b);
  if (!layout.wrapped) return on && !between && !b.new_page && b.blanks == 0 && a.width >= 40;
  if (starts_list_item(b.of(file)) && !on) return false;
  if (between || b.new_page || b.blanks > layout.line_gap) return on && a.width * 10 >= layout.width * 6;
  if (on) return a.width * 10 >= layout.width * 4;
  if (b.indent > a.indent) return false;
  const bool fits = (a.width + 1 + first_word_width(b.of(file))) * 10 <= layout.width * 9;
  return !fits;
}

}  // namespace wederhoor::intake
