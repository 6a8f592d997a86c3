// A deed that is told to be the first of its kind, against an earlier one.
#include "reconcile/firsts.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// Report a tells a raid on Wad of March 2031 in these words, report b one of 2030.
struct Told {
  Made a{"a"}, b{"b"};
  bool twice = false;  // the earlier one is told by two reports

  explicit Told(const std::string& first) {
    tells(a, first, "2031-03-01/2031-04-01");
    tells(b, "Bij hun inval in Wad in de zomer van 2030 vielen doden.", "2030-06-01/2030-09-01");
  }
  static void tells(Made& m, const std::string& words, const std::string& when) {
    m.d.reading.language = "nl";
    Event& event = m.event("ground_raid", -1, when);
    event.sentence = m.sentence(words);
    event.realis = Realis::recap;
    event.claim = static_cast<std::int32_t>(m.claim(words, "bron", Form::plain));
  }
  static void by(Made& m, const std::string& actor) { m.d.events.back().agents = {m.entity(actor)}; }
  std::vector<Match> matches() const {
    Heap heap({a.d, b.d});
    std::vector<Incident> incidents(2);
    for (std::uint32_t d = 0; d < 2; ++d) {
      incidents[d].place_id = "wad";
      incidents[d].when = heap[d].events.back().when;
      incidents[d].reports = {heap.key(d)};
      incidents[d].events = {heap.ref(RecordKind::event, d, 0)};
      incidents[d].claims = {heap.ref(RecordKind::claim, d, 0)};
    }
    if (twice) incidents[1].reports.push_back(heap.key(0));
    std::vector<Match> out;
    match_firsts(heap, incidents, test_lexicons(), out);
    return out;
  }
};

TEST(Firsts, ContradictAnEarlierOneOfAnotherReport) {
  const std::vector<Match> found = Told("In maart 2031 vielen ze voor het eerst Wad aan.").matches();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().kind, MatchKind::contradicts);
  EXPECT_EQ(found.front().subkind, MatchSubkind::time);
}

TEST(Firsts, NotOfAStretchOfTime) {
  EXPECT_TRUE(Told("In maart 2031 vielen ze voor het eerst sinds 2028 Wad aan.").matches().empty());
  EXPECT_TRUE(Told("In maart 2031 vielen ze dit jaar voor het eerst Wad aan.").matches().empty());
  EXPECT_TRUE(Told("In maart 2031 vielen ze Wad aan.").matches().empty());
}

TEST(Firsts, NotOfOtherAttackers) {
  Told told("In maart 2031 vielen ze voor het eerst Wad aan.");
  Told::by(told.a, "lsr"), Told::by(told.b, "m23");
  EXPECT_TRUE(told.matches().empty());
  Told same("In maart 2031 vielen ze voor het eerst Wad aan.");
  Told::by(same.a, "lsr"), Told::by(same.b, "lsr");
  EXPECT_EQ(same.matches().size(), 1U);
}

TEST(Firsts, NotOfWhatTwoReportsTell) {
  Told told("In maart 2031 vielen ze voor het eerst Wad aan.");
  told.twice = true;
  EXPECT_TRUE(told.matches().empty());
}

}  // namespace
}  // namespace wederhoor::reconcile
