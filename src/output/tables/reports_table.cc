// reports.csv: what was read. Tested by tests/output/folder_test.cc.
#include <fmt/format.h>

#include <algorithm>

#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Report& at(const View& v, RowAt r) { return v.document(r.document).report; }
std::uint32_t rows(const View&, std::uint32_t) { return 1; }

std::string removed(const View& v, RowAt r) {
  std::string out;
  for (const RemovedPart& part : at(v, r).removed) {
    if (!out.empty()) out += ';';
    fmt::format_to(std::back_inserter(out), "{}@{}-{}", part.kind, part.raw_begin, part.raw_end);
  }
  return out;
}

std::string remarks(const View& v, RowAt r) {
  std::string out;
  for (const auto* list : {&at(v, r).remarks, &v.document(r.document).reading.remarks}) {
    for (std::string remark : *list) {
      std::replace(remark.begin(), remark.end(), ';', ',');
      out += (out.empty() ? "" : ";") + remark;
    }
  }
  return out;
}
}  // namespace

Table reports_table() {
  using K = ColumnKind;
  return {
      "reports",
      "The reports that were read; identical bytes are one report.",
      "report",
      true,
      rows,
      nullptr,
      {
          {"report", K::text,
           "Base name of the input with its extension, in a container # and item; with its id where another report "
           "bears that name.",
           [](const View& v, RowAt r) { return v.report(r.document); }},
          {"report_id", K::id, "XXH3-128 of the raw bytes, in a container of its own text there.",
           [](const View& v, RowAt r) { return at(v, r).id; }},
          {"outlet", K::text, "Who published it; empty: unknown.",
           [](const View& v, RowAt r) { return at(v, r).outlet; }},
          {"author", K::text, "Who wrote it; empty: unknown.", [](const View& v, RowAt r) { return at(v, r).author; }},
          {"title", K::text, "Its title; empty: unknown.", [](const View& v, RowAt r) { return at(v, r).title; }},
          {"published_begin", K::moment, "Published: begin, included.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).published.begin); }},
          {"published_end", K::moment, "Published: end, excluded.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).published.end); }},
          {"published_basis", K::word, "What the date rests on.",
           [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).published_basis)); }, nullptr,
           names_to(DateBasis::inferred)},
          {"language", K::word, "ISO 639-1; und: not told.", [](const View& v, RowAt r) { return at(v, r).language; }},
          {"address", K::text, "Its address on the web; empty: unknown.",
           [](const View& v, RowAt r) { return at(v, r).address; }},
          {"removed", K::ids, "What intake took out, as kind@start-end in code points of the raw file.", removed},
          {"container", K::text, "The file that held it among others; empty: the file is the report.",
           [](const View& v, RowAt r) { return at(v, r).container; }},
          {"item", K::text, "Where in the container; empty: the file is the report.",
           [](const View& v, RowAt r) { return at(v, r).item; }},
          {"remarks", K::ids, "What was odd about it, in English.", remarks},
      }};
}

}  // namespace wederhoor::output
