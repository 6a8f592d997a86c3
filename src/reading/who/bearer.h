// Bearer: one actor of a report in the making, to whom mentions are joined one by one.
#pragma once

#include "reading/who/party.h"

namespace wederhoor::reading {

struct Bearer {
  std::vector<std::uint32_t> parties;
  std::vector<std::string> names;  // look-up keys of its names, acronyms too
  std::string name;                // fullest as written
  std::string actor_id, shown, affiliation, country, of;
  std::vector<std::string_view> likes;  // classes of its roles
  std::vector<std::string> roles;
  ActorKind kind = ActorKind::other;
  Gender gender = Gender::unknown;
  Count count = Count::unknown;
  bool named = false;
  bool het = false;                    // a het-word: "het LVR"
  std::vector<std::uint32_t> members;  // of a collective
};

// Adds a party to a bearer, and what it tells.
void join(Bearer& bearer, std::uint32_t index, std::uint32_t party_index, Party& party);

}  // namespace wederhoor::reading
