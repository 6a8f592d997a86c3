// The page without scripts: the words are there, and no markup of a report.
#include "output/page/page_plain.h"

#include <gtest/gtest.h>

#include "dossier/sample.h"

namespace wederhoor {
namespace {

std::string plain(const Dossier& dossier, const std::string& language) {
  const RenderOptions options;
  const output::View view(dossier, options);
  return output::plain_page(view, output::Shown(dossier), output::select_all(view), output::Strings(language));
}

TEST(PlainPage, HoldsWhatIsShown) {
  const Dossier dossier = sample::dossier();
  const std::string html = plain(dossier, "nl");
  for (const std::string_view words :
       {"<h2>inval, Dravik, 23 mei 2031</h2>", "Hoe liep het af?",
        "● zegt: <q>De aanval is afgeslagen</q> — ministerie van Defensie van Oostmark ×2 [a.txt ", "<td>± 70</td>",
        "afgeslagen", "↔", "<p>Inval bij Dravik</p>", "Acht gewonden, meldt de Vrije Brigade."})
    EXPECT_NE(html.find(words), std::string::npos) << words << "\n" << html;
  EXPECT_NE(plain(dossier, "en").find("Who says what"), std::string::npos);
}

TEST(PlainPage, LeadDisputesUnverifiedThenTheFoldedMatrix) {
  const std::string html = plain(sample::dossier(), "nl");
  std::size_t last = 0;
  for (const std::string_view head :
       {"<h3>In het kort</h3>", "<h3>Omstreden</h3>", "<h3>Door niemand geverifieerd</h3>", "<h3>Wat zegt wie</h3>",
        "<details>", "<h3>Aantallen</h3>"}) {
    const std::size_t at = html.find(head, last);
    ASSERT_NE(at, std::string::npos) << head;
    last = at;
  }
  EXPECT_NE(html.find("<li><strong>Hoe liep het af?</strong>"), std::string::npos);
  EXPECT_NE(html.find("↔ <strong>nog gaande</strong> (vr 23 mei)"), std::string::npos) << html;
  EXPECT_NE(html.find("\">niets gevonden</a></td>"), std::string::npos);
}

TEST(PlainPage, WordsAreNoMarkup) {
  EXPECT_EQ(output::html_words("<b>&amp;</b>"), "&lt;b>&amp;amp;&lt;/b>");
  EXPECT_EQ(output::html_words("a\u202Eb\u0007é"), "a⟨U+202E⟩b⟨U+0007⟩é");
  const std::string markup = "</noscript><script>x</script>";
  Dossier dossier = sample::dossier_of([&](std::vector<Document>& documents) { documents[0].report.title = markup; });
  dossier.incidents[1].label = markup;
  EXPECT_EQ(plain(dossier, "nl").find("</noscript"), std::string::npos);
  EXPECT_EQ(plain(dossier, "nl").find("<script"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor
