// Threads that take the next piece when they are done with one. Tested by tests/base/parallel_test.cc.
#include "base/parallel.h"

#include <atomic>
#include <thread>
#include <vector>

namespace wederhoor::base {

void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> others;
  for (unsigned t = 1; t < threads && t < count; ++t) others.emplace_back(loop);
  loop();
}

}  // namespace wederhoor::base
