// places.csv: every place that a report names. Tested by tests/output/folder_test.cc.
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const PlaceMention& at(const View& v, RowAt r) { return v.document(r.document).reading.places[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) {
  return static_cast<std::uint32_t>(v.document(d).reading.places.size());
}
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }
std::string where(const View& v, RowAt r, double value) { return at(v, r).located ? decimal(value) : std::string(); }
Spans span(const View& v, RowAt r) { return {at(v, r).span}; }
}  // namespace

Table places_table() {
  using K = ColumnKind;
  return {"places",
          "Every mention of a place, and which place it is.",
          "mention_id",
          true,
          rows,
          because,
          {
              {"mention_id", K::id, "Id of the mention.",
               [](const View& v, RowAt r) { return v.place_mention_id(r.document, r.index); }},
              report_column(),
              {"span", K::spans, "Where its words stand.", nullptr, span},
              words_column<span>("text", "span", "The words of span."),
              {"place_id", K::id, "Row of the gazetteer, geonames:NNN where there is one; empty: not resolved.",
               [](const View& v, RowAt r) { return std::string(at(v, r).place_id); }},
              {"name", K::text, "Name in the gazetteer.", [](const View& v, RowAt r) { return at(v, r).name; }},
              {"kind", K::word, "What kind of place.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).kind)); }, nullptr,
               names_to(PlaceKind::other)},
              {"lat", K::number, "Latitude, WGS 84 decimal degrees.",
               [](const View& v, RowAt r) { return where(v, r, at(v, r).lat); }},
              {"lon", K::number, "Longitude, WGS 84 decimal degrees.",
               [](const View& v, RowAt r) { return where(v, r, at(v, r).lon); }},
              {"radius_km", K::number, "Kilometres around the point that the words may mean.",
               [](const View& v, RowAt r) { return where(v, r, at(v, r).radius_km); }},
              {"country", K::word, "ISO 3166 alpha-2.",
               [](const View& v, RowAt r) { return std::string(at(v, r).country); }},
              {"admin1", K::text, "Region of the first level.",
               [](const View& v, RowAt r) { return std::string(at(v, r).admin1); }},
              {"relation", K::text,
               "The relative reading (\"ten zuiden van\"); point and radius are then those of the described area.",
               [](const View& v, RowAt r) { return std::string(at(v, r).relation); }},
          }};
}

}  // namespace wederhoor::output
