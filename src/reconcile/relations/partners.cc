// Partners. Two reports of one day that both name Lomakovka and the border. Not: reports half a year apart; a key that
// a hundred reports share. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/partners.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "base/hash.h"
#include "reconcile/shared_keys.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_partners = 24;  // reports that one report is compared with
constexpr std::size_t most_sharing = 96;   // reports that share a word which still tells something
constexpr std::int32_t telling = 60;       // weight of a word that tells what a report is about
constexpr std::int32_t most_days = 62;

}  // namespace

std::vector<std::uint64_t> keys_of(std::span<const Statement> report) {
  std::vector<std::uint64_t> out;
  for (const Statement& s : report) {
    for (const auto& [word, weight] : s.words)
      if (weight >= telling) out.push_back(word);
    out.insert(out.end(), s.heading.begin(), s.heading.end());
    for (const std::string& name : s.names) out.push_back(base::hash64(name));
    for (const PlaceMention* place : s.places) out.push_back(base::hash64(place->place_id));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  out.shrink_to_fit();
  return out;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_partners(
    const std::vector<std::vector<std::uint64_t>>& keys, const std::vector<std::optional<std::int32_t>>& days) {
  const SharedKeys shared(keys);
  const auto near = [&](std::uint32_t a, std::uint32_t b) {
    return !days[a] || !days[b] || std::abs(*days[a] - *days[b]) <= most_days;
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  std::vector<std::int32_t> score(keys.size());
  std::vector<std::uint32_t> seen;
  for (std::uint32_t r = 0; r < keys.size(); ++r) {
    for (const std::uint32_t key : shared.of(r)) {
      const std::span<const std::uint32_t> others = shared.holders(key);
      if (others.size() > most_sharing) continue;
      const auto rare = static_cast<std::int32_t>(std::bit_width(keys.size() / others.size()));
      for (const std::uint32_t other : others) {
        if (score[other] == 0) seen.push_back(other);
        score[other] += rare;
      }
    }
    std::sort(seen.begin(), seen.end(),
              [&](std::uint32_t x, std::uint32_t y) { return score[x] != score[y] ? score[x] > score[y] : x < y; });
    std::size_t taken = 0;
    for (const std::uint32_t other : seen) {
      if (other != r && taken < most_partners && near(r, other)) {
        out.emplace_back(std::min(r, other), std::max(r, other));
        ++taken;
      }
      score[other] = 0;
    }
    seen.clear();
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace wederhoor::reconcile
