// The language of a text: never another one for what may be Dutch.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

const Languages& languages() { return intake().tables().languages; }

TEST(Language, OfAParagraph) {
  const std::pair<std::string, std::string> cases[] = {
      {"nl", "Het leger zegt dat de aanval op de haven is afgeslagen en dat er geen gewonden zijn."},
      {"en", "The army said that the attack on the harbour was repelled and that there were no injuries."},
      {"de", "Die Armee sagte, dass der Angriff auf den Hafen abgewehrt wurde und es keine Verletzten gibt."},
      {"fr",
       "L'armée a déclaré que l'attaque contre le port a été repoussée et qu'il n'y a pas de blessés dans la ville."},
      {"es", "El ejército dijo que el ataque contra el puerto fue rechazado y que no hay heridos en la ciudad."},
      {"sv", "Armén säger att angreppet mot hamnen har slagits tillbaka och att det inte finns några skadade."},
      {"pl", "Wojsko powiedziało, że atak na port został odparty i że nie ma rannych, ale jest wiele szkód."},
      {"ru", "Губернатор сообщил, что атака на посёлок была отбита и что пострадавших нет."},
      {"uk", "Губернатор повідомив, що атаку на селище було відбито і що постраждалих немає."},
      {"fy", "It leger seit dat de oanfal op de haven ôfslein is en dat der gjin minsken ferwûne binne."},
      {"af",
       "Die leër sê dat die aanval op die hawe afgeslaan is en dat daar nie beseerdes was nie, het hulle vir ons "
       "gesê."}};
  for (const auto& [code, text] : cases) EXPECT_EQ(languages().find(text), code) << text;
}

TEST(Language, ShortOrMixedDutchIsNotGivenAway) {
  for (const std::string text :
       {"", "Belgorod Kursk 2024", "Explosies in Grensburg!", "LIVE | Drones boven Oostmark", "Luchtalarm. Schuilen!",
        "BREAKING: Just in: brand in Grensburg", "De New York Times: „The war is not over, and it will not be.”",
        "Zij zei: „We will not leave this place, and they know that.” Dat zei ze in de haven.",
        "Lees The Guardian, The Times en The Wall Street Journal van vandaag", "Die Welt en Der Spiegel melden brand",
        "Hij was in Los Angeles, Las Vegas, El Paso en La Paz", "Nie te geloven, wat een dag!", "Kyiv – Moskou: 0",
        "De fans van It en fan Jan zijn er al", "Le Monde en Le Figaro: de brug is dicht", "Wat is dit?"}) {
    const std::string language = languages().find(text);
    EXPECT_TRUE(language == "nl" || language == "und") << text << " is said to be " << language;
  }
}

TEST(Language, WhatAPageDeclaresCountsWhereItsTextIsSilent) {
  EXPECT_EQ(languages().find("Brand in Grensburg", "nl-BE"), "nl");
  EXPECT_EQ(languages().find("Brand in Grensburg", "en-US"), "und");
  EXPECT_EQ(languages().find("Fire at the harbour", "en-US"), "en");
  EXPECT_EQ(languages().find("De brug is dicht en het leger zwijgt.", "en"), "nl");
}

TEST(Language, OtherLettersAreNotDutch) {
  for (const std::string text : {"جيش المدينة يقول إن الهجوم انتهى", "הצבא אומר שהמתקפה הסתיימה", "军队说进攻已经结束",
                                 "Ο στρατός λέει ότι η επίθεση τελείωσε"}) {
    EXPECT_NE(languages().find(text), "nl") << text;
  }
}

}  // namespace
}  // namespace wederhoor::intake
