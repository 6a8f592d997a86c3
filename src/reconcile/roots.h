// Claims that go back to one origin: they are one voice, however many reports carry it.
#pragma once

#include "reconcile/heap.h"

namespace wederhoor::reconcile {

void match_roots(Documents documents, const Incident& incident, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
