// Picks the border lines that can be seen on the map of a dossier, so that the page carries no others.
// Applies to: a dossier with places in Belgorod (the lines within some hundred kilometres). Not to: deciding in which
// country a place lies. Tested by tests/page/sample_page_test.cc.
#include "output/page_borders.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "output/web_files.h"

namespace wederhoor::output {
namespace {

constexpr double margin = 4;  // degrees around the places

struct Frame {
  double west = 999, east = -999, south = 999, north = -999;
  void add(double lat, double lon) {
    west = std::min(west, lon - margin), east = std::max(east, lon + margin);
    south = std::min(south, lat - margin), north = std::max(north, lat + margin);
  }
  bool holds(double lat, double lon) const { return lon >= west && lon <= east && lat >= south && lat <= north; }
};

Frame frame_of(const Dossier& dossier) {
  Frame frame;
  for (const Incident& i : dossier.incidents)
    if (i.located) frame.add(i.lat, i.lon);
  for (const Document& d : dossier.documents)
    for (const PlaceMention& p : d.reading.places)
      if (p.located && p.kind != PlaceKind::country) frame.add(p.lat, p.lon);
  return frame;
}

}  // namespace

// Lines are stored as numbers of a hundredth of a degree: the first point, then steps.
std::string borders_near(const Dossier& dossier) {
  const Frame frame = frame_of(dossier);
  const nlohmann::json stored = nlohmann::json::parse(border_lines.text, nullptr, false);
  std::string out = "[";
  if (stored.is_discarded() || !stored.contains("lines")) return "[]";
  for (const auto& line : stored["lines"]) {
    std::string run;
    std::int64_t lon = 0, lat = 0;
    bool before = false;
    const auto flush = [&] {
      if (std::count(run.begin(), run.end(), ',') > 2) out += (out.size() > 1 ? ",[" : "[") + run + "]";
      run.clear();
    };
    for (std::size_t k = 0; k + 1 < line.size(); k += 2) {
      lon += line[k].get<std::int64_t>();
      lat += line[k + 1].get<std::int64_t>();
      const double x = static_cast<double>(lon) / 100, y = static_cast<double>(lat) / 100;
      const bool seen = frame.holds(y, x);
      if (seen) run += fmt::format("{}{:.2f},{:.2f}", run.empty() ? "" : ",", x, y);
      if (!seen && before) flush();
      before = seen;
    }
    flush();
  }
  return out + "]";
}

}  // namespace wederhoor::output
