// The way back from the clean text to the raw file. Tested by tests/output/folder_test.cc and
// tests/output/again_test.cc.
#include "output/texts.h"

#include <fmt/format.h>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/utf8.h"

namespace wederhoor::output {
namespace {

// The text on one line, as UTF-8: "%0A" for what is no character or one of control, and for % itself.
std::string coded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    const auto first = static_cast<unsigned char>(text[i]);
    if (c.size == 1 && (first < 0x20 || first >= 0x7F || first == '%'))
      out += fmt::format("%{:02X}", first);
    else
      out += text.substr(i, c.size);
    i += c.size;
  }
  return out;
}

std::string bound(const std::optional<Moment>& moment) { return moment ? base::iso(*moment) : "-"; }
}  // namespace

std::string map_file(const Report& report) {
  const base::Offsets points(report.text);
  std::string out = "wederhoor-map 2\n";
  auto to = std::back_inserter(out);
  fmt::format_to(to, "raw {}\nencoding {}\nunit code_points\n", report.id,
                 report.encoding.empty() ? "unknown" : report.encoding);
  for (const ReportField& field : report_fields) {
    const std::string& value = report.*field.member;
    if (!value.empty()) fmt::format_to(to, "{} {}\n", field.word, coded(value));
  }
  if (report.published_basis != DateBasis::unknown || report.published.known())
    fmt::format_to(to, "published {} {} {}\n", bound(report.published.begin), bound(report.published.end),
                   base::name_of(report.published_basis));
  for (const std::string& remark : report.remarks) fmt::format_to(to, "remark {}\n", coded(remark));
  for (const MarkedPart& part : report.parts)
    fmt::format_to(to, "part {} {} {}\n", part.kind, points.code_point(part.span.begin),
                   points.code_point(part.span.end));
  for (const MapPiece& piece : report.map) {
    fmt::format_to(to, "piece {} {} {} {}\n", points.code_point(piece.text_begin), points.code_point(piece.text_end),
                   piece.raw_begin, piece.raw_end);
  }
  for (const RemovedPart& part : report.removed)
    fmt::format_to(to, "removed {} {} {}\n", part.kind, part.raw_begin, part.raw_end);
  return out;
}

}  // namespace wederhoor::output
