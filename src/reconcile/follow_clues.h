// Clues: what a sentence names that may tell of which incident of its story it speaks, by kind of clue.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

enum class ClueKind : std::uint8_t { site, deed, day, name };
constexpr std::size_t clue_kinds = 4;

// Numbers of clues, from 0 on within their kind; each list sorted, once each.
struct Clues {
  std::array<std::vector<std::uint32_t>, clue_kinds> of;
  std::vector<std::uint32_t> last_sites;  // of the sentence before, or this one, that named sites last
  std::int32_t since = 0;                 // sentences since then, 99 at most
};

struct StoryClues {
  std::vector<Clues> scenes;
  std::array<std::size_t, clue_kinds> known{};  // how many different ones
};

// Of all sentences of a story, report by report, with their sites. Linear.
StoryClues clues_of(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds);

}  // namespace wederhoor::reconcile
