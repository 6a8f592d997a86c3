#include "wederhoor/lexicons.h"

#include <gtest/gtest.h>

#include "lexicon/table_file.h"
#include "where.h"

namespace wederhoor {
namespace {

TEST(Lexicons, OfTheProjectOpenAndSayWhoReadsThem) {
  const auto lexicons = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  ASSERT_TRUE(lexicons) << lexicons.error().text();
  EXPECT_GT(lexicons->tables().size(), 10u);
  for (const auto& [name, table] : lexicons->tables()) {
    std::string remarks;
    for (const std::string& line : table->remarks()) remarks += line + "\n";
    EXPECT_NE(remarks.find("Read by src/"), std::string::npos) << name << " does not say which source reads it";
    EXPECT_NE(remarks.find("Checked by: "), std::string::npos) << name << " does not say how it is checked";
  }
}

TEST(Lexicons, MissingOnesAreEmptyAndAMissingFolderIsAnError) {
  const auto lexicons = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  ASSERT_TRUE(lexicons);
  EXPECT_TRUE(lexicons->table("nl/no such table").rows().empty());
  EXPECT_FALSE(Lexicons::open("/nowhere"));
}

}  // namespace
}  // namespace wederhoor
