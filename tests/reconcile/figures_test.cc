// Figures made by hand: which exclude each other and count one thing.
#include "reconcile/relations/figures.h"

#include <gtest/gtest.h>

#include <cmath>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

// A statement with one amount, in a report of its own.
struct Figure {
  Claim claim;
  Report report;
  Quantity quantity;
  Number number;
  Event event;
  Statement statement;

  Figure(double low, double high, std::string counted, QuantityUnit unit = QuantityUnit::persons) {
    quantity.counted = std::move(counted);
    quantity.unit = unit;
    number.state = unit == QuantityUnit::persons ? NumberState::killed : NumberState::unknown;
    event.kind = "killing";
    Amount amount;
    amount.low = amount.best = amount.scaled = low;
    amount.high = high;
    amount.quantity = &quantity;
    amount.number = &number;
    amount.event = &event;
    statement.amounts.push_back(amount);
    statement.claim = &claim;
    statement.report = &report;
  }
  Figure(const Figure&) = delete;
  Figure& operator=(const Figure&) = delete;
};

bool clash(Figure& a, Figure& b, bool same_predicate = false) {
  b.statement.document = 1;
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  return figures_clash(a.statement, b.statement, aligned, {{"predicate", {}, {}, same_predicate}});
}

TEST(Figures, OneNounOfOneStateClashes) {
  Figure two(2, 2, "driver"), four(4, 4, "driver");
  EXPECT_TRUE(clash(two, four));
}

TEST(Figures, OneFigureOfBothIsNoContradiction) {
  Figure dead(43, 43, "dead"), alive(31, 31, "alive"), both(31, 31, "alive");
  EXPECT_FALSE(one_figure(dead.statement, alive.statement));
  both.statement.amounts.push_back(dead.statement.amounts.front());
  EXPECT_TRUE(one_figure(both.statement, alive.statement));
}

TEST(Figures, AFigureThatHasRisenIsLater) {
  Figure before(62, 62, "wounded"), after(88, 88, "wounded");
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  EXPECT_FALSE(has_risen(before.statement, after.statement, aligned));
  after.statement.framed.contrast[static_cast<std::size_t>(Contrast::later)] = 1;  // "opgelopen tot"
  EXPECT_TRUE(has_risen(before.statement, after.statement, aligned));
  EXPECT_TRUE(has_risen(after.statement, before.statement, aligned));
  before.statement.framed.contrast = after.statement.framed.contrast;
  after.statement.framed.contrast = {};
  EXPECT_FALSE(has_risen(before.statement, after.statement, aligned));
  after.statement.framed.frame[static_cast<std::size_t>(Contrast::later)] = 1;  // "telt inmiddels"
  EXPECT_FALSE(has_risen(before.statement, after.statement, aligned));
  EXPECT_TRUE(told_as_later(before.statement, after.statement, aligned));
}

TEST(Figures, TheSameCounterCountsOnWithTheDay) {
  Figure seven(7, 7, "dead"), nine(9, 9, "dead");
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  const auto on = [](Figure& f, std::int32_t day, const std::string& counter) {
    f.report.published.begin = Moment{day, -1};
    f.statement.amounts.front().teller = counter;
  };
  on(seven, 10, "mayor");
  on(nine, 11, "mayor");
  EXPECT_TRUE(counts_again(seven.statement, nine.statement, aligned));
  on(nine, 10, "mayor");  // he corrects himself, or was misheard
  EXPECT_FALSE(counts_again(seven.statement, nine.statement, aligned));
  on(nine, 11, "army");
  EXPECT_FALSE(counts_again(seven.statement, nine.statement, aligned));
  on(seven, 10, "");
  on(nine, 11, "");
  EXPECT_FALSE(counts_again(seven.statement, nine.statement, aligned));
}

TEST(Figures, FiguresThatDifferKeepClaimsFromSayingTheSame) {
  Figure four(4, 4, "dead"), six(6, 6, "dead"), hurt(38, 38, "dead"), least(4, HUGE_VAL, "dead");
  hurt.number.state = NumberState::wounded;
  EXPECT_TRUE(figures_differ(four.statement, six.statement));
  EXPECT_FALSE(figures_differ(four.statement, four.statement));
  EXPECT_FALSE(figures_differ(four.statement, hurt.statement));
  EXPECT_FALSE(figures_differ(least.statement, six.statement));
  six.statement.amounts.push_back(hurt.statement.amounts.front());
  four.statement.amounts.push_back(hurt.statement.amounts.front());
  EXPECT_TRUE(figures_differ(four.statement, six.statement));
}

TEST(Figures, LeastNumbersDoNotExcludeEachOther) {
  Figure three(3, HUGE_VAL, "dead"), five(5, HUGE_VAL, "dead"), exactly(5, 5, "dead"), one(1, 1, "dead");
  EXPECT_FALSE(clash(three, five));
  EXPECT_FALSE(clash(three, exactly));
  EXPECT_TRUE(clash(three, one));
}

TEST(Figures, OtherStatesSidesAndPartsDoNot) {
  Figure dead(2, 2, "soldier"), wounded(4, 4, "soldier"), theirs(4, 4, "soldier"), part(4, 4, "soldier");
  wounded.number.state = NumberState::wounded;
  EXPECT_FALSE(clash(dead, wounded));
  dead.number.side = "army";
  theirs.number.side = "rebels";
  EXPECT_FALSE(clash(dead, theirs));
  part.statement.amounts.front().part = true;
  EXPECT_FALSE(clash(dead, part));
}

TEST(Figures, DistancesClashOnlyWhereTheSameIsDone) {
  Figure near(4, 4, "", QuantityUnit::km), far(7, 7, "", QuantityUnit::km);
  near.quantity.counted = far.quantity.counted = "kilometre";
  EXPECT_FALSE(clash(near, far));
  EXPECT_TRUE(clash(near, far, true));
  Figure ten(10, 10, "nautical", QuantityUnit::other), twenty(20, 20, "nautical", QuantityUnit::other);
  ten.number.state = twenty.number.state = NumberState::distance;
  EXPECT_FALSE(clash(ten, twenty));
}

TEST(Figures, AnotherNounNeedsTheSameDeed) {
  Figure wagons(6, 6, "wagon"), bodies(4, 4, "body");
  EXPECT_FALSE(clash(wagons, bodies));
  EXPECT_TRUE(clash(wagons, bodies, true));
  Figure untold(4, 4, "wagon");
  untold.statement.amounts.front().event = nullptr;
  EXPECT_TRUE(clash(wagons, untold));
}

TEST(Figures, PeopleAndDeadAreOneCount) {
  Figure men(7, 7, "people"), dead(9, 9, "dead"), soldiers(9, 9, "soldiers"), police(4, 4, "police");
  EXPECT_TRUE(clash(men, dead));
  EXPECT_TRUE(clash(men, soldiers));
  EXPECT_FALSE(clash(soldiers, police));
  Figure drones(9, 9, "drones", QuantityUnit::weapons);
  EXPECT_FALSE(clash(men, drones));
}

TEST(Figures, DeadOfALaterDayMayHaveBecomeMore) {
  Figure before(12, 12, "dead"), after(19, 19, "dead");
  after.statement.document = 1;
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  const auto risen = [&] { return may_have_risen(before.statement, after.statement, aligned); };
  before.report.published.begin = Moment{10, -1};
  after.report.published.begin = Moment{11, -1};
  EXPECT_TRUE(risen());
  before.event.when.begin = after.event.when.begin = Moment{-120, -1};  // recalled
  EXPECT_FALSE(risen());
  before.event.when.begin = after.event.when.begin = Moment{9, -1};
  EXPECT_TRUE(risen());
  after.statement.amounts.front().scaled = 8;
  EXPECT_FALSE(risen());
  EXPECT_TRUE(told_lower(before.statement, after.statement, aligned));
  EXPECT_TRUE(fewer_by_nobody(before.statement, after.statement, aligned));
  before.statement.amounts.front().counter = "hospital";
  after.statement.amounts.front().counter = "army";
  EXPECT_FALSE(fewer_by_nobody(before.statement, after.statement, aligned));
  after.report.published.begin = Moment{10, -1};
  EXPECT_FALSE(risen());  // two who count on one day
  after.statement.amounts.front().counter.clear();
  EXPECT_TRUE(risen());
  after.statement.document = 0;
  EXPECT_FALSE(risen());
  after.statement.document = 1;
  before.number.state = after.number.state = NumberState::taking_part;
  EXPECT_FALSE(risen());
}

TEST(Figures, ALaterCountIsOfOneThing) {
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  const auto of = [&](Figure& a, Figure& b) { return later_or_other(a.statement, b.statement, aligned); };
  Figure seven(7, 7, "dead"), nine(9, 9, "dead");
  EXPECT_EQ(of(seven, nine), MatchSubkind::later_update);
  Figure wounded(9, 9, "");
  wounded.number.state = NumberState::wounded;
  EXPECT_EQ(of(seven, wounded), MatchSubkind::different_thing);
  Figure soldiers(7, 7, ""), civilians(9, 9, "");
  soldiers.number.side_kind = SideKind::state;
  civilians.number.side_kind = SideKind::civilians;
  EXPECT_EQ(of(soldiers, civilians), MatchSubkind::different_thing);
  Figure one(1, 1, "dead");
  one.statement.amounts.front().part = true;
  EXPECT_EQ(of(one, nine), MatchSubkind::different_scope);
  Figure march(8, 8, "dead"), july(14, 14, "dead");
  march.event.when.begin = Moment{22000};
  july.event.when.begin = Moment{22120};
  EXPECT_EQ(of(march, july), MatchSubkind::different_thing);
}

TEST(Figures, WhetherTheHeldAreFightersDoesNotSplitThem) {
  const auto held = [](Figure& f, SideKind side) {
    f.number.state = NumberState::captured;
    f.number.side_kind = side;
  };
  Figure five(5, 5, "people"), six(6, 6, "people");
  held(five, SideKind::attackers);
  held(six, SideKind::civilians);
  six.event.kind = "arrest";
  EXPECT_TRUE(clash(five, six));
  six.statement.amounts.front().one_side = false;  // its report counts some of both
  EXPECT_FALSE(clash(five, six));
}

TEST(Figures, TwoWhoCountAreTwoTellers) {
  Figure three(3, 3, "people"), two(2, 2, "people");
  Aligned aligned;
  aligned.amount_a = aligned.amount_b = 0;
  three.statement.amounts.front().teller = "police";
  EXPECT_FALSE(of_two_tellers(three.statement, two.statement, aligned));
  two.statement.amounts.front().teller = "neighbour";
  EXPECT_TRUE(of_two_tellers(three.statement, two.statement, aligned));
  two.statement.amounts.front().teller = "police";
  EXPECT_FALSE(of_two_tellers(three.statement, two.statement, aligned));
}

TEST(Figures, TakenAlongOrArrestedTheyAreHeld) {
  Figure five(5, 5, "people"), seven(7, 7, "people"), missing(7, 7, "people");
  five.number.state = NumberState::captured;
  seven.number.state = NumberState::detained;
  missing.number.state = NumberState::missing;
  EXPECT_TRUE(clash(five, seven));
  EXPECT_FALSE(clash(five, missing));
}

TEST(Figures, TheDeadOfTwoSidesAreTwoThings) {
  Figure five(5, 5, "people"), six(6, 6, "people");
  five.number.side_kind = SideKind::attackers;
  six.number.side_kind = SideKind::civilians;
  EXPECT_FALSE(clash(five, six));
}

TEST(Figures, NoneOfThemIsNoCountThatGoesOn) {
  Figure none_of(0, 0, "crew"), three(3, 3, "wounded");
  const auto risen = [&] {
    Aligned aligned;
    aligned.amount_a = aligned.amount_b = 0;
    three.statement.document = 1;
    return may_have_risen(none_of.statement, three.statement, aligned);
  };
  EXPECT_TRUE(risen());  // "niemand": of whom?
  none_of.quantity.noun = {0, 5};
  EXPECT_FALSE(risen());
}

}  // namespace
}  // namespace wederhoor::reconcile
