// Who is said to be silent.
#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor {
namespace {

// Kyiv says who holds the town; Moscow, attacked or attacking, says two other things in the same report.
struct Told {
  Made made{"a"};
  std::int32_t ua, ru;
  Told() {
    ua = made.entity("ua");
    ru = made.entity("ru");
    for (Entity& entity : made.d.reading.entities) entity.kind = ActorKind::army;
    Event& attack = made.event("shelling", -1, "2031-03-10");
    attack.agents = {ru};
    attack.targets = {ua};
    made.answers(says(ua, "de stad is van ons, niet van Moskou"), "control", "held", "captured", "yes");
    const Span content = made.d.claims.claims.back().content.front();
    made.d.reading.mentions.push_back({.span = {content.end - 6, content.end}, .entity = ru});
    says(ru, "de brug is dicht");
    says(ru, "de weg is open");
  }
  std::uint32_t says(std::int32_t who, const std::string& what) {
    const std::uint32_t claim = made.claim(what, "bron");
    if (who >= 0) made.d.claims.claims[claim].source_entities = {who};
    return claim;
  }
  std::vector<std::string> silent() const {
    Heap heap({made.d});
    Incident incident;
    incident.id = "i_1";
    for (std::uint32_t c = 0; c < made.d.claims.claims.size(); ++c)
      incident.claims.push_back(heap.ref(RecordKind::claim, 0, c));
    for (std::uint32_t e = 0; e < made.d.events.size(); ++e)
      incident.events.push_back(heap.ref(RecordKind::event, 0, e));
    incident.reports = {heap.key(0)};
    return dossier::build_dossier(std::move(heap), {}, {incident}, test_lexicons()).views.at(0).silent;
  }
};

TEST(Silence, OfAPartyThatIsHeardWhereAnotherAnswers) { EXPECT_EQ(Told().silent(), std::vector<std::string>{"ru"}); }

TEST(Silence, NotWhereNobodyNamesIt) {
  Told told;
  told.made.d.reading.mentions.clear();
  EXPECT_TRUE(told.silent().empty());
}

TEST(Silence, NotOfWhoIsHeardOnce) {
  Told told;
  told.made.d.claims.claims.pop_back();
  EXPECT_TRUE(told.silent().empty());
}

TEST(Silence, NotWhereSomebodyUnknownAnswers) {
  Told told;
  told.made.answers(told.says(told.made.entity("x_1", "De Wit"), "de stad is van hen"), "control", "not_held",
                    "captured", "no");
  EXPECT_TRUE(told.silent().empty());
}

TEST(Silence, NotOfWhoLooksOn) {
  Told told;
  told.made.d.events.front().agents.clear();
  EXPECT_TRUE(told.silent().empty());
}

TEST(Silence, NotOfWhoAnswersWhatIsAskedWithIt) {
  // Who shot is asked of both; Moscow denies another thing of the kind.
  const auto silent = [](bool denies) {
    Told told;
    Made& made = told.made;
    made.d.propositions.clear();
    made.answers(0, "doer", "did", "responsibility", "did");
    if (denies)
      made.answers(told.says(told.ru, "wij wisten niets"), "attack_orders", "unaware", "involvement", "denies");
    return told.silent();
  };
  EXPECT_EQ(silent(false), std::vector<std::string>{"ru"});
  EXPECT_TRUE(silent(true).empty());
}

TEST(Silence, OfWhoWasAskedAndSaidNothing) {
  Told told;
  told.made.d.claims.claims.resize(1);
  told.made.d.propositions.clear();
  told.made.answers(0, "doer", "did", "responsibility", "did");
  const std::int32_t asked = told.made.entity("group", "Vrij Wad");
  told.made.d.reading.entities.back().kind = ActorKind::armed_group;
  const std::uint32_t claim = told.says(-1, "Vrij Wad was niet bereikbaar voor commentaar");
  told.made.answers(claim, "comment", "unreachable", "", "");
  told.made.d.propositions.back().answers.back().about.entity = asked;
  EXPECT_EQ(told.silent(), std::vector<std::string>{"group"});
}

}  // namespace
}  // namespace wederhoor
