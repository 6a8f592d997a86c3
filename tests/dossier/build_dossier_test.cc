// The dossier of the hand-made heap: cells, columns, ledger, sources, what nobody verified.
#include "dossier/build_dossier.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/enum_names.h"
#include "dossier/sample.h"

namespace wederhoor {
namespace {

const IncidentView& raid(const Dossier& dossier) { return dossier.views.at(1); }

const Cell* cell(const IncidentView& view, std::string_view question, std::string_view side) {
  for (const Question& q : view.questions) {
    if (q.id != question) continue;
    for (const Cell& c : q.cells)
      if (c.side == side) return &c;
  }
  return nullptr;
}

std::string without_refs(const Dossier& dossier) {  // what does not depend on the numbers of documents
  std::string out;
  for (const IncidentView& view : dossier.views) {
    for (const std::string& side : view.sides) out += side + " ";
    for (const Question& q : view.questions) {
      out += q.id + ":";
      for (const Cell& c : q.cells) out += std::to_string(c.claims.size()) + (c.denies ? "!" : "") + ",";
    }
    for (const LedgerLine& line : view.ledger)
      out += line.quantity_id + std::string(base::name_of(line.state)) + std::to_string(line.numbers.size());
  }
  return out;
}

TEST(BuildDossier, OneViewPerIncident) {
  const Dossier dossier = sample::dossier();
  ASSERT_EQ(dossier.views.size(), 2U);
  EXPECT_TRUE(dossier.views[0].questions.empty());
  EXPECT_EQ(dossier.views[1].incident, 1U);
}

// Zuidmark is named and never heard: no column, since nobody asked it anything.
TEST(BuildDossier, ColumnsAreSidesThatAreHeardLoudestFirstThenTheReports) {
  const std::vector<std::string> wanted = {"oostmark", "vrije_brigade", "westmark", "outlet"};
  EXPECT_EQ(raid(sample::dossier()).sides, wanted);
}

TEST(BuildDossier, ClaimsStandUnderTheirQuestionAndSide) {
  const Dossier dossier = sample::dossier();
  ASSERT_NE(cell(raid(dossier), "outcome", "oostmark"), nullptr);
  EXPECT_EQ(cell(raid(dossier), "outcome", "oostmark")->claims,
            (std::vector<Ref>{sample::claim(0, 1), sample::claim(1, 1)}));
  EXPECT_EQ(cell(raid(dossier), "outcome", "vrije_brigade")->claims, (std::vector<Ref>{sample::claim(0, 3)}));
  EXPECT_TRUE(cell(raid(dossier), "outcome", "westmark")->claims.empty());
  EXPECT_EQ(cell(raid(dossier), "happened", "outlet")->claims.size(), 1U);
}

TEST(BuildDossier, WhatABodyOfASidePublishesIsItsSides) {
  const auto published_by = [](const std::string& outlet) {
    return sample::dossier_of([&](std::vector<Document>& documents) { documents.front().report.outlet = outlet; });
  };
  const std::string army = "Russisch ministerie van Defensie";
  const Dossier ministry = published_by(army), paper = published_by("Het Blad");
  ASSERT_NE(cell(raid(ministry), "happened", "ru"), nullptr);
  EXPECT_EQ(cell(raid(ministry), "happened", "ru")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(paper), "happened", "outlet")->claims.size(), 1U);
  const Dossier statement = published_by(army + " (persbericht)"), unknown = published_by("Stadsraad (persbericht)");
  EXPECT_EQ(cell(raid(statement), "happened", "ru")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(unknown), "happened", "other")->claims.size(), 1U);
}

TEST(BuildDossier, WhatTheChannelOfAGroupPublishesIsTheGroups) {
  const auto published_by = [](const std::string& outlet, const std::string& channel) {
    return sample::dossier_of([&](std::vector<Document>& documents) {
      documents.front().report.outlet = outlet;
      documents.front().report.channel = channel;
    });
  };
  EXPECT_EQ(cell(raid(published_by("", "Vrije Brigade")), "happened", "vrije_brigade")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(published_by("Vrije Brigade", "")), "happened", "vrije_brigade")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(published_by("Brigade", "Brigade")), "happened", "outlet")->claims.size(), 1U);
}

TEST(BuildDossier, WhoTakesPartInADisputeAnswersItsQuestion) {
  Dossier dossier = sample::dossier();
  std::vector<Match> matches = dossier.matches;
  matches.push_back(
      {"m_9", MatchKind::contradicts, MatchSubkind::outcome, sample::claim(0, 1), sample::claim(0, 4), ""});
  matches.back().question = "outcome";
  const Dossier again =
      dossier::build_dossier(Heap(sample::documents()), std::move(matches), sample::incidents(), test_lexicons());
  EXPECT_EQ(cell(raid(again), "outcome", "westmark")->claims, (std::vector<Ref>{sample::claim(0, 4)}));
}

TEST(BuildDossier, AnArmedGroupIsASideEvenWhereItIsAffiliated) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    for (Document& d : documents)
      for (Entity& e : d.reading.entities)
        if (e.actor_id == "vrije_brigade") e.affiliation = "westmark";
  });
  EXPECT_EQ(cell(raid(dossier), "outcome", "vrije_brigade")->claims, (std::vector<Ref>{sample::claim(0, 3)}));
}

TEST(BuildDossier, AVagueOfficeIsNoSide) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    for (Entity& e : documents[1].reading.entities)
      if (e.actor_id == "x_terweij") e.kind = ActorKind::state_body, e.affiliation.clear();
  });
  EXPECT_EQ(cell(raid(dossier), "count_wounded", "other")->claims.size(), 1U);
}

TEST(BuildDossier, DenialIsMarked) {
  const Dossier dossier = sample::dossier();
  EXPECT_TRUE(cell(raid(dossier), "involvement", "westmark")->denies);
  EXPECT_FALSE(cell(raid(dossier), "outcome", "oostmark")->denies);
}

TEST(BuildDossier, CountsAreQuestionsOfTheirOwn) {
  const Dossier dossier = sample::dossier();
  EXPECT_EQ(cell(raid(dossier), "count_killed", "oostmark")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(dossier), "count_wounded", "vrije_brigade")->claims.size(), 1U);
  EXPECT_EQ(cell(raid(dossier), "other", "oostmark"), nullptr);
}

TEST(BuildDossier, FiguresOfOneQuantityShareALineNamedAfterTheSmallestMember) {
  const Dossier dossier = sample::dossier();
  const auto& ledger = raid(dossier).ledger;
  ASSERT_EQ(ledger.size(), 2U);
  EXPECT_EQ(ledger[0].state, NumberState::killed);
  EXPECT_EQ(ledger[1].state, NumberState::wounded);
  EXPECT_EQ(ledger[1].numbers.size(), 2U);
  const std::string smallest = std::min(dossier.documents[1].numbers[0].id, dossier.documents[2].numbers[0].id);
  EXPECT_EQ(ledger[1].quantity_id, "q_" + smallest.substr(2));
}

TEST(BuildDossier, UnverifiedAreDisclaimedThenHearsayFromOneOrigin) {
  const Dossier dossier = sample::dossier();
  EXPECT_EQ(raid(dossier).unverified, (std::vector<Ref>{sample::claim(0, 2), sample::claim(1, 2)}));
}

TEST(BuildDossier, SupportedHearsayIsNotUnverified) {
  std::vector<Match> matches = sample::matches();
  matches.push_back({"m_9", MatchKind::supports, MatchSubkind::none, sample::claim(0, 0), sample::claim(1, 2), ""});
  const Dossier dossier =
      dossier::build_dossier(Heap(sample::documents()), matches, sample::incidents(), test_lexicons());
  EXPECT_EQ(raid(dossier).unverified, (std::vector<Ref>{sample::claim(0, 2)}));
}

TEST(BuildDossier, WhoSpeaksOfHimselfAnswersForIt) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    documents.at(1).claims.claims.at(2).form = Form::according_to;  // "naar eigen zeggen"
  });
  EXPECT_EQ(raid(dossier).unverified, (std::vector<Ref>{sample::claim(0, 2)}));
}

TEST(BuildDossier, ContradictionsAndLookAlikesOfTheIncident) {
  const Dossier dossier = sample::dossier();
  EXPECT_EQ(raid(dossier).contradictions, (std::vector<std::uint32_t>{1, 2, 4}));
  EXPECT_TRUE(dossier.views[0].contradictions.empty());
}

TEST(BuildDossier, SourcesLoudestFirstWithTheirFullestName) {
  const Dossier dossier = sample::dossier();
  ASSERT_GE(dossier.sources.size(), 4U);
  EXPECT_EQ(dossier.sources[0].claims, 2U);
  const auto ministry = std::find_if(dossier.sources.begin(), dossier.sources.end(),
                                     [](const SourceLine& s) { return s.actor_id == "oostmark_defence"; });
  ASSERT_NE(ministry, dossier.sources.end());
  EXPECT_EQ(ministry->name, "ministerie van Defensie van Oostmark");
  EXPECT_EQ(ministry->reports, 1U);
  EXPECT_EQ(ministry->incidents, 1U);
}

TEST(BuildDossier, SameFromAnyOrderOfDocuments) {
  const Dossier turned = sample::dossier_of([](std::vector<Document>& all) { std::reverse(all.begin(), all.end()); });
  EXPECT_EQ(without_refs(turned), without_refs(sample::dossier()));
}

// What pointed into a heap still does in one with a report more in front.
TEST(BuildDossier, RecordsOfOtherReportsStayWhereTheyAre) {
  const Dossier grown = sample::dossier_of([](std::vector<Document>& all) {
    all.insert(all.begin(), sample::Maker("0.txt", "Ander", "", "2031-05-23", "Niets nieuws uit Dravik.").d);
  });
  ASSERT_EQ(grown.documents.size(), 4U);
  EXPECT_EQ(without_refs(grown), without_refs(sample::dossier()));
  EXPECT_EQ(raid(grown).questions.at(0).cells.back().claims,
            raid(sample::dossier()).questions.at(0).cells.back().claims);
}

TEST(BuildDossier, EmptyHeap) {
  const Dossier dossier = dossier::build_dossier({}, {}, {}, test_lexicons());
  EXPECT_TRUE(dossier.views.empty());
  EXPECT_TRUE(dossier.sources.empty());
}

}  // namespace
}  // namespace wederhoor
