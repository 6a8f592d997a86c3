// Land borders, to measure how far a place lies from one. They measure only: in which country a place lies is the
// gazetteer's to say. Source: Natural Earth 1:50m (public domain), lines kilometres coarse; the line across the isthmus
// of Crimea is disputed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/gazetteer/gazetteer_file.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

// How wrong a distance to a border may be, in km: the coarseness of the lines.
inline constexpr double border_error_km = 5;

struct BorderLine {
  std::string country_a, country_b;  // ISO 3166, in alphabetical order
  bool disputed = false;
  std::vector<StoredPoint> points;
};

struct BorderDistance {
  double km = 0;
  double lat = 0, lon = 0;  // nearest point of the border
  std::string_view country_a, country_b;
  bool disputed = false;
};

// Reads data/borders.tsv.zst unpacked. Errors (data): line and what is wrong.
Result<std::vector<BorderLine>> parse_borders(std::string_view text);
// Nearest point of a polyline; absent for an empty one.
std::optional<BorderDistance> nearest_on(std::span<const StoredPoint> line, double lat, double lon);

}  // namespace wederhoor::lexicon
