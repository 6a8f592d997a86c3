// Where a file differs. Tested by tests/output/again_test.cc.
//   applies to:  the 812th byte of claims.csv, in a quoted cell that holds line ends: claims.csv:4:text.
//   not to:      a database, of which only the byte is told.
#include "output/check/same_bytes.h"

#include <fmt/format.h>

#include "base/files.h"
#include "output/codes/sheet.h"

namespace wederhoor::output {
namespace {

// The name of a column, or its number where the file has too many cells in the row.
std::string column_name(const std::string& file, std::size_t at) {
  std::vector<std::string_view> names;
  if (const Table* table = find_table(std::string_view(file).substr(0, file.rfind('.'))))
    for (const Column& column : table->columns) names.push_back(column.name);
  for (const Sheet& sheet : empty_code_sheets()) {
    if (sheet.file != file) continue;
    for (const SheetColumn& column : sheet.columns) names.push_back(column.name);
  }
  return at < names.size() ? std::string(names[at]) : std::to_string(at + 1);
}

std::string cell_at(const std::string& name, std::string_view before, char delimiter) {
  std::size_t row = 1, column = 0;
  bool quoted = false;
  for (const char c : before) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == delimiter)
      ++column;
    else if (!quoted && c == '\n')
      ++row, column = 0;
  }
  return fmt::format("{}:{}:{}", name, row, column_name(name, column));
}
}  // namespace

void SameBytes::write(std::string_view bytes) {
  hash_.add(bytes);
  if (!difference_) {
    block_.resize(bytes.size());
    file_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
    const std::string_view there(block_.data(), static_cast<std::size_t>(file_.gcount()));
    if (there != bytes) {
      const auto [a, b] = std::mismatch(there.begin(), there.end(), bytes.begin(), bytes.end());
      difference_ = size_ + static_cast<std::uint64_t>(a - there.begin());
    }
  }
  size_ += bytes.size();
}

std::optional<std::uint64_t> SameBytes::difference() {
  if (!difference_ && file_.get() != std::ifstream::traits_type::eof()) difference_ = size_;
  return difference_;
}

std::string place_in(const std::filesystem::path& folder, const std::string& name, std::uint64_t byte) {
  if (name.ends_with(".db")) return fmt::format("{}:byte {}", name, byte);
  const Result<std::string> bytes = base::read_head(folder / name, byte);
  if (!bytes) return name;
  const std::string_view before = *bytes;
  if (name.ends_with(".csv")) return cell_at(name, before, ',');
  if (name.ends_with(".tsv")) return cell_at(name, before, '\t');
  return fmt::format("{}:{}", name, 1 + std::count(before.begin(), before.end(), '\n'));
}

}  // namespace wederhoor::output
