// Which question a denial answers, and in whose column.
#include "dossier/matrix.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// A raid on Wad of 10 March, and what a state denies in the same report.
struct Denied {
  Made made{"a"};
  std::uint32_t claim = 0;
  Denied(const std::string& what, const std::string& town, double lat, const std::string& day, Realis realis) {
    Event& raid = made.event("attack", place("wad", 10), "2031-03-10");
    raid.claim = static_cast<std::int32_t>(made.claim("zij vielen Wad aan", "bron", Form::plain));
    made.d.claims.claims.back().source_type = SourceType::outlet;
    const std::int32_t who = made.entity("ua", "Oekraïne");
    made.d.reading.entities.back().kind = ActorKind::place_as_actor;
    made.d.reading.entities.back().affiliation = "ua";
    claim = made.claim(what, "ua");
    Claim& denial = made.d.claims.claims[claim];
    denial.source_entities = {who};
    denial.source_type = SourceType::group;
    denial.standing = Standing::denied;
    Event& event = made.event("attack", place(town, lat), day);
    event.trigger = {denial.content.front().begin + 1, denial.content.front().begin + 4};
    event.realis = realis;
    event.claim = static_cast<std::int32_t>(claim);
  }
  std::int32_t place(const std::string& town, double lat) {
    const std::int32_t at = made.place("UA", "Oost", town);
    PlaceMention& p = made.d.reading.places.back();
    p.located = true, p.lat = lat, p.lon = 30, p.radius_km = 5;
    return at;
  }
  // The columns of the row; empty: there is none.
  std::vector<std::string> denied_in(const std::string& question) const {
    Heap heap({made.d});
    Incident incident;
    incident.kind = "attack";
    incident.place_id = "wad", incident.located = true, incident.lat = 10, incident.lon = 30;
    incident.when = days("2031-03-10");
    for (std::uint32_t c = 0; c < 2; ++c) incident.claims.push_back(heap.ref(RecordKind::claim, 0, c));
    for (std::uint32_t e = 0; e < 2; ++e) incident.events.push_back(heap.ref(RecordKind::event, 0, e));
    incident.reports = {heap.key(0)};
    const Dossier dossier = build_dossier(std::move(heap), {}, {incident}, test_lexicons());
    std::vector<std::string> out;
    for (const Question& row : dossier.views.front().questions) {
      for (const Cell& cell : row.cells)
        if (row.id == question && cell.denies) out.push_back(cell.side);
    }
    return out;
  }
};

using Columns = std::vector<std::string>;

TEST(Matrix, ADenialOfTheIncidentAnswersWhetherItHappened) {
  const Denied denied("er een aanval was", "wad", 10, "2031-03-10", Realis::denied);
  EXPECT_EQ(denied.denied_in("happened"), Columns{"ua"}) << "a state is a column, though nobody else speaks for it";
}

TEST(Matrix, ADenialOfAnotherRaidDoesNot) {
  const Denied denied("er ook een aanval op Noord was", "noord", 20, "2031-03-10", Realis::denied);
  EXPECT_TRUE(denied.denied_in("happened").empty());
  EXPECT_EQ(denied.denied_in(std::string(other_question)), Columns{"ua"});
}

TEST(Matrix, WhoDeniesHisPartSaysNothingOfWhetherItHappened) {
  Denied denied("iedere betrokkenheid bij de aanval", "wad", 10, "2031-03-10", Realis::happened);
  denied.made.answers(denied.claim, "involvement", "uninvolved", "involvement", "denies");
  EXPECT_TRUE(denied.denied_in("happened").empty());
  EXPECT_EQ(denied.denied_in("involvement"), Columns{"ua"});
}

}  // namespace
}  // namespace wederhoor::dossier
