// Tests the parser as a whole: sentences of our own, sentences of any length, company and threads.
#include "reading/model/parser.h"
#include "reading/nl/model/dutch_treebank.h"

#include <gtest/gtest.h>

#include <thread>

#include "made_text.h"
#include "where.h"

namespace wederhoor::reading::model {
namespace {

const Parser& parser() {
  static const auto p =
      Parser::open(std::string(WEDERHOOR_SOURCE) + "/models/nl/parser.weights", nl::open_dutch_treebank);
  if (!p) throw std::runtime_error(p.error().text());
  return *p;
}

made::Text read(const std::vector<std::vector<std::string>>& sentences) {
  made::Text t;
  for (const auto& s : sentences) t.add(s);
  parser().annotate(t.text, t.reading);
  return t;
}

const std::vector<std::string> drones = {"Volgens", "de",  "burgemeester", "vielen", "drones",
                                         "dinsdag", "het", "dorp",         "aan",    "."};

TEST(Parser, reads_a_sentence) {
  const made::Text t = read({drones});
  const auto& w = t.reading.tokens;
  EXPECT_EQ(w[3].upos, Upos::VERB);
  EXPECT_EQ(w[3].treebank_lemma, "aan_vallen");
  EXPECT_EQ(w[3].lemma, "aanvallen");
  EXPECT_EQ(w[3].head, none);
  EXPECT_EQ(w[3].deprel, "root");
  EXPECT_EQ(w[4].head, 3);
  EXPECT_EQ(w[4].deprel, "nsubj");
  EXPECT_EQ(w[2].feats, "Gender=Com|Number=Sing");
  EXPECT_EQ(w[1].xpos, "LID|bep|stan|rest");
  EXPECT_EQ(w[8].deprel, "compound:prt");
  EXPECT_TRUE(t.reading.sentences[0].parsed);
  EXPECT_FALSE(t.reading.sentences[0].cut);
}

TEST(Parser, sees_a_stand_in_among_small_letters_only) {
  StandIns names;
  names.add("IS", "ISIS");
  names.add("DE", "vielen");
  made::Text t;
  t.add({"IS", "nam", "de", "stad", "in", "."});
  t.add({"DE", "STAD", "IS", "VAN", "ONS"});
  parser().annotate(t.text, t.reading, nullptr, names);
  const auto& w = t.reading.tokens;
  EXPECT_EQ(w[0].upos, Upos::PROPN);
  EXPECT_EQ(w[0].deprel, "nsubj");
  EXPECT_EQ(w[0].lemma, "IS");
  EXPECT_EQ(w[6].upos, Upos::DET);
}

TEST(Parser, every_sentence_has_one_root_and_no_circle) {
  made::Text t = made::sentences(500, 11);
  parser().annotate(t.text, t.reading);
  for (const Sentence& s : t.reading.sentences) {
    int roots = 0;
    for (auto i = s.first; i < s.last; ++i) {
      roots += t.reading.tokens[i].head == none;
      auto at = static_cast<std::int32_t>(i);
      for (std::uint32_t steps = 0; at != none; ++steps) {
        ASSERT_LE(steps, s.last - s.first);
        at = t.reading.tokens[at].head;
      }
      EXPECT_EQ(t.reading.tokens[i].head == none, t.reading.tokens[i].deprel == "root");
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Parser, a_very_long_sentence_is_cut_and_says_so) {
  made::Text t;
  t.add(std::vector<std::string>(20000, "en"));
  t.add(drones);
  parser().annotate(t.text, t.reading);
  EXPECT_TRUE(t.reading.sentences[0].cut);
  EXPECT_FALSE(t.reading.sentences[1].cut);
  int roots = 0;
  for (auto i = t.reading.sentences[0].first; i < t.reading.sentences[0].last; ++i)
    roots += t.reading.tokens[i].head == none;
  EXPECT_EQ(roots, 1);
}

// The heads of its windows hang on the first as parataxis, so none lies beyond its window but them.
TEST(Parser, a_piece_of_an_endless_sentence_is_read_in_short_windows) {
  made::Text whole, piece;
  for (made::Text* t : {&whole, &piece}) {
    for (int i = 0; i < 20; ++i) t->add(drones);
    auto& sentences = t->reading.sentences;
    sentences[0].last = sentences.back().last;
    sentences.resize(1);
  }
  piece.reading.sentences[0].cut = true;
  const auto far = [](made::Text& t) {
    parser().annotate(t.text, t.reading);
    int out = 0;
    for (auto i = t.reading.sentences[0].first; i < t.reading.sentences[0].last; ++i) {
      const Token& token = t.reading.tokens[i];
      out += token.head != none && token.deprel != "parataxis" && static_cast<std::uint32_t>(token.head) / 64 != i / 64;
    }
    return out;
  };
  EXPECT_GT(far(whole), 0);
  EXPECT_EQ(far(piece), 0);
}

TEST(Parser, long_rows_of_signs_are_no_work) {
  made::Text t;
  std::vector<std::string> signs, table;
  for (int i = 0; i < 200; ++i) signs.insert(signs.end(), {"(", std::to_string(i), ")"});
  for (int i = 0; i < 50; ++i) table.insert(table.end(), {"dorp", std::to_string(i), "|"});
  t.add(signs);
  t.add(table);
  t.add({"(", "a", ")"});
  parser().annotate(t.text, t.reading);
  EXPECT_EQ(t.reading.tokens[1].upos, Upos::NUM);
  EXPECT_EQ(t.reading.tokens[2].upos, Upos::SYM);
  EXPECT_EQ(t.reading.tokens[2].head, 0);
  EXPECT_EQ(t.reading.tokens[600].upos, Upos::NOUN) << "dorp";
  EXPECT_FALSE(t.reading.tokens[751].xpos.empty());
}

bool same(const Token& a, const Token& b) {
  return a.upos == b.upos && a.xpos == b.xpos && a.lemma == b.lemma && a.deprel == b.deprel && a.feats == b.feats &&
         a.treebank_lemma == b.treebank_lemma;
}

TEST(Parser, company_does_not_matter) {
  const made::Text alone = read({drones});
  std::vector<std::vector<std::string>> many(40, {"Niets", "gemeld"});
  many.push_back(drones);
  const made::Text among = read(many);
  for (std::size_t i = 0; i < drones.size(); ++i) {
    const Token &a = alone.reading.tokens[i], &b = among.reading.tokens[80 + i];
    EXPECT_TRUE(same(a, b)) << i;
    EXPECT_EQ(a.head == none, b.head == none);
    if (a.head != none) {
      EXPECT_EQ(a.head + 80, b.head);
    }
  }
}

TEST(Parser, threads_share_it) {
  const made::Text text = made::sentences(300, 12);
  Reading first = text.reading, second = text.reading, third = text.reading;
  parser().annotate(text.text, first);
  std::thread one([&] { parser().annotate(text.text, second); }), two([&] { parser().annotate(text.text, third); });
  one.join();
  two.join();
  for (std::size_t i = 0; i < first.tokens.size(); ++i) {
    ASSERT_TRUE(same(first.tokens[i], second.tokens[i]) && first.tokens[i].head == second.tokens[i].head);
    ASSERT_TRUE(same(first.tokens[i], third.tokens[i]) && first.tokens[i].head == third.tokens[i].head);
  }
}

TEST(Parser, a_long_text_is_read_on_threads_of_its_own) {
  const made::Text text = made::sentences(1500, 13);
  Reading one = text.reading, four = text.reading;
  parser().annotate(text.text, one);
  parser().annotate(text.text, four, nullptr, {}, 4);
  for (std::size_t i = 0; i < one.tokens.size(); ++i)
    ASSERT_TRUE(same(one.tokens[i], four.tokens[i]) && one.tokens[i].head == four.tokens[i].head) << i;
}

TEST(Parser, any_bytes_are_words) {
  const made::Text t = read({{"\xFF\xFE", "", std::string(50000, '\xC3'), "😀"}});
  EXPECT_EQ(t.reading.tokens.size(), 4U);
  EXPECT_TRUE(t.reading.sentences[0].parsed);
  EXPECT_TRUE(read({}).reading.tokens.empty());
}

}  // namespace
}  // namespace wederhoor::reading::model
