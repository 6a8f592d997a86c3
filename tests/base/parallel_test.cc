#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace wederhoor::base {
namespace {

TEST(InParallel, DoesEachPieceOnce) {
  for (const unsigned threads : {0u, 1u, 2u, 7u, 100u}) {
    std::vector<std::atomic<int>> done(37);
    in_parallel(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const std::atomic<int>& times : done) EXPECT_EQ(times, 1);
  }
}

TEST(InParallel, ThrowsHereWhatAThreadThrew) {
  for (const unsigned threads : {1u, 4u}) {
    const auto work = [](std::size_t i) {
      if (i == 20) throw std::bad_alloc();
    };
    EXPECT_THROW(in_parallel(100, threads, work), std::bad_alloc);
  }
}

TEST(InParallel, HasNothingToDo) {
  in_parallel(0, 4, [](std::size_t) { FAIL(); });
}

TEST(InParallel, TakesNoMoreThreadsThanItMay) {
  std::mutex mutex;
  std::set<std::thread::id> seen;
  in_parallel(200, 3, [&](std::size_t) {
    const std::lock_guard lock(mutex);
    seen.insert(std::this_thread::get_id());
  });
  EXPECT_LE(seen.size(), 3u);
}

TEST(InParallel, WithOneThreadKeepsTheOrderAndThisThread) {
  std::vector<std::size_t> order;
  const auto here = std::this_thread::get_id();
  in_parallel(5, 1, [&](std::size_t i) {
    EXPECT_EQ(std::this_thread::get_id(), here);
    order.push_back(i);
  });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

}  // namespace
}  // namespace wederhoor::base
