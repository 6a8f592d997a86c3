// Places: every place name of a report, which place it is and where. Words: lexicons/nl/place_kinds.tsv,
// place_words.tsv, relations.tsv; places: the gazetteer. Explained in spec/nl/places.md.
#pragma once

#include <memory>
#include <vector>

#include "lexicon/language_tables.h"
#include "wederhoor/reading.h"

namespace wederhoor::lexicon {
class Gazetteer;
}

namespace wederhoor::reading {

class PlaceWords;
class WordRow;

class PlaceFinder {
 public:
  explicit PlaceFinder(const lexicon::LanguageTables& tables);
  PlaceFinder(PlaceFinder&&) noexcept;
  ~PlaceFinder();
  // Needs tokens, sentences and quantities (for distances); tags and names make it surer. In text order, none inside
  // another.
  std::vector<PlaceMention> find(const WordRow& row, const lexicon::Gazetteer& gazetteer) const;

 private:
  std::unique_ptr<PlaceWords> words_;
};

// Takes out places that are part of the name of a group or body ("Legioen Vrijheid van Rusland"); once mentions and
// entities stand.
void drop_places_in_names(Reading& reading);

}  // namespace wederhoor::reading
