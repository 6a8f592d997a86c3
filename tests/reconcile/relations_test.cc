// Statements made by hand: what is measured of two of them, and which are compared.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/dates.h"
#include "reconcile/made.h"
#include "reconcile/relations/candidates.h"
#include "reconcile/relations/relate.h"
#include "reconcile/relations/statement_heap.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

const WordVectors& no_words() {
  static const WordVectors none_known;
  return none_known;
}

const FamilyValues& values() {
  static const FamilyValues read(test_lexicons());
  return read;
}

// A claim of one clause: its predicate and its object.
void clause(Made& m, std::uint32_t claim, const std::string& predicate, const std::string& object,
            bool negative = false) {
  Proposition p;
  p.claim = claim;
  const KeptWord does = m.d.words.add(predicate), what = m.d.words.add(object);
  p.lexeme = does;
  p.negative = negative;
  p.arguments = {{.role = ArgumentRole::whole, .head = does, .words = does},
                 {.role = ArgumentRole::object, .head = what, .words = what}};
  m.d.propositions.push_back(p);
}

std::vector<Statement> statements(const Heap& heap) {
  const StatementMaker maker(test_lexicons(), "nl", no_words());
  std::vector<Statement> out;
  for (std::uint32_t d = 0; d < heap.size(); ++d)
    for (Statement& s : maker.make(heap, d)) out.push_back(std::move(s));
  return out;
}

std::int32_t measured(const Heap& heap, std::string_view name) {
  const std::vector<Statement> both = statements(heap);
  Aligned aligned;
  Sheet sheet;
  sheet.keep_names();
  measure(both[0], both[1], values(), {}, aligned, sheet);
  const auto at = std::find(sheet.names().begin(), sheet.names().end(), name);
  return at == sheet.names().end() ? -9999 : sheet.values()[static_cast<std::size_t>(at - sheet.names().begin())];
}

Heap two(const std::string& predicate, bool negative, const std::string& object = "brug") {
  Made a("a"), b("b");
  clause(a, a.claim("x", "mayor"), "sluiten", "brug");
  clause(b, b.claim("y", "army"), predicate, object, negative);
  return Heap({a.d, b.d});
}

TEST(Relations, ClausesOfOnePredicateAnswerToEachOther) {
  EXPECT_EQ(measured(two("sluiten", false), "clause_lexeme"), 1);
  EXPECT_EQ(measured(two("sluiten", false), "clause_negated"), 0);
  EXPECT_EQ(measured(two("sluiten", true), "clause_negated"), 1);
  EXPECT_EQ(measured(two("sluiten", false), "clause_object"), 1000);
  EXPECT_EQ(measured(two("openen", false), "clause_lexeme"), 0);
}

// How the second of two claims of one report is said: what the row of its cue and the words around it count for.
std::int32_t said(const std::string& row, const std::string& sentence, const std::string& content,
                  std::string_view feature) {
  Made a("a");
  a.sentence("De brug is dicht, zegt de burgemeester.");
  clause(a, a.claim("de brug is dicht", "mayor"), "sluiten", "brug");
  a.sentence(sentence);
  clause(a, a.claim(content, "army"), "sluiten", "brug");
  Claim& claim = a.d.claims.claims.back();
  const std::uint32_t at = a.d.reading.sentences.back().span.begin + static_cast<std::uint32_t>(sentence.find(content));
  claim.content = {{at, at + static_cast<std::uint32_t>(content.size())}};
  claim.because = {{"complement", row, {}}};
  return measured(Heap({a.d}), feature);
}

TEST(Relations, TheCueTellsWhetherAVoiceAnswers) {
  const std::string told = "Het leger repliceert dat de brug open is.", open = "de brug open is";
  EXPECT_EQ(said("nl/speech_verbs:repliceren", told, open, "b_cue_answer"), 1);
  EXPECT_EQ(said("nl/speech_verbs:melden", told, open, "b_cue_answer"), 0);
  EXPECT_EQ(said("nl/speech_verbs:van de hand wijzen", told, open, "b_cue_denial"), 1);
  // also words behind what is said
  EXPECT_EQ(said("", "De brug is open, meldt het leger daarentegen.", "De brug is open", "b_frame_against"), 1);
  EXPECT_EQ(said("", "De brug is open, meldt het leger.", "De brug is open", "b_frame_against"), 0);
}

TEST(Relations, TurnsCountHowOftenTheVoiceChanges) {
  const auto turns = [](const std::string& second) {
    Made a("a");
    a.d.reading.language = "nl";
    clause(a, a.claim("x", "mayor"), "sluiten", "brug");
    clause(a, a.claim("y", second), "sluiten", "brug");
    const std::vector<Statement> all =
        all_statements(StatementMaker(test_lexicons(), "nl", no_words()), Heap({a.d}), {});
    return all[1].turn - all[0].turn;
  };
  EXPECT_EQ(turns("army"), 1);
  EXPECT_EQ(turns("mayor"), 0);
}

TEST(Relations, WhatIsRejectedStandsBetweenNotAndBut) {
  const std::string but = "niet op de terminal maar langs de weg", no = "niet op de terminal";
  EXPECT_EQ(said("", "Het was " + but + ".", but, "b_rejects"), 0);  // none of its words is known here
  EXPECT_EQ(said("", "Het was " + no + ".", no, "b_rejects"), -1);
}

TEST(Relations, SharedWordsCountByWeight) {
  EXPECT_EQ(measured(two("sluiten", false), "shared_of_more"), 1000);
  EXPECT_EQ(measured(two("openen", false), "shared_of_more"), 500);
  EXPECT_EQ(measured(two("openen", false, "tunnel"), "shared_words"), 0);
}

TEST(Relations, AnswersOfFamiliesExcludeEachOther) {
  EXPECT_EQ(values().of("custody", "released", "custody", "held"), ValueRelation::excludes);
  EXPECT_EQ(values().of("custody", "held", "custody", "held"), ValueRelation::same);
  EXPECT_EQ(values().of("health", "wounded", "life", "dead"), ValueRelation::excludes);  // it entails life: alive
  EXPECT_EQ(values().of("phase", "ongoing", "attack_outcome", "repelled"), ValueRelation::excludes);
  EXPECT_EQ(values().of("custody", "held", "attack_outcome", "ongoing"), ValueRelation::other);
  EXPECT_EQ(values().contradiction("label"), MatchSubkind::label);
}

TEST(Relations, ClaimsWithAnswersThatExcludeEachOtherDoNotSayTheSame) {
  const auto exclude = [](const std::string& one, const std::string& other) {
    Made a("a"), b("b");
    const auto told = [](Made& m, const std::string& value) {
      clause(m, m.claim("x", "mayor"), "zijn", "verdachte");
      m.d.propositions.back().answers.push_back({.question = "custody", .answer = value});
    };
    told(a, one);
    told(b, other);
    const Heap heap({a.d, b.d});
    const std::vector<Statement> both = statements(heap);
    return answers_exclude(both[0], both[1], values());
  };
  EXPECT_TRUE(exclude("released", "held"));
  EXPECT_FALSE(exclude("held", "held"));
}

TEST(Relations, AmountsThatCannotBothBe) {
  const auto apart = [](double low, double best, double high) {
    Made a("a"), b("b");
    const auto amount = [](Made& m, double l, double x, double h) {
      const std::uint32_t c = m.claim("twaalf", "x");
      Quantity q;
      q.span = m.d.claims.claims[c].content.front();
      q.low = l, q.best = x, q.high = h;
      q.unit = QuantityUnit::persons;
      m.d.reading.quantities.push_back(q);
    };
    amount(a, 100, 100, 110);
    amount(b, low, best, high);
    return measured(Heap({a.d, b.d}), "amount_apart");
  };
  EXPECT_EQ(apart(100, 100, 100), 0);
  EXPECT_EQ(apart(103, 103, 103), 1);
  EXPECT_EQ(apart(115, 115, 115), 3);
  EXPECT_EQ(apart(300, 300, 300), 4);
}

TEST(Relations, AClaimAndAnotherInItAreNotCompared) {
  Made a("a");
  clause(a, a.claim("de brug is dicht", "mayor"), "sluiten", "brug");
  clause(a, a.claim("dicht", "army"), "sluiten", "brug");
  EXPECT_EQ(find_candidates(statements(Heap({a.d}))).size(), 1U);
  a.d.claims.claims[1].content = a.d.claims.claims[0].content;
  EXPECT_TRUE(find_candidates(statements(Heap({a.d}))).empty());
}

// Whether the mayor's claim about a bridge is weighed against the army's about `object`, which stands in the same
// report or in another of the same title. Each report holds so many further claims that share nothing.
bool weighed(const std::string& object, bool count, bool one_report, std::size_t further = 3) {
  Made a("a"), b("b");
  a.d.report.title = b.d.report.title = "Nacht aan de grensrivier";
  Made& other = one_report ? a : b;
  const auto claim = [&](Made& m, const std::string& source, const std::string& of) {
    const std::uint32_t c = m.claim("drie", source);
    clause(m, c, of, of);
    if (!count) return;
    Quantity q;
    q.span = m.d.claims.claims[c].content.front();
    q.low = q.best = q.high = 3;
    q.unit = QuantityUnit::persons;
    q.counted = "people";
    m.d.reading.quantities.push_back(q);
  };
  claim(a, "mayor", "brug");
  claim(other, "army", object);
  for (std::size_t i = 0; i < further; ++i) {
    clause(a, a.claim("x", "mayor"), "a" + std::to_string(i), "a" + std::to_string(i));
    clause(b, b.claim("y", "army"), "b" + std::to_string(i), "b" + std::to_string(i));
  }
  const Heap heap({a.d, b.d});
  const std::vector<Statement> all = statements(heap);
  const std::uint32_t second = one_report ? 1 : static_cast<std::uint32_t>(further) + 1;
  const std::vector<Candidate> found = find_candidates(all);
  return std::any_of(found.begin(), found.end(), [&](const Candidate& c) {
    return c.weighed && std::min(c.a, c.b) == 0 && std::max(c.a, c.b) == second;
  });
}

TEST(Relations, OnlyPairsThatAreMuchAlikeOrCountOrAnswerAreWeighed) {
  EXPECT_TRUE(weighed("brug", false, false));
  EXPECT_FALSE(weighed("weg", false, false));
  EXPECT_TRUE(weighed("weg", true, false));
  EXPECT_TRUE(weighed("weg", false, true));  // the army may answer the mayor
}

TEST(Relations, OfTwoShortReportsAllPairsAreWeighed) { EXPECT_TRUE(weighed("weg", false, false, 2)); }

TEST(Relations, YesAndNoAreOpposed) {
  const auto opposed_ = [](bool negative, bool denied) {
    Made a("a"), b("b");
    clause(a, a.claim("x", "mayor"), "sluiten", "brug");
    clause(b, b.claim("y", "army"), "sluiten", "brug", negative);
    if (denied) b.d.claims.claims.back().standing = Standing::denied;
    const std::vector<Statement> both = statements(Heap({a.d, b.d}));
    Aligned aligned;
    Sheet sheet;
    measure(both[0], both[1], values(), {}, aligned, sheet);
    return opposed(both[0], both[1], aligned);
  };
  EXPECT_FALSE(opposed_(false, false));
  EXPECT_TRUE(opposed_(true, false));
  EXPECT_TRUE(opposed_(false, true));
}

TEST(Relations, OneThatHasANotIsOpposedToOneThatHasNone) {
  const auto opposed_ = [](const std::string& one, const std::string& other) {
    Made a("a"), b("b");
    const auto told = [](Made& m, const std::string& object) {
      m.sentence("x");
      clause(m, m.claim("x", "mayor"), "zien", object);
    };
    told(a, one);
    told(b, other);
    const Heap heap({a.d, b.d});
    const std::vector<Statement> both = statements(heap);
    return opposed(both[0], both[1], {});
  };
  EXPECT_TRUE(opposed_("geen wapen", "wapen"));
  EXPECT_FALSE(opposed_("geen wapen", "geen geweer"));
  EXPECT_FALSE(opposed_("wapen", "geweer"));
}

TEST(Relations, IncidentsAndStoriesAreThoseOfTheClaims) {
  Made a("a"), b("b"), c("c");
  for (Made* m : {&a, &b, &c}) {
    m->d.reading.language = "nl";
    clause(*m, m->claim("x", "mayor"), "sluiten", "brug");
  }
  const Heap heap({a.d, b.d, c.d});
  std::vector<Incident> incidents(3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    incidents[i].claims = {heap.ref(RecordKind::claim, i, 0)};
    incidents[i].reports = {heap.key(i)};
  }
  incidents[1].reports.push_back(heap.key(0));  // recalls what a tells
  const std::vector<Statement> all = all_statements(StatementMaker(test_lexicons(), "nl", no_words()), heap, incidents);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_NE(all[0].incident, all[1].incident);
  EXPECT_EQ(all[0].story, all[1].story);
  EXPECT_NE(all[0].story, all[2].story);
}

TEST(Relations, ReportsOfOtherTimesAreNotCompared) {
  const auto pairs = [](const std::string& day) {
    Made a("a", "2031-03-11"), b("b", day);
    clause(a, a.claim("x", "mayor"), "sluiten", "brug");
    clause(b, b.claim("y", "army"), "sluiten", "brug");
    const Heap heap({a.d, b.d});
    return find_candidates(statements(heap)).size();
  };
  EXPECT_EQ(pairs("2031-03-12"), 1U);
  EXPECT_EQ(pairs("2031-09-12"), 0U);
}

TEST(Relations, WithoutWeightsNothingIsSaid) {
  std::vector<Match> out;
  Relations().match(two("sluiten", true), {}, out);
  EXPECT_TRUE(out.empty());
  EXPECT_FALSE(Relations::open(test_lexicons(), {{"nl", "no vectors", "no trees", "here"}}));
}

}  // namespace
}  // namespace wederhoor::reconcile
