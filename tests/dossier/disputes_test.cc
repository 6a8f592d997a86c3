#include "dossier/disputes.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "dossier/lead.h"
#include "dossier/sample.h"
#include "reconcile/made.h"

namespace wederhoor::dossier {
namespace {

TEST(Disputes, PairsOfOneQuestionAreOne) {
  const Dossier dossier = sample::dossier(test_lexicons());
  ASSERT_FALSE(dossier.disputes.empty());
  std::size_t pairs = 0;
  for (const Dispute& dispute : dossier.disputes) {
    EXPECT_GE(dispute.positions.size(), 2U) << dispute.id;
    EXPECT_TRUE(dispute.kind == MatchKind::contradicts || dispute.kind == MatchKind::look_alike);
    std::set<Ref> seen;
    for (const std::vector<Ref>& position : dispute.positions) {
      ASSERT_FALSE(position.empty());
      for (const Ref& ref : position) EXPECT_TRUE(seen.insert(ref).second) << "one position for each claim";
    }
    pairs += dispute.matches.size();
  }
  std::size_t shown = 0;
  for (const IncidentView& view : dossier.views) shown += view.contradictions.size();
  EXPECT_LE(pairs, shown);
}

TEST(Disputes, RealOnesStandFirst) {
  const Dossier dossier = sample::dossier(test_lexicons());
  for (const IncidentView& view : dossier.views) {
    bool alike = false;
    for (const std::uint32_t d : view.disputes) {
      EXPECT_EQ(dossier.disputes[d].incident, view.incident);
      if (dossier.disputes[d].kind == MatchKind::look_alike)
        alike = true;
      else
        EXPECT_FALSE(alike);
    }
  }
}

TEST(Lead, NoLineWithoutAClaimAndNeverMoreThanFive) {
  const Dossier dossier = sample::dossier(test_lexicons());
  for (const IncidentView& view : dossier.views) {
    EXPECT_LE(view.lead.size(), 5U);
    for (const LeadLine& line : view.lead) {
      EXPECT_FALSE(line.claims.empty());
      if (line.kind == LeadKind::disputed) EXPECT_GE(line.claims.size(), 2U);
    }
  }
}

TEST(Lead, NothingDisputedIsToldAsFact) {
  const Dossier dossier = sample::dossier(test_lexicons());
  std::set<Ref> disputed;
  for (const Dispute& dispute : dossier.disputes) {
    if (dispute.kind != MatchKind::contradicts) continue;
    for (const std::vector<Ref>& position : dispute.positions) disputed.insert(position.begin(), position.end());
  }
  for (const IncidentView& view : dossier.views) {
    for (const LeadLine& line : view.lead) {
      if (line.kind == LeadKind::told) EXPECT_FALSE(disputed.contains(line.claims.front()));
    }
  }
}

const LeadLine* told_of(const Dossier& dossier) {
  for (const IncidentView& view : dossier.views) {
    for (const LeadLine& line : view.lead) {
      if (line.kind == LeadKind::told) return &line;
    }
  }
  return nullptr;
}

// The place stands in the statement of the deed, not in the headline.
void place_in_statement(std::vector<Document>& documents) {
  Document& d = documents.front();
  d.reading.places.front().span = sample::at(d.report.text, "Dravik", d.report.text.find("stadje"));
}

TEST(Lead, TellsTheDeedInTheVoiceOfAnOutlet) {
  const Dossier dossier = sample::dossier_of(place_in_statement);
  const LeadLine* line = told_of(dossier);
  ASSERT_NE(line, nullptr);
  const Claim& claim = dossier.documents.claim(line->claims.front());
  EXPECT_EQ(claim.form, Form::plain);
  const std::string& text = dossier.documents[line->claims.front()].report.text;
  EXPECT_EQ(claim.content.front().of(text), "Gewapende mannen zijn dinsdag het stadje Dravik binnengevallen");
}

TEST(Lead, ANounAloneTellsNothing) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    for (Document& d : documents) d.propositions.clear();
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, NothingIsToldThatSaysNotWhere) { EXPECT_EQ(told_of(sample::dossier(test_lexicons())), nullptr); }

TEST(Lead, WhatAPronounDidIsNotTold) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    Document& d = documents.front();
    const Span who = sample::at(d.report.text, "Gewapende mannen");
    d.reading.mentions.insert(d.reading.mentions.begin(), {.span = who, .head = who, .kind = MentionKind::pronoun});
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, WhatADeedIsOnlyNamedInIsNotTold) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    Document& d = documents.front();
    d.events.front().trigger = sample::at(d.report.text, "dinsdag");  // neither predicate nor subject
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, OfAPersonByNameNothingIsToldWithoutItsSource) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    Document& d = documents.front();
    const Span name = sample::at(d.report.text, "Gewapende");
    d.reading.entities.push_back({.actor_id = "x_1", .name = "Gewapende", .kind = ActorKind::person});
    const auto person = static_cast<std::int32_t>(d.reading.entities.size()) - 1;
    d.reading.mentions.insert(d.reading.mentions.begin(), {.span = name, .head = name, .entity = person});
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, WhatLeansOnTheSentenceBeforeIsNotTold) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    std::string& text = documents.front().report.text;
    text.replace(text.find("Gewapende mannen"), 16, "Daarop de mannen");
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, WhatQuotesOthersIsNotTold) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    Document& d = documents.front();
    const Span words = sample::at(d.report.text, "het stadje");
    d.reading.quotations.push_back({.outer = words, .inner = words});
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

TEST(Lead, WhatMayBeSoIsNotTold) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    place_in_statement(documents);
    Document& d = documents.front();
    d.claims.hearsay.push_back({.span = sample::at(d.report.text, "zijn dinsdag"), .use = HearsayUseKind::hearsay});
  });
  EXPECT_EQ(told_of(dossier), nullptr);
}

// Words of the line of a side; "" where it has none.
std::string side_says(const Dossier& dossier, const std::string& side) {
  for (const IncidentView& view : dossier.views) {
    for (const LeadLine& line : view.lead) {
      if (line.kind != LeadKind::side || line.side != side) continue;
      const Claim& claim = dossier.documents.claim(line.claims.front());
      return std::string(claim.content.front().of(dossier.documents[line.claims.front()].report.text));
    }
  }
  return "";
}

TEST(Lead, ASideIsTakenAtItsClauseNotAtAnAside) {
  EXPECT_EQ(side_says(sample::dossier(), "vrije_brigade"), "de gevechten doorgaan");
  const Dossier aside = sample::dossier_of([](std::vector<Document>& documents) {
    Document& d = documents.front();
    for (Proposition& p : d.propositions)
      if (p.lexeme == "doorgaan") p.arguments.front().span = sample::at(d.report.text, "doorgaan");
  });
  EXPECT_EQ(side_says(aside, "vrije_brigade"), "");
}

TEST(Silence, OnlyWhereTheSideIsHeardInAReportThatPutsTheQuestion) {
  const Dossier dossier = sample::dossier(test_lexicons());
  for (const IncidentView& view : dossier.views) {
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.silent) EXPECT_TRUE(cell.claims.empty());
        if (question.id == "other") EXPECT_FALSE(cell.silent);
        if (cell.side == "other" && !cell.claims.empty()) {
          for (const Cell& beside : question.cells) EXPECT_FALSE(beside.silent) << "one of the others may be theirs";
        }
      }
    }
  }
}

TEST(Origins, AreListedEachOnceWithoutTheOutlets) {
  const Dossier dossier = sample::dossier(test_lexicons());
  for (const IncidentView& view : dossier.views) {
    EXPECT_TRUE(std::is_sorted(view.origins.begin(), view.origins.end()));
    EXPECT_EQ(std::adjacent_find(view.origins.begin(), view.origins.end()), view.origins.end());
    for (const Document& document : dossier.documents) {
      for (const std::string& origin : view.origins) EXPECT_NE(origin, document.report.outlet);
    }
  }
}

// How many roots two reports of one raid have that each tell one claim, the second a copy of the first or not.
std::size_t roots(const std::string& by_a, const std::string& by_b, bool copied) {
  Made a("a"), b("b");
  a.claim("zij vielen binnen", by_a);
  b.claim("zij vielen binnen", by_b);
  Heap heap({a.d, b.d});
  Incident raid;
  raid.claims = {heap.ref(RecordKind::claim, 0, 0), heap.ref(RecordKind::claim, 1, 0)};
  raid.reports = {heap.key(0), heap.key(1)};
  std::vector<Match> matches;
  if (copied) matches.push_back({.id = "m_1", .kind = MatchKind::copies, .a = raid.claims[0], .b = raid.claims[1]});
  return build_dossier(std::move(heap), matches, {raid}, test_lexicons()).views.front().origins.size();
}

TEST(Origins, CopiesOfSomebodyWithoutANameAreOneVoice) {
  EXPECT_EQ(roots("x_1", "x_2", true), 1U);
  EXPECT_EQ(roots("x_1", "x_2", false), 2U);
  EXPECT_EQ(roots("nl:police", "nl:army", true), 2U);
}

// How many positions three reports take of which two tell one figure, the third another.
std::size_t positions(double first, double second, double third) {
  std::vector<Document> documents;
  for (const auto& [id, figure] : {std::pair{"a", first}, {"b", second}, {"c", third}}) {
    Made m(id);
    m.claim("zoveel doden", "x_" + std::string(id));
    m.d.reading.quantities.push_back({.span = {0, 6}, .low = figure, .best = figure, .high = figure});
    documents.push_back(m.d);
  }
  Heap heap(std::move(documents));
  Incident raid;
  for (std::uint32_t i = 0; i < 3; ++i) raid.claims.push_back(heap.ref(RecordKind::claim, i, 0));
  std::vector<Match> matches;
  for (std::uint32_t i = 0; i < 2; ++i) {
    Match m{.id = "m_" + std::to_string(i), .kind = MatchKind::contradicts, .subkind = MatchSubkind::number};
    m.a = raid.claims[i], m.b = raid.claims[2];
    m.question = "count_killed", m.about = "c_1", m.parts = {{"how_many", {0, 6}, {0, 6}, false}};
    matches.push_back(m);
  }
  const Dossier dossier = build_dossier(std::move(heap), matches, {raid}, test_lexicons());
  return dossier.disputes.size() == 1 ? dossier.disputes.front().positions.size() : 0;
}

TEST(Disputes, WhoTellTheSameFigureTakeOnePosition) {
  EXPECT_EQ(positions(0, 0, 1), 2U);
  EXPECT_EQ(positions(0, 2, 1), 3U);
  EXPECT_EQ(positions(0, 1, 1), 3U) << "a match says that the last two are opposed, whatever their figures";
}

TEST(Disputes, AreSettledByClaimsOfTheirPositionsNeverByTheFirst) {
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    for (Document& d : documents)
      for (Claim& claim : d.claims.claims) claim.standing = Standing::confirmed;
  });
  for (const Dispute& dispute : dossier.disputes) {
    for (const Ref& ref : dispute.settled_by) {
      EXPECT_TRUE(std::any_of(dispute.positions.begin(), dispute.positions.end(), [&](const std::vector<Ref>& of) {
        return of.front() != ref && std::find(of.begin(), of.end(), ref) != of.end();
      }));
    }
  }
}

}  // namespace
}  // namespace wederhoor::dossier
