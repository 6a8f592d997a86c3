// Following the incidents of a story by trained weights.
#pragma once

#include "reconcile/follow_sheet.h"
#include "reconcile/relations/trees.h"

namespace wederhoor::reconcile {

class FollowWeights {
 public:
  // The bytes of models/<language>/incidents.trees. Errors (data): not such a file, damaged, or trained on other
  // features.
  static Result<FollowWeights> read(std::string_view bytes, const std::string& where);
  // For each scene the index of its incident. `begun`: what the rules say (follow.h). `scenes`, `words`: as FollowSheet
  // takes them. Linear in the words of the story, times the incidents.
  std::vector<std::uint32_t> follow(const Heap& heap, const std::vector<Scene>& scenes, const WeighedScenes& words,
                                    const Deeds& deeds, const std::vector<std::uint32_t>& begun) const;

 private:
  Trees trees_;
};

}  // namespace wederhoor::reconcile
