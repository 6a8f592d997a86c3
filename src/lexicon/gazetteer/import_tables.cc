// Reads tables of places that are not GeoNames': Who's On First as TSV, the Ukrainian register KATOTTG, plain CSV.
// Applies to: "id,name,lat,lon,country,name_nl" with any further name_XX columns. A row without a point is kept,
// unlocated. Tested by tests/lexicon/gazetteer/gazetteer_import_test.cc.
#include <charconv>
#include <map>
#include <optional>

#include "base/csv.h"
#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer_import.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {

// "12000" and "12000.0"; 0 for what is no number of people.
std::uint64_t people(std::string_view cell) {
  double out = 0;
  const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  const bool whole = done.ec == std::errc() && done.ptr == cell.data() + cell.size();
  return whole && out > 0 && out < 1e12 ? static_cast<std::uint64_t>(out) : 0;
}

// Cells by column name; empty where there is no such column.
class Columns {
 public:
  explicit Columns(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) at_.emplace(names[i], i);
  }
  std::string get(const std::vector<std::string>& row, const std::string& name) const {
    const auto found = at_.find(name);
    return found == at_.end() || found->second >= row.size() ? std::string()
                                                             : std::string(base::trim(row[found->second]));
  }
  const std::map<std::string, std::size_t>& all() const { return at_; }

 private:
  std::map<std::string, std::size_t> at_;
};

std::vector<std::string> strings(const std::vector<std::string_view>& cells) { return {cells.begin(), cells.end()}; }

void add_tagged(PlaceDraft& place, const std::string& cell, const char* language) {
  for (const std::string_view name : split_cells(cell, '|')) {
    if (!name.empty()) place.names.push_back({std::string(name), NameOrigin::tagged, language});
  }
}

PlaceKind wof_kind(std::string_view type) {
  if (type == "region") return PlaceKind::region;
  if (type == "county" || type == "localadmin") return PlaceKind::district;
  if (type == "neighbourhood" || type == "macrohood" || type == "borough") return PlaceKind::neighbourhood;
  return PlaceKind::village;
}

PlaceKind katottg_kind(std::string_view letter) {
  if (letter == "O") return PlaceKind::region;
  if (letter == "P" || letter == "H") return PlaceKind::district;
  if (letter == "M" || letter == "K") return PlaceKind::town;
  if (letter == "B") return PlaceKind::neighbourhood;
  return PlaceKind::village;
}

}  // namespace

// First-level regions by their id there, as our codes.
std::map<std::string, std::string> GazetteerImport::wof_regions(std::string_view bytes) {
  std::map<std::string, std::string> out;
  std::optional<Columns> columns;
  each_line(bytes, [&](std::string_view line) {
    const std::vector<std::string> row = strings(split_cells(line, '\t'));
    if (!columns) return void(columns.emplace(row));
    if (columns->get(row, "placetype") != "region") return;
    const PlaceDraft* place = known("geonames:" + columns->get(row, "geonames"));
    if (place && place->kind == PlaceKind::region) out.emplace(columns->get(row, "wof_id"), place->region);
  });
  return out;
}

Status GazetteerImport::add_wof(std::string_view bytes, const std::string& source, ImportedFile& report) {
  const std::map<std::string, std::string> regions = wof_regions(bytes);
  std::optional<Columns> columns;
  each_line(bytes, [&](std::string_view line) {
    const std::vector<std::string> row = strings(split_cells(line, '\t'));
    if (!columns) {
      columns.emplace(row);
      return;
    }
    ++report.rows;
    PlaceDraft place;
    const std::string geonames = columns->get(row, "geonames");
    place.id = geonames.empty() ? "wof:" + columns->get(row, "wof_id") : "geonames:" + geonames;
    place.located = read_point(columns->get(row, "lat"), columns->get(row, "lon"), place);
    const bool ceased = columns->get(row, "is_current") == "0" || columns->get(row, "placetype") == "country";
    if (columns->get(row, "name").empty() || !place.located || ceased) {
      ++report.dropped;
      return;
    }
    place.kind = wof_kind(columns->get(row, "placetype"));
    place.population = people(columns->get(row, "population"));
    if (place.kind == PlaceKind::village && place.population >= 5000) place.kind = PlaceKind::town;
    place.country = columns->get(row, "country").empty() ? "UA" : columns->get(row, "country");
    if (const auto region = regions.find(columns->get(row, "region_id")); region != regions.end())
      place.region = region->second;
    place.source = source;
    place.names.push_back({columns->get(row, "name"), NameOrigin::main, ""});
    for (const auto& [column, language] : std::map<std::string, const char*>{{"names_nld", "nl"},
                                                                             {"names_eng", "en"},
                                                                             {"names_rus", "ru"},
                                                                             {"names_ukr", "uk"},
                                                                             {"names_pol", "pl"},
                                                                             {"names_deu", "de"},
                                                                             {"names_fra", "fr"}}) {
      add_tagged(place, columns->get(row, column), language);
    }
    count(merge(std::move(place)), report);
  });
  return Done{};
}

// The register has names and codes but no points: a settlement that a known one of its region bears the name of is that
// one.
Status GazetteerImport::add_katottg(std::string_view bytes, const std::string& source, ImportedFile& report) {
  std::map<std::string, std::string> region_of_code;          // "UA01" -> "UA.11"
  std::map<std::pair<std::string, std::string>, bool> names;  // region, key of a name
  std::map<std::string, std::string> region_names;            // key of a region's name -> code
  for (const PlaceDraft& place : gazetteer_.places) {
    if (place.country != "UA") continue;
    for (const NameDraft& name : place.names) {
      if (place.kind == PlaceKind::region) region_names.emplace(name_key(name.text), place.region);
      names[{place.region, name_key(name.text)}] = true;
    }
  }
  bool head = true;
  each_line(bytes, [&](std::string_view line) {
    if (head) {
      head = false;
      return;
    }
    ++report.rows;
    const auto row = split_cells(line, ';');
    const std::string name(row.size() == 7 ? base::trim(row[6]) : std::string_view{});
    if (name.empty() || row[0].size() < 4) {
      ++report.dropped;
      return;
    }
    const std::string top(row[0].substr(0, 4));
    if (row[5] == "O" || row[5] == "K") {
      for (const std::string& full : {name + " область", name, "місто " + name, name.substr(name.rfind(' ') + 1)}) {
        if (const auto found = region_names.find(name_key(full)); found != region_names.end()) {
          region_of_code.emplace(top, found->second);
          break;
        }
      }
    }
    const auto region = region_of_code.find(top);
    PlaceDraft place;
    for (std::size_t i = 0; i < 5; ++i) {
      if (!row[i].empty()) place.id = "katottg:" + std::string(row[i]);
    }
    place.country = "UA";
    place.region = region == region_of_code.end() ? "UA" : region->second;
    place.kind = katottg_kind(row[5]);
    if (place.kind == PlaceKind::region || (!known(place.id) && names.contains({place.region, name_key(name)}))) {
      ++report.unchanged;
      return;
    }
    place.source = source;
    place.names.push_back({name, NameOrigin::main, "uk"});
    count(merge(std::move(place)), report);
  });
  return Done{};
}

Status GazetteerImport::add_csv(std::string_view bytes, const std::string& source, ImportedFile& report) {
  std::optional<Columns> columns;
  return base::each_csv_row(bytes, ',', source, [&](base::CsvRow& row, std::size_t) {
    if (!columns) {
      columns.emplace(row);
      return true;
    }
    ++report.rows;
    PlaceDraft place;
    const std::string id = columns->get(row, "id"), name = columns->get(row, "name");
    const bool whole = id.find(':') != std::string::npos;
    place.id = whole ? id : (id.empty() ? "" : "user:" + id);
    place.located = read_point(columns->get(row, "lat"), columns->get(row, "lon"), place);
    if (place.id.empty() || name.empty() || (!place.located && !known(place.id))) {
      ++report.dropped;
      return true;
    }
    place.country = columns->get(row, "country");
    place.region = columns->get(row, "region").empty() ? place.country : columns->get(row, "region");
    place.population = people(columns->get(row, "population"));
    place.kind = place.population >= 5000 ? PlaceKind::town : PlaceKind::village;
    place.source = source;
    place.names.push_back({name, NameOrigin::main, ""});
    for (const auto& [column, at] : columns->all()) {
      if (column.starts_with("name_") && column.size() == 7)
        add_tagged(place, columns->get(row, column), column.c_str() + 5);
    }
    count(merge(std::move(place)), report);
    return true;
  });
}

}  // namespace wederhoor::lexicon
