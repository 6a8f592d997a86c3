// Stories: reports that are about one thing, before anybody asks what happened in it. The five reports on a raid are
// one story, though some only tell what a minister thinks of it; the recap of another raid does not make them two.
#pragma once

#include <cstdint>
#include <vector>

#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

// Places of documents in the heap, story by story; each document in one story, stories and members in order of
// publication, then of the heap. Linear in the names of all reports together.
std::vector<std::vector<std::uint32_t>> find_stories(const Heap& heap);

}  // namespace wederhoor::reconcile
