// Who fights whom, by what a report says of agents and those they act upon. "Het leger bestookte de rebellen": they are
// rivals. Of two sides that use arms and are told to hit nobody, the one fights the other. Not: three such sides, nor
// two of a live blog, whose entries tell of many deeds. Tested by spec/nl/events.md.
#include "events/rivals.h"

#include "base/part_kinds.h"

namespace wederhoor::events {

bool Rivals::fight(std::int32_t e) const {
  const ActorKind k = entity(e).kind;
  return !side(e).empty() && (k == ActorKind::army || k == ActorKind::armed_group || k == ActorKind::place_as_actor ||
                              k == ActorKind::state_body);
}

void Rivals::add(std::int32_t a, std::int32_t b) {
  if (!fight(a) || !fight(b) || side(a) == side(b)) return;
  sides_[side(a)].try_emplace(side(b), b);
  sides_[side(b)].try_emplace(side(a), a);
}

void Rivals::find(const std::vector<Event>& events) {
  std::map<std::string, std::int32_t> armed;
  for (const Event& e : events) {
    const lexicon::EventKind* kind = f_.words.kinds.find(e.kind);
    if (kind == nullptr || !(kind->violent || kind->harm || kind->ruins)) continue;
    for (const std::int32_t a : e.agents) {
      if (kind->violent && fight(a)) armed.try_emplace(side(a), a);
      for (const std::int32_t b : e.agents)
        if (kind->mutual) add(a, b);
    }
    for (const std::vector<std::int32_t>* role : {&e.targets, &e.victims}) {
      for (const std::int32_t target : *role) {
        for (const std::int32_t agent : e.agents) add(agent, target);
      }
    }
  }
  if (sides_.empty() && armed.size() == 2 && !base::is_live(f_.report))
    add(armed.begin()->second, armed.rbegin()->second);
}

// The side of the state in which it happens; empty: not known.
std::string Rivals::soil(const Event& e) const {
  if (e.place == none) return {};
  const std::int32_t held = whom_.state(f_.reading.places[static_cast<std::size_t>(e.place)].country);
  return held == none ? std::string() : side(held);
}

std::int32_t Rivals::of(const Event& e) const {
  std::int32_t found = none;
  const std::string here = soil(e);
  for (const std::int32_t agent : e.agents) {
    const auto known = sides_.find(side(agent));
    if (known == sides_.end()) continue;
    const auto one = known->second.size() == 1 ? known->second.begin() : known->second.find(here);
    if (one == known->second.end() || (found != none && side(found) != one->first)) return none;
    found = one->second;
  }
  // "De luchtafweer" is of the state that fights.
  const std::int32_t state = found == none ? none : whom_.state(side(found));
  return state != none ? state : found;
}

std::int32_t Rivals::fighter_of(std::int32_t source) const {
  if (fight(source)) return source;
  const std::string& of = entity(source).affiliation;
  const auto known = sides_.find(of);
  // "Een legerwoordvoerder": his army, where the report names it.
  if (of.empty() || known == sides_.end()) return of.empty() ? none : whom_.body_with(of);
  const auto back = sides_.find(known->second.begin()->first);  // those that it fights know who it is
  if (back == sides_.end()) return none;
  const auto who = back->second.find(of);
  return who == back->second.end() ? none : who->second;
}

}  // namespace wederhoor::events
