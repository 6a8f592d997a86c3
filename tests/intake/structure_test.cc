// Blocks by name, pull quotes, language.
#include "intake.h"

namespace wederhoor::intake {
namespace {

TEST(PullQuotes, OnlyWhatStandsThereTwiceGoes) {
  const std::string said =
      "„Wij gaan door tot het eiland vrij is, ook al duurt het jaren”, zegt Anna Bakker van het legioen.";
  EXPECT_EQ(report_of("De stad viel.\n\n„Wij gaan door tot het eiland vrij is” Anna Bakker\n\n" + said).text,
            "De stad viel.\n\n" + said);
  const std::string other = "„De vijand is verslagen en komt nooit meer terug” Anna Bakker";
  EXPECT_NE(report_of("De stad viel.\n\n" + other + "\n\n" + said).text.find(other), std::string::npos);
}

TEST(Structure, HeadlineIsTheTitle) {
  const Report report = report_of("Stad valt na beleg\n\nDe stad viel gisteren. Het leger zwijgt.");
  EXPECT_EQ(report.title, "Stad valt na beleg");
  ASSERT_EQ(report.parts.size(), 1u);
  EXPECT_EQ(report.parts[0].span.of(report.text), "Stad valt na beleg");
}

TEST(Structure, LongCaptionLosesOnlyItsCredit) {
  std::string prose = "De haven van het eiland is sinds gisteren dicht.";
  for (int i = 0; i < 9; ++i) prose += " Het leger zegt dat de haven voorlopig ook dicht blijft.";
  EXPECT_EQ(report_of("De stad viel.\n\n" + prose + " (Foto: ANP)").text, "De stad viel.\n\n" + prose);
}

TEST(Structure, RelatedHeadlinesGoWithTheirHeading) {
  EXPECT_EQ(report_of("De stad viel gisteren.\n\nMeest gelezen\n\nZo leven de eilanders nu\n\nStorm op komst voor de "
                      "kust\n\nNieuwe brug geopend")
                .text.find("Zo leven"),
            std::string::npos);
  EXPECT_NE(report_of("De stad viel gisteren.\n\nLees meer\n\nHet leger zwijgt daarover, ook na vragen.")
                .text.find("Het leger zwijgt"),
            std::string::npos);
}

TEST(Language, OfATextAndOfNone) {
  const Languages& languages = intake().tables().languages;
  const std::pair<std::string, std::string> cases[] = {
      {"nl", "Het leger zegt dat de aanval op de haven is afgeslagen en dat er geen gewonden zijn."},
      {"en", "The army said that the attack on the harbour was repelled and that there were no injuries."},
      {"de", "Die Armee sagte, dass der Angriff auf den Hafen abgewehrt wurde und es keine Verletzten gibt."},
      {"fr",
       "L'armée a déclaré que l'attaque contre le port a été repoussée et qu'il n'y a pas de blessés dans la ville."},
      {"ru", "Губернатор сообщил, что атака на посёлок была отбита и что пострадавших нет."},
      {"uk", "Губернатор повідомив, що атаку на селище було відбито і що постраждалих немає."},
      {"und", "Belgorod Kursk 2024"},
      {"und", ""},
      {"und",
       "Die leër sê dat die aanval op die hawe afgeslaan is en dat daar nie beseerdes was nie, het hulle vir ons "
       "gesê."}};
  for (const auto& [code, text] : cases) EXPECT_EQ(languages.find(text), code) << text;
}

}  // namespace
}  // namespace wederhoor::intake
