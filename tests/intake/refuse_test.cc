// Files that are no report: refused by name, with what to do.
#include "intake.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_literals;

TEST(Refuse, NamesTheFormat) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "is empty"},
      {" \n\t ", "holds no text"},
      {"%PDF-1.7\n...", "PDF"},
      {"PK\x03\x04....word/document.xml", "Word document"},
      {"PK\x03\x04....a.txt", "zip archive"},
      {"PK\x03\x04....mimetypeapplication/epub+zip", "e-book"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office"},
      {"\x89PNG\r\n\x1A\n", "PNG"},
      {"\xFF\xD8\xFF\xE0..JFIF", "JPEG"},
      {"GIF89a", "GIF"},
      {"\x1F\x8B\x08..", "gzip"},
      {"{\\rtf1 tekst}", "RTF"},
      {"SQLite format 3\0"s, "SQLite"},
      {"WARC/1.0\r\n", "WARC"},
      {"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel></channel></rss>", "feed"},
      {"<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "feed"},
      {"{\"name\": \"Kanaal\", \"type\": \"public_channel\", \"messages\": []}", "Telegram"},
      {"{\"a\": 1}", "JSON"},
      {"<svg xmlns=\"x\"></svg>", "SVG"},
      {"From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related;", "MIME"},
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
TEST(Refuse, MoreThan32MiB) {
  EXPECT_NE(refusal_of(std::string((32u << 20) + 1, 'a')).message.find("32 MiB"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
