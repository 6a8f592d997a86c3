// Who speaks where the words beside the cue do not name him: pronouns, answers of interviews, lines and turns.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "test_engine.h"
#include "tests_lexicons.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace {

// The name of who says the claim that holds the words; "-" where nobody is known, "?" where there is no such claim, "="
// where the outlet says it.
std::string speaker(std::string_view text, std::string_view content) {
  Metadata metadata;
  metadata.file = "a.txt";
  metadata.outlet = "De Bode";
  Result<Document> d = test_engine().read(text, metadata);
  EXPECT_TRUE(bool(d));
  for (const Claim& c : d->claims.claims) {
    std::string words;
    for (const Span s : c.content) words += std::string(s.of(d->report.text)) + " ";
    if (words.find(content) == std::string::npos) continue;
    if (c.form == Form::plain) return "=";
    if (c.source_entities.empty()) return "-";
    return d->reading.entities[static_cast<std::size_t>(c.source_entities.front())].name;
  }
  return "?";
}

TEST(Speakers, APronounIsWhoSpeaksOnAndNotWhomHisWordsTellOf) {
  EXPECT_EQ(speaker("Volgens minister Ernesto Vos zit de bende van Jan Bakker achter de aanslag. 'Dit is het werk van "
                    "Bakker', zei hij.",
                    "Dit is het werk"),
            "Ernesto Vos");
  EXPECT_EQ(speaker("President Jan Vos noemt de aanval laf. 'Er was geen enkele soldaat in de buurt', zegt hij.",
                    "geen enkele soldaat"),
            "Jan Vos");
  EXPECT_EQ(speaker("'De operatie is geslaagd', zei legerwoordvoerder Tariq Bos. 'Er is geen enkele gijzelaar "
                    "omgekomen.' De slachtoffers waren volgens hem al dood.",
                    "De slachtoffers waren"),
            "Tariq Bos");
}

TEST(Speakers, APronounBehindHisOwnSentenceIsItsSubject) {
  EXPECT_EQ(speaker("Minister Jan Vos wil de brug sluiten, liet hij weten.", "wil de brug"), "Jan Vos");
  EXPECT_EQ(speaker("Merel Smit (31) zag de wagen aankomen, zei ze.", "zag de wagen"), "Merel Smit");
  EXPECT_NE(speaker("De politie pakte Jan Bos op, zei hij.", "pakte"), "Jan Bos");
  EXPECT_NE(speaker("Jan Bos is opgepakt, zei hij.", "opgepakt"), "Jan Bos");
  EXPECT_EQ(speaker("Agent Piet Vos was erbij, zegt hij. Jan Bos schoot het eerst, zei hij.", "schoot het eerst"),
            "Piet Vos");
}

TEST(Speakers, ABodyThatActsBetweenTakesNoQuotation) {
  EXPECT_EQ(speaker("Directeur Mia Kuipers stelt ouders gerust. \"Onze leerlingen zijn veilig\", zegt ze. De politie "
                    "patrouilleert deze week. \"Dat stelt ouders gerust.\"",
                    "Dat stelt ouders"),
            "Mia Kuipers");
  EXPECT_EQ(speaker("Melkveehouder Jan Smolders ziet het somber in. 'Ons gezin leeft hier al jaren.'", "Ons gezin"),
            "Jan Smolders");
}

TEST(Speakers, APronounIsWhomTheSentenceBeforeTellsOf) {
  EXPECT_EQ(speaker("De brug is dicht, zegt kolonel Piet Bos. Burgemeester Anja Vos bezocht de wijk. De verdachte werd "
                    "opgepakt. 'Wij zijn opgelucht', zei ze.",
                    "opgelucht"),
            "Anja Vos");
  EXPECT_EQ(speaker("Minister Jan Smit verdedigde president Kees Bos. 'Het land is veilig', zei hij.", "Het land"),
            "Jan Smit");
}

TEST(Speakers, TheOrganisationIsTheOneJustNamed) {
  EXPECT_EQ(speaker("Hezbollah bevestigt het verlies van één strijder. De anderen waren burgers, stelt de beweging.",
                    "De anderen waren burgers"),
            "Hezbollah");
  EXPECT_NE(speaker("Hezbollah en Hamas vochten in het dorp. De brug is dicht, stelt de beweging.", "De brug is dicht"),
            "Hamas");
}

TEST(Speakers, DieIsWhoWasNamedLast) {
  EXPECT_EQ(speaker("Ook over de afloop denkt zij anders dan minister Jan Vos. Die zei dat de aanval is afgeslagen.",
                    "de aanval is afgeslagen"),
            "Jan Vos");
}

TEST(Speakers, WhoDeniesMayBeTheManAccused) {
  EXPECT_EQ(speaker("Officier Jan Vos eist straf tegen Willem Bos. Hij ontkent dat hij heeft geschoten.", "geschoten"),
            "-");
}

TEST(Speakers, APronounInANewParagraphIsNotWhoSpokeBeforeWhereAnotherIsTold) {
  EXPECT_NE(speaker("Dat heeft voorzitter Emile Vos gemeld.\n\nOp een filmpje is Dorcé Bakker springlevend te zien. "
                    "'De stad is van ons', roept hij.",
                    "De stad is van ons"),
            "Emile Vos");
}

constexpr std::string_view talk =
    "Onderzoekster Hodan Vos werkt voor een instituut in Nairobi.\n\n"
    "De regering zegt dat de aanval is afgeslagen. Klopt dat?\n\n"
    "'Nee. De basis is donderdag ingenomen.'\n\n"
    "Hoe kwamen ze binnen?\n\n"
    "'Met twee bommen. De eerste blies de poort op.'\n\n"
    "Volgens minister Ali Bos was er maar één bom.\n\n"
    "'De minister was er niet bij. Dat geloof ik niet.'\n";

TEST(Speakers, AnswersAreOfThePersonInterviewed) {
  EXPECT_EQ(speaker(talk, "De basis is donderdag ingenomen"), "Hodan Vos");
  EXPECT_EQ(speaker(talk, "Met twee bommen"), "Hodan Vos");
  EXPECT_EQ(speaker(talk, "De minister was er niet bij"), "Hodan Vos");
  EXPECT_EQ(speaker(talk, "was er maar één bom"), "Ali Bos");
  EXPECT_EQ(speaker(talk, "Hoe kwamen ze"), "?");
}

TEST(Speakers, AnswersOfAnInterviewWithTwoAreNobodys) {
  EXPECT_EQ(speaker("Piet Bos en Jan Vos kennen het front. Anna Smit ook.\n\nIs de stad gevallen?\n\n'Nee, nog lang "
                    "niet.'\n\nEn de brug?\n\n'Die is al weken dicht.'\n",
                    "al weken dicht"),
            "-");
}

TEST(Speakers, LabelledAndBoldQuestions) {
  constexpr std::string_view labelled =
      "Generaal Peter Vos volgt de oorlog.\n\nV: Hoe staat het ervoor?\nA: Slecht. De stad is omsingeld.\n\n"
      "V: Rusland zegt dat de brug dicht is. Klopt dat?\nA: Nee, er is een weg open.\n";
  EXPECT_EQ(speaker(labelled, "De stad is omsingeld"), "Peter Vos");
  EXPECT_EQ(speaker(labelled, "er is een weg open"), "Peter Vos");
  EXPECT_EQ(speaker(labelled, "Hoe staat het"), "?");
  constexpr std::string_view bold =
      "Chirurg Anna Vos werkte in een ziekenhuis in de stad.\n\n**Hoe was de aanval?**\n\nErg. Wij hoorden drie "
      "drones.\n\n**Het leger zegt dat er strijders zaten. Was dat zo?**\n\nOnzin. Ik heb geen strijder gezien.\n\n"
      "**Gaat u terug?**\n\nIk wil wel, maar de grens is dicht.\n";
  EXPECT_EQ(speaker(bold, "Wij hoorden drie drones"), "Anna Vos");
  EXPECT_EQ(speaker(bold, "geen strijder gezien"), "Anna Vos");
}

TEST(Speakers, QuestionsThatTheWriterAnswersAreNoInterview) {
  EXPECT_EQ(speaker("Vijf vragen over de aanval.\n\nWat is er gebeurd?\n\nGisteren werd de basis aangevallen.\n\nWie "
                    "hielp het leger?\n\nEen bataljon uit het noorden kwam te hulp.\n",
                    "Gisteren werd de basis"),
            "=");
}

TEST(Speakers, ALineIsWhoseNameStandsBeforeTheColon) {
  constexpr std::string_view channel =
      "Wat wij weten.\n\n▪️ Legerwoordvoerder Azad Vos: de strijders hebben de aanval afgeslagen.\n\n"
      "Gevolgen voor het leger: de weg is dicht.\n\nUpdate: de brug is open gegaan.\n";
  EXPECT_EQ(speaker(channel, "de strijders hebben de aanval"), "Azad Vos");
  EXPECT_EQ(speaker(channel, "de weg is dicht"), "=");
  EXPECT_EQ(speaker(channel, "de brug is open"), "=");
}

TEST(Speakers, TurnsOfATranscriptAreWhoseTheyAreAndQuestionsNobodys) {
  constexpr std::string_view turns =
      "PRESENTATOR: Goedenavond. Er is zwaar gevochten.\n\nMINISTER VOS: Ja, wij houden de stad. De brug is dicht.\n\n"
      "PRESENTATOR: Hoeveel slachtoffers zijn er?\n\nMINISTER VOS: Wij weten van dertig doden.\n";
  EXPECT_EQ(speaker(turns, "De brug is dicht"), speaker(turns, "Wij weten van dertig doden"));
  EXPECT_NE(speaker(turns, "De brug is dicht"), "-");
  EXPECT_EQ(speaker(turns, "Er is zwaar gevochten"), "=");
}

// A word that only draws the eye names nobody, behind the verb neither.
TEST(Speakers, ALabelBehindTheVerbIsNobody) { EXPECT_EQ(speaker("Berichten noemt update onjuist.", "update"), "-"); }

// The tree hangs the object behind the source, and the clause ends before it: nothing is left for a content.
TEST(Speakers, ACueBehindWhichNothingIsLeftIsReadOver) {
  EXPECT_NE(speaker("De abt verwijt het ziekenhuis in Myitkyina zijn gewonden aan de poort te hebben laten staan.",
                    "te hebben laten staan"),
            "?");
}

}  // namespace
}  // namespace wederhoor
