// Wraps words to the width of a terminal and takes out what would steer it.
// Applies to: "\x1b[2J" in a headline (the words stay, the escape goes). Not to: files, which keep every character.
// Tested by tests/page/summary_test.cc.
#include "output/summary/summary_writer.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::output {
namespace {

std::string_view escape_of(Tone tone) {
  switch (tone) {
    case Tone::bold: return "\x1b[1m";
    case Tone::dim: return "\x1b[2m";
    case Tone::alert: return "\x1b[31m";
    case Tone::plain: break;
  }
  return "";
}

}  // namespace

std::string terminal_safe(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const base::CodePoint c = base::decode(words, at);
    at += std::max<std::uint32_t>(1, c.size);
    if (base::is_space(c.value))
      out += ' ';
    else if (const auto type = u_charType(static_cast<UChar32>(c.value));
             type != U_CONTROL_CHAR && type != U_FORMAT_CHAR)
      base::append(out, c.value);
  }
  return base::squeeze(out);
}

std::string shortened(std::string_view words, std::size_t most) {
  std::size_t at = 0, count = 0, space = 0;
  while (at < words.size() && count < most) {
    if (words[at] == ' ') space = at;
    at += std::max<std::uint32_t>(1, base::decode(words, at).size);
    ++count;
  }
  if (at >= words.size()) return std::string(words);
  return std::string(words.substr(0, space > at / 2 ? space : at)) + " …";
}

void LineWriter::line(std::size_t indent, std::size_t hang, std::string_view words, Tone tone) {
  wrap(std::string(indent, ' '), indent, hang, words, tone);
}

void LineWriter::label(std::size_t indent, std::size_t column, std::string_view label, std::string_view words,
                       Tone tone) {
  if (width_ < 2 * (indent + column)) {  // too narrow for two columns
    if (!terminal_safe(label).empty()) line(indent, indent + 2, label);
    return line(indent + 2, indent + 4, words, tone);
  }
  std::string row(indent, ' ');
  row += terminal_safe(label);
  row.append(column - std::min(column, base::count_code_points(row) - indent), ' ');
  wrap(row, indent + column, indent + column + 2, words, tone);
}

void LineWriter::wrap(std::string row, std::size_t column, std::size_t hang, std::string_view words, Tone tone) {
  const std::string safe = terminal_safe(words);
  const std::string_view escape = colour_ ? escape_of(tone) : "";
  std::size_t start = column;
  row += escape;
  for (std::size_t at = 0; at < safe.size();) {
    const std::size_t end = std::min(safe.find(' ', at), safe.size());
    const std::string_view word = std::string_view(safe).substr(at, end - at);
    const std::size_t size = base::count_code_points(word);
    if (column > start && column + 1 + size > width_) {
      out_ += row;
      out_ += escape.empty() ? "\n" : "\x1b[0m\n";
      row.assign(hang, ' ');
      row += escape;
      column = start = hang;
    }
    if (column > start) row += ' ', ++column;
    row += word;
    column += size;
    at = end + 1;
  }
  out_ += row;
  out_ += escape.empty() ? "\n" : "\x1b[0m\n";
}

void LineWriter::blank() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

}  // namespace wederhoor::output
