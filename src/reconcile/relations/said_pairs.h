// What is said of pairs of statements, each pair for itself: by what plainly differs, else by the judge, as far as it may
// be said of two such statements at all.
#pragma once

#include "reconcile/relations/plain.h"

namespace wederhoor::reconcile {

struct SaidPair {
  std::uint32_t a = 0, b = 0;  // statements by number, the earlier one first
  Judged judged;
  Aligned aligned;
  bool plain = false;  // told by their clauses, not by the weights
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
  // Adds what is said of a candidate, if anything.
  void judge(const Candidate& candidate, const Statement& a, const Statement& b, SaidPairs& out) const;

 private:
  struct Weighed {
    Judged judged;
    bool answers = false;  // one voice to the other, in one report
  };
  std::optional<Weighed> weigh(const Sheet& sheet, const Statement& a, const Statement& b,
                               const Aligned& aligned) const;
  const Heap& heap_;
  const Judge& judge_;
  const FamilyValues& values_;
};

}  // namespace wederhoor::reconcile
