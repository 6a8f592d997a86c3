// CSV in, by libcsv. Tested by tests/base/csv_test.cc.
//   applies to:  report,text<LF>a.txt,"Hij zei: ""nee"""<LF>
//   not to:      the escape of spreadsheet formulas (src/output/tables/csv_rule.h), which is ours and comes after.
#include "base/csv.h"

#include <csv.h>

#include <algorithm>

namespace wederhoor::base {
namespace {

constexpr std::size_t largest_cell = 32u << 20;  // bytes

struct Taker {
  const std::function<bool(CsvRow&, std::size_t)>* take;
  CsvRow row;
  std::size_t number = 0;
  bool stopped = false;
};

void on_cell(void* bytes, std::size_t size, void* data) {
  static_cast<Taker*>(data)->row.emplace_back(static_cast<const char*>(bytes), size);
}

void on_row(int, void* data) {
  Taker& taker = *static_cast<Taker*>(data);
  ++taker.number;
  if (!taker.stopped) taker.stopped = !(*taker.take)(taker.row, taker.number);
  taker.row.clear();
}

int no_space(unsigned char) { return 0; }

class Parser {
 public:
  explicit Parser(char delimiter) {
    csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser_, no_space);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }
  csv_parser* get() { return &parser_; }

 private:
  csv_parser parser_{};
};
}  // namespace

Status each_csv_row(std::string_view bytes, char delimiter, std::string_view where,
                    const std::function<bool(CsvRow&, std::size_t)>& take) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Parser parser(delimiter);
  Taker taker{&take, {}, 0, false};
  constexpr std::size_t block = 1 << 16;
  csv_set_blk_size(parser.get(), block);
  while (!bytes.empty() && !taker.stopped) {
    const std::string_view part = bytes.substr(0, block);
    if (csv_parse(parser.get(), part.data(), part.size(), on_cell, on_row, &taker) != part.size()) break;
    bytes.remove_prefix(part.size());
    const std::size_t cell = parser.get()->entry_pos;  // of a cell that goes on
    if (cell > largest_cell)
      return Error{ErrorKind::refused, std::string(where) + ":" + std::to_string(taker.number + 1),
                   "has a cell of more than 32 MiB", "look for a quotation mark that is never closed"};
    csv_set_blk_size(parser.get(), std::max(block, cell));  // twice the cell: linear in its size
  }
  if (taker.stopped) return Done{};
  if (!bytes.empty() || csv_fini(parser.get(), on_cell, on_row, &taker) != 0) {
    return Error{ErrorKind::refused, std::string(where) + ":" + std::to_string(taker.number + 1),
                 "has a quotation mark where none may stand",
                 "write the cell in quotation marks and double those inside"};
  }
  return Done{};
}

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view where) {
  std::vector<CsvRow> rows;
  const Status done = each_csv_row(bytes, ',', where, [&](CsvRow& row, std::size_t) {
    rows.push_back(std::move(row));
    return true;
  });
  if (!done) return done.error();
  return rows;
}

}  // namespace wederhoor::base
