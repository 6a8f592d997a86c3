#include "reconcile/sites.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// A report in which somebody or something of that name, with or without its article, is hit.
Document hit(const std::string& id, const std::string& article, const std::string& name,
             ActorKind kind = ActorKind::person, const std::string& actor = "x_thing") {
  Made m(id);
  const std::int32_t who = m.entity(actor, name);
  m.d.reading.entities[0].kind = kind;
  m.event("attack", none, "2031-03-09").targets = {who};
  const std::uint32_t s = m.sentence(article + name);
  const Span words = m.d.reading.sentences[s].span;
  m.d.events.back().sentence = s;
  Mention mention;
  mention.span = words;
  mention.head = {words.begin + static_cast<std::uint32_t>(article.size()), words.end};
  mention.sentence = s;
  mention.entity = who;
  m.d.reading.language = "nl";
  m.d.reading.mentions.push_back(mention);
  return m.d;
}

// A report that has that name as a place, of the gazetteer or of none.
Document placed(const std::string& id, const std::string& name, const std::string& place_id) {
  Made m(id);
  const std::int32_t p = m.place("NL", "", place_id);
  PlaceMention& place = m.d.reading.places[static_cast<std::size_t>(p)];
  place.kind = place_id.empty() ? PlaceKind::other : PlaceKind::town;
  place.sentence = m.sentence(name);
  place.span = m.d.reading.sentences[place.sentence].span;
  return m.d;
}

// The sites of all sentences, in order: "a b".
std::string sites(std::vector<Document> documents) {
  const Heap heap(std::move(documents));
  std::vector<Scene> scenes;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (Scene& scene : scenes_of(heap[d], d)) scenes.push_back(std::move(scene));
  }
  const Sites found(heap, scenes, Deeds(test_lexicons()), Articles(heap, test_lexicons()));
  std::string out;
  for (const Scene& scene : scenes) {
    for (const std::string& id : scene.sites) out += (out.empty() ? "" : " ") + id;
  }
  return out;
}

TEST(Sites, AShipThatTwoReportsTellWasHit) {
  EXPECT_EQ(sites({hit("a", "de ", "Vrouwe Anna"), hit("b", "de ", "Vrouwe Anna")}), "~vrouwe anna ~vrouwe anna");
  EXPECT_EQ(sites({hit("a", "de ", "Vrouwe Anna")}), "");
}

TEST(Sites, APersonOrPartyIsNone) {
  EXPECT_EQ(sites({hit("a", "", "Anna Vrouwe"), hit("b", "", "Anna Vrouwe")}), "");
  EXPECT_EQ(sites({hit("a", "de ", "Garde", ActorKind::army), hit("b", "de ", "Garde", ActorKind::army)}), "");
  EXPECT_EQ(sites({hit("a", "de ", "Houthi's", ActorKind::organisation, "houthis"),
                   hit("b", "de ", "Houthi's", ActorKind::organisation, "houthis")}),
            "");
}

TEST(Sites, ANameThatIsAPlaceIsOneElsewhere) {
  EXPECT_EQ(sites({placed("a", "Adlun", "geonames:1"), hit("b", "", "Adlun")}), "geonames:1 geonames:1");
  EXPECT_EQ(sites({placed("a", "Adlun", ""), hit("b", "", "Adlun")}), "~adlun ~adlun");
  EXPECT_EQ(sites({placed("a", "ADLUN", "geonames:1"), hit("b", "", "Adlun")}), "");
}

}  // namespace
}  // namespace wederhoor::reconcile
