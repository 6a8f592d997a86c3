// What the words beside a name tell of it: kind words, offices, prepositions, adjectives, a row of names.
#pragma once

#include "reading/where/places_lookup.h"

namespace wederhoor::reading {

class PlaceSurroundings {
 public:
  PlaceSurroundings(const PlaceScene& scene, const PlaceLookup& lookup)
      : row_(scene.row), words_(scene.words), lookup_(lookup) {}

  // Fills in `beside`, `related`, `located_by_word`, `kind`, `kind_words`, `country` and `inside`. found: the names
  // before it.
  void tell(const std::vector<PlaceName>& found, const Sentence& sentence, PlaceName& name) const;
  // Do its kind words stand right before it?
  bool directly_before(const PlaceName& name) const { return name.kind_words.end <= row_.token(name.first).span.begin; }
  // Does a kind word that is no office stand right before it?
  bool told(const PlaceName& name) const { return name.kind != nullptr && !name.kind->office && directly_before(name); }

 private:
  std::int32_t row_mate(const std::vector<PlaceName>& found, std::uint32_t at, const Sentence& sentence) const;
  const PlaceKindRow* of_office(std::uint32_t van, const Sentence& sentence) const;
  void apposition_behind(PlaceName& name, const Sentence& sentence) const;
  std::uint32_t kind_before(const Sentence& sentence, std::uint32_t at, PlaceName& name) const;
  void preposition_before(const Sentence& sentence, std::uint32_t at, PlaceName& name) const;
  void share_with_mate(const std::vector<PlaceName>& found, PlaceName& name) const;

  const WordRow& row_;
  const PlaceWords& words_;
  const PlaceLookup& lookup_;
};

}  // namespace wederhoor::reading
