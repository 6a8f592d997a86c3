// Decides who stands on which side of a row: who attacks and who is attacked, by the events of the row, else by those
// of its incident; who claims it. A name goes before a label: "saboteurs" are not coded where the same incident names
// them.
//   applies to:  "de aanval is opgeëist door twee groepen: A en B": A and B; "het leger sloeg de aanval af": the army
//   is
//                attacked.
//   not to:      a drone that nobody sent: it is not given to those who fight near by.
// Tested by tests/output/codes_test.cc.
#include "output/codes/parties.h"

#include <algorithm>
#include <set>

#include "base/because.h"
#include "output/codes/code_outputs.h"
#include "output/codes/country_names.h"

namespace wederhoor::output {
namespace {

void replace_all(std::string& in, std::string_view what, const std::string& by) {
  for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + by.size()))
    in.replace(at, what.size(), by);
}

bool has(const std::vector<Party>& parties, const CodedActor* actor) {
  return std::any_of(parties.begin(), parties.end(), [&](const Party& p) { return p.coded == actor; });
}

bool has_side(const std::vector<Party>& parties, const CodedActor& actor) {
  return std::any_of(parties.begin(), parties.end(),
                     [&](const Party& p) { return p.coded && p.coded->side == actor.side; });
}

void add_once(std::vector<Party>& to, const Party& party) {
  if (!has(to, party.coded)) to.push_back(party);
}

// In these events the agent is the one that was attacked, or from whom ground was taken.
bool defends(const Event& event) {
  return event.kind == "repelled_attack" || event.kind == "loss_of_place" || event.kind == "withdrawal";
}
bool mutual(const View& view, const Event& event) {
  const CodedKind* kind = kind_of(view, event.kind);
  return event.kind == "armed_clash" || (kind && kind->mutual);
}

// Is a role of the event told by other events alone? The sheets draw their own conclusions from these.
bool implied(const Event& event, std::initializer_list<std::string_view> constructions) {
  return std::any_of(event.because.begin(), event.because.end(), [&](const Because& b) {
    return std::find(constructions.begin(), constructions.end(), b.construction) != constructions.end();
  });
}

// Says an armed group whom it hit? That nobody else tells.
bool own_word(const Document& document, const Event& event) {
  if (event.claim < 0) return false;
  const std::vector<std::int32_t>& sources =
      document.claims.claims[static_cast<std::size_t>(event.claim)].source_entities;
  return std::any_of(sources.begin(), sources.end(), [&](std::int32_t e) {
    return document.reading.entities[static_cast<std::size_t>(e)].kind == ActorKind::armed_group;
  });
}

Spans words_of(const Document& document, std::int32_t entity, std::uint32_t sentence) {
  const Entity& e = document.reading.entities[static_cast<std::size_t>(entity)];
  for (const std::uint32_t m : e.mentions) {
    if (document.reading.mentions[m].sentence == sentence) return {document.reading.mentions[m].span};
  }
  return e.mentions.empty() ? Spans{} : Spans{document.reading.mentions[e.mentions.front()].span};
}

}  // namespace

constexpr std::size_t most_places = 3;  // an incident of more is a front: each fight of it names its own

// Parties as events give them, before the two sides are settled.
struct PartyFinder::Draft {
  Opponents sides;
  std::vector<Party> peers;  // of a clash or a strike: on which side is told by the others
};

PartyFinder::PartyFinder(const View& view, const std::vector<Story>& stories) : view_(view), stories_(stories) {
  for (const CodedActor& actor : view.dossier().codebooks.actors)
    (actor.label ? labels_ : actors_)[actor.actor_id] = &actor;
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const Reading& reading = view.document(d).reading;
    for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
      const Mention& mention = reading.mentions[m];
      const CodedActor* actor = coded(d, mention.entity);
      if (!actor) continue;
      if (actor->kind == ActorKind::armed_group && mention.kind == MentionKind::name)
        groups_[{d, mention.sentence}].push_back(static_cast<std::uint32_t>(mention.entity));
      if (actor->kind == ActorKind::army) forces_.emplace(std::pair(d, actor->country), m);
      if (actor->kind == ActorKind::state_body)
        bodies_by_name_.emplace(reading.entities[static_cast<std::size_t>(mention.entity)].name, actor);
    }
  }
}

const CodedActor* PartyFinder::by_id(const std::string& actor) const {
  const auto at = actors_.find(actor);
  return at == actors_.end() ? nullptr : at->second;
}

const CodedActor* PartyFinder::coded(std::uint32_t document, std::int32_t entity) const {
  return entity < 0 ? nullptr : by_id(view_.actor(document, entity));
}

const CodedActor* PartyFinder::label(std::uint32_t document, std::int32_t entity) const {
  if (entity < 0) return nullptr;
  const auto at = labels_.find(view_.actor(document, entity));
  return at == labels_.end() ? nullptr : at->second;
}

void PartyFinder::add_entity(const Ref& ref, std::int32_t entity, std::vector<Party>& to, Draft& draft,
                             bool agent) const {
  if (entity < 0) return;
  const Document& document = view_.dossier().documents[ref];
  const std::uint32_t d = view_.place_of(ref);
  const std::uint32_t sentence = event_of(view_, ref).sentence;
  const Entity& e = document.reading.entities[static_cast<std::size_t>(entity)];
  if (const CodedActor* actor = coded(d, entity)) {
    if (actor->kind == ActorKind::people && agent) return;
    return add_once(to, {actor, ref, words_of(document, entity, sentence), "an argument of the event", agent});
  }
  for (const std::uint32_t member : e.members) {
    const auto m = static_cast<std::int32_t>(member);
    if (const CodedActor* actor = coded(d, m))
      add_once(to, {actor, ref, words_of(document, m, sentence), "of the group that the words mean", agent});
  }
  if (!e.members.empty()) return;
  // "De politie", of which nobody says whose she is, is told by the noun.
  const bool body = e.kind == ActorKind::state_body && label(d, entity) != nullptr;
  const bool armed =
      body || e.kind == ActorKind::armed_group || e.kind == ActorKind::army || e.kind == ActorKind::person;
  if (armed)
    (&to == &draft.sides.two ? draft.sides.unnamed_two : draft.sides.unnamed)
        .push_back({label(d, entity), ref, words_of(document, entity, sentence), "a label without a name", agent});
  if (e.kind == ActorKind::armed_group) add_named_beside(ref, entity, to);
}

// "twee groepen …: A en B": the groups that the sentence names.
void PartyFinder::add_named_beside(const Ref& ref, std::int32_t, std::vector<Party>& to) const {
  const std::uint32_t d = view_.place_of(ref);
  const std::uint32_t sentence = event_of(view_, ref).sentence;
  const auto at = groups_.find({d, sentence});
  if (at == groups_.end()) return;
  for (const std::uint32_t group : at->second) {
    const auto entity = static_cast<std::int32_t>(group);
    add_once(to, {coded(d, entity), ref, words_of(view_.document(d), entity, sentence),
                  "named in the sentence of the label", true});
  }
}

void PartyFinder::add_event(const Ref& ref, bool clash_too, Draft& draft) const {
  const Event& event = event_of(view_, ref);
  if (mutual(view_, event) && !clash_too) return;
  const bool turned = defends(event);
  std::vector<Party>& agents = mutual(view_, event) ? draft.peers : turned ? draft.sides.two : draft.sides.one;
  std::vector<Party>& targets = mutual(view_, event) ? draft.peers : turned ? draft.sides.one : draft.sides.two;
  if (!implied(event, {"whose_words", "accused", "cause", "own_deed", "origin", "only_doer"})) {
    for (const std::int32_t agent : event.agents) add_entity(ref, agent, agents, draft, true);
  }
  if (!implied(event, {"soil", "rival", "only_target"}) && !own_word(view_.dossier().documents[ref], event)) {
    for (const std::int32_t target : event.targets) add_entity(ref, target, targets, draft, false);
  }
  add_heap_parts(ref, agents);
  for (const std::int32_t victim : event.victims) {
    const CodedActor* actor = coded(view_.place_of(ref), victim);
    if (!actor) actor = label(view_.place_of(ref), victim);
    if (actor && actor->kind != ActorKind::people) add_entity(ref, victim, draft.sides.two, draft, false);
  }
}

// "Onze strijders", in a group's own report; "een Nederlands fregat": who that is, the heap tells. Not whom only those
// who fight in the incident make likely.
void PartyFinder::add_heap_parts(const Ref& ref, std::vector<Party>& to) const {
  const EventInHeap* told = view_.dossier().documents.told(ref);
  if (told == nullptr) return;
  for (const char* guess : {"front", "chief", "police"})
    if (base::made_by(told->because, guess)) return;
  for (const EventPart& part : told->parts) {
    const CodedActor* actor = part.role == EventRole::agent ? by_id(part.actor) : nullptr;
    if (actor == nullptr || actor->kind == ActorKind::people) continue;
    add_once(to, {actor, ref, {event_of(view_, ref).trigger}, "those whom the words mean, by the other reports", true});
  }
}

// Who says "we did it" in a sentence of the row.
void PartyFinder::add_claimants(const Row& row, Draft& draft) const {
  std::set<std::pair<std::uint32_t, std::uint32_t>> sentences;
  for (const Ref& ref : row.events) sentences.emplace(view_.place_of(ref), event_of(view_, ref).sentence);
  for (const auto& [d, sentence] : sentences) {
    const std::vector<Event>& events = view_.document(d).events;
    const auto first = std::lower_bound(events.begin(), events.end(), sentence,
                                        [](const Event& e, std::uint32_t s) { return e.sentence < s; });
    for (auto e = first; e != events.end() && e->sentence == sentence; ++e) {
      if (family_of(*e) != Family::words || !took_place(*e)) continue;
      const Ref ref =
          view_.dossier().documents.ref(RecordKind::event, d, static_cast<std::uint32_t>(e - events.begin()));
      const std::vector<Ref> acts = claimed_acts(ref);
      const bool own = acts.empty() || std::any_of(acts.begin(), acts.end(), [&](const Ref& act) {
                         return std::find(row.events.begin(), row.events.end(), act) != row.events.end();
                       });
      if (!own) continue;
      for (const std::int32_t agent : e->agents) add_entity(ref, agent, draft.sides.one, draft, true);
    }
  }
}

namespace {
// A peer stands with those of its side; a force of none of them stands against them.
void settle(std::vector<Party>& peers, Opponents& sides) {
  std::vector<Party> open;
  for (const Party& peer : peers) {
    if (has(sides.one, peer.coded) || has_side(sides.one, *peer.coded))
      add_once(sides.one, peer);
    else if (has(sides.two, peer.coded) || has_side(sides.two, *peer.coded))
      add_once(sides.two, peer);
    else
      open.push_back(peer);
  }
  // Groups stand together where a state is told of too; else they face each other.
  const auto state = [](const Party& p) { return p.coded->kind != ActorKind::armed_group; };
  const bool states =
      std::any_of(open.begin(), open.end(), state) || std::any_of(sides.two.begin(), sides.two.end(), state);
  for (const Party& peer : open) {
    const bool first = sides.one.empty() || (has_side(sides.one, *peer.coded));
    const bool group = states && peer.coded->kind == ActorKind::armed_group && !sides.one.empty() &&
                       sides.one.front().coded->kind == ActorKind::armed_group;
    add_once(first || group ? sides.one : sides.two, peer);
  }
}

void part(Opponents& sides) {
  const auto state = [](const Party& p) {
    return p.coded->kind == ActorKind::army || p.coded->kind == ActorKind::state_body ||
           p.coded->kind == ActorKind::place_as_actor;
  };
  // No state fights itself.
  const auto own = [&](const Party& p) {
    return state(p) && std::any_of(sides.one.begin(), sides.one.end(), [&](const Party& q) {
             return state(q) && !q.coded->side.empty() && q.coded->side == p.coded->side;
           });
  };
  std::erase_if(sides.two, [&](const Party& p) { return has(sides.one, p.coded) || own(p); });
  // A country that is named beside its own forces is no second party.
  for (std::vector<Party>* side : {&sides.one, &sides.two}) {
    std::erase_if(*side, [&](const Party& p) {
      return p.coded->kind == ActorKind::place_as_actor && std::any_of(side->begin(), side->end(), [&](const Party& q) {
               return q.coded != p.coded && state(q) && q.coded->kind != ActorKind::place_as_actor &&
                      q.coded->side == p.coded->side;
             });
    });
  }
}

// Where groups say that they did it, a country that is only named as doer is left out: its own forces are not meant.
void leave_named_lands(std::vector<Party>& one, const std::vector<Party>& claimants) {
  if (std::none_of(one.begin(), one.end(), [&](const Party& p) { return has(claimants, p.coded); })) return;
  std::erase_if(one, [](const Party& p) { return p.coded->kind == ActorKind::place_as_actor; });
}

// Those whom the incident's fights put on the other side, where this row tells of one side alone.
void turn(Opponents& sides, const Opponents& fight) {
  const bool turned = sides.two.empty() && !sides.one.empty() && !fight.one.empty() &&
                      std::all_of(sides.one.begin(), sides.one.end(), [&](const Party& p) {
                        return has(fight.two, p.coded) || has_side(fight.two, *p.coded);
                      });
  if (turned) std::swap(sides.one, sides.two);
}
}  // namespace

Opponents PartyFinder::of(const std::vector<Ref>& events) const {
  Draft draft;
  for (const Ref& ref : events) add_event(ref, true, draft);
  settle(draft.peers, draft.sides);
  part(draft.sides);
  return std::move(draft.sides);
}

// Who says "we did it", and of what.
struct PartyFinder::Claimed {
  std::vector<Party> by;
  std::vector<Ref> acts;  // the violence that the words name; empty: they name none
};

// What the events of a whole incident say, for rows whose own events do not.
struct PartyFinder::OfStory {
  Opponents fight;  // by its fights
  std::vector<Claimed> claimed;
  std::vector<Party> strikers;  // by its remote violence
  std::size_t places = 0;       // that its fights name
};

// In the land of the row: "de Russische inval in Oekraïne" tells nothing of a fight in Russia.
const PartyFinder::OfStory& PartyFinder::of_story(std::uint32_t story, const std::string& country) const {
  std::shared_ptr<OfStory>& out = of_story_[{story, country}];
  if (out) return *out;
  const auto abroad = [&](const Act& act) {
    return !act.sites.empty() && std::none_of(act.sites.begin(), act.sites.end(), [&](const Site& site) {
      return place_of(view_, site)->country == country;
    });
  };
  Draft fight, strikes;
  std::vector<Claimed> claimed;
  std::set<std::string> places;
  for (const Act& act : stories_[story].acts) {
    for (const Site& site : act.sites) {
      if (act.family == Family::battle && site.level == Level::point) places.insert(place_of(view_, site)->place_id);
    }
    if (act.family == Family::battle && act.told && !abroad(act)) add_event(act.ref, true, fight);
    if (act.family == Family::remote && act.told && !abroad(act)) add_event(act.ref, false, strikes);
    if (act.family != Family::words) continue;
    Draft words;
    for (const std::int32_t agent : event_of(view_, act.ref).agents)
      add_entity(act.ref, agent, words.sides.one, words, true);
    if (!words.sides.one.empty()) claimed.push_back({std::move(words.sides.one), claimed_acts(act.ref)});
  }
  settle(fight.peers, fight.sides);
  out = std::make_shared<OfStory>(
      OfStory{std::move(fight.sides), std::move(claimed), std::move(strikes.sides.one), places.size()});
  return *out;
}

// "De groep die de actie opeiste", "eiste die aanval op": of the violence in the sentence of those words the nearest,
// else the last that the report told of before them in the same paragraph.
std::vector<Ref> PartyFinder::claimed_acts(const Ref& words) const {
  const Document& document = view_.dossier().documents[words];
  const std::vector<Event>& events = document.events;
  const std::uint32_t sentence = events[words.index].sentence;
  const auto paragraph = [&](const Event& e) { return document.reading.sentences[e.sentence].paragraph; };
  const auto counts = [&](const Event& e) {
    const Family family = family_of(e);
    return took_place(e) && (is_violent(family) || family == Family::effect || family == Family::strategic);
  };
  const auto away = [&](const Event& e) {
    const Span own = events[words.index].trigger;
    return e.trigger.begin < own.begin ? own.begin - std::min(own.begin, e.trigger.end) : e.trigger.begin - own.begin;
  };
  const auto first = std::lower_bound(events.begin(), events.end(), sentence,
                                      [](const Event& e, std::uint32_t s) { return e.sentence < s; });
  auto found = events.end();
  for (auto e = first; e != events.end() && e->sentence == sentence; ++e) {
    if (counts(*e) && (found == events.end() || away(*e) < away(*found))) found = e;
  }
  for (auto e = first; found == events.end() && e != events.begin();) {
    --e;
    if (e->sentence + 2 < sentence || paragraph(*e) != paragraph(events[words.index])) break;
    if (counts(*e)) found = e;
  }
  if (found == events.end()) return {};
  const auto at = static_cast<std::uint32_t>(found - events.begin());
  return {view_.dossier().documents.ref(RecordKind::event, view_.place_of(words), at)};
}

// Is the row what they say they did: one of the acts that their words name, or of the day and place of one? Words that
// name no act may be of any.
bool PartyFinder::is_claimed(const Row& row, const Claimed& claimed) const {
  if (claimed.acts.empty()) return true;
  return std::any_of(claimed.acts.begin(), claimed.acts.end(), [&](const Ref& ref) {
    if (std::find(row.events.begin(), row.events.end(), ref) != row.events.end()) return true;
    const std::optional<Days> days = days_of(view_, ref);
    if (days && !days->meets(row.days)) return false;
    const Event& event = event_of(view_, ref);
    if (event.place < 0) return days.has_value();
    const PlaceMention& own = view_.dossier().documents[ref].reading.places[static_cast<std::size_t>(event.place)];
    const PlaceMention& there = *place_of(view_, row.site);
    return level_of(own) != Level::point || row.site.level != Level::point || own.place_id == there.place_id;
  });
}

namespace {
void take_over(std::vector<Party>& to, const std::vector<Party>& from, const char* because,
               const std::vector<Party>& other) {
  if (!to.empty()) return;
  for (Party party : from) {
    party.because = because;
    if (!has(other, party.coded)) add_once(to, party);
  }
}

// Those of whom it is told on the days of the row: who fought the day before is no doer of what was done to civilians.
std::vector<Party> of_days(const View& view, const std::vector<Party>& parties, const Row& row) {
  std::vector<Party> out = parties;
  std::erase_if(out, [&](const Party& party) {
    const std::optional<Days> days = days_of(view, party.record);
    return row.family == Family::civilians && days && !days->meets(row.days);
  });
  return out;
}
}  // namespace

Opponents PartyFinder::of(const Row& row) const {
  Draft draft;
  for (const Ref& ref : row.events) add_event(ref, true, draft);
  Opponents& sides = draft.sides;
  // "Wie het eerst schoot, is niet duidelijk": a noun alone names nobody then.
  const bool unknown = std::any_of(row.events.begin(), row.events.end(), [&](const Ref& ref) {
    return base::made_by(event_of(view_, ref).because, "doer_unknown");
  });
  if (unknown) sides.unnamed.clear();
  if (row.family == Family::battle || row.family == Family::civilians) {
    const OfStory& story = of_story(row.story, place_of(view_, row.site)->country);
    if (sides.one.empty()) add_claimants(row, draft);
    std::vector<Party> claimants;
    for (const Claimed& claimed : story.claimed) {
      if (!is_claimed(row, claimed)) continue;
      for (const Party& party : claimed.by) add_once(claimants, party);
    }
    leave_named_lands(sides.one, claimants);
    if (story.places <= most_places) {
      if (row.family == Family::battle) turn(sides, story.fight);
      take_over(sides.one, claimants, "claims it", sides.two);
      take_over(sides.one, of_days(view_, story.fight.one, row), "named for the same incident", sides.two);
      take_over(sides.one, story.strikers, "strikes in the same incident", sides.two);
      take_over(sides.two, of_days(view_, story.fight.two, row), "named for the same incident", sides.one);
    }
  }
  if (row.family == Family::strategic && sides.one.empty()) {
    const OfStory& story = of_story(row.story, place_of(view_, row.site)->country);
    for (const Claimed& claimed : story.claimed) {
      if (!claimed.acts.empty() && is_claimed(row, claimed)) take_over(sides.one, claimed.by, "claims it", sides.two);
    }
  }
  settle(draft.peers, sides);
  part(sides);
  if (row.family == Family::battle) set_apart(row, sides);
  if (row.family == Family::battle) add_land_force(row, sides);
  if (row.family == Family::remote) add_site_body(row, sides);
  if (row.family == Family::demonstration) face_forces(sides);
  if (row.family == Family::strategic && sides.one.empty() && sides.unnamed.empty()) {
    std::swap(sides.one, sides.two);  // who withdraws, and nobody comes
    std::swap(sides.unnamed, sides.unnamed_two);
  }
  return std::move(sides);
}

// Those who demonstrate are on one side: the forces of a state that act are on the other.
void PartyFinder::face_forces(Opponents& sides) {
  const auto force = [](const Party& p) { return p.coded && (p.coded->inter == 1 || p.coded->inter == 8); };
  const auto move = [&](std::vector<Party>& from, std::vector<Party>& to) {
    for (const Party& party : from) {
      if (force(party) && !has(to, party.coded)) to.push_back(party);
    }
    std::erase_if(from, force);
  };
  move(sides.one, sides.two);
  move(sides.unnamed, sides.unnamed_two);
}

// Groups and the forces of the land, each told to fight, and nobody told on the other side: they fight each other. Not
// where one act is told of both.
void PartyFinder::set_apart(const Row& row, Opponents& sides) const {
  const PlaceMention* place = place_of(view_, row.site);
  if (!place || !sides.two.empty() || !sides.unnamed_two.empty()) return;
  const auto home = [&](const Party& p) { return p.coded->inter == 1 && p.coded->country == place->country; };
  const auto group = [](const Party& p) { return p.coded->kind == ActorKind::armed_group; };
  if (std::none_of(sides.one.begin(), sides.one.end(), group)) return;
  for (const Ref& ref : row.events) {
    Draft together;
    for (const std::int32_t agent : event_of(view_, ref).agents)
      add_entity(ref, agent, together.sides.one, together, true);
    const std::vector<Party>& who = together.sides.one;
    if (std::any_of(who.begin(), who.end(), home) && std::any_of(who.begin(), who.end(), group)) return;
  }
  std::copy_if(sides.one.begin(), sides.one.end(), std::back_inserter(sides.two), home);
  std::erase_if(sides.one, home);
}

// In a fight on a state's land with none of its forces named for the incident: those that the report names.
void PartyFinder::add_land_force(const Row& row, Opponents& sides) const {
  const PlaceMention* place = place_of(view_, row.site);
  const auto fought = [&](const Ref& ref) {
    return mutual(view_, event_of(view_, ref)) || defends(event_of(view_, ref));
  };
  if (!place || !sides.two.empty() || sides.one.empty() || std::none_of(row.events.begin(), row.events.end(), fought))
    return;
  for (const Ref& ref : row.events) {
    const auto at = forces_.find({view_.place_of(ref), place->country});
    if (at == forces_.end()) continue;
    const Mention& mention = view_.dossier().documents[ref].reading.mentions[at->second];
    const CodedActor* actor = coded(view_.place_of(ref), mention.entity);
    if (has_side(sides.one, *actor)) continue;
    return sides.two.push_back(
        {actor, ref, {mention.span}, "the force of that land, which the report names", true, false});
  }
}

// What is struck is the seat of a body: "boven het Kremlin".
void PartyFinder::add_site_body(const Row& row, Opponents& sides) const {
  const PlaceMention* place = place_of(view_, row.site);
  if (!place || place->kind != PlaceKind::site || !sides.two.empty()) return;
  const auto at = bodies_by_name_.find(place->name);
  if (at != bodies_by_name_.end())
    sides.two.push_back({at->second, row.site.at, {place->span}, "the place is the seat of that body", false});
}

std::string PartyFinder::named(std::string pattern, const std::string& country, int year) const {
  std::string years, acled = country_name(country), ucdp = acled;
  for (const CodedState& state : view_.dossier().codebooks.states) {
    if (state.country != country || (state.from && year < state.from) || (state.to && year > state.to)) continue;
    years = state.years;
    if (!state.acled.empty()) acled = state.acled;
    if (!state.ucdp.empty()) ucdp = state.ucdp;
  }
  if (acled.empty() && pattern != "{country}") acled = "International";  // at sea
  replace_all(pattern, "{country}", acled);
  replace_all(pattern, "{ucdp}", ucdp);
  replace_all(pattern, years.empty() ? " {years}" : "{years}", years);
  return pattern;
}

std::string PartyFinder::name(const CodedActor& actor, Book book, int year, bool acts) const {
  const std::string& acled = acts && !actor.acled_force.empty() ? actor.acled_force : actor.acled;
  const std::string& polecat = acts && !actor.polecat_force.empty() ? actor.polecat_force : actor.polecat;
  const std::string& pattern = book == Book::acled ? acled : book == Book::ucdp ? actor.ucdp : polecat;
  return named(pattern, actor.country, year);
}

}  // namespace wederhoor::output
