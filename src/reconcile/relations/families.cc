// How values of families stand to each other. custody: released excludes custody: held; health: wounded entails life:
// alive; so "hij is gewond" excludes "hij is dood". Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/families.h"

#include "base/enum_names.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
FamilyValues::FamilyValues(const Lexicons& lexicons) {
  const lexicon::Table& table = lexicons.table("shared/family_values");
  for (const lexicon::Row& row : table.rows()) {
    const Value own{table.cell(row, "family"), table.cell(row, "value")};
    contradictions_.emplace(
        own.first,
        base::parse_name(table.cell(row, "contradiction"), MatchSubkind::label).value_or(MatchSubkind::outcome));
    lexicon::each_piece(table.cell(row, "excludes"), ";", [&](std::string_view other) {
      excludes_.emplace(own, Value{own.first, other});
      excludes_.emplace(Value{own.first, other}, own);
    });
    lexicon::each_piece(table.cell(row, "entails"), ";", [&](std::string_view other) {
      const std::size_t colon = other.find(':');
      if (colon == std::string_view::npos) return;
      entails_.emplace(own, Value{other.substr(0, colon), other.substr(colon + 1)});
    });
  }
}

ValueRelation FamilyValues::of(std::string_view family_a, std::string_view a, std::string_view family_b,
                               std::string_view b) const {
  const Value x{family_a, a}, y{family_b, b};
  if (x == y) return ValueRelation::same;
  if (excludes_.contains({x, y})) return ValueRelation::excludes;
  if (entails_.contains({x, y}) || entails_.contains({y, x})) return ValueRelation::entails;
  const auto excluded_by = [&](const Value& p, const Value& q) {
    for (auto at = entails_.lower_bound({p, Value{}}); at != entails_.end() && at->first == p; ++at)
      if (excludes_.contains({at->second, q})) return true;
    return false;
  };
  return excluded_by(x, y) || excluded_by(y, x) ? ValueRelation::excludes : ValueRelation::other;
}

MatchSubkind FamilyValues::contradiction(std::string_view family) const {
  const auto at = contradictions_.find(family);
  return at == contradictions_.end() ? MatchSubkind::outcome : at->second;
}

}  // namespace wederhoor::reconcile
