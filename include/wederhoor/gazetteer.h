// The gazetteer as users see it: look a name up, add one's own place data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor {

// One place that bears a name, as places.csv would show it.
struct KnownPlace {
  std::string id, name, kind, country, region, source;
  std::string why;  // "main name", "Dutch", "generated spelling", "adjective", …
  bool located = false;
  double lat = 0, lon = 0;       // WGS 84 degrees
  std::uint64_t population = 0;  // 0: unknown
};

// What one imported file brought. `gone`: known places of its land that it no longer has; they are kept.
struct GazetteerFile {
  std::string file, format, date;
  std::uint64_t rows = 0, added = 0, changed = 0, unchanged = 0, dropped = 0, gone = 0;
};

struct GazetteerUpdate {
  std::vector<GazetteerFile> files;
  std::uint64_t places = 0;  // in the new gazetteer
  std::string checksum;
};

// The gazetteer that reading uses: WEDERHOOR_GAZETTEER, else of the data folder (`data` empty: found as the engine
// does).
Result<std::filesystem::path> gazetteer_path(const std::filesystem::path& data);
// Places of that name, also without the ending of a Dutch, Russian or Ukrainian sentence. Errors (data): no gazetteer.
Result<std::vector<KnownPlace>> find_places(const std::filesystem::path& data, std::string_view name);
// Adds GeoNames, Who's On First, KATOTTG or CSV files, in the order given, to the gazetteer in use, and writes the
// result to `to` (aside, then renamed). Errors (refused): a file of no known format; then nothing is written. (disk):
// cannot be written.
Result<GazetteerUpdate> import_gazetteer(const std::filesystem::path& data,
                                         const std::vector<std::filesystem::path>& files,
                                         const std::filesystem::path& to);

}  // namespace wederhoor
