// Decides what the words of a sentence weigh in its story. In twelve reports on a raid at Almere "Almere" says nothing,
// "kroongetuige", in four sentences, much. Tested by tests/reconcile/follow_test.cc.
#include "reconcile/follow_words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "reconcile/rarity.h"

namespace wederhoor::reconcile {

WeighedScenes weigh(const std::vector<Scene>& scenes) {
  std::unordered_map<std::uint64_t, std::uint32_t> scenes_with, numbers;  // by key
  for (const Scene& scene : scenes) {
    for (const auto& [key, weight] : scene.features) ++scenes_with[key];
  }
  WeighedScenes out;
  out.scenes.resize(scenes.size());
  const auto all = static_cast<std::uint32_t>(scenes.size());
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    double norm2 = 0;
    for (const auto& [key, weight] : scenes[s].features) {
      const std::uint32_t n = scenes_with.at(key);
      if (n < 2 || n > std::max<std::uint32_t>(3, all * 3 / 10)) continue;
      const std::int64_t value = weight * rarity(all, n);
      const auto number = numbers.try_emplace(key, static_cast<std::uint32_t>(numbers.size())).first->second;
      out.scenes[s].features.emplace_back(number, value);
      norm2 += static_cast<double>(value * value);
    }
    out.scenes[s].norm = norm2 > 0 ? std::sqrt(norm2) : 1;
  }
  out.features = numbers.size();
  return out;
}

}  // namespace wederhoor::reconcile
