// What is seen of a name and beside it, for the sum that says whether it is a place (place_evidence.h).
#pragma once

#include "reading/where/places_beside.h"

namespace wederhoor::reading {

class PlaceSigns {
 public:
  PlaceSigns(const PlaceScene& scene, const PlaceLookup& lookup, const PlaceSurroundings& beside)
      : scene_(scene), row_(scene.row), words_(scene.words), lookup_(lookup), beside_(beside) {}
  // Of a name whose surroundings are told.
  EvidenceSet of(const PlaceName& name, const Sentence& sentence) const;

 private:
  void around(const PlaceName& name, const Sentence& sentence, EvidenceSet& out) const;
  bool of_place(std::uint32_t preposition, const Sentence& sentence) const;
  void bearers(const PlaceName& name, EvidenceSet& out) const;
  void own_words(const PlaceName& name, EvidenceSet& out) const;
  bool is_dateline(const PlaceName& name, const Sentence& sentence) const;
  bool heads_line(const PlaceName& name, const Sentence& sentence) const;

  const PlaceScene& scene_;
  const WordRow& row_;
  const PlaceWords& words_;
  const PlaceLookup& lookup_;
  const PlaceSurroundings& beside_;
};

}  // namespace wederhoor::reading
