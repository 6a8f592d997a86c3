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

TEST(TellEvents, WhoArrestsIsThePolice) {
  Made a = raid("a", "2031-03-11"), b = raid("b", "2031-03-12");
  body(a, "nl-police", "Nederlandse politie", ActorKind::agency);
  Event& arrest = b.event("arrest", 0, "2031-03-10");
  arrest.sentence = b.d.events[0].sentence;
  Event& own = b.event("arrest", 0, "2031-03-10");
  own.sentence = b.d.events[0].sentence;
  own.agents = {body(b, "x_junta", "Junta", ActorKind::state_body)};
  const Heap heap = told({a.d, b.d});
  ASSERT_NE(of(heap, 1, 1), nullptr);
  ASSERT_EQ(of(heap, 1, 1)->parts.size(), 1U);
  EXPECT_EQ(of(heap, 1, 1)->parts[0].actor, "nl-police");
  EXPECT_EQ(of(heap, 1, 2), nullptr);  // somebody is told to have done it
}

TEST(TellEvents, WhoTakesHostagesIsTheGroupThatDoesAll) {
  Made a = raid("a", "2031-03-11");
  const std::int32_t group = body(a, "x_front", "Waddenfront", ActorKind::armed_group);
  const std::int32_t other = body(a, "x_other", "Duinfront", ActorKind::armed_group);
  const auto add = [&](const char* kind, std::vector<std::int32_t> agents) {
    Event& event = a.event(kind, 0, "2031-03-10");
    event.agents = std::move(agents);
    event.sentence = a.d.events[0].sentence;
  };
  add("attack", {group});
  add("shooting", {group});
  add("abduction", {});
  add("killing", {});
  const Heap heap = told({a.d});
  ASSERT_NE(of(heap, 0, 3), nullptr);
  EXPECT_EQ(of(heap, 0, 3)->parts[0].actor, "x_front");
  EXPECT_EQ(of(heap, 0, 4), nullptr);  // many may kill
  add("bombing", {other});
  const Heap two = told({a.d});
  EXPECT_EQ(of(two, 0, 3), nullptr);  // two groups act
}

// "Onze mannen" in a statement of the legion, and what nobody is told to have done there.
TEST(TellEvents, WeIsWhoeverPublishes) {
  Made a = raid("a", "2031-03-11"), b = raid("b", "2031-03-11"), c = raid("c", "2031-03-11");
  body(a, "x_legion", "Legioen Wad", ActorKind::army);
  b.d.report.outlet = "Legioen Wad (communiqué)";
  const auto add = [](Made& m) {
    Event& ours = m.event("attack", 0, "2031-03-10");
    ours.sentence = m.d.events[0].sentence;
    ours.members.push_back({EventRole::agent, "wij", "", {ours.trigger.begin, ours.trigger.begin + 1}});
    Event& implied = m.event("killing", 0, "2031-03-10");
    implied.sentence = m.d.events[0].sentence;
    implied.members.push_back({EventRole::agent, "wij", "", implied.trigger});
  };
  add(b);
  add(c);
  const Heap heap = told({a.d, b.d, c.d});
  for (const std::uint32_t e : {1U, 2U}) {
    ASSERT_NE(of(heap, 1, e), nullptr);
    EXPECT_EQ(of(heap, 1, e)->parts[0].actor, "x_legion");
    EXPECT_EQ(of(heap, 2, e), nullptr);  // a newspaper's
  }
}

// A group's statement that fighters were killed is no boast.
TEST(TellEvents, NoGroupKillsItsOwn) {
  Made a = raid("a", "2031-03-11");
  body(a, "x_legion", "Legioen Wad", ActorKind::armed_group);
  a.d.report.outlet = "Legioen Wad (communiqué)";
  Event& killed = a.event("killing", 0, "2031-03-10");
  killed.sentence = a.d.events[0].sentence;
  killed.members.push_back({EventRole::agent, "wij", "", killed.trigger});
  const Heap heap = told({a.d});
  EXPECT_EQ(of(heap, 0, 1), nullptr);
}

}  // namespace
}  // namespace wederhoor::reconcile
