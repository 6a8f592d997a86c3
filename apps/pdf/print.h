// Print: the words of a page with where they stand, and the lines that they make.
#pragma once

#include <string>
#include <vector>

namespace wederhoor::pdf {

struct Word {
  std::string text;
  double left = 0, top = 0, right = 0, bottom = 0;  // points from the upper left corner
  double size = 0;                                  // of the letters
  bool space_after = false;
};

struct Line {
  std::string text;
  double left = 0, top = 0, right = 0, bottom = 0, size = 0;
};

// Words in reading order to lines: those that go on to the right at one height.
std::vector<Line> lines_of(const std::vector<Word>& words);

// The size of letters that most of the text has; 0 where there is none.
double text_size(const std::vector<std::vector<Line>>& pages);

// Pages to text. `small`: lines whose letters are smaller than the text by an eighth or more, left out; none where
// they are more than a quarter of all.
struct Printed {
  std::string text;
  std::size_t small = 0;
};
Printed printed(const std::vector<std::vector<Line>>& pages);

}  // namespace wederhoor::pdf
