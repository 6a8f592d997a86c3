// Values of families of predicates: which exclude each other, which follow from another.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

enum class ValueRelation : std::uint8_t { other, same, entails, excludes };

class FamilyValues {
 public:
  explicit FamilyValues(const Lexicons& lexicons);
  // How two answers stand to each other; `other` where nothing is known.
  ValueRelation of(std::string_view family_a, std::string_view a, std::string_view family_b, std::string_view b) const;
  // The kind of contradiction between values of a family; `outcome` where nothing is known.
  MatchSubkind contradiction(std::string_view family) const;

 private:
  using Value = std::pair<std::string_view, std::string_view>;  // family, value
  std::set<std::pair<Value, Value>> excludes_, entails_;
  std::map<std::string_view, MatchSubkind> contradictions_;  // by family
};

}  // namespace wederhoor::reconcile
