// Quotations of hard texts. What a quotation is is told, with examples that run, in spec/nl/quotations.md.
#include "reading/words/quotations.h"
#include "reading/words/quote_uses.h"
#include "reading/words/turns.h"
#include "tests_lexicons.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace wederhoor::reading {
namespace {

Reading read(const std::string& text) {
  static const WordRules rules(lexicon::LanguageTables(test_lexicons(), "nl"));
  Report report;
  report.text = text;
  Reading reading;
  const WordFacts facts = read_words(report, rules, reading);
  find_quotations(text, facts, reading);
  tell_quote_uses(text, reading);
  return reading;
}

TEST(Quotations, PairsNestAndLieInTheText) {
  static const std::string pieces[] = {"„", "”", "“", "‘",    "’",   "'",  "\"",   ",,",      "''", "«",
                                       "»", " ", " ", "Hij ", "zei", ". ", "\n\n", "foto's ", "ja"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int n = static_cast<int>(random() % 40); n >= 0; --n) text += pieces[random() % std::size(pieces)];
    SCOPED_TRACE(text);
    const Reading reading = read(text);
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < reading.quotations.size(); ++i) {
      const Quotation& q = reading.quotations[i];
      ASSERT_TRUE(q.outer.contains(q.inner));
      ASSERT_FALSE(q.inner.empty());
      ASSERT_LE(q.outer.end, text.size());
      ASSERT_LE(before, q.outer.begin);
      before = q.outer.begin;
      ASSERT_LT(q.parent, static_cast<std::int32_t>(i));
      if (q.parent != none) ASSERT_TRUE(reading.quotations[static_cast<std::size_t>(q.parent)].outer.contains(q.outer));
    }
  }
}

TEST(Quotations, ACommaBeforeACapitalMayOpen) {
  const auto inner = [](std::string_view text) {
    std::vector<std::string> out;
    for (const Quotation& q : read(std::string(text)).quotations) out.emplace_back(q.inner.of(text));
    return out;
  };
  using Told = std::vector<std::string>;
  EXPECT_EQ(inner("Hij zweeg. ,Dat is gelogen', zegt zij."), Told{"Dat is gelogen"});
  EXPECT_EQ(inner("Jan ,Piet en Klaas zagen foto's."), Told{});
  EXPECT_EQ(inner("Zij kwamen, Jan ook, zei Piets' broer."), Told{});
}

TEST(Quotations, UnclosedAndContinued) {
  const Reading reading = read("„Wij gaan door. Dat is zeker.\n\n„En wij stoppen nooit”, zei hij.");
  ASSERT_EQ(reading.quotations.size(), 2u);
  EXPECT_FALSE(reading.quotations[0].closed);
  EXPECT_FALSE(reading.quotations[0].continued);
  EXPECT_TRUE(reading.quotations[1].closed);
  EXPECT_TRUE(reading.quotations[1].continued);
}

TEST(Quotations, OneThatClosesInTheNextParagraph) {
  const Reading reading = read("Hij zei: \"Wij gaan door.\n\nDat is zeker.\" Toen ging hij.");
  ASSERT_EQ(reading.quotations.size(), 1u);
  EXPECT_TRUE(reading.quotations[0].closed);
}

TEST(Quotations, AMegabyteOfMarksIsReadInLinearTime) {
  for (const std::string unit : {"\"", "„ a ", "(„‘", " 'a"}) {
    const auto seconds = [&](std::size_t bytes) {
      std::string text;
      while (text.size() < bytes) text += unit;
      const auto start = std::chrono::steady_clock::now();
      read(text);
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    const double small = seconds(250'000), large = seconds(1'000'000);
    EXPECT_LT(large, 16 * small + 0.5) << unit;
  }
}

TEST(Turns, AreQuotationsWithoutMarks) {
  static const WordRules rules(lexicon::LanguageTables(test_lexicons(), "nl"));
  Report report;
  report.text = "ANKER:\n\nEn?\n\nMAES:\n\nJa. „Weg!” riep hij.\n\nNee.\n\nBOS:\n\n„Nee.”\n\nANKER:\n\nDank.";
  for (const char* label : {"ANKER:", "MAES:", "BOS:"}) {
    const auto at = static_cast<std::uint32_t>(report.text.find(label));
    const auto size = static_cast<std::uint32_t>(std::string_view(label).size());
    report.parts.push_back({*label == 'A' ? "turn_host" : "turn_speaker", {at, at + size}});
  }
  Reading reading;
  const WordFacts facts = read_words(report, rules, reading);
  find_quotations(report.text, facts, reading);
  tell_quote_uses(report.text, reading);
  add_turns(reading);
  ASSERT_EQ(reading.quotations.size(), 3u);
  EXPECT_EQ(reading.quotations[0].outer.of(report.text), "Ja. „Weg!” riep hij.\n\nNee.");
  EXPECT_EQ(reading.quotations[0].outer, reading.quotations[0].inner);
  EXPECT_EQ(reading.quotations[1].parent, 0);
  // Marks that open the turn tell what is said in it.
  EXPECT_EQ(reading.quotations[2].outer.of(report.text), "„Nee.”");
  EXPECT_EQ(reading.quotations[2].parent, none);
}

}  // namespace
}  // namespace wederhoor::reading
