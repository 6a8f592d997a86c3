// Tests that weights are whole, ours and of this version before anything of them is used.
#include "reading/model/weights.h"
#include "reading/nl/model/dutch_treebank.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "reading/model/name_tagger.h"
#include "where.h"

namespace wederhoor::reading::model {
namespace {

namespace fs = std::filesystem;
const std::string parser_file = std::string(WEDERHOOR_SOURCE) + "/models/nl/parser.weights";
const std::string names_file = std::string(WEDERHOOR_SOURCE) + "/models/nl/names.weights";

std::string whole(const std::string& file = parser_file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string refusal(const std::string& bytes) {
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / "weights_test.weights";
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  const auto parser = Parser::open(path, nl::open_dutch_treebank);
  EXPECT_FALSE(parser);
  if (parser) return {};
  EXPECT_EQ(parser.error().kind, ErrorKind::data);
  EXPECT_EQ(parser.error().where, path.string());
  return parser.error().message;
}

TEST(Weights, refuses_by_name_what_is_wrong) {
  const std::string right = whole();
  ASSERT_GT(right.size(), 1000000U);
  EXPECT_EQ(refusal("PK and something else"), "this is no weights file");
  EXPECT_EQ(refusal(std::string(5000, 'x')), "this is no weights file");
  EXPECT_EQ(refusal(""), "this is no weights file");
  EXPECT_NE(refusal(right.substr(0, right.size() - 1)).find("cut"), std::string::npos);
  EXPECT_NE(refusal(right.substr(0, 100)).find("cut"), std::string::npos);
  std::string other = right;
  other[8] = 9;
  EXPECT_NE(refusal(other).find("version 9"), std::string::npos);
  other = right;
  other[right.size() / 2] ^= 1;
  EXPECT_NE(refusal(other).find("damaged"), std::string::npos);
}

TEST(Weights, no_byte_of_the_head_differs_unseen) {
  const std::string right = whole(names_file);
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / "weights_test_head.weights";
  fs::create_directories(path.parent_path());
  for (std::size_t i = 0; i < 64; ++i) {
    std::string other = right;
    other[i] ^= 1;
    std::ofstream(path, std::ios::binary) << other;
    EXPECT_FALSE(Weights::open(path, "names")) << i;
  }
}

TEST(Weights, a_missing_file_and_a_folder_are_refused) {
  EXPECT_FALSE(Parser::open("no/such.weights", nl::open_dutch_treebank));
  EXPECT_FALSE(Parser::open(WEDERHOOR_SOURCE, nl::open_dutch_treebank));
}

TEST(Weights, one_kind_is_not_taken_for_the_other) {
  const auto names_as_parser = Parser::open(names_file, nl::open_dutch_treebank);
  ASSERT_FALSE(names_as_parser);
  EXPECT_NE(names_as_parser.error().message.find("names"), std::string::npos);
  const auto parser = Parser::open(parser_file, nl::open_dutch_treebank);
  ASSERT_TRUE(parser) << parser.error().text();
  EXPECT_FALSE(Names::open(parser_file, *parser));
  EXPECT_TRUE(Names::open(names_file, *parser));
}

}  // namespace
}  // namespace wederhoor::reading::model
