// The page as text: policy, inert data, cut. Writes the pages that tests/page/check_page.py opens in a browser.
#include <gtest/gtest.h>

#include <locale>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "dossier/sample.h"
#include "output/page/page.h"
#include "output/page/utf16.h"
#include "output/page/web_files.h"
#include "where.h"

namespace wederhoor {
namespace {

const RunRecord run{.program = "0.1.0",
                    .lexicons = "x",
                    .models = {},
                    .gazetteer = "GeoNames 2026-11-22",
                    .icu = "72",
                    .zones = "2025b"};

std::string page_of(const Dossier& dossier, const std::string& language = "nl",
                    std::size_t most = output::most_page_bytes) {
  RenderOptions options;
  options.language = language;
  return output::page(output::View(dossier, options), run, most);
}

nlohmann::json section(const std::string& html, const std::string& name) {
  const std::string open = "id=\"d-" + name + "\">";
  const std::size_t begin = html.find(open) + open.size();
  return nlohmann::json::parse(html.substr(begin, html.find("</script>", begin) - begin));
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

// What an article, a file name, an actor list may try.
const std::vector<std::string>& payloads() {
  static const std::vector<std::string> all = {"</script><script>window.hit=1</script>",
                                               "<!--<script>",
                                               "<img src=x onerror=window.hit=1>",
                                               "<svg/onload=window.hit=1>",
                                               "javascript:window.hit=1",
                                               "\"><script>window.hit=1</script>",
                                               "'-window.hit=1-'",
                                               "]]><script>window.hit=1</script>",
                                               "<iframe srcdoc='<script>parent.hit=1</script>'>",
                                               "{{constructor.constructor('window.hit=1')()}}",
                                               "<a href=javascript:window.hit=1>x</a>",
                                               "</title><script>window.hit=1</script>",
                                               "<style>*{background:url(https://example.invalid/x)}</style>",
                                               "<link rel=stylesheet href=https://example.invalid/x>",
                                               "<meta http-equiv=refresh content=0;url=https://example.invalid>",
                                               "<base href=https://example.invalid/>",
                                               "<object data=https://example.invalid/x>",
                                               "\u202e gnirts \u2066\u200f",
                                               "<math><mi xlink:href=javascript:window.hit=1>",
                                               "&lt;script&gt;window.hit=1&lt;/script&gt;",
                                               "<form action=javascript:window.hit=1><button>",
                                               "__proto__",
                                               "constructor",
                                               "\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e"};
  return all;
}

// The sample with a payload wherever words of others come in.
Dossier hostile() {
  std::vector<Document> documents = sample::documents();
  std::vector<Match> matches = sample::matches();
  std::vector<Incident> incidents = sample::incidents();
  std::size_t next = 0;
  const auto payload = [&] { return payloads()[next++ % payloads().size()]; };
  for (const std::string& p : payloads()) {
    sample::Maker m(p, p, p, "2031-05-25", p + " zegt " + p + ".");
    m.d.report.author = m.d.report.address = m.d.report.channel = m.d.report.forwarded_from = p;
    m.d.report.remarks = {p};
    m.d.report.removed = {{p, 0, 3}};
    const auto who = m.actor(p, p, p);
    m.claim(p, "zegt", p, {who}, Form::direct, Standing::attributed).because = {{p, p, {0, 3}}};
    m.d.claims.claims.back().chain.push_back({p, p, {}});
    m.event("zegt", p, "2031-05-25", Realis::happened, m.place(p, p, 51, 35, 3, p));
    documents.push_back(m.d);
    const ReportKey key = key_of(m.d.report.id);
    const Ref claim{RecordKind::claim, key, 0};
    incidents[1].claims.push_back(claim);
    incidents[1].events.push_back({RecordKind::event, key, 0});
    incidents[1].reports.push_back(key);
    matches.push_back({"m_" + p, MatchKind::contradicts, MatchSubkind::label, sample::claim(0, 0), claim, p});
  }
  incidents[1].label = payload();
  incidents[0].label = payload();
  return dossier::build_dossier(Heap(std::move(documents)), matches, incidents, test_lexicons());
}

void write(const std::string& name, const std::string& html) {
  std::filesystem::create_directories(WEDERHOOR_SCRATCH);
  std::ofstream(std::string(WEDERHOOR_SCRATCH) + "/" + name, std::ios::binary) << html;
}

TEST(Page, WritesThePagesForTheBrowser) {
  write("sample.html", page_of(sample::dossier()));
  write("sample-en.html", page_of(sample::dossier(), "en"));
  write("hostile.html", page_of(hostile()));
  write("cut.html", page_of(sample::dossier(), "nl", 1000));
  write("empty.html", page_of(dossier::build_dossier({}, {}, {}, test_lexicons())));
}

// Also where the host program counts with commas.
TEST(Page, SameBytesEveryTime) {
  struct Commas : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  const std::string page = page_of(sample::dossier());
  const std::locale before = std::locale::global(std::locale(std::locale(), new Commas));
  const std::string again = page_of(sample::dossier());
  std::locale::global(before);
  EXPECT_TRUE(again == page);
}

TEST(Page, PolicyAllowsNothingButItsOwnScriptAndStyle) {
  const std::string html = page_of(sample::dossier());
  EXPECT_NE(html.find("default-src 'none'; script-src 'sha256-"), std::string::npos);
  EXPECT_EQ(html.find("unsafe"), std::string::npos);
  EXPECT_EQ(count(html, "<script>"), 1U);
  EXPECT_EQ(count(html, " src="), 0U);
}

TEST(Page, ScriptMakesNoMarkupAndNoRequest) {
  for (const std::string_view word :
       {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(",
        "XMLHttpRequest", "import ", "DOMParser", "srcdoc", "localStorage", "</script", "<!--"})
    EXPECT_EQ(output::page_script.text.find(word), std::string_view::npos) << word;
}

TEST(Page, NoWordOfAReportIsMarkup) {
  const std::string html = page_of(hostile());
  EXPECT_EQ(count(html, "</script>"), count(html, "<script"));
  EXPECT_EQ(count(html, "<script>"), 1U);
  EXPECT_EQ(count(html, "<!--"), 0U);
  EXPECT_EQ(count(html, "<img"), 0U);
  EXPECT_EQ(section(html, "reports").size(), 3 + payloads().size());
}

TEST(Page, SpansForTheBrowserAreUtf16) {
  const Dossier dossier = sample::dossier();
  const auto claims = section(page_of(dossier), "claims");
  const auto text = section(page_of(dossier), "text-0")["text"].get<std::string>();
  const Span span = sample::at(text, "de gevechten doorgaan");  // behind an emoji and letters of two bytes
  const std::uint32_t units = output::Utf16(text).at(span.begin);
  EXPECT_EQ(claims[3]["u"][0], units);
  EXPECT_EQ(claims[3]["at"].get<std::string>(),
            std::to_string(units - 1) + "-" + std::to_string(units - 1 + 21));  // code points: the emoji counts once
}

TEST(Utf16, CountsUnits) {
  const output::Utf16 units("é😀a");
  EXPECT_EQ(units.at(0), 0U);
  EXPECT_EQ(units.at(2), 1U);
  EXPECT_EQ(units.at(6), 3U);
  EXPECT_EQ(units.at(7), 4U);
  EXPECT_EQ(units.at(99), 4U);
  std::string long_text;
  for (int i = 0; i < 100; ++i) long_text += "é";
  EXPECT_EQ(output::Utf16(long_text).at(128), 64U);
}

TEST(Page, TooLargeAPageShowsIncidentsAndSaysWhatItLeavesOut) {
  const std::string whole = page_of(sample::dossier());
  const std::string html = page_of(sample::dossier(), "nl", whole.size() - 1);
  EXPECT_LT(html.size(), whole.size());
  EXPECT_EQ(html.find("id=\"d-text-0\""), std::string::npos);
  const auto meta = section(html, "meta");
  EXPECT_EQ(meta["cut"]["texts"], 3);
  EXPECT_EQ(meta["count"]["all_claims"], 9);
  EXPECT_EQ(section(html, "incidents").size(), 2U);
  EXPECT_EQ(section(html, "claims").size() + meta["cut"].value("claims", 0), 9U);
  EXPECT_TRUE(section(whole, "meta")["cut"].empty());
}

TEST(Page, RowsPointToRows) {
  const std::string html = page_of(sample::dossier());
  const auto incidents = section(html, "incidents");
  const auto claims = section(html, "claims");
  for (const auto& question : incidents[0]["questions"])
    for (const auto& cell : question["cells"])
      for (const auto& c : cell.value("claims", nlohmann::json::array()))
        EXPECT_LT(c.get<std::size_t>(), claims.size());
  EXPECT_EQ(section(html, "groups"), nlohmann::json::parse("[[1, 6]]"));
  EXPECT_EQ(claims[6]["group"], 0);
  EXPECT_EQ(claims[6]["times"], 2);
  EXPECT_EQ(claims[2]["dagger"], 1);
}

}  // namespace
}  // namespace wederhoor
