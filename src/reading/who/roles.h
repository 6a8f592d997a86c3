// Roles: nouns that name somebody who acts (lexicons/nl/roles.tsv), with compounds read as their last part.
//   find("defensiespecialisten") -> person, class "expert", many
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/language_tables.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

// What the list says of a word form.
struct Role {
  std::int32_t row = none;  // into the table; none: no such noun
  ActorKind kind = ActorKind::other;
  Count count = Count::unknown;
  Gender gender = Gender::unknown;
  bool title = false;     // stands right before a name
  bool former = false;    // oud-, ex-, voormalig
  std::string_view like;  // class; words of one class may mean the same actor
  std::string_view word;  // singular of the row
};

class Roles {
 public:
  explicit Roles(const lexicon::LanguageTables& tables);
  // Of a word in lower case. Linear in its length times a look-up.
  Role find(std::string_view word) const;
  std::string row_id(std::int32_t row) const;

 private:
  struct Form {
    std::int32_t row = none;
    bool plural = false;
  };
  Role fact(const Form& form) const;
  Role by_ending(std::string_view word) const;

  struct Row {
    std::string word, like;
    ActorKind kind;
    Gender gender;
    bool many, title, compound;
  };
  std::string table_;                // "nl/roles:"
  std::vector<std::string> former_;  // "oud-"
  std::vector<Row> rows_;
  base::WordMap<Form> forms_;
};

}  // namespace wederhoor::reading
