// Whom the claims of an incident go back to.
#include "dossier/origins.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// Reports of one incident, and who says what in them.
struct Heard {
  std::vector<Made> made;
  std::vector<Match> matches;

  Made& report(const std::string& id, const std::string& outlet) {
    made.emplace_back(id);
    made.back().d.report.outlet = outlet;
    made.back().d.reading.language = "nl";
    return made.back();
  }
  // Somebody of these words, by name or by a mere noun.
  static std::int32_t who(Made& m, const std::string& actor, const std::string& words, ActorKind kind, bool named,
                          const std::string& role = "") {
    const std::uint32_t at = 100 + 60 * static_cast<std::uint32_t>(m.d.reading.mentions.size());
    m.d.report.text.replace(at, words.size(), words);
    const std::int32_t entity = m.entity(actor, words);
    Entity& e = m.d.reading.entities.back();
    e.kind = kind, e.role = role;
    e.mentions = {static_cast<std::uint32_t>(m.d.reading.mentions.size())};
    const Span span{at, at + static_cast<std::uint32_t>(words.size())};
    m.d.reading.mentions.push_back(
        {.span = span, .head = span, .kind = named ? MentionKind::name : MentionKind::nominal, .entity = entity});
    return entity;
  }
  static void says(Made& m, std::int32_t entity, const std::string& what = "er zijn drie doden") {
    const std::string& actor = m.d.reading.entities[static_cast<std::size_t>(entity)].actor_id;
    Claim& claim = m.d.claims.claims[m.claim(what, actor)];
    claim.source_entities = {entity};
    claim.source_type = SourceType::group;
  }
  std::vector<std::string> roots() {
    std::vector<Document> documents;
    for (const Made& m : made) documents.push_back(m.d);
    Heap heap(std::move(documents));
    Incident incident;
    for (std::uint32_t d = 0; d < heap.size(); ++d) {
      incident.reports.push_back(heap.key(d));
      for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c)
        incident.claims.push_back(heap.ref(RecordKind::claim, d, c));
    }
    for (Match& m : matches) m.a = incident.claims[0], m.b = incident.claims[1];
    return build_dossier(std::move(heap), matches, {incident}, test_lexicons()).views.front().origins;
  }
};

using Roots = std::vector<std::string>;

TEST(Origins, ASpokesmanIsHisBody) {
  Heard heard;
  Made& m = heard.report("a", "De Krant");
  Heard::says(m, Heard::who(m, "wad-army", "Wadlandse leger", ActorKind::army, true));
  Heard::says(m, Heard::who(m, "x_1", "legerwoordvoerder Ba", ActorKind::person, true, "legerwoordvoerder"));
  EXPECT_EQ(heard.roots(), Roots{"wad-army"});
}

TEST(Origins, NotWhereTwoBodiesMayBeMeant) {
  Heard heard;
  Made& m = heard.report("a", "De Krant");
  Heard::says(m, Heard::who(m, "wad-army", "Wadlandse leger", ActorKind::army, true));
  Heard::says(m, Heard::who(m, "noord-army", "Noordlandse leger", ActorKind::army, true));
  Heard::says(m, Heard::who(m, "x_1", "legerwoordvoerder Ba", ActorKind::person, true, "legerwoordvoerder"));
  EXPECT_EQ(heard.roots().size(), 3U);
}

TEST(Origins, AnotherPersonIsNoSpokesman) {
  Heard heard;
  Made& m = heard.report("a", "De Krant");
  Heard::says(m, Heard::who(m, "wad-army", "Wadlandse leger", ActorKind::army, true));
  Heard::says(m, Heard::who(m, "x_1", "burgemeester Ba", ActorKind::person, true, "burgemeester"));
  EXPECT_EQ(heard.roots().size(), 2U);
}

TEST(Origins, AStateIsNoRootBesideItsMinistry) {
  Heard heard;
  Made& m = heard.report("a", "De Krant");
  const std::int32_t ministry = Heard::who(m, "ru-mod", "ministerie van Defensie", ActorKind::state_body, true);
  m.d.reading.entities[static_cast<std::size_t>(ministry)].affiliation = "ru";
  const std::int32_t state = Heard::who(m, "ru", "Rusland", ActorKind::place_as_actor, true);
  m.d.reading.entities[static_cast<std::size_t>(state)].affiliation = "ru";
  Heard::says(m, ministry), Heard::says(m, state, "er is niets gebeurd");
  EXPECT_EQ(heard.roots(), Roots{"ru-mod"});
  // Alone it is one.
  Heard alone;
  Made& n = alone.report("a", "De Krant");
  Heard::says(n, Heard::who(n, "ru", "Rusland", ActorKind::place_as_actor, true));
  EXPECT_EQ(alone.roots(), Roots{"ru"});
}

TEST(Origins, BodiesWithoutANameAreTheirWords) {
  Heard heard;
  Made& m = heard.report("a", "De Krant");
  Heard::says(m, Heard::who(m, "x_1", "politie", ActorKind::state_body, false, "politie"));
  Heard::says(m, Heard::who(m, "x_2", "ziekenhuis", ActorKind::organisation, false, "ziekenhuis"));
  Heard::says(m, Heard::who(m, "x_3", "bewoner", ActorKind::person, false));
  Heard::says(m, Heard::who(m, "x_4", "hulpverleners", ActorKind::person, false));
  EXPECT_EQ(heard.roots(), (Roots{"politie", "unknown", "ziekenhuis"}));
}

TEST(Origins, AnAgencyWhoseReportIsThereIsWhomItQuotes) {
  Heard heard;
  Made& a = heard.report("a", "Persbureau Noord");
  Heard::says(a, Heard::who(a, "wad-army", "Wadlandse leger", ActorKind::army, true));
  Made& b = heard.report("b", "De Krant");
  Heard::says(b, Heard::who(b, "x_2", "Persbureau Noord", ActorKind::outlet, true));
  EXPECT_EQ(heard.roots().size(), 2U) << "nothing tells that it is the same";
  heard.matches = {{.id = "m_1", .kind = MatchKind::same}};
  EXPECT_EQ(heard.roots(), Roots{"wad-army"});
}

TEST(Origins, OneBodyCountsOnce) {
  Heard heard;
  Made& first = heard.report("a", "De Bode");
  first.sentence("");
  Heard::says(first, Heard::who(first, "x_firm", "Rederij Kustvaart", ActorKind::organisation, true));
  Heard::says(first, Heard::who(first, "x_2", "rederij", ActorKind::organisation, false));
  EXPECT_EQ(heard.roots(), Roots{"x_firm"});
  Made& second = heard.report("b", "De Courant");
  second.sentence("");
  Heard::says(second, Heard::who(second, "x_other", "Rederij Zeewind", ActorKind::organisation, true));
  EXPECT_EQ(heard.roots(), (Roots{"rederij", "x_firm", "x_other"})) << "which of the two?";
}

TEST(Origins, AnOfficerOfTheBodyIsTheBody) {
  Heard heard;
  Made& report = heard.report("a", "De Bode");
  report.sentence("");
  Heard::says(report, Heard::who(report, "x_police", "politie van Puntland", ActorKind::state_body, true));
  Heard::says(report, Heard::who(report, "x_man", "Farah Warsame", ActorKind::person, true, "politiecommandant"));
  EXPECT_EQ(heard.roots(), Roots{"x_police"});
  Heard::says(report, Heard::who(report, "x_woman", "Fadumo Nur", ActorKind::person, true, "winkelier"));
  EXPECT_EQ(heard.roots(), (Roots{"x_police", "x_woman"}));
}

}  // namespace
}  // namespace wederhoor::dossier
