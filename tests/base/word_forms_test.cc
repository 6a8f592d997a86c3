#include "base/word_forms.h"

#include <gtest/gtest.h>

#include "base/buckets.h"

namespace wederhoor::base {
namespace {

std::vector<std::string> all(const WordColumn& column) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < column.size(); ++i) out.push_back(column[i]);
  return out;
}

TEST(WordForms, PutParticlesToTheirVerbs) {
  const std::string text = "Zij VIELEN aan";
  Reading r;
  const auto word = [&](std::uint32_t begin, std::uint32_t end, const char* lemma, const char* rel, std::int32_t head) {
    Token t;
    t.span = {begin, end}, t.treebank_lemma = r.words.add(lemma), t.deprel = rel, t.head = head;
    r.tokens.push_back(t);
  };
  word(0, 3, "", "nsubj", 1), word(4, 10, "Val_len", "root", none), word(11, 14, "aan", "compound:prt", 1);
  r.sentences.push_back({{0, 14}, 0, 3, 0, "", true});
  const WordForms forms(text, r);
  EXPECT_EQ(all(forms.lower), (std::vector<std::string>{"zij", "vielen", "aan"}));
  EXPECT_EQ(all(forms.lemma), (std::vector<std::string>{"zij", "vallen", "aan"}));
  EXPECT_EQ(all(forms.lexeme), (std::vector<std::string>{"zij", "aanvallen", "aan"}));
  EXPECT_EQ(forms.clause, (std::vector<std::uint32_t>{1, 1, 1}));
}

TEST(Buckets, KeepOrderAndLeaveOut) {
  const std::vector<std::uint32_t> keys{1, 0, Buckets::nowhere, 1};
  const Buckets buckets(keys, 3);
  const auto list = [&](std::size_t i) { return std::vector<std::uint32_t>(buckets[i].begin(), buckets[i].end()); };
  EXPECT_EQ(list(0), (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(list(1), (std::vector<std::uint32_t>{0, 3}));
  EXPECT_TRUE(list(2).empty());
}

}  // namespace
}  // namespace wederhoor::base
