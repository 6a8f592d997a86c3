// Which figures tell of one quantity: what is seen of two, and the groups that are made of many.
#include "dossier/quantities/group_figures.h"

#include <gtest/gtest.h>

#include <deque>

#include "tests_lexicons.h"

namespace wederhoor::dossier {
namespace {

using lexicon::Counts;
using lexicon::Sign;

// Figures of persons, one report each, with the numbers behind them.
struct Made {
  std::deque<Number> numbers;
  std::vector<Figure> figures;

  Figure& add(double value, const char* counted, NumberState state, SideKind side = SideKind::unknown) {
    Number& number = numbers.emplace_back();
    number.counted = counted;
    number.state = state;
    number.side_kind = side;
    Figure& out = figures.emplace_back();
    out.number = &number;
    out.ref = {RecordKind::number, {figures.size(), 0}, 0};
    out.counts = Counts::persons;
    out.unit = QuantityUnit::persons;
    out.value = value;
    out.plain = std::string_view(counted) == "dead" || std::string_view(counted) == "people";
    out.noun = counted;
    out.event = "killing";
    out.words = {{1, 1}, {2, 1}, {3, 1}};
    out.weight = 3;
    return out;
  }
};

std::size_t groups_of(const Made& made) {
  static const lexicon::QuantityEvidence evidence(test_lexicons());
  base::Groups groups = group_figures(made.figures, evidence);
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < made.figures.size(); ++i) count += groups.find(i) == i;
  return count;
}

TEST(Quantities, WhatIsSeenOfTwoFigures) {
  Made made;
  made.add(2, "dead", NumberState::killed, SideKind::civilians);
  made.add(3, "people", NumberState::killed);
  const lexicon::SignSet signs = signs_of(made.figures[0], made.figures[1]);
  for (const Sign sign : {Sign::always, Sign::state_same, Sign::side_of_one, Sign::kind_plain, Sign::figure_near,
                          Sign::part_none, Sign::event_same, Sign::report_other, Sign::words_many})
    EXPECT_TRUE(signs.has(sign)) << lexicon::sign_names()[static_cast<std::size_t>(sign)];
  for (const Sign sign : {Sign::noun_same, Sign::kind_word, Sign::actor_other, Sign::claim_same, Sign::day_other})
    EXPECT_FALSE(signs.has(sign)) << lexicon::sign_names()[static_cast<std::size_t>(sign)];
}

TEST(Quantities, RivalCountsOfTheDeadAreOneQuantity) {
  Made made;
  made.add(12, "dead", NumberState::killed);
  made.add(20, "dead", NumberState::killed);
  made.add(14, "people", NumberState::killed);
  EXPECT_EQ(groups_of(made), 1U);
}

TEST(Quantities, TheDeadAndTheWoundedAreTwo) {
  Made made;
  made.add(12, "dead", NumberState::killed);
  made.add(12, "wounded", NumberState::wounded);
  EXPECT_EQ(groups_of(made), 2U);
}

TEST(Quantities, SoldiersAndCiviliansAreTwo) {
  Made made;
  made.add(12, "soldiers", NumberState::killed, SideKind::defenders);
  made.add(7, "people", NumberState::killed, SideKind::civilians);
  EXPECT_EQ(groups_of(made), 2U);
}

TEST(Quantities, AnotherUnitIsNever) {
  Made made;
  made.add(12, "people", NumberState::killed);
  Figure& tanks = made.add(12, "tanks", NumberState::destroyed);
  tanks.counts = Counts::things;
  tanks.unit = QuantityUnit::vehicles;
  EXPECT_EQ(groups_of(made), 2U);
}

TEST(Quantities, VeryManyFiguresTakeNoTime) {
  Made made;
  for (int i = 0; i < 20000; ++i) made.add(i % 97, "dead", NumberState::killed);
  EXPECT_LT(groups_of(made), 20000U);
}

}  // namespace
}  // namespace wederhoor::dossier
