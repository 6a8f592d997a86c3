// Many pieces of work on a few threads.
#pragma once

#include <cstddef>
#include <functional>

namespace wederhoor::base {

// Runs work(0) to work(count - 1), each once, begun in that order, on at most `threads` threads (this one among them);
// returns when all are done. What `work` throws first is
// thrown here when all have ended; pieces not begun by then are left. Fewer threads where the system gives no more.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace wederhoor::base
