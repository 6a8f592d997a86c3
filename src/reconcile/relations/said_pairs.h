// What is said of pairs of statements, each pair for itself: by what plainly differs, else by the judge, as far as it
// may be said of two such statements at all.
#pragma once

#include "reconcile/relations/plain.h"

namespace wederhoor::reconcile {

struct SaidPair {
  std::uint32_t a = 0, b = 0;  // statements by number, the earlier one first
  Judged judged;
  Aligned aligned;
  bool plain = false;  // told by their clauses, not by the weights
  bool alone = false;  // of what says the same: sure enough to be told of claims of which no part agrees
};

struct SaidPairs {
  std::vector<SaidPair> judged;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counted;  // that count as many, whatever the judge says
};

class PairJudge {
 public:
  // All must outlive it.
  PairJudge(const Heap& heap, const Judge& judge, const FamilyValues& values)
      : heap_(heap), judge_(judge), values_(values) {}
  // Takes up a candidate; both statements must last until the next `say`.
  void take(const Candidate& candidate, const Statement& a, const Statement& b);
  // Adds what is said of the candidates since the last time, if anything: the weights are asked of all at once.
  void say(SaidPairs& out);

 private:
  struct Waiting {
    SaidPair pair;
    const Statement &a, &b;
    std::optional<Judged> judged;
    bool answers = false;  // one voice answers the other, in one report
    bool exchange = false;
    bool brief = false;  // of two short reports, which say little else
  };
  template <class Wanted, class Question, class Taking>
  void ask(Wanted wanted, Question question, Taking taking);
  void weigh();
  bool may_be_said(Waiting& waiting) const;

  const Heap& heap_;
  const Judge& judge_;
  const FamilyValues& values_;
  Sheet sheets_;                  // of those that wait for the weights, in their order
  std::vector<Waiting> weighed_;  // that wait for them
  std::vector<Waiting> plain_;
};

}  // namespace wederhoor::reconcile
