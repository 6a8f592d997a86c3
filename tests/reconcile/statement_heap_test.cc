// Statements that are made again are what they were.
#include "reconcile/relations/statement_heap.h"

#include <gtest/gtest.h>

#include <set>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

const WordVectors no_words;

void clause(Made& m, std::uint32_t claim, const std::string& predicate, const std::string& object) {
  Proposition p;
  p.claim = claim;
  const KeptWord does = m.d.words.add(predicate), what = m.d.words.add(object);
  p.lexeme = does;
  p.arguments = {{.role = ArgumentRole::whole, .head = does, .words = does},
                 {.role = ArgumentRole::object, .head = what, .words = what}};
  m.d.propositions.push_back(p);
}

Heap heap() {
  std::vector<Document> out;
  for (const char* name : {"a", "b", "c"}) {
    Made m(name);
    m.d.reading.language = "nl";
    for (const char* object : {"brug", "weg", "haven"}) clause(m, m.claim(object, "mayor"), "sluiten", object);
    out.push_back(std::move(m.d));
  }
  out.push_back(Made("d").d);  // says nothing
  return Heap(std::move(out));
}

void expect_same(const std::vector<Statement>& a, const std::vector<Statement>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].ref, b[i].ref);
    EXPECT_EQ(a[i].words, b[i].words);
    EXPECT_EQ(a[i].held, b[i].held);
    EXPECT_EQ(a[i].context, b[i].context);
  }
}

TEST(StatementHeap, TellsOfAllReportsHoweverFewItKeeps) {
  const Heap of = heap();
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  StatementHeap all(maker, of, {}), few(maker, of, {}, {}, 1);
  ASSERT_EQ(all.reports(), 3U);
  ASSERT_EQ(all.size(), 9U);
  for (const std::uint32_t r : {0U, 2U, 1U, 0U, 1U}) expect_same(*all.of(r), *few.of(r));
  const std::vector<std::int32_t>& held = all.of(0)->front().held;  // "sluiten" in all claims, "brug" in three
  EXPECT_EQ(std::multiset<std::int32_t>(held.begin(), held.end()), (std::multiset<std::int32_t>{3, 9}));
}

TEST(StatementHeap, KnowsTheReportOfAStatement) {
  const Heap of = heap();
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  StatementHeap all(maker, of, {});
  EXPECT_EQ(all.report_of(0), 0U);
  EXPECT_EQ(all.report_of(2), 0U);
  EXPECT_EQ(all.report_of(3), 1U);
  EXPECT_EQ(all.report_of(8), 2U);
  EXPECT_EQ(all.ref(4), of.ref(RecordKind::claim, 1, 1));
}

TEST(StatementHeap, IsMetReportByReport) {
  const Heap of = heap();
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  std::vector<std::size_t> met;
  const StatementHeap all(maker, of, {}, [&](std::span<const Statement> report) { met.push_back(report.size()); });
  EXPECT_EQ(met, (std::vector<std::size_t>{3, 3, 3}));
}

}  // namespace
}  // namespace wederhoor::reconcile
