// Decides to which side a source belongs: its affiliation, followed upwards; a group, army or state that belongs to nobody is a side itself.
// Applies to: "het ministerie van Defensie in Moskou" (the side it belongs to). Not to: "een buurtbewoner" (other), the outlet's own words.
// Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/sides.h"

#include <algorithm>

#include "dossier/build_dossier.h"

namespace wederhoor::dossier {
namespace {

constexpr int longest_chain = 8;  // spokesman → ministry → state is three

// An office that no list knows ("autoriteiten", "westerse regeringen") is too vague to be a side.
bool can_be_side(const Entity& entity) {
  if (entity.kind == ActorKind::state_body) return !entity.actor_id.starts_with("x_");
  return entity.kind == ActorKind::armed_group || entity.kind == ActorKind::army || entity.kind == ActorKind::place_as_actor;
}

}  // namespace

Sides::Sides(const std::vector<Document>& documents) {
  for (const Document& document : documents) {
    for (const Entity& entity : document.reading.entities) {
      if (!entity.actor_id.empty() && entity.affiliation.empty() && can_be_side(entity)) is_side_.insert(entity.actor_id);
      if (entity.affiliation.empty() || entity.affiliation == entity.actor_id) continue;
      is_side_.insert(entity.affiliation);
      if (entity.actor_id.empty()) continue;
      // Reports may differ: the smallest id wins, so that their order does not matter.
      const auto [at, fresh] = affiliation_.emplace(entity.actor_id, entity.affiliation);
      if (!fresh) at->second = std::min(at->second, entity.affiliation);
    }
  }
}

std::string Sides::of(const Entity& entity) const {
  std::string side = entity.affiliation.empty() ? entity.actor_id : entity.affiliation;
  for (int step = 0; step < longest_chain; ++step) {
    const auto up = affiliation_.find(side);
    if (up == affiliation_.end()) break;
    side = up->second;
  }
  if (side.empty()) return std::string(other_side);
  return side != entity.actor_id || is_side_.contains(side) ? side : std::string(other_side);
}

std::vector<std::string> Sides::of(const Document& document, const Claim& claim) const {
  std::vector<std::string> sides;
  for (const std::int32_t entity : claim.source_entities) {
    if (entity >= 0 && static_cast<std::size_t>(entity) < document.reading.entities.size())
      sides.push_back(of(document.reading.entities[static_cast<std::size_t>(entity)]));
  }
  if (sides.empty()) {
    const bool own = claim.source_type == SourceType::none || claim.source_type == SourceType::outlet;
    sides.emplace_back(own ? outlet_side : other_side);
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

}  // namespace wederhoor::dossier
