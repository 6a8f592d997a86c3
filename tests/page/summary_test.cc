// The summary of the hand-made heap, in both languages, at several widths.
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.h"
#include "dossier/sample.h"
#include "output/summary/summary_writer.h"
#include "wederhoor/render.h"

namespace wederhoor {
namespace {

std::string summary_of(const Dossier& dossier, const std::string& language = "nl", int width = 100, bool colour = false,
                       bool full = true) {
  RenderOptions options;
  options.language = language;
  options.full = full;
  return summary(dossier, options, colour, width);
}
bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(Summary, HeadlineCounts) {
  const std::string text = summary_of(sample::dossier());
  EXPECT_TRUE(text.starts_with("3 rapporten gelezen · 2 incidenten · 8 toegeschreven beweringen")) << text;
  EXPECT_TRUE(says(summary_of(sample::dossier(), "en"), "3 reports read · 2 incidents · 8 attributed claims"));
}

TEST(Summary, ReportsInOtherLanguagesAreNamed) {
  EXPECT_FALSE(says(summary_of(sample::dossier()), "niet in het Nederlands"));
  const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
    documents[1].report.language = "en";
    documents[1].reading.language = "";
  });
  const std::string file = dossier.documents[1].report.file;
  EXPECT_TRUE(
      says(summary_of(dossier), "1 rapport niet in het Nederlands, niet gelezen op wie wat zegt: " + file + " (en)"))
      << summary_of(dossier);
}

TEST(Summary, WhoSaysWhatWithItsPlace) {
  const std::string text = summary_of(sample::dossier(), "nl", 400);
  EXPECT_TRUE(says(text, "● zegt: “De aanval is afgeslagen” — ministerie van Defensie van Oostmark ×2 [a.txt "))
      << text;
  EXPECT_TRUE(says(text, "✕ ontkent: “elke betrokkenheid” — Westmark [a.txt "));
  EXPECT_TRUE(says(text, "± 70 “zo'n zeventig aanvallers” — ministerie van Defensie van Oostmark, stand 23 mei 2031"));
  EXPECT_TRUE(says(text, "↔ "));
  EXPECT_TRUE(says(text, "LIJKT TEGENSPRAAK, IS HET NIET"));
  EXPECT_TRUE(says(text, "ministerie van Defensie → Anna Terweij → De Avondbode"));
  EXPECT_TRUE(says(text, "ACHTERGROND, GEEN NIEUWS\n   2 overval, Selm, maart 2031"));
}

TEST(Summary, OpensWithTheLeadAndTheDisputes) {
  const std::string text = summary_of(sample::dossier(), "nl", 400);
  EXPECT_LT(text.find("IN HET KORT"), text.find("OMSTREDEN"));
  EXPECT_LT(text.find("OMSTREDEN"), text.find("WAT ZEGT WIE"));
  EXPECT_FALSE(says(text, "--full"));
}

TEST(Summary, ShortOneIsAPieceOfTheWhole) {
  const std::string full = summary_of(sample::dossier(), "nl", 100),
                    brief = summary_of(sample::dossier(), "nl", 100, false, false);
  EXPECT_LT(brief.size(), full.size());
  EXPECT_TRUE(says(brief, "IN HET KORT") && says(brief, "OMSTREDEN") && says(brief, "--full")) << brief;
  EXPECT_FALSE(says(brief, "VAN WIE KOMT HET"));
}

TEST(Summary, EveryPlaceHoldsTheWords) {  // the span equation, read back from the text that people see
  const std::string text = summary_of(sample::dossier(), "nl", 400);
  const Dossier dossier = sample::dossier();
  const std::size_t at = text.find("“de gevechten doorgaan”");
  ASSERT_NE(at, std::string::npos);
  const std::size_t open = text.find("[a.txt ", at);
  std::istringstream cell(text.substr(open + 7));
  std::size_t begin = 0, end = 0;
  char dash = 0;
  cell >> begin >> dash >> end;
  std::size_t byte = 0, points = 0, from = 0;
  const std::string& words = dossier.documents[0].report.text;
  for (; points < end; ++points) {
    if (points == begin) from = byte;
    byte += base::decode(words, byte).size;
  }
  EXPECT_EQ(words.substr(from, byte - from), "de gevechten doorgaan");
}

TEST(Summary, FitsItsWidth) {
  for (const int width : {40, 60, 80, 120}) {
    std::istringstream lines(summary_of(sample::dossier(), "nl", width));
    for (std::string line; std::getline(lines, line);) {
      const bool one_word = line.find(' ', line.find_first_not_of(' ')) == std::string::npos;
      EXPECT_TRUE(base::count_code_points(line) <= static_cast<std::size_t>(width) || one_word)
          << width << ": " << line;
    }
  }
}

TEST(Summary, ColoursOnlyIfAsked) {
  EXPECT_FALSE(says(summary_of(sample::dossier()), "\x1b"));
  EXPECT_TRUE(says(summary_of(sample::dossier(), "nl", 100, true), "\x1b[1m"));
}

TEST(Summary, NoControlOfTheTerminal) {
  Dossier dossier = sample::dossier();
  dossier.incidents[1].label = "inval\x1b[2J\u202e\u0007\u200b Dravik\nx";
  EXPECT_TRUE(says(summary_of(dossier), "1 inval[2J Dravik x"));
  EXPECT_EQ(output::terminal_safe("a\x1b\u2066b\u00ad"), "ab");
}

TEST(Summary, LongHeapsSayWhatTheyLeaveOut) {
  Dossier dossier = sample::dossier();
  const Incident last = dossier.incidents.back();
  const IncidentView view = dossier.views.back();
  dossier.incidents[0] = last;
  dossier.views[0] = view;
  dossier.views[0].incident = 0;
  for (std::uint32_t i = 2; i < 60; ++i) {
    dossier.incidents.push_back(last);
    dossier.views.push_back(view);
    dossier.views.back().incident = i;
  }
  const std::string text = summary_of(dossier);
  EXPECT_TRUE(says(text, "en nog 20 incidenten, te zien op de pagina")) << text.substr(text.size() - 300);
}

TEST(Summary, CutsListsAndSaysSo) {
  Dossier dossier = sample::dossier();
  std::vector<Ref>& cell = dossier.views[1].questions.at(0).cells.back().claims;
  cell = {sample::claim(0, 0), sample::claim(0, 2), sample::claim(0, 3), sample::claim(1, 0), sample::claim(1, 2)};
  EXPECT_TRUE(says(summary_of(dossier), "en nog 2"));
}

TEST(Summary, EmptyHeap) { EXPECT_EQ(summary_of(Dossier{}), "Er is geen rapport gelezen.\n"); }

TEST(Shortened, CutsAtAWord) {
  EXPECT_EQ(output::shortened("een twee drie", 20), "een twee drie");
  EXPECT_EQ(output::shortened("een twee drie", 10), "een twee …");
}

}  // namespace
}  // namespace wederhoor
