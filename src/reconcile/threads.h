// Threads: what one story tells of: each incident that is its news, and each older one that it recalls, before older
// ones are joined with the stories that told them as news.
#pragma once

#include <map>
#include <set>

#include "reconcile/follow_learned.h"
#include "reconcile/sites.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

struct Thread {
  Interval when;                  // half-open days
  bool coarse = false;            // known to the month at best
  std::set<std::string> regions;  // "RU/Belgorod", "RU" where no region is known
  std::set<std::string> actors;   // agents and targets
  std::string setting;            // id of the site that sets it apart from the other news of its story; empty: none
  std::string thing;              // what that site is called, where it is known by its name alone
  bool news = false;
};

struct Threads {
  static constexpr std::uint32_t nothing = UINT32_MAX;
  std::vector<Thread> threads;
  std::vector<std::vector<std::uint32_t>> of_sentence;  // by document, then sentence: which thread; `nothing`
};

// Stories and parts of stories in which nothing violent happens give no thread. `weights`: nullptr where nothing was
// trained; then rules alone follow. Linear in the reports.
Threads find_threads(const Heap& heap, const Deeds& deeds, const Articles& articles, const FollowWeights* weights);

// "RU/Belgorod", "RU", or "" for a mention without a country.
std::string region_of(const PlaceMention& place);

}  // namespace wederhoor::reconcile
