// Threads that take the next piece when they are done with one. Tested by tests/base/parallel_test.cc.
#include "base/parallel.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace wederhoor::base {

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr first;
  const auto loop = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;  // the others end too
      const std::lock_guard lock(mutex);
      if (!first) first = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (unsigned t = 1; t < threads && t < count; ++t) others.emplace_back(loop);
    } catch (const std::system_error&) {  // the system gives no more: those that there are do it
    }
    loop();
  }
  if (first) std::rethrow_exception(first);
}

}  // namespace wederhoor::base
