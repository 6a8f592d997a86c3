// Whom a sentence makes the doer and whom it clears.
#include "reconcile/relations/doers.h"

#include <gtest/gtest.h>

#include "test_engine.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

class TwoReports {
 public:
  TwoReports(const std::string& one, const std::string& other)
      : heap_({report("a.txt", one), report("b.txt", other)}),
        maker_(test_lexicons(), "nl", no_words_),
        a_(maker_.make(heap_, 0)),
        b_(maker_.make(heap_, 1)) {}

  // Of the first claim of either report.
  Doers a() const { return of(a_); }
  Doers b() const { return of(b_); }

 private:
  static Document report(const std::string& file, const std::string& sentence) {
    Metadata metadata;
    metadata.file = file;
    return *test_engine().read(sentence, metadata);
  }
  Doers of(const std::vector<Statement>& all) const { return all.empty() ? Doers{} : doers_of(heap_, all.front()); }
  Heap heap_;
  WordVectors no_words_;
  StatementMaker maker_;
  std::vector<Statement> a_, b_;
};

bool cleared(const std::string& one, const std::string& other) {
  const TwoReports both(one, other);
  return accused_and_cleared(both.a(), both.b()).has_value();
}
bool two(const std::string& one, const std::string& other) {
  const TwoReports both(one, other);
  return two_behind_it(both.a(), both.b()).has_value();
}

TEST(Doers, WhoDidNotDoItIsClearedOfWhatHeIsHeldResponsibleFor) {
  EXPECT_TRUE(cleared("De minister houdt Hamas verantwoordelijk.", "Hamas heeft de school niet in brand gestoken."));
  EXPECT_FALSE(
      cleared("De minister houdt Hezbollah verantwoordelijk.", "Hamas heeft de school niet in brand gestoken."));
  EXPECT_FALSE(cleared("De minister houdt Hamas verantwoordelijk.", "Hamas heeft de school in brand gestoken."));
}

TEST(Doers, WhoIsBlamedAndClearsHimself) {
  EXPECT_TRUE(cleared("Het leger houdt Hamas verantwoordelijk voor de aanslag.", "Hamas ontkent elke betrokkenheid."));
  EXPECT_TRUE(cleared("Hamas ontkent elke betrokkenheid.", "De minister beschuldigt Hamas van de aanslag."));
  EXPECT_FALSE(
      cleared("Het leger houdt Hamas verantwoordelijk voor de aanslag.", "Hezbollah ontkent elke betrokkenheid."));
  EXPECT_FALSE(cleared("Het leger houdt Hamas verantwoordelijk voor de aanslag.", "Hamas ontkent dat er doden zijn."));
}

TEST(Doers, TwoAreNamedOfOneKindOfDeed) {
  EXPECT_TRUE(two("Het leger houdt Hamas verantwoordelijk voor de aanslag.", "Hezbollah eist de aanslag op."));
  EXPECT_FALSE(two("Het leger houdt Hamas verantwoordelijk voor de aanslag.", "Hamas eist de aanslag op."));
  EXPECT_FALSE(two("Het leger houdt Hamas verantwoordelijk voor de roof.", "Hezbollah eist de aanslag op."));
  EXPECT_FALSE(two("Het leger houdt Hamas niet verantwoordelijk voor de aanslag.", "Hezbollah eist de aanslag op."));
}

}  // namespace
}  // namespace wederhoor::reconcile
