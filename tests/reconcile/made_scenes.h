// The scenes of a hand-made heap, report by report.
#pragma once

#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

inline std::vector<Scene> scenes_in(const Heap& heap) {
  std::vector<Scene> out;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (Scene& scene : scenes_of(heap[d], d)) out.push_back(std::move(scene));
  }
  return out;
}

}  // namespace wederhoor::reconcile
