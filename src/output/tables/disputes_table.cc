// disputes.csv: what the parties of an incident disagree on. Tested by tests/output/folder_test.cc.
#include <algorithm>

#include "base/dates.h"
#include "base/said.h"
#include "output/shown/dispute_words.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Dispute& at(const View& v, RowAt r) { return v.dossier().disputes[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t) { return static_cast<std::uint32_t>(v.dossier().disputes.size()); }

std::string ids(const View& v, const std::vector<Ref>& refs, char between) {
  return joined(refs, [&](const Ref& ref) { return v.id(ref); }, between);
}

std::string positions(const View& v, RowAt r) {
  return joined(at(v, r).positions, [&](const std::vector<Ref>& position) { return ids(v, position, ','); });
}
// One cell for each position; a ";" inside is a comma.
template <class Cell>
std::string by_position(const View& v, RowAt r, Cell cell) {
  std::string out;
  for (std::size_t p = 0; p < at(v, r).positions.size(); ++p) {
    std::string one = cell(p);
    std::replace(one.begin(), one.end(), ';', ',');
    out += (p == 0 ? "" : ";") + one;
  }
  return out;
}
std::string answers(const View& v, RowAt r) {
  const Strings say(v.options().language);
  return by_position(v, r, [&](std::size_t p) { return answer_words(v, at(v, r), p, say); });
}
std::string said_begin(const View& v, RowAt r) {
  return by_position(v, r, [&](std::size_t p) {
    return base::iso(base::when_said(v.dossier().documents, at(v, r).positions[p].front()).begin);
  });
}
}  // namespace

Table disputes_table() {
  using K = ColumnKind;
  return {
      "disputes",
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
           [](const View& v, RowAt r) { return dispute_question(v, at(v, r), Strings(v.options().language)); }},
          {"positions", K::ids,
           "Claims of each position (numbers that stand in none): \",\" within a position, \";\" between two, the "
           "earliest first.",
           positions},
          {"answers", K::text,
           "What each position answers, by --lang, joined by \";\" in the same order; empty: only its claims tell.",
           answers},
          {"said_begin", K::text,
           "When the first claim of each position was said, else when its report came out, joined by \";\".",
           said_begin},
          {"successive", K::boolean, "Each position is later than the one before: things may have changed in between.",
           [](const View& v, RowAt r) { return truth(at(v, r).in_order); }},
          {"settled_by",
           K::ids,
           "Claims of what was verified, granted by an opponent, or said by who goes back on his word.",
           [](const View& v, RowAt r) { return ids(v, at(v, r).settled_by, ';'); },
           nullptr,
           {},
           "claims.claim_id"},
      }};
}

}  // namespace wederhoor::output
