// What there is no room for is left out from one sentence on, and said so; prose never is.
#include "reading/words/left_out.h"
#include "tests_lexicons.h"

#include <gtest/gtest.h>

namespace wederhoor::reading {
namespace {

struct Told {
  Report report;
  Reading reading;
  WordFacts facts;
};

Told told(std::string_view sentence, std::size_t bytes) {
  static const WordRules rules(lexicon::LanguageTables(test_lexicons(), "nl"));
  Told out;
  while (out.report.text.size() < bytes) out.report.text += sentence;
  out.facts = read_words(out.report, rules, out.reading);
  return out;
}

bool whole(const Told& t) { return t.reading.remarks.empty(); }

TEST(LeftOut, TheEndOfWhatIsTooDenseForItsSizeIsNotReadAndSaidSo) {
  const Told t = told("Hij zei het. ", 6'000'000);
  ASSERT_EQ(t.reading.remarks.size(), 1U);
  const std::string& remark = t.reading.remarks.front();
  EXPECT_NE(remark.find("would take more memory than a text of its size may"), std::string::npos) << remark;
  ASSERT_FALSE(t.reading.sentences.empty());
  EXPECT_GT(t.reading.sentences.back().span.end, 1'000'000U);
  EXPECT_LT(t.reading.sentences.back().span.end, 5'900'000U);
  EXPECT_EQ(t.reading.tokens.size(), t.reading.sentences.back().last);
  EXPECT_EQ(t.reading.tokens.size(), t.facts.words.size());
  for (const QuoteMark& mark : t.facts.marks) ASSERT_LT(mark.word, t.facts.words.size());
}

TEST(LeftOut, NothingOfAMegabyteIs) { EXPECT_TRUE(whole(told("Hij zei het. ", 1'000'000))); }

TEST(LeftOut, NothingOfProseIs) {
  const std::string_view prose =
      "De politie van Boomdorp meldde dinsdag dat bij de brug over het kanaal twee wagens in brand waren gestoken. ";
  EXPECT_TRUE(whole(told(prose, 8'000'000)));
}

}  // namespace
}  // namespace wederhoor::reading
