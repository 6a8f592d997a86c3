// Persons who are kept apart: of one last name, of one class of nouns, of whom another is owned; and words that only
// judge.
#include <gtest/gtest.h>

#include "read_who.h"

namespace wederhoor {
namespace {

bool one(const ReadWho& r, std::string_view a, std::string_view b) {
  EXPECT_TRUE(r.mentioned(a) && r.mentioned(b)) << a << ", " << b;  // else nobody would be kept apart
  const Entity *x = r.who(a), *y = r.who(b);
  return x != nullptr && x == y;
}

TEST(Namesakes, AnOfficeTellsWhoseLastNameItIs) {
  const ReadWho r(
      "Commissaris Jacques Vosmaer kwam. Verpleegster Anna Vosmaer hielp. Later sprak commissaris Vosmaer. "
      "De verpleegster Vosmaer ging weg. Toen zweeg Vosmaer.");
  EXPECT_TRUE(one(r, "Commissaris Jacques Vosmaer", "commissaris Vosmaer"));
  EXPECT_TRUE(one(r, "Verpleegster Anna Vosmaer", "De verpleegster Vosmaer"));
  EXPECT_FALSE(one(r, "Commissaris Jacques Vosmaer", "Vosmaer"));
  EXPECT_FALSE(one(r, "Verpleegster Anna Vosmaer", "Vosmaer"));
}

TEST(Namesakes, ALastNameIsHisWhoWasToldOfBefore) {
  const ReadWho r("Jan Vosmaer kwam. Burgemeester Vosmaer zweeg. Piet Vosmaer ging weg. Toen sprak Vosmaer.");
  EXPECT_TRUE(one(r, "Jan Vosmaer", "Burgemeester Vosmaer"));
  EXPECT_FALSE(one(r, "Jan Vosmaer", "Piet Vosmaer"));
  EXPECT_FALSE(one(r, "Jan Vosmaer", "Vosmaer"));
  EXPECT_FALSE(one(r, "Piet Vosmaer", "Vosmaer"));
}

TEST(Namesakes, OtherParticlesAreAnotherName) {
  const ReadWho r("Kapitein Van der Berg sprak. Wethouder Van den Berg zweeg.");
  EXPECT_FALSE(one(r, "Van der Berg", "Van den Berg"));
}

TEST(Namesakes, ARankMakesAPersonOfAnyWord) {
  const ReadWho r(
      "Generaal Bos noemt de aanval laf. Kolonel Berg zegt dat twee man zijn gedood. Commandant Landmacht zweeg.");
  for (const char* words : {"Generaal Bos", "Kolonel Berg"}) {
    ASSERT_NE(r.who(words), nullptr) << words;
    EXPECT_EQ(r.who(words)->kind, ActorKind::person) << words;
  }
  EXPECT_FALSE(r.who("Commandant Landmacht") != nullptr && r.who("Commandant Landmacht")->name == "Landmacht");
}

TEST(Namesakes, ACaptainIsNotTheNurseOfHisName) {
  const ReadWho apart("Hoofdverpleegkundige Anna Vosmaer hielp. Later sprak kapitein Vosmaer.");
  EXPECT_FALSE(one(apart, "Hoofdverpleegkundige Anna Vosmaer", "kapitein Vosmaer"));
  const ReadWho same("Generaal Karel Vosmaer kwam. Later sprak commandant Vosmaer.");
  EXPECT_TRUE(one(same, "Generaal Karel Vosmaer", "commandant Vosmaer"));
}

TEST(Namesakes, ANounGoesBackToWhoeverWasCalledSo) {
  const ReadWho director("Directeur Karel Vosmaer kwam. De kapitein ging weg. De directeur zweeg.");
  EXPECT_FALSE(one(director, "Directeur Karel Vosmaer", "De kapitein"));
  EXPECT_TRUE(one(director, "Directeur Karel Vosmaer", "De directeur"));
  const ReadWho officer("Kolonel Karel Vosmaer kwam. De officier zweeg.");
  EXPECT_TRUE(one(officer, "Kolonel Karel Vosmaer", "De officier"));
  const ReadWho court("De advocate Anna Vosmaer kwam. De onderzoeksrechter zweeg. De raadsvrouw ging weg.");
  EXPECT_FALSE(one(court, "De advocate Anna Vosmaer", "De onderzoeksrechter"));
  EXPECT_TRUE(one(court, "De advocate Anna Vosmaer", "De raadsvrouw"));
  const ReadWho army("Een woordvoerder van het Iraanse ministerie kwam. De legerwoordvoerder zweeg.");
  EXPECT_FALSE(one(army, "Een woordvoerder van het Iraanse ministerie", "De legerwoordvoerder"));
}

TEST(Namesakes, ABodyIsCalledByItsOwnNoun) {
  const ReadWho police("De Rijksrecherche doet onderzoek. De politie zweeg.");
  EXPECT_FALSE(one(police, "De Rijksrecherche", "De politie"));
  const ReadWho army("Het Franse leger vertrok. De vredesmacht bleef. Het leger zweeg.");
  EXPECT_FALSE(one(army, "Het Franse leger", "De vredesmacht"));
  EXPECT_TRUE(one(army, "Het Franse leger", "Het leger"));
  const ReadWho firm("Oliebedrijf Okrika Petroleum vertrok. Het bedrijf zweeg. De verzekeraar bleef.");
  EXPECT_FALSE(one(firm, "Oliebedrijf Okrika Petroleum", "De verzekeraar"));
  EXPECT_TRUE(one(firm, "Oliebedrijf Okrika Petroleum", "Het bedrijf"));
}

TEST(Namesakes, WhoIsOwnedIsNotTheOwner) {
  const ReadWho r("Poetins woordvoerder zei dat de stad viel. Bashar al-Assads adviseur ontkende dat.");
  ASSERT_NE(r.who("Poetins woordvoerder"), nullptr);
  EXPECT_EQ(r.listed("Poetins woordvoerder"), "-");
  EXPECT_EQ(r.listed("Poetins"), "putin");
  EXPECT_EQ(r.listed("Bashar al-Assads adviseur"), "-");
  const ReadWho head("Het hoofd van Zelensky's kabinet zei dat de stad viel.");
  EXPECT_EQ(head.listed("Het hoofd van Zelensky's kabinet"), "-");
  EXPECT_EQ(ReadWho("Het hoofd van de man deed pijn.").who("Het hoofd van de man"), nullptr);
  // What is read, seen or reported is no person.
  EXPECT_EQ(ReadWho("Het rapport van Amnesty zegt dat de stad viel.").who("Het rapport van Amnesty"), nullptr);
}

TEST(Namesakes, WordsThatJudgePointAtNobodyElse) {
  const ReadWho called("De minister noemt de mannen terroristen. Het leger viel de stad binnen.");
  EXPECT_EQ(called.who("terroristen"), nullptr);
  const ReadWho meant("De rebellen trokken weg. De terroristen vielen aan. Zij kwamen terug.");
  ASSERT_NE(meant.who("De terroristen"), nullptr);
  EXPECT_NE(meant.who("De terroristen"), meant.who("De rebellen"));
  EXPECT_NE(meant.who("Zij"), meant.who("De terroristen"));
}

TEST(Namesakes, AnOppositionIsNotTheState) {
  const ReadWho r("Tsjadische oppositie noemt uitslag vals. De Syrische oppositie ontkent dat.");
  EXPECT_EQ(r.listed("Tsjadische oppositie"), "-");
  EXPECT_EQ(r.listed("Tsjadische"), "");
  EXPECT_FALSE(one(r, "Tsjadische oppositie", "De Syrische oppositie"));
}

TEST(Namesakes, ATitleBeforeATownIsAPersons) {
  const ReadWho r("Burgemeester Mbala en de bisschop van Beni zeggen dat er elf doden zijn.");
  ASSERT_NE(r.who("Burgemeester Mbala"), nullptr);
  EXPECT_EQ(r.who("Burgemeester Mbala")->name, "Mbala");
  EXPECT_FALSE(one(r, "Burgemeester Mbala", "de bisschop van Beni"));
}

TEST(Namesakes, NamesOfTheListGoAsFarAsItHasThem) {
  EXPECT_EQ(ReadWho("Volgens Médecins Sans Frontières viel de stad.").listed("Médecins Sans Frontières"), "msf");
  EXPECT_EQ(ReadWho("Artsen zonder Grenzen ging weg.").listed("Artsen zonder Grenzen"), "msf");
  EXPECT_EQ(ReadWho("Artsen zonder werk gingen weg.").listed("Artsen"), "-");
  EXPECT_EQ(ReadWho("Volgens de CJTF viel de stad.").listed("de CJTF"), "cjtf-ng");
  EXPECT_EQ(
      ReadWho("Bendeleider Jimmy 'Barbecue' Chérizier ging weg.").listed("Bendeleider Jimmy 'Barbecue' Chérizier"),
      "cherizier");
}

}  // namespace
}  // namespace wederhoor
