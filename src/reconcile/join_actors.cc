// One id for the unlisted people of different reports: "Zandee" in one report is "Dick Zandee" of another when only one
// full name of the heap ends so. Not: "Ivanov" when there is an Oleg Ivanov and a Maria Ivanov. Listed actors already
// share their id. Tested by tests/reconcile/matches_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "reconcile/reconcile.h"

namespace wederhoor::reconcile {
namespace {

std::string last_word(const std::string& folded) { return folded.substr(folded.rfind(' ') + 1); }

// Calls `take` for each unlisted person: place of its document, number of the entity, its name in small letters.
template <class Take>
void each_unlisted(const Heap& heap, Take take) {
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const std::vector<Entity>& entities = heap[place].reading.entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (entities[e].kind == ActorKind::person && entities[e].actor_id.starts_with("x_"))
        take(place, e, base::fold(entities[e].name));
    }
  }
}
}  // namespace

void join_actors(Heap& heap) {
  std::map<std::string, std::set<std::string>> full;  // last word -> ids of full names
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t e, const std::string& name) {
    if (name.find(' ') != std::string::npos) full[last_word(name)].insert(heap[place].reading.entities[e].actor_id);
  });
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t e, const std::string& name) {
    const auto found = full.find(name);  // a name of one word
    if (found != full.end() && found->second.size() == 1) heap.join(place, e, *found->second.begin());
  });
}

}  // namespace wederhoor::reconcile
