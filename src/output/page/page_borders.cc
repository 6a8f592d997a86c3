// Picks the border lines that can be seen on the map of a dossier, so that the page carries no others.
// Applies to: a dossier with places in Belgorod (the lines within some hundred kilometres). Not to: deciding in which
// country a place lies. Tested by tests/page/sample_page_test.cc.
#include "output/page/page_borders.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "output/page/web_files.h"

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

// The next whole number of a line, and the comma after it; false at its end.
bool next_number(std::string_view& line, int& number) {
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  if (error != std::errc{}) return false;
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  if (!line.empty()) line.remove_prefix(1);
  return true;
}

// The runs of a line's points that are seen, as lists of JSON.
void add_line(std::string_view line, const Frame& frame, std::string& out) {
  std::string run;
  bool before = false;
  const auto flush = [&] {
    if (std::count(run.begin(), run.end(), ',') > 2) out += (out.size() > 1 ? ",[" : "[") + run + "]";
    run.clear();
  };
  int lon = 0, lat = 0;
  for (int x, y; next_number(line, x) && next_number(line, y);) {
    lon += x, lat += y;
    const bool seen = frame.holds(lat / 100.0, lon / 100.0);
    if (seen) run += fmt::format("{}{:.2f},{:.2f}", run.empty() ? "" : ",", lon / 100.0, lat / 100.0);
    if (!seen && before) flush();
    before = seen;
  }
  flush();
}
}  // namespace

// web/borders.txt: a line of the file is a line on the map, in hundredths of a degree: the first point, then steps.
std::string borders_near(const Dossier& dossier) {
  const Frame frame = frame_of(dossier);
  std::string out = "[";
  for (std::string_view rest = border_lines.text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.starts_with('#')) add_line(line, frame, out);
  }
  return out + "]";
}

}  // namespace wederhoor::output
