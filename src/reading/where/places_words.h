// The words around place names: lexicons/nl/place_kinds.tsv, place_words.tsv, relations.tsv.
#pragma once

#include <string>
#include <vector>

#include "base/word_map.h"
#include "lexicon/phrase_trie.h"
#include "reading/where/place_evidence.h"
#include "reading/who/nations.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

struct PlaceKindRow {
  std::vector<PlaceKind> kinds;  // best first
  bool office = false;           // "gouverneur van X"
  bool apart = false;            // lies in no town: "de vliegbasis X"
  std::string id;                // "nl/place_kinds:dorpje"
};

enum class RelationShape { direction, part, around, border, towards, distance };
// compass is no relation: the first half of a name, told by PlaceWords::compass.
struct RelationRow {
  RelationShape shape = RelationShape::around;
  double bearing = 0, km = 0, radius = 0;
  bool of_row = false;  // holds for the names that follow in a row
  std::string phrase, id;
};

// "se" -> "en": "Antwerpse" is of Antwerpen.
struct AdjectiveEnding {
  std::string ending, becomes;
};

// "oe" -> "u", "ou": a sound as Dutch, English and French write it.
struct SoundSpelling {
  std::string dutch, english, french;
};

class PlaceWords {
 public:
  explicit PlaceWords(const lexicon::LanguageTables& tables);
  // The kind word; a compound counts by its end ("mijnwerkersdorp"). nullptr: none.
  const PlaceKindRow* kind(std::string_view word) const;
  // Is the whole word a kind word?
  bool is_kind(std::string_view word) const { return kinds_.contains(word); }
  // The relation whose phrase ends just before token `at`; `words`: how many it takes.
  const RelationRow* relation_before(const WordRow& row, std::uint32_t first, std::uint32_t at,
                                     std::uint32_t& words) const;
  const RelationRow* relation(std::string_view phrase) const;
  // The bearing of "zuid" in "Zuid-Libanon", -1 for the middle; nullptr: no such first half.
  const double* compass(std::string_view half) const { return base::find(compass_, half); }
  bool locative(std::string_view word) const { return locative_.contains(word); }
  bool weak(std::string_view word) const { return weak_.contains(word); }
  bool seat(std::string_view word) const { return seats_.contains(word); }
  bool about(std::string_view word) const { return about_.contains(word); }
  bool title(std::string_view word) const { return titles_.contains(word); }
  // Is it the name of a group, body, outlet or person of the actor list ("Hamas")? Lower case.
  bool actor(std::string_view name) const { return actors_.contains(name); }
  bool group(std::string_view name) const { return groups_.contains(name); }  // of these, no person
  // A body or thing that bears names as places do: "ziekenhuis", "tanker".
  bool bearer(std::string_view word) const { return bearers_.contains(word); }
  bool vessel(std::string_view word) const { return vessels_.contains(word); }
  // Does the name end as those of bodies do ("Noorderfront")? Lower case.
  bool body(std::string_view name) const;
  bool ordinary(std::string_view word) const { return ordinary_.contains(word); }
  const Nations& nations() const { return nations_; }
  const std::vector<AdjectiveEnding>& adjective_endings() const { return adjective_endings_; }
  // Other spellings of a name that the gazetteer does not have as it stands, lower case: "sjoenik" -> "shunyk", "al
  // sjoenik". A fixed number of them.
  std::vector<std::string> spellings(std::string_view name) const;
  // Countries whose small places a report in this language names without saying where they are; ISO codes.
  bool home(std::string_view country) const { return home_.contains(country); }
  // A word or mark that puts what follows around what stands before: "Tripoli in Libanon".
  bool within(std::string_view word) const { return within_.contains(word); }
  const PlaceScore& score() const { return score_; }

 private:
  base::WordMap<PlaceKindRow> kinds_;
  base::WordMap<double> compass_;
  std::vector<RelationRow> relations_;
  lexicon::PhraseTrie relation_phrases_;
  std::uint32_t longest_relation_ = 0;
  base::WordSet locative_, weak_, seats_, titles_, ordinary_, home_, within_, about_, actors_, groups_, bearers_,
      vessels_;
  std::vector<std::string> body_ends_;
  std::vector<AdjectiveEnding> adjective_endings_;
  std::vector<SoundSpelling> sounds_;
  std::vector<std::string> articles_;  // of Arabic names; the first is the one that is put before a name
  Nations nations_;
  PlaceScore score_;
};

}  // namespace wederhoor::reading
