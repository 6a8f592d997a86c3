// Answers of two statements to one question of a family: do they agree or exclude each other, and is it about one
// thing? "De brug is dicht" and "het verkeer rijdt over de brug": access, values that exclude each other, about "brug".
// Tested by tests/reconcile/relations_test.cc.
#include <algorithm>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_stands = 12;

std::int32_t likeness(const Stand& x, const Stand& y) {
  if (x.about.words.empty() || y.about.words.empty()) return -1;
  if (x.about.words == y.about.words) return 1000;
  return std::max(0, x.about.meaning.cosine(y.about.meaning));
}

// Answers to the questions about every incident.
void measure_positions(const Statement& a, const Statement& b, const FamilyValues& values, Sheet& out) {
  std::array<std::int32_t, 4> count{};
  for (const Position& x : a.positions.first(std::min(a.positions.size(), most_stands))) {
    for (const Position& y : b.positions.first(std::min(b.positions.size(), most_stands)))
      ++count[static_cast<std::size_t>(values.of(x.question, x.answer, y.question, y.answer))];
  }
  out.add("questions_same", count[1]);
  out.add("questions_exclude", count[3]);
}
}  // namespace

bool answers_exclude(const Statement& a, const Statement& b, const FamilyValues& values) {
  const auto first = [](const Statement& s) {
    return std::span(s.stands).first(std::min(s.stands.size(), most_stands));
  };
  return std::any_of(first(a).begin(), first(a).end(), [&](const Stand& x) {
    return std::any_of(first(b).begin(), first(b).end(), [&](const Stand& y) {
      return values.of(x.answer->question, x.answer->answer, y.answer->question, y.answer->answer) ==
             ValueRelation::excludes;
    });
  });
}

void measure_stands(const Statement& a, const Statement& b, const FamilyValues& values, Sheet& out) {
  std::array<std::int32_t, 4> count{};
  std::int32_t one_family = 0, same_about = -1;  // the best likeness of what it is about; -1: not told
  for (std::size_t i = 0; i < std::min(a.stands.size(), most_stands); ++i) {
    for (std::size_t j = 0; j < std::min(b.stands.size(), most_stands); ++j) {
      const Answer &x = *a.stands[i].answer, &y = *b.stands[j].answer;
      one_family += x.question == y.question;
      const ValueRelation how = values.of(x.question, x.answer, y.question, y.answer);
      ++count[static_cast<std::size_t>(how)];
      if (how == ValueRelation::same) same_about = std::max(same_about, likeness(a.stands[i], b.stands[j]));
    }
  }
  const std::int32_t same = count[1], excludes = count[3];
  out.add("family_one", one_family);
  out.add("family_same", same);
  out.add("family_same_about", same_about);
  out.add("family_entails", count[2]);
  out.add("family_excludes", excludes);
  out.add("family_balance", excludes - same);
  measure_positions(a, b, values, out);
}

}  // namespace wederhoor::reconcile
