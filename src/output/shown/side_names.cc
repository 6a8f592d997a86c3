// Ranks sides by what they say in all incidents together.
// Applies to: Rusland, blue in each incident. Not to: "anderen" and "de media zelf", which have no colour.
// Tested by tests/page/shown_test.cc.
#include "output/shown/side_names.h"

#include <algorithm>
#include <vector>

namespace wederhoor::output {
namespace {

// "Ukraine" of "ua", "army of Ukraine" of "ua-army"; "": it is no state, and none of its bodies.
std::string state_name(std::string_view side, const Strings& say) {
  static constexpr std::size_t code = 2;  // letters of a country
  if (side.size() < code || (side.size() > code && side[code] != '-')) return "";
  std::string country(side.substr(0, code));
  for (char& c : country) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  country = say.name("country", country);
  if (country.size() == code) return "";
  if (side.size() == code) return country;
  const std::string_view body = side.substr(code + 1);
  const std::string words = say.name("body", body);
  return words == body ? "" : say.say("side.body", words, country);
}

}  // namespace

bool is_actor(std::string_view side) { return side != "outlet" && side != "other"; }

Sides::Sides(const Dossier& dossier) {
  for (const Document& document : dossier.documents)
    for (const Entity& entity : document.reading.entities)
      if (entity.actor_id.size() == 2 &&
          (entity.kind == ActorKind::armed_group || entity.kind == ActorKind::organisation))
        no_states_.insert(entity.actor_id);
  for (const SourceLine& source : dossier.sources)
    if (source.name != source.actor_id) names_.emplace(source.actor_id, source.name);  // else: nobody named it
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
  if (say.english()) {
    if (std::string name = no_states_.contains(side) ? "" : state_name(side, say); !name.empty()) return name;
  }
  const auto at = names_.find(side);
  if (at != names_.end()) return std::string(at->second);
  const std::string state = no_states_.contains(side) ? "" : state_name(side, say);
  return state.empty() ? say.name("kind", side) : state;
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
