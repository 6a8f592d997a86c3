// Tests src/reading/nl/model/dictionary.cc with the dictionary of the released weights.
#include "reading/nl/model/dictionary.h"
#include "where.h"

#include <gtest/gtest.h>

namespace wederhoor::reading::nl {
namespace {

std::string lemma(std::string_view form, std::string_view xpos) {
  static const auto weights =
      model::Weights::open(std::string(WEDERHOOR_SOURCE) + "/models/nl/parser.weights", "parser");
  static const auto dictionary = Dictionary::open(*weights);
  EXPECT_TRUE(weights && dictionary);
  const auto found = dictionary->find(form, xpos);
  return found ? found->treebank + " " + found->plain : "-";
}

TEST(Dictionary, knows_base_forms) {
  EXPECT_EQ(lemma("raketten", "N|soort|mv|basis"), "raket raket");
  EXPECT_EQ(lemma("vluchtte", "WW|pv|verl|ev"), "vluchten vluchten");
  EXPECT_EQ(lemma("zwaardere", "ADJ|prenom|comp|met-e|stan"), "zwaar zwaar");
}

TEST(Dictionary, takes_compounds_apart) {
  EXPECT_EQ(lemma("drukkersbewoners", "N|soort|mv|basis"), "drukker_bewoner drukkersbewoner");
  EXPECT_EQ(lemma("vrouwenraketten", "N|soort|mv|basis"), "vrouw_raket vrouwenraket");
  EXPECT_EQ(lemma("XYZ-raketten", "N|soort|mv|basis"), "XYZ_raket XYZ-raket");
  EXPECT_EQ(lemma("XYZ", "N|soort|ev|basis|zijd|stan"), "XYZ XYZ");
}

TEST(Dictionary, takes_particle_verbs_apart) {
  EXPECT_EQ(lemma("aangevallen", "WW|vd|vrij|zonder"), "aan_vallen aanvallen");
  EXPECT_EQ(lemma("afknapte", "WW|pv|verl|ev"), "af_knappen afknappen");
}

TEST(Dictionary, does_not_invent) {
  EXPECT_EQ(lemma("qwertzu", "N|soort|ev|basis|zijd|stan"), "-");
  EXPECT_EQ(lemma("Van", "SPEC|deeleigen"), "Van Van");
  EXPECT_EQ(lemma(std::string(100000, 'a'), "N|soort|ev|basis|zijd|stan"), "-");
}

}  // namespace
}  // namespace wederhoor::reading::nl
