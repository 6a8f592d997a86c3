#include "events/clauses.h"

#include "base/clauses.h"

#include <gtest/gtest.h>

namespace wederhoor::events {
namespace {

// "Zij zei dat hij viel , terwijl wij keken": three clauses.
Reading reading(bool parsed) {
  Reading r;
  struct Row {
    Upos upos;
    std::int32_t head;
    const char* rel;
  };
  const Row rows[] = {{Upos::PRON, 1, "nsubj"}, {Upos::VERB, none, "root"}, {Upos::SCONJ, 4, "mark"},
                      {Upos::PRON, 4, "nsubj"}, {Upos::VERB, 1, "ccomp"},   {Upos::PUNCT, 8, "punct"},
                      {Upos::SCONJ, 8, "mark"}, {Upos::PRON, 8, "nsubj"},   {Upos::VERB, 4, "advcl"}};
  std::uint32_t at = 0;
  for (const Row& row : rows) {
    Token t;
    t.span = {at, at + 1}, t.upos = row.upos, t.lemma = r.words.add("x");
    if (parsed) t.head = row.head, t.deprel = row.rel;
    r.tokens.push_back(t);
    at += 2;
  }
  r.sentences.push_back({{0, at}, 0, static_cast<std::uint32_t>(r.tokens.size()), 0, "", parsed});
  return r;
}

std::string shown(const Clauses& clauses) {
  std::string out;
  for (std::uint32_t c = 0; c < clauses.count(); ++c) {
    if (c > 0) out += " | ";
    for (const std::uint32_t t : clauses.tokens(c)) out += std::to_string(t);
  }
  return out;
}

TEST(Clauses, AreThoseOfTheTree) {
  const Reading r = reading(true);
  const base::WordForms forms(std::string(18, 'x'), r);
  const Clauses clauses(r, forms);
  EXPECT_EQ(shown(clauses), "01 | 234 | 5678");
  EXPECT_EQ(clauses.children(4).size(), 3U);
  EXPECT_EQ(clauses.distance(3, 4), 1U);           // one clause
  EXPECT_EQ(clauses.distance(1, 8), 107U);         // one above the other
  EXPECT_EQ(forms.clause, base::clause_heads(r));  // and each as asked alone
  for (std::uint32_t t = 0; t < r.tokens.size(); ++t) EXPECT_EQ(forms.clause[t], clause_head(r, t)) << t;
}

TEST(Clauses, AreStretchesWithoutATree) {
  const Reading r = reading(false);
  const base::WordForms forms(std::string(18, 'x'), r);
  EXPECT_EQ(shown(Clauses(r, forms)), "01 | 2 | 34 | 5 | 6 | 78");
}

TEST(Nearest, IsTheFirstOfThoseEquallyNear) {
  const std::vector<std::uint32_t> at{2, 10, 20};
  const auto find = [&](std::uint32_t from, std::vector<std::uint32_t> farther) {
    return nearest(at, from, [&](std::size_t k) { return (at[k] > from ? at[k] - from : from - at[k]) + farther[k]; });
  };
  EXPECT_EQ(find(15, {0, 0, 0}), 1);
  EXPECT_EQ(find(15, {0, 1, 0}), 2);
  EXPECT_EQ(find(15, {0, 9, 9}), 0);
  EXPECT_EQ(find(0, {9, 0, 0}), 1);
  EXPECT_EQ(nearest({}, 3, [](std::size_t) { return 0U; }), none);
}

}  // namespace
}  // namespace wederhoor::events
