#include "lexicon/names/name_endings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

TEST(NameEndings, EverySampleOfTheTableGivesItsName) {
  const Table& table = test_lexicons().table(name_endings_table());
  const NameEndings endings(table);
  ASSERT_GT(table.rows().size(), 50u);
  for (const Row& row : table.rows()) {
    const std::string sample(table.cell(row, "sample"));
    const std::size_t space = sample.find(' ');
    ASSERT_NE(space, std::string::npos) << row.line;
    const auto all = endings.bare(sample.substr(0, space), row.cells.front());
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Bare& b) { return b.name == sample.substr(space + 1); }))
        << sample;
  }
}

TEST(NameEndings, BothWordsOfARussianNameAreBared) {
  const NameEndings endings(test_lexicons().table(name_endings_table()));
  const auto all = endings.bare("Новой Таволжанке", "ru");
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const Bare& b) { return b.name == "Новая Таволжанка"; }));
  EXPECT_LE(all.size(), 64u);
}

TEST(NameEndings, ShortWordsAndOtherLanguagesAreLeftAlone) {
  const NameEndings endings(test_lexicons().table(name_endings_table()));
  EXPECT_TRUE(endings.bare("Us", "nl").empty());
  EXPECT_TRUE(endings.bare("Paris", "xx").empty());
}

}  // namespace
}  // namespace wederhoor::lexicon
