// Who was asked and did not answer.
#include "dossier/unanswered.h"

#include <gtest/gtest.h>

#include "base/unsaid.h"
#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// A report that tells that the firm "x_firma" did not answer, with what else is asked for.
struct Asked {
  Made made{"a", "2031-03-11"};
  std::vector<Document> others;
  std::uint32_t claim;
  explicit Asked(const std::string& value = "refused") {
    made.sentence("");
    const std::int32_t firm = made.entity("x_firma", "Rederij Kustvaart");
    made.d.reading.entities.back().kind = ActorKind::organisation;
    claim = made.claim("Rederij Kustvaart gaf geen antwoord", "x", Form::plain);
    made.d.claims.claims.back().standing = Standing::asserted;
    made.d.claims.claims.back().chain.clear();
    const std::uint32_t at = made.d.claims.claims.back().content.front().begin;
    made.d.reading.mentions.push_back({.span = {at, at + 17}, .head = {at, at + 17}, .entity = firm});
    made.d.reading.entities.back().mentions = {0};
    made.answers(claim, "comment", value, "", "");
    Answer& answer = made.d.propositions.back().answers.back();
    answer.about.span = {at, at + 17};
    answer.about.entity = firm;
  }
  // "Op vragen over de lading": what it was about.
  void about(std::string_view words) {
    Argument argument;
    argument.role = ArgumentRole::oblique;
    argument.span = {10, 30};
    argument.words = made.d.words.add(words);
    made.d.propositions.back().arguments.push_back(argument);
  }
  // It speaks in a report of that day.
  void speaks(const std::string& day) {
    Made other("b", day);
    const std::int32_t firm = other.entity("x_firma", "Rederij Kustvaart");
    other.d.claims.claims[other.claim("alles is goed", "x_firma")].source_entities = {firm};
    others.push_back(other.d);
  }
  std::vector<Unanswered> found() {
    std::vector<Document> all = others;
    all.push_back(made.d);
    Heap heap(all);
    Incident incident;
    for (std::uint32_t d = 0; d < heap.size(); ++d)
      for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c)
        incident.claims.push_back(heap.ref(RecordKind::claim, d, c));
    return build_dossier(std::move(heap), {}, {incident}, test_lexicons()).views.front().unanswered;
  }
};

TEST(Unanswered, WhoWasAskedAndSaidNothing) {
  const std::vector<Unanswered> found = Asked().found();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().name, "Rederij Kustvaart");
  EXPECT_TRUE(found.front().about.empty());
}

TEST(Unanswered, NotWhoAnswered) { EXPECT_TRUE(Asked("given").found().empty()); }

TEST(Unanswered, NotWhoSpokeLater) {
  Asked later;
  later.speaks("2031-03-12");
  EXPECT_TRUE(later.found().empty());
  Asked earlier;
  earlier.speaks("2031-03-10");
  EXPECT_EQ(earlier.found().size(), 1U);
}

TEST(Unanswered, ThoughItSpeaksLaterOfSomethingElse) {
  Asked of_cargo;
  of_cargo.about("vraag lading");
  of_cargo.speaks("2031-03-12");
  ASSERT_EQ(of_cargo.found().size(), 1U);
  EXPECT_FALSE(of_cargo.found().front().about.empty());
}

TEST(Unsaid, WhereTheNegationStandsWithTheSaying) {
  // "Het front heeft de aanslag niet opgeëist"
  Claim claim{.content = {{16, 26}}, .cue = {{10, 15}, {32, 40}}, .negative = true};
  claim.because = {{"object", "nl/speech_verbs:opeisen", {32, 40}}};
  claim.standing = Standing::attributed;
  EXPECT_TRUE(base::is_unsaid(claim));
  claim.cue = {{10, 15}, {27, 35}};  // "heeft geen doden gemeld"
  EXPECT_FALSE(base::is_unsaid(claim));
  claim.cue = {{10, 15}, {32, 40}};
  claim.standing = Standing::denied;
  EXPECT_FALSE(base::is_unsaid(claim));
}

}  // namespace
}  // namespace wederhoor::dossier
