// Party: a mention in the making, with what its words tell of the bearer. Internal to the "who" part of reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/who/noun_phrases.h"

namespace wederhoor::reading {

struct Party {
  std::uint32_t first = 0, last = 0;            // tokens of the whole phrase
  std::uint32_t head = 0;                       // token of its head noun, or of the name's last word
  std::uint32_t name_first = 0, name_last = 0;  // tokens of the proper name; empty: none
  MentionKind kind = MentionKind::nominal;
  ActorKind actor_kind = ActorKind::other;
  Gender gender = Gender::unknown;
  Count count = Count::unknown;
  std::string name;       // proper name as written, one space between words
  std::string acronym;    // introduced behind it: "LVR"
  std::string role;       // as written, in small letters, one of many in the singular: "oud-commandant"
  std::string_view like;  // class of the role
  Label country;          // ISO code of an adjective or of what stands behind "van"
  std::string of;         // what stands behind "van", "in": "Koersk"
  Opening opening = Opening::none;
  bool other = false, counted = false;
  bool het = false;             // opens with "het"
  std::uint32_t narrowing = 0;  // adjectives
  Label actor_id;               // known from the lists
  Label shown;                  // the lists' name of that actor
  Label affiliation;
  bool acting_place = false;   // "Moskou zegt"
  std::int32_t entity = none;  // decided by coreference
  std::vector<Because> because;

  bool named() const { return name_first < name_last; }
};

}  // namespace wederhoor::reading
