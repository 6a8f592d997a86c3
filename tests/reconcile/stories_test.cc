#include "reconcile/stories.h"

#include <gtest/gtest.h>

#include <array>

#include "reconcile/follow.h"
#include "reconcile/made.h"
#include "reconcile/made_scenes.h"
#include "reconcile/rarity.h"
#include "reconcile/settings.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// A report whose text is those words.
Document told(const std::string& id, const std::string& published, const std::string& words) {
  Made m(id, published);
  m.sentence(words);
  return m.d;
}

// Stories as lists of report ids: "a b | c".
std::string stories(std::vector<Document> documents) {
  const Heap heap(std::move(documents));
  std::string out;
  for (const std::vector<std::uint32_t>& story : find_stories(heap).reports) {
    if (!out.empty()) out += " | ";
    for (std::size_t i = 0; i < story.size(); ++i) out += (i ? " " : "") + heap[story[i]].report.id;
  }
  return out;
}

TEST(Rarity, IsTheLogarithmInSixteenths) {
  EXPECT_EQ(rarity(8, 1), 48);
  EXPECT_EQ(rarity(8, 8), 0);
  EXPECT_EQ(rarity(3, 8), 0);
  EXPECT_EQ(log2_16(3), 25);
}

TEST(Stories, ShareNamesWithinAFortnight) {
  EXPECT_EQ(stories({told("a", "2031-03-11", "Op Texel is volgens Duinwacht bij Dravik geschoten."),
                     told("b", "2031-03-13", "De baas van Duinwacht op Texel bij Dravik ontkent."),
                     told("c", "2031-03-13", "Bij Sneek zag Friesland Paard een stoet.")}),
            "a b | c");
}

TEST(Stories, OfOtherMonthsAreOthers) {
  EXPECT_EQ(stories({told("a", "2031-03-11", "Op Texel is volgens Duinwacht geschoten."),
                     told("b", "2031-05-13", "Op Texel is volgens Duinwacht geschoten.")}),
            "a | b");
}

// Of two reports of these words, two days apart.
std::string two(const std::string& one, const std::string& other) {
  return stories({told("a", "2031-03-11", one), told("b", "2031-03-13", other)});
}

TEST(Stories, WordsThatOnlyBeginSentencesAreNoNames) {
  EXPECT_EQ(two("De loods brandde af. Daarbij viel een dode.", "Een schip werd gekaapt. Daarbij viel een dode."),
            "a | b");
  EXPECT_EQ(two("De loods van Duinwacht op Texel bij Dravik brandde af.",
                "Een schip, meldt Duinwacht, werd op Texel bij Dravik gekaapt."),
            "a b");
}

TEST(Stories, NamesAreKnownWhereverTheyStand) {
  EXPECT_EQ(two("De loods van Duinwacht op Texel bij Dravik brandde af.",
                "DUINWACHT OP TEXEL GETROFFEN. Dravik ligt in puin."),
            "a b");
  EXPECT_EQ(two("De loods bij de brug brandde af na een klap.", "KLAP IN LOODS BIJ BRUG. Loods ligt in puin."),
            "a | b");
}

TEST(Stories, TwoNamesThatAreNoPlacesMakeNone) {
  EXPECT_EQ(two("Dat schrijft het ministerie van Defensie op Telegram over de brug.",
                "Een schip, meldt Defensie op Telegram, werd gekaapt."),
            "a | b");
}

TEST(Stories, ALoneReportJoinsTheStoryWhoseNameItWrites) {
  const auto four = [](const std::string& last) {
    std::vector<Document> out;
    for (const std::string id : {"a", "b", "c", "d"})
      out.push_back(told(id, "2031-03-11", "Bij Dravik op Texel, meldt Duinwacht, is de Noordexpres gekaapt."));
    out.push_back(told("e", "2031-03-12", last));
    out.push_back(told("f", "2031-03-12", "In Sneek, zegt burgemeester Prins, brandde een schuur."));
    return stories(std::move(out));
  };
  EXPECT_EQ(four("De kapers van de Noordexpres zijn verdreven."), "a b c d e | f");
  EXPECT_EQ(four("De kapers van de sneltrein zijn verdreven."), "a b c d | e | f");
}

TEST(Stories, ALoneReportIsNotJoinedByANameThatOthersWriteToo) {
  std::vector<Document> out;
  for (const std::string id : {"a", "b", "c", "d"})
    out.push_back(told(id, "2031-03-11", "Bij Dravik op Texel, meldt Duinwacht, schoot de Noordbond."));
  for (const std::string id : {"e", "f"})
    out.push_back(told(id, "2031-03-11", "In Sneek, meldt Prins, roofde de Noordbond bij Lemmer een schip."));
  out.push_back(told("g", "2031-03-12", "De Noordbond zwijgt."));
  EXPECT_EQ(stories(std::move(out)), "a b c d | e f | g");
}

TEST(Stories, DoNotDependOnTheOrderTheyCameIn) {
  const Document a = told("a", "2031-03-11", "Op Texel is volgens Duinwacht geschoten.");
  const Document b = told("b", "2031-03-13", "De baas van Duinwacht op Texel ontkent.");
  EXPECT_EQ(stories({a, b}), stories({b, a}));
}

// A report that tells of a deed of `kind` in each place on its day.
Document deeds(const std::string& id, const std::vector<std::array<std::string, 3>>& what) {
  Made m(id);
  for (const auto& [kind, place, day] : what) {
    const std::int32_t p = m.place("NL", "Noord-Holland", place);
    PlaceMention& mention = m.d.reading.places[static_cast<std::size_t>(p)];
    mention.kind = PlaceKind::town;
    const auto at = static_cast<std::uint32_t>(100 * p);
    m.d.report.text.replace(at, place.size(), place);
    mention.span = {at, at + static_cast<std::uint32_t>(place.size())};
    m.event(kind, p, day);
  }
  return m.d;
}

std::vector<std::string> settings(std::vector<Document> documents) {
  const Heap heap(std::move(documents));
  std::vector<Scene> scenes = scenes_in(heap);
  const Deeds known(test_lexicons());
  const Sites sites(heap, scenes, known, Articles(heap, test_lexicons()));
  return settings_of(heap, scenes, sites, heap.size(), known);
}

TEST(Settings, OtherTownAndDayIsAnother) {
  const auto told = [](const std::string& id) {
    return deeds(id, {{"bombing", "almere", "2031-03-09"}, {"arrest", "zwolle", "2031-03-10"}});
  };
  EXPECT_EQ(settings({told("a"), told("b")}), (std::vector<std::string>{"almere", "zwolle"}));
}

TEST(Settings, OneDayAndTwoReportsAreOneRaid) {
  const auto told = [](const std::string& id) {
    return deeds(id, {{"shelling", "almere", "2031-03-09"}, {"shelling", "zwolle", "2031-03-09"}});
  };
  EXPECT_EQ(settings({told("a"), told("b")}).size(), 1u);
}

TEST(Settings, VillagesBesideEachOtherOnOneDayAreOne) {
  const auto told = [](const std::string& id, double north) {
    Document d = deeds(id, {{"seizure", "dravik", "2031-03-09"}, {"attack", "selm", "2031-03-09"}});
    for (PlaceMention& place : d.reading.places) {
      place.located = true;
      place.lat = place.place_id == "selm" ? north : 53.0;
      place.lon = 4.8;
    }
    return d;
  };
  const auto of = [&](double north) { return settings({told("a", north), told("b", north), told("c", north)}).size(); };
  EXPECT_EQ(of(53.1), 1u);
  EXPECT_EQ(of(54.5), 2u);
}

std::size_t days_told(const std::vector<std::vector<std::string>>& by_report) {
  std::vector<Document> documents;
  for (const std::vector<std::string>& days : by_report) {
    std::vector<std::array<std::string, 3>> what;
    for (const std::string& day : days) what.push_back({"attack", "almere", day});
    documents.push_back(deeds("r" + std::to_string(documents.size()), what));
    for (Event& event : documents.back().events) event.time = 0;  // told, not taken from the report
  }
  const Heap heap(std::move(documents));
  std::vector<Scene> scenes = scenes_in(heap);
  return settings_by_day(heap, scenes, heap.size(), Deeds(test_lexicons())).size();
}

TEST(Settings, DaysApartAtOnePlaceAreTwo) {
  EXPECT_EQ(days_told({{"2031-03-07"}, {"2031-03-07", "2031-03-09"}, {"2031-03-09"}}), 2u);
  EXPECT_EQ(days_told({{"2031-03-07"}, {"2031-03-07", "2031-03-08"}, {"2031-03-08"}}), 0u);
  EXPECT_EQ(days_told({{"2031-03-07"}, {"2031-03-07", "2031-03-09"}, {"2031-03-07"}}), 0u);
}

// Reports that open with one act each, told by the day in its own clause: kind, ACLED's type, day.
std::size_t days_of_leads(const std::vector<std::array<std::string, 3>>& by_report) {
  std::vector<Document> documents;
  for (const auto& [kind, type, day] : by_report) {
    documents.push_back(deeds("r" + std::to_string(documents.size()), {{kind, "almere", day}}));
    Event& event = documents.back().events.front();
    event.time = 0, event.acled_event = type;
    event.because.push_back({"time_of_clause", "", {}});
  }
  const Heap heap(std::move(documents));
  std::vector<Scene> scenes = scenes_in(heap);
  return settings_by_day(heap, scenes, heap.size(), Deeds(test_lexicons())).size();
}

TEST(Settings, TwoReportsThatOpenWithPlainlyOtherDeedsAreTwo) {
  const std::string shots = "Violence against civilians", bombs = "Explosions/Remote violence";
  EXPECT_EQ(days_of_leads({{"shooting", shots, "2031-03-07"}, {"bombing", bombs, "2031-03-08"}}), 2u);
  EXPECT_EQ(days_of_leads({{"shooting", shots, "2031-03-07"}, {"bombing", bombs, "2031-03-07"}}), 0u);
  EXPECT_EQ(days_of_leads({{"drone_strike", bombs, "2031-03-07"}, {"missile_strike", bombs, "2031-03-08"}}), 0u);
  EXPECT_EQ(days_of_leads({{"shooting", shots, "2031-03-07"}, {"attack", "Battles", "2031-03-08"}}), 0u);
}

TEST(Settings, WhatOneReportTellsIsNone) {
  EXPECT_EQ(settings({deeds("a", {{"bombing", "almere", "2031-03-09"}, {"arrest", "zwolle", "2031-03-10"}}),
                      deeds("b", {{"bombing", "almere", "2031-03-09"}})}),
            std::vector<std::string>{"almere"});
}

TEST(Settings, ACityNamedForWhatIsNearIsNone) {
  const auto told = [](const std::string& id) {
    Document d = deeds(id, {{"bombing", "almere", "2031-03-09"}, {"arrest", "zwolle", "2031-03-10"}});
    for (int i = 0; i < 3; ++i) {
      PlaceMention again = d.reading.places[1];
      again.sentence = static_cast<std::uint32_t>(d.reading.sentences.size());
      d.reading.sentences.push_back(d.reading.sentences.back());
      d.reading.places.push_back(again);
    }
    return d;
  };
  EXPECT_EQ(settings({told("a"), told("b")}), std::vector<std::string>{"almere"});
}

// Scenes of one report, each with its words as features and the place that it names.
std::vector<Scene> scenes(const std::vector<std::pair<std::string, std::vector<std::uint64_t>>>& told) {
  std::vector<Scene> out;
  for (int report = 0; report < 2; ++report) {
    for (const auto& [site, words] : told) {
      Scene scene;
      scene.document = static_cast<std::uint32_t>(report);
      scene.sentence = scene.paragraph = static_cast<std::uint32_t>(out.size());
      if (!site.empty()) scene.sites = {site};
      for (const std::uint64_t word : words) scene.features.emplace_back(word, 20);
      out.push_back(scene);
    }
  }
  return out;
}

using Told = std::vector<std::pair<std::string, std::vector<std::uint64_t>>>;
const Told in_almere = {{"almere", {1, 2, 3}}, {"", {1, 2, 4}}, {"", {8}}, {"", {2, 3, 4}}, {"", {1, 3, 4}}};

std::vector<std::uint32_t> followed(const Told& told) {
  const std::vector<Scene> all = scenes(told);
  return follow(all, weigh(all), {"almere", "zwolle"});
}

TEST(Follow, SentencesGoWhereTheirWordsAreAtHome) {
  Told told = in_almere;
  for (const auto& [site, words] : in_almere) {
    told.emplace_back(site.empty() ? "" : "zwolle", words);
    for (std::uint64_t& word : told.back().second) word += 10;
  }
  const std::vector<std::uint32_t> of = followed(told);
  EXPECT_EQ(std::vector<std::uint32_t>(of.begin(), of.begin() + 10),
            (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}));
}

TEST(Follow, SmallSettingsGo) {
  Told told = in_almere;
  told.insert(told.end(), in_almere.begin(), in_almere.end());
  told.push_back({"zwolle", {15}});
  for (const std::uint32_t j : followed(told)) EXPECT_EQ(j, 0u);
}

}  // namespace
}  // namespace wederhoor::reconcile
