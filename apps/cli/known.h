// What the user told about the reports (--metadata, --published), found for each of them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "inputs.h"
#include "wederhoor/engine.h"

namespace wederhoor::cli {

struct Told {
  std::string source;              // the file of --metadata
  std::vector<Metadata> metadata;  // its rows
  Interval published;              // of all reports; wins over their rows
};

// Rows by report. A row names a file by its base name or by the end of its path ("2023/a.txt", the longest that fits
// wins), or an item of it ("heap.csv#3"), which wins over its file's.
class Known {
 public:
  explicit Known(const Told& told);
  // Of the report `name` ("a.txt", "heap.csv#3") of a file.
  Metadata of(const Input& file, const std::string& name) const;
  // Notes on the rows that name none of the reports, and on how many reports have no row. Each pair: a file, and what
  // its report is called.
  std::vector<std::string> unmatched(const std::vector<std::pair<const Input*, const std::string*>>& reports) const;

 private:
  struct Row {
    std::string folder;  // "" or the end of a path
    std::size_t at;      // into Told::metadata
  };
  std::optional<std::size_t> row(const Input& file, const std::string& name) const;
  const Told& told_;
  std::multimap<std::string, Row, std::less<>> rows_;  // by base name
};

}  // namespace wederhoor::cli
