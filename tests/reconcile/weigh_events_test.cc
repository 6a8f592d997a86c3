#include <gtest/gtest.h>

#include "lexicon/table_file.h"
#include "reconcile/incidents.h"
#include "reconcile/made.h"
#include "reconcile/weigh_days.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t missing = -1000;

template <class Choice>
std::int32_t measured(const Choice& choice, std::string_view name) {
  for (const auto& [known, value] : choice.measures) {
    if (known == name) return value;
  }
  return missing;
}

// Behind the raid a sentence that tells of the dead.
Made deadly_raid(const std::string& id, const std::string& published) {
  Made m = raid(id, published);
  m.event("killing", none);
  return m;
}

struct Weighed {
  Heap heap;
  std::vector<Incident> incidents;
  EventGroups groups;
  PlaceChoices places;
  explicit Weighed(std::vector<Document> documents)
      : heap(std::move(documents)),
        incidents(find_incidents(heap, test_lexicons())),
        groups(heap, incidents),
        places(heap, groups, test_lexicons()) {}
};

TEST(WeighPlaces, APlaceOfTheSentenceIsAChoiceAndSaysSo) {
  const Weighed w({deadly_raid("a", "2031-03-11").d});
  const std::vector<PlaceChoice> choices = w.places.of(0, 0);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_TRUE(choices[0].own);
  EXPECT_EQ(measured(choices[0], "here"), 1);
  EXPECT_EQ(measured(choices[0], "report_share"), 0);  // itself is no other event
}

TEST(WeighPlaces, ThePlaceOfASentenceBeforeIsAChoice) {
  const Weighed w({deadly_raid("a", "2031-03-11").d});
  const std::vector<PlaceChoice> choices = w.places.of(0, 1);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_FALSE(choices[0].own);
  EXPECT_EQ(measured(choices[0], "here"), missing);
  EXPECT_EQ(measured(choices[0], "back"), 1);
  EXPECT_EQ(measured(choices[0], "report_share"), 1000);
}

TEST(WeighPlaces, WhereOtherReportsPutTheEventIsAChoiceOfOneThatNamesNoPlace) {
  Made b("b", "2031-03-12");
  b.d.reading.language = "nl";
  b.event("ground_raid", none, "2031-03-10");
  const Weighed w({deadly_raid("a", "2031-03-11").d, b.d});
  const std::vector<PlaceChoice> choices = w.places.of(1, 0);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_EQ(choices[0].document, 0U);
  EXPECT_EQ(measured(choices[0], "elsewhere"), 1);
  EXPECT_EQ(measured(choices[0], "heap_kind"), 1000);
}

TEST(WeighPlaces, ANameThatNoGazetteerListsIsOnePlaceByItsWords) {
  Made m = deadly_raid("a", "2031-03-11");
  PlaceMention unlisted;
  unlisted.sentence = m.sentence("Bij Quilderwou");
  unlisted.span = {m.d.reading.sentences.back().span.begin + 4, m.d.reading.sentences.back().span.end};
  m.d.reading.places.push_back(unlisted);
  m.event("shooting", 1);
  const Weighed w({m.d});
  const std::vector<PlaceChoice> choices = w.places.of(0, 2);
  ASSERT_EQ(choices.size(), 2U);
  EXPECT_EQ(w.places.key(choices[0]), "name:quilderwou");
  EXPECT_EQ(measured(choices[0], "unlisted"), 1);
}

struct Choice {
  bool own = false;
  std::int32_t hold = 0;
  Measures measures;
};

TEST(BestOf, AnotherMustBeTrustedMoreThanTheReportsOwn) {
  const auto table = lexicon::Table::parse("nl/event_place_trees",
                                           "node\tfeature\tvalue\tleft\tright\n"
                                           "0.0\tnear\t0\t1\t2\n0.1\t\t-500\n0.2\t\t500\n");
  ASSERT_TRUE(table);
  lexicon::WeighingTrees trees;
  trees.read(*table);
  const Measures near{{"near", 1}}, far{{"near", 0}};
  const std::vector<Choice> loose{{true, 700, far}, {false, 0, near}}, held{{true, 2000, far}, {false, 0, near}};
  EXPECT_EQ(best_of(loose, trees), &loose[1]);
  EXPECT_EQ(best_of(held, trees), &held[0]);
  const std::vector<Choice> unsure{{false, 0, far}};
  EXPECT_EQ(best_of(unsure, trees), nullptr);
}

TEST(WeighPlaces, APlaceBesideTheEventHoldsMoreThanOneTakenOver) {
  Made m = deadly_raid("a", "2031-03-11");
  m.d.events[1].place = 0;
  const Weighed w({m.d});
  EXPECT_GT(w.places.of(0, 0)[0].hold, w.places.of(0, 1)[0].hold);
  EXPECT_GT(w.places.of(0, 1)[0].hold, 0);
}

TEST(WeighDays, OwnDayFirstThenPublicationAndTheDayBefore) {
  const Weighed w({deadly_raid("a", "2031-03-14").d});
  const DayChoices days_of(w.heap, w.groups, test_lexicons(), {{"Texel", "Texel"}});
  const std::vector<DayChoice> own = days_of.of(0, 0);
  ASSERT_EQ(own.size(), 3U);
  EXPECT_TRUE(own[0].own);
  EXPECT_EQ(measured(own[0], "from_published"), -4);
  EXPECT_EQ(measured(own[1], "from_published"), 0);
  EXPECT_EQ(measured(own[2], "from_published"), -1);
  const std::vector<DayChoice> none_told = days_of.of(0, 1);
  ASSERT_EQ(none_told.size(), 3U);
  EXPECT_FALSE(none_told[0].own);
}

TEST(Between, CountsWordsAndCommasUpToABound) {
  const std::string text = "Bij Gao, in het oosten, ontplofte een bom." + std::string(1000, ' ') + "Gao";
  const Between near = between(text, {24, 33}, {4, 7});
  EXPECT_EQ(near.words, 4);
  EXPECT_EQ(near.commas, 2);
  EXPECT_TRUE(near.before);
  EXPECT_EQ(between(text, {24, 33}, {1042, 1045}).words, 400 - 7);
}

TEST(SceneTies, AWordIsTiedToWhatItIsToldWith) {
  SceneTies<std::string> ties;
  const Features boat{{1, 1}, {2, 1}}, fire{{3, 1}, {2, 1}};
  ties.tell(boat, {"Waingmaw"});
  ties.tell(fire, {"Nampong"});
  EXPECT_GT(ties.between({{1, 1}}, {}, "Waingmaw"), ties.between({{1, 1}}, {}, "Nampong"));
  EXPECT_EQ(ties.between(boat, {"Waingmaw"}, "Waingmaw"), 0);  // its own telling is left out
}

}  // namespace
}  // namespace wederhoor::reconcile
