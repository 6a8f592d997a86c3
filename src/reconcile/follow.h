// Following the incidents of a story through its reports: which sentence speaks of which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reconcile/follow_words.h"

namespace wederhoor::reconcile {

// For each scene the index of its setting. `scenes`: report by report, in order of the text; `words`: theirs, weighed;
// `settings`: ids of places,
// not empty. Scenes of older days get the setting around them. Linear in the features of the scenes, times the
// settings.
std::vector<std::uint32_t> follow(const std::vector<Scene>& scenes, const WeighedScenes& words,
                                  const std::vector<std::string>& settings);

}  // namespace wederhoor::reconcile
