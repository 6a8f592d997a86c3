// A lexicon file: tab-separated UTF-8 that a Dutch speaker can edit.
//
//   # Words by which a report passes on what it has not established itself.
//   # Read by src/claims/nl/hearsay/hearsay.cc.  Explained in spec/nl/hearsay.md.
//   form	construction	sample	counter
//   naar verluidt	adverbial	Naar verluidt is hij dood.	Hij zegt niet wat er verluidt.
//
// Lines that begin with '#' are remarks; the first other line names the columns. Rows may leave out cells at their end.
// What the cells may hold is told by the table's schema (table_schema.h).
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

struct TableSchema;

// Its cells are pieces of the text that the table holds, and live as long as the table.
struct Row {
  std::uint32_t line = 0;                   // in the file, from 1
  std::span<const std::string_view> cells;  // as many as there are columns
};

class Table {
 public:
  // Errors (data): not UTF-8, no column line, a column twice, a row with too many cells. `name`: "nl/hearsay". What its
  // cells may hold is for its schema (table_schema.h).
  static Result<Table> parse(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& remarks() const { return remarks_; }
  const std::vector<std::string_view>& columns() const { return columns_; }
  std::uint32_t columns_line() const { return columns_line_; }
  const std::vector<Row>& rows() const { return rows_; }
  // Position of a column; columns().size() if there is none.
  std::size_t column(std::string_view column) const;
  // Cell by column name; empty where the table has no such column.
  std::string_view cell(const Row& row, std::string_view column) const;
  // "nl/hearsay:naar verluidt": how records point to the row.
  std::string id(const Row& row) const { return (name_ + ":").append(row.cells.front()); }

 private:
  std::string name_;
  std::shared_ptr<const std::string> text_;  // where cells and columns point into
  std::vector<std::string> remarks_;
  std::vector<std::string_view> columns_;
  std::uint32_t columns_line_ = 0;
  std::shared_ptr<const std::vector<std::string_view>> cells_;  // of all rows, one after another
  std::vector<Row> rows_;
};

// Calls `take` with each piece of a cell between characters that stand in `at`, trimmed, empty ones left out.
template <class Take>
void each_piece(std::string_view cell, std::string_view at, Take&& take) {
  while (!cell.empty()) {
    const std::size_t end = cell.find_first_of(at);
    if (const std::string_view piece = base::trim(cell.substr(0, end)); !piece.empty()) take(piece);
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
}

// Pieces of a cell at "|".
std::vector<std::string> pieces(std::string_view cell, char at = '|');

}  // namespace wederhoor::lexicon
