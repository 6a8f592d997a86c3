// Copies, roots and actors of small heaps.
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "reconcile/copies.h"
#include "reconcile/counts.h"
#include "reconcile/made.h"
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
  match_copies(heap, FamilyValues(test_lexicons()), out);
  EXPECT_EQ(shown(out), "copies");
  EXPECT_EQ(out.front().a, heap.ref(RecordKind::claim, 0, 0));
  EXPECT_EQ(out.front().b, heap.ref(RecordKind::claim, 1, 0));
}

TEST(Copies, AClaimInsideAnotherIsNone) {
  Made a("a");
  a.claim("de mannen zijn in de nacht van maandag op dinsdag het eiland binnengevallen", "x");
  a.claim("de mannen zijn in de nacht van maandag op dinsdag het eiland binnengevallen", "y");
  std::vector<Match> apart, inside;
  match_copies(Heap({a.d}), FamilyValues(test_lexicons()), apart);
  EXPECT_EQ(shown(apart), "copies");
  a.d.claims.claims[1].content = a.d.claims.claims[0].content;
  match_copies(Heap({a.d}), FamilyValues(test_lexicons()), inside);
  EXPECT_EQ(shown(inside), "");
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

// What holds between a count of `day` by `who` and another of 12 March by "mayor".
std::string counted(const std::string& day, const std::string& who, double first, double second,
                    const std::string& first_counted = "dead") {
  Made a("a"), b("b");
  const auto count = [](Made& m, const std::string& by, const std::string& on, double n, const std::string& counts) {
    const auto claim = static_cast<std::int32_t>(m.claim("doden", by));
    Number& number = m.number(NumberState::killed, n, n, n, SideKind::civilians, QuantityUnit::persons, counts);
    number.claim = claim;
    number.as_of = days(on);
  };
  count(a, who, day, first, first_counted);
  count(b, "mayor", "2031-03-12", second, "dead");
  const Heap heap({a.d, b.d});
  std::vector<Match> out;
  match_counts(heap, all_of(heap), out);
  return shown(out);
}

TEST(Counts, MoreOfOneSourceOnALaterDayUpdate) {
  EXPECT_EQ(counted("2031-03-11", "army", 3, 3), "");
  EXPECT_EQ(counted("2031-03-11", "mayor", 3, 3), "");
  EXPECT_EQ(counted("2031-03-11", "mayor", 3, 5), "updates");
  EXPECT_EQ(counted("2031-03-11", "mayor", 5, 3), "");
  EXPECT_EQ(counted("2031-03-12", "mayor", 3, 5), "");
  EXPECT_EQ(counted("2031-03-11", "army", 3, 5), "");
  EXPECT_EQ(counted("2031-03-11", "mayor", 3, 5, "people"), "updates");
  EXPECT_EQ(counted("2031-03-11", "mayor", 3, 5, "soldiers"), "");
}

// An entity with a mention of its name that stands in the text.
void named(Made& made, const std::string& id, const std::string& name, const std::string& role = "",
           ActorKind kind = ActorKind::person) {
  Entity& entity = made.d.reading.entities[static_cast<std::size_t>(made.entity(id, name))];
  entity.role = role;
  entity.kind = kind;
  const auto at = static_cast<std::uint32_t>(2000 + 60 * made.d.reading.mentions.size());
  made.d.report.text.replace(at, name.size(), name);
  Mention mention;
  mention.span = mention.head = {at, at + static_cast<std::uint32_t>(name.size())};
  mention.kind = MentionKind::name;
  entity.mentions.push_back(static_cast<std::uint32_t>(made.d.reading.mentions.size()));
  made.d.reading.mentions.push_back(mention);
}

TEST(Actors, OfOneLastNameJoinOnlyWhenThereIsNoChoice) {
  Made a("a"), b("b"), c("c");
  named(a, "x_1", "Lotte Verschuur");
  named(b, "x_2", "Verschuur");
  named(c, "x_3", "Anna Bakker");
  named(c, "x_4", "Bakker");
  named(c, "x_5", "Trijntje Bakker");
  named(b, "x_4", "Bakker");
  Heap heap({a.d, b.d, c.d});
  join_actors(heap);
  EXPECT_EQ(heap.actor(1, 0), "x_1");
  // Nobody knows which: he is not the Bakker of another report either.
  EXPECT_NE(heap.actor(2, 1), "x_3");
  EXPECT_NE(heap.actor(2, 1), "x_5");
  EXPECT_NE(heap.actor(2, 1), heap.actor(1, 1));
  EXPECT_EQ(heap[1], b.d);  // the documents stay as they were
}

TEST(Actors, OfOneLastNameAreToldApartByTheirOffice) {
  Made a("a"), b("b");
  named(a, "x_1", "Joost van Rhenen");
  named(a, "x_2", "Anna Bakker", "burgemeester");
  named(a, "x_3", "Piet Bakker", "woordvoerder");
  named(b, "x_4", "Van Rhenen");
  named(b, "x_5", "Bakker", "burgemeester");
  named(b, "x_6", "Rhenen");
  Heap heap({a.d, b.d});
  join_actors(heap);
  EXPECT_EQ(heap.actor(1, 0), "x_1");
  EXPECT_EQ(heap.actor(1, 1), "x_2");
  EXPECT_EQ(heap.actor(1, 2), "x_1");
}

TEST(Actors, AnAcronymThatAnotherReportIntroducesIsThatBody) {
  Made a("a"), b("b");
  named(a, "x_1", "Baltisch Centrum voor Oorlogsstudies", "", ActorKind::organisation);
  named(a, "x_9", "BCO", "", ActorKind::organisation);
  a.d.reading.entities[0].mentions.push_back(1);  // "(BCO)" beside it
  a.d.reading.entities.pop_back();
  named(b, "x_2", "BCO", "", ActorKind::organisation);
  named(b, "x_3", "XYZ", "", ActorKind::organisation);
  Heap heap({a.d, b.d});
  join_actors(heap);
  EXPECT_EQ(heap.actor(1, 0), "x_1");
  EXPECT_EQ(heap.actor(1, 1), "x_3");
}

}  // namespace
}  // namespace wederhoor::reconcile
