// The steps of `check`: each re-reads some of the files of a dossier folder and fails at the first cell that differs.
#pragma once

#include <map>
#include <set>

#include "base/csv.h"
#include "output/check/report_texts.h"
#include "output/tables/table.h"

namespace wederhoor::output {

// What the steps share.
struct Checking {
  std::filesystem::path folder;
  ReportTexts texts;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> keys;  // "claims.claim_id" -> all its values
  struct Place {
    std::string lat, lon, radius;
  };
  std::map<std::string, Place, std::less<>> places;          // by mention id, and by incident id
  std::map<std::string, std::string, std::less<>> triggers;  // words of each event
  std::uint64_t cells = 0;
  std::uint64_t spans = 0;
};

// Reads a file of the folder; errors (check) name it.
Result<std::string> read_output(const Checking& checking, const std::string& name);
// Calls `take` for each row after the header, which must be `columns`; rows are counted from 1, the header being row 1,
// and cells have lost the escape of the spreadsheet rule where `is_text`.
Status each_row_of(const Checking& checking, const std::string& file, char delimiter,
                   const std::vector<std::pair<std::string_view, ColumnKind>>& columns,
                   const std::function<Status(const base::CsvRow& row, std::size_t number)>& take);
// Does the cell have the form of its kind?
bool has_form(ColumnKind kind, std::string_view cell);

Status collect_keys(Checking& checking);        // ids of all tables; an id twice is a fault
Status check_tables(Checking& checking);        // CSV against texts, closed lists, ids; JSON and SQLite against CSV
Status check_sheets(Checking& checking);        // code sheets
Status check_maps(Checking& checking);          // places.geojson, timemap.json
Status check_turtle(Checking& checking);        // dossier.ttl
Status check_descriptions(Checking& checking);  // datapackage.json, refused.jsonl

Status check_refused_lines(Checking& checking);
Status check_hashes(Checking& checking);  // every byte of every file, by run.json
// Nothing below the folder but plain files with these names, none missing, and the folder texts/.
Status only_these(const std::filesystem::path& folder, std::set<std::string> names);

}  // namespace wederhoor::output
