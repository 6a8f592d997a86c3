#include "lexicon/statement_notes.h"

#include <gtest/gtest.h>

#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

TEST(StatementNotes, TellWhoseStatementItIs) {
  const StatementNotes notes(test_lexicons());
  EXPECT_EQ(notes.issuer("Militair bestuur Dravik (persbericht)"), "Militair bestuur Dravik");
  EXPECT_EQ(notes.issuer("Generale staf (vertaald communiqué)"), "Generale staf");
  EXPECT_EQ(notes.issuer("Ministerie (communiqué nr. 41, vertaald)"), "Ministerie");
  for (const char* paper : {"De Avondbode", "De Avondbode (liveblog)", "Verklaring", "Verklaring)", "(", "",
                            "De Bode (bron is een verklaring van het leger)"})
    EXPECT_EQ(notes.issuer(paper), "") << paper;
}

}  // namespace
}  // namespace wederhoor::lexicon
