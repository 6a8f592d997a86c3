// The words of a document as the stages look them up: made once behind the reader, shared by claims and events.
//   "Zij vielen de Stad aan" -> lower "stad"; lemma of "vielen" "vallen"; lexeme "aanvallen"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::base {

struct WordForms {
  WordForms(std::string_view text, const Reading& reading);

  // By token.
  std::vector<std::string> lower;   // as it stands there, in lower case
  std::vector<std::string> lemma;   // dictionary form in lower case, without treebank marks; the word where it has none
  std::vector<std::string> lexeme;  // the same with the particle that hangs on it: "vielen … aan" -> "aanvallen"
  std::vector<std::uint32_t> clause;  // the word that heads the clause it stands in; itself without a tree
};

}  // namespace wederhoor::base
