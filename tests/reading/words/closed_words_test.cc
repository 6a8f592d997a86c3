// What the small words do: every list of the code has words, and no word is in a list of its own making.
#include "reading/words/closed_words.h"

#include "tests_lexicons.h"

namespace wederhoor::reading {
namespace {

const ClosedWords& closed() {
  static const ClosedWords made(lexicon::LanguageTables(test_lexicons(), "nl"));
  return made;
}

TEST(ClosedWords, EveryListHasWords) {
  for (std::size_t list = 0; list < static_cast<std::size_t>(Closed::many); ++list)
    EXPECT_FALSE(closed().words(static_cast<Closed>(list)).empty()) << "list " << list;
}

TEST(ClosedWords, EveryListOfTheTableIsRead) {
  const lexicon::Table& table = test_lexicons().table("nl/closed_words");
  for (const lexicon::Row& row : table.rows()) {
    std::size_t lists = 0;
    for (std::size_t list = 0; list < static_cast<std::size_t>(Closed::many); ++list)
      lists += closed().has(static_cast<Closed>(list), row.cells.front());
    EXPECT_EQ(lists, lexicon::pieces(table.cell(row, "lists"), ' ').size()) << row.cells.front();
  }
}

TEST(ClosedWords, AWordDoesWhatItsListsSay) {
  EXPECT_TRUE(closed().has(Closed::of, "van") && closed().has(Closed::reaches, "van"));
  EXPECT_TRUE(closed().has(Closed::the, "het") && closed().has(Closed::it, "het"));
  EXPECT_FALSE(closed().has(Closed::it, "de"));
  EXPECT_EQ(closed().lists("brug"), 0U);
  EXPECT_EQ(closed().words(Closed::of).front(), "van");
}

}  // namespace
}  // namespace wederhoor::reading
