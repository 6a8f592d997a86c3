// hearsay.csv: every form of a word that can mark hearsay, and its use. Tested by tests/output/folder_test.cc.
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const HearsayUse& at(const View& v, RowAt r) { return v.document(r.document).claims.hearsay[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t d) {
  return static_cast<std::uint32_t>(v.document(d).claims.hearsay.size());
}
const std::vector<Because>* because(const View& v, RowAt r) { return &at(v, r).because; }
Spans span(const View& v, RowAt r) { return {at(v, r).span}; }
}  // namespace

Table hearsay_table() {
  using K = ColumnKind;
  return {"hearsay",
          "Every form of a word that can mark hearsay, and how it is used.",
          "",
          true,
          rows,
          because,
          {
              report_column(),
              {"span", K::spans, "Where it stands.", nullptr, span},
              words_column<span>("text", "span", "The words of span."),
              {"use", K::word, "How it is used.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).use)); }, nullptr,
               names_to(HearsayUseKind::other)},
              {"rule", K::text, "The construction and the lexicon rows that told.",
               [](const View& v, RowAt r) { return rule_cell(at(v, r).because); }},
              {"claim_id",
               K::id,
               "The claim it marks.",
               [](const View& v, RowAt r) { return v.claim_id(r.document, at(v, r).claim); },
               nullptr,
               {},
               "claims.claim_id"},
          }};
}

}  // namespace wederhoor::output
