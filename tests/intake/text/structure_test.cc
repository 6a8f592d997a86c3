// Blocks by name, captions, pull quotes.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

TEST(PullQuotes, OnlyWhatStandsThereTwiceIsOne) {
  const std::string said =
      "„Wij gaan door tot het eiland vrij is, ook al duurt het jaren”, zegt Anna Bakker van het legioen.";
  const Report report = report_of("De stad viel.\n\n„Wij gaan door tot het eiland vrij is” Anna Bakker\n\n" + said);
  EXPECT_EQ(report.text, "De stad viel.\n\n" + said + "\n\n„Wij gaan door tot het eiland vrij is”\n\nAnna Bakker");
  ASSERT_EQ(report.parts.size(), 2u);
  EXPECT_EQ(report.parts[1].kind, "pull_quote");
  EXPECT_EQ(report.parts[1].span.of(report.text), "Anna Bakker");
  const std::string other = "„De vijand is verslagen en komt nooit meer terug” Anna Bakker";
  for (const MarkedPart& part : report_of("De stad viel.\n\n" + other + "\n\n" + said).parts)
    EXPECT_NE(part.kind, "pull_quote");
}

TEST(Captions, StayBehindTheTextWithTheirCredit) {
  const std::string bytes = "De stad viel.\n\nRook boven de haven.beeld epa / leger\n\nHet leger zwijgt.";
  const Report report = report_of(bytes);
  EXPECT_EQ(report.text, "De stad viel.\n\nHet leger zwijgt.\n\nRook boven de haven.\n\nbeeld epa / leger");
  ASSERT_EQ(report.parts.size(), 2u);
  EXPECT_EQ(report.parts[0].kind, "caption");
  EXPECT_EQ(report.parts[1].kind, "credit");
  const std::u32string raw = raw_of(bytes);
  for (const MarkedPart& part : report.parts)
    EXPECT_EQ(words_of_raw(raw, raw_span(report, part.span)), part.span.of(report.text));
}

TEST(Structure, HeadlineIsTheTitle) {
  const Report report = report_of("Stad valt na beleg\n\nDe stad viel gisteren. Het leger zwijgt.");
  EXPECT_EQ(report.title, "Stad valt na beleg");
  ASSERT_EQ(report.parts.size(), 1u);
  EXPECT_EQ(report.parts[0].span.of(report.text), "Stad valt na beleg");
}

TEST(Structure, OfALongParagraphOnlyTheCreditIsOne) {
  std::string prose = "De haven van het eiland is sinds gisteren dicht.";
  for (int i = 0; i < 9; ++i) prose += " Het leger zegt dat de haven voorlopig ook dicht blijft.";
  const Report report = report_of("De stad viel.\n\n" + prose + " (Foto: ANP)");
  EXPECT_EQ(report.text, "De stad viel.\n\n" + prose + "\n\n(Foto: ANP)");
  ASSERT_EQ(report.parts.size(), 1u);
  EXPECT_EQ(report.parts[0].kind, "credit");
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

TEST(LiveBlogs, AnEntryBeginsWithItsClock) {
  const auto times = [](const std::string& bytes) {
    const Report report = report_of(bytes);
    return std::count_if(report.parts.begin(), report.parts.end(),
                         [](const MarkedPart& part) { return part.kind == "live_time"; });
  };
  EXPECT_EQ(times("Liveblog\n\n10.05 uur\n\nHet leger zwijgt.\n\n9.30 uur\n\nDe stad viel."), 2);
  EXPECT_EQ(times("De brug\n\n9.300 mensen vluchtten.\n\n9.3 kilometer verder viel de stad."), 0);
}

}  // namespace
}  // namespace wederhoor::intake
