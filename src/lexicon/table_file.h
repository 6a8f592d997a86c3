// A lexicon file: tab-separated UTF-8 that a Dutch speaker can edit.
//
//   # Words by which a report passes on what it has not established itself.
//   # Read by src/claims/nl/hearsay/hearsay.cc.  Explained in spec/nl/hearsay.md.  Checked by: because
//   form	construction	sample	counter
//   naar verluidt	adverbial	Naar verluidt is hij dood.	Hij zegt niet wat er verluidt.
//
// Lines that begin with '#' are remarks; the first other line names the columns. Rows may leave out cells at their end.
// `sample` and `counter` (several by " | ") are sentences in which the row must, and must not, be used: `wederhoor
// lexicon check`.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::lexicon {

// Its cells are pieces of the text that the table holds, and live as long as the table.
struct Row {
  std::uint32_t line = 0;                   // in the file, from 1
  std::span<const std::string_view> cells;  // as many as there are columns
};

class Table {
 public:
  // Errors (data): unreadable, not UTF-8, no column line, a column twice, a row with too many cells, an empty or
  // repeated key (first cell, unless a column is called `again`, which allows repeats). `name`: "nl/hearsay".
  static Result<Table> parse(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& remarks() const { return remarks_; }
  const std::vector<std::string_view>& columns() const { return columns_; }
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
  std::shared_ptr<const std::vector<std::string_view>> cells_;  // of all rows, one after another
  std::vector<Row> rows_;
};

// Pieces of a cell at "|", trimmed, empty ones dropped.
std::vector<std::string> pieces(std::string_view cell, char at = '|');

}  // namespace wederhoor::lexicon
