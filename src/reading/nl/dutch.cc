// Decides what Dutch brings beyond words and weights: how it counts ("vijfentwintig"), how it tells times ("in de nacht
// van maandag op dinsdag"), and the customs of its treebank. Tested by tests/reading/language_test.cc.
#include "reading/nl/dutch.h"

#include "reading/nl/amounts/dutch_numerals.h"
#include "reading/nl/model/dutch_treebank.h"
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
std::shared_ptr<const Numerals> numerals(const lexicon::LanguageTables& tables) {
  return std::make_shared<DutchNumerals>(tables);
}
}  // namespace

Language dutch() { return {"nl", numerals, &dutch_times, open_dutch_treebank}; }

}  // namespace wederhoor::reading::nl
