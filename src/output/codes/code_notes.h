// Why each cell of a code sheet is there: the rows of codes.csv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/codes/sheet.h"
#include "output/view.h"

namespace wederhoor::output {

// What stands behind one cell.
struct Why {
  Ref record;             // event or number
  Spans words;            // the evidence, in that record's report
  std::string because;    // the rule
  std::string section;    // of the codebook
  std::string runner_up;  // the value that came next; empty: none was thought of
  std::string why_not;    // why it lost
};

class CodeNotes {
 public:
  void start(std::string_view file, std::string row_id) { file_ = file, row_ = std::move(row_id); }
  void add(const View& view, std::string_view column, const std::string& value, const Why& why);
  std::vector<std::vector<std::string>> rows;

 private:
  std::string file_, row_;
};

}  // namespace wederhoor::output
