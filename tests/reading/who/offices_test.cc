// Whose office is meant where the words do not name the land: by dateline, by places, or nobody.
#include <gtest/gtest.h>

#include "read_who.h"

namespace wederhoor {
namespace {

TEST(Offices, AMinisterIsThatOfTheLandTheReportIsSetIn) {
  const char* words = "De minister van Defensie";
  EXPECT_EQ(ReadWho("ZWOLLE – De minister van Defensie zei dat de brug openblijft.").listed(words), "brekelmans");
  EXPECT_EQ(ReadWho("De minister van Defensie bezocht Almelo. In Zwolle bleef het rustig.").listed(words),
            "brekelmans");
  EXPECT_EQ(ReadWho("SANAA – De minister van Defensie zei dat de haven openblijft.").listed(words), "-");
  EXPECT_EQ(ReadWho("BAMAKO (AFP) – De minister van Defensie prees Nederland.").listed(words), "-");
  EXPECT_EQ(ReadWho("De minister van Defensie zei dat de haven openblijft.").listed(words), "-");
}

TEST(Offices, AnAdjectiveNamesTheLandWhateverTheTableCallsTheOffice) {
  EXPECT_EQ(
      ReadWho("BAMAKO – De Nederlandse minister van Defensie zweeg.").listed("De Nederlandse minister van Defensie"),
      "brekelmans");
  EXPECT_EQ(ReadWho("De minister van Defensie van Oekraïne zweeg.").listed("De minister van Defensie van Oekraïne"),
            "umerov");
  EXPECT_EQ(ReadWho("DEN HAAG – De Franse minister van Onderwijs zweeg.").listed("De Franse minister van Onderwijs"),
            "-");
}

TEST(Offices, OfTwoLandsAreTwo) {
  const auto same = [](const char* text, const char* a, const char* b) {
    const ReadWho r(text);
    EXPECT_TRUE(r.mentioned(a) && r.mentioned(b)) << text;
    return r.who(a) == r.who(b);
  };
  EXPECT_FALSE(same("De Malinese minister van Defensie zweeg. De Franse minister van Defensie sprak.",
                    "De Malinese minister van Defensie", "De Franse minister van Defensie"));
  EXPECT_FALSE(same("De Soedanese president zweeg. De Libanese president sprak.", "De Soedanese president",
                    "De Libanese president"));
  EXPECT_FALSE(same("De minister van Defensie van Tsjaad zweeg. De minister van Defensie van Niger sprak.",
                    "De minister van Defensie van Tsjaad", "De minister van Defensie van Niger"));
  EXPECT_TRUE(same("De Malinese minister van Defensie zweeg. De minister van Defensie ging weg.",
                   "De Malinese minister van Defensie", "De minister van Defensie"));
}

TEST(Offices, ThePortfolioIsNoPartOfTheName) {
  const ReadWho r("Minister Jan Vosmaer van Defensie kwam naar Ede. Jan Vosmaer zweeg.");
  ASSERT_NE(r.who("Jan Vosmaer"), nullptr);
  EXPECT_EQ(r.who("Jan Vosmaer")->name, "Jan Vosmaer");
  EXPECT_EQ(r.who("Minister Jan Vosmaer van Defensie"), r.who("Jan Vosmaer"));
}

TEST(Offices, WhatAMinistryIsForIsTheMinistryOfOneLand) {
  EXPECT_EQ(ReadWho("Buitenlandse Zaken meldt dat zes Nederlanders zijn vertrokken.").listed("Buitenlandse Zaken"),
            "nl-mfa");
  EXPECT_EQ(ReadWho("Dat zegt Buitenlandse Zaken in Den Haag. Zes Nederlanders zijn vertrokken.")
                .listed("Buitenlandse Zaken"),
            "nl-mfa");
  EXPECT_EQ(
      ReadWho("Buitenlandse Zaken in Brussel meldt dat zes Nederlanders zijn vertrokken.").listed("Buitenlandse Zaken"),
      "-");
  EXPECT_EQ(
      ReadWho("Buitenlandse Zaken in Parijs meldt dat zes Nederlanders zijn vertrokken.").listed("Buitenlandse Zaken"),
      "fr-mfa");
  EXPECT_EQ(ReadWho("SANAA – Buitenlandse Zaken meldt dat de haven openblijft.").listed("Buitenlandse Zaken"), "-");
}

TEST(Offices, ATitleThatTheListedOneDoesNotBearIsAnothers) {
  EXPECT_EQ(ReadWho("President Poetin zweeg.").listed("President Poetin"), "putin");
  EXPECT_EQ(ReadWho("Burgemeester Rubio van Almelo zweeg.").listed("Burgemeester Rubio van Almelo"), "-");
  EXPECT_EQ(ReadWho("Arts Mariam Traoré hielp. Minister Traoré zweeg in Ouagadougou.").listed("Minister Traoré"), "-");
}

}  // namespace
}  // namespace wederhoor
