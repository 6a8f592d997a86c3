// Decides to which side a source belongs: its affiliation, followed upwards; an army or state that belongs to nobody is
// a side itself, and so is every armed group: it may well contradict those for whom it fights. Applies to: "het
// ministerie van Defensie in Moskou" (the side it belongs to), what the channel of an armed group says. Not to: "een
// buurtbewoner" (other), a paper's own words. Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/sides.h"

#include <algorithm>

#include "base/named.h"
#include "base/unsaid.h"
#include "base/utf8.h"
#include "dossier/build_dossier.h"
#include "dossier/leaning.h"
#include "dossier/party_outlets.h"
#include "lexicon/actors.h"
#include "lexicon/statement_notes.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

constexpr int longest_chain = 8;  // spokesman → ministry → state is three

// An office that no list knows ("autoriteiten", "westerse regeringen") is too vague to be a side; so is a group that
// the report gives no name ("zijn eigen leger", "drie gewapende groepen").
bool can_be_side(const Reading& reading, const Entity& entity, const std::string& actor) {
  const bool nameless = !entity.mentions.empty() && !base::has_name(reading, entity);
  if (actor.starts_with("x_") && (entity.kind == ActorKind::state_body || nameless)) return false;
  if (entity.kind == ActorKind::state_body) return true;
  return entity.kind == ActorKind::armed_group || entity.kind == ActorKind::army ||
         entity.kind == ActorKind::place_as_actor;
}

bool speaks_for_a_side(ActorKind kind) {
  return kind == ActorKind::state_body || kind == ActorKind::army || kind == ActorKind::armed_group ||
         kind == ActorKind::agency;
}

// "De FSB" speaks for its state; an institute that belongs to none for itself.
bool speaks_for_himself(const Entity& entity) {
  return entity.kind == ActorKind::organisation || entity.kind == ActorKind::outlet ||
         (entity.kind == ActorKind::agency && entity.affiliation.empty());
}

// The lands of the bodies whose names end as what an outlet is called (`names`): the outlet "Ministerie van Defensie",
// in whose reports "Defensie" is the Dutch ministry.
std::map<std::string, std::set<std::string>> lands_of_own_bodies(const Heap& heap,
                                                                 const std::map<std::string, std::string>& names) {
  std::map<std::string, std::set<std::string>> out;
  for (const Document& d : heap) {
    const auto name = names.find(base::publisher(d.report));
    if (name == names.end()) continue;
    const std::string end = " " + base::fold(name->second);
    for (const Entity& e : d.reading.entities) {
      const bool body = e.kind == ActorKind::state_body || e.kind == ActorKind::army;
      if (body && !e.affiliation.empty() && base::fold(e.name).ends_with(end)) out[name->first].emplace(e.affiliation);
    }
  }
  return out;
}

}  // namespace

Sides::Sides(const Heap& heap, const Lexicons& lexicons) : heap_(heap), offices_(heap, lexicons) {
  const lexicon::Table& actors = lexicons.table("shared/actors");
  std::vector<std::string> governing;
  for (const lexicon::Row& row : actors.rows()) {
    const std::string_view kind = actors.cell(row, "kind");
    const bool agency = kind == "agency" && actors.cell(row, "affiliation").empty();
    // "De Regering van Nationale Eenheid" of a country: a side of its own; an alliance of states only looks on.
    const bool governs = kind == "organisation" && actors.cell(row, "affiliation") == row.cells.front() &&
                         !actors.cell(row, "country").empty();
    if (governs)
      governing.emplace_back(row.cells.front());
    else if (kind == "organisation" || kind == "outlet" || kind == "person" || agency)
      no_side_.emplace(row.cells.front());
  }
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const std::vector<Entity>& entities = heap[place].reading.entities;
    for (std::size_t e = 0; e < entities.size(); ++e)
      add(heap[place].reading, entities[e], heap.actor(place, static_cast<std::int32_t>(e)));
  }
  for (std::string& side : governing) {
    no_side_.erase(side);
    is_side_.insert(std::move(side));
  }
  add_outlets(lexicons);
  add_voices(lexicons);
  add_selves(lexicons);
}

// Outlets that no list of press knows, each with how it publishes.
std::map<std::string, Sides::Voice> Sides::unknown_outlets(const Lexicons& lexicons) const {
  constexpr std::size_t first_words = 2;  // sentences in which somebody speaks of himself
  Leaning leaning(lexicons);
  std::map<std::string, Voice> out;
  std::map<std::string, std::size_t> of_self;
  for (const Document& d : heap_) {
    const std::string& name = base::publisher(d.report);
    if (name.empty() || party_.contains(name)) continue;
    Voice& voice = out[name];
    voice.channel = voice.channel || !d.report.channel.empty();
    for (const Claim& claim : d.claims.claims) {
      const bool own = claim.form == Form::plain && claim.source_entities.empty() && !claim.content.empty();
      if (own && leaning.of_self(d.reading.language, claim.content.front().of(d.report.text))) ++of_self[name];
    }
    voice.of_self = of_self[name] >= first_words;
  }
  const lexicon::Table& press = lexicons.table("shared/outlets");
  for (const lexicon::Row& row : press.rows()) out.erase(std::string(row.cells.front()));
  return out;
}

// "Vrij Wad", a channel, of the "Legioen Vrij Wad" that reports tell of; the post of "Wachters van de Vaart", who say
// "wij" there and whom another report names.
void Sides::add_voices(const Lexicons& lexicons) {
  const std::map<std::string, Voice> outlets = unknown_outlets(lexicons);
  PartyNames parties, bodies;
  std::map<std::string, std::string> under;  // bodies of a state → its side
  for (std::uint32_t place = 0; place < heap_.size(); ++place) {
    const Document& document = heap_[place];
    for (std::size_t e = 0; e < document.reading.entities.size(); ++e) {
      const Entity& entity = document.reading.entities[e];
      const std::string& actor = heap_.actor(place, static_cast<std::int32_t>(e));
      if (actor.empty() || entity.kind == ActorKind::outlet) continue;
      const bool fights = entity.kind == ActorKind::armed_group || entity.kind == ActorKind::army;
      const bool party = fights && can_be(actor);
      if (!party && !base::has_name(document.reading, entity)) continue;
      // Whom only his own report names may be a paper; a firm that nothing tells from a person says "wij" in its post.
      if (!party && base::fold(entity.name) == base::fold(base::publisher(document.report))) continue;
      PartyNames& names = party ? parties : bodies;
      names.add(entity.name, actor);
      if (!party && entity.kind == ActorKind::state_body) under.emplace(actor, of(place, static_cast<std::int32_t>(e)));
      for (const std::uint32_t m : entity.mentions) {
        const Mention& mention = document.reading.mentions[m];
        if (party && mention.kind == MentionKind::name) names.add(mention.head.of(document.report.text), actor);
      }
    }
  }
  std::map<std::string, std::string> states;  // by outlet
  for (std::uint32_t place = 0; place < heap_.size(); ++place) {
    if (std::string state = offices_.state_of_publisher(place); !state.empty())
      states.emplace(base::publisher(heap_[place].report), std::move(state));
  }
  for (const auto& [outlet, voice] : outlets) {
    std::string side = parties.of(outlet, voice.channel);
    if (const auto state = states.find(outlet); side.empty() && state != states.end()) side = state->second;
    if (side.empty()) {
      const std::string body = bodies.of(outlet, false);
      const auto state = under.find(body);
      if (state != under.end())
        side = state->second == other_side ? body : state->second;
      else if (voice.of_self || voice.channel)
        side = body;
    }
    if (side.empty()) continue;
    is_side_.insert(side);
    no_side_.erase(side);
    party_.emplace(outlet, std::move(side));
  }
}

// "Wij", in a party's own report: it.
void Sides::add_selves(const Lexicons& lexicons) {
  Leaning leaning(lexicons);
  for (std::uint32_t place = 0; place < heap_.size(); ++place) {
    const Document& document = heap_[place];
    const auto party = party_.find(base::publisher(document.report));
    if (party == party_.end() || party->second == other_side) continue;
    const auto is_self = [&](std::string_view words) {
      return words.find(' ') == std::string_view::npos && leaning.of_self(document.reading.language, words);
    };
    for (std::uint32_t c = 0; c < document.claims.claims.size(); ++c) {
      const Claim& claim = document.claims.claims[c];
      if (claim.source_entities.empty() && claim.source.size() == 1 &&
          is_self(claim.source.front().of(document.report.text)))
        own_claims_.insert(heap_.ref(RecordKind::claim, place, c));
    }
    for (std::size_t e = 0; e < document.reading.entities.size(); ++e) {
      const std::vector<std::uint32_t>& mentions = document.reading.entities[e].mentions;
      const bool self = !mentions.empty() && std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) {
        return is_self(document.reading.mentions[m].span.of(document.report.text));
      });
      if (self) selves_.emplace(std::pair(place, static_cast<std::int32_t>(e)), party->second);
    }
  }
}

// "Ministerie van Defensie van Mali", "EU NAVFOR": whoever publishes there speaks for a side; a statement of somebody
// whom no list knows for none that is told.
void Sides::add_outlets(const Lexicons& lexicons) {
  std::set<std::pair<std::string, std::string>> outlets;
  for (const Document& d : heap_) outlets.emplace(base::publisher(d.report), d.reading.language);
  const lexicon::Table& press = lexicons.table("shared/outlets");
  std::set<std::string_view> papers{""};
  for (const lexicon::Row& row : press.rows()) papers.insert(row.cells.front());
  std::erase_if(outlets, [&](const auto& outlet) { return papers.contains(outlet.first); });
  if (outlets.empty()) return;
  Result<lexicon::Actors> actors = lexicon::Actors::make(lexicons);
  if (!actors) return;
  const lexicon::StatementNotes notes(lexicons);
  std::map<std::string, std::string> names;
  for (const auto& [outlet, language] : outlets) {
    const std::string issuer = notes.issuer(outlet);
    names.emplace(outlet, issuer.empty() ? outlet : issuer);
  }
  const std::map<std::string, std::set<std::string>> lands = lands_of_own_bodies(heap_, names);
  for (const auto& [outlet, language] : outlets) {
    const std::string& name = names.at(outlet);
    const std::optional<lexicon::ActorRow> row = lexicon::listed_issuer(*actors, name, language);
    const auto land = lands.find(outlet);
    std::string side;
    if (row && speaks_for_a_side(row->kind))
      side = row->affiliation.empty() || row->kind == ActorKind::armed_group ? row->id : row->affiliation;
    else if (!row && land != lands.end() && land->second.size() == 1)
      side = *land->second.begin();
    if (!side.empty()) is_side_.insert(side);
    if (side.empty() && name != outlet) side = other_side;  // a statement of somebody
    if (!side.empty()) party_.emplace(outlet, std::move(side));
  }
}

void Sides::add(const Reading& reading, const Entity& entity, const std::string& actor) {
  if (!actor.empty() && speaks_for_himself(entity)) no_side_.insert(actor);
  // A state is its own affiliation: "Oekraïne ontkent", where nobody else speaks for it.
  const bool itself =
      entity.affiliation.empty() || entity.affiliation == actor || entity.kind == ActorKind::armed_group;
  if (!actor.empty() && itself && can_be_side(reading, entity, actor)) is_side_.insert(actor);
  if (entity.affiliation.empty() || entity.affiliation == actor) return;
  is_side_.insert(entity.affiliation);
  if (actor.empty() || entity.kind == ActorKind::armed_group) return;
  // Reports may differ: the smallest id wins, so that their order does not matter.
  const auto [at, fresh] = affiliation_.emplace(actor, entity.affiliation);
  if (!fresh) at->second = std::min(at->second, std::string(entity.affiliation));
}

// "De burgemeester van Diffa" under Niger, "de woordvoerder van het Legioen" under the legion.
std::string Sides::by_office(std::uint32_t place, std::int32_t entity, int steps) const {
  const OfficeSide& office = offices_.of(place, entity);
  if (!office.state.empty()) return office.state;
  if (office.entity == none || steps == 0) return std::string(other_side);
  return of(place, office.entity, steps - 1);
}

std::string Sides::of(std::uint32_t place, std::int32_t index) const { return of(place, index, longest_chain); }

std::string Sides::of(std::uint32_t place, std::int32_t index, int steps) const {
  if (const auto self = selves_.find({place, index}); self != selves_.end()) return self->second;
  const Entity& entity = heap_[place].reading.entities[static_cast<std::size_t>(index)];
  const std::string& actor = heap_.actor(place, index);
  const auto voice = party_.find(base::publisher(heap_[place].report));
  if (voice != party_.end() && base::fold(entity.name) == base::fold(voice->first)) return voice->second;
  const bool itself = entity.affiliation.empty() || (entity.kind == ActorKind::armed_group && !actor.empty());
  std::string side = itself ? actor : std::string(entity.affiliation);
  if (const std::string state = offices_.state_of_body(side); !state.empty()) return state;
  for (int step = 0; step < longest_chain; ++step) {
    const auto up = affiliation_.find(side);
    if (up == affiliation_.end()) break;
    side = up->second;
  }
  if (const std::string state = offices_.state_of_body(side); !state.empty()) return state;
  const bool none_of_its_own = side.empty() || no_side_.contains(side) || (side == actor && !is_side_.contains(side));
  return none_of_its_own ? by_office(place, index, steps) : side;
}

std::vector<std::string> Sides::of(const Ref& ref) const {
  const Claim& claim = heap_.claim(ref);
  const std::uint32_t place = heap_.place_of(ref.report);
  std::vector<std::string> sides;
  sides.reserve(claim.source_entities.size() + 1);
  const bool unsaid = base::is_unsaid(claim);  // the report tells it, not he who did not say it
  if (!unsaid) {
    for (const std::int32_t entity : claim.source_entities) sides.push_back(of(place, entity));
  }
  if (sides.empty()) {
    const bool own = unsaid || own_claims_.contains(ref) || claim.source_type == SourceType::none ||
                     claim.source_type == SourceType::outlet;
    const auto party = party_.find(base::publisher(heap_[place].report));
    sides.emplace_back(!own ? other_side : party == party_.end() ? outlet_side : std::string_view(party->second));
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

std::set<std::string> Sides::parties(const Incident& incident) const {
  std::set<std::string> out;
  for (const Ref& ref : incident.events) {
    const Event& event = heap_[ref].events[ref.index];
    for (const std::vector<std::int32_t>* part : {&event.agents, &event.targets}) {
      for (const std::int32_t entity : *part) out.insert(of(heap_.place_of(ref.report), entity));
    }
  }
  out.erase(std::string(other_side)), out.erase(std::string(outlet_side));
  return out;
}

}  // namespace wederhoor::dossier
