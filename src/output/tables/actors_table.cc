// actors.csv: one row per mention of somebody. Tested by tests/output/folder_test.cc.
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Mention& at(const View& v, RowAt r) { return v.document(r.document).reading.mentions[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) {
  return static_cast<std::uint32_t>(v.document(d).reading.mentions.size());
}
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }
const Entity& who(const View& v, RowAt r) {
  static const Entity nobody;
  const std::int32_t e = at(v, r).entity;
  return e < 0 ? nobody : v.document(r.document).reading.entities[e];
}
Spans span(const View& v, RowAt r) { return {at(v, r).span}; }
}  // namespace

Table actors_table() {
  using K = ColumnKind;
  return {"actors",
          "Every mention of a person, group, body or outlet, and who it is.",
          "mention_id",
          true,
          rows,
          because,
          {
              {"mention_id", K::id, "Id of the mention.",
               [](const View& v, RowAt r) { return v.actor_mention_id(r.document, r.index); }},
              report_column(),
              {"span", K::spans, "Where its words stand.", nullptr, span},
              words_column<span>("text", "span", "The words of span."),
              {"mention_kind", K::word, "How it is named here.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).kind)); }, nullptr,
               names_to(MentionKind::pronoun)},
              {"actor_id", K::id, "Who it is, within and across reports; empty: not told.",
               [](const View& v, RowAt r) { return v.actor(r.document, at(v, r).entity); }},
              {"name", K::text,
               "Fullest name in the report, or that of the actor list; of a body that another report names, its name "
               "there.",
               [](const View& v, RowAt r) {
                 const std::string& joined = v.dossier().documents.joined_name(r.document, at(v, r).entity);
                 return joined.empty() ? who(v, r).name : joined;
               }},
              {"actor_kind", K::word, "What kind of actor.",
               [](const View& v, RowAt r) {
                 return at(v, r).entity < 0 ? std::string() : std::string(base::name_of(who(v, r).kind));
               },
               nullptr, names_to(ActorKind::other)},
              {"affiliation", K::id, "Actor id of the side it belongs to.",
               [](const View& v, RowAt r) { return std::string(who(v, r).affiliation); }},
          }};
}

}  // namespace wederhoor::output
