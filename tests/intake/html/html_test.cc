// Pages: guard, entities, main text, metadata.
#include "intake/intake.h"

#include "base/dates.h"
#include "intake/html/html_blocks.h"
#include "intake/html/html_guard.h"
#include "intake/html/html_page.h"

namespace wederhoor::intake {
namespace {

const char* const page = R"(<!DOCTYPE html><html lang="nl"><head><title>Legioen vecht door - Waddenpost</title>
<meta property="og:title" content="Legioen vecht door"><meta property="og:site_name" content="Waddenpost">
<link rel="canonical" href="https://waddenpost.example/legioen"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":["NewsArticle"],"headline":"Legioen vecht door","datePublished":"2031-03-12T18:05:00+01:00","author":[{"@type":"Person","name":"Femke Algra"},{"name":"Jan Smit"}]}]}</script></head>
<body><header><nav><ul><li><a href="/">Voorpagina</a></li><li><a href="/weer">Weer</a></li></ul></nav></header>
<div class="cookie-bar">Wij gebruiken cookies. Accepteer alle cookies.</div>
<div class="main-column"><h1>Legioen vecht door</h1><div class="post-meta">12 maart 2031 door Femke Algra</div><div class="article-body">
<p>Het legioen is niet van plan zich terug te trekken van het eiland, zegt een woordvoerder van de groep.</p>
<figure><img src="a.jpg"><figcaption>Een boot op het strand. Foto: Waddenpost</figcaption></figure>
<h2>Vlieland</h2><p>De groep kwam eerder in het nieuws met een raid op Vlieland, in september van het vorige jaar.</p>
<div class="related-articles"><h3>Lees ook</h3><a href="/a">Zo leven de eilanders nu, een jaar na de grote storm</a></div>
<ul><li>De brug is dicht.</li><li>De haven is open.</li></ul>
<p>Minister Joris Haanstra zei woensdag dat het leger elk dorp op het eiland beheerst, ook De Cocksdorp.</p></div></div>
<div id="comments"><p>Wat een onzin, dat legioen bestaat helemaal niet, schrijft een lezer die hier elke dag reageert.</p></div>
<footer><p>© 2031 Waddenpost. Alle rechten voorbehouden. Dit is een lange regel, met komma's, en met een punt.</p></footer></body></html>)";

TEST(Html, MainTextMetadataAndReasons) {
  const Report report = report_of(page, "a.html");
  EXPECT_EQ(report.text,
            "Het legioen is niet van plan zich terug te trekken van het eiland, zegt een woordvoerder van de "
            "groep.\n\nVlieland\n\nDe groep kwam eerder in het nieuws met een raid op Vlieland, in september van het "
            "vorige jaar.\n\n"
            "De brug is dicht.\n\nDe haven is open.\n\nMinister Joris Haanstra zei woensdag dat het leger elk dorp op "
            "het eiland beheerst, ook De Cocksdorp.");
  EXPECT_EQ(report.title, "Legioen vecht door");
  EXPECT_EQ(report.author, "Femke Algra, Jan Smit");
  EXPECT_EQ(report.outlet, "Waddenpost");
  EXPECT_EQ(report.address, "https://waddenpost.example/legioen");
  EXPECT_EQ(base::iso(report.published.begin), "2031-03-12T18:05+01:00");
  EXPECT_EQ(base::iso(report.published.end), "2031-03-12T18:06+01:00");
  EXPECT_EQ(report.language, "nl");
  std::string kinds;
  for (const RemovedPart& p : report.removed) kinds += p.kind + " ";
  EXPECT_EQ(kinds, "navigation cookie_wall headline byline caption related comments navigation ");
  ASSERT_EQ(report.parts.size(), 3u);
  EXPECT_EQ(report.parts[0].kind, "subhead");
  EXPECT_EQ(report.parts[1].kind, "list_item");
}

TEST(Html, AColumnNamedAfterItsNeighbourStays) {
  const std::string text = "Het legioen is niet van plan zich terug te trekken, zegt een woordvoerder van de groep.";
  const std::string teaser =
      "<p>Zo leven de eilanders nu, een jaar na de grote storm die alles meenam, zegt de burgemeester van het "
      "eiland.</p>";
  EXPECT_EQ(report_of("<html><head><title>Legioen vecht door</title></head><body><div class=sidebar-grid><h1>Legioen "
                      "vecht door</h1><p>" +
                      text + "</p><p>" + text + "</p></div><div class=related>" + teaser + "</div></body></html>")
                .text,
            text + "\n\n" + text);
}

TEST(Html, TheDateOfAnotherArticleIsNotItsOwn) {
  const std::string body =
      "<p>Bij de grenspost Zuidwolde is vanochtend geschoten, zegt de politie. Een douanier is gewond.</p>";
  const Report report = report_of(
      "<html><body><div class=related><a href=/y>Minister treedt af</a> <time datetime=2031-03-20>20 "
      "maart</time></div><div class=article><h1>Schoten</h1>"
      "<div>Geplaatst op 12 maart 2031 om 14.05 uur - Bijgewerkt op 15 maart 2031</div>" +
      body + "</div></body></html>");
  EXPECT_EQ(base::iso(report.published.begin).substr(0, 10), "2031-03-12");
  EXPECT_EQ(report.text.find("Geplaatst"), std::string::npos);
}

TEST(Html, EntitiesEscapedTwice) {
  EXPECT_EQ(report_of("<html><body><p>Het dorp is ge&amp;euml;vacueerd, zegt Ren&amp;#233;e Bos. &amp;quot;Wij zijn "
                      "veilig&amp;quot;, zegt zij tegen R&amp;D.</p></body></html>")
                .text,
            "Het dorp is geëvacueerd, zegt Renée Bos. \"Wij zijn veilig\", zegt zij tegen R&D.");
}

TEST(Html, TheLineOfAPlayerGoes) {
  const Report report = report_of(
      "<html><body><p>Zaterdagochtend rond 3.30 uur kon de politie een man betrappen. Videospeler "
      "inladen...</p><p>Zondag is de man verschenen voor de rechter.</p></body></html>");
  EXPECT_EQ(report.text,
            "Zaterdagochtend rond 3.30 uur kon de politie een man betrappen.\n\nZondag is de man verschenen voor de "
            "rechter.");
}

TEST(Html, AWallIsSaid) {
  const Report report = report_of(
      "<html><body><p>Zaterdagochtend rond 3.30 uur kon de politie een man betrappen.</p><p>Dit artikel is alleen voor "
      "abonnees.</p></body></html>");
  ASSERT_EQ(report.remarks.size(), 1u);
  EXPECT_NE(report.remarks[0].find("the report is cut"), std::string::npos);
}

TEST(Html, FormAroundTheWholePageStays) {
  EXPECT_EQ(report_of("<html><body><form id=f><div class=x><p>Het legioen is niet van plan zich terug te trekken, zegt "
                      "een woordvoerder van de groep.</p></div></form></body></html>")
                .text,
            "Het legioen is niet van plan zich terug te trekken, zegt een woordvoerder van de groep.");
}

TEST(Html, TablesForLayoutAreRead) {
  const std::string text = "Het legioen is niet van plan zich terug te trekken, zegt een woordvoerder van de groep.";
  EXPECT_EQ(report_of("<html><body><table><tr><td><a href=x>Menu</a></td><td><p>" + text + "<p>" + text +
                      "</td></tr></table></body></html>")
                .text,
            text + "\n\n" + text);
}

TEST(Html, OtherDates) {
  const std::string body =
      "</head><body><p>Het legioen is niet van plan zich terug te trekken, zegt een woordvoerder van de "
      "groep.</p></body></html>";
  const std::pair<std::string, std::string> cases[] = {
      {"<meta property='article:published_time' content='2031-03-12T18:05:00Z'>", "2031-03-12T18:05+00:00"},
      {"<meta name=date content='12 maart 2031'>", "2031-03-12"},
      {"<meta itemprop=datePublished content='2031-03-12'>", "2031-03-12"},
      {"", ""}};
  for (const auto& [head, begin] : cases)
    EXPECT_EQ(base::iso(report_of("<!doctype html><html><head>" + head + body).published.begin), begin) << head;
  EXPECT_EQ(
      base::iso(report_of("<!doctype html><html><head></head><body><time datetime='2031-03-12'>gisteren</time><p>Het "
                          "legioen is niet van plan zich terug te trekken, zegt een woordvoerder.</p>")
                    .published.begin),
      "2031-03-12");
}

TEST(Html, EntitiesAsTheStandardHasThem) {
  const std::pair<std::string, std::string> cases[] = {
      {"caf&eacute;", "café"},      {"&notit;", "¬it;"},    {"AT&T", "AT&T"},           {"&onzin;", "&onzin;"},
      {"&#233;&#xE9;&#233", "ééé"}, {"&#150;", "–"},        {"&#0;x", "\xEF\xBF\xBDx"}, {"&ampamp;", "&amp;"},
      {"&amp;eacute;", "&eacute;"}, {"&copy2031", "©2031"}, {"&;&#;&#x;", "&;&#;&#x;"}};
  for (const auto& [source, text] : cases) {
    const std::string html = "<!doctype html><body><p>" + source + "</p>";
    const Page parsed(html);
    const auto blocks = page_blocks(parsed);
    ASSERT_EQ(blocks.size(), 1u) << source;
    EXPECT_EQ(blocks[0].text.text(), text) << source;
  }
}

// The depth of the parsed tree stays near the guard's limit, whatever the tags.
TEST(HtmlGuard, BoundsDepthForEveryShape) {
  std::vector<std::string> shapes;
  for (const std::string tag : {"div",    "b",      "a",        "span",   "table",  "td",   "li",       "dd", "form",
                                "h1",     "object", "svg",      "math",   "button", "ruby", "rt",       "p",  "x-y",
                                "select", "option", "template", "center", "font",   "nobr", "fieldset", "ul"}) {
    shapes.push_back("<" + tag + ">");
    for (const std::string inner : {"div", "p", "li", "span", "table", "b", "h2", "object"})
      shapes.push_back("<" + tag + "><" + inner + "></" + tag + ">x");
  }
  for (const std::string& shape : shapes) {
    std::string html = "<!doctype html><body>";
    for (int i = 0; i < 1300; ++i) html += shape;
    const Page parsed(html);
    std::vector<std::uint32_t> depth(parsed.size(), 0);
    std::uint32_t deepest = 0;
    for (std::size_t i = 1; i < parsed.size(); ++i) deepest = std::max(deepest, depth[i] = depth[parsed[i].parent] + 1);
    EXPECT_LE(deepest, 1100u) << shape;
    EXPECT_LE(parsed.size(), 40'000u) << shape;
  }
}

TEST(HtmlGuard, LeavesTextAndLengthAlone) {
  const std::string html = page;
  const Guarded guarded = guard(html);
  EXPECT_EQ(guarded.page.size(), html.size());
  EXPECT_FALSE(guarded.cut);
}

TEST(HtmlGuard, OrdinaryPageIsNotCut) {
  std::string html = "<!doctype html><body>";
  for (int i = 0; i < 3000; ++i) html += "<p>Zin <b>een</b><i>twee<li>";
  EXPECT_FALSE(guard(html).cut);
}

// Found on Dutch pages: a lead without a stop in an element that is called so, the weather of five days in the text.
TEST(Html, LeadsAndBoxesByTheirClass) {
  const std::string text =
      "De haven ligt plat, zegt het leger van de stad, en de politie zwijgt erover tot morgen ochtend.";
  const Report report = report_of(
      "<!doctype html><html><body><div class='header'><h1>Twee doden bij aanval op haven</h1><div "
      "class='item-excerpt'>Bij "
      "een aanval op de haven zijn twee doden gevallen</div></div><div class='article body'><p>" +
          text + "</p><p>" + text +
          " En zo ging het door.</p><div class='molecule-weather-forecast'><table><tr><td>Maandag</td><td>4 "
          "graden</td></tr>"
          "</table></div></div></body></html>",
      "a.html");
  EXPECT_TRUE(report.text.starts_with("Bij een aanval op de haven zijn twee doden gevallen\n\n")) << report.text;
  EXPECT_EQ(report.text.find("graden"), std::string::npos) << report.text;
}

TEST(Html, APageThatIsNotFreeMayBeCut) {
  const std::string paragraph =
      "<p>De haven ligt plat, zegt het leger van de stad, en de politie zwijgt erover tot morgen.</p>";
  const auto remarks = [&](const std::string& free) {
    return report_of(
               "<!doctype html><html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\", "
               "\"isAccessibleForFree\": " +
                   free + "}</script></head><body><article>" + paragraph + paragraph + "</article></body></html>",
               "a.html")
        .remarks;
  };
  EXPECT_EQ(remarks("true"), std::vector<std::string>{});
  for (const char* paid : {"false", "\"False\""})
    EXPECT_EQ(remarks(paid),
              std::vector<std::string>{"the page says that it is for subscribers only: the report may be cut"});
}

}  // namespace
}  // namespace wederhoor::intake
