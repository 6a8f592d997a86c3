// What is measured of a sentence and an incident of its story, for the trees that say how likely the one speaks of the
// other.
#pragma once

#include <span>
#include <string_view>

#include "reconcile/follow_clues.h"
#include "reconcile/follow_words.h"

namespace wederhoor::reconcile {

// How much each scene belongs to each incident so far: scene * incidents + incident; in 32nds.
struct Shares {
  static constexpr std::int32_t whole = 32;
  std::size_t incidents = 0;
  std::vector<std::int32_t> of;
  std::int32_t& at(std::size_t scene, std::size_t incident) { return of[scene * incidents + incident]; }
  std::int32_t at(std::size_t scene, std::size_t incident) const { return of[scene * incidents + incident]; }
};

class FollowSheet {
 public:
  // `scenes`: of all sentences of a story, report by report, with their sites; `words`: theirs, weighed. Both must
  // outlive it.
  FollowSheet(const Heap& heap, const std::vector<Scene>& scenes, const WeighedScenes& words, const Deeds& deeds);
  static std::span<const std::string_view> names();
  // The values of each scene and incident, in the order of names(): (scene * incidents + incident) * names().size().
  // What an incident is like is learned from other reports than the scene's own. Scenes of older days: zeros. Linear in
  // the words of the story, times the incidents.
  std::vector<std::int32_t> measure(const Shares& shares) const;

 private:
  friend class FollowRound;
  const std::vector<Scene>& scenes_;
  const WeighedScenes& words_;
  StoryClues clues_;
};

}  // namespace wederhoor::reconcile
