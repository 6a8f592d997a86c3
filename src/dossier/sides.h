// Which side speaks: the columns of the matrix of positions.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dossier/office_sides.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/match.h"

namespace wederhoor::dossier {

class Sides {
 public:
  // The heap must live as long.
  Sides(const Heap& heap, const Lexicons& lexicons);
  // Actor id of the side that the entity of the document at that place of the heap belongs to; "other" where it belongs
  // to none.
  std::string of(std::uint32_t place, std::int32_t entity) const;
  // The sides that make a claim: one or more ids, sorted, each once. "outlet" where the report itself speaks, and its
  // outlet is no party: a statement of a ministry is its side's.
  std::vector<std::string> of(const Ref& claim) const;
  // The sides that did what an incident is about, or that it was done to.
  std::set<std::string> parties(const Incident& incident) const;
  const OfficeSides& offices() const { return offices_; }
  // Can this actor be a side at all, silent or not?
  bool can_be(const std::string& actor) const { return is_side_.contains(actor) && !no_side_.contains(actor); }

 private:
  std::string of(std::uint32_t place, std::int32_t entity, int steps) const;
  std::string by_office(std::uint32_t place, std::int32_t entity, int steps) const;
  void add(const Reading& reading, const Entity& entity, const std::string& actor);
  void add_outlets(const Lexicons& lexicons);
  // How an outlet publishes.
  struct Voice {
    bool channel = false;  // it is one
    bool of_self = false;  // it speaks of itself: "wij"
  };
  std::map<std::string, Voice> unknown_outlets(const Lexicons& lexicons) const;
  void add_voices(const Lexicons& lexicons);
  void add_selves(const Lexicons& lexicons);

  const Heap& heap_;
  const OfficeSides offices_;
  std::map<std::string, std::string, std::less<>> affiliation_;  // actor id → the side named for it
  std::map<std::string, std::string, std::less<>> party_;  // outlets that are bodies or voices of a side → that side
  std::set<Ref> own_claims_;                               // those that "wij" says in a report of a party
  std::map<std::pair<std::uint32_t, std::int32_t>, std::string> selves_;  // "wij" of a report of a party → that side
  std::set<std::string, std::less<>> is_side_;  // actor ids that others are affiliated to, groups, armies, states
  std::set<std::string, std::less<>> no_side_;  // institutes, outlets, persons: whoever works there speaks for himself
};

}  // namespace wederhoor::dossier
