// Writes who was found into the reading: ids of the list where it knows the actor, else an id taken from the fullest
// name. An actor without a name of his own ("de aanvallers") has an id of this report alone. Tested by
// tests/reading/who/who_test.cc.
#include "reading/who/write_who.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "base/hash.h"
#include "base/offsets.h"
#include "base/utf8.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::reading {
namespace {

std::string phrase_of(const Party& party, const WordRow& row) {
  std::uint32_t first = party.first;
  if (party.opening != Opening::none && party.opening != Opening::possessive && first < party.head) ++first;
  return row.words(first, party.last);
}

// The party that describes a nameless bearer best: the first that tells a country or place, else the first.
const Party& best_party(const Bearer& bearer, const std::vector<Party>& parties) {
  for (const std::uint32_t p : bearer.parties) {
    if (parties[p].kind != MentionKind::pronoun && (!parties[p].of.empty() || !parties[p].country.empty()))
      return parties[p];
  }
  return parties[bearer.parties.front()];
}

// Of two named groups together: the same wherever both are named.
std::string id_of_members(const Bearer& bearer, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const std::uint32_t member : bearer.members) {
    if (ids[member].empty()) return {};
    names.push_back(ids[member]);
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += name + "+";
  return base::short_id("x_", {all});
}

std::string id_of(const Bearer& bearer, const std::string& name, const Report& report, const Party& best,
                  const WordRow& row) {
  if (!bearer.actor_id.empty()) return bearer.actor_id;
  const std::string key = lexicon::name_key(name);
  if (bearer.named) return base::short_id("x_", {key});
  const bool known = !bearer.of.empty() && bearer.kind != ActorKind::people && bearer.count != Count::many;
  if (known) return base::short_id("x_", {key});
  return base::short_id("x_", {report.id, key, std::to_string(row.token(best.head).span.begin)});
}

// "Oud-commandant De Kruif" speaks for nobody but himself.
bool was(const WhoWords& words, const Bearer& bearer) {
  return std::any_of(bearer.roles.begin(), bearer.roles.end(),
                     [&](const std::string& role) { return words.roles.find(base::lower(role)).former; });
}

Entity entity_of(const WhoWords& words, const Bearer& bearer, const std::vector<Party>& parties, const Report& report,
                 const WordRow& row) {
  const Party& best = best_party(bearer, parties);
  Entity entity;
  entity.name = !bearer.shown.empty() ? bearer.shown : bearer.named ? bearer.name : phrase_of(best, row);
  entity.actor_id = id_of(bearer, entity.name, report, best, row);
  entity.kind = bearer.kind;
  if (!was(words, bearer)) entity.affiliation = bearer.affiliation;
  if (!bearer.roles.empty()) entity.role = bearer.roles.front();
  entity.gender = bearer.gender;
  entity.count = bearer.count;
  return entity;
}

// The mention is written, unless it is a "het" that means nobody.
bool empty_het(const Party& party) {
  return party.entity == none && party.kind == MentionKind::pronoun && party.gender == Gender::neuter;
}

void add_members(const std::vector<Bearer>& bearers, const std::vector<std::int32_t>& placed, Reading& reading) {
  std::vector<std::string> ids(bearers.size());
  for (std::size_t b = 0; b < bearers.size(); ++b) {
    if (placed[b] != none) ids[b] = reading.entities[static_cast<std::size_t>(placed[b])].actor_id;
  }
  for (std::size_t b = 0; b < bearers.size(); ++b) {
    if (placed[b] == none || bearers[b].members.empty()) continue;
    Entity& entity = reading.entities[static_cast<std::size_t>(placed[b])];
    for (const std::uint32_t member : bearers[b].members) {
      if (placed[member] != none && member != b) entity.members.push_back(static_cast<std::uint32_t>(placed[member]));
    }
    const std::string id = id_of_members(bearers[b], ids);
    if (!id.empty() && bearers[b].actor_id.empty() && entity.members.size() == 2) entity.actor_id = id;
  }
}
// Places that the parties stand for, both in text order.
void mark_acting_places(const std::vector<Party>& parties, const WordRow& row, Reading& reading) {
  auto place = reading.places.begin();
  for (const Party& party : parties) {
    if (!party.acting_place) continue;
    const Span name = row.span(party.name_first, party.name_last);
    while (place != reading.places.end() && place->span.end <= name.begin) ++place;
    if (place != reading.places.end() && place->span.meets(name)) place->acts = true;
  }
}

// "De Tsjadische oppositie", "Britse volwassenen", "de Oekraïense frontkaart DeepState": theirs, and not the state.
bool of_no_state(const WordRow& row, const WhoWords& words, std::uint32_t adjective) {
  const std::int32_t head = row.token(adjective).head;
  if (head == none || !has_rel(row.token(adjective), "amod")) return false;
  const auto noun = static_cast<std::uint32_t>(head);
  // "De Estse luchtverkeersleiding meldt": it speaks, and not the state.
  const std::int32_t verb = row.token(noun).head;
  if (has_rel(row.token(noun), "nsubj") && verb != none &&
      words.speech_forms.contains(std::string(row[static_cast<std::size_t>(verb)])))
    return true;
  if (row.is(adjective - 1, Closed::according) ||
      (row.is(adjective - 1, Closed::the) && row.is(adjective - 2, Closed::according)))
    return true;
  const std::uint32_t name = noun + 1;
  if (noun == adjective + 1 && name < row.size() && row.capital(name) &&
      row.token(name).sentence == row.token(adjective).sentence)
    return true;
  const Role role = words.roles.find(row[noun]);
  return role.row != none && role.kind != ActorKind::army && role.kind != ActorKind::state_body &&
         role.kind != ActorKind::agency;
}

// "Een Amerikaanse luchtaanval", "de Amerikanen vielen aan": the United States are meant, where nothing else of the
// report names them; at the first such word.
void add_nations(const WordRow& row, const WhoWords& words, Reading& reading) {
  std::unordered_set<std::string> known;
  for (const Entity& e : reading.entities) known.insert(e.actor_id);
  std::vector<Mention> found;
  for (std::uint32_t i = 0; i < row.size(); ++i) {
    const Token& token = reading.tokens[i];
    if (token.head == none) continue;
    const Nations::Inhabitants who = words.nations.inhabitants(row.form(i));
    const std::string_view country = has_rel(token, "amod")     ? words.nations.adjective(row.form(i))
                                     : who.count == Count::many ? who.country
                                                                : std::string_view{};
    if (country.empty() || of_no_state(row, words, i)) continue;
    const auto state = words.actors.by_id(base::lower(country));
    if (!state || !known.insert(words.actors.row(*state).id).second) continue;
    const lexicon::ActorRow& actor = words.actors.row(*state);
    Entity entity;
    entity.actor_id = actor.id, entity.name = actor.name, entity.kind = actor.kind;
    entity.affiliation = actor.affiliation, entity.count = Count::one;
    found.push_back({.span = token.span,
                     .head = token.span,
                     .kind = MentionKind::nominal,
                     .entity = static_cast<std::int32_t>(reading.entities.size()),
                     .sentence = token.sentence,
                     .because = {{"of a state", actor.row, token.span}}});
    reading.entities.push_back(std::move(entity));
  }
  if (found.empty()) return;
  const auto before = [](const Mention& a, const Mention& b) {
    return a.span.begin < b.span.begin || (a.span.begin == b.span.begin && a.span.end > b.span.end);
  };
  std::vector<Mention> all;
  std::merge(reading.mentions.begin(), reading.mentions.end(), found.begin(), found.end(), std::back_inserter(all),
             before);
  reading.mentions = std::move(all);
  for (Entity& e : reading.entities) e.mentions.clear();
  for (std::uint32_t m = 0; m < reading.mentions.size(); ++m) {
    if (const std::int32_t e = reading.mentions[m].entity; e != none)
      reading.entities[static_cast<std::size_t>(e)].mentions.push_back(m);
  }
}

}  // namespace

void write_who(const Report& report, std::vector<Party>& parties, const std::vector<Bearer>& bearers,
               const WordRow& row, const WhoWords& words, Reading& reading) {
  std::vector<std::int32_t> placed(bearers.size(), none);  // bearers in order of their first mention
  reading.mentions.reserve(parties.size());
  for (Party& party : parties) {
    if (empty_het(party)) continue;
    Mention mention;
    mention.span = row.span(party.first, party.last);
    mention.head = party.named() ? row.span(party.name_first, party.name_last) : row.token(party.head).span;
    mention.kind = party.kind;
    mention.sentence = row.token(party.head).sentence;
    mention.because = std::move(party.because);
    if (party.entity != none) {
      std::int32_t& at = placed[static_cast<std::size_t>(party.entity)];
      if (at == none) {
        at = static_cast<std::int32_t>(reading.entities.size());
        reading.entities.push_back(
            entity_of(words, bearers[static_cast<std::size_t>(party.entity)], parties, report, row));
      }
      mention.entity = at;
      reading.entities[static_cast<std::size_t>(at)].mentions.push_back(
          static_cast<std::uint32_t>(reading.mentions.size()));
    }
    reading.mentions.push_back(std::move(mention));
  }
  add_members(bearers, placed, reading);
  mark_acting_places(parties, row, reading);
  add_nations(row, words, reading);
}

}  // namespace wederhoor::reading
