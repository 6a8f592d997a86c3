// Decides what a mention tells of its actor: "oud-commandant Mart de Kruif" gives "De Kruif" his fuller name and his
// role; "hij" gives at most a gender. Tested by tests/reading/who/who_test.cc.
#include "reading/who/bearer.h"

#include <algorithm>

namespace wederhoor::reading {

void join(Bearer& bearer, std::uint32_t index, std::uint32_t party_index, Party& party) {
  party.entity = static_cast<std::int32_t>(index);
  bearer.parties.push_back(party_index);
  if (party.kind == MentionKind::pronoun) {
    const bool one_person = bearer.kind == ActorKind::person && bearer.count != Count::many;
    if (bearer.gender == Gender::unknown && one_person) bearer.gender = party.gender;
    return;
  }
  if (party.named() && (party.name.size() > bearer.name.size() || !bearer.named)) bearer.name = party.name;
  bearer.named |= party.named();
  if (bearer.actor_id.empty()) {
    bearer.actor_id = party.actor_id;
    bearer.shown = party.shown;
    bearer.affiliation = party.affiliation;
  }
  bearer.het |= party.het;
  if (bearer.kind == ActorKind::person && bearer.count == Count::many && party.actor_kind == ActorKind::armed_group)
    bearer.kind = party.actor_kind;
  if (bearer.kind == ActorKind::other || !party.actor_id.empty()) bearer.kind = party.actor_kind;
  if (bearer.gender == Gender::unknown) bearer.gender = party.gender;
  if (bearer.count == Count::unknown) bearer.count = party.count;
  if (bearer.country.empty()) bearer.country = party.country;
  if (bearer.of.empty()) bearer.of = party.of;
  if (!party.role.empty() && std::find(bearer.roles.begin(), bearer.roles.end(), party.role) == bearer.roles.end())
    bearer.roles.push_back(party.role);
  if (!party.like.empty() && std::find(bearer.likes.begin(), bearer.likes.end(), party.like) == bearer.likes.end())
    bearer.likes.push_back(party.like);
}

}  // namespace wederhoor::reading
