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

// The side of the post of an outlet, where another report names somebody of this name and kind; `words`: two sentences.
std::string of_post(const std::string& outlet, const std::string& name, ActorKind kind,
                    const std::array<std::string, 2>& words, bool own_report = false) {
  Made post("a"), other("b");
  post.d.report.outlet = outlet;
  post.d.reading.language = other.d.reading.language = "nl";
  Made& told = own_report ? post : other;
  told.d.report.text.replace(100, name.size(), name);
  const Span span{100, 100 + static_cast<std::uint32_t>(name.size())};
  const std::int32_t entity = told.entity("x_named", name);
  told.d.reading.entities.back().kind = kind;
  told.d.reading.entities.back().mentions = {0};
  told.d.reading.mentions.push_back({.span = span, .head = span, .entity = entity});
  for (const std::string& sentence : words) {
    post.claim(sentence, "bron", Form::plain);
    post.d.claims.claims.back().source_type = SourceType::outlet;
  }
  const Heap heap({post.d, other.d});
  const std::vector<std::string> out = Sides(heap, test_lexicons()).of(heap.ref(RecordKind::claim, 0, 0));
  return out.size() == 1 ? out.front() : "";
}

TEST(Sides, APostSpeaksForTheGroupThatReportsName) {
  const std::array<std::string, 2> self{"Wij zijn geen piraten", "Onze mannen gingen aan boord"},
      paper{"De boot is gezonken", "De politie zoekt twee mannen"};
  const std::string name = "Wachters van de Vaart";
  EXPECT_EQ(of_post(name, name, ActorKind::organisation, self), "x_named");
  EXPECT_EQ(of_post(name, name, ActorKind::organisation, paper), "outlet") << "it does not speak of itself";
  EXPECT_EQ(of_post(name, name, ActorKind::outlet, self), "outlet") << "a paper that another one quotes";
  EXPECT_EQ(of_post(name, name, ActorKind::organisation, self, true), "outlet") << "no other report names it";
  EXPECT_EQ(of_post("De Bode", name, ActorKind::organisation, self), "outlet");
}

TEST(Sides, WijInAPartysOwnReportIsThatParty) {
  const auto of_us = [](const std::string& outlet) {
    Made made("a");
    made.d.report.outlet = outlet;
    made.d.reading.language = "nl";
    made.entity("nl-mod", "Nederlands ministerie van Defensie");
    made.d.reading.entities.back().kind = ActorKind::state_body;
    made.d.reading.entities.back().affiliation = "nl";
    made.d.report.text.replace(100, 3, "Wij");
    const std::int32_t us = made.entity("x_us", "Wij");
    made.d.reading.entities.back().mentions = {0};
    made.d.reading.mentions.push_back(
        {.span = {100, 103}, .head = {100, 103}, .kind = MentionKind::pronoun, .entity = us});
    made.d.claims.claims[made.claim("er is gewaarschuwd", "x_us")].source_entities = {us};
    const Heap heap({made.d});
    return Sides(heap, test_lexicons()).of(heap.ref(RecordKind::claim, 0, 0)).front();
  };
  EXPECT_EQ(of_us("Ministerie van Defensie"), "nl");
  EXPECT_EQ(of_us("De Bode"), "other");
}

TEST(Sides, AMinistryThatNoListKnowsIsOfTheOnlyLandThatIsTold) {
  const auto side_in = [](const std::vector<std::string>& lands, const std::string& outlet) {
    Made made("a");
    made.d.report.outlet = outlet;
    made.d.reading.language = "nl";
    for (const std::string& land : lands) {
      made.place(land, "", land);
      made.d.reading.places.back().located = true;
    }
    made.claim("de opvang gaat door", "bron", Form::plain);
    made.d.claims.claims.back().source_type = SourceType::outlet;
    const Heap heap({made.d});
    return Sides(heap, test_lexicons()).of(heap.ref(RecordKind::claim, 0, 0)).front();
  };
  EXPECT_EQ(side_in({"NL", "NL", "NL"}, "Ministerie van Asiel"), "nl");
  EXPECT_EQ(side_in({"NL", "NL", "BE"}, "Ministerie van Asiel"), "outlet");
  EXPECT_EQ(side_in({"NL", "NL", "NL"}, "Asielkrant van Nederland"), "outlet");
  EXPECT_EQ(side_in({"NL", "NL", "NL"}, "Gemeente Delfzijl"), "nl");
  EXPECT_EQ(side_in({"NL", "NL", "NL"}, "Gemeenteblad"), "outlet");
}

}  // namespace
}  // namespace wederhoor::dossier
