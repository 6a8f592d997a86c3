// Paragraphs of plain text, page numbers and headers.
#include "intake/intake.h"

#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

std::size_t kinds(const Report& r, std::string_view kind) {
  return static_cast<std::size_t>(
      std::count_if(r.removed.begin(), r.removed.end(), [&](const RemovedPart& p) { return p.kind == kind; }));
}

TEST(Lines, SplitAtEveryKindOfBreak) {
  EXPECT_EQ(split_lines("a\nb\r\nc\rd\fe\vf\xC2\x85g\xE2\x80\xA8h\xE2\x80\xA9i").size(), 9u);
}
TEST(Lines, BlankLinesAreCounted) {
  const auto lines = split_lines("a\n\n \n  b");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].blanks, 2);
  EXPECT_EQ(lines[1].indent, 2);
}

TEST(PlainText, CrLfAndLfGiveTheSameText) {
  const std::string lf =
      "De gouverneur van de provincie zei gisteren dat\ner bij de aanval twee doden zijn gevallen en\ndat er nog wordt "
      "gezocht.\n\nHet leger zwijgt.";
  std::string crlf;
  for (const char c : lf) crlf += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(report_of(lf).text, report_of(crlf).text);
  EXPECT_EQ(report_of(lf).text,
            "De gouverneur van de provincie zei gisteren dat er bij de aanval twee doden zijn gevallen en dat er nog "
            "wordt gezocht.\n\nHet leger zwijgt.");
}

TEST(PlainText, AbbreviationAtTheEndOfALineDoesNotEndTheParagraph) {
  EXPECT_EQ(report_of("De aanval op de haven van het eiland was volgens dr.\nJansen van het instituut te verwachten "
                      "geweest, want\nde haven werd al weken niet meer goed bewaakt door\nhet leger van de provincie.")
                .text.find("\n\n"),
            std::string::npos);
}

TEST(PlainText, PagesOfPrint) {
  const char* const names[] = {"gouverneur", "burgemeester", "commandant", "woordvoerder"};
  std::string print;
  for (int page = 1; page <= 4; ++page) {
    print += "Kustbode - archief\nDe " + std::string(names[page - 1]) +
             " van de noordelijke provincie zei dat\ner bij de aanval op de haven twee doden zijn gevallen en\ndat er "
             "nog naar " +
             names[page - 1] + " wordt gezocht door het\n\n" + std::to_string(page) + "\n\f";
  }
  const Report report = report_of(print + "leger.");
  EXPECT_EQ(kinds(report, "page_number"), 4u);
  EXPECT_GE(kinds(report, "page_header"), 3u);
  EXPECT_NE(report.text.find("gezocht door het leger."), std::string::npos) << report.text;
}

TEST(PlainText, WordsBrokenAtTheEndOfShortLines) {
  EXPECT_EQ(report_of("De gouverneur van Noord-\nKustland zei dat de zuid-\nwestelijke haven door oost-\nKustlandse "
                      "troepen is beschoten en\ndat het minis-\nterie daar 155-\nmillimetergranaten vond.")
                .text,
            "De gouverneur van Noord-Kustland zei dat de zuidwestelijke haven door oost-Kustlandse troepen is "
            "beschoten en dat het ministerie daar 155-millimetergranaten vond.");
  EXPECT_NE(report_of("Drie dingen:\n- brood\n- water -\n- vuur").text.find("brood"), std::string::npos);
}

TEST(PlainText, HeadOfAPageInTheMiddleOfASentence) {
  const Report report = report_of(
      "Het leger zegt dat de aanval op de haven is\nafgeslagen en dat daarbij twaalf strijders zijn\n\n12 De Kustbode "
      "- "
      "woensdag 12 maart 2031\n\ngedood. Volgens de burgemeester zijn vier inwoners\ngewond geraakt.");
  EXPECT_EQ(kinds(report, "page_header"), 1u);
  EXPECT_NE(report.text.find("strijders zijn gedood. Volgens"), std::string::npos) << report.text;
  const Report list = report_of("De dodentallen van het jaar.\n\nIn 2031 vielen er 12\n\nIn 2030 vielen er 9");
  EXPECT_EQ(kinds(list, "page_header"), 0u);
}

TEST(PlainText, ColumnsAreReadDown) {
  EXPECT_EQ(
      report_of("Het leger zegt dat de brug       Volgens Vrij Wad zijn er\nbij Oosterdam woensdag is        juist "
                "negen soldaten van\nheroverd en dat er geen          het leger gedood en is de\ndoden zijn "
                "gevallen.             brug nog in hun handen.")
          .text,
      "Het leger zegt dat de brug bij Oosterdam woensdag is heroverd en dat er geen doden zijn gevallen.\n\nVolgens "
      "Vrij Wad zijn er juist negen soldaten van het leger gedood en is de brug nog in hun handen.");
  const std::string table = "Oosterdam      12 doden\nWesterdam      9 doden\nNoorderdam     4 doden";
  EXPECT_NE(report_of(table).text.find("Oosterdam 12 doden"), std::string::npos);
}

TEST(PlainText, NumbersInTextStay) {
  EXPECT_EQ(report_of("Het dodental:\n\n12\n\nDat meldt het leger.").text,
            "Het dodental:\n\n12\n\nDat meldt het leger.");
}
TEST(PlainText, ListsAreNotJoined) {
  EXPECT_EQ(
      report_of("De gouverneur noemde gisteren in zijn toespraak drie\ndingen die het leger volgens hem nu meteen moet "
                "doen om\nde stad te redden:\n- de brug sluiten\n- de haven openen\n- het eiland verlaten")
          .text,
      "De gouverneur noemde gisteren in zijn toespraak drie dingen die het leger volgens hem nu meteen moet doen om de "
      "stad te redden:\n\n- de brug sluiten\n\n- de haven openen\n\n- het eiland verlaten");
}

}  // namespace
}  // namespace wederhoor::intake
