// Who is said to have done it, and who is cleared of it.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

struct Doer {
  std::string_view who, kind;  // id of the actor; kind of event, empty: that of which all speak
  Span words;                  // that name him; empty: he speaks himself
  std::string_view side;       // actor id of whom he stands under; empty: nobody that we know
  friend bool operator==(const Doer&, const Doer&) = default;
};

struct Doers {
  std::vector<Doer> did, cleared;
  std::vector<Doer> alone;  // of those who did it: named as the one behind it all, or claiming it
};

// Of one statement, by its cue, its answers and its events.
Doers doers_of(const Heap& heap, const Statement& s);

// He whom the one names and the other clears: what each says of him.
std::optional<std::pair<Doer, Doer>> accused_and_cleared(const Doers& a, const Doers& b);

// Two of different sides, each named as the one behind it.
std::optional<std::pair<Doer, Doer>> two_behind_it(const Doers& a, const Doers& b);

}  // namespace wederhoor::reconcile
