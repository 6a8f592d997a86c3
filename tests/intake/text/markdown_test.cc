// Markdown: marks out, headings and lists known.
#include "base/dates.h"
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

TEST(Markdown, FrontMatterHeadingsLists) {
  const std::string note =
      "---\ntitle: \"Brug heroverd\"\ndate: 12 maart 2031\nauthor: Anna Bakker\ntags: brug\n---\n\n# Brug heroverd\n\n"
      "- Het leger zegt dat de brug bij *Oosterdam* is heroverd.\n- Volgens de burgemeester zijn **vier** inwoners "
      "gewond.\n\n## Reactie\n\n"
      "> De rebellen zwijgen. Zie [hun\n> kanaal](https://t.example/x) of snake_case en 5 * "
      "3.\n\n![foto](a.jpg)\n\n```\ncode\n```\n\nKop\n---\nDe haven is \\*open\\*.\n";
  const Report report = report_of(note, "a.md");
  EXPECT_EQ(report.title, "Brug heroverd");
  EXPECT_EQ(report.author, "Anna Bakker");
  EXPECT_EQ(base::iso(report.published.begin), "2031-03-12");
  EXPECT_EQ(report.text,
            "Het leger zegt dat de brug bij Oosterdam is heroverd.\n\nVolgens de burgemeester zijn vier inwoners "
            "gewond.\n\nReactie\n\n"
            "De rebellen zwijgen. Zie [hun kanaal](https://t.example/x) of snake_case en 5 * 3.\n\nKop\n\nDe haven is "
            "*open*.");
}

TEST(Markdown, MarksOfChannels) {
  EXPECT_EQ(report_of("**Vrij Wad | Kanaal**\n\n**Wij hebben de brug bij [Oosterdam](https://voorbeeld.example/kaart) "
                      "ingenomen.** __De vijand verloor 12 man.__ Dat zegt commandant *Vos*.\n")
                .text,
            "Vrij Wad | Kanaal\n\nWij hebben de brug bij Oosterdam ingenomen. De vijand verloor 12 man. Dat zegt "
            "commandant Vos.");
}

}  // namespace
}  // namespace wederhoor::intake
