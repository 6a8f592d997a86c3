// Why a pair is a match. "who = het leger / de strijdkrachten; predicate ≠ heroverd / in handen van de rebellen": the
// parts of the clauses that answer to each other, and the amounts. Not: parts that only one of them has. Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/told.h"

#include <fmt/format.h>

#include "base/enum_names.h"
#include "reconcile/make_match.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t alike = 650;  // from here on two phrases mean the same thing

class Parts {
 public:
  Parts(const Statement& a, const Statement& b, const Aligned& aligned) : a_(a), b_(b) {
    clauses(aligned);
    amounts(aligned);
  }

  std::vector<AlignedPart> parts;

 private:
  void phrases(const char* part, std::int32_t i, std::int32_t j) {
    if (i == none || j == none) return;
    const Phrase &x = a_.phrases[static_cast<std::size_t>(i)], &y = b_.phrases[static_cast<std::size_t>(j)];
    const bool agrees = x.words == y.words || x.meaning.cosine(y.meaning) >= alike;
    parts.push_back({part, x.argument->span, y.argument->span, agrees});
  }

  void clauses(const Aligned& aligned) {
    if (aligned.clause_a == none) return;
    const Clause& x = a_.clauses[static_cast<std::size_t>(aligned.clause_a)];
    const Clause& y = b_.clauses[static_cast<std::size_t>(aligned.clause_b)];
    phrases("who", x.subject, y.subject);
    phrases("predicate", x.whole, y.whole);
    phrases("what", x.object, y.object);
    if (x.proposition->negative != y.proposition->negative)
      parts.push_back({"polarity", x.proposition->predicate, y.proposition->predicate, false});
  }

  void amounts(const Aligned& aligned) {
    if (aligned.amount_a == none) return;
    const Amount& x = a_.amounts[static_cast<std::size_t>(aligned.amount_a)];
    const Amount& y = b_.amounts[static_cast<std::size_t>(aligned.amount_b)];
    parts.push_back({"how_many", x.quantity->span, y.quantity->span, x.scaled == y.scaled && x.measure == y.measure});
  }

  const Statement &a_, &b_;
};

std::string words(const std::vector<AlignedPart>& parts, const Statement& a, const Statement& b) {
  std::string out;
  for (const AlignedPart& p : parts) {
    out += fmt::format("{}{} {} {} / {}", out.empty() ? "" : "; ", p.part, p.agrees ? "=" : "≠", p.a.of(a.report->text),
                       p.b.of(b.report->text));
  }
  for (char& c : out)
    if (c == '\n') c = ' ';
  return out;
}

// The question that both answer, each in its way; empty where only the subkind is known.
std::string question_of(const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned) {
  if (judged.subkind == MatchSubkind::number && aligned.amount_a != none) {
    const Number *x = a.amounts[static_cast<std::size_t>(aligned.amount_a)].number,
                 *y = b.amounts[static_cast<std::size_t>(aligned.amount_b)].number;
    if (x != nullptr && y != nullptr && x->state == y->state && x->state != NumberState::unknown)
      return "count_" + std::string(base::name_of(x->state));
  }
  for (const Stand& x : a.stands) {
    for (const Stand& y : b.stands)
      if (x.answer->asked == y.answer->asked && x.answer->says != y.answer->says) return x.answer->asked;
  }
  return "";
}

// A match names its two in an order of its own (make_match); the parts go with it.
void add_parts(Match& out, const Statement& a, std::vector<AlignedPart> parts) {
  out.parts = std::move(parts);
  if (out.a == a.ref) return;
  for (AlignedPart& p : out.parts) std::swap(p.a, p.b);
}

// What is done, or done to, or how many: "de gouverneur" alone may say many things.
bool enough(const std::vector<AlignedPart>& agreeing) {
  const auto has = [&](std::string_view part) {
    return std::any_of(agreeing.begin(), agreeing.end(), [&](const AlignedPart& p) { return p.part == part; });
  };
  return has("predicate") || (has("how_many") && (has("what") || !has("who")));
}

// Two claims that say the same: with the clauses and amounts that fit best.
std::optional<Match> both_say(const Heap& heap, const Statement& a, const Statement& b, bool sure) {
  Aligned aligned;
  Sheet unread;
  measure_clauses(a, b, unread, aligned);
  measure_amounts(a, b, unread, aligned);
  std::vector<AlignedPart> parts = Parts(a, b, aligned).parts;
  std::erase_if(parts, [](const AlignedPart& p) { return !p.agrees; });
  if (!sure && !enough(parts)) return std::nullopt;
  const std::string because = parts.empty() ? "like words, nothing apart" : words(parts, a, b);
  Match out = make_match(heap, MatchKind::same, MatchSubkind::none, a.ref, b.ref, because);
  add_parts(out, a, std::move(parts));
  return out;
}
}  // namespace

std::vector<AlignedPart> aligned_parts(const Statement& a, const Statement& b, const Aligned& aligned) {
  return Parts(a, b, aligned).parts;
}

Match told(const Heap& heap, const Statement& a, const Statement& b, const Judged& judged, const Aligned& aligned,
           const Plain& plain) {
  std::vector<AlignedPart> parts = aligned_parts(a, b, aligned);
  for (const AlignedPart& p : plain.parts) {
    std::erase_if(parts, [&](const AlignedPart& other) { return other.part == p.part; });
    parts.push_back(p);
  }
  const MatchKind kind = judged.relation == Relation::contradicts ? MatchKind::contradicts : MatchKind::look_alike;
  std::string because = words(parts, a, b);
  if (!plain.rule.empty()) because = std::string(plain.rule) + (because.empty() ? "" : ": ") + because;
  Match out = make_match(heap, kind, judged.subkind, a.ref, b.ref, std::move(because));
  out.question = question_of(a, b, judged, aligned);
  if (out.question.empty() && !plain.rule.empty() && judged.subkind == MatchSubkind::responsibility)
    out.question = "responsibility";
  add_parts(out, a, std::move(parts));
  return out;
}

std::vector<Match> told_same(const Heap& heap, std::span<const Statement* const> members,
                             const std::function<bool(std::size_t, std::size_t)>& sure) {
  constexpr std::size_t most_looked_at = 12;
  std::vector<Match> out;
  std::vector<std::size_t> joined = {0}, left;
  for (std::size_t i = 1; i < members.size(); ++i) left.push_back(i);
  for (bool more = true; more && !left.empty();) {
    const std::size_t before = left.size();
    std::erase_if(left, [&](std::size_t member) {
      for (std::size_t i = 0; i < std::min(joined.size(), most_looked_at); ++i) {
        std::optional<Match> found = both_say(heap, *members[joined[i]], *members[member], sure(joined[i], member));
        if (!found) continue;
        out.push_back(std::move(*found));
        joined.push_back(member);
        return true;
      }
      return false;
    });
    more = left.size() < before;
  }
  return out;
}

}  // namespace wederhoor::reconcile
