// The rows of dossier.json and wederhoor.db, read beside those of the CSV files, one at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "output/check/check_steps.h"
#include "output/tables/sqlite.h"

namespace wederhoor::output {

// dossier.json holds one record per line; the tables come in their order.
class JsonRecords {
 public:
  JsonRecords(Checking& checking, std::string_view bytes) : checking_(checking), left_(bytes) {}
  Status open(const Table& table);
  // Is the next record the same as this row, its spans and reasons true to the text?
  Status same(const base::CsvRow& row, std::size_t number);
  Status finish();  // no record is left

 private:
  std::string_view line();
  Checking& checking_;
  std::string_view left_;
  const Table* table_ = nullptr;
  std::size_t line_number_ = 0;
};

class DatabaseRows {
 public:
  explicit DatabaseRows(Checking& checking);
  Status open(const Table& table);
  Status same(const base::CsvRow& row, std::size_t number);
  Status finish();
  // Reads the table `why` and closes the file.
  Status close();

 private:
  Status check_why();
  Checking& checking_;
  Database database_;
  std::unique_ptr<Statement> rows_;
  const Table* table_ = nullptr;
};

}  // namespace wederhoor::output
