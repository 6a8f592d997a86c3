// A language as reading has it: what it brings beyond its tables (lexicons/<code>/) and weights (models/<code>/). All
// other code of src/reading is the same for every language. docs/language.md says what each part must do.
#pragma once

#include <memory>
#include <string_view>

#include "lexicon/language_tables.h"
#include "reading/amounts/numerals.h"
#include "reading/model/treebank.h"
#include "reading/when/times_said.h"

namespace wederhoor::reading {

struct Language {
  std::string_view code;  // ISO 639-1, "nl"
  std::shared_ptr<const Numerals> (*numerals)(const lexicon::LanguageTables& tables);
  const TimeGrammar* times;
  model::OpenTreebank treebank;
};

}  // namespace wederhoor::reading
