// Whose the attackers are, where that is what is disputed.
#include "events/ledger/disputed.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"

namespace wederhoor::events {
namespace {

// "Zeventig aanvallers gedood", taken for Oostmark's by `taken_by`; `speaker` answers who did it.
std::string whose(const std::string& speaker, const std::string& says,
                  const std::string& taken_by = "attackers_of_report") {
  Made made("a");
  const std::int32_t who = made.entity(speaker);
  const std::uint32_t claim = made.claim("iedere betrokkenheid", speaker);
  made.d.claims.claims[claim].source_entities = {who};
  made.answers(claim, "involvement", "uninvolved", "involvement", says);
  Number& number = made.number(NumberState::killed, 70, 70, 70, SideKind::attackers);
  number.side = "oostmark";
  number.because = {{taken_by, "", {}}};
  leave_disputed(made.d.claims, made.d.reading, made.d.propositions, made.d.numbers);
  return made.d.numbers.front().side;
}

TEST(Disputed, WhoDeniesItOwnsNoAttackers) { EXPECT_EQ(whose("oostmark", "denies"), "attackers"); }

TEST(Disputed, NotWhereNobodyDeniesIt) {
  EXPECT_EQ(whose("oostmark", "involved"), "oostmark");
  EXPECT_EQ(whose("westmark", "denies"), "oostmark") << "another does";
}

TEST(Disputed, NotWhatTheWordsThemselvesSay) { EXPECT_EQ(whose("oostmark", "denies", "adjective"), "oostmark"); }

}  // namespace
}  // namespace wederhoor::events
