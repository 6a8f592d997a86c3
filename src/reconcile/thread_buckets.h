// Joins the threads of a heap that are one incident.
#pragma once

#include "base/groups.h"
#include "reconcile/threads.h"

namespace wederhoor::reconcile {

base::Groups join_threads(const std::vector<Thread>& threads);

}  // namespace wederhoor::reconcile
