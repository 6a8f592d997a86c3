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

bool unlisted(const Entity& e) { return e.actor_id.starts_with("x_"); }

std::string last_word(const std::string& folded) { return folded.substr(folded.rfind(' ') + 1); }
}  // namespace

void join_actors(std::span<Document> documents) {
  std::map<std::string, std::set<std::string>> full;  // last word -> ids of full names
  for (const Document& document : documents) {
    for (const Entity& e : document.reading.entities) {
      if (!unlisted(e) || e.kind != ActorKind::person) continue;
      const std::string name = base::fold(e.name);
      if (name.find(' ') != std::string::npos) full[last_word(name)].insert(e.actor_id);
    }
  }
  for (Document& document : documents) {
    for (Entity& e : document.reading.entities) {
      if (!unlisted(e) || e.kind != ActorKind::person) continue;
      const std::string name = base::fold(e.name);
      if (name.find(' ') != std::string::npos) continue;
      const auto found = full.find(name);
      if (found != full.end() && found->second.size() == 1) e.actor_id = *found->second.begin();
    }
  }
}

}  // namespace wederhoor::reconcile
