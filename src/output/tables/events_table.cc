// events.csv: what happened, or is said to. Tested by tests/output/folder_test.cc.
#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Event& at(const View& v, RowAt r) { return v.document(r.document).events[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) { return static_cast<std::uint32_t>(v.document(d).events.size()); }
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }
Spans trigger(const View& v, RowAt r) { return {at(v, r).trigger}; }
}  // namespace

Table events_table() {
  using K = ColumnKind;
  return {"events",
          "What happened, or is said to, with who, where, when and its codes.",
          "event_id",
          true,
          rows,
          because,
          {
              {"event_id", K::id, "Id of the event.", [](const View& v, RowAt r) { return at(v, r).id; }},
              report_column(),
              {"trigger", K::spans, "The words that tell it.", nullptr, trigger},
              words_column<trigger>("text", "trigger", "The words of trigger."),
              {"kind", K::word, "Kind of event, id of lexicons/shared/event_kinds.tsv.",
               [](const View& v, RowAt r) { return std::string(at(v, r).kind); }},
              {"plover", K::word, "PLOVER type; empty: none applies.",
               [](const View& v, RowAt r) { return std::string(at(v, r).plover); }},
              {"acled_event", K::word, "ACLED event type; empty: none applies.",
               [](const View& v, RowAt r) { return std::string(at(v, r).acled_event); }},
              {"acled_sub_event", K::word, "ACLED sub-event type; empty: none applies.",
               [](const View& v, RowAt r) { return std::string(at(v, r).acled_sub_event); }},
              {"ucdp_type", K::word, "UCDP type of violence; empty: none applies.",
               [](const View& v, RowAt r) { return std::string(at(v, r).ucdp_type); }},
              {"agent", K::ids, "Who did it, as actor ids.",
               [](const View& v, RowAt r) { return v.part_ids(r.document, r.index, EventRole::agent); }},
              {"target", K::ids, "To whom it was done, as actor ids.",
               [](const View& v, RowAt r) { return v.part_ids(r.document, r.index, EventRole::target); }},
              {"agent_words", K::spans, "The words beside it that tell who did it.", nullptr,
               [](const View& v, RowAt r) { return Spans{at(v, r).agent_words}; }},
              {"target_words", K::spans, "The words beside it that tell to whom or what it was done.", nullptr,
               [](const View& v, RowAt r) { return Spans{at(v, r).target_words}; }},
              {"instrument", K::spans, "The words that tell with what.", nullptr,
               [](const View& v, RowAt r) { return Spans{at(v, r).instrument}; }},
              {"victim", K::ids, "Who suffered, as actor ids.",
               [](const View& v, RowAt r) { return v.part_ids(r.document, r.index, EventRole::victim); }},
              {"place_id", K::id, "Where, as an id of the gazetteer.",
               [](const View& v, RowAt r) {
                 const auto [document, place] = v.where(r.document, r.index);
                 return v.place_id(document, place);
               }},
              {"place_mention",
               K::id,
               "The mention that tells where; its point is that of the described area (\"ten zuiden van\").",
               [](const View& v, RowAt r) {
                 const auto [document, place] = v.where(r.document, r.index);
                 return place < 0 ? std::string() : v.place_mention_id(document, static_cast<std::uint32_t>(place));
               },
               nullptr,
               {},
               "places.mention_id"},
              {"begin", K::moment, "When: begin, included.",
               [](const View& v, RowAt r) { return base::iso(v.when(r.document, r.index).begin); }},
              {"end", K::moment, "When: end, excluded.",
               [](const View& v, RowAt r) { return base::iso(v.when(r.document, r.index).end); }},
              {"realis", K::word, "Whether it happened.",
               [](const View& v, RowAt r) { return std::string(base::name_of(v.realis(r.document, r.index))); },
               nullptr, names_to(Realis::recap)},
              {"repeats",
               K::id,
               "The earlier event of the report that it tells again.",
               [](const View& v, RowAt r) { return v.event_id(r.document, at(v, r).repeats); },
               nullptr,
               {},
               "events.event_id"},
              {"cause",
               K::id,
               "The act of arms of the report that killed, wounded or destroyed.",
               [](const View& v, RowAt r) { return v.event_id(r.document, at(v, r).cause); },
               nullptr,
               {},
               "events.event_id"},
              {"incident_id",
               K::ids,
               "The incident it belongs to.",
               [](const View& v, RowAt r) {
                 return v.incidents(v.dossier().documents.ref(RecordKind::event, r.document, r.index));
               },
               nullptr,
               {},
               "incidents.incident_id"},
              {"claim_id",
               K::id,
               "The claim it stands in.",
               [](const View& v, RowAt r) { return v.claim_id(r.document, at(v, r).claim); },
               nullptr,
               {},
               "claims.claim_id"},
              {"because", K::text, "The construction and the lexicon rows that made it.",
               [](const View& v, RowAt r) { return rule_cell(v.because(r.document, r.index)); }},
          }};
}

}  // namespace wederhoor::output
