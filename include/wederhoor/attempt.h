// Attempt: a construction that was tried at a place of a report, and what came of it. Not kept with the claims: found
// again when somebody asks why (`Engine::tried`).
#pragma once

#include <string>
#include <vector>

#include "wederhoor/text.h"

namespace wederhoor {

struct Attempt {
  std::string construction;  // "complement"; names of Because::construction, or the step that settles what was found
  std::string way;           // which of its ways: "behind dat or of"; empty where it has one
  std::string trigger;       // what set it going: "a verb of saying"
  std::string page;          // where it is told: "spec/nl/speech_verbs.md"
  Span at;                   // the words that set it going
  std::string row;           // of the lexicon: "nl/speech_verbs:zeggen"; empty where no row is asked
  bool found = false;
  std::string reason;         // why it makes no claim; empty where found
  std::vector<Spans> claims;  // the content of each claim that it made; empty where it only changed another's
};

}  // namespace wederhoor
