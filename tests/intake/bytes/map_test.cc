// The map from clean text to the raw file: every clean character leads to the characters it stands for.
#include "intake/intake.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "fuzz/targets.h"

namespace wederhoor::intake {
namespace {

// The raw words of the first place where `clean` stands in the clean text.
std::string raw_words(std::string_view bytes, const std::string& clean) {
  const Report report = report_of(bytes);
  const std::size_t at = report.text.find(clean);
  EXPECT_NE(at, std::string::npos) << clean << " is not in: " << report.text;
  const auto begin = static_cast<std::uint32_t>(at);
  return words_of_raw(raw_of(bytes), raw_span(report, {begin, begin + static_cast<std::uint32_t>(clean.size())}));
}

TEST(Map, LeadsToTheSameWords) { EXPECT_EQ(raw_words("De stad is vrij. Zegt het leger.", "stad is"), "stad is"); }
TEST(Map, CountsCodePointsAfterAstralCharacters) {
  EXPECT_EQ(raw_words("🌊🌊 De stad is vrij. 🌊 Zegt men.", "🌊 Zegt"), "🌊 Zegt");
}
TEST(Map, ComposedLetterStandsForItsParts) {
  EXPECT_EQ(raw_words("Het cafe\xCC\x81 is dicht. Zegt men.", "café"), "cafe\xCC\x81");
  EXPECT_EQ(raw_words("Het cafe\xCC\x81 is dicht. Zegt men.", "é"), "e\xCC\x81");
}
TEST(Map, JoinedLinesReachOverTheLineBreak) {
  EXPECT_EQ(raw_words("De gouverneur van de provincie zei gisteren dat\r\ner bij de aanval twee doden zijn gevallen "
                      "en\r\ndat er wordt gezocht.",
                      "dat er bij"),
            "dat\r\ner bij");
}
TEST(Map, DroppedHyphenIsInsideTheWord) {
  EXPECT_EQ(
      raw_words("Het leger stuurde vannacht nog twee gevechts-\nhelikopters naar het eiland.", "gevechtshelikopters"),
      "gevechts-\nhelikopters");
}
TEST(Map, EntityStandsForItsLetters) {
  const std::string page =
      "<!doctype html><body><p>Het caf&eacute; &amp; de haven zijn dicht, zegt de gouverneur van het eiland.</p>";
  EXPECT_EQ(raw_words(page, "café & de"), "caf&eacute; &amp; de");
  EXPECT_EQ(raw_words(page, "é"), "&eacute;");
}
TEST(Map, TagsInsideAWordBelongToTheSpan) {
  EXPECT_EQ(
      raw_words("<!doctype html><body><p>Het <b>L</b>egioen is vrij, zegt de gouverneur van het eiland vandaag.</p>",
                "Legioen"),
      "L</b>egioen");
}
TEST(Map, ByteOrderMarkIsNotCounted) {
  const Report report = report_of(
      "\xEF\xBB\xBF"
      "De stad is vrij.");
  EXPECT_EQ(raw_span(report, {0, 2}).begin, 0u);
  EXPECT_EQ(raw_span(report, {0, 2}).end, 2u);
}
TEST(Map, RemovedPartsAreRawToo) {
  const std::string bytes = "De stad is vrij. 🌊\n\nTekst loopt door onder de foto.\n\nHet leger zwijgt.";
  const Report report = report_of(bytes);
  ASSERT_EQ(report.removed.size(), 1u);
  EXPECT_EQ(words_of_raw(raw_of(bytes), {report.removed[0].raw_begin, report.removed[0].raw_end}),
            "Tekst loopt door onder de foto.");
}

// Generated text of everything that makes offsets hard; check_report() walks every clean character back.
TEST(Map, HoldsForGeneratedTexts) {
  const std::vector<std::string> pieces = {"De ",
                                           "stad",
                                           "é",
                                           "e\xCC\x81",
                                           "🌊",
                                           "\r\n",
                                           "\n",
                                           "\n\n",
                                           " ",
                                           "\xC2\xA0",
                                           "\xC2\xAD",
                                           "\xE2\x80\x8B",
                                           "Тёткино ",
                                           "и\xCC\x86",
                                           ". ",
                                           ", ",
                                           "zegt hij",
                                           "-\n",
                                           "\f",
                                           "\t",
                                           "„",
                                           "”",
                                           "\xE2\x80\xAE",
                                           "한",
                                           "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB",
                                           "A\xCC\x8A",
                                           "\xE2\x84\xAB",
                                           "12",
                                           "Foto: ANP",
                                           "\n\nTegenreactie\n\n"};
  std::mt19937 random(20260101);
  for (int round = 0; round < 400; ++round) {
    std::string text = "Begin ";
    for (int i = 0; i < 60; ++i) text += pieces[random() % pieces.size()];
    fuzz::check_report(intake(), text);
    std::string page = "<!doctype html><body><p>" + text;
    for (int i = 0; i < 20; ++i)
      page += std::vector<std::string>{"&eacute;", "&#233;",  "&notit;",   "&amp;", "&",      "<b>", "</b>",
                                       "<br>",     "</p><p>", "&#x1F30A;", "AT&T",  "&nbsp;", "<i"}[random() % 13] +
              pieces[random() % pieces.size()];
    fuzz::check_report(intake(), page);
  }
}

}  // namespace
}  // namespace wederhoor::intake
