// The way back from the clean text to the raw file. Tested by tests/output/folder_test.cc.
#include "output/texts.h"

#include <fmt/format.h>

namespace wederhoor::output {

std::string map_file(const Report& report) {
  const base::Offsets points(report.text);
  std::string out = "wederhoor-map 1\n";
  auto to = std::back_inserter(out);
  fmt::format_to(to, "raw {}\nencoding {}\nunit code_points\n", report.id,
                 report.encoding.empty() ? "unknown" : report.encoding);
  for (const MapPiece& piece : report.map) {
    fmt::format_to(to, "piece {} {} {} {}\n", points.code_point(piece.text_begin), points.code_point(piece.text_end),
                   piece.raw_begin, piece.raw_end);
  }
  for (const RemovedPart& part : report.removed)
    fmt::format_to(to, "removed {} {} {}\n", part.kind, part.raw_begin, part.raw_end);
  return out;
}

}  // namespace wederhoor::output
