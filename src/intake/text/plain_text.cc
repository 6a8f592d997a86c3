// Lines to paragraphs, with what is no text set apart: page numbers, running headers, advertisement marks between the
// lines of a sentence.
//   applies:      "… zette het leger" / "tekst loopt door onder de advertentie" / "helikopters in." is one sentence,
//   the mark is taken out applies not:  "2. Wie zitten erachter?" keeps its number
// Tested by tests/intake/text/lines_test.cc.
#include "intake/text/plain_text.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "intake/text/columns.h"
#include "intake/text/line_words.h"
#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t first_lines = 20'000;  // page numbers and notices are looked for in so many; no report is longer
constexpr std::size_t most_blocks =
    100'000;  // lines after that are joined to the last paragraph: keeps memory in bounds

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// In print, a line that is only a number is the page's.
void mark_bare_numbers(std::string_view file, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), first_lines); ++i) {
    if (lines[i].removed.empty() && all_digits(lines[i].of(file)) && lines[i].width <= 3)
      lines[i].removed = "page_number";
  }
}

bool named_page(std::string_view line) { return base::starts_upper(line) || starts_lower(line); }

// A bare number is a page number beside a form feed, or where it counts on from another one.
void mark_page_numbers(std::string_view file, const LineMarks& marks, std::vector<Line>& lines) {
  std::vector<std::pair<std::size_t, int>> found;
  for (std::size_t i = 0; i < std::min(lines.size(), first_lines); ++i) {
    const int n = marks.page_number(lines[i].of(file));
    if (n >= 0) found.emplace_back(i, n);
  }
  for (std::size_t k = 0; k < found.size(); ++k) {
    const auto [i, n] = found[k];
    const bool counts =
        (k > 0 && found[k - 1].second + 1 == n) || (k + 1 < found.size() && found[k + 1].second == n + 1);
    const bool at_break = lines[i].new_page || (i + 1 < lines.size() && lines[i + 1].new_page) || i + 1 == lines.size();
    if (named_page(lines[i].of(file)) || counts || at_break) lines[i].removed = "page_number";
  }
}

// A short line that comes back three times beside page breaks.
void mark_running_headers(std::string_view file, std::vector<Line>& lines) {
  std::unordered_map<std::string_view, std::size_t> seen;
  const auto beside = [&](std::size_t i) {
    const auto breaks = [&](std::size_t k) {
      return k < lines.size() && (lines[k].new_page || lines[k].removed == "page_number");
    };
    return breaks(i) || breaks(i + 1) || (i > 0 && breaks(i - 1)) || (i > 1 && lines[i - 1].new_page);
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].removed.empty() && lines[i].width <= 90 && beside(i) && !starts_lower(lines[i].of(file)))
      ++seen[lines[i].of(file)];
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].removed.empty() || lines[i].width > 90 || !beside(i)) continue;
    const auto it = seen.find(lines[i].of(file));
    if (it != seen.end() && it->second >= 3) lines[i].removed = "page_header";
  }
}

// A short line with a number at one end that stands apart in the middle of a sentence: "12 De Kustbode - 12 maart
// 2031".
void mark_heads_inside(std::string_view file, std::vector<Line>& lines) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 1; i + 1 < std::min(lines.size(), first_lines); ++i) {
    const std::string_view line = lines[i].of(file);
    const bool apart =
        lines[i].removed.empty() && lines[i].blanks > 0 && lines[i + 1].blanks > 0 && lines[i].width <= 90;
    if (apart && (digit(line.front()) || digit(line.back())) && !all_digits(line) &&
        goes_on(file, lines[i - 1], lines[i + 1]))
      lines[i].removed = "page_header";
  }
}

// Marks that stand on a line of their own, whatever the paragraph around them; bylines among the first and last lines.
void mark_notices(std::string_view file, const Tables& tables, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), first_lines); ++i) {
    Line& line = lines[i];
    if (!line.removed.empty() || line.width > 90) continue;
    const auto hit = tables.boilerplate.find(line.of(file));
    if (hit && hit->kind == "advertisement") line.removed = "advertisement";
    const bool outer = i < 12 || i + 3 > lines.size();
    line.alone = hit.has_value() || (outer && tables.bylines.read(line.of(file), tables.months, tables.outlets));
  }
}

// Adds the next line to a paragraph.
void join_line(std::string_view file, const Hyphens& hyphens, const Line& before, const Line& line, MappedText& text) {
  const HyphenEnd end = hyphens.at(before.of(file), line.of(file));
  if (end == HyphenEnd::drop) {
    text.drop_last(base::decode_before(text.text(), text.text().size()).size);
  } else if (end != HyphenEnd::keep) {
    text.insert(" ");
  }
  text.copy(file, line.begin, line.end);
}

}  // namespace

Blocks plain_blocks(std::string_view file, const Tables& tables, Oddities& oddities) {
  std::vector<Line> lines = in_columns(file, split_lines(file));
  mark_page_numbers(file, tables.line_marks, lines);
  mark_running_headers(file, lines);
  mark_heads_inside(file, lines);
  mark_notices(file, tables, lines);
  const Layout layout = measure(file, lines);
  if (layout.wrapped) mark_bare_numbers(file, lines);
  Blocks out;
  MappedText open;
  const Line* last = nullptr;
  bool between = false;
  const auto close = [&] {
    MappedText text = clean(open, oddities);
    if (!text.empty()) out.push_back({std::move(text), "", "", false});
    open = {};
  };
  for (const Line& line : lines) {
    if (!line.removed.empty()) {
      MappedText text;
      text.copy(file, line.begin, line.end);
      out.push_back({std::move(text), "", std::string(line.removed), false});
      between = true;
      continue;
    }
    const bool on = last != nullptr && (joins(file, layout, *last, line, between) || out.size() >= most_blocks);
    if (on) {
      join_line(file, tables.hyphens, *last, line, open);
    } else {
      if (last != nullptr) close();
      open.copy(file, line.begin, line.end);
    }
    last = &line;
    between = false;
  }
  if (last != nullptr) close();
  return out;
}

}  // namespace wederhoor::intake
