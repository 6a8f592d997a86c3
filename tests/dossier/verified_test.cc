// What was verified, by whom and how.
#include "dossier/verified.h"

#include <gtest/gtest.h>

#include "dossier/build_dossier.h"
#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

// What is verified of one claim of a report, in the outlet's own voice or by a speaker.
struct Said {
  Made made{"a"};
  std::vector<Match> matches;
  Said() { made.d.reading.language = "nl"; }

  // `deed`: the word for it, "" where none is told.
  Claim& own(const std::string& words, const std::string& deed = "") {
    Claim& claim = made.d.claims.claims[made.claim(words, "x_1", Form::plain)];
    claim.standing = Standing::asserted;
    claim.chain.clear();
    if (!deed.empty()) tells(claim, deed);
    return claim;
  }
  void tells(const Claim& claim, const std::string& deed) {
    const auto at = static_cast<std::uint32_t>(made.d.report.text.find(deed, claim.content.front().begin));
    Event& event = made.event("attack", -1);
    event.trigger = {at, at + static_cast<std::uint32_t>(deed.size())};
  }
  Claim& by(const std::string& actor, ActorKind kind, const std::string& words) {
    const std::int32_t entity = made.entity(actor, actor);
    made.d.reading.entities.back().kind = kind;
    Claim& claim = made.d.claims.claims[made.claim(words, actor)];
    claim.source_entities = {entity};
    return claim;
  }
  std::vector<Verified> found() {
    Heap heap({made.d});
    Incident incident;
    for (std::uint32_t c = 0; c < made.d.claims.claims.size(); ++c)
      incident.claims.push_back(heap.ref(RecordKind::claim, 0, c));
    for (std::uint32_t e = 0; e < made.d.events.size(); ++e)
      incident.events.push_back(heap.ref(RecordKind::event, 0, e));
    for (Match& m : matches) m.a = incident.claims[0], m.b = incident.claims[1];
    return build_dossier(std::move(heap), matches, {incident}, test_lexicons()).views.front().verified;
  }
};

std::size_t of_own(const std::string& words, const std::string& deed = "") {
  Said said;
  said.own(words, deed);
  return said.found().size();
}

TEST(Verified, ByWordsOfTheOutlet) {
  EXPECT_EQ(of_own("De krant heeft de beelden van de aanval geverifieerd", "aanval"), 1U);
  EXPECT_EQ(of_own("De beelden van de aanval zijn door ons gelokaliseerd", "aanval"), 1U);
  EXPECT_EQ(of_own("Op satellietbeelden van vanmorgen is één loods te zien, geen wrakken"), 1U);
  EXPECT_EQ(of_own("Op een filmpje waarvan Reuters de plaats kon vaststellen is de aanval te zien", "aanval"), 1U);
}

TEST(Verified, NotFootageOfWhichNothingIsTold) {
  EXPECT_EQ(of_own("De krant heeft de beelden geverifieerd"), 0U);
  EXPECT_EQ(of_own("De beelden zijn door ons gelokaliseerd, de datum staat niet vast"), 0U);
}

TEST(Verified, NotByAChannelOfItself) {
  Said said;
  said.own("Satellietfoto's laten twee kapotte tanks zien");
  ASSERT_EQ(said.found().size(), 1U);
  said.made.d.report.outlet = "Kanaal Front (Telegram)";
  EXPECT_TRUE(said.found().empty());
}

// Two speakers in one breath; `beside`: the words between them and what they say.
std::size_t by_two(const std::string& beside, ActorKind second = ActorKind::armed_group) {
  Said said;
  Made& m = said.made;
  const std::int32_t army = m.entity("wad-army", "leger"), rebels = m.entity("x_1", "rebellen");
  m.d.reading.entities[0].kind = ActorKind::army;
  m.d.reading.entities[1].kind = second;
  m.sentence("Het leger en de rebellen " + beside);
  Claim& claim = m.d.claims.claims[m.claim("er zijn zeventien doden", "wad-army")];
  claim.source_entities = {army, rebels};
  claim.standing = Standing::confirmed;
  return said.found().size();
}

TEST(Verified, ByTwoThatFightTogether) {
  EXPECT_EQ(by_two("bevestigen allebei dat"), 1U);
  EXPECT_EQ(by_two("zijn het erover eens dat"), 1U);
  EXPECT_EQ(by_two("bevestigen dat"), 0U) << "nothing says that each does";
  EXPECT_EQ(by_two("zijn het er niet over eens dat"), 0U);
  EXPECT_EQ(by_two("bevestigen allebei dat", ActorKind::person), 0U) << "a bystander is no party";
  EXPECT_EQ(by_two("zijn het erover eens dat", ActorKind::person), 1U) << "who agrees is at odds";
  EXPECT_EQ(by_two("zijn het er niet over eens dat", ActorKind::person), 0U);
}

TEST(Verified, NotWhatCouldNotBeOrIsYetToBe) {
  EXPECT_EQ(of_own("De beelden konden niet worden geverifieerd"), 0U);
  EXPECT_EQ(of_own("De redactie wil dat de beelden worden geverifieerd"), 0U);
  EXPECT_EQ(of_own("Er zijn geen satellietbeelden van het dorp"), 0U);
  EXPECT_EQ(of_own("Het wrak is gelokaliseerd"), 0U) << "no footage";
  EXPECT_EQ(of_own("De oorzaak kon worden vastgesteld"), 0U);
  EXPECT_EQ(of_own("De stad is ingenomen"), 0U);
}

TEST(Verified, TellsHow) {
  Said said;
  said.own("Op satellietfoto's zijn twee kraters te zien");
  ASSERT_EQ(said.found().size(), 1U);
  EXPECT_EQ(said.found().front().how, VerifiedHow::satellite);
  EXPECT_EQ(said.found().front().words.of(said.made.d.report.text), "satellietfoto's");
}

TEST(Verified, NotByAPartyOfItself) {
  Said said;
  said.by("ru-mod", ActorKind::state_body, "het verlies van één schip").standing = Standing::confirmed;
  EXPECT_TRUE(said.found().empty());
  Said footage;
  footage.by("ru-army", ActorKind::army, "de beelden zijn geverifieerd");
  EXPECT_TRUE(footage.found().empty());
}

TEST(Verified, ByWhoTakesNoPart) {
  Said said;
  said.by("Het Dagblad", ActorKind::outlet, "er zeven doden zijn").standing = Standing::confirmed;
  ASSERT_EQ(said.found().size(), 1U);
  EXPECT_EQ(said.found().front().how, VerifiedHow::confirmed);
  EXPECT_EQ(said.found().front().by, "Het Dagblad");
  said.made.d.claims.claims.front().hearsay = true;
  EXPECT_TRUE(said.found().empty());
}

TEST(Verified, NotByWhomAnOutletQuotes) {
  Said said;
  Claim& claim = said.by("x_2", ActorKind::people, "er geen soldaat was bevestigen goudzoekers die Het Dagblad sprak");
  const Span all = claim.content.front();
  claim.content = {{all.begin, all.begin + 18}}, claim.source = {{all.begin + 30, all.end}};
  claim.standing = Standing::confirmed;
  said.made.entity("x_3", "Het Dagblad");
  said.made.d.reading.entities.back().kind = ActorKind::outlet;
  said.made.d.reading.mentions.push_back({.span = {all.end - 17, all.end - 6}, .entity = 1});
  EXPECT_TRUE(said.found().empty());
}

TEST(Verified, ByBothParties) {
  Said said;
  said.by("ua", ActorKind::army, "de brug is verwoest");
  said.by("ru", ActorKind::army, "de brug ligt in het water");
  Event& attack = said.made.event("shelling", -1, "2031-03-10");
  attack.agents = {0}, attack.targets = {1};
  EXPECT_TRUE(said.found().empty());
  said.matches.push_back({.id = "m_1", .kind = MatchKind::same});
  ASSERT_EQ(said.found().size(), 1U);
  EXPECT_EQ(said.found().front().how, VerifiedHow::both_sides);
  EXPECT_EQ(said.found().front().with.size(), 1U);
  const auto does = [&](std::uint32_t claim, const std::string& to) {
    Proposition p{.claim = claim, .lexeme = said.made.d.words.add("verwoesten")};
    Argument object;
    object.role = ArgumentRole::object, object.head = said.made.d.words.add(to);
    p.arguments.push_back(object);
    said.made.d.propositions.push_back(p);
  };
  does(0, "brug"), does(1, "brug");
  EXPECT_EQ(said.found().size(), 1U);
  said.made.d.propositions.clear();
  does(0, "brug"), does(1, "dijk");
  EXPECT_TRUE(said.found().empty()) << "each speaks of another thing";
  said.made.d.propositions.clear();
  said.made.d.claims.claims.back().standing = Standing::denied;
  EXPECT_TRUE(said.found().empty());
}

// A report of plain sentences, one paragraph, each a claim of the outlet.
struct Sentences {
  Document d;
  Sentences() {
    d.report.id = "a", d.report.file = "a.txt", d.report.outlet = "De Bode";
    d.reading.language = "nl";
  }
  Sentences& add(const std::string& words) {
    std::string& text = d.report.text;
    if (!text.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += words;
    const Span span{begin, static_cast<std::uint32_t>(text.size())};
    Sentence sentence;
    sentence.span = span;
    d.reading.sentences.push_back(sentence);
    Claim claim;
    claim.id = "c_" + std::to_string(begin);
    claim.content = {span};
    claim.form = Form::plain;
    claim.sentence = static_cast<std::uint32_t>(d.reading.sentences.size()) - 1;
    d.claims.claims.push_back(claim);
    return *this;
  }
  // The words of what is verified, one a line.
  std::string verified() const {
    Heap heap({d});
    Incident incident;
    for (std::uint32_t c = 0; c < d.claims.claims.size(); ++c)
      incident.claims.push_back(heap.ref(RecordKind::claim, 0, c));
    const Dossier dossier = build_dossier(std::move(heap), {}, {incident}, test_lexicons());
    std::string out;
    for (const Verified& one : dossier.views.front().verified)
      out += std::string(dossier.documents.claim(one.claim).content.front().of(d.report.text)) + "\n";
    return out;
  }
};

TEST(Verified, WhatCheckedFootageShows) {
  EXPECT_EQ(Sentences()
                .add("De Bode heeft een video geverifieerd die op Facebook verscheen.")
                .add("Daarop zijn zeven lichamen te zien naast de kerk.")
                .add("De plek is vastgesteld met behulp van satellietbeelden.")
                .add("Wie de doden zijn, is niet te zien.")
                .verified(),
            "Daarop zijn zeven lichamen te zien naast de kerk.\n");
  EXPECT_EQ(Sentences()
                .add("Beelden van de schietpartij zijn door onze redactie geverifieerd.")
                .add("Ze zijn gemaakt in de Dorpsstraat.")
                .add("Te zien is dat een agent schiet.")
                .verified(),
            "Ze zijn gemaakt in de Dorpsstraat.\nTe zien is dat een agent schiet.\n");
}

TEST(Verified, FootageThatWasFoundToBeReal) {
  EXPECT_EQ(Sentences().add("De beelden zijn echt.").add("Daarop is te zien dat twee tanks branden.").verified(),
            "Daarop is te zien dat twee tanks branden.\n");
  EXPECT_EQ(Sentences().add("De beelden zijn echt gruwelijk.").add("Er is een tank te zien.").verified(), "");
}

TEST(Verified, NotWhatStandsBehindFootageAndIsNotSeen) {
  EXPECT_EQ(Sentences().add("De Bode heeft een video geverifieerd.").add("De politie zoekt twee mannen.").verified(),
            "");
  EXPECT_EQ(Sentences().add("De beelden konden niet worden geverifieerd.").add("Daarop is een man te zien.").verified(),
            "");
  Sentences channel;
  channel.add("Een video is geverifieerd.").add("Daarop is een man te zien.");
  channel.d.report.channel = "Telegram";
  EXPECT_EQ(channel.verified(), "");
}

}  // namespace
}  // namespace wederhoor::dossier
