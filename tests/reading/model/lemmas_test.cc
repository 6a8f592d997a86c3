// Tests src/reading/model/lemmas.cc.
#include "reading/model/lemmas.h"

#include <gtest/gtest.h>

namespace wederhoor::reading::model {
namespace {

Lemma lemma(std::string_view form, std::string_view script, std::string_view split, std::string_view particle = "") {
  Script s;
  Split p;
  EXPECT_TRUE(parse_script(script, s)) << script;
  EXPECT_TRUE(parse_split(split, p)) << split;
  return make_lemma(form, s, p, particle);
}

TEST(Lemmas, edits_both_ends) {
  EXPECT_EQ(lemma("Dorpen", "l 0 0  2 ", "").plain, "dorp");
  EXPECT_EQ(lemma("opgegeten", "l 2 3  0 ", "4").treebank, "op_eten");
  EXPECT_EQ(lemma("gezegd", "l 0 2  1 gen", "").plain, "zeggen");
  EXPECT_EQ(lemma("Kiev", "k 0 0  0 ", "").plain, "Kiev");
}

TEST(Lemmas, splits_from_the_end) {
  const Lemma l = lemma("bommenwerpervlucht", "l 0 0  0 ", "6,12");
  EXPECT_EQ(l.treebank, "bommen_werper_vlucht");
  EXPECT_EQ(l.plain, "bommenwerpervlucht");
  EXPECT_EQ(lemma("ja", "l 0 0  0 ", "9").treebank, "ja");
}

TEST(Lemmas, puts_separable_verbs_together) {
  const Lemma l = lemma("vielen", "l 1 2 a 2 len", "P", "aan");
  EXPECT_EQ(l.treebank, "aan_vallen");
  EXPECT_EQ(l.plain, "aanvallen");
  EXPECT_EQ(lemma("vielen", "l 1 2 a 2 len", "P").treebank, "vallen");
}

TEST(Lemmas, a_word_too_short_for_its_edit_stays) { EXPECT_EQ(lemma("A", "l 0 2  3 en", "").plain, "a"); }

TEST(Lemmas, refuses_what_is_no_class) {
  Script s;
  Split p;
  EXPECT_FALSE(parse_script("l 0 0", s));
  EXPECT_FALSE(parse_script("x 0 0  0 ", s));
  EXPECT_FALSE(parse_script("l a 0  0 ", s));
  EXPECT_FALSE(parse_split("3,x", p));
}

}  // namespace
}  // namespace wederhoor::reading::model
