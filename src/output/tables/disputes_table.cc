// disputes.csv: what the parties of an incident disagree on. Tested by tests/output/folder_test.cc.
#include "output/shown/lead_words.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Dispute& at(const View& v, RowAt r) { return v.dossier().disputes[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t) { return static_cast<std::uint32_t>(v.dossier().disputes.size()); }

std::string ids(const View& v, const std::vector<Ref>& refs, char between) {
  std::string out;
  for (const Ref& ref : refs) {
    if (!out.empty()) out += between;
    out += v.id(ref);
  }
  return out;
}

std::string positions(const View& v, RowAt r) {
  std::string out;
  for (const std::vector<Ref>& position : at(v, r).positions) out += (out.empty() ? "" : ";") + ids(v, position, ',');
  return out;
}
}  // namespace

Table disputes_table() {
  using K = ColumnKind;
  return {"disputes",
          "What the parties of an incident disagree on, one row per question.",
          "dispute_id",
          false,
          rows,
          nullptr,
          {
              {"dispute_id", K::id, "Id of the dispute, of its smallest match.",
               [](const View& v, RowAt r) { return at(v, r).id; }},
              {"incident_id",
               K::id,
               "The incident that it is about.",
               [](const View& v, RowAt r) { return v.dossier().incidents[at(v, r).incident].id; },
               nullptr,
               {},
               "incidents.incident_id"},
              {"kind",
               K::word,
               "A contradiction, or what only looks like one.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).kind)); },
               nullptr,
               {base::name_of(MatchKind::contradicts), base::name_of(MatchKind::look_alike)}},
              {"subkind", K::word, "What they differ in, or why it only looks so.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).subkind)); }, nullptr,
               names_to(MatchSubkind::different_thing)},
              {"about", K::id, "The actor, place, quantity or record that it is about.",
               [](const View& v, RowAt r) { return at(v, r).about; }},
              {"question", K::text, "The question, in words.",
               [](const View& v, RowAt r) { return dispute_question(at(v, r), Strings(v.options().language)); }},
              {"positions", K::ids,
               "Claims of each position (numbers that stand in none): \",\" within a position, \";\" between two, the "
               "earliest first.",
               positions},
              {"settled_by",
               K::ids,
               "Claims of what was verified.",
               [](const View& v, RowAt r) { return ids(v, at(v, r).settled_by, ';'); },
               nullptr,
               {},
               "claims.claim_id"},
          }};
}

}  // namespace wederhoor::output
