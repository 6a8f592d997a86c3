#include "reconcile/denials.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// A report, sentence by sentence; each claim by an entity of its own number.
struct Told {
  Made m{"a", "2031-03-11"};
  Told() {
    for (const char* name : {"rebellen", "leger", "regering"}) m.entity(name, name);
  }
  Told& sentence() {
    m.sentence(" ");
    m.d.reading.sentences.back().paragraph = 0;
    return *this;
  }
  Told& says(std::int32_t who, const std::string& words, Standing standing = Standing::attributed,
             const std::string& construction = "complement") {
    Claim& c = m.d.claims.claims[m.claim(words, "x")];
    c.source_entities = {who};
    c.standing = standing;
    c.cue = {{c.content.back().end + 1, c.content.back().end + 4}};
    c.because = {{construction, "nl/speech_verbs:x", c.cue.front()}};
    return *this;
  }
  Told& denies(std::int32_t who) { return says(who, "dat", Standing::denied, "pointing"); }
  // "1-0": claim 1 contradicts claim 0.
  std::string denials() const {
    std::vector<Match> found;
    match_denials(Heap({m.d}), test_lexicons(), found);
    std::string out;
    for (const Match& match : found) {
      const auto [low, high] = std::minmax(match.a.index, match.b.index);
      out += (out.empty() ? "" : " ") + std::to_string(high) + "-" + std::to_string(low);
      EXPECT_EQ(match.kind, MatchKind::contradicts);
    }
    return out;
  }
};

TEST(Denials, DenyWhatAnotherSaidInTheSentenceBefore) {
  EXPECT_EQ(Told().sentence().says(0, "het dorp is ingenomen").sentence().denies(1).denials(), "1-0");
}

TEST(Denials, DenyTheVeryWordsThatTheyPointTo) {
  Told told;
  told.sentence().says(0, "het dorp is ingenomen").denies(1);
  told.m.d.claims.claims[1].content = told.m.d.claims.claims[0].content;
  EXPECT_EQ(told.denials(), "1-0");
  told.m.d.claims.claims[1].content.front().end -= 3;
  EXPECT_EQ(told.denials(), "");
}

TEST(Denials, OrInTheirOwnSentence) {
  EXPECT_EQ(Told().sentence().says(0, "het dorp is ingenomen").denies(1).denials(), "1-0");
}

TEST(Denials, TheSecondDenialDeniesTheSame) {
  EXPECT_EQ(Told().sentence().says(0, "het dorp is ingenomen").sentence().denies(1).sentence().denies(2).denials(),
            "1-0 2-0");
}

TEST(Denials, OfSeveralPartiesNobodyCanTell) {
  EXPECT_EQ(Told().sentence().says(0, "twee doden").says(2, "negen doden").sentence().denies(1).denials(), "");
}

TEST(Denials, NobodyDeniesHimselfOrWhatStandsFurtherAway) {
  EXPECT_EQ(Told().sentence().says(1, "het dorp is ingenomen").sentence().denies(1).denials(), "");
  EXPECT_EQ(Told().sentence().says(0, "het dorp is ingenomen").sentence().sentence().denies(1).denials(), "");
}

TEST(Denials, AClauseOfItsOwnIsNoPronoun) {
  EXPECT_EQ(Told()
                .sentence()
                .says(0, "het dorp is ingenomen")
                .sentence()
                .says(1, "er doden vielen", Standing::denied, "complement")
                .denials(),
            "");
}

TEST(Denials, TheQuestionIsThatOfTheClaim) {
  Told told;
  told.sentence().says(0, "wij zaten erachter").sentence().denies(1);
  told.m.answers(0, "responsibility", "claimed", "responsibility", "claims");
  std::vector<Match> found;
  match_denials(Heap({told.m.d}), test_lexicons(), found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().subkind, MatchSubkind::responsibility);
  EXPECT_EQ(found.front().question, "responsibility");
}

}  // namespace
}  // namespace wederhoor::reconcile
