// From where words stand to lines and paragraphs. What lines make a paragraph in the end is decided by
// src/intake/text/lines.cc, as for any text. Tested by tests/cli/check_formats.py.
//   applies:      a gap of one and a half lines, larger letters, an indent: a new paragraph
//   applies not:  the top of the next column: the sentence may go on there
#include "print.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace wederhoor::pdf {
namespace {

bool on_line(const Line& line, const Word& word) {
  const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  const double least = std::min(line.bottom - line.top, word.bottom - word.top);
  const double gap = word.left - line.right;
  return overlap > 0.5 * least && gap > -0.5 * word.size && gap < 3 * std::max(word.size, 4.0);
}

// Nothing, a line end or a blank line before `next`.
std::string_view parting(const Line& line, const Line& next) {
  const double height = std::max(line.bottom - line.top, 1.0);
  const bool other_size = std::abs(line.size - next.size) > 0.12 * std::max(line.size, next.size);
  if (other_size) return "\n\n";
  if (next.top < line.top - height) return "\n";  // the next column
  return next.top - line.bottom > 0.8 * height ? "\n\n" : "\n";
}

bool indented(const Line& line, const Line& next) {
  const double by = next.left - line.left;
  return by > 0.8 * next.size && by < 4 * next.size && next.top > line.top;
}

bool is_small(const Line& line, double size) { return line.size < 0.88 * size; }

}  // namespace

std::vector<Line> lines_of(const std::vector<Word>& words) {
  std::vector<Line> out;
  bool space = false;
  for (const Word& word : words) {
    if (word.text.empty()) continue;
    if (!out.empty() && on_line(out.back(), word)) {
      Line& line = out.back();
      if (space || word.left - line.right > 0.15 * word.size) line.text += ' ';
      line.text += word.text;
      line.right = std::max(line.right, word.right);
      line.top = std::min(line.top, word.top);
      line.bottom = std::max(line.bottom, word.bottom);
      line.size = std::max(line.size, word.size);
    } else {
      out.push_back({word.text, word.left, word.top, word.right, word.bottom, word.size});
    }
    space = word.space_after;
  }
  return out;
}

double text_size(const std::vector<std::vector<Line>>& pages) {
  std::map<long, std::size_t> letters;  // by half points
  for (const auto& page : pages) {
    for (const Line& line : page) letters[std::lround(line.size * 2)] += line.text.size();
  }
  long best = 0;
  std::size_t most = 0;
  for (const auto& [size, count] : letters) {
    if (count > most) best = size, most = count;
  }
  return static_cast<double>(best) / 2;
}

Printed printed(const std::vector<std::vector<Line>>& pages) {
  const double size = text_size(pages);
  std::size_t all = 0, small = 0;
  for (const auto& page : pages) {
    for (const Line& line : page) {
      all += line.text.size();
      if (is_small(line, size)) small += line.text.size();
    }
  }
  const bool drop = small * 4 < all;
  Printed out;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    if (p > 0) out.text += "\f";
    const Line* last = nullptr;
    for (const Line& line : pages[p]) {
      if (drop && is_small(line, size)) {
        ++out.small;
        continue;
      }
      if (last != nullptr) out.text += parting(*last, line);
      if (last != nullptr && indented(*last, line)) out.text += "   ";
      out.text += line.text;
      last = &line;
    }
    out.text += "\n";
  }
  return out;
}

}  // namespace wederhoor::pdf
