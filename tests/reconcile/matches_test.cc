// Numbers, positions, copies, roots and actors of small heaps.
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "reconcile/answers.h"
#include "reconcile/copies.h"
#include "reconcile/made.h"
#include "reconcile/number_conflicts.h"
#include "reconcile/reconcile.h"
#include "reconcile/roots.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

std::string shown(const std::vector<Match>& matches) {
  std::string out;
  for (const Match& m : matches) {
    out += (out.empty() ? "" : " | ") + std::string(base::name_of(m.kind)) +
           (m.subkind == MatchSubkind::none ? "" : " " + std::string(base::name_of(m.subkind)));
  }
  return out;
}

Incident all_of(const Heap& heap) {
  Incident incident;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    incident.reports.push_back(heap.key(d));
    for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c)
      incident.claims.push_back(heap.ref(RecordKind::claim, d, c));
    for (std::uint32_t n = 0; n < heap[d].numbers.size(); ++n)
      incident.numbers.push_back(heap.ref(RecordKind::number, d, n));
  }
  return incident;
}

std::string numbers(const Made& m) {
  const Heap heap({m.d});
  std::vector<Match> out;
  match_numbers(heap, all_of(heap), out);
  return shown(out);
}

TEST(Numbers, ApartContradict) {
  Made m("a");
  m.number(NumberState::wounded, 10, 10, 10);
  m.number(NumberState::wounded, 8, 8, 8);
  EXPECT_EQ(numbers(m), "contradicts number");
}

TEST(Numbers, OverlappingOrOfOtherSidesDoNot) {
  Made m("a");
  m.number(NumberState::killed, 90, 100, 110, SideKind::attackers);
  m.number(NumberState::killed, 2, 2, 2, SideKind::defenders);
  m.number(NumberState::wounded, 1, 1, 1);
  EXPECT_EQ(numbers(m), "");
}

TEST(Numbers, RoundedLookAlike) {
  Made m("a");
  m.number(NumberState::killed, 90, 100, 110);
  m.number(NumberState::killed, 103, 103, 103);
  EXPECT_EQ(numbers(m), "look_alike rounding");
}

TEST(Numbers, LaterAndHigherUpdates) {
  Made m("a");
  m.number(NumberState::wounded, 4, 4, 4).as_of = days("2031-03-10");
  m.number(NumberState::wounded, 9, 9, 9).as_of = days("2031-03-12");
  EXPECT_EQ(numbers(m), "updates");
}

TEST(Numbers, SameThingsInOtherStatesAreOfOtherScope) {
  Made m("a");
  m.number(NumberState::attacked, 4, 4, 4, SideKind::unknown, QuantityUnit::places, "villages");
  m.number(NumberState::evacuated, 9, 9, 9, SideKind::unknown, QuantityUnit::places, "villages");
  EXPECT_EQ(numbers(m), "look_alike different_scope");
}

TEST(Numbers, MeasuresAreNotCompared) {
  Made m("a");
  m.number(NumberState::distance, 5, 5, 5, SideKind::unknown, QuantityUnit::km);
  m.number(NumberState::distance, 50, 50, 50, SideKind::unknown, QuantityUnit::km);
  EXPECT_EQ(numbers(m), "");
}

std::string positions(const Made& m) {
  const Heap heap({m.d});
  std::vector<Match> out;
  match_positions(heap, all_of(heap), test_lexicons(), out);
  return shown(out);
}

TEST(Positions, ThatExcludeEachOtherContradict) {
  Made m("a");
  m.position(m.claim("de aanval is afgeslagen", "ministry"), "outcome", "repelled");
  m.position(m.claim("de strijd gaat door", "group"), "outcome", "ongoing");
  EXPECT_EQ(positions(m), "contradicts outcome");
}

TEST(Positions, OfOneVoiceAreTheSameOfTwoSupport) {
  Made m("a");
  m.position(m.claim("de aanval is afgeslagen", "ministry"), "outcome", "repelled");
  m.position(m.claim("ze zijn teruggedreven", "ministry"), "outcome", "repelled");
  EXPECT_EQ(positions(m), "same");
  m.position(m.claim("de aanval is mislukt", "mayor"), "outcome", "repelled");
  EXPECT_EQ(positions(m), "same | supports");
}

TEST(Positions, ToOtherQuestionsDoNotMeet) {
  Made m("a");
  m.position(m.claim("wij waren het niet", "x"), "involvement", "denies");
  m.position(m.claim("de strijd gaat door", "y"), "outcome", "ongoing");
  EXPECT_EQ(positions(m), "");
}

TEST(Copies, WithChangesAreFoundShortOnesAreNot) {
  Made a("a"), b("b"), c("c");
  const std::string long_text =
      "zeker twaalf gewapende mannen zijn in de nacht van maandag op dinsdag het eiland binnengevallen en hebben een "
      "loods in brand gestoken";
  a.claim(long_text, "x");
  b.claim(long_text + " gisteren", "x");
  c.claim("er vielen doden", "x");
  c.claim("er vielen doden", "y");
  const Heap heap({a.d, b.d, c.d});
  std::vector<Match> out;
  const CopyGroups copies(heap, out);
  EXPECT_EQ(shown(out), "copies");
  const auto first = [&](std::uint32_t document, std::uint32_t claim) {
    return copies.first(heap.ref(RecordKind::claim, document, claim));
  };
  EXPECT_EQ(first(1, 0), heap.ref(RecordKind::claim, 0, 0));
  EXPECT_EQ(first(2, 1), heap.ref(RecordKind::claim, 2, 1));
}

TEST(Roots, JoinReportsNotSentencesOfOne) {
  Made a("a"), b("b");
  a.claim("een", "gouverneur");
  a.claim("twee", "gouverneur");
  std::vector<Match> alone, both;
  const Heap one({a.d});
  match_roots(one, all_of(one), alone);
  EXPECT_EQ(shown(alone), "");
  b.claim("drie", "gouverneur");
  const Heap two({a.d, b.d});
  match_roots(two, all_of(two), both);
  EXPECT_EQ(shown(both), "shares_root | shares_root");
}

TEST(Actors, OfOneLastNameJoinOnlyWhenThereIsNoChoice) {
  Made a("a"), b("b"), c("c");
  a.entity("x_1", "Lotte Verschuur");
  b.entity("x_2", "Verschuur");
  c.entity("x_3", "Anna Bakker");
  c.entity("x_4", "Bakker");
  c.entity("x_5", "Trijntje Bakker");
  Heap heap({a.d, b.d, c.d});
  join_actors(heap);
  EXPECT_EQ(heap.actor(1, 0), "x_1");
  EXPECT_EQ(heap.actor(2, 1), "x_4");
  EXPECT_EQ(heap[1], b.d);  // the documents stay as they were
}

}  // namespace
}  // namespace wederhoor::reconcile
