// Regions and sentences of a report with marked parts. What ends a sentence is told, with examples that run, in
// spec/nl/sentences.md.
#include "reading/words/find_words.h"
#include "tests_lexicons.h"

#include <gtest/gtest.h>

namespace wederhoor::reading {
namespace {

const WordRules& rules() {
  static const WordRules made(lexicon::LanguageTables(test_lexicons(), "nl"));
  return made;
}
Report report(std::string text, std::vector<std::pair<std::string, std::string>> parts = {}) {
  Report out;
  out.text = std::move(text);
  for (const auto& [kind, words] : parts) {
    const auto at = static_cast<std::uint32_t>(out.text.find(words));
    out.parts.push_back({kind, {at, at + static_cast<std::uint32_t>(words.size())}});
  }
  return out;
}
std::vector<std::string> sentences(const Report& report, std::vector<std::string>* parts = nullptr) {
  Reading reading;
  read_words(report, rules(), reading);
  std::vector<std::string> out;
  for (const Sentence& s : reading.sentences) {
    out.emplace_back(s.span.of(report.text));
    if (parts != nullptr) parts->push_back(s.part);
  }
  return out;
}

TEST(Sentences, PartsAndParagraphsAreBorders) {
  const Report r =
      report("Brand in de haven Het vuur brak maandag uit.\n\nDe schade is groot", {{"headline", "Brand in de haven"}});
  std::vector<std::string> parts;
  EXPECT_EQ(sentences(r, &parts),
            (std::vector<std::string>{"Brand in de haven", "Het vuur brak maandag uit.", "De schade is groot"}));
  EXPECT_EQ(parts, (std::vector<std::string>{"headline", "", ""}));
}

TEST(Sentences, TheInnermostPartCounts) {
  const Report r =
      report("14.32 uur De brug is open.", {{"list_item", "14.32 uur De brug is open."}, {"live_time", "14.32 uur"}});
  std::vector<std::string> parts;
  EXPECT_EQ(sentences(r, &parts), (std::vector<std::string>{"14.32 uur", "De brug is open."}));
  EXPECT_EQ(parts, (std::vector<std::string>{"live_time", "list_item"}));
}

TEST(Sentences, TokensKnowTheirSentenceAndParagraph) {
  Reading reading;
  read_words(report("Een. Twee.\n\nDrie."), rules(), reading);
  ASSERT_EQ(reading.sentences.size(), 3u);
  EXPECT_EQ(reading.sentences[1].paragraph, 0u);
  EXPECT_EQ(reading.sentences[2].paragraph, 1u);
  for (std::size_t s = 0; s < 3; ++s) {
    for (std::uint32_t i = reading.sentences[s].first; i < reading.sentences[s].last; ++i)
      EXPECT_EQ(reading.tokens[i].sentence, s);
  }
}

TEST(Sentences, PartsThatLieOutsideTheTextAreLeftOut) {
  Report r = report("Een zin.");
  r.parts.push_back({"caption", {90, 120}});
  EXPECT_EQ(sentences(r), (std::vector<std::string>{"Een zin."}));
}

TEST(Sentences, SpeechWithoutStopsIsCutAtItsSmallWords) {
  std::string speech, list;
  for (int i = 0; i < 12; ++i)
    speech += "en toen zei de burgemeester dat er granaten vielen maar volgens ons was het stil ";
  const std::vector<std::string> cut = sentences(report(speech));
  ASSERT_EQ(cut.size(), 24u);
  EXPECT_EQ(cut[0], "en toen zei de burgemeester dat er granaten vielen");
  EXPECT_EQ(cut[1], "maar volgens ons was het stil");
  // As many words with their commas are prose, and names tied by "en" begin no clause.
  for (int i = 0; i < 40; ++i) list += "Anna, maar ook Piet, ";
  EXPECT_EQ(sentences(report(list)).size(), 1u);
  std::string names = "Anna";
  for (int i = 0; i < 60; ++i) names += " en Piet";
  EXPECT_EQ(sentences(report(names)).size(), 1u);
}

TEST(Sentences, NothingInNothing) { EXPECT_TRUE(sentences(report(" \n\n ")).empty()); }

}  // namespace
}  // namespace wederhoor::reading
