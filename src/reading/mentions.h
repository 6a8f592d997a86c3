// Mentions: every phrase that points at somebody who can say, do or suffer something.
#pragma once

#include <vector>

#include "lexicon/actors.h"
#include "reading/names.h"
#include "reading/party.h"

namespace wederhoor::reading {

// The words and lists that the "who" part asks.
struct WhoWords {
  Roles roles;
  Nations nations;
  NameWords names;
  Phrases phrases;
  lexicon::Actors actors;
  struct Pronoun {
    Count count = Count::unknown;
    Gender gender = Gender::unknown;
    std::string use;  // personal, demonstrative, ...
    int person = 3;
  };
  std::unordered_map<std::string, Pronoun> pronouns;
  std::unordered_set<std::string> speech_forms;  // of verbs of saying, for text without a parse
  std::unordered_set<std::string> place_verbs;
  std::unordered_map<std::string, bool> place_prepositions;  // true: leaves an actor

  std::unordered_map<std::string, std::vector<std::string>>
      families;  // class of roles -> classes that it may stand for

  // Errors (data): the actor list holds a mistake.
  static Result<WhoWords> make(const Lexicons& lexicons);
};

// In text order; a phrase may stand inside another ("Poetins" in "Poetins woordvoerder").
std::vector<Party> find_parties(const WordRow& row, const WhoWords& words);

// Does the place name at tokens [first, last) stand for a government ("Moskou zegt")? `capital`: it is one, or the name
// of a state's seat.
bool place_acts(const WordRow& row, const WhoWords& words, std::uint32_t first, std::uint32_t last, bool capital);

}  // namespace wederhoor::reading
