// matches.csv: what agrees, contradicts, copies. Tested by tests/output/folder_test.cc.
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Match& at(const View& v, RowAt r) { return v.dossier().matches[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t) { return static_cast<std::uint32_t>(v.dossier().matches.size()); }
}  // namespace

Table matches_table() {
  using K = ColumnKind;
  return {"matches",
          "What holds between two records: agreement, contradiction, copying, look-alikes.",
          "match_id",
          false,
          rows,
          nullptr,
          {
              {"match_id", K::id, "Id of the match.", [](const View& v, RowAt r) { return at(v, r).id; }},
              {"kind", K::word, "What holds.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).kind)); }, nullptr,
               names_to(MatchKind::look_alike)},
              {"subkind", K::word, "What they contradict each other in, or why they only look so.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).subkind)); }, nullptr,
               names_to(MatchSubkind::different_thing)},
              {"a", K::id, "A claim, event, number or report; of a group its first member.",
               [](const View& v, RowAt r) { return v.id(at(v, r).a); }},
              {"b", K::id, "The other one.", [](const View& v, RowAt r) { return v.id(at(v, r).b); }},
              {"because", K::text, "What agrees and what differs.",
               [](const View& v, RowAt r) { return at(v, r).because; }},
          }};
}

}  // namespace wederhoor::output
