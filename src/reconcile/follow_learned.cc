// Decides of which of a story's incidents each sentence speaks, by weights that were trained on heaps whose incidents
// are known (training/incidents). It begins with what the rules say, learns what each incident is told in, asks the
// trees how well each sentence fits each, takes the best way through each report, and does that some times over; what
// was said before fades by half. Incidents are neither made nor joined; one that no sentence stays with is gone.
// Tested by tests/reconcile/follow_test.cc.
#include "reconcile/follow_learned.h"

#include <algorithm>

#include "reconcile/follow_way.h"

namespace wederhoor::reconcile {
namespace {

constexpr int rounds = 5;
constexpr std::int64_t change_within = 1000, change_between = 500;  // of score, within a paragraph and between two

class Learned {
 public:
  Learned(const Heap& heap, const std::vector<Scene>& scenes, const WeighedScenes& words, const Deeds& deeds,
          const Trees& trees, const std::vector<std::uint32_t>& begun)
      : scenes_(scenes), trees_(trees), sheet_(heap, scenes, words, deeds), of_(begun) {
    for (std::size_t s = 0; s < scenes.size(); ++s) {
      if (!scenes[s].older.known()) live_.push_back(begun[s]);
    }
    std::sort(live_.begin(), live_.end());
    live_.erase(std::unique(live_.begin(), live_.end()), live_.end());
    shares_.incidents = live_.size();
    shares_.of.assign(scenes.size() * live_.size(), 0);
  }

  std::vector<std::uint32_t> run() {
    if (live_.size() < 2) return of_;
    for (std::size_t s = 0; s < scenes_.size(); ++s) share(s, place_of(of_[s]), Shares::whole);
    for (int round = 0; round < rounds; ++round) {
      const std::vector<std::int32_t> values = sheet_.measure(shares_);
      for (std::int32_t& share : shares_.of) share /= 2;
      each_report(scenes_, [&](std::size_t first, std::size_t last) { walk(first, last, values); });
    }
    return of_;
  }

 private:
  std::size_t place_of(std::uint32_t incident) const {
    return static_cast<std::size_t>(std::lower_bound(live_.begin(), live_.end(), incident) - live_.begin());
  }
  void share(std::size_t s, std::size_t k, std::int32_t much) {
    if (!scenes_[s].older.known()) shares_.at(s, k) += much;
  }

  void walk(std::size_t first, std::size_t last, const std::vector<std::int32_t>& values) {
    const std::size_t row = shares_.incidents * FollowSheet::names().size();
    const std::vector<std::int32_t> scores =
        trees_.score_rows(std::span(values).subspan(first * row, (last - first) * row));
    const auto score = [&](std::size_t s, std::size_t k) {
      const std::size_t at = 2 * ((s - first) * shares_.incidents + k);
      return std::int64_t{scores[at + 1]} - scores[at];
    };
    const std::vector<std::size_t> way =
        best_way(scenes_, first, last, live_.size(), {change_within, change_between}, score);
    for (std::size_t i = 0; i < way.size(); ++i) {
      share(first + i, way[i], Shares::whole / 2);
      of_[first + i] = live_[way[i]];
    }
  }

  const std::vector<Scene>& scenes_;
  const Trees& trees_;
  FollowSheet sheet_;
  std::vector<std::uint32_t> of_, live_;
  Shares shares_;
};

}  // namespace

Result<FollowWeights> FollowWeights::read(std::string_view bytes, const std::string& where) {
  const Error other{ErrorKind::data, where, "holds no weights for incidents, or for other features",
                    "install the program again"};
  auto decisions = read_trees(bytes, where);
  if (!decisions) return decisions.error();
  const auto names = FollowSheet::names();
  if (decisions->size() != 1 || decisions->front().first != "incident") return other;
  const Trees& trees = decisions->front().second;
  if (trees.classes().size() != 2 ||
      !std::equal(trees.features().begin(), trees.features().end(), names.begin(), names.end()))
    return other;
  FollowWeights out;
  out.trees_ = std::move(decisions->front().second);
  return out;
}

std::vector<std::uint32_t> FollowWeights::follow(const Heap& heap, const std::vector<Scene>& scenes,
                                                 const WeighedScenes& words, const Deeds& deeds,
                                                 const std::vector<std::uint32_t>& begun) const {
  return Learned(heap, scenes, words, deeds, trees_, begun).run();
}

}  // namespace wederhoor::reconcile
