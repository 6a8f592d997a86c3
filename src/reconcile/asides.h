// Asides: what reports of a story tell of besides, of another place and another day than its news.
#pragma once

#include <string>
#include <vector>

#include "reconcile/sites.h"

namespace wederhoor::reconcile {

struct Asides {
  static constexpr std::uint32_t nothing = UINT32_MAX;
  std::vector<std::string> sites;       // ids, one per aside
  std::vector<std::uint32_t> of_scene;  // into `sites`; `nothing`: the scene tells of the story's news
  static Asides none_of(std::size_t scenes) { return {{}, std::vector<std::uint32_t>(scenes, nothing)}; }
};

// `scenes`: of all reports of a story whose news lie at one place, with their sites. Linear in the scenes.
Asides asides_of(const Heap& heap, const std::vector<Scene>& scenes, const Sites& sites, const Deeds& deeds);

}  // namespace wederhoor::reconcile
