// When a record was said.
#pragma once

#include "wederhoor/heap.h"

namespace wederhoor::base {

// Of a claim its own day or hour where the report tells it, else when the report came out.
inline const Interval& when_said(const Heap& heap, const Ref& ref) {
  if (ref.kind == RecordKind::claim && heap.claim(ref).said.begin) return heap.claim(ref).said;
  return heap[ref].report.published;
}

}  // namespace wederhoor::base
