// Who is said to have struck first, and which of two such statements exclude each other.
#include "reconcile/relations/first_blow.h"

#include <gtest/gtest.h>

#include "test_engine.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

Document report(const std::string& file, const std::string& sentence) {
  Metadata metadata;
  metadata.file = file;
  return *test_engine().read(sentence, metadata);
}

std::optional<FirstBlow> told(const Heap& heap, std::uint32_t document) {
  static const WordVectors no_words;
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  for (const Statement& s : maker.make(heap, document))
    if (const std::optional<FirstBlow> found = first_blow_of(heap, s)) return found;
  return std::nullopt;
}
bool tells(const std::string& sentence) { return told(Heap({report("a.txt", sentence)}), 0).has_value(); }
bool opposed(const std::string& one, const std::string& other) {
  const Heap heap({report("a.txt", one), report("b.txt", other)});
  const std::optional<FirstBlow> x = told(heap, 0), y = told(heap, 1);
  EXPECT_TRUE(x && y) << one << " / " << other;
  return x && y && excludes(*x, *y);
}

TEST(FirstBlow, WhoStruckFirstIsTold) {
  EXPECT_TRUE(tells("De opvarenden openden als eersten het vuur."));
  EXPECT_TRUE(tells("De politie schoot als eerste, zegt de advocaat."));
  EXPECT_TRUE(tells("De advocaat zegt dat de politie het eerste schot loste."));
  EXPECT_TRUE(tells("De bestuurder opende onmiddellijk het vuur."));
}

TEST(FirstBlow, OtherFirstThingsAreNone) {
  EXPECT_FALSE(tells("De burgemeester kwam als eerste aan."));
  EXPECT_FALSE(tells("De agenten schoten meteen terug."));
  EXPECT_FALSE(tells("De eerste schoten vielen om drie uur."));
  EXPECT_FALSE(tells("De politie schoot de man dood."));
}

TEST(FirstBlow, OneDeniedOrTwoOfWhomOneIsOfAStateExcludeEachOther) {
  EXPECT_TRUE(opposed("De opvarenden openden als eersten het vuur.",
                      "Visser Said Aden bestrijdt dat de opvarenden als eersten schoten."));
  EXPECT_TRUE(
      opposed("De bestuurder schoot als eerste, zegt het parket.", "De politie schoot als eerste, zegt de advocaat."));
  EXPECT_FALSE(
      opposed("De opvarenden openden als eersten het vuur.", "Volgens het leger schoten de opvarenden als eersten."));
  EXPECT_FALSE(
      opposed("De opvarenden openden als eersten het vuur.", "Volgens het leger schoten de piraten als eersten."));
}

}  // namespace
}  // namespace wederhoor::reconcile
