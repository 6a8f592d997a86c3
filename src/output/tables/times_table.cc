// times.csv: days, nights, hours, durations as they are told. Tested by tests/output/folder_test.cc.
#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const TimeMention& at(const View& v, RowAt r) { return v.document(r.document).reading.times[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) {
  return static_cast<std::uint32_t>(v.document(d).reading.times.size());
}
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }
Spans span(const View& v, RowAt r) { return {at(v, r).span}; }
}  // namespace

Table times_table() {
  using K = ColumnKind;
  return {
      "times",
      "Every time that a report tells, and what it comes to.",
      "time_id",
      true,
      rows,
      because,
      {
          {"time_id", K::id, "Id of the time.", [](const View& v, RowAt r) { return v.time_id(r.document, r.index); }},
          report_column(),
          {"span", K::spans, "Where its words stand.", nullptr, span},
          words_column<span>("text", "span", "The words of span."),
          {"kind", K::word, "What kind of time.",
           [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).kind)); }, nullptr,
           names_to(TimeKind::set)},
          {"begin", K::moment, "Begin, included; local day or instant.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).value.begin); }},
          {"end", K::moment, "End, excluded; empty: open or unknown.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).value.end); }},
          {"granularity", K::word, "How fine it is told.",
           [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).granularity)); }, nullptr,
           names_to(Granularity::century)},
          {"basis", K::word, "What its value rests on.",
           [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).basis)); }, nullptr,
           names_to(TimeBasis::relative_to_text)},
          {"anchor", K::text, "What it was counted from.", [](const View& v, RowAt r) { return at(v, r).anchor; }},
          {"timex3", K::word, "TIMEX3 value.", [](const View& v, RowAt r) { return at(v, r).timex3; }},
      }};
}

}  // namespace wederhoor::output
