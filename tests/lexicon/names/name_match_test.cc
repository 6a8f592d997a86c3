#include "lexicon/names/name_match.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "lexicon/table_file.h"
#include "tests_lexicons.h"
#include "where.h"

namespace wederhoor::lexicon {
namespace {

const NameMatcher& matcher() {
  static const Result<NameMatcher> made = NameMatcher::make(test_lexicons());
  EXPECT_TRUE(made) << (made ? "" : made.error().text());
  return *made;
}

// The figure of issue 6: F1 at the default threshold over tests/lexicon/names/name_pairs.tsv.
TEST(NameMatch, PairsOfSpellingsAndLookAlikes) {
  const auto bytes = base::read_file(std::string(WEDERHOOR_SOURCE) + "/tests/lexicon/names/name_pairs.tsv", 1 << 20);
  ASSERT_TRUE(bytes);
  const auto table = Table::parse("name_pairs", *bytes);
  ASSERT_TRUE(table) << table.error().text();
  ASSERT_EQ(table->rows().size(), 600u);
  int right = 0, wrong = 0, missed = 0;
  for (const Row& row : table->rows()) {
    const bool same = row.cells[0] == "same", said = matcher().are_same(row.cells[1], row.cells[2]);
    right += same && said;
    wrong += !same && said;
    missed += same && !said;
  }
  const double precision = right / double(right + wrong), recall = right / double(right + missed);
  const double f1 = 2 * precision * recall / (precision + recall);
  RecordProperty("f1", std::to_string(f1));
  std::printf("name pairs: precision %.3f recall %.3f F1 %.3f\n", precision, recall, f1);
  EXPECT_GE(precision, 0.97);
  EXPECT_GE(f1, 0.94);
}

TEST(NameMatch, SpellingsOfOneName) {
  const char* pairs[][2] = {{"Dmitry Peskov", "Dmitri Peskov"},
                            {"Dmitrij Peskov", "Дмитрий Песков"},
                            {"Ilja Ponomarjov", "Илья Пономарёв"},
                            {"Ilya Ponomarev", "Ilja Ponomarjov"},
                            {"Zelenskyy", "Zelensky"},
                            {"Peskov, Dmitri", "Dmitri Peskov"},
                            {"Mart de Kruif", "Mart De Kruif"},
                            {"M. de Kruif", "Mart de Kruif"},
                            {"Тёткино", "Tjotkino"},
                            {"Vladimir Vladimirovitsj Poetin", "Vladimir Putin"}};
  for (const auto& pair : pairs)
    EXPECT_TRUE(matcher().are_same(pair[0], pair[1]))
        << pair[0] << " / " << pair[1] << ' ' << matcher().distance(pair[0], pair[1]);
}

TEST(NameMatch, OthersStayApart) {
  const char* pairs[][2] = {{"Ramzan Kadyrov", "Achmat Kadyrov"},
                            {"Zelensky", "Zelenska"},
                            {"Peskov", "Peskova"},
                            {"Nova Kachovka", "Kachovka"},
                            {"Peskov", "Dmitri Peskov"},
                            {"Nizjni Tagil", "Nizjni Novgorod"},
                            {"Popovka", "Pokrovka"},
                            {"Pervomajsk", "Pervomajske"},
                            {"George Bush jr.", "George Bush sr."},
                            {"Popovka-1", "Popovka-2"},
                            {"", "Moskou"}};
  for (const auto& pair : pairs) EXPECT_FALSE(matcher().are_same(pair[0], pair[1])) << pair[0] << " / " << pair[1];
}

TEST(NameMatch, IsTheSameBothWaysAndZeroForOneName) {
  for (const char* a : {"Dmitri Peskov", "Илья Пономарёв", "De Kruif", "x"}) {
    EXPECT_EQ(matcher().distance(a, a), 0) << a;
    for (const char* b : {"Dmitrij Peskow", "Ilya Ponomarev", "Kruif", "yy"}) {
      EXPECT_DOUBLE_EQ(matcher().distance(a, b), matcher().distance(b, a)) << a << ' ' << b;
    }
  }
}

TEST(NameMatch, LongAndStrangeInputIsBounded) {
  EXPECT_GT(matcher().distance(std::string(100000, 'a'), std::string(100000, 'b')), NameMatcher::same);
  EXPECT_GE(matcher().distance("\xff\xff", "\xd0"), 0);
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "woord" + std::to_string(i) + ' ';
  EXPECT_GE(matcher().distance(many, "woord"), 0);
}

TEST(NameMatch, SkeletonsOfSpellingsAgree) {
  EXPECT_EQ(NameMatcher::skeleton("ponomarjov"), NameMatcher::skeleton("ponomarev"));
  EXPECT_EQ(NameMatcher::skeleton("peskow"), NameMatcher::skeleton("peskov"));
}

}  // namespace
}  // namespace wederhoor::lexicon
