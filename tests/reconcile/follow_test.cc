// Clues of sentences, what is measured of a sentence and an incident, and following by trained weights.
#include "reconcile/follow_learned.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/hash.h"
#include "reconcile/made.h"
#include "reconcile/made_scenes.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// Four reports that tell the same, sentence by sentence.
Heap told(const std::vector<std::string>& sentences) {
  std::vector<Document> documents;
  for (const std::string id : {"a", "b", "c", "d"}) {
    Made m(id);
    for (const std::string& words : sentences) m.sentence(words);
    documents.push_back(m.d);
  }
  return Heap(std::move(documents));
}

const std::vector<std::string> two_incidents = {"Rook boven de loods van Texel", "De loods brandde en de rook trok weg",
                                                "Agenten zochten later een gijzelaar", "De gijzelaar belde agenten"};

std::size_t column(std::string_view name) {
  const auto names = FollowSheet::names();
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::string weights(const std::string& features, const std::string& trees) {
  const std::string body = "decision incident\nclasses no yes\nfeatures " + features + "\n" + trees;
  return fmt::format("whtrees1 {:016x}\n", base::hash64(body)) + body;
}

std::string all_features() {
  std::string out;
  for (const std::string_view name : FollowSheet::names()) out.append(out.empty() ? "" : " ").append(name);
  return out;
}

TEST(FollowClues, NamesStandBehindTheFirstWord) {
  const Heap heap = told({"Sneek zag Lauwers en een Fries", "De loods"});
  const StoryClues clues = clues_of(heap, scenes_in(heap), Deeds(test_lexicons()));
  const auto name = static_cast<std::size_t>(ClueKind::name);
  EXPECT_EQ(clues.known[name], 2U);
  EXPECT_EQ(clues.scenes[0].of[name].size(), 2U);
  EXPECT_TRUE(clues.scenes[1].of[name].empty());
}

TEST(FollowClues, SitesAreCarriedOnWithinTheirReport) {
  const Heap heap = told({"Eerst dit", "Dan dat", "Nog iets"});
  std::vector<Scene> scenes = scenes_in(heap);
  scenes[1].sites = {"texel"};
  const StoryClues clues = clues_of(heap, scenes, Deeds(test_lexicons()));
  EXPECT_TRUE(clues.scenes[0].last_sites.empty());
  EXPECT_EQ(clues.scenes[2].last_sites, clues.scenes[1].last_sites);
  EXPECT_EQ(clues.scenes[2].since, 1);
  EXPECT_TRUE(clues.scenes[3].last_sites.empty());
  EXPECT_EQ(clues.scenes[3].since, 99);
}

TEST(FollowSheet, WordsOfOtherReportsTellTheIncident) {
  const Heap heap = told(two_incidents);
  const std::vector<Scene> scenes = scenes_in(heap);
  const WeighedScenes words = weigh(scenes);
  const FollowSheet sheet(heap, scenes, words, Deeds(test_lexicons()));
  Shares shares;
  shares.incidents = 2;
  shares.of.assign(scenes.size() * 2, 0);
  for (std::size_t s = 0; s < scenes.size(); ++s) shares.at(s, s % 4 < 2 ? 0 : 1) = Shares::whole;
  const std::vector<std::int32_t> values = sheet.measure(shares);
  const auto value = [&](std::size_t scene, std::size_t incident, std::string_view name) {
    return values[(scene * 2 + incident) * FollowSheet::names().size() + column(name)];
  };
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    const std::size_t own = s % 4 < 2 ? 0 : 1;
    EXPECT_GT(value(s, own, "words"), value(s, 1 - own, "words")) << s;
    EXPECT_GT(value(s, own, "total_lead"), 0) << s;
    EXPECT_EQ(value(s, own, "total_lead"), -value(s, 1 - own, "total_lead")) << s;
    EXPECT_EQ(value(s, own, "share"), 500) << s;
  }
}

TEST(FollowSheet, WhatOnlyItsOwnReportTellsSaysNothing) {
  Made m("a");
  for (const std::string& words : two_incidents) m.sentence(words);
  const Heap heap({m.d});
  const std::vector<Scene> scenes = scenes_in(heap);
  const WeighedScenes words = weigh(scenes);
  const FollowSheet sheet(heap, scenes, words, Deeds(test_lexicons()));
  Shares shares;
  shares.incidents = 2;
  shares.of.assign(scenes.size() * 2, Shares::whole / 2);
  const std::vector<std::int32_t> values = sheet.measure(shares);
  EXPECT_EQ(values[column("words")], 0);
  EXPECT_EQ(values[column("total")], 0);
}

TEST(FollowWeights, SentencesGoWhereTheTreesSendThem) {
  const Heap heap = told(two_incidents);
  const std::vector<Scene> scenes = scenes_in(heap);
  const auto read = FollowWeights::read(
      weights(all_features(), fmt::format("tree 1 3\n{} 0 1 2\n-3000\n3000\n", column("total_lead"))), "here");
  ASSERT_TRUE(read);
  const std::vector<std::uint32_t> begun = {0, 1, 1, 1, 0, 0, 1, 1,
                                            0, 0, 1, 1, 0, 0, 1, 1};  // one sentence is with the wrong incident
  std::vector<std::uint32_t> right = begun;
  right[1] = 0;
  EXPECT_EQ(read->follow(heap, scenes, weigh(scenes), Deeds(test_lexicons()), begun), right);
  const std::vector<std::uint32_t> one(scenes.size(), 3);
  EXPECT_EQ(read->follow(heap, scenes, weigh(scenes), Deeds(test_lexicons()), one), one);
}

TEST(FollowWeights, OfOtherFeaturesAreRefused) {
  EXPECT_FALSE(FollowWeights::read(weights("words", "tree 1 1\n5\n"), "here"));
  EXPECT_FALSE(FollowWeights::read("nothing", "here"));
}

}  // namespace
}  // namespace wederhoor::reconcile
