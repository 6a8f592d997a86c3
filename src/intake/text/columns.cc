// Two columns side by side: lines that all have a gap before the same column, with sentences that go on below, not
// across.
//   applies:      "Het leger zegt dat de brug     Volgens Vrij Wad zijn er" / "bij Oosterdam is heroverd    juist …"
//   applies not:  "Oosterdam      12" / "Westerdam      9": a table goes on nowhere
// Tested by tests/intake/text/lines_test.cc.
#include "intake/text/columns.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

constexpr std::string_view least_gap = "   ";
constexpr std::size_t least_lines = 3;

// A line cut at its widest gap.
struct Cut {
  Line left, right;
};

std::optional<Cut> cut(std::string_view file, const Line& line) {
  const std::string_view text = line.of(file);
  std::size_t begin = 0, size = 0;
  for (std::size_t i = text.find(least_gap); i < text.size(); i = text.find(least_gap, i)) {
    const std::size_t end = std::min(text.find_first_not_of(' ', i), text.size());
    if (end - i > size) begin = i, size = end - i;
    i = end;
  }
  if (size == 0) return std::nullopt;
  Cut out{line, line};
  out.left.end = line.begin + static_cast<std::uint32_t>(begin);
  out.left.width = static_cast<std::uint32_t>(base::count_code_points(text.substr(0, begin)));
  out.right.begin = line.begin + static_cast<std::uint32_t>(begin + size);
  out.right.width = static_cast<std::uint32_t>(base::count_code_points(text.substr(begin + size)));
  out.right.indent = static_cast<std::uint16_t>(std::min<std::size_t>(line.indent + out.left.width + size, 1000));
  out.right.blanks = 0;
  return out;
}

// Do sentences go on from line to line in a column?
template <class Side>
bool runs_down(std::string_view file, const std::vector<Cut>& cuts, Side side) {
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    if (goes_on(file, cuts[i - 1].*side, cuts[i].*side)) return true;
  }
  return false;
}

void put(std::string_view file, const std::vector<Cut>& cuts, std::vector<Line>& out) {
  if (cuts.size() < least_lines || !runs_down(file, cuts, &Cut::left) || !runs_down(file, cuts, &Cut::right)) {
    for (const Cut& one : cuts) {
      Line whole = one.left;
      whole.end = one.right.end;
      whole.width = one.right.indent - one.left.indent + one.right.width;
      out.push_back(whole);
    }
    return;
  }
  for (const Cut& one : cuts) out.push_back(one.left);
  for (const Cut& one : cuts) {
    out.push_back(one.right);
    out.back().indent = cuts.front().left.indent;
    out.back().blanks = &one == &cuts.front() ? 1 : 0;
    out.back().new_page = false;
  }
}

}  // namespace

std::vector<Line> in_columns(std::string_view file, const std::vector<Line>& lines) {
  std::vector<Line> out;
  out.reserve(lines.size());
  std::vector<Cut> open;
  const auto close = [&] {
    put(file, open, out);
    open.clear();
  };
  for (const Line& line : lines) {
    const std::optional<Cut> found = cut(file, line);
    const bool on = found && (open.empty() ||
                              (line.blanks == 0 && !line.new_page && found->right.indent == open.front().right.indent));
    if (!on) close();
    if (found) {
      open.push_back(*found);
    } else {
      out.push_back(line);
    }
  }
  close();
  return out;
}

}  // namespace wederhoor::intake
