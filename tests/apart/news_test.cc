// News exchange and corpora: NewsML-G2, NITF, NAF, TEI.
#include "run_room.h"

namespace wederhoor::apart {
namespace {

TEST(News, NewsMlG2) {
  const Gave gave =
      run("xml",
          "<newsItem guid='urn:x:1' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta><provider "
          "literal='ANP'/><versionCreated>2031-03-12T14:05:00+01:00</versionCreated></itemMeta>"
          "<contentMeta><headline>Brug dicht</headline><by>Anna Bakker</by></contentMeta><contentSet><inlineXML><html "
          "xmlns='h'><head><title>x</title></head><body><p>De brug is "
          "dicht.</p></body></html></inlineXML></contentSet></newsItem>");
  ASSERT_EQ(gave.reports.size(), 1u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].bytes, "<p>De brug is dicht.</p>");
  EXPECT_EQ(gave.reports[0].outlet, "ANP");
  EXPECT_EQ(gave.reports[0].title, "Brug dicht");
  EXPECT_EQ(gave.reports[0].author, "Anna Bakker");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05+01:00");
  EXPECT_EQ(gave.reports[0].place, "");
}

TEST(News, Nitf) {
  const Gave gave =
      run("xml",
          "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><title>Lang</title><docdata><date.issue "
          "norm='20310312T140500+0100'/></docdata><pubdata name='De Bode'/></head>"
          "<body><body.head><hedline><hl1>Brug "
          "dicht</hl1></hedline><byline><person>Anna</person></byline></body.head><body.content><p>De "
          "brug.</p><hl2>Kop</hl2><media><media-caption>Foto</media-caption></media></body.content></body></nitf>");
  ASSERT_EQ(gave.reports.size(), 1u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].bytes, "<p>De brug.</p><h2>Kop</h2><media><figcaption>Foto</figcaption></media>");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05+01:00");
  EXPECT_EQ(gave.reports[0].outlet, "De Bode");
  EXPECT_EQ(gave.reports[0].place, "");
}

TEST(News, NafAndTei) {
  const Gave naf =
      run("xml",
          "<NAF xml:lang='nl'><nafHeader><fileDesc title='Brug dicht' creationtime='2031-03-12T14:05:00'/><public "
          "uri='https://bode.example/1'/></nafHeader><raw><![CDATA[Het leger zegt: de brug is dicht.]]></raw><text><wf "
          "id='w1'>Het</wf></text></NAF>");
  ASSERT_EQ(naf.reports.size(), 1u) << naf.done.error().text();
  EXPECT_EQ(naf.reports[0].bytes, "Het leger zegt: de brug is dicht.");
  EXPECT_EQ(naf.reports[0].address, "https://bode.example/1");
  const Gave tei = run("xml",
                       "<teiCorpus "
                       "xmlns='http://www.tei-c.org/ns/1.0'><TEI><teiHeader><fileDesc><titleStmt><title>Een</title></"
                       "titleStmt><publicationStmt><publisher>Bode</publisher><date "
                       "when='2031-03-12'>gisteren</date></publicationStmt></fileDesc></"
                       "teiHeader><text><body><head>Kop</head><p>De brug<lb/>is dicht.</p></body></text></TEI>"
                       "<TEI><teiHeader/><text><body><p>De stad.</p></body></text></TEI></teiCorpus>");
  ASSERT_EQ(tei.reports.size(), 2u) << tei.done.error().text();
  EXPECT_EQ(tei.reports[0].bytes, "<h2>Kop</h2><p>De brug<br>is dicht.</p>");
  EXPECT_EQ(tei.reports[0].published, "2031-03-12");
  EXPECT_EQ(tei.reports[0].outlet, "Bode");
  EXPECT_EQ(tei.reports[1].place, "2");
}

TEST(News, Factiva) {
  const Gave gave = run(
      "xml",
      "<?xml version='1.0'?><PPSResponse><ppsArticleResponse xmlns='http://global.factiva.com/pps/2.0'>"
      "<ppsarticleResultSet count='2'><ppsarticle><article><accessionNo>KUSTB00020310312er3c</accessionNo>"
      "<copyright>(c) 2031</copyright><headline><paragraph lang='NL'><hlt>Brug</hlt> heroverd</paragraph></headline>"
      "<byline>Kim de Wit</byline><leadParagraph><paragraph>Het <hlt>leger</hlt> zegt: ja.</paragraph>"
      "</leadParagraph><publicationDate><dateTime>2031-03-12T13:05:00Z</dateTime></publicationDate><publisherName>"
      "Kust NV</publisherName><sourceName>De Kustbode</sourceName><newsSubject><name>Politiek</name></newsSubject>"
      "<tailParagraphs><paragraph>De weg is open.</paragraph></tailParagraphs><wordCount>8</wordCount></article>"
      "</ppsarticle><ppsarticle><article><headline><paragraph>Haven dicht</paragraph></headline><leadParagraph>\n"
      "De haven &amp; de brug.\n</leadParagraph><publicationDate><date>2031-03-13</date></publicationDate></article>"
      "</ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>");
  ASSERT_EQ(gave.reports.size(), 2u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].bytes, "<p>Het <hlt>leger</hlt> zegt: ja.</p><br><br><p>De weg is open.</p>");
  EXPECT_EQ(gave.reports[0].title, "Brug heroverd");
  EXPECT_EQ(gave.reports[0].author, "Kim de Wit");
  EXPECT_EQ(gave.reports[0].outlet, "De Kustbode");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T13:05Z");
  EXPECT_EQ(gave.reports[0].place, "1");
  EXPECT_EQ(gave.reports[1].bytes, "\nDe haven &amp; de brug.\n");
  EXPECT_EQ(gave.reports[1].published, "2031-03-13");
}

}  // namespace
}  // namespace wederhoor::apart
