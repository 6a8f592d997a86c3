// What was tried at a place, what it found, and why there is no claim: each construction of the table answers.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "claims/language.h"
#include "test_engine.h"
#include "wederhoor/engine.h"
#include "where.h"

namespace wederhoor {
namespace {

struct Tried {
  std::string text;
  std::vector<Attempt> attempts;
};

Tried tried(std::string_view bytes, std::string_view words) {
  Metadata metadata;
  metadata.file = "a.txt";
  const Result<Report> report = test_engine().take_in(bytes, metadata);
  EXPECT_TRUE(bool(report));
  const std::size_t at = report->text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  const Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  return {report->text, test_engine().tried(*report, test_engine().read_text(*report), place)};
}

const Attempt* of(const Tried& all, std::string_view construction, std::string_view way = "") {
  const auto at = std::find_if(all.attempts.begin(), all.attempts.end(), [&](const Attempt& a) {
    return a.construction == construction && (way.empty() || a.way == way);
  });
  return at == all.attempts.end() ? nullptr : &*at;
}

// The reason of the first attempt at these words that made no claim; "found" where it did; "" where nothing was tried.
std::string reason_at(const Tried& all, std::string_view words, std::string_view construction = "") {
  for (const Attempt& a : all.attempts) {
    if (a.at.of(all.text) == words && a.construction == construction) return a.found ? "found" : a.reason;
  }
  return "";
}

TEST(Attempts, WhatIsFoundSaysWhereAndByWhichRow) {
  const Tried all = tried("De minister zei gisteren dat de brug dicht is. De haven ligt stil.", "de brug dicht is");
  const Attempt* found = of(all, "complement", "behind dat or of");
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(found->found);
  EXPECT_TRUE(found->reason.empty());
  EXPECT_EQ(found->row, "nl/speech_verbs:zeggen");
  EXPECT_EQ(found->trigger, "a verb of saying");
  EXPECT_EQ(found->page, "spec/nl/reach.md");
  EXPECT_EQ(found->at.of(all.text), "zei");
  ASSERT_EQ(found->claims.size(), 1u);
  ASSERT_EQ(found->claims[0].size(), 1u);
  EXPECT_EQ(found->claims[0][0].of(all.text), "de brug dicht is");
}

TEST(Attempts, WhatWasTriedBeforeItSaysWhyNot) {
  const Tried all = tried("De minister zei dat de brug dicht is.", "zei");
  EXPECT_NE(reason_at(all, "zei", "inverted"), "");
  EXPECT_NE(reason_at(all, "zei", "inverted"), "found");
  EXPECT_EQ(of(all, "object"), nullptr) << "it is tried only where nothing has been found";
}

TEST(Attempts, AVerbThatSaysNothingHereHasItsReason) {
  struct Case {
    const char *text, *verb, *reason;
  };
  for (const auto& [text, verb, reason] : {
           Case{"De minister wilde niet zeggen of de brug dicht is.", "zeggen", "refusing to say is no claim"},
           Case{"De man bevestigt noch ontkent dat hij daar was.", "ontkent", "neither is said"},
           Case{"Vindt u dat de brug dicht moet?", "Vindt", "it asks or bids who is addressed"},
           Case{"De regels veranderen, zoals gemeld, pas in mei.", "gemeld", "it points back"},
       }) {
    const std::string why = reason_at(tried(text, verb), verb);
    EXPECT_TRUE(why.starts_with(reason)) << text << " -> " << why;
  }
}

TEST(Attempts, SilenceOfSomebodyIsNoDisclaimer) {
  const Tried silent =
      tried("Het leger meldt dat de brug verwoest is. De politie heeft dit niet bevestigd.", "bevestigd");
  EXPECT_TRUE(reason_at(silent, "bevestigd", "disclaimer").starts_with("somebody's silence"));
  const Tried checked = tried("Het leger meldt dat de brug verwoest is. Dit is niet te verifiëren.", "verifiëren");
  EXPECT_EQ(reason_at(checked, "verifiëren", "disclaimer"), "found");
}

TEST(Attempts, OnlyTheSentencesOfThePlace) {
  const Tried all = tried("De minister zei dat de brug dicht is. Volgens de politie is de man dood.", "de man dood");
  EXPECT_NE(of(all, "according_to"), nullptr);
  EXPECT_EQ(of(all, "complement"), nullptr);
}

TEST(Attempts, ADoubleIsToldFromAClaim) {
  const Tried all = tried("Persbureau Noordnet meldt op gezag van de gouverneur dat de brug is verwoest.", "gezag");
  const Attempt* relay = of(all, "according_to");
  ASSERT_NE(relay, nullptr);
  EXPECT_FALSE(relay->found);
  EXPECT_EQ(relay->reason, "one with the claim of who passes it on");
}

TEST(Attempts, TheOutletsOwnWordsAnswerForTheSentence) {
  EXPECT_EQ(of(tried("Vijf huizen in het dorp zijn verwoest.", "huizen"), "plain")->found, true);
  EXPECT_EQ(of(tried("Zijn alle huizen in het dorp verwoest?", "huizen"), "plain")->reason, "a question");
}

TEST(Attempts, NothingInALanguageWithoutConstructions) {
  const Tried all = tried("Губернатор сказал, что мост закрыт. Пять домов разрушены.", "мост");
  EXPECT_TRUE(all.attempts.empty());
}

// The table is what a reader learns the stage from: ways stand together, each row has its page, no row stands twice.
TEST(Attempts, TheTableIsInOrder) {
  for (const claims::Language* language : claims::languages()) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    std::string_view last;
    std::set<std::string_view> done;
    for (const claims::Construction& row : language->constructions) {
      EXPECT_TRUE(seen.emplace(row.name, row.way).second) << row.name << " " << row.way;
      if (row.name != last) EXPECT_TRUE(done.insert(row.name).second) << row.name << " stands apart";
      last = row.name;
      const std::filesystem::path page = std::filesystem::path(std::string(WEDERHOOR_SOURCE)) / "spec" /
                                         std::string(language->code) / std::string(row.page);
      EXPECT_TRUE(std::filesystem::exists(page)) << page;
    }
  }
}

}  // namespace
}  // namespace wederhoor
