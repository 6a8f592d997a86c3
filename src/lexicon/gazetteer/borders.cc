// Measures the way from a point to a border.
// Applies to: "op enkele kilometers van de grens". Does not decide on which side Grajvoron lies (gazetteer's country).
// Tested by tests/lexicon/gazetteer/borders_test.cc.
#include "lexicon/gazetteer/borders.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor::lexicon {
namespace {

Error wrong(std::size_t line, std::string_view what) {
  return {ErrorKind::data, fmt::format("borders:{}", line), std::string(what),
          "make the file again with tools/gazetteer/borders.py"};
}

// "31765 52102 18 -2": thousandths of a degree, longitude first; the first point, then differences.
bool read_points(std::string_view cell, std::vector<StoredPoint>& points) {
  std::int32_t at[2] = {0, 0};
  std::size_t count = 0;
  while (!cell.empty()) {
    std::int32_t step = 0;
    const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), step);
    if (done.ec != std::errc()) return false;
    at[count % 2] += step * 100;
    if (++count % 2 == 0) points.push_back({at[1], at[0]});
    cell.remove_prefix(static_cast<std::size_t>(done.ptr - cell.data()));
    if (cell.starts_with(' ')) cell.remove_prefix(1);
  }
  return count % 2 == 0 && count >= 4;
}

}  // namespace

Result<std::vector<BorderLine>> parse_borders(std::string_view text) {
  std::vector<BorderLine> out;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = text.find('\n');
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (row.empty() || row[0] == '#') continue;
    if (row.size() < 7 || row[2] != '\t' || row[5] != '\t')
      return wrong(line, "a row is country, country, x or nothing, points");
    const std::size_t points = row.find('\t', 6);
    if (points == std::string_view::npos) return wrong(line, "no points");
    BorderLine border{std::string(row.substr(0, 2)), std::string(row.substr(3, 2)), row[6] == 'x', {}};
    if (!read_points(row.substr(points + 1), border.points)) return wrong(line, "bad points");
    out.push_back(std::move(border));
  }
  return out;
}

std::optional<BorderDistance> nearest_on(std::span<const StoredPoint> line, double lat, double lon) {
  // Flat map around the point: good for the few hundred km that matter.
  const double shrink = std::cos(lat * std::numbers::pi / 180);
  const auto x_of = [&](const StoredPoint& p) { return std::remainder(p.lon / 1e5 - lon, 360.0) * shrink; };
  const auto y_of = [&](const StoredPoint& p) { return p.lat / 1e5 - lat; };
  double best = 1e9, best_x = 0, best_y = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const double x = x_of(line[i]), y = y_of(line[i]), dx = x_of(line[i + 1]) - x, dy = y_of(line[i + 1]) - y;
    const double length = dx * dx + dy * dy;
    const double part = length > 0 ? std::clamp(-(x * dx + y * dy) / length, 0.0, 1.0) : 0;
    const double at_x = x + part * dx, at_y = y + part * dy, far = at_x * at_x + at_y * at_y;
    if (far < best) best = far, best_x = at_x, best_y = at_y;
  }
  if (best > 1e8) return std::nullopt;
  BorderDistance out;
  out.lat = lat + best_y;
  out.lon = lon + (shrink > 1e-9 ? best_x / shrink : 0);
  out.km = distance_km(lat, lon, out.lat, out.lon);
  return out;
}

}  // namespace wederhoor::lexicon
