// Joins figures, the two groups that are most alike on the mean first, until none speak for one quantity any more:
// "twee doden", "drie doden" and "vier chauffeurs gedood" of one raid. Not: figures of another unit; "twee gewonden".
// Tested by tests/dossier/quantities_test.cc.
#include "dossier/quantities/group_figures.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>

namespace wederhoor::dossier {
namespace {

constexpr std::size_t block = 128;  // figures that are held against one another

// The figures that are told in the same words, or by the same key, lie together.
std::vector<std::uint32_t> by_likeness(const std::vector<Figure>& figures) {
  std::vector<std::uint32_t> order(figures.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    const Figure& f = figures[i];
    return std::tuple(f.unit, f.number->state, std::string_view(f.number->counted), f.value.value_or(-1), i);
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return order;
}

// Some figures of one unit; the scores between groups of them, as sums over all pairs.
class Block {
 public:
  Block(const std::vector<Figure>& figures, std::span<const std::uint32_t> members,
        const lexicon::QuantityEvidence& evidence)
      : members_(members),
        live_(members.size()),
        size_(members.size(), 1),
        sums_(members.size() * members.size()),
        best_(members.size()) {
    std::iota(live_.begin(), live_.end(), 0U);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Figure& a = figures[members[i]];
      for (std::size_t k = 0; k < i; ++k) {
        const Figure& b = figures[members[k]];
        at(i, k) = at(k, i) = apart(a, b) ? never : evidence.of(signs_of(a, b), a.counts);
      }
    }
    for (const std::size_t i : live_) seek(i);
  }

  void join(base::Groups& groups) {
    for (;;) {
      const auto best = std::max_element(live_.begin(), live_.end(),
                                         [&](std::size_t i, std::size_t k) { return best_[i].mean < best_[k].mean; });
      if (best == live_.end() || best_[*best].mean <= 0) return;
      const std::size_t a = *best, b = best_[a].with;
      groups.join(members_[a], members_[b]);
      unite(std::min(a, b), std::max(a, b));
    }
  }

 private:
  static constexpr std::int64_t never = -1'000'000'000;  // stays below 0 in every sum

  struct Best {
    std::int64_t mean = 0;  // thousandths; 0: nothing speaks for one quantity
    std::size_t with = 0;
  };

  std::int64_t& at(std::size_t i, std::size_t k) { return sums_[i * size_.size() + k]; }
  std::int64_t mean(std::size_t i, std::size_t k) {
    const std::int64_t pairs = size_[i] * size_[k];
    return pairs == 1 ? 1000 * at(i, k) : 1000 * at(i, k) / pairs;  // nearly all are of one, and to divide is dear
  }

  void seek(std::size_t i) {
    best_[i] = {};
    for (const std::size_t k : live_) {
      if (k == i || at(i, k) <= 0) continue;
      if (const std::int64_t m = mean(i, k); m > best_[i].mean) best_[i] = {m, k};
    }
  }

  // Of the groups up to `last`, which is as good for i as any.
  std::size_t first_as_good(std::size_t i, std::size_t last) {
    for (const std::size_t k : live_) {
      if (k >= last) break;
      if (k != i && mean(i, k) == best_[i].mean) return k;
    }
    return last;
  }

  void unite(std::size_t a, std::size_t b) {
    live_.erase(std::lower_bound(live_.begin(), live_.end(), b));
    for (const std::size_t i : live_) {
      if (i == a) continue;
      at(a, i) += at(b, i);
      at(i, a) = at(a, i);
    }
    size_[a] += size_[b];
    seek(a);
    for (const std::size_t i : live_) {
      if (i == a) continue;
      const bool gone = best_[i].mean > 0 && (best_[i].with == a || best_[i].with == b);
      const std::int64_t now = mean(i, a);
      if (now > best_[i].mean)
        best_[i] = {now, a};  // no other was better than the one before
      else if (gone && now == best_[i].mean)
        best_[i].with = first_as_good(i, a);
      else if (gone)
        seek(i);
    }
  }

  std::span<const std::uint32_t> members_;
  std::vector<std::size_t> live_;   // members that stand for a group, in their order
  std::vector<std::int64_t> size_;  // figures of that group
  std::vector<std::int64_t> sums_;
  std::vector<Best> best_;
};
}  // namespace

base::Groups group_figures(const std::vector<Figure>& figures, const lexicon::QuantityEvidence& evidence) {
  base::Groups groups(figures.size());
  const std::vector<std::uint32_t> order = by_likeness(figures);
  for (std::size_t first = 0; first < order.size();) {
    std::size_t last = first;
    while (last < order.size() && last - first < block && figures[order[last]].unit == figures[order[first]].unit)
      ++last;
    Block(figures, std::span(order).subspan(first, last - first), evidence).join(groups);
    first = last;
  }
  return groups;
}

}  // namespace wederhoor::dossier
