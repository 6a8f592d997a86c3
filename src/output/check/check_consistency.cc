// A dossier folder of another version, which cannot be made again: what its files say is held against each other and
// against texts/, and texts/ against the raw files that were given. Tested by tests/output/folder_test.cc and
// tests/cli/check_cli.py.
//   applies to:  one digit changed in numbers.csv: "numbers.csv:4:text: …", exit code 4.
//   not to:      a dossier of this version: compare_dossier.cc; and what index.html and the code sheets derive from the
//   tables: their bytes are held against run.json.
#include <nlohmann/json.hpp>

#include "output/check/check_steps.h"
#include "output/write_dossier.h"

namespace wederhoor::output {
namespace {

Result<bool> counts_raw(const Checking& checking) {
  const Result<std::string> run = read_output(checking, "run.json");
  if (!run)
    return Error{ErrorKind::usage, checking.folder.string(), "is no dossier",
                 "name the folder that `wederhoor read --to` wrote"};
  const nlohmann::json json = nlohmann::json::parse(*run, nullptr, false);
  if (!json.is_object() || !json.contains("offsets")) return differs("run.json", "does not tell what offsets count");
  return json["offsets"] == "raw";
}

Result<std::vector<std::pair<std::string, std::string>>> read_reports(const Checking& checking) {
  const Table& table = *find_table("reports");
  std::vector<std::pair<std::string_view, ColumnKind>> columns;
  columns.reserve(table.columns.size());
  for (const Column& column : table.columns) columns.emplace_back(column.name, column.kind);
  std::vector<std::pair<std::string, std::string>> out;
  const Status done =
      each_row_of(checking, "reports.csv", ',', columns, [&](const base::CsvRow& row, std::size_t) -> Status {
        out.emplace_back(row[0], row[1]);
        return Done{};
      });
  if (!done) return done.error();
  return out;
}

std::set<std::string> file_names(const std::vector<std::pair<std::string, std::string>>& reports) {
  std::set<std::string> names = {"run.json", "wederhoor.db"};
  for (const OutputFile& file : output_files()) names.insert(file.name);
  for (const auto& [name, id] : reports) names.insert({"texts/" + name + ".txt", "texts/" + name + ".map"});
  return names;
}
}  // namespace
}  // namespace wederhoor::output

wederhoor::Result<wederhoor::Checked> wederhoor::check_consistency(const std::filesystem::path& folder,
                                                                   const std::vector<Report>& files) {
  using namespace output;
  Checking checking;
  checking.folder = folder;
  const Result<bool> raw = counts_raw(checking);
  if (!raw) return raw.error();
  const auto reports = read_reports(checking);
  if (!reports) return reports.error();
  if (Status plain = only_these(folder, file_names(*reports)); !plain) return plain.error();
  if (Status loaded = checking.texts.load(folder, *reports, files, *raw); !loaded) return loaded.error();
  for (const auto step :
       {collect_keys, check_tables, check_sheets, check_maps, check_turtle, check_descriptions, check_hashes}) {
    if (Status done = step(checking); !done) return done.error();
  }
  Checked checked;
  checked.cells = checking.cells;
  checked.spans = checking.spans;
  checked.reports = reports->size();
  checked.unseen = checking.texts.unseen();
  return checked;
}
