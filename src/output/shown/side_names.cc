// Ranks sides by what they say in all incidents together.
// Applies to: Rusland, blue in each incident. Not to: "anderen" and "de media zelf", which have no colour.
// Tested by tests/page/shown_test.cc.
#include "output/shown/side_names.h"

#include <algorithm>
#include <vector>

namespace wederhoor::output {
namespace {

bool is_actor(std::string_view side) { return side != "outlet" && side != "other"; }

}  // namespace

Sides::Sides(const Dossier& dossier) {
  for (const SourceLine& source : dossier.sources) names_.emplace(source.actor_id, source.name);
  std::map<std::string_view, std::size_t> said;
  for (const IncidentView& view : dossier.views)
    for (const Question& question : view.questions)
      for (const Cell& cell : question.cells)
        if (is_actor(cell.side) && !cell.claims.empty()) said[cell.side] += cell.claims.size();
  std::vector<std::pair<std::string_view, std::size_t>> ranked(said.begin(), said.end());
  std::ranges::stable_sort(ranked, std::greater{}, [](const auto& side) { return side.second; });
  for (int i = 0; i < colours && i < static_cast<int>(ranked.size()); ++i) colours_[ranked[i].first] = i;
}

std::string Sides::name(std::string_view side, const Strings& say) const {
  if (!is_actor(side)) return say.name("side", side);
  const auto at = names_.find(side);
  return at == names_.end() ? say.name("kind", side) : std::string(at->second);
}

int Sides::colour(std::string_view side) const {
  const auto at = colours_.find(side);
  return at == colours_.end() ? -1 : at->second;
}

std::string loose_side(const Document& document, const Claim& claim) {
  for (const std::int32_t e : claim.source_entities) {
    const Entity& entity = document.reading.entities[static_cast<std::size_t>(e)];
    if (!entity.affiliation.empty()) return entity.affiliation;
  }
  const bool own = claim.source_type == SourceType::none || claim.source_type == SourceType::outlet;
  return own && claim.source_entities.empty() ? "outlet" : "other";
}

}  // namespace wederhoor::output
