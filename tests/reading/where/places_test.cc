// Where: other wars and years than the pages of spec/ show, and what must hold of every place.
#include "lexicon/gazetteer/gazetteer.h"
#include "reading/when/when_test.h"

namespace wederhoor::reading {
namespace {
struct Case {
  const char* text;
  const char* expected;  // "words country kind" parted by " ; "
};
const char* kind_name(PlaceKind kind) {
  static const char* const names[] = {"country", "region", "district", "town", "village", "neighbourhood",
                                      "street",  "site",   "water",    "line", "other"};
  return names[static_cast<int>(kind)];
}
std::string told(const std::string& text) {
  Report report;
  const Reading reading = read_on(text, "2026-11-22", report);
  std::string out;
  for (const PlaceMention& p : reading.places) {
    if (!out.empty()) out += " ; ";
    const bool town = p.kind == PlaceKind::town || p.kind == PlaceKind::village;
    out += std::string(p.span.of(report.text)) + " " + (p.country.empty() ? "-" : std::string(p.country)) + " " +
           (town ? "town" : kind_name(p.kind));
  }
  return out;
}

class Where : public testing::TestWithParam<Case> {};
TEST_P(Where, IsToldAs) { EXPECT_EQ(told(GetParam().text), GetParam().expected) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(
    Places, Where,
    testing::Values(
        Case{"In de Soedanese hoofdstad Khartoem wordt gevochten.", "Khartoem SD town"},
        Case{"Het Israëlische leger viel de stad Jenin binnen.", "Jenin PS town"},
        Case{"De rebellen namen de stad Goma in.", "Goma CD town"},
        Case{"Bij een aanslag in Kaboel vielen doden.", "Kaboel AF town"},
        Case{"De Turkse luchtmacht bombardeerde doelen in Irak en Syrië.", "Irak IQ country ; Syrië SY country"},
        Case{"Er sloegen raketten in bij Odesa en Mykolajiv.", "Odesa UA town ; Mykolajiv UA town"},
        Case{"De provincie Cherson is deels bezet.", "Cherson UA region"},
        Case{"De gouverneur van Brjansk meldt een aanval.", "Brjansk RU region"},
        Case{"De burgemeester van Charkov meldt een aanval.", "Charkov UA town"},
        Case{"Het schip werd geraakt in de Rode Zee.", "Rode Zee - water"},
        Case{"In Myanmar is het dorp Let Yet Kone gebombardeerd.", "Myanmar MM country ; Let Yet Kone - town"},
        Case{"Libanon en Israël ruilen gevangenen.", "Libanon LB country ; Israël IL country"},
        Case{"Duizenden mensen vluchten naar Tsjaad.", "Tsjaad TD country"},
        Case{"Op 7 oktober viel Hamas Israël binnen vanuit Gaza.", "Israël IL country ; Gaza PS town"},
        Case{"De herdenking op Plein 40-45 in Amsterdam is afgelast.", "Plein 40-45 NL street ; Amsterdam NL town"},
        Case{"Damascus, maandag 28 september. Het leger zwijgt.", "Damascus SY town"},
        Case{"De beelden uit de wijk al-Mansura zijn van zaterdag.", "al-Mansura - neighbourhood"},
        Case{"President Poetin sprak in Parijs. Volgens generaal Paris is er niets gebeurd.", "Parijs FR town"},
        // Parts of towns, stations; not roads and lands.
        Case{"In het station Luik-Guillemins is een man neergestoken.", "Luik-Guillemins BE site"},
        Case{"Bij station Brussel-Zuid stond de politie.", "Brussel-Zuid BE site"},
        Case{"De trein bleef staan in Gent-Sint-Pieters.", "Gent-Sint-Pieters BE neighbourhood"},
        Case{"In Tilburg-Noord is een man neergestoken.", "Tilburg-Noord NL neighbourhood"},
        Case{"De soldaten reden van Khan Younis naar Tel-Aviv.", "Khan Younis PS town ; Tel-Aviv IL town"},
        // Waters have an article.
        Case{"Langs de Dnipro stonden soldaten.", "Dnipro UA water"},
        Case{"In Dnipro vielen raketten.", "Dnipro UA town"},
        // None.
        Case{"Kolonel Lincoln kreeg 40 man mee. Op het plein stonden 45 mensen.", ""},
        Case{"Van der Laan en De Vries spraken elkaar.", ""}, Case{"Een man riep om hulp. Meer hulp kwam niet.", ""},
        Case{"Zij lazen Trouw en keken naar Nieuwsuur.", ""}, Case{"De Russische en Oekraïense legers zwijgen.", ""},
        Case{"Burgemeester Mbala zag twaalf doden.", ""}, Case{"Generaal Mark Milley ging met pensioen.", ""},
        Case{"Het Witte Huis reageert niet.", ""}));

TEST(Places, EveryMentionSaysWhyAndWhere) {
  Report report;
  const Reading reading =
      read_on("Er is gevochten rondom Popovka, ten zuiden van Koersk, in Belgorod en bij het dorpje Gravinka.",
              "2026-11-22", report);
  ASSERT_EQ(reading.places.size(), 4u);
  for (const PlaceMention& place : reading.places) {
    EXPECT_FALSE(place.because.empty());
    EXPECT_EQ(place.located, !place.place_id.empty());
  }
  EXPECT_EQ(reading.places[1].relation, "ten zuiden van");
  EXPECT_LT(reading.places[1].lat, 51.6);
  EXPECT_TRUE(reading.places[3].place_id.empty());
}

TEST(Places, ADistanceMovesThePoint) {
  Report report;
  const Reading reading = read_on("Het dorp ligt 50 kilometer ten oosten van Lviv.", "", report);
  ASSERT_EQ(reading.places.size(), 1u);
  const PlaceMention& place = reading.places.front();
  EXPECT_NEAR(lexicon::distance_km(place.lat, place.lon, 49.84, 24.02), 50, 5);
  EXPECT_GT(place.lon, 24.5);
}

TEST(Places, NamesakesStayInTheCountryThatIsSpokenOf) {
  Report report;
  const std::string twice = "De Poolse politie zocht in Lublin naar de dader.";
  const Reading reading = read_on(twice, "", report);
  ASSERT_EQ(reading.places.size(), 1u);
  EXPECT_EQ(reading.places.front().country, "PL");
}

// A street has its town's row and point, its own kind and a reach; with no town told it has none.
TEST(Places, AStreetLiesInTheTownThatIsTold) {
  Report report;
  const Reading reading = read_on("De politie zette de Kerkstraat in Zwolle af.", "2026-11-22", report);
  ASSERT_EQ(reading.places.size(), 2u);
  const PlaceMention& street = reading.places.front();
  EXPECT_EQ(street.kind, PlaceKind::street);
  EXPECT_EQ(street.place_id, reading.places.back().place_id);
  EXPECT_EQ(street.name, "Kerkstraat");
  EXPECT_GT(street.radius_km, 1);
  Report alone;
  const Reading untold = read_on("De politie zette de Kerkstraat af.", "2026-11-22", alone);
  ASSERT_EQ(untold.places.size(), 1u);
  EXPECT_FALSE(untold.places.front().located);
}

TEST(Places, TwoTownsHeadALine) {
  for (const char* text :
       {"GENK/QUETTA – Een vrouw zag het dorp branden.", "GENK/QUETTA\n\nEen vrouw zag het dorp branden."})
    EXPECT_EQ(told(text), "GENK BE town ; QUETTA PK town") << text;
  EXPECT_EQ(told("HASSELT – Een vrouw zag het dorp branden."), "HASSELT BE town");
  EXPECT_EQ(told("BELGA/REUTERS – Een vrouw zag het dorp branden."), "");
}

TEST(Places, TownsOfOneLandTellOfALand) {
  EXPECT_EQ(told("De slag om Palma duurt voort. Bij Macomia vluchtten duizenden mensen, en in Pemba ook."),
            "Palma MZ town ; Macomia MZ town ; Pemba MZ town");
  EXPECT_EQ(told("Op het vliegveld van Palma landden vakantiegangers uit Sevilla."), "Palma ES town ; Sevilla ES town");
}

TEST(Places, ASurnameOfTheReportIsNoVillage) {
  Report report;
  const Reading reading =
      read_on("Bas van Lochem werkt in Utrecht. Van Lochem noemt het plan onhaalbaar.", "2026-11-22", report);
  ASSERT_EQ(reading.places.size(), 1u);
  EXPECT_EQ(reading.places.front().name, "Utrecht");
}

TEST(Places, ManyNamesInOneSentenceTakeLinearTime) {
  Report report;
  std::string text = "In";
  for (int i = 0; i < 4000; ++i) text += " Dijkstraat,";
  EXPECT_LE(read_on(text + " stil.", "", report).places.size(), 4000u);
}
}  // namespace
}  // namespace wederhoor::reading
