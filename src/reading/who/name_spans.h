// Names: rows of words that name a person, body, place or other thing, with what tells which.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/actors.h"
#include "lexicon/phrase_trie.h"
#include "reading/who/nations.h"
#include "reading/who/roles.h"
#include "reading/words/sentences.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

enum class NameKind : std::uint8_t { unknown, person, body, place, other };

// Tokens [first, last). Names do not overlap; in text order.
struct Name {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameKind kind = NameKind::unknown;
  bool tagged = false;  // the trained names said so
};

// The words that names are told by.
class NameWords {
 public:
  explicit NameWords(const lexicon::LanguageTables& tables);
  bool particle(std::string_view word) const { return particles_.contains(word); }
  bool link(std::string_view word) const { return links_.contains(word); }
  bool english_link(std::string_view word) const { return english_links_.contains(word); }
  bool english_head(std::string_view word) const { return english_heads_.contains(word); }
  // Does a name of one word that ends so name a body: "Zuiderfront"?
  bool body_ending(std::string_view word) const;
  // Gender that a word of address tells; nullptr: no such word.
  const Gender* title(std::string_view word) const;
  const lexicon::PhraseTrie& portfolios() const { return portfolios_; }
  const SentenceStarters& starters() const { return starters_; }

 private:
  base::WordSet particles_, links_, english_links_, english_heads_;
  std::vector<std::string> body_endings_;
  base::WordMap<Gender> titles_;
  lexicon::PhraseTrie portfolios_;
  SentenceStarters starters_;
};

std::vector<Name> find_names(const WordRow& row, const NameWords& words, const Roles& roles, const Nations& nations,
                             const lexicon::Actors& actors);

}  // namespace wederhoor::reading
