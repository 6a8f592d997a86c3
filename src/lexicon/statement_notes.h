// Outlets that publish what somebody says of himself, told by the note behind their name.
//   "Militair bestuur Cherson (persbericht)" -> "Militair bestuur Cherson"   "De Avondbode (liveblog)" -> ""
#pragma once

#include <string>
#include <string_view>

#include "base/word_map.h"
#include "lexicon/actors.h"
#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

const TableSchema& statement_notes_table();  // lexicons/shared/statement_notes.tsv

// The actor of the lists that an outlet with this name is: "Ministerie van Defensie van Mali" -> "ml-mod". None where
// no list knows it, or several bear the name.
std::optional<ActorRow> listed_issuer(const Actors& actors, const std::string& name, const std::string& language);

class StatementNotes {
 public:
  explicit StatementNotes(const Lexicons& lexicons);
  // Whose statement the outlet is, without the note; "" for a newspaper.
  std::string issuer(std::string_view outlet) const;

 private:
  base::WordSet words_;  // folded
};

}  // namespace wederhoor::lexicon
