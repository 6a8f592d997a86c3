// Cells, names and strings, one by one.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "base/csv.h"
#include "output/graph/turtle.h"
#include "output/json_writer.h"
#include "output/report_names.h"
#include "output/tables/csv_rule.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {

TEST(SpreadsheetRule, EscapesWhatASpreadsheetWouldRun) {
  for (const std::string text : {"=1+1", "+31 6", "-15 graden", "@naam", "\tx", "\rx", "\nx", "'t is zo"})
    EXPECT_EQ(escaped(text), "'" + text);
  EXPECT_EQ(escaped(std::string("\0x", 2)), std::string("'\0x", 3));
  for (const std::string text : {"", "a", "1-2", "ja, =1", "„Nee”", " =1"}) EXPECT_EQ(escaped(text), text);
}

TEST(SpreadsheetRule, IsReversibleForAnyText) {
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto n = random() % 6; n > 0; --n) text += "=+-@'\t\r\n a\",;1"[random() % 14];
    EXPECT_EQ(unescaped(escaped(text)), text);
    std::string line;
    append_cell(line, escaped(text), ',');
    line += ",x\n";
    const auto rows = base::read_csv(line, "t");
    ASSERT_TRUE(rows) << line;
    ASSERT_EQ(rows->size(), 1u) << line;
    EXPECT_EQ(unescaped(rows->front().front()), text);
  }
}

TEST(Decimals, AreShortAndTheSameEverywhere) {
  EXPECT_EQ(decimal(77.0), "77");
  EXPECT_EQ(decimal(70 * 1.1), "77");
  EXPECT_EQ(decimal(0.9 * 3), "2.7");
  EXPECT_EQ(decimal(-50.59735), "-50.59735");
  EXPECT_EQ(decimal(1e15), "1e+15");
  EXPECT_EQ(decimal(std::optional<double>{}), "");
  EXPECT_EQ(decimal(std::numeric_limits<double>::infinity()), "");
}

TEST(ReportNames, HoldNoByteThatACellOrFolderCannotBear) {
  EXPECT_EQ(report_name("a;b.txt"), "a%3Bb.txt");
  EXPECT_EQ(report_name("nieuwe\nregel.txt"), "nieuwe%0Aregel.txt");
  EXPECT_EQ(report_name("\xff.txt"), "%FF.txt");
  EXPECT_EQ(report_name("\u202Etxt.exe"), "%E2%80%AEtxt.exe");
  EXPECT_EQ(report_name("één.txt"), "één.txt");
  EXPECT_EQ(report_name(".."), "report");
  EXPECT_EQ(report_name(""), "report");
  EXPECT_LE(report_name(std::string(255, 'x')).size(), 160u);
}

TEST(ReportNames, GetTheIdWhereTwoShareOne) {
  std::vector<Document> documents(3);
  documents[0].report = {.id = "0123456789abcdef", .file = "a.html"};
  documents[1].report = {.id = "fedcba9876543210", .file = "a.html"};
  documents[2].report = {.id = "00", .file = "b"};
  EXPECT_EQ(report_names(Heap(documents)),
            (std::vector<std::string>{"a-0123456789ab.html", "a-fedcba987654.html", "b"}));
}

TEST(Json, StringsReadBackAndHoldNothingThatEndsAScript) {
  for (const std::string text : {"\"\\\n\r\t", "</script><!--", "\u2028é😀", "\x01\x7f"}) {
    const std::string json = json_string(text);
    EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), text) << json;
    EXPECT_EQ(json.find('<'), std::string::npos);
    EXPECT_EQ(json.find('\n'), std::string::npos);
  }
  EXPECT_EQ(nlohmann::json::parse(json_string("a\xff")).get<std::string>(), "a\uFFFD");
}

TEST(Json, NestsAndParts) {
  StringSink out;
  JsonWriter json(out);
  json.open('{');
  json.key("a");
  json.open('[');
  json.raw("1");
  json.open('{');
  json.close('}');
  json.text_or_null("");
  json.close(']');
  json.line();
  json.field("b", "x");
  json.close('}');
  EXPECT_EQ(out.text, "{\"a\":[1,{},null],\n\"b\":\"x\"}");
}

TEST(Turtle, NamesBecomeUris) { EXPECT_EQ(uri_part("x é/>"), "x%20%C3%A9%2F%3E"); }
}  // namespace
}  // namespace wederhoor::output
