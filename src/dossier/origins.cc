// Decides whom the attributed claims of an incident go back to: the last hop of the chain, else who says it. "RIA op
// gezag van de gouverneur" and "de gouverneur op Telegram": one origin, the gouverneur. Not: the outlet that prints it,
// by its name or its initials, nor "bronnen" that nothing tells apart; whoever has no name is "unknown", once. Tested
// by tests/dossier/disputes_test.cc.
#include "dossier/origins.h"

#include <algorithm>
#include <set>

#include "base/named.h"
#include "base/utf8.h"

namespace wederhoor::dossier {
namespace {

// Who it goes back to: his id, and how the report calls him.
struct Root {
  std::string actor, name;
  std::int32_t entity = none;  // of the report; none: not told
};

Root root_of(const Heap& heap, const Ref& ref) {
  const Claim& claim = heap.claim(ref);
  const std::uint32_t place = heap.place_of(ref.report);
  const std::vector<Entity>& entities = heap[ref].reading.entities;
  Root out;
  if (!claim.source_entities.empty()) {
    out.entity = claim.source_entities.front();
    out.actor = heap.actor(place, out.entity);
    out.name = entities[static_cast<std::size_t>(out.entity)].name;
  }
  if (claim.chain.empty() || claim.chain.back().actor == out.actor) return out;
  out = {claim.chain.back().actor, claim.chain.back().name, none};
  for (std::size_t e = 0; e < entities.size() && out.entity == none; ++e) {
    const auto entity = static_cast<std::int32_t>(e);
    if (heap.actor(place, entity) == out.actor || entities[e].actor_id == out.actor) out.entity = entity;
  }
  return out;
}

// Words for nobody known: "de tekst", "De bendebaas"; of a name a word behind the first begins with a capital.
bool is_word_alone(std::string_view words) {
  const std::size_t blank = words.find(' ');
  if (blank == std::string_view::npos) return false;
  if (!base::starts_upper(words)) return true;
  for (std::size_t at = blank; at != std::string_view::npos; at = words.find(' ', at + 1))
    if (base::starts_upper(words.substr(at + 1))) return false;
  return true;
}

// Do the reports only call him by a pronoun, or by a word that many could be called by ("de burgemeester", "de
// affiche")?
bool is_nameless(const Heap& heap, const Ref& ref, const Root& root) {
  if (root.entity == none) return is_word_alone(root.actor);
  if (!root.actor.starts_with("x_")) return false;
  const Reading& reading = heap[ref].reading;
  const Entity& entity = reading.entities[static_cast<std::size_t>(root.entity)];
  return !entity.mentions.empty() && !base::has_name(reading, entity);
}

// "PBN" in a report of "Persbureau Noord": the outlet itself. Its letters stand in the name in order, those that begin
// a word among them.
bool is_acronym_of(std::string_view acronym, std::string_view name) {
  static constexpr std::size_t shortest = 2;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (acronym.size() < shortest || !std::all_of(acronym.begin(), acronym.end(), capital)) return false;
  const std::string letters = base::lower(acronym), words = base::lower(name);
  std::size_t taken = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins = words[i] != ' ' && (i == 0 || words[i - 1] == ' ');
    if (taken < letters.size() && words[i] == letters[taken])
      ++taken;
    else if (begins)
      return false;
  }
  return taken == letters.size();
}

}  // namespace

Copies::Copies(const Dossier& dossier) {
  for (const Match& match : dossier.matches) {
    if (match.kind == MatchKind::copies) first_.try_emplace(match.b, match.a);
  }
}

Ref Copies::first(const Ref& claim) const {
  const auto found = first_.find(claim);
  return found == first_.end() ? claim : found->second;
}

std::vector<std::string> origins_of(const Heap& heap, const Copies& copies, const Incident& incident) {
  std::set<std::string> out;
  for (const Ref& ref : incident.claims) {
    const Claim& claim = heap.claim(ref);
    const bool nobody = claim.source_type == SourceType::none || claim.source_type == SourceType::anonymous ||
                        claim.source_type == SourceType::observers;
    if (claim.form == Form::plain || (nobody && claim.chain.size() < 2)) continue;
    Ref told = ref;
    Root root = root_of(heap, told);
    if (root.actor.starts_with("x_")) {
      told = copies.first(ref);
      root = root_of(heap, told);
    }
    const std::string& outlet = heap[told].report.outlet;
    if (root.actor.empty() || root.actor == outlet || is_acronym_of(root.name, outlet)) continue;
    out.insert(is_nameless(heap, told, root) ? std::string(unknown_origin) : std::move(root.actor));
  }
  return {out.begin(), out.end()};
}

}  // namespace wederhoor::dossier
