// Reads GeoNames files as they are downloaded: country dumps (19 columns), alternateNamesV2 (10), hierarchy (3).
// Applies to: "559034<tab>Grayvoron<tab>…<tab>P<tab>PPLA2<tab>RU…". Historic names, airport codes and links of
// alternateNamesV2 are left out. Tested by tests/lexicon/gazetteer/gazetteer_import_test.cc.
#include <algorithm>
#include <charconv>
#include <set>

#include "lexicon/gazetteer/gazetteer_import.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {

template <class T>
bool number(std::string_view cell, T& out) {
  const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return done.ec == std::errc() && done.ptr == cell.data() + cell.size();
}

PlaceKind kind_of(std::string_view feature_class, std::string_view code, std::uint64_t population) {
  if (code == "ADM1") return PlaceKind::region;
  if (feature_class == "A") return code.starts_with("PCL") ? PlaceKind::country : PlaceKind::district;
  if (feature_class == "P") {
    if (code == "PPLX") return PlaceKind::neighbourhood;
    return population >= 5000 || code == "PPLA" || code == "PPLC" ? PlaceKind::town : PlaceKind::village;
  }
  if (feature_class == "H") return PlaceKind::water;
  if (feature_class == "S") return PlaceKind::site;
  if (feature_class == "R") return PlaceKind::street;
  return PlaceKind::other;
}

PlaceSeat seat_of(std::string_view code) {
  return code == "PPLC"    ? PlaceSeat::capital
         : code == "PPLA"  ? PlaceSeat::first_level
         : code == "PPLA2" ? PlaceSeat::second_level
                           : PlaceSeat::none;
}

// Airport and other codes, and lower-case romanisations of other scripts, are no names.
bool usable(std::string_view name) {
  if (name.size() < 3 || name.size() > 120) return false;
  const bool upper =
      std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  const bool lower = std::all_of(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z'); });
  return !(upper && name.size() <= 4) && !lower;
}

// Columns of a country dump. False: nothing usable.
bool read_place(const std::vector<std::string_view>& row, PlaceDraft& place) {
  if (row.size() != 19 || row[0].empty() || row[1].empty() || row[8].size() != 2) return false;
  place.id = "geonames:" + std::string(row[0]);
  place.located = read_point(row[4], row[5], place);
  if (!place.located) return false;
  if (!row[14].empty() && !number(row[14], place.population)) return false;
  place.kind = kind_of(row[6], row[7], place.population);
  place.seat = seat_of(row[7]);
  place.country = row[8];
  place.region =
      row[10].empty() || row[10] == "00" ? std::string(row[8]) : std::string(row[8]) + '.' + std::string(row[10]);
  place.names.push_back({std::string(row[1]), NameOrigin::main, ""});
  if (row[2] != row[1] && !row[2].empty()) place.names.push_back({std::string(row[2]), NameOrigin::alternate, ""});
  for (const std::string_view name : split_cells(row[3], ',')) {
    if (usable(name)) place.names.push_back({std::string(name), NameOrigin::alternate, ""});
  }
  return true;
}

}  // namespace

Status GazetteerImport::add_places(std::string_view bytes, const std::string& source, ImportedFile& report) {
  std::set<std::string> lands, seen;
  each_line(bytes, [&](std::string_view line) {
    ++report.rows;
    const auto row = split_cells(line, '\t');
    PlaceDraft place;
    if (!read_place(row, place) || place.kind == PlaceKind::country) {
      ++report.dropped;
      return;
    }
    place.source = source;
    if (row[18] > report.date) report.date = row[18];
    lands.insert(place.country);
    seen.insert(place.id);
    count(merge(std::move(place)), report);
  });
  for (const PlaceDraft& place : gazetteer_.places) {
    const bool ours =
        place.id.starts_with("geonames:") && lands.contains(place.country) && place.kind != PlaceKind::country;
    report.gone += ours && !seen.contains(place.id);
  }
  return Done{};
}

Status GazetteerImport::add_names(std::string_view bytes, ImportedFile& report) {
  std::unordered_map<std::string, std::vector<NameDraft>> by_place;
  each_line(bytes, [&](std::string_view line) {
    ++report.rows;
    const auto row = split_cells(line, '\t');
    const bool historic = row.size() > 7 && row[7] == "1";
    if (row.size() < 4 || row[2].size() > 3 || historic || row[3].empty() ||
        !known("geonames:" + std::string(row[1]))) {
      ++report.dropped;
      return;
    }
    const bool told = row[2].size() == 2;
    by_place["geonames:" + std::string(row[1])].push_back(
        {std::string(row[3]), told ? NameOrigin::tagged : NameOrigin::alternate, told ? std::string(row[2]) : ""});
  });
  for (const auto& [id, names] : by_place) {
    count(merge_names(names, *known(id)) ? Change::changed : Change::unchanged, report);
  }
  return Done{};
}

// parentId, childId: a place whose parent is a first-level region lies in it.
Status GazetteerImport::add_hierarchy(std::string_view bytes, ImportedFile& report) {
  each_line(bytes, [&](std::string_view line) {
    ++report.rows;
    const auto row = split_cells(line, '\t');
    if (row.size() < 2) {
      ++report.dropped;
      return;
    }
    const PlaceDraft* parent = known("geonames:" + std::string(row[0]));
    PlaceDraft* child = known("geonames:" + std::string(row[1]));
    if (!parent || !child || parent->kind != PlaceKind::region || child->kind == PlaceKind::region) {
      ++report.dropped;
      return;
    }
    const bool same = child->region == parent->region;
    child->region = parent->region;
    count(same ? Change::unchanged : Change::changed, report);
  });
  return Done{};
}

}  // namespace wederhoor::lexicon
