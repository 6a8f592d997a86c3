// One id for the unlisted people and bodies of different reports: "Zandee" and "Van Rhenen" in one report are the one
// full name of the heap that ends so, of several the one in the same office; "BCOS" is the body that another report
// names in full beside it. Not: "Ivanov" when there is an Oleg Ivanov and a Maria Ivanov; he stays with his own report.
// Listed actors already share their id. Tested by tests/reconcile/matches_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/utf8.h"
#include "reconcile/reconcile.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t longest_surname = 4;  // words: "van den Bergh tot"

// Who bears a name of which only the end may be told: id -> roles.
using Bearers = std::map<std::string, std::set<std::string>>;

bool is_body(ActorKind kind) {
  return kind != ActorKind::person && kind != ActorKind::people && kind != ActorKind::place_as_actor;
}

// Calls `take` for each unlisted entity: place of its document, its number, itself.
template <class Take>
void each_unlisted(const Heap& heap, Take take) {
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const std::vector<Entity>& entities = heap[place].reading.entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (entities[e].actor_id.starts_with("x_")) take(place, e, entities[e]);
    }
  }
}

// The ends of a name, without the first word: "joost van rhenen" -> "van rhenen", "rhenen".
std::vector<std::string> ends_of(const std::string& name) {
  std::vector<std::string> out;
  for (std::size_t at = name.size();
       (at = name.rfind(' ', at - 1)) != std::string::npos && out.size() < longest_surname;) {
    out.push_back(name.substr(at + 1));
    if (at == 0) break;
  }
  return out;
}

// "BCOS": capitals only, at least two.
bool is_acronym(std::string_view words) {
  return words.size() > 1 && words.size() < 9 &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The bearer that an end of a name means: the only one, or the only one in that office; empty: not told.
std::string meant(const Bearers& bearers, const std::string& role) {
  if (bearers.size() == 1) return bearers.begin()->first;
  std::string out;
  for (const auto& [id, roles] : bearers) {
    if (role.empty() || !roles.contains(role)) continue;
    if (!out.empty()) return {};
    out = id;
  }
  return out;
}

// A person with a name of his own: not "de woordvoerder van het Kremlin".
bool named_person(const Document& document, const Entity& entity) {
  return entity.kind == ActorKind::person &&
         std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t m) { return document.reading.mentions[m].kind == MentionKind::name; });
}

void join_surnames(Heap& heap) {
  std::set<std::string> ends;  // of all names: "rhenen" and "van rhenen" of "joost van rhenen"
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t, const Entity& entity) {
    if (!named_person(heap[place], entity)) return;
    for (std::string& end : ends_of(base::fold(entity.name))) ends.insert(std::move(end));
  });
  std::map<std::string, Bearers> full;  // end of a full name -> who is named so
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t, const Entity& entity) {
    const std::string name = base::fold(entity.name);
    if (!named_person(heap[place], entity) || ends.contains(name)) return;
    for (const std::string& end : ends_of(name)) full[end][entity.actor_id].insert(entity.role);
  });
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t e, const Entity& entity) {
    if (!named_person(heap[place], entity)) return;
    const auto found = full.find(base::fold(entity.name));
    if (found == full.end()) return;
    const std::string id = meant(found->second, entity.role);
    heap.join(place, e, id.empty() ? base::short_id("x_", {heap[place].report.id, found->first, entity.role}) : id);
  });
}

void join_acronyms(Heap& heap) {
  std::map<std::string, std::set<std::string>> introduced;  // acronym -> bodies that are named in full beside it
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t, const Entity& entity) {
    if (!is_body(entity.kind) || is_acronym(entity.name)) return;
    const Document& document = heap[place];
    for (const std::uint32_t m : entity.mentions) {
      const std::string_view head = document.reading.mentions[m].head.of(document.report.text);
      if (is_acronym(head)) introduced[std::string(head)].insert(entity.actor_id);
    }
  });
  each_unlisted(heap, [&](std::uint32_t place, std::uint32_t e, const Entity& entity) {
    const auto found = introduced.find(entity.name);
    if (found != introduced.end() && found->second.size() == 1) heap.join(place, e, *found->second.begin());
  });
}
}  // namespace

void join_actors(Heap& heap) {
  join_surnames(heap);
  join_acronyms(heap);
}

}  // namespace wederhoor::reconcile
