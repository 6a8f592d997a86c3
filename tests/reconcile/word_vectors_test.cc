// Word vectors: looked up by word, by the end of a compound, and summed.
#include "reconcile/relations/word_vectors.h"

#include <gtest/gtest.h>

#include <map>

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  return out;
}

// Words with the axis that they point along; a negative one the other way.
std::string file(const std::map<std::string, int>& words) {
  std::string letters, vectors;
  for (const auto& [word, axis] : words) {
    letters += word + "\n";
    vectors.push_back(100);
    for (int i = 1; i <= static_cast<int>(WordVectors::dimensions); ++i)
      vectors.push_back(static_cast<char>(i == axis ? 127 : i == -axis ? -127 : 0));
  }
  const std::string body = number(words.size(), 4) + number(letters.size(), 4) + letters + vectors;
  return "whwords1" + number(base::hash64(body), 8) + body;
}

TEST(WordVectors, FindWordsAndEndsOfCompounds) {
  const auto words = WordVectors::read(file({{"haven", 1}, {"kraan", 2}}), "here");
  ASSERT_TRUE(words);
  EXPECT_EQ(words->find("haven").direction[0], 127);
  EXPECT_EQ(words->find("havenkraan").direction[1], 127);
  EXPECT_EQ(words->find("raan").direction, nullptr);
  EXPECT_EQ(words->find("").direction, nullptr);
}

TEST(WordVectors, SumToMeanings) {
  const auto words = WordVectors::read(file({{"goed", 1}, {"slecht", -1}, {"stad", 2}}), "here");
  ASSERT_TRUE(words);
  const auto meaning = [&](std::initializer_list<const char*> of) {
    Meaning out;
    for (const char* word : of) out.add(words->find(word));
    out.finish();
    return out;
  };
  EXPECT_NEAR(meaning({"goed"}).cosine(meaning({"goed"})), 1000, 2);
  EXPECT_NEAR(meaning({"goed"}).cosine(meaning({"slecht"})), -1000, 2);
  EXPECT_NEAR(meaning({"goed", "stad"}).cosine(meaning({"stad"})), 707, 2);
  EXPECT_EQ(meaning({"onbekend"}).cosine(meaning({"stad"})), 0);
}

TEST(WordVectors, OfDamagedFilesAreRefused) {
  const std::string good = file({{"haven", 1}});
  EXPECT_FALSE(WordVectors::read("", "here"));
  EXPECT_FALSE(WordVectors::read(good.substr(0, good.size() - 1), "here"));
  std::string turned = good;
  turned.back() ^= 1;
  EXPECT_FALSE(WordVectors::read(turned, "here"));
}

}  // namespace
}  // namespace wederhoor::reconcile
