// Which rows of the gazetteer a stretch of words may be, and how well they are known.
#pragma once

#include "reading/where/places_name.h"

namespace wederhoor::reading {

constexpr std::uint32_t longest_place_name = 5;     // words
constexpr std::uint64_t known_town_people = 15000;  // a town that readers are taken to know

// A word in capitals, or one with a particle joined to it: "Deir al-Balah".
bool in_place_name(const WordRow& row, std::uint32_t token);

class PlaceLookup {
 public:
  explicit PlaceLookup(const PlaceScene& scene) : row_(scene.row), words_(scene.words), gazetteer_(scene.gazetteer) {}

  // The longest name of the gazetteer that starts here: first, last, key and rows of `name`; false: none.
  bool look_up(std::uint32_t at, const Sentence& sentence, PlaceName& name) const;
  // "Sjoenik": the rows of a name that the gazetteer has as others write it.
  void other_spelling(PlaceName& name) const;
  // The town whose adjective the word is: "Lelystadse" is of Lelystad, "Zwolse" of Zwolle. -1: none that is known well.
  std::int64_t town_of_adjective(std::string_view form) const;

  // Known to everybody by this name: not under a name whose language no source tells.
  bool large(const PlaceName& name) const;
  // Under the name that the gazetteer shows: "Parijs", not "Paris".
  bool by_own_name(const PlaceName& name) const;
  // Borne by more than hamlets: there is one for every word.
  bool known_by_name(const PlaceName& name) const;
  // Only places of our own list bear it: villages of places of war, which are no words.
  bool of_our_own(const PlaceName& name) const;
  // Of those that bear it: people; 0: none, or not told.
  std::uint64_t largest(const PlaceName& name) const;

 private:
  bool take(const std::string& text, PlaceName& name) const;
  void drop_article(PlaceName& name) const;
  bool genitive(const std::string& text, PlaceName& name) const;
  bool part_of_land(const std::string& text, PlaceName& name) const;
  bool part_of_town(const std::string& text, PlaceName& name) const;

  const WordRow& row_;
  const PlaceWords& words_;
  const lexicon::Gazetteer& gazetteer_;
};

}  // namespace wederhoor::reading
