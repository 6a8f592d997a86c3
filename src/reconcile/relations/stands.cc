// Answers of two statements to one question of a family: do they agree or exclude each other, and is it about one
// thing? "De brug is dicht" and "het verkeer rijdt over de brug": access, values that exclude each other, about "brug".
// Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_stands = 12;

std::int32_t likeness(const Stand& x, const Stand& y) {
  if (x.about.words.empty() || y.about.words.empty()) return -1;
  if (x.about.words == y.about.words) return 1000;
  return std::max(0, x.about.meaning.cosine(y.about.meaning));
}

ValueRelation relation(const FamilyValues& values, const Answer& x, const Answer& y) {
  return values.of(x.question, x.answer, y.question, y.answer);
}

// Answers to the questions about every incident.
void measure_asked(const Statement& a, const Statement& b, const FamilyValues& values, Sheet& out) {
  std::int32_t same = 0, excludes = 0;
  for (const Stand& x : first_of(a.stands, most_stands)) {
    for (const Stand& y : first_of(b.stands, most_stands)) {
      if (x.answer->asked.empty() || x.answer->asked != y.answer->asked) continue;
      same += x.answer->says == y.answer->says;
      excludes += relation(values, *x.answer, *y.answer) == ValueRelation::excludes;
    }
  }
  out.add("questions_same", same);
  out.add("questions_exclude", excludes);
}
}  // namespace

bool answers_exclude(const Statement& a, const Statement& b, const FamilyValues& values) {
  const auto of_a = first_of(a.stands, most_stands), of_b = first_of(b.stands, most_stands);
  return std::any_of(of_a.begin(), of_a.end(), [&](const Stand& x) {
    return std::any_of(of_b.begin(), of_b.end(), [&](const Stand& y) {
      return relation(values, *x.answer, *y.answer) == ValueRelation::excludes;
    });
  });
}

void measure_stands(const Statement& a, const Statement& b, const FamilyValues& values, Sheet& out) {
  std::array<std::int32_t, 4> count{};
  std::int32_t one_family = 0, same_about = -1;  // the best likeness of what it is about; -1: not told
  for (const Stand& x : first_of(a.stands, most_stands)) {
    for (const Stand& y : first_of(b.stands, most_stands)) {
      one_family += x.answer->question == y.answer->question;
      const ValueRelation how = relation(values, *x.answer, *y.answer);
      ++count[static_cast<std::size_t>(how)];
      if (how == ValueRelation::same) same_about = std::max(same_about, likeness(x, y));
    }
  }
  const std::int32_t same = count[1], excludes = count[3];
  out.add("family_one", one_family);
  out.add("family_same", same);
  out.add("family_same_about", same_about);
  out.add("family_entails", count[2]);
  out.add("family_excludes", excludes);
  out.add("family_balance", excludes - same);
  measure_asked(a, b, values, out);
}

}  // namespace wederhoor::reconcile
