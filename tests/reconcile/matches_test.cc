// Copies, roots and actors of small heaps.
#include <gtest/gtest.h>

#include "base/enum_names.h"
#include "reconcile/copies.h"
#include "reconcile/made.h"
#include "reconcile/reconcile.h"
#include "reconcile/roots.h"

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
