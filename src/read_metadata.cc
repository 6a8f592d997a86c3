// What is known about the reports from outside: the file of `--metadata`. Tested by tests/cli/check_cli.py.
//   applies to:  file,outlet,published<LF>a.txt,NOS,2024-03-12<LF>
//   not to:      what a report says about itself (src/intake).
#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/dates.h"
#include "base/files.h"
#include "base/utf8.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace {

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
              "put cells that hold a comma in quotation marks");
  }
  Metadata metadata;
  for (std::size_t i = 0; i < row.size(); ++i) {
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
}  // namespace

Result<std::vector<Metadata>> read_metadata(const std::filesystem::path& file) {
  const Result<std::string> bytes = base::read_file(file, 256u << 20);
  if (!bytes) return bytes.error();
  const Result<std::vector<base::CsvRow>> rows = base::read_csv(*bytes, file.string());
  if (!rows) return rows.error();
  if (rows->empty()) return at(file, 1, "is empty", fmt::format("write the columns {}", columns));
  const base::CsvRow& header = rows->front();
  if (std::find(header.begin(), header.end(), "file") == header.end()) {
    return at(file, 1, "has no column file", fmt::format("name the columns {}; only file is required", columns));
  }
  for (const std::string& column : header) {
    Metadata probe;
    if (column != "published" && field(probe, column) == nullptr) {
      return at(file, 1, "has an unknown column \"" + column + "\"",
                fmt::format("take it out, or call it one of {}", columns));
    }
  }
  std::vector<Metadata> out;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    Result<Metadata> metadata = row_of(file, i + 1, header, (*rows)[i]);
    if (!metadata) return metadata.error();
    out.push_back(std::move(*metadata));
  }
  return out;
}

}  // namespace wederhoor
