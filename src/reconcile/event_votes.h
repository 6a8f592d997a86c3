// How often events are told to lie at a place, or on a day, among those of an incident, of a report, of the heap: what
// an event that does not say so is held against.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "reconcile/share.h"

namespace wederhoor::reconcile {

using Group = std::uint64_t;  // a hash of what its events share
inline constexpr Group no_group = 0;

// Key: a place's id, or a day.
template <class Key>
class EventVotes {
 public:
  // Nothing where there is no group.
  void add(Group group, const Key& key) {
    if (group == no_group) return;
    Votes& votes = groups_[group];
    ++votes.of[key];
    ++votes.all;
  }
  std::int32_t of(Group group, const Key& key) const {
    const Votes* votes = find(group);
    if (votes == nullptr) return 0;
    const auto at = votes->of.find(key);
    return at == votes->of.end() ? 0 : at->second;
  }
  std::int32_t all(Group group) const {
    const Votes* votes = find(group);
    return votes == nullptr ? 0 : votes->all;
  }
  // How many others tell the key, and their share in thousandths. `voted`: the event asked for told one, `own`: this.
  struct Others {
    std::int32_t times = 0, part = 0;
  };
  Others others(Group group, const Key& key, bool voted, bool own) const {
    const std::int32_t mine = voted && own ? 1 : 0;
    const std::int32_t times = std::max(0, of(group, key) - mine);
    return {times, share(times, std::max(0, all(group) - (voted ? 1 : 0)))};
  }
  // The keys with most votes, a few; of equals the smaller. After rank().
  const std::vector<Key>& first(Group group) const {
    static const std::vector<Key> nothing;
    const Votes* votes = find(group);
    return votes == nullptr ? nothing : votes->first;
  }
  void rank() {
    constexpr std::size_t most = 4;
    for (auto& [group, votes] : groups_) {
      std::vector<std::pair<std::int32_t, Key>> order;
      order.reserve(votes.of.size());
      for (const auto& [key, times] : votes.of) order.emplace_back(-times, key);
      std::sort(order.begin(), order.end());
      order.resize(std::min(order.size(), most));
      votes.first.reserve(order.size());
      for (auto& [times, key] : order) votes.first.push_back(std::move(key));
    }
  }

 private:
  struct Votes {
    std::map<Key, std::int32_t> of;
    std::int32_t all = 0;
    std::vector<Key> first;
  };
  const Votes* find(Group group) const {
    const auto at = groups_.find(group);
    return at == groups_.end() ? nullptr : &at->second;
  }
  std::unordered_map<Group, Votes> groups_;  // never walked for an output
};

}  // namespace wederhoor::reconcile
