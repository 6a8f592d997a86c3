// Documents of word processors, e-books, rich text.
#include "packing.h"
#include "run_room.h"

namespace wederhoor::apart {
namespace {

const std::string core =
    "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title>Brug "
    "dicht</dc:title><dc:creator>Anna</dc:creator>"
    "<dcterms:created>2031-03-12T14:05:00Z</dcterms:created><dcterms:modified>2031-04-01T00:00:00Z</dcterms:modified></"
    "cp:coreProperties>";

TEST(Documents, Word) {
  const Gave gave =
      run("archive",
          zip_of({{"[Content_Types].xml", "<x/>"},
                  {"word/document.xml",
                   "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle "
                   "w:val='Kop1'/></w:pPr><w:r><w:t>Tegenreactie</w:t></w:r></w:p>"
                   "<w:p><w:r><w:t xml:space='preserve'>De brug </w:t></w:r><w:del><w:r><w:delText>is "
                   "open</w:delText></w:r></w:del><w:r><w:t>is &lt;dicht&gt;.</w:t></w:r></w:p></w:body></w:document>"},
                  {"word/styles.xml",
                   "<w:styles xmlns:w='w'><w:style w:styleId='Kop1'><w:name w:val='heading 1'/></w:style></w:styles>"},
                  {"docProps/core.xml", core}}));
  ASSERT_EQ(gave.reports.size(), 1u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].bytes, "<h2>Tegenreactie</h2>\n<p>De brug is &lt;dicht&gt;.</p>\n");
  EXPECT_EQ(gave.reports[0].title, "Brug dicht");
  EXPECT_EQ(gave.reports[0].author, "Anna");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05Z");
  EXPECT_EQ(gave.reports[0].place, "");
}

TEST(Documents, OpenDocument) {
  const Gave gave =
      run("archive", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                             {"content.xml",
                              "<office:document-content xmlns:office='o' "
                              "xmlns:text='t'><office:body><office:text><text:h>Kop</text:h><text:p>De<text:s "
                              "text:c='2'/>brug<text:note><text:p>Noot.</text:p></text:note> is "
                              "dicht.</text:p></office:text></office:body></office:document-content>"},
                             {"meta.xml",
                              "<office:document-meta xmlns:office='o' xmlns:dc='d' "
                              "xmlns:meta='m'><dc:title>Brug</dc:title><meta:creation-date>2031-03-12T14:05:00</"
                              "meta:creation-date></office:document-meta>"}}));
  ASSERT_EQ(gave.reports.size(), 1u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].bytes, "<h2>Kop</h2>\n<p>De brug is dicht.</p>\n");
  EXPECT_EQ(gave.reports[0].title, "Brug");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12T14:05");
}

TEST(Documents, OpenDocumentsThatAreNoText) {
  const auto said = [](const std::string& body, const std::string& manifest) {
    const Gave gave = run("archive", zip_of({{"content.xml", body}, {"META-INF/manifest.xml", manifest}}));
    return gave.done ? std::string() : gave.done.error().message;
  };
  const std::string open = "<manifest:manifest xmlns:manifest='m'/>";
  EXPECT_EQ(said("<o:body xmlns:o='o'><o:spreadsheet><p>1</p></o:spreadsheet></o:body>", open),
            "is a spreadsheet (ods)");
  EXPECT_EQ(said("<o:body xmlns:o='o'><o:presentation/></o:body>", open), "is an OpenDocument presentation");
  EXPECT_EQ(said(std::string("\0\1\2", 3), "<m><encryption-data/></m>"), "is locked with a password");
}

TEST(Documents, ChaptersOfAnEBook) {
  const std::string words =
      "<p>De brug over de rivier is dicht, zegt de politie van de kust, en de weg ernaast ook al een week lang.</p>";
  const Gave gave = run("archive", zip_of({{"mimetype", "application/epub+zip"},
                                           {"META-INF/container.xml", "<container/>"},
                                           {"__MACOSX/OEBPS/._content.opf", std::string("\0\5\x16\7", 4)},
                                           {"OEBPS/b.xhtml", "<html><body><h1>Twee</h1>" + words + "</body></html>"},
                                           {"OEBPS/kaft.xhtml", "<html><body><img/></body></html>"},
                                           {"OEBPS/a.xhtml", "<html><body><h1>Een</h1>" + words + "</body></html>"},
                                           {"OEBPS/content.opf",
                                            "<package><metadata xmlns:dc='d'><dc:title>De "
                                            "krant</dc:title><dc:creator>Bode</dc:creator><dc:date>2031-03-12</"
                                            "dc:date></metadata><manifest><item id='k' href='kaft.xhtml'/><item id='a' "
                                            "href='a.xhtml'/><item id='b' href='b.xhtml'/></manifest><spine><itemref "
                                            "idref='k'/><itemref idref='a'/><itemref idref='b'/></spine></package>"}}));
  ASSERT_EQ(gave.reports.size(), 2u) << gave.done.error().text();
  EXPECT_EQ(gave.reports[0].place, "chapter-2");
  EXPECT_NE(gave.reports[0].bytes.find("Een"), std::string::npos);
  EXPECT_EQ(gave.reports[0].outlet, "De krant");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12");
}

TEST(Documents, RichText) {
  const Gave gave = run("rtf",
                        "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Arial;}}{\\info{\\title Brug dicht}{\\author "
                        "Anna}{\\creatim\\yr2031\\mo3\\dy12\\hr14}}"
                        "{\\*\\generator x;}\\pard Ge\\'ebvacueerd, zegt\\line Ren\\u233?e \\{nu\\}.\\par\nTwee\\tab "
                        "drie.{\\header Kop}}");
  ASSERT_EQ(gave.reports.size(), 1u);
  EXPECT_EQ(gave.reports[0].bytes, "Geëvacueerd, zegt\nRenée {nu}.\n\nTwee drie.");
  EXPECT_EQ(gave.reports[0].title, "Brug dicht");
  EXPECT_EQ(gave.reports[0].author, "Anna");
  EXPECT_EQ(gave.reports[0].published, "2031-03-12");
  EXPECT_FALSE(run("rtf", "{\\rtf1 " + std::string(5000, '{')).done);
}

}  // namespace
}  // namespace wederhoor::apart
