// What the codebooks call the actors of a heap.
#include "dossier/coded_actors.h"

#include <gtest/gtest.h>

#include "dossier/sample.h"

namespace wederhoor::dossier {
namespace {

const CodedActor* find(const Codebooks& books, std::string_view id) {
  for (const CodedActor& actor : books.actors) {
    if (actor.actor_id == id) return &actor;
  }
  return nullptr;
}

Codebooks books() {
  sample::Maker m("a.txt", "Persdienst", "", "2031-05-24", "Een zin.");
  m.actor("ru-army", "Russisch leger", "ru", ActorKind::army);
  m.actor("ru-airforce", "Russische luchtmacht", "ru", ActorKind::army);
  m.actor("ru", "Rusland", "ru", ActorKind::place_as_actor);
  m.actor("ru-police", "Russische politie", "ru", ActorKind::state_body);
  m.actor("lsr", "Legioen Vrijheid van Rusland", "ua", ActorKind::armed_group);
  m.actor("x_1", "militanten", "", ActorKind::armed_group);
  m.actor("x_2", "Anna Terweij", "ru", ActorKind::person);
  return codebooks_of(Heap({m.d}), test_lexicons());
}

TEST(CodedActors, ByRowByBodyAndByState) {
  const Codebooks all = books();
  ASSERT_NE(find(all, "ru-army"), nullptr);
  EXPECT_EQ(find(all, "ru-army")->acled, "Military Forces of {country} {years}");
  EXPECT_EQ(find(all, "ru-army")->country, "RU");
  EXPECT_EQ(find(all, "ru-army")->side, "ru");
  EXPECT_EQ(find(all, "ru-airforce")->acled, "Military Forces of {country} {years} Air Force");
  EXPECT_EQ(find(all, "ru")->acled, "Government of {country} {years}");
  EXPECT_EQ(find(all, "ru")->acled_force, "Military Forces of {country} {years}");
  ASSERT_NE(find(all, "ru-police"), nullptr);
  EXPECT_EQ(find(all, "ru-police")->polecat, "Police of {country}");
  EXPECT_EQ(find(all, "ru-police")->polecat_force, "") << "what the police does, no army does";
  ASSERT_NE(find(all, "lsr"), nullptr);
  EXPECT_EQ(find(all, "lsr")->acled, "Freedom of Russia Legion");
  EXPECT_EQ(find(all, "lsr")->side, "lsr") << "a group is its own side, whoever it fights for";
  EXPECT_EQ(find(all, "lsr")->inter, 2);
}

TEST(CodedActors, ALabelAndAPersonAreNotCoded) {
  const Codebooks all = books();
  EXPECT_EQ(find(all, "x_1"), nullptr);
  EXPECT_EQ(find(all, "x_2"), nullptr);
}

TEST(CodedActors, ModesStandInOrder) {
  const Codebooks all = books();
  EXPECT_TRUE(std::is_sorted(all.modes.begin(), all.modes.end()));
  EXPECT_FALSE(all.states.empty());
}

}  // namespace
}  // namespace wederhoor::dossier
