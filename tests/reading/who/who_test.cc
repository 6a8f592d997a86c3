// Who is mentioned and who is meant. The rules are told, with examples that run, in spec/nl/who.md; here what must hold
// of every text.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "reading/who/name_spans.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor {
namespace {

struct Read {
  Report report;
  Reading reading;
  explicit Read(std::string text) {
    report.text = std::move(text);
    report.id = "test";
    reading = test_engine().read_text(report);
  }
  // The entity of the n-th mention with these words; none if there is no such mention.
  std::int32_t entity(std::string_view words, int n = 0) const {
    for (const Mention& m : reading.mentions) {
      if (m.span.of(report.text) == words && n-- == 0) return m.entity;
    }
    return -2;
  }
};

TEST(Who, NobodyIsNoAntecedent) {
  const Read none_there("Geen gijzelaar kwam om. Dat was volgens hem geluk.");
  EXPECT_LT(none_there.entity("hem"), 0);
  const Read one("Een gijzelaar kwam vrij. Dat was volgens hem geluk.");
  EXPECT_EQ(one.entity("hem"), one.entity("Een gijzelaar"));
}

TEST(Who, AGroupIsCalledWhatItCallsItself) {
  const Read one(
      "Een onbekende groep die zich Brigade Zuid noemt, eiste de explosie op. De politie zoekt Brigade Zuid.");
  EXPECT_EQ(one.entity("Een onbekende groep"), one.entity("Brigade Zuid"));
  const Read number("Een groep die zichzelf Brigade 17 noemt, eiste de explosie op.");
  EXPECT_EQ(number.entity("Een groep"), number.entity("Brigade"));
  const Read other("Een groep die Brigade Zuid laf noemt, eiste de explosie op.");
  EXPECT_NE(other.entity("Een groep"), other.entity("Brigade Zuid"));
  const Read fled("Een groep die zich bij Brigade Zuid voegde, eiste de explosie op.");
  EXPECT_NE(fled.entity("Een groep"), fled.entity("Brigade Zuid"));
}

TEST(Who, MentionsAndEntitiesPointAtEachOther) {
  static const std::string pieces[] = {"Jan Bos ",
                                       "De burgemeester ",
                                       "zei ",
                                       "dat ",
                                       "hij ",
                                       "het leger ",
                                       "Moskou ",
                                       "(LVR) ",
                                       "beide groepen ",
                                       ", ",
                                       ". ",
                                       "de milities ",
                                       "van ",
                                       "Koersk ",
                                       "„",
                                       "” ",
                                       "\n\n",
                                       "Poetins woordvoerder ",
                                       "een ",
                                       "andere ",
                                       "groep "};
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int n = static_cast<int>(random() % 40); n >= 0; --n) text += pieces[random() % std::size(pieces)];
    SCOPED_TRACE(text);
    const Read r(text);
    for (std::size_t m = 0; m < r.reading.mentions.size(); ++m) {
      const Mention& mention = r.reading.mentions[m];
      ASSERT_TRUE(mention.span.contains(mention.head));
      ASSERT_LE(mention.span.end, text.size());
      ASSERT_FALSE(mention.because.empty());
      if (mention.entity == none) continue;
      const auto& mentions = r.reading.entities[static_cast<std::size_t>(mention.entity)].mentions;
      ASSERT_NE(std::find(mentions.begin(), mentions.end(), m), mentions.end());
    }
    for (const Entity& entity : r.reading.entities) {
      ASSERT_FALSE(entity.mentions.empty());
      ASSERT_FALSE(entity.actor_id.empty());
    }
  }
}

TEST(Who, AcronymsMeanTheirBody) {
  const Read r("Het Noordelijk Volksfront (NVF) meldde winst. Later zweeg het NVF.");
  const auto front = r.entity("het NVF");
  ASSERT_GE(front, 0);
  EXPECT_GE(r.reading.entities[static_cast<std::size_t>(front)].mentions.size(), 2u);
}

TEST(Who, StatesBodiesComeFromTheList) {
  const Read r("Het Franse leger vertrok.");
  const std::int32_t entity = r.entity("Het Franse leger");
  ASSERT_GE(entity, 0);
  EXPECT_EQ(r.reading.entities[static_cast<std::size_t>(entity)].actor_id, "fr-army");
}

TEST(Who, AMinistryIsThatOfTheStateWhoseCapitalItSitsIn) {
  for (const auto& [text, words, id] :
       {std::array{"Het ministerie van Defensie in Parijs zweeg.", "Het ministerie van Defensie", "fr-mod"},
        {"Het ministerie van Defensie zweeg.", "Het ministerie van Defensie", ""},
        {"Het ministerie van Defensie in de stad zweeg.", "Het ministerie van Defensie", ""}}) {
    const Read r(text);
    const std::int32_t entity = r.entity(words);
    ASSERT_GE(entity, 0) << text;
    const std::string& found = r.reading.entities[static_cast<std::size_t>(entity)].actor_id;
    EXPECT_EQ(found.starts_with("x_") ? "" : found, id) << text;
  }
}

// Whatever stands around it in the report; and another name gives another.
TEST(Who, TheSameTextGivesTheSameIds) {
  const std::string text = "Burgemeester Karel Vosmaer sprak met de agenten. Hij ging weg.";
  const auto id = [](const Read& r, const char* words) {
    const std::int32_t entity = r.entity(words);
    return entity < 0 ? std::string() : r.reading.entities[static_cast<std::size_t>(entity)].actor_id;
  };
  const Read alone(text), after("De marine meldde niets. Kapitein Jan de Wit zweeg.\n\n" + text);
  const std::string mayor = id(alone, "Burgemeester Karel Vosmaer");
  EXPECT_FALSE(mayor.empty());
  EXPECT_EQ(id(after, "Burgemeester Karel Vosmaer"), mayor);
  EXPECT_NE(id(after, "Kapitein Jan de Wit"), mayor);
}

TEST(Who, CompoundsAreReadAsTheirLastPart) {
  const reading::Roles roles({test_engine().lexicons(), "nl"});
  EXPECT_EQ(roles.find("oppositiepolitici").like, "politician");
  EXPECT_EQ(roles.find("oppositiepolitici").count, Count::many);
  EXPECT_EQ(roles.find("oud-commandant").like, "soldier");
  EXPECT_TRUE(roles.find("oud-commandant").former);
  EXPECT_EQ(roles.find("voorraad").row, none);
  EXPECT_EQ(roles.find("stroom").row, none);
}

TEST(Who, NationsByAdjectiveAndInhabitant) {
  const reading::Nations nations({test_engine().lexicons(), "nl"});
  EXPECT_EQ(nations.adjective("Oekraïense"), "UA");
  EXPECT_EQ(nations.adjective("Zuid-Russische"), "RU");
  EXPECT_EQ(nations.adjective("pro-Russische"), "");
  EXPECT_EQ(nations.inhabitants("Russen").country, "RU");
  EXPECT_EQ(nations.inhabitants("Russen").count, Count::many);
}

}  // namespace
}  // namespace wederhoor
