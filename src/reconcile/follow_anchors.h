// Following the incidents of a story by their anchors alone: where too little is told of each to learn its words.
#pragma once

#include <cstdint>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

// For each scene, by its place among `scenes`, the incidents that it names; nothing for most.
using Anchors = std::vector<std::vector<std::uint32_t>>;

// For each scene its incident, below `incidents`; 0 is the story's main one. `scenes`: of all reports of the story,
// report by report. Linear in the scenes and the names in them.
std::vector<std::uint32_t> follow_anchors(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds,
                                          Anchors anchors, std::size_t incidents);

// Is it among the first sentences of its report, which say what that is about? Not: an entry of a live blog.
bool opens_report(const Heap& heap, const Scene& scene);

}  // namespace wederhoor::reconcile
