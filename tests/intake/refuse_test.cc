// Files that are no report: refused by name, with what to do.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_literals;

TEST(Refuse, NamesTheFormat) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "is empty"},
      {" \n\t ", "holds no text"},
      {"%PDF-1.7\n...", "PDF"},
      {"PK\x03\x04....a.txt", "archive that is damaged"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"},
      {"\x89PNG\r\n\x1A\n", "PNG"},
      {"\xFF\xD8\xFF\xE0..JFIF", "JPEG"},
      {"GIF89a", "GIF"},
      {"\x1F\x8B\x08..", "damaged"},
      {"{\\rtf1 }", "rich text"},
      {"SQLite format 3\0"s, "SQLite"},
      {"WARC/1.0\r\n", "without a report"},
      {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel></channel></rss>", "no entry"},
      {"{\"name\": \"Kanaal\", \"type\": \"public_channel\", \"messages\": []}", "no report"},
      {"{\"a\": 1}", "JSON"},
      {"<?xml version=\"1.0\"?>\n<project name=\"brug\"><target/></project>", "XML of a kind"},
      {"<svg xmlns=\"x\"></svg>", "SVG"},
      {"From: <x>\nMIME-Version: 1.0\nSubject: x\nContent-Type: multipart/related;\n\n", "mail"},
  };
  for (const auto& [bytes, words] : cases) {
    const Error error = refusal_of(bytes);
    EXPECT_NE(error.message.find(words), std::string::npos) << words << " / " << error.message;
    EXPECT_FALSE(error.advice.empty()) << words;
    EXPECT_EQ(error.where, "test.txt") << words;
  }
}

TEST(Refuse, TextThatOnlyTalksOfFormatsIsRead) {
  for (const std::string text : {"PDF: het rapport is uit.", "PK is een partij in Noordmark.", "{De stad} is vrij.",
                                 "GIF of niet, het beeld is echt.", "[Update] De stad is vrij."}) {
    EXPECT_EQ(report_of(text).text, text);
  }
}

TEST(Refuse, PageWithoutTextIsRefused) {
  EXPECT_NE(refusal_of("<!doctype html><html><body><nav><a href=x>Voorpagina</a></nav></body></html>")
                .message.find("holds no"),
            std::string::npos);
}
std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

TEST(Refuse, ShapesThatNoReportHas) {
  EXPECT_NE(refusal_of(repeated("a\n", 200'001)).message.find("200,000 lines"), std::string::npos);
  EXPECT_NE(refusal_of(repeated("a\r\n", 200'001)).message.find("200,000 lines"), std::string::npos);
  EXPECT_NE(refusal_of(repeated("a\t", 500'001)).message.find("torn apart"), std::string::npos);
  EXPECT_NE(refusal_of(std::string((8u << 20) + 1, 'a')).message.find("8 MiB"), std::string::npos);
  EXPECT_GT(report_of(repeated("a\r\n", 199'999)).text.size(), 399'000u);
  EXPECT_EQ(report_of(repeated("de brug ", 400'000)).text.size(), 400'000u * 8 - 1);
}

// The work of the parser, and the memory of what comes after it, are bounded by what the page keeps of such a flood.
TEST(Refuse, FloodsOfTagsAreCutAndSaidToBe) {
  for (const std::string_view tag : {"<p>de", "<li>de", "<div>de", "<br>de"}) {
    const Report report = report_of("<!doctype html><body><p>De brug is dicht.</p>" + repeated(tag, 110'000));
    ASSERT_FALSE(report.remarks.empty()) << tag;
    EXPECT_NE(report.remarks[0].find("tags beyond reason"), std::string::npos) << tag;
    EXPECT_LE(report.parts.size(), 100'000u) << tag;
    EXPECT_LE(report.map.size(), 600'000u) << tag;
  }
  EXPECT_NE(refusal_of("<!doctype html>" + repeated("<", 1'000'000)).message.find("holds no"), std::string::npos);
}

TEST(Refuse, MoreThan32MiB) {
  EXPECT_NE(refusal_of(std::string((32u << 20) + 1, 'a')).message.find("32 MiB"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
