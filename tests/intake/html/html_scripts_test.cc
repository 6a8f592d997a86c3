// Pages whose text stands only in a script.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

const std::string first = "Het ministerie zegt dat vier militairen bij de landing zijn gedood.";
const std::string second = "De burgemeester van het eiland spreekt dat tegen, schrijft de krant.";

void expect_text(const std::string& page, const std::string& name) {
  const Report report = report_of(page, "a.html");
  EXPECT_EQ(report.text, first + "\n\n" + second) << page;
  ASSERT_FALSE(report.remarks.empty());
  EXPECT_NE(report.remarks[0].find("only in a script"), std::string::npos);
  EXPECT_NE(report.remarks[0].find(name), std::string::npos) << report.remarks[0];
  const auto at = static_cast<std::uint32_t>(report.text.find("burgemeester"));
  EXPECT_EQ(words_of_raw(raw_of(page), raw_span(report, {at, at + 12})), "burgemeester");
}

TEST(HtmlScripts, NextData) {
  expect_text(
      "<html><head><title>Raid</title></head><body><div id=__next></div><script id=\"__NEXT_DATA__\" "
      "type=\"application/"
      "json\">{\"props\":{\"menu\":[{\"text\":\"Voorpagina\"}],\"article\":{\"publishedAt\":\"2031-03-12T14:05:00Z\","
      "\"body\":\"<p>" +
          first + "<\\/p><p>" + second + "</p>\"}}}</script></body></html>",
      "body");
}
TEST(HtmlScripts, ArticleBody) {
  expect_text(
      "<html><head><script "
      "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Raid\",\"articleBody\":\"" +
          first + "\\n\\n" + second + "\"}</script></head><body><p>Laden</p></body></html>",
      "articleBody");
}
TEST(HtmlScripts, NextFlight) {
  expect_text(
      "<html><body><script>self.__next_f.push([1,\"3:[\\\"$\\\",\\\"p\\\",null,{\\\"children\\\":\\\"" + first +
          "\\\"}]\\n\"])</script><script>self.__next_f.push([1,\"4:[\\\"$\\\",\\\"p\\\",null,{\\\"children\\\":\\\"" +
          second + "\\\"}]\\n\"])</script></body></html>",
      "children");
}
TEST(HtmlScripts, WhatIsShownWins) {
  std::string shown;
  for (int i = 0; i < 12; ++i) shown += "<p>" + second + "</p>";
  const Report report =
      report_of("<html><body><article>" + shown + "</article><script type=\"application/json\">{\"body\":\"" + first +
                "\"}</script></body></html>");
  EXPECT_EQ(report.text.find("ministerie"), std::string::npos);
}
TEST(HtmlScripts, ProgramsAreNoText) {
  EXPECT_NE(refusal_of("<html><body><script>var a = \"" + first + "\";</script></body></html>").message.find("no text"),
            std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
