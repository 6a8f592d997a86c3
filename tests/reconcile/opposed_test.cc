// Statements made by hand: what the one denies and the other tells.
#include <gtest/gtest.h>

#include <algorithm>

#include "reconcile/made.h"
#include "reconcile/relations/features.h"
#include "reconcile/relations/statement_heap.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

void clause(Made& m, const std::string& predicate, const std::string& object, bool negative) {
  Proposition p;
  p.claim = m.claim("x " + predicate, "mayor");
  const KeptWord does = m.d.words.add(predicate), what = m.d.words.add(object);
  p.lexeme = does;
  p.negative = negative;
  p.arguments = {{.role = ArgumentRole::whole, .head = does, .words = does},
                 {.role = ArgumentRole::object, .head = what, .words = what}};
  m.d.propositions.push_back(p);
}

// What is measured of the claims of two reports, in a heap with a third that tells of a bridge as well.
std::int32_t measured(const std::string& predicate, bool negative, const std::string& object, std::string_view name) {
  Made a("a"), b("b"), c("c");
  clause(a, "gijzelen", "broeder", false);
  clause(b, predicate, object, negative);
  clause(c, "sluiten", "broeder", false);
  for (Made* m : {&a, &b, &c}) m->d.reading.language = "nl";
  const Heap heap({a.d, b.d, c.d});
  const WordVectors no_words;
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  const std::vector<Statement> all = all_statements(maker, heap, {});
  Sheet sheet;
  sheet.keep_names();
  measure_opposed(all[0], all[1], sheet);
  const auto at = std::find(sheet.names().begin(), sheet.names().end(), name);
  return at == sheet.names().end() ? -9999 : sheet.values()[static_cast<std::size_t>(at - sheet.names().begin())];
}

TEST(Opposed, RareWordsOfADenialThatTheOtherTellsCount) {
  EXPECT_EQ(measured("gijzelen", true, "broeder", "opposed_words"), 2);
  EXPECT_EQ(measured("gijzelen", true, "broeder", "opposed_rare"), 1000 / 2 + 1000 / 3);
  EXPECT_EQ(measured("gijzelen", true, "broeder", "opposed_share"), 1000);
  EXPECT_EQ(measured("gijzelen", true, "agent", "opposed_rare"), 1000 / 2);
}

TEST(Opposed, WhatBothTellIsNotOpposed) {
  EXPECT_EQ(measured("gijzelen", false, "broeder", "opposed_rare"), 0);
  EXPECT_EQ(measured("sluiten", true, "brug", "opposed_rare"), 0);
  EXPECT_EQ(measured("gijzelen", false, "broeder", "shared_rare"), 1000 / 2 + 1000 / 3);
}

}  // namespace
}  // namespace wederhoor::reconcile
