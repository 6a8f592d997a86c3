// Under which side an office puts its holder.
#include "dossier/office_sides.h"

#include <gtest/gtest.h>

#include <chrono>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// "de ROLE van X": a holder of an office, and the words behind it.
struct Office {
  Made made{"a"};
  Office(const std::string& role, std::uint32_t at = 0) {
    made.d.reading.language = "nl";
    made.entity("x_1");
    made.d.reading.entities.back().role = role;
    mention(0, {at, at + 10});
  }
  void mention(std::int32_t entity, Span span, MentionKind kind = MentionKind::nominal) {
    made.d.reading.entities[static_cast<std::size_t>(entity)].mentions.push_back(
        static_cast<std::uint32_t>(made.d.reading.mentions.size()));
    made.d.reading.mentions.push_back({.span = span, .head = span, .kind = kind, .entity = entity});
  }
  void place(const std::string& country, std::uint32_t at) {
    PlaceMention p;
    p.country = country, p.span = {at, at + 5}, p.located = true;
    made.d.reading.places.push_back(p);
  }
  OfficeSide side() {
    const Heap heap({made.d});
    return OfficeSides(heap, test_lexicons()).of(0, 0);
  }
};

TEST(OfficeSides, OfThePlaceBehindIt) {
  Office office("procureur");
  office.place("NE", 15);
  office.place("NG", 400);
  EXPECT_EQ(office.side().state, "ne");
}

TEST(OfficeSides, OfTheOnlyCountryOfTheReport) {
  Office office("burgemeester");
  for (const std::uint32_t at : {200U, 300U, 400U}) office.place("NE", at);
  EXPECT_EQ(office.side().state, "ne");
  office.place("NG", 500);
  EXPECT_EQ(office.side().state, "") << "of two countries nobody knows";
}

// A spokesman with the name of a body in his title, and bodies that the report tells of.
std::int32_t spoken_for(const std::string& title, const std::vector<std::string>& bodies) {
  Office office(title);
  Document& d = office.made.d;
  d.report.text.replace(0, title.size(), title);
  d.reading.mentions[0].span = d.reading.mentions[0].head = {0, static_cast<std::uint32_t>(title.size())};
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const auto at = static_cast<std::uint32_t>(300 + 50 * i);
    d.report.text.replace(at, bodies[i].size(), bodies[i]);
    office.made.entity("x_body" + std::to_string(i));
    office.mention(static_cast<std::int32_t>(i) + 1, {at, at + static_cast<std::uint32_t>(bodies[i].size())});
  }
  return office.side().entity;
}

TEST(OfficeSides, OfTheBodyInHisTitle) {
  EXPECT_EQ(spoken_for("legerwoordvoerder", {"Wadlandse leger"}), 1);
  EXPECT_EQ(spoken_for("FLW-woordvoerder", {"FLW"}), 1);
  EXPECT_EQ(spoken_for("legerwoordvoerder", {"Wadlandse leger", "leger"}), none) << "two may be meant";
  EXPECT_EQ(spoken_for("legerwoordvoerder", {"Wadlandse vloot"}), none);
  EXPECT_EQ(spoken_for("woordvoerder", {"Wadlandse leger"}), none);
}

// A live blog calls its mayor in every line, and each of his claims asks whose he is.
TEST(OfficeSides, IsToldOnceHoweverOftenItIsAsked) {
  constexpr std::uint32_t often = 60'000;
  Office office("burgemeester");
  for (std::uint32_t i = 1; i < often; ++i) office.mention(0, {i * 100, i * 100 + 10});
  office.place("NE", often * 100 + 5);
  const Heap heap({office.made.d});
  const auto begin = std::chrono::steady_clock::now();
  const OfficeSides offices(heap, test_lexicons());
  for (std::uint32_t i = 0; i < often; ++i) ASSERT_EQ(offices.of(0, 0).state, "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(OfficeSides, NotOfWhoHoldsNone) {
  Office office("buurtbewoner");
  office.place("NE", 15);
  EXPECT_EQ(office.side().state, "");
  Office lawyer("advocaat");
  lawyer.place("NE", 15);
  EXPECT_EQ(lawyer.side().state, "");
}

TEST(OfficeSides, SpokesmanOfWhomTheWordsName) {
  Office office("woordvoerder");
  office.made.entity("x_2", "Legioen Noord");
  office.mention(1, {18, 30}, MentionKind::name);
  EXPECT_EQ(office.side().entity, 1);
  Office far("woordvoerder");
  far.made.entity("x_2", "Legioen Noord");
  far.mention(1, {90, 110}, MentionKind::name);
  EXPECT_EQ(far.side().entity, none);
}

TEST(OfficeSides, BodiesOfAState) {
  const Heap heap;
  const OfficeSides offices(heap, test_lexicons());
  EXPECT_EQ(offices.state_of_body("ne-police"), "ne");
  EXPECT_EQ(offices.state_of_body("nl"), "");
  EXPECT_EQ(offices.state_of_body("al-qaida"), "") << "no state";
  EXPECT_TRUE(offices.is_state("ne"));
}

}  // namespace
}  // namespace wederhoor::dossier
