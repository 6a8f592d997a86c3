#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "reconcile/reconcile.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// A report in Dutch with an event in that country.
Made report(const std::string& id, const std::string& country = "NL") {
  Made m(id);
  m.d.reading.language = "nl";
  m.event("attack", m.place(country, "", "Somewhere"));
  return m;
}

// A body that the words name, by name or only by what it is.
std::int32_t body(Made& m, const std::string& actor, const std::string& name, const std::string& words,
                  MentionKind kind) {
  const std::int32_t e = m.entity(actor, name);
  Entity& entity = m.d.reading.entities.back();
  entity.kind = ActorKind::army;
  if (kind == MentionKind::name) entity.affiliation = actor.substr(0, 2);
  const std::uint32_t sentence = m.sentence(words);
  Mention mention;
  mention.entity = e;
  mention.kind = kind;
  mention.span = m.d.reading.sentences[sentence].span;
  mention.head = mention.span;
  entity.mentions.push_back(static_cast<std::uint32_t>(m.d.reading.mentions.size()));
  m.d.reading.mentions.push_back(mention);
  return e;
}

std::string joined(std::vector<Document> documents, std::uint32_t document, std::int32_t entity) {
  Heap heap(std::move(documents));
  join_bodies(heap, test_lexicons());
  return heap.actor(document, entity);
}

TEST(JoinBodies, TheArmyOfAReportThatNamesNoneIsTheOnlyOneOfTheHeap) {
  Made a = report("a"), b = report("b");
  body(a, "nl-army", "Nederlands leger", "het Nederlandse leger", MentionKind::name);
  const std::int32_t bare = body(b, "x_1", "leger", "het leger", MentionKind::nominal);
  const std::int32_t owned = body(b, "x_2", "zijn leger", "zijn leger", MentionKind::nominal);
  const std::int32_t narrowed = body(b, "x_3", "leger van Selm", "het leger van Selm", MentionKind::nominal);
  const std::int32_t other = body(b, "x_4", "comité", "het comité", MentionKind::nominal);
  EXPECT_EQ(joined({a.d, b.d}, 1, bare), "nl-army");
  EXPECT_EQ(joined({a.d, b.d}, 1, owned), "x_2");
  EXPECT_EQ(joined({a.d, b.d}, 1, narrowed), "x_3");
  EXPECT_EQ(joined({a.d, b.d}, 1, other), "x_4");
}

TEST(JoinBodies, OfTwoArmiesNoneIsMeant) {
  Made a = report("a"), b = report("b");
  body(a, "nl-army", "Nederlands leger", "het Nederlandse leger", MentionKind::name);
  body(a, "be-army", "Belgisch leger", "het Belgische leger", MentionKind::name);
  const std::int32_t bare = body(b, "x_1", "leger", "het leger", MentionKind::nominal);
  EXPECT_EQ(joined({a.d, b.d}, 1, bare), "x_1");
}

TEST(JoinBodies, WhereNoneIsNamedItIsThatOfTheLand) {
  Made a = report("a"), b = report("b");
  for (Made* m : {&a, &b}) m->d.reading.places[0].located = true;
  const std::int32_t bare = body(b, "x_1", "leger", "het leger", MentionKind::nominal);
  EXPECT_EQ(joined({a.d, b.d}, 1, bare), "nl-army");
  Event& strike = a.event("air_strike", 0);
  strike.agents = {body(a, "be", "België", "België", MentionKind::name)};
  EXPECT_EQ(joined({a.d, b.d}, 1, bare), "x_1");  // another state is in arms
}

TEST(JoinBodies, AReportOfAnotherLandHasAnotherArmy) {
  Made a = report("a"), b = report("b", "FR");
  body(a, "nl-army", "Nederlands leger", "het Nederlandse leger", MentionKind::name);
  const std::int32_t bare = body(b, "x_1", "leger", "het leger", MentionKind::nominal);
  EXPECT_EQ(joined({a.d, b.d}, 1, bare), "x_1");
}

}  // namespace
}  // namespace wederhoor::reconcile
