#include "reconcile/incidents.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "reconcile/reconcile.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// Incidents as lists of report ids: "a b | c".
std::string incidents(std::vector<Document> documents) {
  const Heap heap(std::move(documents));
  std::string out;
  for (const Incident& i : find_incidents(heap, test_lexicons())) {
    if (!out.empty()) out += " | ";
    for (std::size_t d = 0; d < i.reports.size(); ++d) out += (d ? " " : "") + heap[i.reports[d]].report.id;
  }
  return out;
}

Document raid(const std::string& id, const std::string& published, const std::string& region,
              const std::string& when = "") {
  Made m(id, published);
  m.event("ground_raid", m.place("NL", region, region), when);
  return m.d;
}

TEST(Incidents, JoinReportsOfOneRegionAndDay) {
  EXPECT_EQ(incidents({raid("a", "2031-03-11", "Texel"), raid("b", "2031-03-12", "Texel"),
                       raid("c", "2031-03-11", "Vlieland")}),
            "a b | c");
}

TEST(Incidents, KeepOtherDaysApart) {
  EXPECT_EQ(incidents({raid("a", "2031-03-11", "Texel"), raid("b", "2031-06-11", "Texel")}), "a | b");
}

TEST(Incidents, RecapOfAnOlderRaidJoinsTheReportOfIt) {
  Made later("b", "2031-03-11");
  later.event("ground_raid", later.place("NL", "Texel", "Texel"), "2031-03-10");
  later.event("ground_raid", later.place("NL", "Vlieland", "Vlieland"), "2030-09").realis = Realis::recap;
  EXPECT_EQ(incidents({raid("a", "2030-09-05", "Vlieland"), later.d}), "a b | b");
}

TEST(Incidents, YearOfAnotherRaidIsNotMerged) {
  Made later("b", "2031-03-11");
  later.event("ground_raid", later.place("NL", "Texel", "Texel"), "2031-03-10");
  later.event("ground_raid", later.place("NL", "Texel", "Texel"), "2029").realis = Realis::recap;
  EXPECT_EQ(incidents({raid("a", "2031-03-11", "Texel"), later.d}), "b | a b");
}

TEST(Incidents, ReportWithoutViolenceTellsNone) {
  Made m("a");
  m.event("election", m.place("NL", "Texel", "Texel"));
  EXPECT_EQ(incidents({m.d}), "");
}

TEST(Incidents, ClaimsEventsAndNumbersAreOfTheIncidentOfTheirSentence) {
  Made m("a", "2031-03-11");
  m.event("attack", m.place("NL", "Texel", "Texel"), "2031-03-10");
  const std::uint32_t now = m.claim("het eiland is aangevallen", "x");
  m.event("ground_raid", m.place("NL", "Vlieland", "Vlieland"), "2030-09").realis = Realis::recap;
  const std::uint32_t then = m.claim("er was een raid", "x");
  m.number(NumberState::killed, 1, 1, 1);
  m.d.reading.quantities.back().sentence = 1;
  const Heap heap({m.d});
  const std::vector<Incident> found = find_incidents(heap, test_lexicons());
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].claims, (std::vector<Ref>{heap.ref(RecordKind::claim, 0, then)}));
  EXPECT_EQ(found[0].numbers.size(), 1u);
  EXPECT_EQ(found[1].claims, (std::vector<Ref>{heap.ref(RecordKind::claim, 0, now)}));
}

TEST(Incidents, FoundingOfOtherDaysIsNone) {
  Made m("a", "2031-03-11");
  m.event("attack", m.place("NL", "Texel", "Texel"), "2031-03-10");
  m.event("founding", m.place("NL", "Vlieland", "Vlieland"), "2029-06");
  EXPECT_EQ(incidents({m.d}), "a");
}

// One raid, told by the words `trigger`, found by that row of the triggers.
std::string label_of(const std::string& trigger, const std::string& row) {
  Made m("a", "2031-03-11");
  m.d.reading.language = "nl";
  const std::uint32_t sentence = m.sentence(trigger);
  Event& event = m.event("ground_raid", none, "2031-03-10");
  event.sentence = sentence;
  event.trigger = m.d.reading.sentences[sentence].span;
  event.because = {{"trigger", row, event.trigger}};
  return find_incidents(Heap({m.d}), test_lexicons()).at(0).label;
}

TEST(Incidents, AreCalledByANounOfTheirReportsElseByTheirKind) {
  EXPECT_EQ(label_of("invallen", "nl/triggers:inval"), "invallen");
  EXPECT_EQ(label_of("binnengevallen", "nl/triggers:binnenvallen"), "inval");
}

TEST(Incidents, AreNotCalledByWhatWasHeardOfThem) { EXPECT_EQ(label_of("knal", "nl/triggers:knal"), "inval"); }

// What its reports tell by days: how often each, its kind of deed.
std::string when_of(const std::vector<std::pair<std::string, int>>& told, const std::string& kind) {
  Made m("a", "2031-03-14");
  m.event("ground_raid", none, "2031-03-11").time = 0;
  for (const auto& [day, times] : told) {
    for (int i = 0; i < times; ++i) m.event(kind, none, day).time = 0;
  }
  const Interval& when = find_incidents(Heap({m.d}), test_lexicons()).at(0).when;
  return base::iso(when.begin) + "/" + base::iso(when.end);
}

TEST(Incidents, AreOfTheDaysThatTheirActsAreToldOf) {
  EXPECT_EQ(when_of({{"2031-03-11", 2}, {"2031-03-12", 2}}, "ground_raid"), "2031-03-11/2031-03-13");
  EXPECT_EQ(when_of({{"2031-03-11", 4}, {"2031-03-12", 1}}, "ground_raid"), "2031-03-11/2031-03-12");
  EXPECT_EQ(when_of({{"2031-03-12", 4}}, "killing"), "2031-03-11/2031-03-12");
}

TEST(Incidents, AreCalledByWhatCameOfThemWhereNoActIsTold) {
  Made m("a", "2031-03-11");
  m.d.reading.language = "nl";
  m.event("killing", none, "2031-03-10");
  const std::string label = find_incidents(Heap({m.d}), test_lexicons()).at(0).label;
  EXPECT_EQ(label, "doden");
}

TEST(Incidents, HistoryIsNone) {
  Made m("a", "2031-03-11");
  m.event("attack", m.place("NL", "Texel", "Texel"), "2031-03-10");
  m.event("ground_raid", m.place("NL", "Vlieland", "Vlieland"), "2001-03-10").realis = Realis::recap;
  m.event("ground_raid", m.place("NL", "Ameland", "Ameland"), "1573").realis = Realis::recap;
  EXPECT_EQ(incidents({m.d}), "a");
  m.event("ground_raid", m.place("NL", "Ameland", "Ameland"), "2014-05-01").realis = Realis::recap;
  EXPECT_EQ(incidents({m.d}), "a | a");
}

TEST(Incidents, LieWhereTheirSentencesAreMoreThanWhereOneSpeaks) {
  Made m("a", "2031-03-11");
  m.event("attack", none, "2031-03-10");
  for (const char* town : {"Texel", "Texel", "Texel", "Texel", "Vlieland"}) {
    PlaceMention& place = m.d.reading.places[static_cast<std::size_t>(m.place("NL", "Noord-Holland", town))];
    place.kind = PlaceKind::town;
    place.sentence = m.sentence(town);
    place.span = m.d.reading.sentences[place.sentence].span;
  }
  EXPECT_EQ(find_incidents(Heap({m.d}), test_lexicons()).at(0).place_id, "Texel");
}

TEST(Incidents, PlansAndDenialsAloneTellNone) {
  for (const Realis realis : {Realis::planned, Realis::denied, Realis::hypothetical}) {
    Made m("a", "2031-03-11");
    m.event("attack", m.place("NL", "Texel", "Texel"), "2030-09").realis = realis;
    EXPECT_EQ(incidents({m.d}), "");
  }
}

TEST(Incidents, RecalledDaysDoNotJoinTwoNews) {
  Made later("c", "2031-05-11");
  later.event("ground_raid", later.place("NL", "Texel", "Texel"), "2031-05-10");
  later.event("ground_raid", later.place("NL", "Vlieland", "Vlieland"), "2031-03-05/2031-03-11").realis = Realis::recap;
  const std::string found = incidents(
      {raid("a", "2031-03-05", "Vlieland", "2031-03-05"), raid("b", "2031-03-25", "Vlieland", "2031-03-25"), later.d});
  EXPECT_EQ(found, "a c | b | c");
}

}  // namespace
}  // namespace wederhoor::reconcile
