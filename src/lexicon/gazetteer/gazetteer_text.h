// The text form of the gazetteer: what tools/gazetteer/build.py writes, imports add to, and gazetteer_write.cc
// compiles.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer/borders.h"
#include "lexicon/gazetteer/gazetteer_file.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

struct NameDraft {
  std::string text;
  NameOrigin origin = NameOrigin::alternate;
  std::string language;  // "nl"; empty: not told
};

// One place before compilation.
struct PlaceDraft {
  std::string id;  // "geonames:559034"
  PlaceKind kind = PlaceKind::village;
  PlaceSeat seat = PlaceSeat::none;
  bool located = false, disputed = false;
  double lat = 0, lon = 0;
  double radius_km = 0;  // 0: not told; of regions and countries then taken from the places in them
  std::uint64_t population = 0;
  std::string country;  // "RU"
  std::string region;   // code of its first-level region, "RU.09"; for a region its own code
  std::string source;
  std::vector<NameDraft> names;  // the first is the main name
};

struct GazetteerText {
  std::string about;  // remarks at the head: origin, licence
  std::vector<PlaceDraft> places;
  std::vector<BorderLine> borders;
};

// Reads a point in degrees into `place.lat` and `place.lon`. False: no number, or no place on earth.
bool read_point(std::string_view lat, std::string_view lon, PlaceDraft& place);
// The bytes of data/gazetteer.txt.zst unpacked. Errors (data): not zstd, damaged, larger than 1 GiB.
Result<std::string> unpack_zstd(std::string_view packed);
// Reads the text form. Errors (data): "line N", what is wrong.
Result<GazetteerText> parse_gazetteer_text(std::string_view text);
// Writes it; parse(write(x)) equals x for what the form holds.
std::string write_gazetteer_text(const GazetteerText& gazetteer);

}  // namespace wederhoor::lexicon
