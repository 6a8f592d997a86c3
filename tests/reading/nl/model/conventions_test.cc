// Tests src/reading/nl/model/conventions.cc on trees made by hand.
#include "reading/nl/model/conventions.h"

#include <gtest/gtest.h>

#include "reading/model/made_text.h"

namespace wederhoor::reading::nl {
namespace {

struct Node {
  const char* xpos;
  std::int32_t head;
  const char* deprel;
};

Reading followed(const std::vector<std::string>& words, const std::vector<Node>& nodes) {
  made::Text t;
  t.add(words);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    t.reading.tokens[i].xpos = nodes[i].xpos;
    t.reading.tokens[i].head = nodes[i].head;
    t.reading.tokens[i].deprel = nodes[i].deprel;
  }
  follow_conventions(t.text, 0, static_cast<std::uint32_t>(words.size()), t.reading);
  return t.reading;
}

TEST(Conventions, verbs_are_auxiliaries_by_relation) {
  const Reading r = followed({"was", "gekomen"}, {{"WW|pv|verl|ev", 1, "aux"}, {"WW|vd|vrij|zonder", none, "root"}});
  EXPECT_EQ(r.tokens[0].upos, Upos::AUX);
  EXPECT_EQ(r.tokens[1].upos, Upos::VERB);
}

TEST(Conventions, er_is_a_pronoun_where_it_only_fills_a_place) {
  const Reading r = followed({"slaagde", "er", "er"}, {{"WW|pv|verl|ev", none, "root"},
                                                       {"VNW|aanw|adv-pron|stan|red|3|getal", 0, "expl"},
                                                       {"VNW|aanw|adv-pron|stan|red|3|getal", 0, "advmod"}});
  EXPECT_EQ(r.tokens[1].upos, Upos::PRON);
  EXPECT_NE(r.tokens[2].upos, Upos::PRON);
}

TEST(Conventions, a_sign_is_no_verb_and_holds_nothing) {
  const Reading r = followed({"❤️", "leger", "ontkent", "dat"}, {{"WW|pv|verl|ev", none, "root"},
                                                                {"N|soort|ev|basis|onz|stan", 0, "nsubj"},
                                                                {"WW|pv|tgw|met-t", 0, "parataxis"},
                                                                {"VNW|aanw|pron|stan|vol|3o|ev", 2, "obj"}});
  EXPECT_EQ(r.tokens[0].upos, Upos::PUNCT);
  EXPECT_EQ(r.tokens[0].head, 2);
  EXPECT_EQ(r.tokens[1].head, 2);
  EXPECT_EQ(r.tokens[2].head, none);
  EXPECT_EQ(r.tokens[2].deprel, "root");
}

TEST(Conventions, tot_between_numbers_joins_them) {
  const auto tag = [](const char* word, const char* right, const char* relation) {
    return followed({"zestien", word, "twintig"},
                    {{"TW|hoofd|vrij", none, "root"}, {"VZ|init", 2, relation}, {right, 0, "conj"}})
        .tokens[1]
        .xpos;
  };
  EXPECT_EQ(tag("tot", "TW|hoofd|vrij", "cc"), "VG|neven");
  EXPECT_EQ(tag("tot", "TW|hoofd|vrij", "case"), "VZ|init");
  EXPECT_EQ(tag("tot", "N|soort", "cc"), "VZ|init");
  EXPECT_EQ(tag("tegen", "TW|hoofd|vrij", "cc"), "VZ|init");
}

TEST(Conventions, a_verb_of_saying_has_no_bare_infinitive) {
  const auto tag = [](const char* verb, const char* number, std::int32_t head) {
    return followed({verb, "getuigen"}, {{number, none, "root"}, {"WW|inf|vrij|zonder", head, "xcomp"}}).tokens[1];
  };
  EXPECT_EQ(tag("melden", "WW|pv|tgw|mv", 0).upos, Upos::NOUN);
  EXPECT_EQ(tag("melden", "WW|pv|tgw|mv", 0).deprel, "nsubj");
  EXPECT_EQ(tag("aldus", "BW", none).xpos, "N|soort|mv|basis");
  EXPECT_EQ(tag("willen", "WW|pv|tgw|mv", 0).upos, Upos::VERB);
  EXPECT_EQ(tag("meldt", "WW|pv|tgw|met-t", 0).upos, Upos::VERB);
  EXPECT_EQ(tag("melden", "WW|pv|tgw|mv", none).upos, Upos::VERB);
  const Reading framed = followed({"Brand", ",", "melden", "getuigen"}, {{"N|soort", 2, "parataxis"},
                                                                         {"LET", 2, "punct"},
                                                                         {"WW|inf|vrij|zonder", none, "root"},
                                                                         {"WW|inf|vrij|zonder", 2, "xcomp"}});
  EXPECT_EQ(framed.tokens[2].xpos, "WW|pv|tgw|mv");
  EXPECT_EQ(framed.tokens[3].deprel, "nsubj");
}

TEST(Conventions, dat_is_no_subject_of_a_plural) {
  const Reading r = followed({"Dat", "melden", "getuigen"}, {{"VNW|aanw|pron|stan|vol|3o|ev", 1, "nsubj"},
                                                             {"WW|pv|tgw|mv", none, "root"},
                                                             {"WW|inf|vrij|zonder", 1, "xcomp"}});
  EXPECT_EQ(r.tokens[0].deprel, "obj");
  EXPECT_EQ(r.tokens[2].deprel, "nsubj");
}

TEST(Conventions, zijn_is_the_verb_where_there_is_no_other) {
  const auto zijn = [](const char* number, const char* verb) {
    return followed({"zijn", "zondag", "mannen", "omgekomen", "kwam"}, {{"VNW|bez|det|stan|vol|3|ev", 1, "nmod:poss"},
                                                                        {"N|soort|ev|basis|zijd|stan", 3, "obl"},
                                                                        {number, 3, "obj"},
                                                                        {"WW|vd|vrij|zonder", none, "root"},
                                                                        {verb, 3, "dep"}});
  };
  const Reading r = zijn("N|soort|mv|basis", "BW");
  EXPECT_EQ(r.tokens[0].upos, Upos::AUX);
  EXPECT_EQ(r.tokens[0].head, 3);
  EXPECT_EQ(r.tokens[2].deprel, "nsubj");
  EXPECT_EQ(zijn("N|soort|mv|basis", "WW|pv|verl|ev").tokens[0].deprel, "nmod:poss");
  EXPECT_EQ(zijn("N|soort|ev|basis|zijd|stan", "BW").tokens[0].deprel, "nmod:poss");
}

TEST(Conventions, nothing_hangs_below_an_auxiliary) {
  const Reading r = followed({"stad", "zou", "handen", "zijn"}, {{"N|soort", 3, "nsubj"},
                                                                 {"WW|pv|verl|ev", 3, "aux"},
                                                                 {"N|soort", none, "root"},
                                                                 {"WW|inf|vrij|zonder", 2, "cop"}});
  EXPECT_EQ(r.tokens[0].head, 2);
  EXPECT_EQ(r.tokens[1].head, 2);
  EXPECT_EQ(r.tokens[3].head, 2);
}

TEST(Conventions, a_clause_has_one_subject) {
  Reading r = followed({"bericht", "dat", "brug", "dicht", "is"}, {{"N|soort", none, "root"},
                                                                   {"VNW|betr|pron", 3, "nsubj"},
                                                                   {"N|soort", 3, "nsubj"},
                                                                   {"ADJ|vrij", 0, "acl:relcl"},
                                                                   {"WW|pv|tgw|ev", 3, "cop"}});
  EXPECT_EQ(r.tokens[1].deprel, "mark");
  EXPECT_EQ(r.tokens[1].upos, Upos::SCONJ);
  EXPECT_EQ(r.tokens[3].deprel, "acl");
  r = followed({"huis", "dat", "agent", "ontruimde"}, {{"N|soort", none, "root"},
                                                       {"VNW|betr|pron", 3, "nsubj"},
                                                       {"N|soort", 3, "nsubj"},
                                                       {"WW|pv|verl|ev", 0, "acl:relcl"}});
  EXPECT_EQ(r.tokens[1].deprel, "nsubj");
  const auto behind = [](const char* noun) {
    return followed({"these", "dat", "oorlog", "loont"}, {{noun, none, "root"},
                                                          {"VNW|betr|pron", 3, "nsubj"},
                                                          {"N|soort|ev|basis|zijd|stan", 3, "obj"},
                                                          {"WW|pv|tgw|met-t", 0, "acl:relcl"}});
  };
  EXPECT_EQ(behind("N|soort|ev|basis|zijd|stan").tokens[1].deprel, "mark");
  EXPECT_EQ(behind("N|soort|ev|basis|zijd|stan").tokens[2].deprel, "nsubj");
  EXPECT_EQ(behind("N|soort|ev|basis|onz|stan").tokens[1].deprel, "nsubj");
}

TEST(Conventions, a_score_hangs_on_its_first_number) {
  const Reading r = followed({"wint", "3", "-", "1"}, {{"WW|pv|tgw|met-t", none, "root"},
                                                       {"TW|hoofd|vrij", 3, "nummod"},
                                                       {"LET", 3, "punct"},
                                                       {"TW|hoofd|vrij", 0, "obl"}});
  EXPECT_EQ(r.tokens[1].head, 0);
  EXPECT_EQ(r.tokens[1].deprel, "obl");
  EXPECT_EQ(r.tokens[2].head, 1);
  EXPECT_EQ(r.tokens[2].upos, Upos::SYM);
  EXPECT_EQ(r.tokens[3].head, 1);
  EXPECT_EQ(r.tokens[3].deprel, "fixed");
}

TEST(Conventions, a_score_never_closes_a_circle) {
  for (std::int32_t a : {none, 1, 2, 3}) {
    for (std::int32_t b : {none, 0, 2, 3}) {
      for (std::int32_t c : {none, 0, 1, 3}) {
        for (std::int32_t d : {none, 0, 1, 2}) {
          const std::int32_t heads[] = {a, b, c, d};
          const auto sound = [](const std::vector<std::int32_t>& h) {
            int roots = 0;
            for (std::int32_t i = 0; i < 4; ++i) {
              roots += h[static_cast<std::size_t>(i)] == none;
              std::int32_t up = i;
              for (int k = 0; k < 6 && up != none; ++k) up = h[static_cast<std::size_t>(up)];
              if (up != none) return false;
            }
            return roots == 1;
          };
          if (!sound({heads, heads + 4})) continue;
          std::vector<Node> nodes;
          for (const std::int32_t h : heads) nodes.push_back({"TW", h, "dep"});
          const Reading r = followed({"2", "-", "0", "!"}, nodes);
          std::vector<std::int32_t> after;
          for (const Token& t : r.tokens) after.push_back(t.head);
          EXPECT_TRUE(sound(after)) << a << b << c << d;
        }
      }
    }
  }
}

TEST(Conventions, foreign_words_are_fixed_and_names_flat) {
  const Reading r = followed({"ad", "hoc"}, {{"SPEC|vreemd", none, "root"}, {"SPEC|vreemd", 0, "flat"}});
  EXPECT_EQ(r.tokens[1].deprel, "fixed");
}

}  // namespace
}  // namespace wederhoor::reading::nl
