// Sentences of two reports: what they plainly differ in, and what does not differ plainly.
#include "reconcile/relations/plain.h"

#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "test_engine.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

Document report(const std::string& file, const std::string& sentence) {
  Metadata metadata;
  metadata.file = file;
  metadata.published = {Moment{22350}, Moment{22351}};
  return *test_engine().read(sentence, metadata);
}

// The kind of what the sentences differ in, "-" where nothing is plain.
std::string plain(const std::string& one, const std::string& other) {
  const Heap heap({report("a.txt", one), report("b.txt", other)});
  const WordVectors no_words;
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  const FamilyValues values(test_lexicons());
  for (Statement& a : maker.make(heap, 0)) {
    for (Statement& b : maker.make(heap, 1)) {
      a.incident = b.incident = 0;
      if (const std::optional<Plain> found = plainly(heap, a, b, values))
        return std::string(base::name_of(found->judged.subkind));
    }
  }
  return "-";
}

TEST(Plain, OneDeedAtTwoTimes) {
  EXPECT_EQ(plain("De brug werd volgens het leger om zes uur opgeblazen.",
                  "De brug werd volgens de rebellen om drie uur opgeblazen."),
            "time");
  EXPECT_EQ(plain("Volgens het leger begon de aanval maandag.", "Volgens de rebellen begon de aanval zondag."), "time");
  EXPECT_EQ(plain("De eerste brug werd volgens het leger om zes uur opgeblazen.",
                  "De tweede brug werd volgens de rebellen om drie uur opgeblazen."),
            "-");
  EXPECT_EQ(plain("De brug werd volgens het leger om zes uur opgeblazen.",
                  "De brug werd volgens de rebellen om tien over zes opgeblazen."),
            "-");
  EXPECT_EQ(plain("De aanval begon volgens het leger om vijf uur.", "De aanval duurde volgens bewoners tot acht uur."),
            "-");
}

TEST(Plain, OneActOfArmsAtTwoHours) {
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "Bakker Jan Bos zegt dat er om 23.45 uur werd geschoten."),
            "time");
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "Bakker Jan Bos zegt dat er om 22.45 uur werd geschoten."),
            "-");
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "Bakker Jan Bos zegt dat er om 17.00 uur werd geschoten."),
            "-");
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "Bakker Jan Bos zegt dat er om 23.45 uur nog werd geschoten."),
            "-");
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "De brandweer zegt dat er om 23.45 uur iemand is aangehouden."),
            "-");
}

TEST(Plain, OneDeedAtTwoPlaces) {
  EXPECT_EQ(plain("Het leger zegt dat het konvooi bij Mellit werd aangevallen.",
                  "De RSF zegt dat het konvooi bij Kutum werd aangevallen."),
            "place");
  EXPECT_EQ(plain("Het leger zegt dat het konvooi bij Mellit werd aangevallen.",
                  "De RSF zegt dat het konvooi in Darfur werd aangevallen."),
            "-");
  EXPECT_EQ(
      plain("Het leger zegt dat het konvooi uit Mellit vertrok.", "De RSF zegt dat het konvooi naar Kutum vertrok."),
      "-");
}

TEST(Plain, TakenAndRepelled) {
  EXPECT_EQ(plain("Het ministerie zegt dat de stad is ingenomen.", "De aanval is afgeslagen, aldus de generale staf."),
            "outcome");
  EXPECT_EQ(plain("Het ministerie zegt dat Mellit is ingenomen.",
                  "De aanval op Kutum is afgeslagen, aldus de generale staf."),
            "-");
  EXPECT_EQ(plain("Het ministerie zegt dat de stad is ingenomen.", "De aanval gaat door, aldus de generale staf."),
            "-");
}

TEST(Plain, OneOfficeOfTwoAndRoles) {
  EXPECT_EQ(plain("Het leger zegt dat de militie wordt geleid door Paulo Mendes.",
                  "Bewoners zeggen dat de militie wordt geleid door Jorge Sitoe."),
            "role");
  EXPECT_EQ(plain("Volgens het leger is Paulo Mendes de leider van de groep.",
                  "Volgens zijn familie is Jorge Sitoe een strijder van de groep."),
            "-");
}

TEST(Plain, ValuesThatExcludeEachOtherOfOneThing) {
  EXPECT_EQ(plain("De brug is volgens het leger open.", "De brug is volgens bewoners gesloten."), "outcome");
  EXPECT_EQ(plain("De brug is volgens het leger open.", "De markt is volgens bewoners gesloten."), "-");
  EXPECT_EQ(plain("Volgens het leger is de aanval afgeslagen.", "Volgens de rebellen gaat de aanval door."), "outcome");
  EXPECT_EQ(
      plain("De regering noemt de aanvallers terroristen.", "De oppositie noemt de aanvallers vrijheidsstrijders."),
      "label");
  EXPECT_EQ(plain("Het leger noemt de mannen terroristen.", "De dorpsraad noemt de soldaten helden."), "-");
  // Both ways in one clause: it is not plain.
  EXPECT_EQ(plain("Volgens de politie zijn in de nacht van maandag twee mensen om het leven gekomen.",
                  "Volgens het leger zijn twee mensen omgekomen."),
            "-");
}

TEST(Plain, OneClauseSaidAndDenied) {
  EXPECT_EQ(plain("De politie zegt dat de gijzelaars zijn vrijgelaten.",
                  "De familie zegt dat de gijzelaars niet zijn vrijgelaten."),
            "outcome");
  EXPECT_EQ(plain("De politie zegt dat de gijzelaars zijn vrijgelaten.",
                  "De familie zegt dat de daders niet zijn vrijgelaten."),
            "-");
  EXPECT_EQ(plain("Het leger zegt dat de brug open is.", "De burgemeester zegt dat de brug vorige week dicht was."),
            "-");
}

TEST(Plain, WhoDeniesWhatAnotherSaysOfHim) {
  EXPECT_EQ(plain("De politie zegt dat de RSF achter de aanslag zit.",
                  "De RSF zegt dat zij niets met de aanslag te maken heeft."),
            "responsibility");
  EXPECT_EQ(plain("De gouverneur houdt de RSF verantwoordelijk voor de aanslag.",
                  "De RSF ontkent elke verantwoordelijkheid voor de aanslag."),
            "responsibility");
  EXPECT_EQ(plain("De politie zegt dat Al-Shabaab achter de aanslag zit.", "De RSF ontkent elke betrokkenheid."), "-");
  EXPECT_EQ(plain("Het leger zegt dat M23 het ziekenhuis heeft beschoten.",
                  "M23 ontkent het ziekenhuis te hebben beschoten."),
            "responsibility");
  EXPECT_EQ(
      plain("De minister schrijft de aanslag toe aan de RSF.", "De RSF zegt niet betrokken te zijn bij de aanslag."),
      "responsibility");
  EXPECT_EQ(
      plain("De politie zegt dat Al-Shabaab achter de aanslag zit.", "Al-Shabaab ontkent dat er burgers zijn gedood."),
      "-");
}

TEST(Plain, TwoCountsOfOneThing) {
  EXPECT_EQ(plain("Het ziekenhuis meldt negentien doden.", "Verpleegster Anna Bos zegt dat er dertig doden zijn."),
            "number");
  EXPECT_EQ(plain("Het ziekenhuis meldt negentien doden.", "Verpleegster Anna Bos zegt dat er twintig doden zijn."),
            "-");
  EXPECT_EQ(plain("Het ziekenhuis meldt negentien doden.", "Verpleegster Anna Bos zegt dat er dertig gewonden zijn."),
            "-");
}

TEST(Plain, OneFigureOfTwoThingsIsALookAlike) {
  EXPECT_EQ(plain("Volgens het leger zijn drie drones vernietigd.", "Volgens de rebellen zijn drie tanks vernietigd."),
            "different_thing");
  EXPECT_EQ(plain("Volgens het leger zijn drie vrachtwagens verloren gegaan.",
                  "Volgens de burgemeester zijn drie chauffeurs verloren gegaan."),
            "different_unit");
  EXPECT_EQ(plain("Volgens het leger zijn drie schutters gevlucht.", "Volgens bewoners zijn drie mannen gevlucht."),
            "-");
}

TEST(Plain, WhatIsDeniedByTheCueIsNotSo) {
  EXPECT_EQ(plain("Volgens de politie waren er twee ontploffingen.",
                  "Buurvrouw Fatma Demir bestrijdt dat er twee ontploffingen waren."),
            "outcome");
  EXPECT_EQ(plain("Volgens de politie waren er drie ontploffingen.",
                  "Buurvrouw Fatma Demir bestrijdt dat er twee ontploffingen waren."),
            "-");
  EXPECT_EQ(plain("De politie ontkent dat er twee ontploffingen waren.",
                  "Buurvrouw Fatma Demir bestrijdt dat er twee ontploffingen waren."),
            "-");
}

TEST(Plain, WhoStruckFirst) {
  EXPECT_EQ(plain("De opvarenden openden als eersten het vuur.",
                  "Visser Said Aden bestrijdt dat de opvarenden als eersten schoten."),
            "role");
  EXPECT_EQ(
      plain("De opvarenden openden als eersten het vuur.", "Volgens het leger schoten de opvarenden als eersten."),
      "-");
}

TEST(Plain, TwoDistancesFromOnePlace) {
  EXPECT_EQ(plain("De tanker werd op 120 zeemijl van Eyl aangevallen.",
                  "Volgens de groep voer het schip op 9 zeemijl van Eyl."),
            "place");
  EXPECT_EQ(plain("De tanker werd op 12 zeemijl van Eyl aangevallen.",
                  "Volgens de groep voer het schip op 11 zeemijl van Eyl."),
            "-");
  EXPECT_EQ(plain("De tanker werd op 120 zeemijl van Eyl aangevallen.",
                  "Volgens de groep voer het schip op 9 zeemijl van Hobyo."),
            "-");
  EXPECT_EQ(plain("De doden vielen in K-Dere, een dorp op vijftig kilometer van Port Harcourt.",
                  "Acht kilometer verderop, in K-Dere, vergadert de raad volgens de gouverneur."),
            "-");
}

TEST(Plain, AnActThatBeganAlreadyHasOneHour) {
  EXPECT_EQ(plain("Het schip werd volgens het leger om 05.40 uur aangevallen.",
                  "Volgens de kapitein begon de aanval al om kwart over vier."),
            "time");
  EXPECT_EQ(plain("De politie zegt dat er om 22.40 uur is geschoten.",
                  "Bakker Jan Bos zegt dat er om 23.45 uur nog werd geschoten."),
            "-");
}

TEST(Plain, WhatTheyWereIsToldOfThemAndOfIt) {
  const auto of_one_report = [](const std::string& text) {
    const Heap heap({report("a.txt", text)});
    const WordVectors no_words;
    const StatementMaker maker(test_lexicons(), "nl", no_words);
    const FamilyValues values(test_lexicons());
    std::vector<Statement> all = maker.make(heap, 0);
    for (Statement& s : all) s.incident = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t j = i + 1; j < all.size(); ++j)
        if (const std::optional<Plain> found = plainly(heap, all[i], all[j], values))
          return std::string(base::name_of(found->judged.subkind));
    return std::string("-");
  };
  EXPECT_EQ(
      of_one_report("Het waren terroristen, zegt het leger. De doden waren burgers, aldus dorpshoofd Moussa Aden."),
      "label");
  EXPECT_EQ(of_one_report("Het waren burgers, zegt het leger. De doden waren burgers, aldus dorpshoofd Moussa Aden."),
            "-");
}

TEST(Plain, WhatIsRejectedAndToldByAnother) {
  EXPECT_EQ(plain("De advocaat zegt dat de leider niet in Goma maar in Bukavu is gepakt.",
                  "Het leger zegt dat hij in Goma werd overmeesterd."),
            "place");
  EXPECT_EQ(plain("De advocaat zegt dat de leider niet in Goma maar in Bukavu is gepakt.",
                  "Het leger zegt dat hij in Bukavu werd overmeesterd."),
            "-");
  EXPECT_EQ(
      plain("De bond zegt dat geen twee maar vijf agenten zijn gedood.", "Het leger zegt dat twee wagens uitbrandden."),
      "-");
  EXPECT_EQ(plain("De advocaat zegt dat de leider in Bukavu is gepakt, en niet in Goma.",
                  "Het leger zegt dat hij in Goma werd overmeesterd."),
            "place");
  EXPECT_EQ(plain("De advocaat zegt dat de leider in Bukavu is gepakt, niet in Goma.",
                  "Het leger zegt dat hij in Bukavu werd overmeesterd."),
            "-");
  EXPECT_EQ(plain("De advocaat zegt dat de leider die dag niet in Goma was.",
                  "Het leger zegt dat in Goma twee agenten zijn gedood."),
            "-");
  EXPECT_EQ(plain("De advocaat zegt dat de leider laat zien, dat niet alle mensen tegen Goma zijn.",
                  "Het leger zegt dat de leider in Goma werd overmeesterd."),
            "-");
}

}  // namespace
}  // namespace wederhoor::reconcile
