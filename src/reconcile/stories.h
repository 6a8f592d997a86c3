// Stories: reports that are about one thing, before anybody asks what happened in it. The five reports on a raid are
// one story, though some only tell what a minister thinks of it; the recap of another raid does not make them two.
#pragma once

#include <cstdint>
#include <vector>

#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

// An entry of a live blog that tells of another story than the rest of it: its sentences, [first, last).
struct StrayEntry {
  std::uint32_t document = 0;
  std::uint32_t first = 0, last = 0;
  std::uint32_t story = 0;  // where it belongs, into StoriesOf::reports
};

struct StoriesOf {
  // Places of documents in the heap, story by story; each document in one story, stories and members in order of
  // publication, then of the heap.
  std::vector<std::vector<std::uint32_t>> reports;
  std::vector<StrayEntry> strays;  // in order of the heap, then of the text
};

// Linear in the names of all reports together.
StoriesOf find_stories(const Heap& heap);

}  // namespace wederhoor::reconcile
