// How disputes are asked, and what their positions answer.
#include "dossier/dispute_questions.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// Two reports of which each says one thing, and a match between the two.
struct Two {
  Made a{"a", "2031-03-11"}, b{"b", "2031-03-12"};
  Match match{.id = "m_1", .kind = MatchKind::contradicts, .subkind = MatchSubkind::outcome};
  Span x, y;  // what they say

  Two(const std::string& first, const std::string& second) {
    a.d.reading.language = b.d.reading.language = "nl";
    x = says(a, first, "x_1"), y = says(b, second, "x_2");
  }
  static Span says(Made& made, const std::string& words, const std::string& who) {
    const Claim& claim = made.d.claims.claims[made.claim(words, who)];
    return claim.content.front();
  }
  Span in(const Made& made, const std::string& words) const {
    const auto at = static_cast<std::uint32_t>(made.d.report.text.find(words));
    return {at, at + static_cast<std::uint32_t>(words.size())};
  }
  Claim& first() { return a.d.claims.claims.front(); }
  Claim& second() { return b.d.claims.claims.front(); }
  void answers(Made& made, const std::string& family, const std::string& value, const std::string& about) {
    Proposition p;
    p.predicate = made.d.claims.claims.front().content.front();
    Argument thing;
    thing.span = in(made, about), thing.head = made.d.words.add(about);
    p.arguments.push_back({.role = ArgumentRole::whole, .span = p.predicate});
    p.answers.push_back({.question = family, .answer = value, .about = thing});
    made.d.propositions.push_back(p);
  }
  Dispute dispute() {
    Heap heap({a.d, b.d});
    Incident incident;
    incident.claims = {heap.ref(RecordKind::claim, 0, 0), heap.ref(RecordKind::claim, 1, 0)};
    match.a = incident.claims[0], match.b = incident.claims[1];
    const Dossier dossier = build_dossier(std::move(heap), {match}, {incident}, test_lexicons());
    return dossier.disputes.empty() ? Dispute{} : dossier.disputes.front();
  }
};

TEST(DisputeQuestions, OfAFamilyWithItsThing) {
  Two two("de brug is open", "de brug is dicht");
  two.answers(two.a, "access", "open", "de brug");
  two.answers(two.b, "access", "closed", "de brug");
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "family.access.open");
  ASSERT_EQ(d.answers.size(), 2U);
  EXPECT_EQ(d.answers[0].id, "yes");
  EXPECT_EQ(d.answers[1].id, "no");
  EXPECT_EQ(d.thing.spans, Spans{two.in(two.a, "de brug")});
}

TEST(DisputeQuestions, NotOfAFamilyAboutTwoThings) {
  Two two("de brug is open", "het dorp is dicht");
  two.answers(two.a, "access", "open", "de brug");
  two.answers(two.b, "access", "closed", "het dorp");
  EXPECT_FALSE(two.dispute().asks.starts_with("family."));
}

TEST(DisputeQuestions, NotOfAFamilyWhoseValuesGoTogether) {
  Two two("de brug is open", "de brug is dicht");
  two.answers(two.a, "access", "open", "de brug");
  two.answers(two.b, "access", "open", "de brug");
  EXPECT_FALSE(two.dispute().asks.starts_with("family."));
}

TEST(DisputeQuestions, OfWhoHoldsAnOffice) {
  Two two("Bos leidt de groep", "Kramer leidt de groep");
  two.match.subkind = MatchSubkind::role;
  two.match.parts = {{"who", two.in(two.a, "Bos"), two.in(two.b, "Kramer"), false}};
  two.answers(two.a, "command", "leads", "de groep");
  two.answers(two.b, "command", "leads", "de groep");
  EXPECT_NE(two.dispute().asks, "family.command.leads");  // by whom is not told
  two.a.d.propositions.front().answers.front().agent.span = two.in(two.a, "Bos");
  two.b.d.propositions.front().answers.front().agent.span = two.in(two.b, "Kramer");
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "family.command.leads");
  EXPECT_EQ(d.answers[1].words.spans, Spans{two.in(two.b, "Kramer")});
}

TEST(DisputeQuestions, OfWhoIsAccusedAndClearsHimself) {
  Two two("de groep pleegde de aanslag", "de groep had er niets mee te maken");
  two.match.subkind = MatchSubkind::responsibility;
  two.answers(two.a, "doer", "did", "de groep");
  two.answers(two.b, "involvement", "uninvolved", "de groep");
  two.b.d.propositions.front().answers.front().says = "denies";
  two.b.d.propositions.front().answers.front().asked = "involvement";
  const Dispute d = two.dispute();
  ASSERT_EQ(d.answers.size(), 2U);
  EXPECT_TRUE(d.answers[1].id == "no" || d.answers[1].id == "denies") << d.asks;
}

TEST(DisputeQuestions, IsSettledByWhoGoesBackOnHisWord) {
  Two two("de brug is open", "de brug is dicht");
  for (Made* made : {&two.a, &two.b}) {
    made->entity("x_1");
    made->d.claims.claims.front().source_entities = {0};
  }
  two.b.d.report.published = two.a.d.report.published;
  EXPECT_TRUE(two.dispute().settled_by.empty());  // of one day: nobody knows which came first
  two.b.d.report.published = days("2031-03-12");
  const Dispute d = two.dispute();
  ASSERT_EQ(d.settled_by.size(), 1U);
  EXPECT_EQ(d.settled_by.front(), d.positions[1].front());
}

TEST(DisputeQuestions, IsNotSettledByHisOwnNextFigure) {
  Two two("zeven tanks", "negen tanks");
  two.match.subkind = MatchSubkind::number;
  for (Made* made : {&two.a, &two.b}) {
    made->entity("x_1");
    made->d.claims.claims.front().source_entities = {0};
  }
  two.b.d.report.published = days("2031-03-12");
  EXPECT_TRUE(two.dispute().settled_by.empty());
}

TEST(DisputeQuestions, OfADenial) {
  Two two("er was een landing", "er was een landing");
  two.second().standing = Standing::denied;
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "ask.holds");
  EXPECT_EQ(d.thing.spans, Spans{two.x});
  EXPECT_EQ(d.answers[0].id, "yes");
  EXPECT_EQ(d.answers[1].id, "no");
}

TEST(DisputeQuestions, OfFiguresWithTheirNoun) {
  Two two("zeven tanks", "negen tanks");
  two.match.subkind = MatchSubkind::number;
  for (Made* made : {&two.a, &two.b}) {
    const Span all = made->d.claims.claims.front().content.front();
    Quantity q;
    q.span = all, q.noun = two.in(*made, "tanks"), q.best = made == &two.a ? 7 : 9;
    made->d.reading.quantities.push_back(q);
  }
  two.match.parts = {{"how_many", two.x, two.y, false}};
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "ask.how_many");
  EXPECT_EQ(d.thing.spans, Spans{two.in(two.a, "tanks")});
  EXPECT_EQ(d.answers[1].words.spans, Spans{two.y});
}

TEST(DisputeQuestions, OfAName) {
  Two two("terroristen", "bevrijders");
  two.match.subkind = MatchSubkind::label;
  two.match.parts = {{"predicate", two.x, two.y, false}};
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "ask.names");
  EXPECT_EQ(d.answers[0].words.spans, Spans{two.x});
  EXPECT_FALSE(d.in_order) << "of names it does not matter who is first";
}

TEST(DisputeQuestions, WhatNeitherDeniesIsAskedOfTheFirst) {
  Two two("hij lag in bed", "hij schoot als eerste");
  two.match.parts = {{"predicate", two.x, two.y, false}};
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "ask.holds");
  EXPECT_EQ(d.answers[0].id, "yes");
  EXPECT_TRUE(d.answers[1].id.empty());
  EXPECT_TRUE(d.answers[1].words.spans.empty()) << "a predicate answers nothing: the quotation does";
}

TEST(DisputeQuestions, OfWhatBothSpeakOf) {
  Two two("de landingsbaan is van ons", "de landingsbaan is verlaten");
  two.match.parts = {{"what", two.in(two.a, "de landingsbaan"), two.in(two.b, "de landingsbaan"), true},
                     {"predicate", two.in(two.a, "is van ons"), two.in(two.b, "is verlaten"), false}};
  const Dispute d = two.dispute();
  EXPECT_EQ(d.asks, "ask.thing");
  EXPECT_EQ(d.answers[1].words.spans, Spans{two.in(two.b, "is verlaten")});
}

TEST(DisputeQuestions, MereOrderInTimeIsTold) {
  Two two("de brug is open", "de brug is dicht");
  two.answers(two.a, "access", "open", "de brug");
  two.answers(two.b, "access", "closed", "de brug");
  EXPECT_TRUE(two.dispute().in_order);
  two.second().said = days("2031-03-10");
  EXPECT_TRUE(two.dispute().in_order) << "whoever spoke first stands first";
  two.second().said = days("2031-03-11");
  EXPECT_FALSE(two.dispute().in_order) << "on one day nobody knows";
}

TEST(DisputeQuestions, WhatIsOverDoesNotTurn) {
  Two two("hij lag in bed", "hij schoot als eerste");
  EXPECT_FALSE(two.dispute().in_order);
}

// "Volgens haar raakte ook een bus beschadigd": what she says opens with its verb, as a question does.
TEST(DisputeQuestions, WhoseVerbStandsFirstIsAskedAsItStands) {
  Two two("raakte ook een bus beschadigd", "er reed geen bus");
  two.match.parts = {{"predicate", two.x, two.y, false}};
  Claim& claim = two.first();
  claim.form = Form::according_to;
  const std::uint32_t at = claim.content.front().begin;
  two.a.sentence("");
  two.a.d.reading.sentences.back().span = {at - 13, claim.content.front().end};
  claim.sentence = 0;
  EXPECT_EQ(two.dispute().asks, "ask.holds") << "no attribution stands before it";
  claim.cue = {{at - 13, at - 1}};
  EXPECT_EQ(two.dispute().asks, "ask.itself");
  claim.form = Form::indirect;
  EXPECT_EQ(two.dispute().asks, "ask.holds");
}

TEST(DisputeQuestions, NobodyIsAskedAboutWhoIsTold) {
  Two two("de agenten wilden een wagen controleren", "de agenten hebben zich verdedigd");
  const Span x = two.in(two.a, "de agenten"), y = two.in(two.b, "de agenten");
  two.match.parts = {{"who", x, y, true},
                     {"predicate", two.in(two.a, "controleren"), two.in(two.b, "verdedigd"), false}};
  two.a.d.reading.mentions = {{.span = x, .head = {x.begin + 3, x.end}, .kind = MentionKind::nominal}};
  two.b.d.reading.mentions = {{.span = y, .head = {y.begin + 3, y.end}, .kind = MentionKind::nominal}};
  EXPECT_EQ(two.dispute().asks, "ask.holds");
}

TEST(FamilyQuestions, AnswersYesAndNo) {
  const FamilyQuestions families(test_lexicons());
  EXPECT_EQ(families.of("access", "closed", "open").key, "family.access.open");
  EXPECT_EQ(families.of("access", "closed", "open").first, "no");
  EXPECT_EQ(families.of("access", "closed", "open").second, "yes");
  EXPECT_EQ(families.of("evidence", "present", "absent").second, "no");
  EXPECT_EQ(families.of("control", "held", "lost").first, "") << "who holds it is answered in words";
  EXPECT_TRUE(families.of("access", "open", "open").key.empty());
  EXPECT_TRUE(families.of("access", "open", "no_such_value").key.empty());
}

}  // namespace
}  // namespace wederhoor::dossier
