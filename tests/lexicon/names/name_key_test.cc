#include "lexicon/names/name_key.h"

#include <gtest/gtest.h>

namespace wederhoor::lexicon {
namespace {

TEST(NameKey, CaseMarksAndJoinersDoNotCount) {
  EXPECT_EQ(name_key("Brjánsk"), "brjansk");
  EXPECT_EQ(name_key("'s-Gravenhage"), "s gravenhage");
  EXPECT_EQ(name_key("Kursʼk"), "kursk");
  EXPECT_EQ(name_key("  Gora\u00a0-  Podol "), "gora podol");
  EXPECT_EQ(name_key("Łódź"), "lodz");
}

TEST(NameKey, CyrillicKeepsItsLettersButIo) {
  EXPECT_EQ(name_key("Тёткино"), "теткино");
  EXPECT_EQ(name_key("ТЁТКИНО"), "теткино");
  EXPECT_EQ(name_key("Київ"), "київ");
  EXPECT_EQ(name_key("Грайворон"), "грайворон");
  EXPECT_NE(name_key("Йошкар"), name_key("Иошкар"));
  EXPECT_EQ(name_key("Й"), name_key("й")) << "composed and decomposed";
  EXPECT_EQ(name_key("Белгоро́д"), "белгород") << "stress mark";
}

TEST(NameKey, DifferentNamesStayApart) {
  EXPECT_NE(name_key("Kozinka"), name_key("Kozynka"));
  EXPECT_NE(name_key("Den Haag"), name_key("Denhaag"));
  EXPECT_EQ(name_key("..."), "");
  EXPECT_EQ(name_key("\xff\xfe"), "");
}

TEST(NameKey, Words) {
  const auto words = key_words("s gravenhage");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[1], "gravenhage");
  EXPECT_TRUE(key_words("").empty());
}

}  // namespace
}  // namespace wederhoor::lexicon
