// Text exports of newspaper archives.
#include "base/dates.h"
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

std::vector<Report> reports_of(const std::string& bytes) {
  std::vector<Report> out;
  EXPECT_TRUE(intake().each_item(bytes, "nexis.txt", [&](Item&& item) {
    Result<Report> report = intake().take_in(item, {});
    EXPECT_TRUE(report) << report.error().text();
    if (report) out.push_back(*std::move(report));
    return true;
  }));
  return out;
}

TEST(Press, ArticlesOfAnExport) {
  const std::vector<Report> reports = reports_of(
      "1 of 2 DOCUMENTS\n\nDe Kustbode\n\n12 maart 2031 woensdag\n\nBrug bij Oosterdam\nheroverd\n\nAuteur: Kim de "
      "Wit\n\nLENGTE: 22 woorden\n\n"
      "Het leger zegt dat de brug bij Oosterdam is heroverd.\n\nGisteren viel die in handen van "
      "rebellen.\n\nLOAD-DATE: 13 maart 2031\n\nTAAL: DUTCH\n\nCopyright 2031 De Kustbode\nAll Rights Reserved\n\n"
      "2 of 2 DOCUMENTS\n\nDe Noordpost\n\n3 februari 2031 maandag\n\nTwee doden in haven\n\nLENGTE: 15 "
      "woorden\n\nVolgens de politie zijn gisteren twee doden gevallen.\n\nTAAL: DUTCH\n");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].file, "nexis.txt#1");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].title, "Brug bij Oosterdam heroverd");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[0].text,
            "Het leger zegt dat de brug bij Oosterdam is heroverd.\n\nGisteren viel die in handen van rebellen.");
  EXPECT_EQ(reports[1].outlet, "De Noordpost");
  EXPECT_EQ(reports[1].title, "Twee doden in haven");
  EXPECT_EQ(base::iso(reports[1].published.begin), "2031-02-03");
  EXPECT_EQ(reports[1].text, "Volgens de politie zijn gisteren twee doden gevallen.");
}

TEST(Press, OneArticle) {
  const std::vector<Report> reports = reports_of(
      "De Kustbode\n\n12 maart 2031 woensdag\n\nTwee doden bij aanval op haven\n\nAuteur: Kim de Wit\n\nSectie: "
      "Buitenland; Blz. 6\n\nLengte: 212 woorden\n\n"
      "Gisteren zijn bij een aanval twee doden gevallen, zegt de politie.\n\nLaaddatum: 13 maart 2031\n\nTaal: DUTCH; "
      "NEDERLANDS\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].file, "nexis.txt");
  EXPECT_EQ(reports[0].title, "Twee doden bij aanval op haven");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(reports[0].text, "Gisteren zijn bij een aanval twee doden gevallen, zegt de politie.");
}

TEST(Press, CodesOfFactiva) {
  const std::vector<Report> reports = reports_of(
      "SE  Buitenland\nHD  Brug heroverd\nBY  Kim de Wit\nWC  22 words\nPD  12 March 2031\nSN  De Kustbode\nLA  "
      "Dutch\n\nHet leger zegt dat de brug is heroverd.\n\nAN  Document KUSTB1\n\n"
      "Document KUSTB00020310312er3c0000a\n\nHD  Haven dicht\nWC  9 words\nPD  13 March 2031\nSN  De Kustbode\n\nDe "
      "haven is dicht.\n\nDocument KUSTB00020310313er3c0000b\n");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].title, "Brug heroverd");
  EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[1].outlet, "De Kustbode");
  EXPECT_EQ(reports[1].text, "De haven is dicht.");
}

TEST(Press, AReportThatSpeaksOfLengthIsOne) {
  const std::vector<Report> reports = reports_of("De brug is dicht, zegt de politie.\n\nLengte: onbekend.\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_NE(reports[0].text.find("Lengte"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
