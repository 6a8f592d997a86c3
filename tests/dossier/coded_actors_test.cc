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
  m.actor("x_3", "Somalische piraten", "", ActorKind::person);
  m.actor("x_4", "buren", "", ActorKind::person);
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

TEST(CodedActors, ANounForAGroupIsALabelAndAPersonIsNotCoded) {
  const Codebooks all = books();
  ASSERT_NE(find(all, "x_1"), nullptr);
  EXPECT_TRUE(find(all, "x_1")->label);
  EXPECT_EQ(find(all, "x_1")->acled, "Unidentified Armed Group ({country})");
  ASSERT_NE(find(all, "x_3"), nullptr);
  EXPECT_EQ(find(all, "x_3")->acled, "Pirates ({country})");
  EXPECT_EQ(find(all, "x_3")->inter, 3);
  EXPECT_EQ(find(all, "x_2"), nullptr);
  EXPECT_EQ(find(all, "x_4"), nullptr) << "neighbours";
}

TEST(CodedActors, AGroupWithoutARowIsWhatTheNounBeforeItSays) {
  sample::Maker m("a.txt", "Persdienst", "", "2031-05-24", "De bendes Noord en Zuid vochten.");
  const std::pair<const char*, const char*> groups[] = {{"x_n", "Noord"}, {"x_z", "Zuid"}};
  for (const auto& [id, name] : groups) {
    const auto group = m.actor(id, name, "", ActorKind::armed_group);
    m.d.reading.mentions.push_back({.span = m.at(name), .kind = MentionKind::name, .entity = group});
    m.d.reading.entities.back().mentions = {static_cast<std::uint32_t>(m.d.reading.mentions.size()) - 1};
  }
  const Codebooks all = codebooks_of(Heap({m.d}), test_lexicons());
  for (const char* id : {"x_n", "x_z"}) {
    ASSERT_NE(find(all, id), nullptr) << id;
    EXPECT_EQ(find(all, id)->inter, 3);
    EXPECT_EQ(find(all, id)->sector, "CRM");
  }
}

TEST(CodedActors, KindsStandInOrder) {
  const Codebooks all = books();
  EXPECT_TRUE(std::is_sorted(all.kinds.begin(), all.kinds.end(),
                             [](const CodedKind& a, const CodedKind& b) { return a.kind < b.kind; }));
  EXPECT_FALSE(all.states.empty());
}

}  // namespace
}  // namespace wederhoor::dossier
