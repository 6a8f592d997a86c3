// Boilerplate: lines that a page or print puts around its reports. Words: lexicons/<lang>/boilerplate.tsv.
//   find("Tekst loopt door onder de advertentie") -> {kind "advertisement", row "nl/boilerplate:tekst loopt door
//   onder"}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/phrase_trie.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class Boilerplate {
 public:
  // Errors (data): an unknown value in column `match`.
  static Result<Boilerplate> open(const Lexicons& lexicons);

  struct Hit {
    std::string kind;         // as in RemovedPart: cookie_wall advertisement related share navigation
    std::string row;          // "nl/boilerplate:tekst loopt door"
    bool heads_list = false;  // what follows it belongs to it (a list of related articles)
  };
  // What this one line or paragraph is, if it is nothing but boilerplate. Linear in its length; nothing above 700 bytes
  // is.
  std::optional<Hit> find(std::string_view block) const;
  // What a page runs into the end of a paragraph: the line of a player, the head of another report ("Lees ook: …").
  struct Tail {
    std::size_t at = 0;  // where it begins, or the paragraph's size
    std::string_view kind;
  };
  Tail tail(std::string_view block) const;

 private:
  // How a phrase stands in a block: it is all of it; it begins a short one; the same, and a colon follows soon; it says
  // enough wherever it stands in one; it counts as one of the two that are needed.
  enum class Match { whole, start, head, part, cue };
  struct Phrase {
    std::string kind;
    std::string row;
    Match match = Match::whole;
    bool heads_list = false;
  };
  // The kind of a line that may be run into a paragraph; empty: it is none.
  std::string_view kind_of_tail(std::string_view line) const;
  lexicon::PhraseTrie trie_;
  std::vector<Phrase> phrases_;
};

}  // namespace wederhoor::intake
