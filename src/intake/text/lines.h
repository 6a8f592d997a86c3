// The lines of a plain text and which of them belong to one paragraph: hard-wrapped print, double-spaced print, a
// paragraph per line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::intake {

// A line that is not blank, without its white space at both ends. Offsets: bytes of the decoded file.
struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t width = 0;   // code points
  std::uint16_t indent = 0;  // characters of white space before it
  std::uint16_t blanks = 0;  // blank lines just before it
  bool new_page = false;     // a form feed stands before it
  bool alone = false;        // a byline or notice: joins no neighbour
  std::string_view removed;  // why it is no text (page number, running header, boilerplate); empty: it is

  std::string_view of(std::string_view file) const { return file.substr(begin, end - begin); }
};

// At LF, CRLF, CR, form feed, vertical tab, NEL, LS, PS.
std::vector<Line> split_lines(std::string_view file);

// Does a sentence that `a` leaves open go on in `b`?
bool goes_on(std::string_view file, const Line& a, const Line& b);

// How the file sets its lines, measured on all of them.
struct Layout {
  bool wrapped = false;        // lines end where the page did, not where the paragraph does
  std::uint32_t width = 0;     // of a full line, in code points
  std::uint16_t line_gap = 0;  // blank lines between two lines of one paragraph: 0, or 1 in double-spaced print
};
Layout measure(std::string_view file, const std::vector<Line>& lines);

// Does `b` go on where `a` ends, in one paragraph? `between`: a line taken out stood between them.
bool joins(std::string_view file, const Layout& layout, const Line& a, const Line& b, bool between);

}  // namespace wederhoor::intake
