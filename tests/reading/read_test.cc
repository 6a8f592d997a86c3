// The parts of reading together: every record in order and inside the text, also of hostile text.
#include <gtest/gtest.h>

#include <chrono>

#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor {
namespace {

Reading read(const std::string& text) {
  Report report;
  report.text = text;
  return test_engine().read_text(report);
}

TEST(Read, TokensFillTheSentencesInOrder) {
  const Reading reading =
      read("Maandag brak brand uit. „Het is erg”, zei burgemeester Vosmaer.\n\nNiemand raakte gewond.");
  std::uint32_t next = 0;
  for (const Sentence& sentence : reading.sentences) {
    EXPECT_EQ(sentence.first, next);
    EXPECT_LT(sentence.first, sentence.last);
    next = sentence.last;
  }
  EXPECT_EQ(next, reading.tokens.size());
}

TEST(Read, OfAnotherLanguageOnlyWordsAndSentences) {
  const std::string english =
      "The governor said on Monday that “two men were killed” in Kyiv. He left the city after that.";
  Metadata metadata;
  metadata.file = "post.txt";
  const Result<Document> document = test_engine().read(english, metadata);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->report.language, "en");
  const Reading& reading = document->reading;
  EXPECT_EQ(reading.language, "");
  ASSERT_EQ(reading.remarks.size(), 1U);
  EXPECT_NE(reading.remarks[0].find("a language that is not read (en)"), std::string::npos);
  EXPECT_EQ(reading.sentences.size(), 2U);
  EXPECT_GT(reading.tokens.size(), 18U);
  for (const Token& token : reading.tokens) EXPECT_TRUE(token.deprel.empty() && token.xpos.empty());
  EXPECT_TRUE(reading.mentions.empty() && reading.places.empty() && reading.times.empty() &&
              reading.quantities.empty());
  EXPECT_TRUE(document->claims.claims.empty() && document->events.empty() && document->numbers.empty());
  const Result<Document> dutch =
      test_engine().read("De gouverneur zei maandag dat twee mannen zijn gedood in Kyiv.", metadata);
  ASSERT_TRUE(dutch);
  EXPECT_EQ(dutch->reading.language, "nl");
  EXPECT_TRUE(dutch->report.remarks.empty() && dutch->reading.remarks.empty());
  EXPECT_FALSE(dutch->claims.claims.empty() || dutch->reading.places.empty());
}

TEST(Read, EmptyAndStrangeTexts) {
  for (const std::string& text :
       {std::string(), std::string("\n\n"), std::string(5000, '"'), std::string(3000, '('), std::string(2000, '.'),
        std::string("\xFF\xFE\xC0"), std::string("'"), std::string(20000, 'a'), std::string("van van van de de")}) {
    const Reading reading = read(text);
    for (const Token& token : reading.tokens) ASSERT_LE(token.span.end, text.size());
  }
}

TEST(Read, EndlessSentencesAndWordsAreCutAndSaidSo) {
  std::string list = "Er vielen schoten in";
  for (int i = 0; i < 3000; ++i) list += " Boomdorp,";
  const Reading sentence = read(list + " zei de burgemeester.");
  ASSERT_EQ(sentence.remarks.size(), 2U);
  EXPECT_NE(sentence.remarks[1].find("a list of words"), std::string::npos) << sentence.remarks[1];
  EXPECT_NE(sentence.remarks[0].find("a sentence of 6008 words"), std::string::npos) << sentence.remarks[0];
  EXPECT_EQ(sentence.sentences.size(), 4U);
  for (const Sentence& s : sentence.sentences) {
    EXPECT_LE(s.last - s.first, 2000U);
    EXPECT_TRUE(s.cut);
  }
  const Reading word = read("Hij riep „" + std::string(1200, 'a') + "” en „" + std::string(1200, 'e') + "”.");
  ASSERT_EQ(word.remarks.size(), 1U);
  EXPECT_NE(word.remarks[0].find("a word of 1200 bytes"), std::string::npos) << word.remarks[0];
  for (const Token& token : word.tokens) EXPECT_LE(token.span.size(), 500U);
  EXPECT_EQ(word.sentences.size(), 1U);
  EXPECT_TRUE(read("Een zin van gewone lengte.").remarks.empty());
}

// What reads by the word would take three times the time and memory for what has more words than any language.
TEST(Read, WhatStandsDenserThanALanguageIsLeftOutAndSaidSo) {
  const auto row = [](int count, const std::string& word) {
    std::string out;
    for (int i = 0; i < count; ++i) out += "(" + word + static_cast<char>('a' + i % 26) + ") ";
    return out;
  };
  const std::string before = "De gouverneur zei: „Wij blijven”. ", after = " „Nee”, zei de minister.";
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += row(3, "d") + "\n";
  for (const std::string& dense : {row(90, "d"), lines}) {
    const std::string text = before + "\n\n" + dense + "\n\n" + after;
    const Reading reading = read(text);
    ASSERT_EQ(reading.remarks.size(), 1U);
    EXPECT_NE(reading.remarks[0].find("denser than in any language"), std::string::npos) << reading.remarks[0];
    EXPECT_LT(reading.tokens.size(), 150U);  // less than a stretch is left
    ASSERT_EQ(reading.quotations.size(), 2U);
    EXPECT_EQ(reading.quotations[1].outer.of(text), "„Nee”");
    for (std::uint32_t s = 0; s < reading.sentences.size(); ++s)
      for (std::uint32_t t = reading.sentences[s].first; t < reading.sentences[s].last; ++t)
        EXPECT_EQ(reading.tokens[t].sentence, s);
    EXPECT_EQ(reading.sentences.back().last, reading.tokens.size());
  }
  for (const std::string& wide : {row(90, "gouverneur"), row(80, "d"), before + after}) {
    const Reading reading = read(wide);
    for (const std::string& remark : reading.remarks) EXPECT_EQ(remark.find("denser"), std::string::npos) << remark;
  }
}

// Rows of marks are no work for the network: a megabyte takes seconds.
TEST(Read, RowsOfMarksAreReadFast) {
  for (const std::string mark : {"(", "\"", "„", "- ", "a\u0301\u0301\u0301"}) {
    std::string text;
    while (text.size() < 60'000) text += mark;
    const auto start = std::chrono::steady_clock::now();
    read(text);
    EXPECT_LT(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), 3) << mark;
  }
}

TEST(Read, OneEndlessSentenceTakesTimeInItsLength) {
  const auto seconds = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += "de burgemeester van Aldenburg zei dat hij de milities zag en ";
    const auto start = std::chrono::steady_clock::now();
    read(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const double small = seconds(250), large = seconds(1000);
  EXPECT_LT(large, 10 * small + 1.0);
}

}  // namespace
}  // namespace wederhoor
