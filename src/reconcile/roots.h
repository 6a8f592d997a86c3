// Claims that go back to one origin: they are one voice, however many reports carry it.
#pragma once

#include "reconcile/make_match.h"

namespace wederhoor::reconcile {

void match_roots(const Heap& heap, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
