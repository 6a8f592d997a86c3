// A place name of a report before anybody asks which place is meant, and what those look at who look for names.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lexicon/gazetteer/gazetteer.h"
#include "reading/where/place_evidence.h"
#include "reading/where/places_words.h"

namespace wederhoor::reading {

struct PlaceName {
  std::uint32_t first = 0, last = 0;  // tokens
  std::string key;                    // the name as looked up: mentions of one name share it
  std::vector<std::uint32_t> places;  // rows of the gazetteer that bear it, best origin first; empty: unknown name
  std::vector<lexicon::NameOrigin> origins;  // one per row
  const PlaceKindRow* kind = nullptr;        // "het dorpje X", "X, de hoofdstad van"
  Span kind_words;
  std::string country;                  // "het Russische dorpje X": RU
  std::int32_t beside = -1;             // the name it stands in a row with ("A en B"), into the same vector
  bool located_by_word = false;         // behind a locative preposition
  bool related = false;                 // behind words of a relation: "rondom", "ten zuiden van"
  std::string part;                     // "Zuid-" of "Zuid-Libanon"; lower case without hyphen
  const PlaceKindRow* shape = nullptr;  // what an unknown name tells of itself: "Kerkstraat"
  bool code = false;                    // of a road: "A6"
  bool quarter = false;                 // the town is only the first part of the name: "Tilburg-Noord"
  std::int64_t inside = -1;             // row of the town whose adjective stands before it: "de Zwolse wijk X"
  EvidenceSet evidence;
};

// There are hamlets of every name: nobody speaks of one without telling where.
inline bool is_hamlet(const lexicon::PlaceRow& row) {
  constexpr std::uint64_t village_people = 500;
  return row.population < village_people && row.kind == PlaceKind::village && !row.id.starts_with("wederhoor:");
}

// The words of a report, the lists, and what the report itself tells of its words.
struct PlaceScene {
  const WordRow& row;
  const PlaceWords& words;
  const lexicon::Gazetteer& gazetteer;
  std::set<std::string, std::less<>> lower;     // words that the report writes in lower case
  std::set<std::string, std::less<>> surnames;  // words in names of persons, but the first
  std::set<std::string, std::less<>> known;     // keys of names that the report has told clearly
};

}  // namespace wederhoor::reading
