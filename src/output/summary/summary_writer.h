// Lines of text for a terminal: wrapped, indented, coloured if asked.
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::output {

enum class Tone { plain, bold, dim, alert };

class LineWriter {
 public:
  // `width`: columns; at least 40 are used.
  LineWriter(int width, bool colour) : width_(width < 40 ? 40 : static_cast<std::size_t>(width)), colour_(colour) {}
  // A paragraph whose first line starts at column `indent` and whose others start at `hang`. Words of reports lose
  // their control and direction marks, so that they cannot steer the terminal.
  void line(std::size_t indent, std::size_t hang, std::string_view words, Tone tone = Tone::plain);
  // The same with a column of its own in front: `label` at `indent`, the words after `column` more.
  void label(std::size_t indent, std::size_t column, std::string_view label, std::string_view words,
             Tone tone = Tone::plain);
  void blank();
  std::string take() { return std::move(out_); }

 private:
  void wrap(std::string row, std::size_t column, std::size_t hang, std::string_view words, Tone tone);
  std::size_t width_;
  bool colour_;
  std::string out_;
};

// Without C0, C1 and format characters (Cf), white space squeezed to single spaces.
std::string terminal_safe(std::string_view words);
// At most `most` code points, cut at a word, "…" where something is left out.
std::string shortened(std::string_view words, std::size_t most);

}  // namespace wederhoor::output
