// claims.csv: who says what, through whom, how firmly. Tested by tests/output/folder_test.cc.
#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

const Claim& at(const View& v, RowAt r) { return v.document(r.document).claims.claims[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) {
  return static_cast<std::uint32_t>(v.document(d).claims.claims.size());
}
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }

std::string chain(const View& v, RowAt r) {
  std::string out;
  for (const Hop& hop : at(v, r).chain) {
    if (!out.empty()) out += " < ";
    out += hop.name.empty() ? hop.actor : hop.name;
  }
  return out;
}

Spans hops(const View& v, RowAt r) {
  Spans out;
  for (const Hop& hop : at(v, r).chain) out.push_back(hop.span);
  return out;
}
Spans source(const View& v, RowAt r) { return at(v, r).source; }
Spans content(const View& v, RowAt r) { return at(v, r).content; }
}  // namespace

Table claims_table() {
  using K = ColumnKind;
  return {"claims",
          "Somebody says that something is so: what, who, through whom, how firmly.",
          "claim_id",
          true,
          rows,
          because,
          {
              {"claim_id", K::id, "Id of the claim; never changes with the heap around it.",
               [](const View& v, RowAt r) { return at(v, r).id; }},
              report_column(),
              {"content", K::spans, "What is said to be so.", nullptr, content},
              {"cue", K::spans, "The words that say that somebody says it.", nullptr,
               [](const View& v, RowAt r) { return at(v, r).cue; }},
              {"source", K::spans, "The words that name who says it, at this place; empty where nobody is named here.",
               nullptr, source},
              words_column<source>("source_text", "source", "The words of source."),
              {"source_actor", K::ids, "Who it is, as actor ids, after coreference and aliases.",
               [](const View& v, RowAt r) { return v.actors(r.document, at(v, r).source_entities); }},
              {"source_type", K::word, "What kind of source.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).source_type)); }, nullptr,
               names_to(SourceType::outlet)},
              {"form", K::word, "How it is put.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).form)); }, nullptr,
               names_to(Form::plain)},
              {"standing", K::word, "How firmly it stands; reported: nobody is named as source.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).standing)); }, nullptr,
               names_to(Standing::asked)},
              {"hearsay", K::boolean, "Words mark that the writer does not vouch.",
               [](const View& v, RowAt r) { return truth(at(v, r).hearsay); }},
              {"polarity",
               K::word,
               "negative: the source says that it is not so.",
               [](const View& v, RowAt r) { return std::string(at(v, r).negative ? "negative" : "positive"); },
               nullptr,
               {"positive", "negative"}},
              {"chain", K::text, "From the outlet down to the origin, joined by \" < \".", chain},
              {"chain_spans", K::hops, "One span per hop of chain, \"-\" for a hop without words.", nullptr, hops},
              {"disclaimers", K::spans, "The words that say that it is not verified.", nullptr,
               [](const View& v, RowAt r) { return at(v, r).disclaimers; }},
              {"said_begin", K::moment, "When it was said: begin, included.",
               [](const View& v, RowAt r) { return base::iso(at(v, r).said.begin); }},
              {"said_end", K::moment, "When it was said: end, excluded.",
               [](const View& v, RowAt r) { return base::iso(at(v, r).said.end); }},
              {"incident_id",
               K::ids,
               "The incidents it is about.",
               [](const View& v, RowAt r) {
                 return v.incidents(v.dossier().documents.ref(RecordKind::claim, r.document, r.index));
               },
               nullptr,
               {},
               "incidents.incident_id"},
              {"parent",
               K::id,
               "The claim in which this one is embedded.",
               [](const View& v, RowAt r) { return v.claim_id(r.document, at(v, r).parent); },
               nullptr,
               {},
               "claims.claim_id"},
              {"rule", K::text, "The construction and the lexicon rows that made it.",
               [](const View& v, RowAt r) { return rule_cell(at(v, r).because); }},
              words_column<content>("text", "content", "The words of content."),
          }};
}

}  // namespace wederhoor::output
