// Coreference: which mentions of a report mean one actor. What the text does not tell stays apart: a mention without an
// entity is unknown.
#pragma once

#include <vector>

#include "reading/who/mentions.h"
#include "reading/who/party.h"

namespace wederhoor::reading {

// One actor in the making.
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

// Joins parties that bear the same name: the list's id, the same words, an acronym, the last part of a fuller name.
// Sets Party::entity.
std::vector<Bearer> join_names(const WhoWords& words, std::vector<Party>& parties);

// Then what is told by role, apposition, number, order and distance: "de oud-commandant", "beide groepen", "hij".
void join_nominals(const Report& report, const WordRow& row, const WhoWords& words, std::vector<Party>& parties,
                   std::vector<Bearer>& bearers);

// Adds a party to a bearer, and what it tells.
void join(Bearer& bearer, std::uint32_t index, std::uint32_t party_index, Party& party);

// Writes mentions and entities into the reading; marks the places that act.
void write_who(const Report& report, std::vector<Party>& parties, const std::vector<Bearer>& bearers,
               const WordRow& row, Reading& reading);

}  // namespace wederhoor::reading
