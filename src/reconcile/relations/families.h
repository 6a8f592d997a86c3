// Values of families of predicates, and answers to the questions about every incident: which exclude each other, which
// follow from another.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

enum class ValueRelation : std::uint8_t { other, same, entails, excludes };

class FamilyValues {
 public:
  explicit FamilyValues(const Lexicons& lexicons);
  // How two answers stand to each other; `other` where nothing is known.
  ValueRelation of(std::string_view family_a, std::string_view a, std::string_view family_b, std::string_view b) const;

 private:
  using Value = std::pair<std::string_view, std::string_view>;  // family, value
  void add_questions(const Lexicons& lexicons);
  std::set<std::pair<Value, Value>> excludes_, entails_;
};

}  // namespace wederhoor::reconcile
