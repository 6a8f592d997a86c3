#include "dossier/leaning.h"

#include <gtest/gtest.h>

#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

bool leans(std::string_view words) { return Leaning(test_lexicons()).leans("nl", words); }

TEST(Leaning, OnTheSentenceBefore) {
  EXPECT_TRUE(leans("Daarop draagt hij een vest"));
  EXPECT_TRUE(leans("Nog diezelfde nacht brandde de loods af"));
  EXPECT_TRUE(leans("„Ook in Dravik vielen doden"));
  EXPECT_TRUE(leans("Een uur later sloeg een tweede drone in"));
}

TEST(Leaning, OnNothing) {
  EXPECT_FALSE(leans("Dinsdagochtend volgde een inval in Dravik"));
  EXPECT_FALSE(leans("Het leger heeft daarop het vuur geopend"));
  EXPECT_FALSE(leans("Er vielen acht doden"));
  EXPECT_FALSE(leans("Daarlem ligt in puin"));
  EXPECT_FALSE(Leaning(test_lexicons()).leans("en", "Daarop draagt hij een vest"));
  EXPECT_FALSE(leans(""));
}

TEST(Leaning, OneSpeaksOfHimself) {
  Leaning leaning(test_lexicons());
  EXPECT_TRUE(leaning.of_self("nl", "Wij, Duinwacht, hebben de leiding opgeblazen"));
  EXPECT_FALSE(leaning.of_self("nl", "De leiding is opgeblazen"));
}

}  // namespace
}  // namespace wederhoor::dossier
