// How many: what the pages of spec/ do not show, and what must hold of every amount.
#include "base/enum_names.h"
#include "reading/when/when_test.h"

namespace wederhoor::reading {
namespace {
struct Case {
  const char* text;
  const char* expected;  // "words low-best-high unit" parted by " ; "
};
std::string side(const std::optional<double>& value) {
  if (!value) return "";
  std::string out = std::to_string(*value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}
std::string told(const std::string& text) {
  Report report;
  const Reading reading = read_on(text, "2026-11-22", report);
  std::string out;
  for (const Quantity& q : reading.quantities) {
    if (!out.empty()) out += " ; ";
    out += std::string(q.amount.of(report.text)) + " " + side(q.low) + "/" + side(q.best) + "/" + side(q.high) + " " +
           std::string(base::name_of(q.unit));
  }
  return out;
}

class HowMany : public testing::TestWithParam<Case> {};
TEST_P(HowMany, IsToldAs) { EXPECT_EQ(told(GetParam().text), GetParam().expected) << GetParam().text; }
INSTANTIATE_TEST_SUITE_P(
    Quantities, HowMany,
    testing::Values(
        Case{"Bij de aanslag zijn 23 mensen gedood.", "23 23/23/23 persons"},
        Case{"Er zijn ten minste veertig gewonden.", "ten minste veertig 40/40/ persons"},
        Case{"Zo’n 1500 betogers liepen mee.", "Zo’n 1500 1350/1500/1650 persons"},
        Case{"Het leger zette 12 helikopters in.", "12 12/12/12 aircraft"},
        Case{"Israël vuurde zeker 200 raketten af.", "zeker 200 200/200/ missiles"},
        Case{"De Houthi's vielen drie tankers aan.", "drie 3/3/3 vehicles"},
        Case{"Vijftien kinderen en twee leraren zijn ontvoerd.", "Vijftien 15/15/15 persons ; twee 2/2/2 persons"},
        Case{"Maar liefst 80 huizen gingen in vlammen op.", "Maar liefst 80 80/80/80 objects"},
        Case{"Ongeveer een derde van de 90 huizen is verwoest.", "Ongeveer een derde van de 90 27/30/33 objects"},
        Case{"Er waren twintig à dertig gewapende mannen.", "twintig à dertig 20//30 persons"},
        Case{"Het vliegtuig met 298 inzittenden stortte neer.", "298 298/298/298 persons"},
        Case{"Enkele honderden Palestijnse gevangenen komen vrij.", "Enkele honderden 200//900 persons"},
        Case{"Vier grote, met munitie beladen vrachtwagens ontploften.", "Vier 4/4/4 vehicles"},
        Case{"De stad ligt 35 kilometer landinwaarts.", "35 35/35/35 km"},
        Case{"De drone vloog op 150 meter hoogte.", "150 150/150/150 m"},
        Case{"Het bestand duurde zes weken.", "zes 6/6/6 weeks"},
        Case{"Tweeduizend hectare bos brandde af.", "Tweeduizend 20/20/20 km2"},
        Case{"Er is een militair gesneuveld.", "een 1/1/1 persons"},
        Case{"Daarbij zijn een vrouw en twee kinderen omgekomen.", "een 1/1/1 persons ; twee 2/2/2 persons"},
        Case{"Er zijn geen slachtoffers gemeld.", "geen 0/0/0 persons"},
        Case{"Het dodental staat op minstens 60.", "minstens 60 60/60/ persons"},
        Case{"Het aantal slachtoffers is onbekend.", "Het aantal // persons"},
        // None.
        Case{"De 23-jarige schutter reed over de A12.", ""}, Case{"Op 12 mei 2024 om 11.00 uur sprak hij.", ""},
        Case{"De brigade 93 vocht met een F-16 en Himars.", ""}, Case{"Beide landen en de twee partijen zwijgen.", ""},
        Case{"Hij belde 112 en daarna 020-5551234.", ""}, Case{"Geen woord kwam over zijn lippen.", ""},
        Case{"Een woordvoerder zei dat het stil was.", ""}, Case{"Resolutie 2202 en artikel 5 gelden.", ""},
        Case{"Zij wonnen met 3-1.", ""}, Case{"De eerste, tweede en derde brigade.", ""}));

TEST(Quantities, EveryAmountSaysWhyAndHoldsItsWords) {
  Report report;
  const Reading reading = read_on(
      "Zo'n 100 'strijders' en tien tot twaalf tanks, 30%, € 5 miljoen; het dodental is opgelopen tot 12.", "", report);
  ASSERT_EQ(reading.quantities.size(), 5u);
  std::uint32_t end = 0;
  for (const Quantity& q : reading.quantities) {
    EXPECT_FALSE(q.because.empty());
    EXPECT_TRUE(q.span.contains(q.amount));
    EXPECT_GE(q.span.begin, end);
    end = q.span.end;
    if (q.low && q.high) EXPECT_LE(*q.low, *q.high);
  }
}

TEST(Quantities, HostileRowsEnd) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "minstens zo'n de helft van de ";
  Report report;
  read_on(text, "2026-11-22", report);
  text.clear();
  for (int i = 0; i < 20000; ++i) text += "tien tot ";
  read_on(text + "twaalf.", "2026-11-22", report);
}
}  // namespace
}  // namespace wederhoor::reading
