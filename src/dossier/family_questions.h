// The questions of lexicons/shared/family_values.tsv, and what their values answer to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

class FamilyQuestions {
 public:
  explicit FamilyQuestions(const Lexicons& lexicons);
  // How two different values of a family are asked about in one question.
  struct Asked {
    std::string key;                    // "family.custody.held": of the value that comes first in the table
    std::string_view first, second;     // what the values answer to it: "yes", "no"; empty: their own words
    bool about = false, agent = false;  // what the question names
  };
  // Nothing (an empty key) where the values do not exclude each other.
  Asked of(std::string_view family, std::string_view first, std::string_view second) const;

 private:
  struct Value {
    std::size_t row = 0;
    std::string_view question, says;
    std::set<std::string_view> excludes;
  };
  std::map<std::pair<std::string_view, std::string_view>, Value> values_;  // by family and value
};

}  // namespace wederhoor::dossier
