// Bylines, datelines and what they give the report.
#include "intake/intake.h"

#include "base/dates.h"
#include "intake/published.h"

namespace wederhoor::intake {
namespace {

TEST(Bylines, GiveAuthorOutletAndDay) {
  const Report report =
      report_of("Aanval op de haven\n\nTom de Wit / vk ,woensdag 24 mei 2023\n\nDe haven ligt plat. Het leger zwijgt.");
  EXPECT_EQ(report.author, "Tom de Wit");
  EXPECT_EQ(report.outlet, "de Volkskrant");
  EXPECT_EQ(base::iso(report.published.begin), "2023-05-24");
  EXPECT_EQ(base::iso(report.published.end), "2023-05-25");
  EXPECT_EQ(report.published_basis, DateBasis::stated);
  EXPECT_EQ(report.text.find("Tom de Wit"), std::string::npos);
}

TEST(Dates, AreReadAsWritten) {
  const MonthWords& months = intake().tables().months;
  const std::pair<std::string, std::string> cases[] = {{"woensdag 24 mei 2023", "2023-05-24"},
                                                       {"24 mei 2023, 14:05", "2023-05-24T14:05"},
                                                       {"24-05-2023 14.05 uur", "2023-05-24T14:05"},
                                                       {"24/5/2023", "2023-05-24"},
                                                       {"2023-05-24", "2023-05-24"},
                                                       {"May 24, 2023", "2023-05-24"},
                                                       {"Wed, 24 May 2023 07:12:00 GMT", "2023-05-24T07:12"},
                                                       {"05/24/2023", "2023-05-24"},
                                                       {"24 мая 2023", "2023-05-24"},
                                                       {"24 травня 2023", "2023-05-24"}};
  for (const auto& [text, iso] : cases) {
    const auto found = months.find(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->iso, iso) << text;
  }
  for (const std::string text :
       {"op 24 mei", "mei 2023", "32-05-2023", "30 februari 2023", "24-05/2023", "artikel 12 lid 3 2023"})
    EXPECT_FALSE(months.find(text)) << text;
}

TEST(Datelines, AreSetApart) {
  EXPECT_EQ(report_of("MOSKOU (ANP/RTR) - Het leger meldt twee doden.").text,
            "MOSKOU (ANP/RTR)\n\nHet leger meldt twee doden.");
  EXPECT_EQ(report_of("Kyiv, 24 mei 2023 – Het leger meldt twee doden.").text,
            "Kyiv, 24 mei 2023\n\nHet leger meldt twee doden.");
  EXPECT_EQ(report_of("GENT/BRUSSEL 02/02 (BELGA/AFP) = Het leger meldt twee doden.").text,
            "GENT/BRUSSEL 02/02 (BELGA/AFP) =\n\nHet leger meldt twee doden.");
  for (const std::string prose :
       {"De som (a + b) = Het antwoord.", "De stad is vrij - dat meldt het leger.",
        "Jan Smit - de burgemeester - zwijgt.", "NAVO - dat is het bondgenootschap - zwijgt (nog) niet."})
    EXPECT_EQ(report_of(prose).text.find("\n"), std::string::npos) << prose;
}

TEST(Published, MetadataWinsAndTodayNeverComes) {
  Metadata metadata;
  metadata.file = "a.txt";
  metadata.published = *base::parse_iso_interval("2024-03");
  metadata.outlet = "Kustbode";
  const auto report = intake().take_in(
      "Aanval op de haven\n\nTom de Wit / vk ,woensdag 24 mei 2023\n\nDe haven ligt plat. Het leger zwijgt.", metadata);
  ASSERT_TRUE(report);
  EXPECT_EQ(base::iso(report->published.begin), "2024-03-01");
  EXPECT_EQ(report->published_basis, DateBasis::metadata);
  EXPECT_EQ(report->outlet, "Kustbode");
  EXPECT_FALSE(report_of("Vandaag viel de stad.").published.known());
}

TEST(Published, PathsInfer) {
  EXPECT_EQ(day_in_path("https://krant.example/2024/03/12/inval"), "2024-03-12");
  EXPECT_EQ(day_in_path("2024-03-12-inval.txt"), "2024-03-12");
  for (const std::string path : {"a12024-03-121.txt", "2024-13-12.txt", "2024-03/12", "12-03-2024.txt"})
    EXPECT_EQ(day_in_path(path), "") << path;
  const Report report = report_of("De stad viel gisteren.", "2024-03-12-inval.txt");
  EXPECT_EQ(report.published_basis, DateBasis::inferred);
  EXPECT_FALSE(report.remarks.empty());
}

TEST(Outlets, ByAddress) {
  const Outlets& outlets = intake().tables().outlets;
  EXPECT_EQ(outlets.by_address("https://www.nos.nl/artikel/1"), "NOS");
  EXPECT_EQ(outlets.by_address("https://eenvandaag.avrotros.nl/x"), "EenVandaag");
  EXPECT_EQ(outlets.by_address("https://nos.nl.example.org/"), "");
}

}  // namespace
}  // namespace wederhoor::intake
