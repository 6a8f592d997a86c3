#include "reconcile/copies.h"

#include <gtest/gtest.h>

#include "base/groups.h"
#include "reconcile/made.h"
#include "reconcile/made_reuse.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

std::vector<std::uint64_t> runs(const std::string& text) {
  return runs_of(text, {{0, static_cast<std::uint32_t>(text.size())}});
}

bool copies(const std::string& a, const std::string& b) { return copied(runs(a), runs(b)); }

TEST(Copies, CutReorderedRewordedOrSetIntoALongerPiece) {
  const std::string whole = "de brug bij het dorp werd in de nacht van maandag door een raket geraakt";
  EXPECT_TRUE(copies(whole, "de brug bij het dorp werd in de nacht van maandag"));
  EXPECT_TRUE(copies(whole, "in de nacht van maandag door een raket geraakt werd de brug bij het dorp"));
  EXPECT_TRUE(copies(whole, "de brug bij het dorp werd in de nacht van dinsdag door een raket geraakt"));
  EXPECT_TRUE(copies(whole, "volgens het leger van het buurland is " + whole + " en daarna nog een tweede keer"));
  EXPECT_FALSE(copies(whole, "de brug bij het dorp bleef heel en er viel geen enkele gewonde"));
  EXPECT_FALSE(copies("er zijn drie doden", "er zijn drie doden"));  // too short
}

TEST(Copies, OfMadeTextsAreThoseThatEveryPairComparedGives) {
  const MadeReuse made = made_reuse(400, 7);
  std::vector<std::vector<std::uint64_t>> all;
  for (const std::string& text : made.texts) all.push_back(runs(text));
  base::Groups every(all.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    for (std::uint32_t j = 0; j < i; ++j) {
      if (copied(all[i], all[j])) every.join(j, i);
    }
  }
  std::vector<std::uint32_t> wanted;
  for (std::uint32_t i = 0; i < all.size(); ++i) wanted.push_back(every.find(i));
  const std::vector<std::uint32_t> found = copy_groups(all);
  const PairsOfGroups against_brute = compare_groups(found, wanted), against_truth = compare_groups(found, made.origin);
  EXPECT_GE(against_brute.precision(), 0.98);
  EXPECT_GE(against_brute.recall(), 0.95);
  EXPECT_GE(against_truth.precision(), 0.98);
  EXPECT_GE(against_truth.recall(), 0.95);
}

TEST(Copies, WhatIsSaidAndDeniedIsNone) {
  const auto said = [](const std::string& id, bool negative) {
    Made m(id);
    const std::uint32_t c = m.claim("de brug bij het dorp werd in de nacht van maandag geraakt", "politie");
    m.d.claims.claims[c].negative = negative;
    return m.d;
  };
  std::vector<Match> same, denied;
  match_copies(Heap({said("a", false), said("b", false)}), FamilyValues(test_lexicons()), same);
  match_copies(Heap({said("a", false), said("b", true)}), FamilyValues(test_lexicons()), denied);
  EXPECT_EQ(same.size(), 1u);
  EXPECT_EQ(denied.size(), 0u);
}

TEST(Copies, NotWithAnotherFigureNorOfTwoVoicesInOtherWords) {
  const auto said = [](const std::string& id, const std::string& who, const std::string& words) {
    Made m(id);
    const std::uint32_t c = m.claim(words, "bron");
    m.d.claims.claims[c].source_entities = {m.entity(who)};
    return m.d;
  };
  const auto copies = [](const Document& a, const Document& b) {
    std::vector<Match> out;
    match_copies(Heap({a, b}), FamilyValues(test_lexicons()), out);
    return out.size();
  };
  const std::string won = "de aanval op de stad bij de rivier is geslaagd",
                    lost = "de aanval op de stad bij de rivier is mislukt";
  EXPECT_EQ(copies(said("a", "x", won), said("b", "y", won)), 1u);
  EXPECT_EQ(copies(said("a", "x", won), said("b", "x", lost)), 1u);  // his own words, corrected
  EXPECT_EQ(copies(said("a", "x", won), said("b", "y", lost)), 0u);
  const auto ended = [&](const std::string& id, const std::string& words, const std::string& value) {
    Document d = said(id, "x", words);
    Proposition p;
    Answer answer;
    answer.question = Label("attack_outcome");
    answer.answer = Label(value);
    p.answers.push_back(answer);
    d.propositions.push_back(p);
    return d;
  };
  EXPECT_EQ(copies(ended("a", won, "succeeded"), ended("b", won, "succeeded")), 1u);
  EXPECT_EQ(copies(ended("a", won, "succeeded"), ended("b", lost, "failed")), 0u);
  const auto dead = [&](const std::string& id, double figure) {
    Document d = said(id, "x", "bij de aanval op de stad bij de rivier vielen doden");
    Quantity q;
    q.span = q.amount = d.claims.claims.front().content.front();
    q.best = figure;
    d.reading.quantities.push_back(q);
    return d;
  };
  EXPECT_EQ(copies(dead("a", 12), dead("b", 12)), 1u);
  EXPECT_EQ(copies(dead("a", 12), dead("b", 15)), 0u);
}

}  // namespace
}  // namespace wederhoor::reconcile
