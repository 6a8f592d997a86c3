// Whose those are who serve in a body that their report does not name. "Twee agenten" killed in Haiti, where the heap
// names one police of that land: that police. "Bandieten", where one armed group takes part in the incident: that
// group. Not: "soldaten" where the armies of two states fight, and no adjective tells which. Tested by
// tests/reconcile/tell_events_test.cc.
#include "reconcile/bodies.h"

#include <algorithm>
#include <set>

#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::string_view assault = "ASSAULT";       // PLOVER's type of violence
constexpr std::string_view speaker_body = "speaker";  // of members.tsv: whoever publishes the report ("wij")
constexpr std::string_view police_body = "police";    // of bodies.tsv
constexpr int surely = 3;                             // times as often as all others together

bool is_body(ActorKind kind) {
  return kind == ActorKind::army || kind == ActorKind::state_body || kind == ActorKind::agency ||
         kind == ActorKind::organisation;
}

// Lower ISO 3166 of all states.
std::set<std::string> states_of(const Lexicons& lexicons) {
  std::set<std::string> out;
  for (const lexicon::Row& row : lexicons.table("shared/countries").rows())
    out.insert(base::lower(std::string(row.cells.front())));
  return out;
}

bool has_name(const Document& d, const Entity& entity) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t m) { return d.reading.mentions[m].kind == MentionKind::name; });
}

// Do its words tell who did it to whom, and that it happened?
bool by_words(const Event& event) {
  if (event.realis == Realis::denied || event.realis == Realis::hypothetical || event.realis == Realis::planned)
    return false;
  return std::none_of(event.because.begin(), event.because.end(), [](const Because& b) {
    return b.construction == "rival" || b.construction == "soil" || b.construction == "own_deed";
  });
}

template <class See>
void each_part(const Event& event, See see) {
  for (const auto* role : {&event.agents, &event.targets, &event.victims}) {
    for (const std::int32_t e : *role) see(e);
  }
}
}  // namespace

Bodies::Bodies(const Heap& heap, const Lexicons& lexicons) : heap_(heap), kinds_(lexicons), issuers_(heap, lexicons) {
  const std::set<std::string> states = states_of(lexicons);
  std::set<std::string> languages;  // that events were found in
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Document& document = heap[d];
    if (!document.events.empty()) languages.insert(document.reading.language);
    for (std::size_t e = 0; e < document.reading.entities.size(); ++e) {
      const Entity& entity = document.reading.entities[e];
      const std::string& actor = heap.actor(d, static_cast<std::int32_t>(e));
      if (states.contains(actor)) state_names_.try_emplace(actor, entity.name);
      if (actor.empty() || !is_body(entity.kind)) continue;
      Body& body = bodies_[actor];
      body.mentions += entity.mentions.size();
      if (body.name.empty()) body.name = entity.name;
      body.army = entity.kind == ActorKind::army;
      if (states.contains(entity.affiliation)) body.state = entity.affiliation;
      for (const std::string& word : lexicon::pieces(base::lower(entity.name), ' ')) by_word_[word].push_back(actor);
    }
  }
  for (auto& [word, actors] : by_word_) {
    std::sort(actors.begin(), actors.end());
    actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  }
  for (const std::string& language : languages) {
    const lexicon::Table* found = lexicons.find(language + "/members");
    if (found == nullptr) continue;  // a stored document may name any language
    const lexicon::Table& table = *found;
    for (const lexicon::Row& row : table.rows()) {
      std::vector<std::string> bodies = lexicon::pieces(table.cell(row, "body"));
      if (table.cell(row, "of_state") == police_body) police_[language] = bodies;
      words_[{language, std::string(row.cells.front())}] = std::move(bodies);
    }
  }
  count_armies(heap);
}

void Bodies::count_armies(const Heap& heap) {
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (const Event& event : heap[d].events) {
      if (!kinds_.violent(event.kind)) continue;
      std::set<std::string> once;
      each_part(event, [&](std::int32_t e) {
        const auto body = bodies_.find(heap.actor(d, e));
        if (body != bodies_.end() && body->second.army && !body->second.state.empty()) once.insert(body->second.state);
      });
      for (const std::string& state : once) ++armies_[state];
    }
  }
}

// A group with a name, or the army of a state; no mission of many states.
bool Bodies::fights(const Document& d, const Entity& entity, const std::string& actor) const {
  if (actor.empty() || !has_name(d, entity)) return false;
  const auto body = bodies_.find(actor);
  return entity.kind == ActorKind::armed_group ||
         (entity.kind == ActorKind::army && body != bodies_.end() && !body->second.state.empty());
}

Front Bodies::front(const Incident& incident) const {
  Front out;
  const auto add = [](Fighter& fighter, const Entity& entity) {
    ++fighter.times;
    if (fighter.name.empty()) fighter.name = entity.name;
  };
  for (const Ref& ref : incident.events) {
    const Document& d = heap_[ref];
    const Event& event = d.events[ref.index];
    if (!kinds_.violent(event.kind) && !kinds_.harms(event.kind)) continue;
    const std::uint32_t place = heap_.place_of(ref.report);
    each_part(event, [&](std::int32_t e) {
      const Entity& entity = d.reading.entities[static_cast<std::size_t>(e)];
      const std::string& actor = heap_.actor(place, e);
      if (fights(d, entity, actor)) add(entity.kind == ActorKind::army ? out.forces[actor] : out.groups[actor], entity);
    });
    if (!by_words(event)) continue;
    const lexicon::EventKind* kind = kinds_.find(event.kind);
    for (const std::int32_t e : event.agents) {
      const Entity& entity = d.reading.entities[static_cast<std::size_t>(e)];
      if (kind->violent && entity.kind == ActorKind::armed_group && fights(d, entity, heap_.actor(place, e)))
        add(out.doers[heap_.actor(place, e)], entity);
    }
    for (const auto* role : {&event.targets, &event.victims, kind->mutual ? &event.agents : &event.targets}) {
      for (const std::int32_t agent : event.agents) {
        for (const std::int32_t other : *role) {
          const std::string &a = heap_.actor(place, agent), &b = heap_.actor(place, other);
          if (a != b) out.faced.insert({std::min(a, b), std::max(a, b)});
        }
      }
    }
  }
  return out;
}

// The body of that state with one of these words in its name that is named most; without a state of its own, where it
// is the only one. said: the words beside the member tell the state.
Bodies::Found Bodies::serves(const std::vector<std::string>& words, const std::string& state, bool said) const {
  std::string own, other;
  std::size_t mentions = 0;
  int others = 0;
  for (const std::string& word : words) {
    const auto named = by_word_.find(word);
    if (named == by_word_.end()) continue;
    for (const std::string& actor : named->second) {
      const Body& body = bodies_.at(actor);
      if (!state.empty() && body.state == state) {
        if (body.mentions > mentions) mentions = body.mentions, own = actor;
      } else if (body.state.empty() && !said && actor != other) {
        other = actor;
        ++others;
      } else if (state.empty() && !said) {
        return {};
      }
    }
  }
  if (own.empty() && others == 1) own = other;
  return own.empty() ? Found{} : Found{own, bodies_.at(own).name};
}

// Who takes part in the incident far more often than all others.
Bodies::Found Bodies::chief(const Fighters& fighters) {
  int most = 0, all = 0;
  Found group;
  for (const auto& [actor, fighter] : fighters) {
    all += fighter.times;
    if (fighter.times > most) most = fighter.times, group = {actor, fighter.name};
  }
  return most >= 2 && most >= surely * (all - most) ? group : Found{};
}

Bodies::Found Bodies::body_of(const EventMember& member, const std::string& language, const std::string& country,
                              const Front& front) const {
  if (member.word.empty()) {
    const auto state = state_names_.find(base::lower(member.country));
    return state == state_names_.end() ? Found{} : Found{state->first, state->second};
  }
  const auto known = words_.find({language, member.word});
  if (known == words_.end()) return {};
  const std::vector<std::string>& words = known->second;
  if (std::find(words.begin(), words.end(), base::name_of(ActorKind::armed_group)) != words.end())
    return chief(front.groups);
  const bool said = !member.country.empty();
  const std::string state = base::lower(said ? std::string_view(member.country) : std::string_view(country));
  if (!said && std::find(words.begin(), words.end(), base::name_of(ActorKind::army)) != words.end()) {
    int own = 0, all = 0;
    for (const auto& [army, times] : armies_) {
      all += times;
      if (army == state) own = times;
    }
    if (own < surely * (all - own)) return {};
  }
  const Found own = serves(words, state, said);
  // "Een Nederlands fregat", where the heap names no navy of that land: the state.
  const auto land = said && own.first.empty() ? state_names_.find(state) : state_names_.end();
  return land == state_names_.end() ? own : Found{land->first, land->second};
}

bool Bodies::told_already(const Ref& ref, EventRole role, const std::string& actor) const {
  const Document& d = heap_[ref];
  const Event& event = d.events[ref.index];
  const auto& listed = role == EventRole::agent    ? event.agents
                       : role == EventRole::target ? event.targets
                                                   : event.victims;
  const std::uint32_t place = heap_.place_of(ref.report);
  return std::any_of(listed.begin(), listed.end(), [&](std::int32_t e) { return heap_.actor(place, e) == actor; });
}

void Bodies::set(const Ref& ref, EventInHeap& told, const std::string& country, const Front& front) const {
  const Document& d = heap_[ref];
  for (const EventMember& member : d.events[ref.index].members) {
    const auto words = words_.find({d.reading.language, member.word});
    const bool speaks = words != words_.end() && words->second.front() == speaker_body;
    const auto [actor, name] = speaks ? speaker(ref, member) : body_of(member, d.reading.language, country, front);
    EventPart part{member.role, actor, name};
    if (actor.empty() || told_already(ref, member.role, actor) ||
        std::find(told.parts.begin(), told.parts.end(), part) != told.parts.end())
      continue;
    told.parts.push_back(std::move(part));
    if (member.word.empty())
      told.because.push_back({"state", "", member.span});
    else
      told.because.push_back({"serves_in", d.reading.language + "/members:" + std::string(member.word), member.span});
  }
}

// "Wij", "onze mannen" of whoever publishes the report; and what he tells that nobody is said to have done ("vijf
// terroristen zijn gedood"). Not: that a group's own fighters were killed.
Bodies::Found Bodies::speaker(const Ref& ref, const EventMember& member) const {
  const Issuer* issuer = issuers_.of(heap_.place_of(ref.report));
  if (issuer == nullptr) return {};
  const Event& event = heap_[ref].events[ref.index];
  const bool implied = member.span == event.trigger;
  const bool own = implied && issuer->kind == ActorKind::armed_group && kinds_.harms(event.kind);
  const bool hurt =
      told_already(ref, EventRole::target, issuer->actor) || told_already(ref, EventRole::victim, issuer->actor);
  return own || (hurt && member.role == EventRole::agent) ? Found{} : Found{issuer->actor, issuer->name};
}

// The police of that land, or the only one that the heap names.
Bodies::Found Bodies::police(const std::string& language, const std::string& country) const {
  const auto words = police_.find(language);
  return words == police_.end() ? Found{} : serves(words->second, base::lower(country), false);
}

void Bodies::set_doer(const Ref& ref, EventInHeap& told, const std::string& country, const Front& front) const {
  const Event& event = heap_[ref].events[ref.index];
  const lexicon::EventKind* kind = kinds_.find(event.kind);
  if (kind == nullptr || (!kind->by_police && !kind->by_group) || !nobody(ref, told, EventRole::agent)) return;
  const Found found = kind->by_police ? police(heap_[ref].reading.language, country) : chief(front.doers);
  const bool hurt =
      is_of(ref, told, EventRole::target, found.first) || is_of(ref, told, EventRole::victim, found.first);
  if (found.first.empty() || hurt) return;
  told.parts.push_back({EventRole::agent, found.first, found.second});
  told.because.push_back({kind->by_police ? "police" : "chief", "", event.trigger});
}

// Does the actor take that part, and nobody of another side?
bool Bodies::is_of(const Ref& ref, const EventInHeap& told, EventRole role, const std::string& actor) const {
  const auto own = [&](const EventPart& part) { return part.role == role && part.actor == actor; };
  if (std::any_of(told.parts.begin(), told.parts.end(), own)) return true;
  return told_already(ref, role, actor);
}

bool Bodies::nobody(const Ref& ref, const EventInHeap& told, EventRole role) const {
  const Event& event = heap_[ref].events[ref.index];
  const auto& listed = role == EventRole::agent    ? event.agents
                       : role == EventRole::target ? event.targets
                                                   : event.victims;
  return listed.empty() &&
         std::none_of(told.parts.begin(), told.parts.end(), [&](const EventPart& part) { return part.role == role; });
}

// Which of the two says what the event stands in; empty: none, or not that it happened.
Bodies::Found Bodies::says(const Ref& ref, const Found& one, const Found& other) const {
  const Document& d = heap_[ref];
  const Event& event = d.events[ref.index];
  if (event.claim == none || event.realis == Realis::denied || event.realis == Realis::hypothetical) return {};
  const Claim& claim = d.claims.claims[static_cast<std::size_t>(event.claim)];
  if (claim.negative || claim.standing == Standing::denied || claim.source_entities.size() != 1) return {};
  const std::int32_t source = claim.source_entities.front();
  const std::string& actor = heap_.actor(heap_.place_of(ref.report), source);
  const std::string& side = d.reading.entities[static_cast<std::size_t>(source)].affiliation;
  for (const Found* found : {&one, &other}) {
    const auto body = bodies_.find(found->first);
    const bool state = body != bodies_.end() && !body->second.state.empty() && body->second.state == side;
    if (actor == found->first || side == found->first || state) return *found;
  }
  return {};
}

void Bodies::oppose(const Ref& ref, EventInHeap& told, const Front& front) const {
  const Found group = chief(front.groups), force = chief(front.forces);
  const Event& event = heap_[ref].events[ref.index];
  const lexicon::EventKind* kind = kinds_.find(event.kind);
  if (kind == nullptr ||
      !front.faced.contains({std::min(group.first, force.first), std::max(group.first, force.first)}))
    return;
  const auto give = [&](EventRole role, const Found& to) {
    told.parts.push_back({role, to.first, to.second});
    told.because.push_back({"front", "", event.trigger});
  };
  // "Shabunda is bevrijd", says the spokesman of one of the two.
  const bool deed = kind->war && !kind->mutual && kind->of_undergoes && kind->plover == assault;
  if (deed && nobody(ref, told, EventRole::agent)) {
    if (const Found own = says(ref, group, force); !own.first.empty() && kind->of_undergoes)
      give(EventRole::agent, own);
  }
  for (const auto& [one, other] : {std::pair(group, force), std::pair(force, group)}) {
    const bool acts = is_of(ref, told, EventRole::agent, one.first) && !is_of(ref, told, EventRole::agent, other.first);
    if (kind->war && acts && nobody(ref, told, EventRole::target) && nobody(ref, told, EventRole::victim))
      return give(EventRole::target, other);
    const bool suffers =
        is_of(ref, told, EventRole::victim, one.first) || is_of(ref, told, EventRole::target, one.first);
    if ((kind->harm || kind->war) && suffers && nobody(ref, told, EventRole::agent) && event.realis != Realis::denied)
      return give(EventRole::agent, other);
  }
}

}  // namespace wederhoor::reconcile
