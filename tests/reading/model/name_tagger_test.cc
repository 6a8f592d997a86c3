// Tests the finder of names on sentences of our own.
#include "reading/model/name_tagger.h"
#include "reading/nl/model/dutch_treebank.h"

#include <gtest/gtest.h>

#include "made_text.h"
#include "where.h"

namespace wederhoor::reading::model {
namespace {

TEST(Names, finds_persons_and_places) {
  const std::string folder = std::string(WEDERHOOR_SOURCE) + "/models/nl/";
  const auto parser = Parser::open(folder + "parser.weights", nl::open_dutch_treebank);
  ASSERT_TRUE(parser) << parser.error().text();
  const auto names = Names::open(folder + "names.weights", *parser);
  ASSERT_TRUE(names) << names.error().text();
  made::Text t;
  t.add({"Minister", "Jan", "Jansen", "sprak", "gisteren", "in", "Rotterdam", "met", "boeren", "."});
  parser->annotate(t.text, t.reading, &*names);
  std::vector<Label> found;
  for (const Token& token : t.reading.tokens) found.push_back(token.ner);
  EXPECT_EQ(found, (std::vector<Label>{"", "B-PER", "I-PER", "", "", "", "B-LOC", "", "", ""}));
}

}  // namespace
}  // namespace wederhoor::reading::model
