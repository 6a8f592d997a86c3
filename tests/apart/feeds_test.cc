// RSS, Atom, RDF as feeds write them.
#include "run_room.h"

namespace wederhoor::apart {
namespace {

const char* const rss =
    R"(<?xml version="1.0" encoding="UTF-8"?><!-- van de bode --><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m">
<channel><title>Kustbode</title><link>https://bode.example/</link><image><title>Beeld</title><link>x</link></image>
<item><title>Brug &amp;eacute;n weg dicht</title><link>https://bode.example/1?a=1&amp;b=2</link><pubDate>Wed, 12 Mar 2031 14:05:10 +0100</pubDate>
<dc:creator>Anna Bakker</dc:creator><description>Kort.</description><media:description>Een foto.</media:description>
<content:encoded><![CDATA[<p>De brug is dicht, zegt de politie.</p><p>De weg ook.</p>]]></content:encoded></item>
<item><title>Stad vrij</title><guid isPermaLink="true">https://bode.example/2</guid><pubDate>gisteren</pubDate>
<description>&amp;lt;p&amp;gt;Het leger zegt dat Ren&amp;amp;eacute;e vrij is.&amp;lt;/p&amp;gt;</description></item>
<item><title>Leeg</title></item></channel></rss>)";

TEST(Feeds, RssEntriesAreReports) {
  const Gave gave = run("xml", rss);
  ASSERT_TRUE(gave.done);
  ASSERT_EQ(gave.reports.size(), 2u);
  const Found& first = gave.reports[0];
  EXPECT_EQ(first.place, "entry-1");
  EXPECT_EQ(first.title, "Brug én weg dicht");
  EXPECT_EQ(first.outlet, "Kustbode");
  EXPECT_EQ(first.author, "Anna Bakker");
  EXPECT_EQ(first.address, "https://bode.example/1?a=1&b=2");
  EXPECT_EQ(first.published, "2031-03-12T14:05+01:00");
  EXPECT_EQ(first.bytes, "<p>De brug is dicht, zegt de politie.</p><p>De weg ook.</p>");
  EXPECT_EQ(first.form, ItemForm::fragment);
  EXPECT_TRUE(first.remarks.empty());
}

TEST(Feeds, WhatIsEscapedTwiceIsReadAsAPage) {
  const Found second = run("xml", rss).reports.at(1);
  EXPECT_EQ(second.bytes, "<p>Het leger zegt dat Ren&eacute;e vrij is.</p>");
  EXPECT_EQ(second.form, ItemForm::fragment);
  EXPECT_EQ(second.address, "https://bode.example/2");
  EXPECT_EQ(second.published, "");
  ASSERT_EQ(second.remarks.size(), 3u);  // no date that we can read, a summary only, an entry without words
  EXPECT_EQ(second.remarks[2], "1 of the feed's entries hold no words");
}

TEST(Feeds, AtomEntries) {
  const Gave gave = run(
      "xml",
      R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Bode</title><entry><title type="html">Brug &lt;b&gt;dicht&lt;/b&gt;</title>
<link rel="edit" href="https://bode.example/edit"/><link href="https://bode.example/1"/><updated>2031-03-13T08:00:00Z</updated><published>2031-03-12T14:05:00.000+01:00</published>
<author><name>Anna</name></author><summary>Kort</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>De brug &amp; de <a href="/w">weg</a>.</p></div></content></entry>
<entry><title>Twee</title><content type="html">&lt;p&gt;De stad.&lt;/p&gt;</content></entry></feed>)");
  ASSERT_EQ(gave.reports.size(), 2u);
  EXPECT_EQ(gave.reports[0].title, "Brug dicht");
  EXPECT_EQ(gave.reports[0].address, "https://bode.example/1");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05+01:00");
  EXPECT_EQ(gave.reports[0].author, "Anna");
  EXPECT_EQ(gave.reports[0].bytes, "<div><p>De brug &amp; de <a href=\"/w\">weg</a>.</p></div>");
  EXPECT_EQ(gave.reports[1].bytes, "<p>De stad.</p>");
}

TEST(Feeds, OfOtherEncodingsAndNames) {
  const Gave gave = run("xml",
                        "<?xml version='1.0' encoding='windows-1251'?>\n<rdf:RDF xmlns:rdf='r' "
                        "xmlns='s'><item><title>\xCC\xEE\xF1\xF2</title><description>\xCC\xEE\xF1\xF2 &nbsp;&eacute; "
                        "\xE7\xE0\xEA\xF0\xFB\xF2.</description></item></rdf:RDF>");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].title, "Мост");
  EXPECT_EQ(gave.reports[0].bytes, "Мост \xC2\xA0é закрыт.");
}

TEST(Feeds, BrokenOnesGiveWhatTheyHold) {
  const Gave gave = run("xml",
                        "<rss><channel><item><title>Een & twee</title><description>De brug is "
                        "dicht.</description></item><item><title>Af");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].bytes, "De brug is dicht.");
  EXPECT_EQ(gave.reports[0].remarks.size(), 2u);
  EXPECT_FALSE(run("xml", "<rss><channel></channel></rss>").done);
  EXPECT_FALSE(run("xml", "<feedback>x</feedback>").done);
}

TEST(Feeds, EntitiesOfTheDocumentAreNotExpanded) {
  const Gave gave = run(
      "xml",
      "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      "<rss><channel><item><title>x</title><description>Begin &b; en &f; eind.</description></item></channel></rss>");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].bytes, "Begin  en  eind.");
}

TEST(Feeds, OfEntriesWithoutWords) {
  const Gave gave =
      run("xml", "<rss><channel><item><title>Een</title></item><item><link>x</link></item></channel></rss>");
  EXPECT_TRUE(gave.reports.empty());
  ASSERT_FALSE(gave.done);
  EXPECT_EQ(gave.done.error().message, "is a feed whose entries hold no words");
}

TEST(Feeds, DeepTreesEnd) {
  std::string deep = "<rss>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_FALSE(run("xml", deep).done);
}

}  // namespace
}  // namespace wederhoor::apart
