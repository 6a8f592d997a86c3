// What is known about the reports from outside: the file of `--metadata`. Tested by tests/cli/check_cli.py.
//   applies to:  file,outlet,published<LF>a.txt,NOS,2024-03-12<LF>
//   not to:      what a report says about itself (src/intake).
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/csv.h"
#include "base/dates.h"
#include "base/files.h"
#include "base/utf8.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace {

constexpr std::size_t longest_cell = 64u << 10;  // bytes
constexpr std::string_view columns = "file, outlet, published, title, author, address, channel";

std::string* field(Metadata& metadata, std::string_view column) {
  if (column == "file") return &metadata.file;
  if (column == "outlet") return &metadata.outlet;
  if (column == "title") return &metadata.title;
  if (column == "author") return &metadata.author;
  if (column == "address") return &metadata.address;
  if (column == "channel") return &metadata.channel;
  return nullptr;
}

Error at(const std::filesystem::path& file, std::size_t row, std::string message, std::string advice) {
  return {ErrorKind::usage, fmt::format("{}:{}", file.string(), row), std::move(message), std::move(advice)};
}

Result<Metadata> row_of(const std::filesystem::path& file, std::size_t number, const base::CsvRow& header,
                        const base::CsvRow& row) {
  if (row.size() > header.size()) {
    return at(file, number, fmt::format("has {} cells for {} columns", row.size(), header.size()),
              "put cells that hold the delimiter in quotation marks");
  }
  Metadata metadata;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].size() > longest_cell)
      return at(file, number, fmt::format("has a cell of {} bytes in column {}", row[i].size(), header[i]),
                "look for a quotation mark that is never closed");
    if (!base::valid_utf8(row[i])) return at(file, number, "is not UTF-8", "save the file as UTF-8");
    const std::string cell(base::trim(row[i]));
    if (header[i] == "published" && !cell.empty()) {
      const std::optional<Interval> published = base::parse_iso_interval(cell);
      if (!published)
        return at(file, number, "\"" + cell + "\" is no date",
                  "write it as 2023-05-23, 2023-05 or 2023-05-22/2023-05-23");
      metadata.published = *published;
    } else if (std::string* to = field(metadata, header[i])) {
      *to = cell;
    }
  }
  if (metadata.file.empty())
    return at(file, number, "names no file", "write the base name of the report in column file");
  return metadata;
}

// The delimiter under which the first row has a column "file"; a comma where none does.
char delimiter_of(std::string_view bytes) {
  for (const char delimiter : {',', ';', '\t'}) {
    bool found = false;
    (void)base::each_csv_row(bytes.substr(0, longest_cell), delimiter, "", [&](base::CsvRow& row, std::size_t) {
      found = std::any_of(row.begin(), row.end(), [](const std::string& name) { return base::trim(name) == "file"; });
      return false;
    });
    if (found) return delimiter;
  }
  return ',';
}

Status check_header(const std::filesystem::path& file, const base::CsvRow& header) {
  if (std::find(header.begin(), header.end(), "file") == header.end())
    return at(file, 1, "has no column file", fmt::format("name the columns {}; only file is required", columns));
  for (auto column = header.begin(); column != header.end(); ++column) {
    Metadata probe;
    if (*column != "published" && field(probe, *column) == nullptr)
      return at(file, 1, "has an unknown column \"" + *column + "\"",
                fmt::format("take it out, or call it one of {}", columns));
    if (std::find(header.begin(), column, *column) != column)
      return at(file, 1, "has the column " + *column + " twice", "keep one of them");
  }
  return Done{};
}

// The rows of a metadata file, one at a time.
class Rows {
 public:
  explicit Rows(const std::filesystem::path& file) : file_(file) {}

  Status add(base::CsvRow& row, std::size_t number) {
    if (number == 1) {
      for (const std::string& name : row) header_.emplace_back(base::trim(name));
      return check_header(file_, header_);
    }
    Result<Metadata> metadata = row_of(file_, number, header_, row);
    if (!metadata) return metadata.error();
    const auto [first, is_new] = number_of_.emplace(metadata->file, number);
    if (!is_new)
      return at(file_, number, fmt::format("is about \"{}\", as row {} is", metadata->file, first->second),
                "keep one of the two; where two folders hold such a file, write the end of its path");
    found.push_back(std::move(*metadata));
    return Done{};
  }

  std::vector<Metadata> found;

 private:
  const std::filesystem::path& file_;
  base::CsvRow header_;
  std::map<std::string, std::size_t> number_of_;  // of the row about a file
};
}  // namespace

Result<MetadataFile> read_metadata(const std::filesystem::path& file) {
  const Result<std::string> bytes = base::read_file(file, 256u << 20);
  if (!bytes) return bytes.error();
  const char delimiter = delimiter_of(*bytes);
  Rows rows(file);
  Status good = Done{};
  bool empty = true;
  const Status done = base::each_csv_row(*bytes, delimiter, file.string(), [&](base::CsvRow& row, std::size_t number) {
    empty = false;
    good = rows.add(row, number);
    return static_cast<bool>(good);
  });
  if (!good) return good.error();
  if (!done) return done.error();
  if (empty) return at(file, 1, "is empty", fmt::format("write the columns {}", columns));
  MetadataFile out{std::move(rows.found), {}};
  if (delimiter != ',')
    out.remarks.push_back(fmt::format("is read with {} between its cells", delimiter == ';' ? "semicolons" : "tabs"));
  return out;
}

}  // namespace wederhoor
