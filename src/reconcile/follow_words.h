// The words of a story's sentences, as numbers with their weights.
#pragma once

#include <cstdint>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

struct WeighedScene {
  std::vector<std::pair<std::uint32_t, std::int64_t>> features;  // number of the feature, weight by rarity
  double norm = 1;
};

struct WeighedScenes {
  std::vector<WeighedScene> scenes;
  std::size_t features = 0;  // how many different ones
};

// By their rarity among the scenes of the story; what one has alone or a third of them have tells nothing and is left
// out.
WeighedScenes weigh(const std::vector<Scene>& scenes);

}  // namespace wederhoor::reconcile
