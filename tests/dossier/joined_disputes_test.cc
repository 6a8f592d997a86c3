// Which disputes are one, and what footage settles.
#include "dossier/joined_disputes.h"

#include <gtest/gtest.h>

#include "reconcile/made.h"

namespace wederhoor::dossier {
namespace {

// Claims of one report, and disputes between them.
struct Asked {
  Made made{"a"};
  std::vector<Dispute> disputes;

  std::uint32_t claim(const std::string& words) { return made.claim(words, "x"); }
  Span words(std::uint32_t claim) const { return made.d.claims.claims[claim].content.front(); }
  // The claim tells this time of the day.
  void clock(std::uint32_t claim, std::int16_t minute) {
    TimeMention time;
    time.span = words(claim);
    time.value = {Moment{100, minute}, Moment{100, static_cast<std::int16_t>(minute + 1)}};
    made.d.reading.times.push_back(time);
  }
  Dispute& ask(const std::string& question, std::uint32_t thing, std::vector<std::uint32_t> claims,
               std::vector<std::string> answers) {
    Dispute& out = disputes.emplace_back();
    out.id = "d_" + std::to_string(disputes.size());
    out.asks = question;
    const Heap heap({made.d});
    out.thing = {heap.key(0), {words(thing)}, ""};
    for (std::size_t p = 0; p < claims.size(); ++p) {
      out.positions.push_back({heap.ref(RecordKind::claim, 0, claims[p])});
      out.answers.push_back({answers[p], answers[p].empty() ? Quoted{heap.key(0), {words(claims[p])}, ""} : Quoted{}});
    }
    return out;
  }
  std::vector<Dispute> joined() const { return join_disputes(Heap({made.d}), disputes); }
};

TEST(JoinedDisputes, OfOneQuestionInTheSameWords) {
  Asked a;
  const std::uint32_t yes = a.claim("de brug is dicht"), no = a.claim("de brug is open"),
                      again = a.claim("De brug is dicht"), also = a.claim("er rijden auto's");
  a.ask("ask.holds", yes, {yes, no}, {"yes", "no"});
  a.ask("ask.holds", again, {again, also}, {"yes", ""});
  const std::vector<Dispute> joined = a.joined();
  ASSERT_EQ(joined.size(), 1U);
  EXPECT_EQ(joined.front().id, "d_1");
  ASSERT_EQ(joined.front().positions.size(), 3U);
  EXPECT_EQ(joined.front().positions.front().size(), 2U) << "both say that it is closed";
}

TEST(JoinedDisputes, NotOfAnotherThingOrWithoutAnAnswerInCommon) {
  Asked a;
  const std::uint32_t one = a.claim("de brug is dicht"), two = a.claim("de dijk is dicht"), three = a.claim("nee"),
                      four = a.claim("kwart over vier"), five = a.claim("half zes"), six = a.claim("om tien uur"),
                      seven = a.claim("elf uur");
  a.ask("ask.holds", one, {one, three}, {"yes", "no"});
  a.ask("ask.holds", two, {two, three}, {"yes", "no"});
  a.clock(four, 255), a.clock(five, 330), a.clock(six, 600), a.clock(seven, 660);
  a.ask("ask.when", one, {four, five}, {"", ""});
  a.ask("ask.when", one, {six, seven}, {"", ""});
  EXPECT_EQ(a.joined().size(), 4U);
}

TEST(JoinedDisputes, TimesAreOneHoweverTheyAreTold) {
  Asked a;
  const std::uint32_t first = a.claim("03.10 uur"), other = a.claim("kwart voor drie"),
                      same = a.claim("tien over drie"), third = a.claim("half vier");
  a.clock(first, 190), a.clock(other, 165), a.clock(same, 190), a.clock(third, 210);
  a.ask("ask.when", first, {first, other}, {"", ""});
  a.ask("ask.when", first, {same, third}, {"", ""});
  ASSERT_EQ(a.joined().size(), 1U);
  EXPECT_EQ(a.joined().front().positions.size(), 3U);
}

TEST(JoinedDisputes, AClockInViewSettlesTheTimeThatItTells) {
  Asked a;
  const std::uint32_t first = a.claim("half twaalf"), other = a.claim("kort na twaalven"),
                      seen = a.claim("de klok in beeld staat op 11.32 uur");
  a.clock(first, 690), a.clock(other, 725), a.clock(seen, 692);
  const Dispute& dispute = a.ask("ask.when", first, {first, other}, {"", ""});
  const Heap heap({a.made.d});
  const Ref clock = heap.ref(RecordKind::claim, 0, seen);
  EXPECT_EQ(settled_by_footage(heap, {{clock, VerifiedHow::located, "", {}, {}}}, dispute), std::vector<Ref>{clock});
  EXPECT_TRUE(settled_by_footage(heap, {{clock, VerifiedHow::both_sides, "", {}, {}}}, dispute).empty());
}

}  // namespace
}  // namespace wederhoor::dossier
