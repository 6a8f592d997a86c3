#include "lexicon/table_file.h"

#include <gtest/gtest.h>

#include "lexicon/phrase_trie.h"

namespace wederhoor::lexicon {
namespace {

std::string refusal(std::string_view text) {
  const auto table = Table::parse("nl/test", std::string(text));
  return table ? "" : table.error().text();
}

TEST(TableFile, ReadsRowsColumnsAndRemarks) {
  const auto table = Table::parse("nl/test", "# Words.\r\nform\tsense\r\n\r\nnaar verluidt\thearsay\nzou\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->remarks(), std::vector<std::string>{"Words."});
  ASSERT_EQ(table->rows().size(), 2u);
  EXPECT_EQ(table->cell(table->rows()[0], "sense"), "hearsay");
  EXPECT_EQ(table->cell(table->rows()[1], "sense"), "");
  EXPECT_EQ(table->cell(table->rows()[1], "absent"), "");
  EXPECT_EQ(table->id(table->rows()[1]), "nl/test:zou");
  EXPECT_EQ(table->rows()[1].line, 5u);
}

TEST(TableFile, RefusesWithFileLineAndAdvice) {
  EXPECT_EQ(refusal("a\tb\nx\ty\tz\n"), "lexicons/nl/test.tsv:2: has 3 cells for 2 columns; take tabs out");
  EXPECT_EQ(refusal("a\ta\n"), "lexicons/nl/test.tsv:1: names a column twice; rename one");
  EXPECT_NE(refusal("a\n\xFF\n"), "");
  EXPECT_NE(refusal("# only remarks\n"), "");
}

TEST(TableFile, CutAnywhereItIsReadOrRefused) {
  const std::string text = "# r\nform\tsense\nnaar verluidt\thearsay\nzóu\tx\n";
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto table = Table::parse("nl/test", text.substr(0, n));
    EXPECT_TRUE(table || !table.error().advice.empty());
  }
}

TEST(Pieces, AreTrimmedAndNeverEmpty) {
  EXPECT_EQ(pieces(" a | b || c "), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_TRUE(pieces("").empty());
}

TEST(PhraseTrie, FindsTheLongest) {
  PhraseTrie trie;
  trie.add("naar verluidt", 1);
  trie.add("naar", 2);
  trie.add("", 3);
  const std::vector<std::string_view> words{"en", "naar", "verluidt", "naar"};
  EXPECT_EQ(trie.longest(words, 0).value, -1);
  EXPECT_EQ(trie.longest(words, 1).value, 1);
  EXPECT_EQ(trie.longest(words, 1).words, 2u);
  EXPECT_EQ(trie.longest(words, 3).value, 2);
  EXPECT_EQ(trie.longest(words, 4).value, -1);
}

}  // namespace
}  // namespace wederhoor::lexicon
