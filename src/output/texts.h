// texts/: each report as it was taken in: the clean text, in which spans count, and a map that leads from there to the
// raw file and holds whatever else is known of the report, so that a dossier can be made again from texts/ alone.
//
//   wederhoor-map 2
//   raw 5f0e…(32 hex digits)       XXH3-128 of the raw file
//   encoding windows-1252          what its bytes were decoded from
//   unit code_points
//   file a.txt                     and outlet, author, title … where they are known; %0A for characters of control
//   published 2023-05-23 2023-05-24 metadata
//   remark decoded as windows-1252
//   part headline 0 31             clean text [0, 31) is a headline
//   piece 0 120 14 134             clean text [0, 120) stands for [14, 134) of the raw file, decoded, byte order mark
//   not counted removed cookie_wall 134 611    taken out of the raw file
#pragma once

#include <array>

#include "output/view.h"

namespace wederhoor::output {

std::string map_file(const Report& report);

// The lines of a map that hold one text of the report.
struct ReportField {
  std::string_view word;
  std::string Report::* member;
};
inline constexpr std::array report_fields = {
    ReportField{"file", &Report::file},           ReportField{"outlet", &Report::outlet},
    ReportField{"author", &Report::author},       ReportField{"title", &Report::title},
    ReportField{"address", &Report::address},     ReportField{"channel", &Report::channel},
    ReportField{"language", &Report::language},   ReportField{"forwarded_from", &Report::forwarded_from},
    ReportField{"container", &Report::container}, ReportField{"item", &Report::item},
};

}  // namespace wederhoor::output
