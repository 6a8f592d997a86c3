#include "reconcile/offices.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// A report in which a person, named with the words before it, says something.
Document says(const std::string& report, const std::string& title, const std::string& name, const std::string& id) {
  Made m(report);
  m.d.reading.language = "nl";
  const std::int32_t who = m.entity(id, name);
  const std::uint32_t s = m.sentence(title + " " + name);
  Mention mention;
  mention.span = m.d.reading.sentences[s].span;
  mention.kind = MentionKind::name;
  mention.entity = who;
  m.d.reading.mentions.push_back(mention);
  m.d.reading.entities.back().mentions.push_back(0);
  Claim& c = m.d.claims.claims[m.claim("de brug is dicht", "x")];
  c.source_entities = {who};
  return m.d;
}

std::size_t found(const std::string& a, const std::string& b, const std::string& name = "Ada Kramer",
                  const std::string& other = "x_1") {
  std::vector<Match> out;
  match_offices(Heap({says("a", a, name, "x_1"), says("b", b, name, other)}), test_lexicons(), out);
  for (const Match& match : out) EXPECT_EQ(match.subkind, MatchSubkind::role);
  return out.size();
}

TEST(Offices, TwoOfOneFieldExcludeEachOther) {
  EXPECT_EQ(found("burgemeester", "gouverneur"), 1U);
  EXPECT_EQ(found("Kolonel", "luitenant-kolonel"), 1U);
  EXPECT_EQ(found("hoofdofficier", "persofficier"), 1U);
}

TEST(Offices, OthersDoNot) {
  EXPECT_EQ(found("burgemeester", "burgemeester"), 0U);
  EXPECT_EQ(found("dokter", "chirurg"), 0U);                     // one office
  EXPECT_EQ(found("kolonel", "woordvoerder"), 0U);               // one may be both
  EXPECT_EQ(found("oud-burgemeester", "gouverneur"), 0U);        // was
  EXPECT_EQ(found("burgemeester", "gouverneur", "Kramer"), 0U);  // may be another one
  EXPECT_EQ(found("burgemeester", "gouverneur", "Ada Kramer", "x_2"), 0U);
}

}  // namespace
}  // namespace wederhoor::reconcile
