// How long ago a page says that it came, and when that was.
#include "base/dates.h"
#include "intake/intake.h"
#include "intake/published.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

TEST(Ages, EveryRowByItsSample) {
  const lexicon::Table& table = test_lexicons().table("nl/ages");
  const Ages& ages = intake().tables().ages;
  for (const lexicon::Row& row : table.rows()) {
    const std::string sample(table.cell(row, "sample")), counter(table.cell(row, "counter"));
    if (!sample.empty()) EXPECT_TRUE(ages.of(sample)) << sample;
    if (!counter.empty()) EXPECT_FALSE(ages.of(counter)) << counter;
  }
  EXPECT_FALSE(ages.of("Bijgewerkt: 5 minuten geleden"));
  const auto both = ages.of("Bijgewerkt: 5 minuten geleden | Geplaatst: 2 uur geleden");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->age.count * both->age.unit, 120);
}

Report seen(const std::string& page, const std::string& when) {
  Item item;
  item.file = "a.warc";
  item.place = "1";
  item.bytes = page;
  if (!when.empty()) item.said.published.end = *base::parse_iso_moment(when);
  Result<Report> report = intake().take_in(item, {});
  EXPECT_TRUE(report) << report.error().text();
  return report ? *std::move(report) : Report{};
}

std::string days(const Report& report) {
  return base::iso(report.published.begin) + "/" + base::iso(report.published.end);
}

const std::string text = "De haven ligt plat, zegt het leger. De politie zwijgt erover tot morgen.";

TEST(Ages, CountFromWhenThePageWasArchived) {
  const std::pair<std::string, std::string> cases[] = {
      {"2 uur geleden", "2031-03-12T11:05+00:00/2031-03-12T12:05+00:00"},
      {"Anna Bakker, 12 minuten geleden", "2031-03-12T13:52+00:00/2031-03-12T13:53+00:00"},
      {"Geplaatst: gisteren om 09:30", "2031-03-11T09:30/2031-03-11T09:31"},
      {"2 dagen geleden", "2031-03-09/2031-03-11"}};
  for (const auto& [line, when] : cases) {
    const Report report = seen("Aanval op de haven\n\n" + line + "\n\n" + text + "\n", "2031-03-12T14:05Z");
    EXPECT_EQ(days(report), when) << line;
    EXPECT_EQ(report.published_basis, DateBasis::inferred);
    EXPECT_EQ(report.text.find("geleden"), std::string::npos);
  }
  EXPECT_EQ(seen("<html><body><article><h1>Aanval op de haven</h1><time>2 uur geleden</time><p>" + text + "</p><p>" +
                     text + "</p></article></body></html>",
                 "2031-03-12T14:05Z")
                .published.begin,
            base::parse_iso_moment("2031-03-12T11:05Z"));
}

TEST(Ages, SayNothingByThemselves) {
  EXPECT_FALSE(seen("Aanval op de haven\n\n2 uur geleden\n\n" + text + "\n", "").published.known());
  EXPECT_FALSE(seen("Aanval op de haven\n\nvandaag, 09:30\n\n" + text, "2031-03-12T23:05Z").published.known());
  EXPECT_FALSE(seen("Aanval op de haven\n\n" + text, "2031-03-12T14:05Z").published.known());
  const Report dated = seen("Aanval op de haven\n\n12 maart 2031\n\n" + text, "2031-03-20T14:05Z");
  EXPECT_EQ(days(dated), "2031-03-12/2031-03-13");
  EXPECT_NE(
      seen("Aanval op de haven\n\nTwee uur geleden viel de stad, zegt het leger.\n\n" + text, "").text.find("Twee uur"),
      std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
