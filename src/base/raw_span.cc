// Clean text to raw file: the code points that a span stands for, by the report's map. A text byte that intake put in
// (the space of a joined line) belongs to no stretch; a span never begins or ends on one. Tested by
// tests/intake/bytes/map_test.cc.
#include <algorithm>

#include "base/utf8.h"
#include "wederhoor/report.h"

namespace wederhoor {
namespace {

// Raw code point at byte `at` inside the stretch; `otherwise` where the stretch is no code point for code point copy.
std::uint32_t inside(const Report& report, const MapPiece& piece, std::uint32_t at, std::uint32_t otherwise) {
  const std::string_view words =
      std::string_view(report.text).substr(piece.text_begin, piece.text_end - piece.text_begin);
  if (base::count_code_points(words) != piece.raw_end - piece.raw_begin) return otherwise;
  return piece.raw_begin + static_cast<std::uint32_t>(base::count_code_points(words.substr(0, at - piece.text_begin)));
}

}  // namespace

RawSpan raw_span(const Report& report, Span span) {
  const std::vector<MapPiece>& map = report.map;
  if (map.empty()) return {};
  const auto first =
      std::partition_point(map.begin(), map.end(), [&](const MapPiece& p) { return p.text_end <= span.begin; });
  if (first == map.end()) return {map.back().raw_end, map.back().raw_end};
  const std::uint32_t begin =
      span.begin <= first->text_begin ? first->raw_begin : inside(report, *first, span.begin, first->raw_begin);
  const auto after =
      std::partition_point(map.begin(), map.end(), [&](const MapPiece& p) { return p.text_begin < span.end; });
  if (span.empty() || after == map.begin()) return {begin, begin};
  const MapPiece& last = *std::prev(after);
  const std::uint32_t end = span.end >= last.text_end ? last.raw_end : inside(report, last, span.end, last.raw_end);
  return {begin, std::max(begin, end)};
}

}  // namespace wederhoor
