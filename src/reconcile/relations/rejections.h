// What one statement rejects and another tells.
#pragma once

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {

struct Rejection {
  const char* part;  // "where", "what"
  Span words;        // of the other, that name what is rejected
  MatchSubkind subkind;
};

// Of `other` what `s` says is not so, naming what is so in its place; nothing: it tells of no such thing.
std::optional<Rejection> rejection_of(const Statement& s, const Statement& other);

}  // namespace wederhoor::reconcile
