// The words and lists that the "who" part asks.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/actors.h"
#include "reading/who/name_spans.h"
#include "reading/who/party.h"

namespace wederhoor::reading {

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
    std::string row;  // "nl/pronouns:hij"
  };
  std::unordered_map<std::string, Pronoun> pronouns;
  std::unordered_set<std::string> speech_forms;  // of verbs of saying, for text without a parse
  std::unordered_set<std::string> report_nouns;  // "lezing", "verklaring"
  std::unordered_set<std::string> recorded;      // lemmas of what is written, filmed or sent: no person
  std::unordered_set<std::string> place_verbs;
  std::unordered_map<std::string, bool> place_prepositions;  // true: leaves an actor

  std::unordered_map<std::string, std::vector<std::string>>
      families;                                                     // class of roles -> classes that it may stand for
  std::unordered_map<std::string, std::vector<std::string>> again;  // noun -> nouns after which it may stand; "*"
  std::unordered_map<std::string, std::unordered_set<std::string>> apart;  // class -> classes of somebody else

  // Classes of roles that one person does not bear at once.
  bool are_apart(std::string_view like, std::string_view other) const;
  // Classes of roles of which one may stand for the other.
  bool are_family(std::string_view like, std::string_view other) const;
  // May the noun, of the class `like`, tell again of somebody who was called `before`? "officier" after "kolonel",
  // "specialist" after "defensiespecialist"; not "kapitein" after "directeur".
  bool tells_again(std::string_view noun, std::string_view like, std::string_view before) const;
  // May it tell again of anybody of its class? "het bedrijf", not "de verzekeraar".
  bool tells_of_any(std::string_view noun, std::string_view like) const;

  // Errors (data): the actor list holds a mistake.
  static Result<WhoWords> make(const lexicon::LanguageTables& tables);
};

}  // namespace wederhoor::reading
