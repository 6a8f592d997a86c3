// What summary and page share: signs, figures, names, groups, sides, ways, places.
#include "output/shown/shown.h"

#include <gtest/gtest.h>

#include "dossier/sample.h"
#include "output/shown/chain_tree.h"
#include "output/shown/figures.h"
#include "output/shown/incident_places.h"
#include "output/shown/incident_words.h"
#include "output/shown/lead_words.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"
#include "reconcile/made.h"

namespace wederhoor {
namespace {

class OfTheSample : public testing::Test {
 protected:
  const Dossier dossier = sample::dossier();
  const RenderOptions options{};
  const output::View view{dossier, options};
  const output::Shown shown{dossier};
  const output::Strings nl{"nl"}, en{"en"};
  const Claim& claim(std::uint32_t d, std::uint32_t i) const { return dossier.documents[d].claims.claims[i]; }
  const Number& number(std::uint32_t d, std::uint32_t i) const { return dossier.documents[d].numbers[i]; }
};

TEST_F(OfTheSample, ADenialInALeadNeverLooksLikeAnAssertion) {
  const LeadLine line{LeadKind::side, "westmark", none, {sample::claim(0, 4)}};
  EXPECT_NE(output::lead_words(view, line, shown.sides, nl, 200).find(" ontkent: “elke betrokkenheid”"),
            std::string::npos);
  EXPECT_NE(output::lead_words(view, line, shown.sides, en, 200).find(" denies: “"), std::string::npos);
  const LeadLine said{LeadKind::side, "oostmark", none, {sample::claim(0, 1)}};
  EXPECT_EQ(output::lead_words(view, said, shown.sides, nl, 200).find("zegt"), std::string::npos);
}

Document holding(const Claim& claim) {
  Document document;
  document.claims.claims = {claim};
  return document;
}

TEST(Quotable, APronounIsQuotedWithWhoSaysSoOfIt) {
  Claim claim{.content = {{18, 21}}, .cue = {{10, 17}}, .source = {{0, 9}}};  // "Het leger ontkent dat"
  EXPECT_EQ(output::quotable(holding(claim), 0), (Spans{{18, 21}}));
  claim.because = {{"pointing", "nl/speech_verbs:ontkennen", {10, 17}}};
  EXPECT_EQ(output::quotable(holding(claim), 0), (Spans{{0, 21}}));
  claim.source = {{300, 309}};
  EXPECT_EQ(output::quotable(holding(claim), 0), (Spans{{18, 21}})) << "its source stands too far off";
}

TEST(Quotable, WhatSomebodyClaimsOrDoesNotIsQuotedWithTheVerb) {
  // "Het front eiste de aanslag op"
  Claim claim{.content = {{16, 26}}, .cue = {{10, 15}, {27, 29}}, .source = {{0, 9}}};
  claim.standing = Standing::attributed;
  Document document = holding(claim);
  EXPECT_EQ(output::quotable(document, 0), (Spans{{16, 26}}));
  Answer did;
  did.asked = "responsibility", did.says = "claims";
  document.propositions.push_back({.claim = 0, .answers = {did}});
  EXPECT_EQ(output::quotable(document, 0), (Spans{{0, 29}}));
  // "Het front eiste de aanslag niet op"
  claim.because = {{"object", "nl/speech_verbs:opeisen", {10, 15}}};
  claim.cue = {{10, 15}, {32, 34}}, claim.negative = true;
  EXPECT_EQ(output::quotable(holding(claim), 0), (Spans{{0, 34}}));
}

TEST(Quotable, ADeniedClaimIsNotQuotedWithTheNextSentence) {
  // "Er reed een bus. De politie spreekt dat tegen": its content is the sentence before.
  Claim claim{.content = {{0, 15}}, .cue = {{28, 36}}, .source = {{17, 27}}};
  claim.because = {{"pointing", "nl/speech_verbs:tegenspreken", {28, 36}}};
  claim.standing = Standing::denied;
  EXPECT_EQ(output::quotable(holding(claim), 0), (Spans{{0, 15}}));
}

TEST(Quotable, HearsayIsQuotedWithTheWordsThatJudgeIt) {
  Document document;
  document.report.text = "Dat zij zouden zijn gevlucht, is een leugen.";
  document.reading.sentences.push_back({.span = {0, 44}});
  document.claims.claims = {{.content = {{4, 28}}, .hearsay = true}};
  EXPECT_EQ(output::quotable(document, 0), (Spans{{0, 44}}));
  document.claims.claims.front().hearsay = false;
  EXPECT_EQ(output::quotable(document, 0), (Spans{{4, 28}}));
}

TEST(Standings, AWordAndASignForEach) {
  std::set<std::string_view> signs;
  for (const output::ShownStanding& s : output::standings()) {
    EXPECT_TRUE(output::interface_words().contains("standing." + std::string(s.name))) << s.name;
    EXPECT_EQ(output::standing_sign(s.name), s.sign);
    signs.insert(s.sign);
  }
  EXPECT_EQ(signs.size(), output::standings().size());
  for (const Standing standing : {Standing::asserted, Standing::attributed, Standing::reported, Standing::denied,
                                  Standing::confirmed, Standing::opinion, Standing::planned, Standing::asked}) {
    Claim claim;
    claim.standing = standing;
    EXPECT_TRUE(signs.contains(output::standing_sign(output::shown_standing(claim))));
  }
}

TEST(Figures, ByExactness) {
  const auto figure = [](Exactness e, std::optional<double> low, std::optional<double> best,
                         std::optional<double> high) {
    return output::figure_words({.low = low, .best = best, .high = high, .exactness = e});
  };
  EXPECT_EQ(figure(Exactness::exact, 10, 10, 10), "10");
  EXPECT_EQ(figure(Exactness::about, 63, 70, 77), "± 70");
  EXPECT_EQ(figure(Exactness::at_least, 2, 2, {}), "≥ 2");
  EXPECT_EQ(figure(Exactness::more_than, 1000, {}, {}), "> 1000");
  EXPECT_EQ(figure(Exactness::at_most, {}, {}, 5), "≤ 5");
  EXPECT_EQ(figure(Exactness::range, 3, {}, 5), "3-5");
  EXPECT_EQ(figure(Exactness::vague, 20, {}, {}), "≥ 20");
  EXPECT_EQ(figure(Exactness::exact, 1.5, 1.5, 1.5), "1.5");
  EXPECT_EQ(figure(Exactness::at_least, {}, {}, {}), "≥ ?");
}

TEST(Figures, AsAStretchOfAScale) {
  const output::Bar about = output::bar_of({.low = 63, .best = 70, .high = 77, .exactness = Exactness::about});
  EXPECT_EQ(about.low, 63);
  EXPECT_EQ(about.high, 77);
  EXPECT_EQ(about.dot, 70);
  EXPECT_FALSE(about.open);
  const output::Bar more = output::bar_of({.low = 1000, .exactness = Exactness::more_than});
  EXPECT_EQ(more.dot, 1000);
  EXPECT_TRUE(more.open);
  EXPECT_EQ(output::bar_of({.high = 5, .exactness = Exactness::at_most}).dot, std::nullopt);
}

TEST_F(OfTheSample, WhoSaysAndWhoCounts) {
  EXPECT_EQ(output::said_by(view, 0, claim(0, 0)), "Persdienst Noord");  // the outlet speaks for itself
  EXPECT_EQ(output::said_by(view, 0, claim(0, 4)), "Westmark");
  EXPECT_EQ(output::counted_by(view, 1, number(1, 0)), "Anna Terweij");
  Number nobody = number(1, 0);
  nobody.counted_by.clear();
  EXPECT_EQ(output::counted_by(view, 1, nobody), "Anna Terweij");  // who says the claim that it stands in
  nobody.claim = none;
  EXPECT_EQ(output::counted_by(view, 1, nobody), "");
}

TEST_F(OfTheSample, GroupsOfOneStatement) {
  EXPECT_EQ(shown.same.first(sample::claim(1, 1)), sample::claim(0, 1));
  EXPECT_EQ(shown.same.reports(sample::claim(0, 1)), 2U);
  EXPECT_EQ(shown.same.reports(sample::claim(0, 2)), 1U);
  const std::vector<Ref> list = {sample::claim(1, 1), sample::claim(0, 2), sample::claim(0, 1)};
  EXPECT_EQ(shown.same.distinct(list), (std::vector{sample::claim(1, 1), sample::claim(0, 2)}));
}

TEST_F(OfTheSample, NotVerified) {
  EXPECT_TRUE(shown.dagger(sample::claim(0, 2)));
  EXPECT_FALSE(shown.dagger(sample::claim(0, 1)));
}

TEST_F(OfTheSample, ASideKeepsItsColour) {
  EXPECT_EQ(shown.sides.colour("outlet"), -1);
  EXPECT_EQ(shown.sides.colour("other"), -1);
  std::set<int> colours;
  for (const IncidentView& incident : dossier.views)
    for (const std::string& side : incident.sides)
      if (shown.sides.colour(side) >= 0) colours.insert(shown.sides.colour(side));
  EXPECT_GE(colours.size(), 2U);
  EXPECT_EQ(*colours.begin(), 0);
  EXPECT_EQ(shown.sides.name("westmark", nl), "Westmark");
  EXPECT_EQ(shown.sides.name("civilians", en), "civilians");
  EXPECT_EQ(shown.sides.name("civilians", nl), "burgers");
}

TEST_F(OfTheSample, AStateThatOnlyItsOfficesNameHasItsCountrysName) {
  Dossier of_mexico;
  of_mexico.sources = {{.actor_id = "mx", .name = "mx"}, {.actor_id = "x_1", .name = "x_1"}};
  const output::Sides sides(of_mexico);
  EXPECT_EQ(sides.name("mx", nl), "Mexico");
  EXPECT_EQ(sides.name("is", en), "Iceland");
  Document told;
  told.reading.entities.push_back({.actor_id = "is", .name = "Islamitische Staat", .kind = ActorKind::armed_group});
  Dossier of_the_group;
  of_the_group.documents = Heap({told});
  of_the_group.sources = {{.actor_id = "is", .name = "Islamitische Staat"}};
  EXPECT_EQ(output::Sides(of_the_group).name("is", en), "Islamitische Staat");
  EXPECT_EQ(sides.name("x_1", nl), "x_1");
}

TEST_F(OfTheSample, LinesAndPairsInWords) {
  const LedgerLine killed{
      .state = NumberState::killed, .side_kind = SideKind::attackers, .numbers = {sample::number(0, 0)}};
  EXPECT_EQ(output::ledger_title(view, killed, shown.sides, nl), "aanvallers · gedood · aanvallers");
  const LedgerLine bare{.numbers = {}};
  EXPECT_EQ(output::ledger_title(view, bare, shown.sides, en), "state not said");
  const auto pair = [&](MatchKind kind, Ref a, Ref b, const output::Strings& say) {
    return output::pair_words(view, {.id = "", .kind = kind, .a = a, .b = b, .because = ""}, say);
  };
  EXPECT_EQ(pair(MatchKind::contradicts, sample::claim(0, 1), sample::claim(0, 3), nl),
            "Hoe liep het af? afgeslagen / nog gaande");
  EXPECT_EQ(pair(MatchKind::contradicts, sample::number(1, 0), sample::number(2, 0), nl), "gewond: 10 / 8");
  EXPECT_EQ(pair(MatchKind::look_alike, sample::number(0, 0), sample::number(1, 0), en), "± 70 killed / 10 wounded");
  EXPECT_EQ(pair(MatchKind::contradicts, sample::claim(0, 1), sample::claim(0, 2), nl), "");
}

TEST_F(OfTheSample, OldIncidentsComeLast) {
  ASSERT_EQ(output::reading_order(dossier), (std::vector<std::uint32_t>{1, 0}));
  EXPECT_TRUE(output::background_incidents(dossier)[0]);
  const auto recaps = output::recaps(dossier, dossier.incidents[0]);
  ASSERT_EQ(recaps.size(), 1U);
  EXPECT_EQ(recaps[0].sentence.of(dossier.documents[0].report.text), "In maart was er ook al een overval bij Selm.");
  EXPECT_TRUE(output::recaps(dossier, dossier.incidents[1]).empty());
}

// Two incidents of one report of that day; is the older background?
bool is_background(const std::string& older, const std::string& newer, const std::string& published) {
  Made m("a", published);
  Heap heap({m.d});
  Dossier d{std::move(heap), {}, {}, {}, {}, {}};
  for (const std::string& day : {older, newer}) {
    Incident incident;
    incident.when = days(day);
    incident.reports = {d.documents.key(0)};
    d.incidents.push_back(incident);
  }
  return output::background_incidents(d)[0];
}

TEST(Background, WhatIsLongBehindTheNewsOfItsReports) {
  EXPECT_TRUE(is_background("2031-01-03", "2031-03-10", "2031-03-11"));
  EXPECT_FALSE(is_background("2031-03-09", "2031-03-10", "2031-03-11")) << "two days are one story";
  EXPECT_FALSE(is_background("2031-01-03", "2031-01-04", "2031-03-11")) << "a report about what is long past";
}

TEST_F(OfTheSample, WaysFromTheOrigin) {
  const auto ways = output::chain_tree(view, dossier.incidents[1].claims);
  ASSERT_FALSE(ways.empty());
  for (std::size_t i = 1; i < ways.size(); ++i) EXPECT_GE(ways[i - 1].claims, ways[i].claims);
  const auto ministry = std::ranges::find(ways, "ministerie van Defensie", &output::ChainNode::name);
  ASSERT_NE(ministry, ways.end());
  EXPECT_EQ(ministry->first, sample::claim(1, 1));
  ASSERT_EQ(ministry->children.size(), 1U);
  EXPECT_EQ(ministry->children[0].name, "Anna Terweij");
  EXPECT_EQ(ministry->children[0].children.at(0).name, "De Avondbode");
  EXPECT_TRUE(output::chain_tree(view, {sample::claim(0, 0)}).empty());  // nobody passed it on
}

TEST_F(OfTheSample, PlacesOfAnIncident) {
  const auto places = output::incident_places(dossier, dossier.incidents[1]);
  ASSERT_FALSE(places.located.empty());
  EXPECT_EQ(dossier.documents[0].reading.places[places.located[0].mention].name, "Dravik");
  Dossier far = dossier;
  far.incidents[1].claims.clear();
  far.incidents[1].events.clear();
  EXPECT_TRUE(output::incident_places(far, far.incidents[1]).located.empty());
}

}  // namespace
}  // namespace wederhoor
