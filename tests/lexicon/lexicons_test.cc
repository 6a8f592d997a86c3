#include "wederhoor/lexicons.h"

#include <gtest/gtest.h>

#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"
#include "lexicon_tables.h"
#include "where.h"

namespace wederhoor {
namespace {

TEST(Lexicons, OfTheProjectOpenAndSayWhoReadsThem) {
  const auto lexicons = open_lexicons(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  ASSERT_TRUE(lexicons) << lexicons.error().text();
  EXPECT_GT(lexicons->tables().size(), 10u);
  for (const auto& [name, table] : lexicons->tables()) {
    std::string remarks;
    for (const std::string& line : table->remarks()) remarks += line + "\n";
    EXPECT_NE(remarks.find("Read by src/"), std::string::npos) << name << " does not say which source reads it";
  }
}

TEST(Lexicons, AreErrorsWhereTheFolderOrATableIsMissing) {
  EXPECT_FALSE(open_lexicons("/nowhere"));
  const lexicon::TableSchema missing{.name = "nl/no such table", .columns = {lexicon::text("word")}};
  const auto lexicons =
      Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons", {&missing}, lexicon::Others::unread);
  ASSERT_FALSE(lexicons);
  EXPECT_EQ(lexicons.error().where, "lexicons/nl/no such table.tsv");
}

}  // namespace
}  // namespace wederhoor
