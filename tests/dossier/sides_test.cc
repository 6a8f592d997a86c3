// For whom an outlet speaks whose name alone does not tell its land.
#include "dossier/sides.h"

#include <gtest/gtest.h>

#include <array>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// The side of what the outlet itself tells, in a report that names these ministries: actor, name, land.
std::string side(const std::string& outlet, const std::vector<std::array<std::string, 3>>& ministries) {
  Made made("a");
  made.d.report.outlet = outlet;
  for (const auto& [actor, name, land] : ministries) {
    made.entity(actor, name);
    made.d.reading.entities.back().kind = ActorKind::state_body;
    made.d.reading.entities.back().affiliation = land;
  }
  const std::uint32_t claim = made.claim("de boot is gezonken", "bron", Form::plain);
  made.d.claims.claims.back().source_type = SourceType::outlet;
  const Heap heap({made.d});
  const std::vector<std::string> out = Sides(heap, test_lexicons()).of(heap.ref(RecordKind::claim, 0, claim));
  return out.size() == 1 ? out.front() : "";
}

TEST(Sides, AMinistrySpeaksForTheLandThatItsReportsTellOf) {
  const std::array<std::string, 3> dutch{"nl-mod", "Nederlands ministerie van Defensie", "nl"},
      malian{"ml-mod", "Malinees ministerie van Defensie", "ml"};
  EXPECT_EQ(side("Ministerie van Defensie", {dutch}), "nl");
  EXPECT_EQ(side("Ministerie van Defensie", {dutch, malian}), "outlet");
  EXPECT_EQ(side("Ministerie van Defensie", {}), "outlet");
  EXPECT_EQ(side("De Bode", {dutch}), "outlet");
}

}  // namespace
}  // namespace wederhoor::dossier
