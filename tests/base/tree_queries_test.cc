// Questions to a tree, on one sentence built by hand.
#include <gtest/gtest.h>

#include "wederhoor/reading.h"

namespace wederhoor {
namespace {

Spans below(const Reading& reading, std::uint32_t token) { return spans_of(reading, subtree(reading, token)); }

// "De man ( Bos ) zei dat hij ging ." with heads as UD has them.
struct Tree {
  std::string text = "De man (Bos) zei dat hij ging.";
  Reading reading;
  Tree() {
    struct Row {
      const char* form;
      Upos upos;
      std::int32_t head;
      const char* rel;
    };
    const Row rows[] = {{"De", Upos::DET, 1, "det"},      {"man", Upos::NOUN, 5, "nsubj"},
                        {"(", Upos::PUNCT, 3, "punct"},   {"Bos", Upos::PROPN, 1, "appos"},
                        {")", Upos::PUNCT, 3, "punct"},   {"zei", Upos::VERB, none, "root"},
                        {"dat", Upos::SCONJ, 8, "mark"},  {"hij", Upos::PRON, 8, "nsubj:pass"},
                        {"ging", Upos::VERB, 5, "ccomp"}, {".", Upos::PUNCT, 5, "punct"}};
    std::size_t at = 0;
    for (const Row& row : rows) {
      at = text.find(row.form, at);
      Token token;
      token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + std::string_view(row.form).size())};
      token.upos = row.upos;
      token.head = row.head;
      token.deprel = row.rel;
      token.lemma = reading.words.add(row.form);
      at = token.span.end;
      reading.tokens.push_back(token);
    }
    reading.sentences.push_back({{0, static_cast<std::uint32_t>(text.size())}, 0, 10, 0, "", true});
  }
  std::string words(const Spans& spans) const {
    std::string out;
    for (const Span s : spans) out += (out.empty() ? "" : "|") + std::string(s.of(text));
    return out;
  }
};

TEST(Tree, ChildrenAndRelations) {
  const Tree t;
  EXPECT_EQ(children(t.reading, 5), (std::vector<std::uint32_t>{1, 8, 9}));
  EXPECT_EQ(child(t.reading, 8, "nsubj"), 7);
  EXPECT_EQ(child(t.reading, 8, "nsubj:pass"), 7);
  EXPECT_EQ(child(t.reading, 5, "nsubj:pass"), none);
  EXPECT_TRUE(has_rel(t.reading.tokens[7], "nsubj"));
  EXPECT_FALSE(has_rel(t.reading.tokens[1], "nsub"));
}

TEST(Tree, SubtreesAsText) {
  const Tree t;
  EXPECT_EQ(t.words(below(t.reading, 1)), "De man (Bos)");
  EXPECT_EQ(t.words(below(t.reading, 3)), "Bos");
  EXPECT_EQ(t.words(below(t.reading, 8)), "dat hij ging");
  EXPECT_EQ(t.words(below(t.reading, 5)), "De man (Bos) zei dat hij ging");
  const std::vector<std::uint32_t> parts{0, 1, 6, 7};
  EXPECT_EQ(t.words(spans_of(t.reading, parts)), "De man|dat hij");
}

TEST(Tree, ClausesAndAncestors) {
  const Tree t;
  EXPECT_EQ(clause_head(t.reading, 7), 8u);
  EXPECT_EQ(clause_head(t.reading, 3), 5u);
  EXPECT_TRUE(dominates(t.reading, 5, 7));
  EXPECT_FALSE(dominates(t.reading, 1, 7));
}

TEST(Tree, PlacesInTheText) {
  const Tree t;
  EXPECT_EQ(token_at(t.reading, 4), 1u);
  EXPECT_EQ(token_at(t.reading, 1000), 10u);
  EXPECT_EQ(sentence_at(t.reading, 0), 0u);
  EXPECT_EQ(tokens_in(t.reading, {0, 7}), (std::pair<std::uint32_t, std::uint32_t>{0, 2}));
}

TEST(Tree, ACircleOfHeadsEnds) {
  Tree t;
  t.reading.tokens[5].head = 8;  // zei -> ging -> zei
  EXPECT_LE(subtree(t.reading, 5).size(), 10u);
  EXPECT_FALSE(dominates(t.reading, 0, 8));
  clause_head(t.reading, 7);
}

}  // namespace
}  // namespace wederhoor
