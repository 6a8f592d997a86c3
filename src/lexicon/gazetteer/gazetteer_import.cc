// Decides what a user's file changes in a gazetteer: rows are joined by id, names are added, never taken away.
// Applies to: a GeoNames dump RU.txt of today on a gazetteer of last year. Does not: places of the same name with
// another id (two rows). The formats: import_geonames.cc, import_tables.cc. Tested by
// tests/lexicon/gazetteer/gazetteer_import_test.cc.
#include "lexicon/gazetteer/gazetteer_import.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/utf8.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {

std::vector<std::string_view> split_cells(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

void each_line(std::string_view text, const std::function<void(std::string_view)>& take) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) take(line);
  }
}

GazetteerImport::GazetteerImport(GazetteerText gazetteer) : gazetteer_(std::move(gazetteer)) {
  for (std::size_t i = 0; i < gazetteer_.places.size(); ++i) ids_.emplace(gazetteer_.places[i].id, i);
}

PlaceDraft* GazetteerImport::known(std::string_view id) {
  const auto found = ids_.find(std::string(id));
  return found == ids_.end() ? nullptr : &gazetteer_.places[found->second];
}

// Names whose key and language are not there yet. A generated spelling that a source has after all is no longer
// generated.
bool GazetteerImport::merge_names(const std::vector<NameDraft>& from, PlaceDraft& into) {
  bool changed = false;
  std::set<std::pair<std::string, std::string>> have;
  std::set<std::string> keys;
  for (const NameDraft& name : into.names) {
    std::string key = name_key(name.text);
    if (name.origin != NameOrigin::generated) keys.insert(key);
    have.emplace(std::move(key), name.language);
  }
  for (const NameDraft& name : from) {
    const std::string key = name_key(name.text);
    if (key.empty() || (name.language.empty() && keys.contains(key)) || have.contains({key, name.language})) continue;
    std::erase_if(into.names, [&](const NameDraft& old) {
      return old.origin == NameOrigin::generated && name_key(old.text) == key;
    });
    NameDraft fresh = name;
    if (fresh.origin == NameOrigin::main && !into.names.empty()) fresh.origin = NameOrigin::alternate;
    into.names.push_back(std::move(fresh));
    have.emplace(key, name.language);
    keys.insert(key);
    changed = true;
  }
  return changed;
}

namespace {
bool is_country(std::string_view code) {
  return code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}
}  // namespace

GazetteerImport::Change GazetteerImport::merge(PlaceDraft place) {
  if (!is_country(place.country)) place.country.clear();
  PlaceDraft* old = known(place.id);
  if (!old) {
    if (place.region.empty()) place.region = place.country;
    ids_.emplace(place.id, gazetteer_.places.size());
    gazetteer_.places.push_back(std::move(place));
    return Change::added;
  }
  bool changed = merge_names(place.names, *old);
  if (place.located &&
      (!old->located || std::abs(old->lat - place.lat) > 2e-3 || std::abs(old->lon - place.lon) > 2e-3)) {
    old->lat = place.lat;
    old->lon = place.lon;
    old->located = changed = true;
  }
  if (place.population != 0 && place.population != old->population) {
    old->population = place.population;
    changed = true;
  }
  return changed ? Change::changed : Change::unchanged;
}

void GazetteerImport::count(Change change, ImportedFile& report) {
  ++(change == Change::added ? report.added : change == Change::changed ? report.changed : report.unchanged);
}

namespace {

bool is_number(std::string_view cell) {
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view first_line(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<ImportedFile> GazetteerImport::add(std::string_view bytes, const std::string& source) {
  ImportedFile report;
  if (!base::valid_utf8(bytes)) return Error{ErrorKind::refused, source, "is not UTF-8", "save the file as UTF-8"};
  const std::string_view line = first_line(bytes);
  const auto tabs = split_cells(line, '\t');
  Status done = Done{};
  if (tabs.size() == 19 && is_number(tabs[0])) {
    report.format = "GeoNames places";
    done = add_places(bytes, source, report);
  } else if (tabs.size() >= 4 && tabs.size() <= 10 && is_number(tabs[0]) && is_number(tabs[1]) && tabs[2].size() <= 7) {
    report.format = "GeoNames names";
    done = add_names(bytes, report);
  } else if ((tabs.size() == 2 || tabs.size() == 3) && is_number(tabs[0]) && is_number(tabs[1])) {
    report.format = "GeoNames hierarchy";
    done = add_hierarchy(bytes, report);
  } else if (tabs.front() == "wof_id") {
    report.format = "Who's On First";
    done = add_wof(bytes, source, report);
  } else if (split_cells(line, ';').size() == 7 && line.starts_with("Перший рівень")) {
    report.format = "KATOTTG";
    done = add_katottg(bytes, source, report);
  } else if (line.find(',') != std::string_view::npos && line.find("name") != std::string_view::npos) {
    report.format = "CSV";
    done = add_csv(bytes, source, report);
  } else {
    return Error{ErrorKind::refused, source, "is none of the formats that can be imported",
                 "give a GeoNames, Who's On First or KATOTTG file as it is, or a CSV with the columns id, name, lat, "
                 "lon, country"};
  }
  if (!done) return done.error();
  std::string note = source + " (" + report.format;
  if (!report.date.empty()) note += ", changes up to " + report.date;
  gazetteer_.about += note + ")\n";
  return report;
}

}  // namespace wederhoor::lexicon
