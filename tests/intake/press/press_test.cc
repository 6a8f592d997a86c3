// Text exports of newspaper archives.
#include "base/dates.h"
#include "intake/intake.h"
#include "intake/press/press_text.h"

namespace wederhoor::intake {
namespace {

std::vector<Report> reports_of(const std::string& bytes) {
  std::vector<Report> out;
  EXPECT_TRUE(intake().each_item(bytes, "nexis.txt", [&](Item&& item) {
    Result<Report> report = intake().take_in(item, {});
    EXPECT_TRUE(report) << report.error().text();
    if (report) out.push_back(*std::move(report));
    return true;
  }));
  return out;
}

TEST(Press, ArticlesOfAnExport) {
  const std::vector<Report> reports = reports_of(
      "Zoekvraag: brug\n\n20 maart 2031\n\n1 of 2 DOCUMENTS\n\nDe Kustbode\n\n12 maart 2031 woensdag\n\nEditie 2; "
      "Noord\n\nBrug bij Oosterdam\nheroverd\n\nAuteur: Kim de "
      "Wit\n\nLENGTE: 22 woorden\n\n"
      "Het leger zegt dat de brug bij Oosterdam is heroverd.\n\nGisteren viel die in handen van "
      "rebellen.\n\nLOAD-DATE: 13 maart 2031\n\nTAAL: DUTCH\n\nCopyright 2031 De Kustbode\nAll Rights Reserved\n\n"
      "2 of 2 DOCUMENTS\n\nDe Noordpost\n\n3 februari 2031 maandag\n\nTwee doden in haven\n\nLENGTE: 15 "
      "woorden\n\nVolgens de politie zijn gisteren twee doden gevallen.\n\nTAAL: DUTCH\n");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].file, "nexis.txt#1");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].title, "Brug bij Oosterdam heroverd");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[0].text,
            "Het leger zegt dat de brug bij Oosterdam is heroverd.\n\nGisteren viel die in handen van rebellen.");
  EXPECT_EQ(reports[1].outlet, "De Noordpost");
  EXPECT_EQ(reports[1].title, "Twee doden in haven");
  EXPECT_EQ(base::iso(reports[1].published.begin), "2031-02-03");
  EXPECT_EQ(reports[1].text, "Volgens de politie zijn gisteren twee doden gevallen.");
}

TEST(Press, OneArticle) {
  const std::vector<Report> reports = reports_of(
      "De Kustbode\n\n12 maart 2031 woensdag\n\nTwee doden bij aanval op haven\n\nAuteur: Kim de Wit\n\nSectie: "
      "Buitenland; Blz. 6\n\nLengte: 212 woorden\n\n"
      "Gisteren zijn bij een aanval twee doden gevallen, zegt de politie.\n\nLaaddatum: 13 maart 2031\n\nTaal: DUTCH; "
      "NEDERLANDS\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].file, "nexis.txt");
  EXPECT_EQ(reports[0].title, "Twee doden bij aanval op haven");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(reports[0].text, "Gisteren zijn bij een aanval twee doden gevallen, zegt de politie.");
}

TEST(Press, CodesOfFactiva) {
  const std::vector<Report> reports = reports_of(
      "SE  Buitenland\nHD  Brug heroverd\nBY  Kim de Wit\nWC  22 words\nPD  12 March 2031\nSN  De Kustbode\nLA  "
      "Dutch\n\nHet leger zegt dat de brug is heroverd.\n\nAN  Document KUSTB1\n\n"
      "Document KUSTB00020310312er3c0000a\n\nHD  Haven dicht\nWC  9 words\nPD  13 March 2031\nSN  De Kustbode\n\nDe "
      "haven is dicht.\n\nDocument KUSTB00020310313er3c0000b\n");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].title, "Brug heroverd");
  EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[1].outlet, "De Kustbode");
  EXPECT_EQ(reports[1].text, "De haven is dicht.");
}

TEST(Press, AReportThatSpeaksOfLengthIsOne) {
  const std::vector<Report> reports = reports_of("De brug is dicht, zegt de politie.\n\nLengte: onbekend.\n");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_NE(reports[0].text.find("Lengte"), std::string::npos);
}

TEST(Press, PagesOfEuropresse) {
  const std::vector<Report> reports = reports_of(
      "<!DOCTYPE html><html><head><style>.DocPublicationName{color:red}</style></head><body><article><header>"
      "<div><span class=\"DocPublicationName\">De Kustbode, no. 4301   </span></div><div><span class=\"DocHeader\">"
      "Buitenland, mercredi 12 mars 2031, p. 16</span></div><div><p>OORLOG</p></div><div class=\"titreArticle\">"
      "<p class=\"sm-margin-TopNews titreArticleVisu\">Brug heroverd</p></div><div>Kim de Wit</div></header><section>"
      "<div class=\"DocText clearfix\"><div class='docOcurrContainer'><p>Het <mark>leger</mark> zegt dat de brug is "
      "heroverd.</p><p>De weg is open.</p></div></div></section><aside><p>Foto van een brug.</p></aside><footer>"
      "<small>© 2031 De Kustbode.</small><p>news·20310312·KB·1</p></footer></article><article><header><div><span "
      "class=\"DocPublicationName\">De Noordpost</span></div><div><span class=\"DocHeader\">Stad, 13 maart 2031</span>"
      "</div><p class=\"titreArticleVisu\">Haven dicht</p></header><section><div class='docOcurrContainer'><p>De haven "
      "is dicht, zegt de politie.</p></div></section></article></body></html>");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].file, "nexis.txt#1");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].title, "Brug heroverd");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.\n\nDe weg is open.");
  EXPECT_EQ(reports[1].author, "");
  EXPECT_EQ(base::iso(reports[1].published.begin), "2031-03-13");
  EXPECT_EQ(reports[1].text, "De haven is dicht, zegt de politie.");
}

TEST(Press, OlderPagesOfEuropresse) {
  const auto article = [](const std::string& outlet, const std::string& behind) {
    return "<table><tr><td><span class=\"DocPublicationName\">" + outlet +
           "</span><br><span class=\"DocHeader\">Buitenland, </span><span class=\"DocHeader\">12 maart 2031</span><br>"
           "<br><span class=\"TitreArticleVisu\">Brug <span style=\"color:red\">heroverd</span></span><br><br>" +
           behind +
           "<p></p><b><i>© 2031 De Kustbode.</i></b><p></p>Document: news·20310312·KB·1<br><br>"
           "<table><tr><td>Dit bewijs is van de bibliotheek.</td></tr></table></td></tr></table>";
  };
  const std::vector<Report> reports = reports_of(
      "<html><body>" +
      article("De Kustbode", "Kim de Wit<br><p></p>Het leger zegt dat de brug is heroverd.<p></p>De weg is open.") +
      article("Vrij Wad", "Volgens de politie is de haven dicht.") + "</body></html>");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].title, "Brug heroverd");
  EXPECT_EQ(reports[0].author, "Kim de Wit");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.\n\nDe weg is open.");
  EXPECT_EQ(reports[1].author, "");
  EXPECT_EQ(reports[1].text, "Volgens de politie is de haven dicht.");
}

TEST(Press, APageThatOnlyTellsOfClassesIsOne) {
  const std::vector<Report> reports = reports_of(
      "<html><body><article><h1>Kop</h1><p>De klasse heet DocPublicationName\" of DocHeader\" en de brug is volgens de "
      "politie al een hele week dicht.</p></article></body></html>");
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].file, "nexis.txt");
  EXPECT_NE(reports[0].text.find("De klasse heet"), std::string::npos);
}

TEST(Press, PagesOfNexis) {
  const auto line = [](const std::string& text) {
    return "<BR><DIV CLASS=\"c5\"><P CLASS=\"c6\"><SPAN CLASS=\"c2\">" + text + "</SPAN></P>\n</DIV>\n";
  };
  const auto article = [&](const std::string& n, const std::string& title, const std::string& text) {
    return "<A NAME=\"DOC_ID_0_" + n + "\"></A>" + line(n + " of 2 DOCUMENTS") + line("De Kustbode") +
           line("<b>maart</b> 12, 2031 woensdag") + line(title) + line("LENGTH: </SPAN><SPAN>22 words") + line(text) +
           line("LOAD-DATE: March 13, 2031") + line("LANGUAGE: DUTCH") + line("Copyright 2031 De Kustbode");
  };
  const std::vector<Report> reports =
      reports_of("<HTML><HEAD><STYLE>.c0 { }</STYLE></HEAD><BODY>" +
                 article("1", "Brug heroverd", "Het leger zegt dat de brug is heroverd.") +
                 article("2", "Haven dicht", "De haven is dicht, zegt de politie.") + "</BODY></HTML>");
  ASSERT_EQ(reports.size(), 2u);
  EXPECT_EQ(reports[0].file, "nexis.txt#1");
  EXPECT_EQ(reports[0].outlet, "De Kustbode");
  EXPECT_EQ(reports[0].title, "Brug heroverd");
  EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
  EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.");
  EXPECT_EQ(reports[1].text, "De haven is dicht, zegt de politie.");
}

TEST(Press, PagesOfFactiva) {
  const auto row = [](const std::string& code, const std::string& value) {
    return "<tr><td><b>" + code + "</b></td><td>" + value + "</td></tr>";
  };
  const std::string codes = "<html><body><table>" + row("HD", "Brug heroverd") + row("WC", "22 words") +
                            row("PD", "12 March 2031") + row("SN", "De Kustbode") +
                            row("LP", "<p>Het leger zegt dat de brug is heroverd.</p>") +
                            row("TD", "<p>De weg is open.</p>") + row("RF", "x") +
                            row("AN", "Document KUSTB00020310312er3c0000a") + "</table></body></html>";
  const std::string classes =
      "<html><body><div class=\"article nlArticle\"><div>Buitenland</div><div id=\"hd\"><span "
      "class=\"nlHeadline\">Brug "
      "heroverd</span></div><div>22 woorden</div><div>12 maart 2031</div><div>De Kustbode</div><div>KUSTB</div><div>6"
      "</div><p class=\"articleParagraph nlarticleParagraph\">Het leger zegt dat de brug is heroverd.</p><p "
      "class=\"articleParagraph nlarticleParagraph\">De weg is open.</p><p>Document KUSTB00020310312er3c0000a</p></div>"
      "</body></html>";
  for (const std::string& page : {codes, classes}) {
    const std::vector<Report> reports = reports_of(page);
    ASSERT_EQ(reports.size(), 1u);
    EXPECT_EQ(reports[0].title, "Brug heroverd");
    EXPECT_EQ(reports[0].outlet, "De Kustbode");
    EXPECT_EQ(base::iso(reports[0].published.begin), "2031-03-12");
    EXPECT_EQ(reports[0].text, "Het leger zegt dat de brug is heroverd.\n\nDe weg is open.");
  }
}

TEST(Press, DocumentsOfNexis) {
  std::string text = "Datum en tijd: 13 maart 2031\n\n";
  for (int i = 0; i < 60; ++i) text += std::to_string(i) + ". Een titel\n\n";
  text +=
      "\fBrug heroverd\n\nDe Kustbode\n\n12 maart 2031 woensdag\n\nCopyright 2031 De Kustbode\n\nSection: "
      "Buitenland; Blz. 6\n\nLength: 22 words\n\nByline: Kim de Wit\n\nBody\n\nHet leger zegt dat de brug is "
      "heroverd.\n\nGraphic\n\nEen foto van de brug.\n\nLoad-Date: March 13, 2031\n\nEnd of Document\n\n"
      "\fHaven dicht\n\nDe Noordpost\n\n13 maart 2031 donderdag\n\nLength: 9 words\n\nBody\n\nDe haven is "
      "dicht.\n\nEnd of Document\n";
  Item document;
  document.file = "a.pdf";
  document.encoding = "UTF-8";
  document.form = ItemForm::text;
  document.bytes = text;
  std::vector<Item> items;
  ASSERT_TRUE(press_document(document, true, intake().tables(), [&](Item&& item) {
    items.push_back(std::move(item));
    return true;
  }));
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].name(), "a.pdf#p2");
  EXPECT_EQ(items[0].said.title, "Brug heroverd");
  EXPECT_EQ(items[0].said.outlet, "De Kustbode");
  EXPECT_EQ(items[0].said.author, "Kim de Wit");
  EXPECT_EQ(base::iso(items[0].said.published.begin), "2031-03-12");
  EXPECT_EQ(items[0].bytes, "Het leger zegt dat de brug is heroverd.");
  EXPECT_EQ(items[1].name(), "a.pdf#p3");
  EXPECT_EQ(items[1].said.outlet, "De Noordpost");
  EXPECT_EQ(items[1].bytes, "De haven is dicht.");
  document.bytes = "De brug is dicht, zegt de politie.\n\nLength: onbekend\n\nHet leger zwijgt.";
  EXPECT_FALSE(press_document(document, true, intake().tables(), [](Item&&) { return true; }));
}

}  // namespace
}  // namespace wederhoor::intake
