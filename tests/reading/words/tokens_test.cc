// Words of any text: nothing lost, nothing twice, time linear. What words are is told, with examples that run, in
// spec/nl/tokens.md.
#include "reading/words/tokens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <random>

#include "base/utf8.h"
#include "reading/words/characters.h"
#include "tests_lexicons.h"

namespace wederhoor::reading {
namespace {

const Abbreviations& abbreviations() {
  static const Abbreviations made(lexicon::LanguageTables(test_lexicons(), "nl"));
  return made;
}
const ClosedWords& closed() {
  static const ClosedWords made(lexicon::LanguageTables(test_lexicons(), "nl"));
  return made;
}
std::vector<Word> words_of(const std::string& text) {
  std::vector<Word> words;
  find_words(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations(), closed(), words);
  return words;
}

// Every character that is no white space lies in exactly one word, and words come in order.
void check_whole(const std::string& text) {
  std::uint32_t at = 0;
  const auto gap_is_space = [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end;) {
      const base::CodePoint c = base::decode(text, i);
      ASSERT_TRUE(space(c.value)) << "lost at " << i;
      i += c.size;
    }
  };
  for (const Word& word : words_of(text)) {
    ASSERT_LE(at, word.span.begin);
    ASSERT_LT(word.span.begin, word.span.end);
    gap_is_space(at, word.span.begin);
    at = word.span.end;
  }
  gap_is_space(at, static_cast<std::uint32_t>(text.size()));
}

TEST(Tokens, NothingIsLostWhateverStandsThere) {
  static const std::string pieces[] = {"a", "B", "7",        ".",    ",",    "'",    "’",  "„",     "\"",
                                       "(", ")", "-",        "–",    "…",    " ",    "\n", "é",     "’s ",
                                       "#", "@", "https://", "💪🏽", "\xFF", "\xC2", ",,", "''",    "..",
                                       "!", "?", "o.a.",     "dr.",  ":",    "%",    "€",  "\u00A0"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int n = static_cast<int>(random() % 24); n >= 0; --n) text += pieces[random() % std::size(pieces)];
    SCOPED_TRACE(text);
    check_whole(text);
  }
}

TEST(Tokens, KindsTellMarksFromWords) {
  const std::vector<Word> words = words_of("1. Dr. J. Bos: „Kom!”");
  ASSERT_EQ(words.size(), 9u);
  EXPECT_EQ(words[0].kind, WordKind::list_number);
  EXPECT_EQ(words[1].kind, WordKind::abbreviation);
  EXPECT_EQ(words[1].use, AbbreviationUse::title);
  EXPECT_EQ(words[2].kind, WordKind::initial);
  EXPECT_EQ(words[4].kind, WordKind::colon);
  EXPECT_EQ(words[5].kind, WordKind::quote);
  EXPECT_EQ(words[7].kind, WordKind::terminator);
}

// Sixteen times the text takes about sixteen times the work, also where it is one mark again and again; square work
// would take 256 times. Counted in processor time, the least of three, so that a busy machine does not matter.
TEST(Tokens, ALongRowOfBracketsIsOneWord) {
  EXPECT_EQ(words_of("((((((( ja").size(), 2u);
  EXPECT_EQ(words_of("))))))))").size(), 1u);
  EXPECT_EQ(words_of("((ja) nee)").size(), 6u);
  EXPECT_EQ(words_of("((((( ja").size(), 6u);
}

TEST(Tokens, TimeIsLinear) {
  for (const std::string unit : {"\"", "„a ", "((", "...", "a,", "’", "x-"}) {
    const auto ticks = [&](std::size_t times) {
      std::string text;
      for (std::size_t i = 0; i < times; ++i) text += unit;
      std::clock_t least = std::numeric_limits<std::clock_t>::max();
      for (int turn = 0; turn < 3; ++turn) {
        const std::clock_t start = std::clock();
        words_of(text);
        least = std::min(least, std::clock() - start);
      }
      return least;
    };
    EXPECT_LT(ticks(160'000), 64 * ticks(10'000) + CLOCKS_PER_SEC / 100) << unit;
  }
}

}  // namespace
}  // namespace wederhoor::reading
