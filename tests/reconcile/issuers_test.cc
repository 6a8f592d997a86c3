#include "reconcile/issuers.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

void name(Made& m, const std::string& id, const std::string& name, ActorKind kind) {
  const std::int32_t e = m.entity(id, name);
  Entity& entity = m.d.reading.entities.back();
  entity.kind = kind;
  Mention mention;
  mention.entity = e;
  mention.kind = MentionKind::name;
  entity.mentions.push_back(static_cast<std::uint32_t>(m.d.reading.mentions.size()));
  m.d.reading.mentions.push_back(mention);
}

// Who issues a report with this outlet, in a heap that names a legion and a foundation; "": nobody.
std::string issuer(const std::string& outlet) {
  Made a("a"), b("b");
  name(a, "x_legion", "Legioen Wad", ActorKind::armed_group);
  name(a, "x_duin", "Duinzicht", ActorKind::organisation);
  name(a, "x_wad", "Stichting Wad", ActorKind::organisation);
  b.d.report.outlet = outlet;
  b.d.reading.language = "nl";
  const Heap heap({a.d, b.d});
  const Issuers issuers(heap, test_lexicons());
  EXPECT_EQ(issuers.of(0), nullptr);
  const Issuer* found = issuers.of(1);
  return found == nullptr ? "" : found->actor;
}

TEST(Issuers, AreThoseWhomReportsName) {
  EXPECT_EQ(issuer("Legioen Wad (communiqué)"), "x_legion");
  EXPECT_EQ(issuer("Legioen Wad (X-account)"), "x_legion");
  EXPECT_EQ(issuer("Stichting Wad (persbericht)"), "x_wad");
  EXPECT_EQ(issuer("Stichting Duinzicht (persbericht)"), "x_duin");
  EXPECT_EQ(issuer("Stichting Duinzicht (weekblad)"), "");
  EXPECT_EQ(issuer("Stichting Wad (weekblad)"), "");
  EXPECT_EQ(issuer("Legioen Wad"), "");
  EXPECT_EQ(issuer("Legioen Duin (communiqué)"), "");
  EXPECT_EQ(issuer("De Avondbode (liveblog)"), "");
  EXPECT_EQ(issuer(""), "");
}

}  // namespace
}  // namespace wederhoor::reconcile
