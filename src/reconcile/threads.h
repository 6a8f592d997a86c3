// Threads: the incidents that one report tells of, before they are joined with those of other reports. The news of the
// report is one thread; each older incident that it recalls, with a time of its own, is another.
#pragma once

#include <map>
#include <set>

#include "lexicon/event_kinds.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

struct Thread {
  std::uint32_t document = 0;         // its place in the heap
  Interval when;                      // half-open days
  bool coarse = false;                // known to the month at best
  std::set<std::string> regions;      // "RU/Belgorod", "RU" where no region is known
  std::set<std::string> actors;       // agents and targets
  std::vector<std::uint32_t> events;  // into Document::events
  bool news = false;                  // what the report is about
};

class ThreadFinder {
 public:
  explicit ThreadFinder(const lexicon::EventKinds& kinds) : kinds_(kinds) {}
  // Threads of a document, the news first; empty where no act of violence is told.
  std::vector<Thread> find(const Heap& heap, std::uint32_t place) const;

 private:
  const lexicon::EventKinds& kinds_;
};

// "RU/Belgorod", "RU", or "" for a mention without a country.
std::string region_of(const PlaceMention& place);

}  // namespace wederhoor::reconcile
