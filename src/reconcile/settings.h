// Settings: the places that the incidents of one story lie at, where the story has more than one.
#pragma once

#include <string>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

// Ids of places, the one with most reports first; fewer than two: the story tells of one incident, as far as we can
// tell. `scenes`: of all reports of the story.
std::vector<std::string> settings_of(const Heap& heap, const std::vector<Scene>& scenes, std::size_t reports,
                                     const Deeds& deeds);

}  // namespace wederhoor::reconcile
