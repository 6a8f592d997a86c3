// The best way through the sentences of a report where each may speak of several things and a change costs something.
// Shared by the rules (follow.cc) and the weights (follow_learned.cc).
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

// Calls f(first, last) for the scenes of each report.
template <class F>
void each_report(const std::vector<Scene>& scenes, F f) {
  for (std::size_t first = 0; first < scenes.size();) {
    std::size_t last = first;
    while (last < scenes.size() && scenes[last].document == scenes[first].document) ++last;
    f(first, last);
    first = last;
  }
}

struct WayCosts {                        // of a change
  std::int64_t within = 0, between = 0;  // a paragraph, two
};

// For each scene of [first, last) which of `choices` it takes; scenes of older days go with what stands before them.
// Empty where all are of older days. score(scene, choice): as large as `costs` are. Ties: no change; the first.
template <class Score>
std::vector<std::size_t> best_way(const std::vector<Scene>& scenes, std::size_t first, std::size_t last,
                                  std::size_t choices, WayCosts costs, Score score) {
  std::vector<std::size_t> walked;
  std::vector<std::int64_t> best;
  std::vector<std::vector<std::size_t>> from;  // of each scene that counts: the choice before
  for (std::size_t s = first; s < last; ++s) {
    if (scenes[s].older.known()) continue;
    std::vector<std::int64_t> here(choices);
    std::vector<std::size_t> back(choices);
    const auto top = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    const bool same = !walked.empty() && scenes[walked.back()].paragraph == scenes[s].paragraph;
    for (std::size_t k = 0; k < choices; ++k) {
      here[k] = score(s, k);
      if (walked.empty()) continue;
      const std::int64_t change = best[top] - (same ? costs.within : costs.between);
      back[k] = best[k] >= change ? k : top;
      here[k] += std::max(best[k], change);
    }
    best = std::move(here);
    from.push_back(std::move(back));
    walked.push_back(s);
  }
  if (walked.empty()) return {};
  std::vector<std::size_t> out(last - first);
  const auto fill = [&](std::size_t begin, std::size_t end, std::size_t k) {
    for (std::size_t s = begin; s < end; ++s) out[s - first] = k;
  };
  auto k = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  std::size_t after = last;
  for (std::size_t i = walked.size(); i-- > 0;) {
    fill(walked[i], after, k);
    after = walked[i];
    k = from[i][k];
  }
  fill(first, after, out[after - first]);
  return out;
}

}  // namespace wederhoor::reconcile
