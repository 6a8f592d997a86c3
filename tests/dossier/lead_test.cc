// Which lines a lead has, and in which order.
#include "dossier/lead.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// One report of an incident, and its lead.
struct Told {
  Made made{"a"};
  Told() {
    made.d.reading.language = "nl";
    made.sentence("");
  }

  std::uint32_t says(const std::string& who, ActorKind kind, const std::string& words,
                     Standing standing = Standing::attributed) {
    const std::int32_t entity = made.entity(who, who);
    made.d.reading.entities.back().kind = kind;
    const std::uint32_t claim = made.claim(words, who);
    made.d.claims.claims[claim].source_entities = {entity};
    made.d.claims.claims[claim].standing = standing;
    return claim;
  }
  std::uint32_t own(const std::string& words) {
    const std::uint32_t claim = made.claim(words, "x", Form::plain);
    made.d.claims.claims[claim].standing = Standing::asserted;
    made.d.claims.claims[claim].chain.clear();
    return claim;
  }
  // The words of the claim name somebody.
  void names(std::uint32_t claim, const std::string& id, ActorKind kind) {
    const std::int32_t entity = made.entity(id, id);
    made.d.reading.entities.back().kind = kind;
    const Span span = made.d.claims.claims[claim].content.front();
    made.d.reading.mentions.push_back({span, span, MentionKind::nominal, entity, 0, {}});
  }
  void counts(NumberState state, double value, std::int32_t claim) {
    made.number(state, value, value, value).claim = claim;
  }
  Dossier dossier() const {
    Heap heap({made.d});
    Incident incident;
    for (std::uint32_t c = 0; c < made.d.claims.claims.size(); ++c)
      incident.claims.push_back(heap.ref(RecordKind::claim, 0, c));
    for (std::uint32_t n = 0; n < made.d.numbers.size(); ++n)
      incident.numbers.push_back(heap.ref(RecordKind::number, 0, n));
    incident.reports = {heap.key(0)};
    return build_dossier(std::move(heap), {}, {incident}, test_lexicons());
  }
  const LeadLine* line(const Dossier& dossier, LeadKind kind) const {
    for (const LeadLine& line : dossier.views.front().lead)
      if (line.kind == kind) return &line;
    return nullptr;
  }
};

std::vector<std::uint32_t> indices(const LeadLine& line) {
  std::vector<std::uint32_t> out;
  out.reserve(line.claims.size());
  for (const Ref& ref : line.claims) out.push_back(ref.index);
  return out;
}

TEST(Lead, WhoIsBlamedAndWhoDenies) {
  Told told;
  const std::uint32_t accuses = told.says("minister", ActorKind::person, "het front"),
                      nobody = told.says("burgemeester", ActorKind::person, "een voorbijganger"),
                      denies = told.says("front", ActorKind::armed_group, "de aanslag", Standing::denied),
                      paper = told.own("het leger deed het");
  for (const std::uint32_t claim : {accuses, nobody})
    told.made.answers(claim, "blame", "blamed", "responsibility", "did");
  told.names(accuses, "front", ActorKind::armed_group);
  told.names(nobody, "", ActorKind::other);
  told.made.answers(denies, "responsibility", "rejected", "responsibility", "denies");
  told.made.answers(paper, "blame", "blamed", "responsibility", "did");
  const Dossier dossier = told.dossier();
  const LeadLine* line = told.line(dossier, LeadKind::blamed);
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->question, "responsibility");
  EXPECT_EQ(indices(*line), (std::vector<std::uint32_t>{accuses, denies}))
      << "a paper blames nobody, and nobody is blamed who has no name";
}

TEST(Lead, HowManyDiedElseHowManyWereHurt) {
  Told told;
  const auto claim = static_cast<std::int32_t>(told.says("politie", ActorKind::state_body, "er zijn gewonden"));
  told.counts(NumberState::wounded, 9, claim);
  {
    const Dossier dossier = told.dossier();
    const LeadLine* line = told.line(dossier, LeadKind::counted);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->question, "count_wounded");
  }
  told.counts(NumberState::killed, 2, claim);
  const Dossier dossier = told.dossier();
  ASSERT_NE(told.line(dossier, LeadKind::counted), nullptr);
  EXPECT_EQ(told.line(dossier, LeadKind::counted)->question, "count_killed");
}

TEST(Lead, NotAFigureOfHearsayOrOfAWholeYear) {
  Told hearsay;
  const std::uint32_t claim = hearsay.says("politie", ActorKind::state_body, "er zouden doden zijn");
  hearsay.made.d.claims.claims[claim].hearsay = true;
  hearsay.counts(NumberState::killed, 2, static_cast<std::int32_t>(claim));
  const Dossier none = hearsay.dossier();
  EXPECT_EQ(hearsay.line(none, LeadKind::counted), nullptr);
  Told year;
  const std::uint32_t all = year.says("politie", ActorKind::state_body, "dit jaar vielen er doden");
  TimeMention time;
  time.span = year.made.d.claims.claims[all].content.front();
  time.value = days("2031");
  year.made.d.reading.times.push_back(time);
  year.counts(NumberState::killed, 40, static_cast<std::int32_t>(all));
  const Dossier wide = year.dossier();
  EXPECT_EQ(year.line(wide, LeadKind::counted), nullptr);
}

TEST(Lead, CountsBeforeBlame) {
  Told told;
  const std::uint32_t accuses = told.says("minister", ActorKind::person, "het front"),
                      counts = told.says("politie", ActorKind::state_body, "er zijn doden");
  told.made.answers(accuses, "blame", "blamed", "responsibility", "did");
  told.names(accuses, "front", ActorKind::armed_group);
  told.counts(NumberState::killed, 2, static_cast<std::int32_t>(counts));
  const Dossier dossier = told.dossier();
  const std::vector<LeadLine>& lead = dossier.views.front().lead;
  ASSERT_GE(lead.size(), 2U);
  EXPECT_EQ(lead[0].kind, LeadKind::counted);
  EXPECT_EQ(lead[1].kind, LeadKind::blamed);
  EXPECT_LE(lead.size(), 5U);
}

}  // namespace
}  // namespace wederhoor::dossier
