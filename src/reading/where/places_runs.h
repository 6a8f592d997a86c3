// Words in capitals that stand beside each other without anything between: where a name ends, and whether it is a part
// of a longer one.
#pragma once

#include "reading/where/places_lookup.h"

namespace wederhoor::reading {

// Letters or figures, no mark.
bool is_word(const WordRow& row, std::uint32_t token);
// A figure in front.
bool is_figure(const WordRow& row, std::uint32_t token);

class CapitalRuns {
 public:
  CapitalRuns(const PlaceScene& scene, const PlaceLookup& lookup) : scene_(scene), row_(scene.row), lookup_(lookup) {}

  // Where the words in capitals that begin at the token end: "het dorpje | Nowa Wies".
  std::uint32_t end(std::uint32_t at, const Sentence& sentence) const;
  // Does the name fill its row of capitals ("Rusland Legioen" has one more)?
  bool filled(const PlaceName& name, const Sentence& sentence) const;

 private:
  bool neighbour(std::uint32_t token, bool before) const;
  bool two_names(std::uint32_t own, std::uint32_t next) const;
  bool head_of(const PlaceName& name) const;

  const PlaceScene& scene_;
  const WordRow& row_;
  const PlaceLookup& lookup_;
};

}  // namespace wederhoor::reading
