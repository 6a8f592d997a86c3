// numbers.csv: the ledger. Tested by tests/output/folder_test.cc.
#include "base/dates.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

const Number& at(const View& v, RowAt r) { return v.document(r.document).numbers[r.index]; }
const Quantity& amount(const View& v, RowAt r) { return v.document(r.document).reading.quantities[at(v, r).quantity]; }
std::uint32_t rows(const View& v, std::uint32_t d) { return static_cast<std::uint32_t>(v.document(d).numbers.size()); }
const std::vector<Because>* because(const View& v, RowAt r) {
  const std::vector<Because>& own = at(v, r).because;
  return own.empty() ? &amount(v, r).because : &own;
}
Ref ref(const View& v, RowAt r) { return v.dossier().documents.ref(RecordKind::number, r.document, r.index); }
Spans span(const View& v, RowAt r) { return {amount(v, r).span}; }
std::string counted(const View& v, RowAt r) {
  return at(v, r).counted.empty() ? amount(v, r).counted : at(v, r).counted;
}
}  // namespace

Table numbers_table() {
  using K = ColumnKind;
  return {"numbers",
          "What is counted or measured, of whom, by whom, as of when.",
          "number_id",
          true,
          rows,
          because,
          {
              {"number_id", K::id, "Id of the number.", [](const View& v, RowAt r) { return at(v, r).id; }},
              report_column(),
              {"span", K::spans, "The amount with its modifier and noun.", nullptr, span},
              words_column<span>("text", "span", "The words of span."),
              {"low", K::number, "Lowest value that the words allow; empty: open.",
               [](const View& v, RowAt r) { return decimal(amount(v, r).low); }},
              {"best", K::number, "The value itself; empty: the words give none.",
               [](const View& v, RowAt r) { return decimal(amount(v, r).best); }},
              {"high", K::number, "Highest value that the words allow; empty: open.",
               [](const View& v, RowAt r) { return decimal(amount(v, r).high); }},
              {"exactness", K::word, "How exact the words are.",
               [](const View& v, RowAt r) { return std::string(base::name_of(amount(v, r).exactness)); }, nullptr,
               names_to(Exactness::vague)},
              {"unit", K::word, "In what it is counted or measured.",
               [](const View& v, RowAt r) { return std::string(base::name_of(amount(v, r).unit)); }, nullptr,
               names_to(QuantityUnit::other)},
              {"counted", K::word, "What exactly, as an id of the lexicon.", counted},
              {"side", K::id, "Whose, as actor id; civilians, attackers: of no actor that is named.",
               [](const View& v, RowAt r) { return at(v, r).side; }},
              {"side_kind", K::word, "Which side that is in the incident.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).side_kind)); }, nullptr,
               names_to(SideKind::other)},
              {"state", K::word, "What became of them, or what is measured.",
               [](const View& v, RowAt r) { return std::string(base::name_of(at(v, r).state)); }, nullptr,
               names_to(NumberState::other)},
              {"counted_by", K::ids, "Who counted, as actor ids.",
               [](const View& v, RowAt r) { return v.actors(r.document, at(v, r).counted_by); }},
              {"as_of_begin", K::moment, "As of when: begin, included.",
               [](const View& v, RowAt r) { return base::iso(at(v, r).as_of.begin); }},
              {"as_of_end", K::moment, "As of when: end, excluded.",
               [](const View& v, RowAt r) { return base::iso(at(v, r).as_of.end); }},
              {"place_id", K::id, "Where, as an id of the gazetteer.",
               [](const View& v, RowAt r) { return v.place_id(r.document, at(v, r).place); }},
              {"event_id",
               K::id,
               "The event it belongs to.",
               [](const View& v, RowAt r) { return v.event_id(r.document, at(v, r).event); },
               nullptr,
               {},
               "events.event_id"},
              {"claim_id",
               K::id,
               "The claim it stands in.",
               [](const View& v, RowAt r) { return v.claim_id(r.document, at(v, r).claim); },
               nullptr,
               {},
               "claims.claim_id"},
              {"quantity_id", K::id, "Joins the figures of one quantity over reports and time.",
               [](const View& v, RowAt r) { return v.quantity(ref(v, r)); }},
          }};
}

}  // namespace wederhoor::output
