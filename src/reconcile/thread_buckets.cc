// Buckets of region and day for fine threads; region and month for coarse ones. Tested by
// tests/reconcile/incidents_test.cc.
#include "reconcile/thread_buckets.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/dates.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t most_days = 31;

// First thread seen with a key; later ones join it.
class Buckets {
 public:
  explicit Buckets(base::Groups& groups) : groups_(groups) {}
  void hold(const std::string& key, std::uint32_t thread) { first_.try_emplace(key, thread); }
  void put(const std::string& key, std::uint32_t thread) {
    const auto [held, fresh] = first_.try_emplace(key, thread);
    if (!fresh) groups_.join(held->second, thread);
  }
  // The thread that holds one of the keys; UINT32_MAX: none.
  std::uint32_t holder(const std::vector<std::string>& keys) const {
    for (const std::string& key : keys) {
      const auto held = first_.find(key);
      if (held != first_.end()) return held->second;
    }
    return UINT32_MAX;
  }

 private:
  base::Groups& groups_;
  std::unordered_map<std::string, std::uint32_t> first_;
};

// Regions and days that a thread is looked for under: its own days, a month of them at most.
std::vector<std::string> keys_of(const Thread& thread) {
  std::vector<std::string> out;
  if (!thread.when.begin || !thread.when.end) return out;
  const std::int32_t last = std::min(thread.when.end->day, thread.when.begin->day + most_days);
  for (std::int32_t day = thread.when.begin->day; day < last; ++day) {
    for (const std::string& region : thread.regions) out.push_back(fmt::format("{} {}", region, day));
  }
  return out;
}

// What is recalled joins the news of its region and day, else what others recall: one of them, so that it never makes
// one of two. News are kept apart: stories and settings have decided that already.
void join_fine(const std::vector<Thread>& threads, base::Groups& groups) {
  Buckets buckets(groups);
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    if (!threads[t].news) continue;
    for (const std::string& key : keys_of(threads[t])) buckets.hold(key, t);
  }
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    if (threads[t].news || threads[t].coarse) continue;
    const std::vector<std::string> keys = keys_of(threads[t]);
    const std::uint32_t holder = buckets.holder(keys);
    if (holder != UINT32_MAX) groups.join(holder, t);
    for (const std::string& key : keys) buckets.hold(key, t);
  }
}

std::string month_of(std::int32_t day) { return base::iso_day(day).substr(0, 7); }

// Months that the interval touches, at most a year of them.
std::vector<std::string> months(const Interval& when) {
  std::vector<std::string> out;
  if (!when.begin || !when.end) return out;
  for (std::int32_t day = when.begin->day; day < when.end->day && out.size() < 13; day += 28) {
    const std::string month = month_of(day);
    if (out.empty() || out.back() != month) out.push_back(month);
  }
  const std::string last = month_of(std::max(when.begin->day, when.end->day - 1));
  if (out.empty() || out.back() != last) out.push_back(last);
  return out;
}

bool share_actor(const Thread& a, const Thread& b) {
  return std::any_of(a.actors.begin(), a.actors.end(),
                     [&](const std::string& actor) { return !actor.empty() && b.actors.contains(actor); });
}

std::string bucket(std::string region, const std::string& month) { return region.append(" ").append(month); }

// Fine incidents by region and month.
using ByMonth = std::unordered_map<std::string, std::vector<std::uint32_t>>;

ByMonth fine_by_month(const std::vector<Thread>& threads, base::Groups& groups) {
  ByMonth out;
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    if (threads[t].coarse) continue;
    for (const std::string& month : months(threads[t].when)) {
      for (const std::string& region : threads[t].regions) {
        std::vector<std::uint32_t>& held = out[bucket(region, month)];
        const std::uint32_t root = groups.find(t);
        if (held.size() < 3 && std::find(held.begin(), held.end(), root) == held.end()) held.push_back(root);
      }
    }
  }
  return out;
}

// The one fine incident that a coarse thread can be; UINT32_MAX where there is none or a choice.
std::uint32_t only_match(const Thread& thread, const ByMonth& fine) {
  std::vector<std::uint32_t> found;
  for (const std::string& month : months(thread.when)) {
    for (const std::string& region : thread.regions) {
      const auto held = fine.find(bucket(region, month));
      if (held == fine.end()) continue;
      for (const std::uint32_t root : held->second) {
        if (std::find(found.begin(), found.end(), root) == found.end()) found.push_back(root);
      }
    }
  }
  return found.size() == 1 ? found.front() : UINT32_MAX;
}

void join_coarse(const std::vector<Thread>& threads, base::Groups& groups) {
  const ByMonth fine = fine_by_month(threads, groups);
  Buckets among_coarse(groups);
  for (std::uint32_t t = 0; t < threads.size(); ++t) {
    const Thread& thread = threads[t];
    if (!thread.coarse) continue;
    const std::uint32_t match = only_match(thread, fine);
    const bool narrow =
        thread.when.begin && thread.when.end && thread.when.end->day - thread.when.begin->day <= most_days;
    if (match != UINT32_MAX && (narrow || share_actor(thread, threads[match]))) {
      groups.join(match, t);
    } else if (thread.when.known()) {
      for (const std::string& region : thread.regions) {
        among_coarse.put(region + " " + base::iso(thread.when.begin) + "/" + base::iso(thread.when.end), t);
      }
    }
  }
}
}  // namespace

base::Groups join_threads(const std::vector<Thread>& threads) {
  base::Groups groups(threads.size());
  join_fine(threads, groups);
  join_coarse(threads, groups);
  return groups;
}

}  // namespace wederhoor::reconcile
