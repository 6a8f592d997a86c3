// Tests src/reading/model/letters.cc and features.cc.
#include "reading/model/features.h"

#include <gtest/gtest.h>

#include <string>

#include "reading/model/letters.h"

namespace wederhoor::reading::model {
namespace {

TEST(Letters, lower_case_of_dutch_and_cyrillic) {
  EXPECT_EQ(lower("Één ÇAĞRI Ž Ÿ"), "één çağri ž ÿ");
  EXPECT_EQ(lower("БЕЛГОРОД Ё Ї Ґ"), "белгород ё ї ґ");
  EXPECT_EQ(lower("ß × ı"), "ß × ı");
}

TEST(Letters, any_bytes_are_read) {
  EXPECT_EQ(decode("\xFF\xC3").size(), 2U);
  EXPECT_EQ(decode("\xE2\x82"
                   "a"),
            U"\uFFFD"
            U"a");
  EXPECT_EQ(encode(decode("naïef 😀")), "naïef 😀");
}

TEST(Features, quotes_dashes_and_digits_are_folded) {
  EXPECT_EQ(word_features("“").word, word_features("''").word);
  EXPECT_EQ(word_features(",,").word, word_features("„").word);
  EXPECT_EQ(word_features("1943").word, word_features("2025").word);
  EXPECT_NE(word_features("1943").word, word_features("194").word);
  EXPECT_EQ(word_features("zee–").pieces, word_features("zee-").pieces);
}

TEST(Features, case_matters_for_lists_of_names_only) {
  EXPECT_EQ(word_features("Bergen").word, word_features("bergen").word);
  EXPECT_NE(word_features("Bergen").written, word_features("bergen").written);
}

TEST(Features, long_words_cost_no_more_than_short_ones) {
  const auto most = word_features(std::string(24, 'a')).pieces.size();
  EXPECT_EQ(word_features(std::string(100000, 'a')).pieces.size(), most);
  EXPECT_EQ(word_features("").pieces.size(), 1U);
}

}  // namespace
}  // namespace wederhoor::reading::model
