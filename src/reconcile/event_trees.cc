// Decides nothing: reads the trees of a language when a report in it is met. Tested by
// tests/reconcile/weigh_events_test.cc.
#include "reconcile/event_trees.h"

namespace wederhoor::reconcile {

const EventTrees* EventTreesOf::of(const std::string& language) {
  const auto places = lexicons_.tables().find(language + "/event_place_trees");
  const auto days = lexicons_.tables().find(language + "/event_day_trees");
  if (places == lexicons_.tables().end() || days == lexicons_.tables().end()) return nullptr;
  const auto [at, fresh] = trees_.try_emplace(language);
  if (fresh) {
    at->second.places.read(*places->second);
    at->second.days.read(*days->second);
  }
  return &at->second;
}

}  // namespace wederhoor::reconcile
