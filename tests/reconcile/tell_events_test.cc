#include "reconcile/tell_events.h"

#include <gtest/gtest.h>

#include "reconcile/incidents.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

Heap told(std::vector<Document> documents) {
  Heap heap(std::move(documents));
  const std::vector<Incident> incidents = find_incidents(heap, test_lexicons());
  tell_events(heap, incidents, test_lexicons());
  return heap;
}

const EventInHeap* of(const Heap& heap, std::uint32_t document, std::uint32_t event) {
  return heap.told(heap.ref(RecordKind::event, document, event));
}

std::int32_t body(Made& m, const std::string& id, const std::string& name, ActorKind kind) {
  const std::int32_t e = m.entity(id, name);
  Entity& entity = m.d.reading.entities.back();
  entity.kind = kind;
  entity.affiliation = id.size() > 2 && id[2] == '-' ? id.substr(0, 2) : "";
  Mention mention;
  mention.entity = e;
  mention.kind = MentionKind::name;
  entity.mentions.push_back(static_cast<std::uint32_t>(m.d.reading.mentions.size()));
  m.d.reading.mentions.push_back(mention);
  return e;
}

TEST(TellEvents, AMemberServesInTheBodyOfThatLand) {
  Made a = raid("a", "2031-03-11"), b = raid("b", "2031-03-12");
  body(a, "nl-police", "Nederlandse politie", ActorKind::agency);
  Event& killed = b.event("killing", 0, "2031-03-10");
  killed.sentence = b.d.events[0].sentence;
  killed.members.push_back({EventRole::victim, "agent", "", killed.trigger});
  const Heap heap = told({a.d, b.d});
  ASSERT_NE(of(heap, 1, 1), nullptr);
  ASSERT_EQ(of(heap, 1, 1)->parts.size(), 1U);
  EXPECT_EQ(of(heap, 1, 1)->parts[0].actor, "nl-police");
}

TEST(TellEvents, SoldiersOfTwoArmiesAreNobodysWithoutAnAdjective) {
  Made a = raid("a", "2031-03-11");
  Event& fight = a.event("armed_clash", 0, "2031-03-10");
  fight.agents = {body(a, "nl-army", "Nederlands leger", ActorKind::army),
                  body(a, "be-army", "Belgisch leger", ActorKind::army)};
  fight.sentence = a.d.events[0].sentence;
  Event& some = a.event("killing", 0, "2031-03-10");
  some.members.push_back({EventRole::victim, "soldaat", "", some.trigger});
  some.sentence = a.d.events[0].sentence;
  Event& belgian = a.event("killing", 0, "2031-03-10");
  belgian.members.push_back({EventRole::victim, "soldaat", "BE", belgian.trigger});
  belgian.sentence = a.d.events[0].sentence;
  const Heap heap = told({a.d});
  EXPECT_EQ(of(heap, 0, 2), nullptr);
  ASSERT_NE(of(heap, 0, 3), nullptr);
  EXPECT_EQ(of(heap, 0, 3)->parts[0].actor, "be-army");
}

TEST(TellEvents, WhereOneGroupAndOneArmyFightEachFacesTheOther) {
  Made a = raid("a", "2031-03-11");
  const std::int32_t group = body(a, "x_front", "Waddenfront", ActorKind::armed_group);
  const std::int32_t army = body(a, "nl-army", "Nederlands leger", ActorKind::army);
  for (int i = 0; i < 2; ++i) {
    Event& fight = a.event("armed_clash", 0, "2031-03-10");
    fight.agents = {group, army};
    fight.sentence = a.d.events[0].sentence;
  }
  Event& seized = a.event("seizure", 0, "2031-03-10");
  seized.agents = {group};
  seized.sentence = a.d.events[0].sentence;
  Event& shelled = a.event("shelling", 0, "2031-03-10");
  shelled.agents = {group};
  shelled.sentence = a.d.events[0].sentence;
  const Heap heap = told({a.d});
  ASSERT_NE(of(heap, 0, 3), nullptr);
  EXPECT_EQ(of(heap, 0, 3)->parts[0].actor, "nl-army");
  EXPECT_EQ(of(heap, 0, 4), nullptr);  // whom shells hit, is not told
}

}  // namespace
}  // namespace wederhoor::reconcile
