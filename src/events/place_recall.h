// Where "the town", "the bridge", "the prison" is: the place that the report named with or for that noun before.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class PlaceRecall {
 public:
  // places: into Reading::places, in text order: those where something can have happened.
  PlaceRecall(const Finding& finding, std::span<const std::int32_t> places);
  // The place that a definite noun of the clause of this word means; none.
  std::int32_t meant_near(std::uint32_t at, Span trigger) const;

 private:
  struct Told {
    std::uint32_t token = 0;
    std::int32_t place = none;
  };
  std::int32_t last_before(const std::vector<Told>& told, std::uint32_t token) const;
  std::int32_t of_noun(std::uint32_t noun) const;
  bool definite(std::uint32_t noun) const;

  const Finding& f_;
  std::map<std::string, std::vector<Told>, std::less<>> by_noun_;  // "brug": "de brug bij Tsjonhar"
  std::map<PlaceKind, std::vector<Told>> by_kind_;                 // a town, for "de stad"
};

}  // namespace wederhoor::events
