// Whose own words a report is: communiqués, press releases, posts of a party.
#pragma once

#include <map>
#include <string>

#include "wederhoor/heap.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

struct Issuer {
  std::string actor, name;  // an actor that the heap names
  ActorKind kind = ActorKind::other;
};

class Issuers {
 public:
  Issuers(const Heap& heap, const Lexicons& lexicons);
  // Of the report at this place of the heap; nullptr: a newspaper's, or somebody's whom no report names.
  const Issuer* of(std::uint32_t place) const;

 private:
  std::map<std::uint32_t, Issuer> issuers_;  // by place
};

}  // namespace wederhoor::reconcile
