// Disputes in words, in both languages.
#include "output/shown/dispute_words.h"

#include <gtest/gtest.h>

#include "dossier/sample.h"
#include "output/shown/incident_words.h"
#include "output/shown/verified_words.h"

namespace wederhoor::output {
namespace {

struct Shown_ {
  Dossier dossier = sample::dossier();
  RenderOptions options;
  View view{dossier, options};
  const Dispute& of(MatchSubkind subkind) const {
    return *std::find_if(dossier.disputes.begin(), dossier.disputes.end(),
                         [&](const Dispute& d) { return d.subkind == subkind; });
  }
};

TEST(DisputeWords, QuestionAndAnswers) {
  const Shown_ shown;
  const Strings nl("nl"), en("en");
  const Dispute& outcome = shown.of(MatchSubkind::outcome);
  EXPECT_EQ(dispute_question(shown.view, outcome, nl), "Hoe liep het af?");
  EXPECT_EQ(dispute_question(shown.view, outcome, en), "How did it end?");
  ASSERT_EQ(outcome.answers.size(), 2U);
  EXPECT_EQ(answer_words(shown.view, outcome, 0, nl), "afgeslagen");
  EXPECT_EQ(answer_words(shown.view, outcome, 1, en), "ongoing");
  EXPECT_EQ(position_words(shown.view, outcome, 1, outcome.positions[1].front(), nl, 100),
            "Vrije Brigade: nog gaande (vr 23 mei) — “de gevechten doorgaan”");
  const Dispute& number = shown.of(MatchSubkind::number);
  EXPECT_EQ(dispute_question(shown.view, number, nl), "Hoeveel gewonden?");
  EXPECT_EQ(answer_words(shown.view, number, 0, nl), "acht gewonden") << "begins small inside a line";
}

TEST(DisputeWords, AnOfficeIsWhatTheReportCallsSomebody) {
  Shown_ shown;
  Dispute d = shown.of(MatchSubkind::outcome);
  d.asks = "ask.office";
  EXPECT_EQ(position_words(shown.view, d, 1, d.positions[1].front(), Strings("nl"), 100),
            "Persdienst Noord: nog gaande (vr 23 mei)");
}

TEST(DisputeWords, WhatWouldSettleIt) {
  const Shown_ shown;
  EXPECT_NE(dispute_note(shown.of(MatchSubkind::number), Strings("nl")).find("telling"), std::string::npos);
  EXPECT_EQ(dispute_note(shown.of(MatchSubkind::different_thing), Strings("nl")), "");
}

TEST(DisputeWords, WordsOfAReportAreMarkedInAnotherLanguage) {
  Shown_ shown;
  Dispute d = shown.of(MatchSubkind::outcome);
  d.asks = "family.access.open";
  const std::string& text = shown.dossier.documents[sample::claim(0, 0)].report.text;
  d.thing = {sample::key(0), {sample::at(text, "het stadje Dravik")}, ""};
  EXPECT_EQ(dispute_question(shown.view, d, Strings("nl")), "Is het stadje Dravik open?");
  EXPECT_EQ(dispute_question(shown.view, d, Strings("en")), "Is “het stadje Dravik” open?");
  d.thing.name = "Dravik";
  EXPECT_EQ(dispute_question(shown.view, d, Strings("en")), "Is Dravik open?");
}

TEST(DisputeWords, Verified) {
  const Shown_ shown;
  const Verified by_outlet{sample::claim(0, 0), VerifiedHow::satellite, "", {}, {}};
  EXPECT_EQ(verified_words(shown.view, by_outlet, Strings("nl")), "te zien op satellietbeelden: Persdienst Noord");
  const Verified both{sample::claim(0, 0), VerifiedHow::both_sides, "", {}, {}};
  EXPECT_EQ(verified_words(shown.view, both, Strings("en")), "both parties say so");
}

TEST(IncidentTitle, InEnglishByItsKind) {
  Incident incident;
  incident.label = "overval, Dravik", incident.kind = "attack";
  EXPECT_EQ(incident_title(incident, Strings("nl")), "overval, Dravik");
  EXPECT_EQ(incident_title(incident, Strings("en")), "attack, Dravik");
}

}  // namespace
}  // namespace wederhoor::output
