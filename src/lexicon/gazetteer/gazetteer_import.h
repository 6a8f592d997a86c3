// Adds the user's own place data to a gazetteer: GeoNames country files, alternateNamesV2 and hierarchy, Who's On First
// tables, the Ukrainian register KATOTTG, plain CSV. The kind of a file is told by its first lines. Formats:
// spec/shared/gazetteer.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/gazetteer/gazetteer_text.h"

namespace wederhoor::lexicon {

// What one file brought.
struct ImportedFile {
  std::string format;  // "GeoNames places", "GeoNames names", "GeoNames hierarchy", "Who's On First", "KATOTTG", "CSV"
  std::uint64_t rows = 0;
  std::uint64_t added = 0;    // places that were not there
  std::uint64_t changed = 0;  // known places that got another name, point, kind or population
  std::uint64_t unchanged = 0;
  std::uint64_t dropped = 0;  // rows that say nothing usable (no name, no known id, malformed)
  std::uint64_t gone = 0;     // known places of the same land and source that the file no longer has; they are kept
  std::string date;           // latest date of change in the file; empty: it has none
};

class GazetteerImport {
 public:
  explicit GazetteerImport(GazetteerText gazetteer);
  // Adds the file's bytes. `source`: how rows say where they come from ("import: NL.txt"). Errors (refused): no known
  // format.
  Result<ImportedFile> add(std::string_view bytes, const std::string& source);
  GazetteerText take() { return std::move(gazetteer_); }

 private:
  enum class Change { added, changed, unchanged };
  Status add_places(std::string_view bytes, const std::string& source, ImportedFile& report);
  Status add_names(std::string_view bytes, ImportedFile& report);
  Status add_hierarchy(std::string_view bytes, ImportedFile& report);
  Status add_wof(std::string_view bytes, const std::string& source, ImportedFile& report);
  Status add_katottg(std::string_view bytes, const std::string& source, ImportedFile& report);
  Status add_csv(std::string_view bytes, const std::string& source, ImportedFile& report);

  std::map<std::string, std::string> wof_regions(std::string_view bytes);
  PlaceDraft* known(std::string_view id);
  Change merge(PlaceDraft place);
  static bool merge_names(const std::vector<NameDraft>& from, PlaceDraft& into);
  static void count(Change change, ImportedFile& report);

  GazetteerText gazetteer_;
  std::unordered_map<std::string, std::size_t> ids_;
};

// Lines without their ends, one after the other.
void each_line(std::string_view text, const std::function<void(std::string_view)>& take);
std::vector<std::string_view> split_cells(std::string_view line, char at);

}  // namespace wederhoor::lexicon
