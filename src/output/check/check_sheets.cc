// acled.csv, ucdp-ged.csv, polecat.tsv: every row has its event and is explained in codes.csv, whose words are true to
// the texts. Tested by tests/output/folder_test.cc.
#include <fmt/format.h>

#include "output/check/check_steps.h"
#include "output/codes/sheet.h"

namespace wederhoor::output {
namespace {

std::vector<std::pair<std::string_view, ColumnKind>> columns_of(const Sheet& sheet) {
  std::vector<std::pair<std::string_view, ColumnKind>> out;
  for (const SheetColumn& column : sheet.columns) out.emplace_back(column.name, column.kind);
  return out;
}

bool is_record(const Checking& checking, const std::string& id) {
  for (const char* key : {"events.event_id", "numbers.number_id"}) {
    const auto ids = checking.keys.find(key);
    if (ids != checking.keys.end() && ids->second.contains(id)) return true;
  }
  return false;
}

// file, row_id, column, value, record_id, report, span, text, because, section, runner_up, why_not
Status check_code(Checking& checking, const base::CsvRow& row, const std::string& where,
                  std::set<std::string>& explained) {
  explained.insert(row[0] + '\n' + row[1]);
  if (!is_record(checking, row[4])) return differs(where + ":record_id", row[4] + " is no event or number");
  const CheckedText* text = checking.texts.find(row[5]);
  if (text == nullptr) return differs(where + ":report", row[5] + " is not in reports.csv");
  const auto words = checking.texts.words(*text, row[6]);
  if (!words || *words != row[7]) return differs(where + ":text", "is not what stands at " + row[6]);
  checking.cells += row.size();
  return Done{};
}
}  // namespace

Status check_sheets(Checking& checking) {
  const std::vector<Sheet>& sheets = empty_code_sheets();
  std::set<std::string> explained;
  const std::string codes(sheets[3].file);
  Status done =
      each_row_of(checking, codes, ',', columns_of(sheets[3]), [&](const base::CsvRow& row, std::size_t number) {
        return check_code(checking, row, fmt::format("{}:{}", codes, number), explained);
      });
  for (std::size_t i = 0; done && i < 3; ++i) {
    const std::string file(sheets[i].file);
    done = each_row_of(checking, file, sheets[i].delimiter, columns_of(sheets[i]),
                       [&](const base::CsvRow& row, std::size_t number) -> Status {
                         const std::string where = fmt::format("{}:{}:{}", file, number, sheets[i].columns[0].name);
                         if (!checking.keys["events.event_id"].contains(row[0].substr(0, row[0].find('-'))))
                           return differs(where, row[0] + " is no event");
                         if (!explained.contains(file + '\n' + row[0]))
                           return differs(where, "codes.csv does not explain this row");
                         checking.cells += row.size();
                         return Done{};
                       });
  }
  return done;
}

}  // namespace wederhoor::output
