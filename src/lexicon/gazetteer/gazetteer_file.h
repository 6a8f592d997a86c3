// The bytes of a compiled gazetteer: a head, then sections of fixed-size records, little-endian, each aligned to 8.
// Shared by the writer (gazetteer_write.cc) and the reader (gazetteer.cc). Format 2; described in
// spec/shared/gazetteer.md.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace wederhoor::lexicon {

static_assert(std::endian::native == std::endian::little, "the gazetteer file is little-endian");

// Where a name of a place comes from, best first; hits are ordered by it.
enum class NameOrigin : std::uint8_t {
  main,        // the source's main name
  tagged,      // of a known language, by the source
  curated,     // ours, lexicons/shared/places.tsv and regions.tsv
  alternate,   // the source does not say in which language
  generated,   // romanised by our tables; nobody is known to write it so
  adjective,   // "Belgorods"
  inhabitant,  // "Oekraïner"
};

// Is the place the seat of something?
enum class PlaceSeat : std::uint8_t { none, second_level, first_level, capital };

// One place that bears a name.
struct PlaceHit {
  std::uint32_t place = 0;  // row
  NameOrigin origin = NameOrigin::main;
  char language[2] = {0, 0};  // ISO 639-1, zeros where not told
  std::uint8_t unused = 0;
};
static_assert(sizeof(PlaceHit) == 8);

struct GazetteerHead {
  char magic[8];            // "WDHGAZ2\n"
  std::uint64_t size;       // of the whole file
  std::uint64_t checksum;   // XXH3-64 of the body: what stands between the head and the block sums
  std::uint64_t at_blocks;  // the block sums, up to the end: XXH3-64 of each block_size bytes of the body
  std::uint64_t head_sum;   // XXH3-64 of the head, this being 0, and the block sums
  std::uint32_t places, names, keys, hits;
  std::uint64_t slots;  // of the hash table, a power of two
  std::uint64_t id_slots;
  std::uint64_t at_places, at_names, at_keys, at_hits, at_slots, at_id_slots, at_text;
  std::uint64_t text_size;
  std::uint32_t about, about_size;  // in the text
  std::uint64_t at_borders, at_points;
  std::uint32_t borders, points;
};

// GazetteerHead::head_sum for this head and these block sums.
inline std::uint64_t head_sum(GazetteerHead head, std::string_view sums) {
  head.head_sum = 0;
  return base::hash64(std::string(reinterpret_cast<const char*>(&head), sizeof head) + std::string(sums));
}
inline constexpr std::size_t block_size = 16384;  // of the body; its last block may be shorter

struct StoredPlace {
  std::uint32_t id, name, name_nl, source;  // in the text
  std::uint16_t id_size, name_size, name_nl_size, source_size;
  std::uint32_t first_name, name_count;
  std::int32_t lat, lon;  // 1e-5 degree
  std::uint32_t population_low;
  std::int32_t admin1, country_row;
  float radius_km;
  char country[2];
  std::uint8_t kind, seat, flags, population_high;
  std::uint8_t unused[2];
};
static_assert(sizeof(StoredPlace) == 64);
inline constexpr std::uint8_t flag_located = 1, flag_disputed = 2;

struct StoredName {
  std::uint32_t text;
  std::uint16_t size;
  NameOrigin origin;
  char language[2];
  std::uint8_t unused[3];
};
static_assert(sizeof(StoredName) == 12);

struct StoredKey {
  std::uint32_t text;
  std::uint16_t size;
  std::uint16_t unused;
  std::uint32_t first_hit, hit_count;
};
static_assert(sizeof(StoredKey) == 16);

struct StoredPoint {
  std::int32_t lat, lon;  // 1e-5 degree
};

// A stretch of land border between two countries.
struct StoredBorder {
  char country_a[2], country_b[2];
  std::uint32_t disputed;
  std::uint32_t first_point, point_count;
};
static_assert(sizeof(StoredBorder) == 16);

// Open addressing, linear probing; value 0 is an empty slot, else index + 1.
struct StoredSlot {
  std::uint32_t fingerprint;  // high half of the hash
  std::uint32_t value;
};

}  // namespace wederhoor::lexicon
