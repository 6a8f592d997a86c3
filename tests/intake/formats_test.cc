// Formats are told by content.
#include "intake/formats.h"

#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

std::string format_name(const std::string& bytes) {
  Source source{std::string(bytes)};
  const Format* format = format_of(source, intake().tables());
  return format == nullptr ? "" : std::string(format->name);
}

TEST(Formats, ByContent) {
  const std::pair<std::string, std::string> cases[] = {
      {"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", "xml"},
      {"<feed xmlns='http://www.w3.org/2005/Atom'>", "xml"},
      {"<!DOCTYPE NAF SYSTEM \"naf.dtd\"><NAF>", "xml"},
      {"<feedback>", ""},
      {"<!doctype html><p>De feed <rss> is dicht.", ""},
      {"{\"name\": \"Kust\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [{\"id\": 1}]}", "telegram"},
      {"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}", "json-feed"},
      {"{\"items\": [{\"id\": \"1\", \"date_published\": \"2031-03-12\", \"content_html\": \"x\"}]}", "json-feed"},
      {"{\"version\": \"1.1\", \"feed_url\": \"https://bode.example/f\", \"items\": []}", "json-feed"},
      {"id,text\n1,De brug.\n", "csv"},
      {"{\"text\": \"De brug.\"}\n", "json-lines"},
      {"[{\"title\": \"Brug\", \"text\": \"De brug.\"}]", "json"},
      {"{\"articles\": [{\"content\": \"De brug.\"}]}", "json"},
      {"%PDF-1.7\n", "pdf"},
      {"PK\x03\x04....", "archive"},
      {"\x1F\x8B\x08...", "archive"},
      {"WARC/1.0\r\n", "warc"},
      {"{\\rtf1 x}", "rtf"},
      {"From anna@bode.example Wed Mar 12 14:05:00 2031\nFrom: Anna\nSubject: x\n\nDe brug.\n", "mbox"},
      {"From the sea came a ship.\n\nIt burned.\n", ""},
      {"Received: by x\nFrom: Anna <a@x>\nDate: Wed, 12 Mar 2031 14:05 +0100\n\nDe brug.\n", "mail"},
      {"From: Anna\nDate: 12 maart\n\nDe brug is dicht.\n", ""},
      {"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n",
       "mhtml"},
      {"<!doctype html><body><div class=\"history\"><div class=\"message default clearfix\" id=\"message1\">",
       "telegram-html"},
      {"1\n00:00:01,000 --> 00:00:02,000\nDe brug.\n", "subtitles"},
      {"WEBVTT\n\n00:01.000 --> 00:02.000\nDe brug.\n", "subtitles"},
      {"---\ntitle: Brug\n---\n\nDe brug.\n", "markdown"},
      {"**Brug** dicht, zie [hier](https://bode.example/1).\n", "markdown"},
      {"De brug * is dicht, #brug.\n", ""},
      {"De Bode\n\n12 maart 2031\n\nBrug dicht\n\nLENGTE: 20 woorden\n\nDe brug.\n\nTAAL: DUTCH\n", "press"},
      {"De brug is dicht.", ""},
      {"", ""},
  };
  for (const auto& [bytes, name] : cases) EXPECT_EQ(format_name(bytes), name) << bytes;
}

TEST(Formats, MayBeChosen) {
  std::vector<Item> items;
  const auto keep = [&](Item&& item) { return items.push_back(std::move(item)), true; };
  ASSERT_TRUE(intake().each_item("id,text\n1,De brug.\n", "a.csv", keep, "text"));
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].name(), "a.csv");
  const Status unknown = intake().each_item("x", "a", keep, "docx-oud");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().kind, ErrorKind::usage);
}

}  // namespace
}  // namespace wederhoor::intake
