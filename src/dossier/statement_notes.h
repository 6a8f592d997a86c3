// Outlets that publish what somebody says of himself, told by the note behind their name.
//   "Militair bestuur Cherson (persbericht)" -> "Militair bestuur Cherson"   "De Avondbode (liveblog)" -> ""
#pragma once

#include <string>
#include <string_view>

#include "base/word_map.h"
#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& statement_notes_table();  // lexicons/shared/statement_notes.tsv
lexicon::Schemas schemas();

class StatementNotes {
 public:
  explicit StatementNotes(const Lexicons& lexicons);
  // Whose statement the outlet is, without the note; "" for a newspaper.
  std::string issuer(std::string_view outlet) const;

 private:
  base::WordSet words_;  // folded
};

}  // namespace wederhoor::dossier
