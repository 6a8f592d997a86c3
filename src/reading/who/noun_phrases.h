// Phrases: how far the noun phrase around a name or noun reaches, and what its small words say.
//   "de bekende Russische veiligheidsdienst FSB" around "FSB": all of it; definite; RU
#pragma once

#include <string>
#include <string_view>

#include "reading/who/name_spans.h"

namespace wederhoor::reading {

enum class Opening : std::uint8_t { none, definite, indefinite, demonstrative, possessive, both, all, other, nobody };

// Tokens [first, last).
struct Phrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Opening opening = Opening::none;
  bool other = false;            // holds "andere"
  bool counted = false;          // holds a numeral
  std::int32_t owner = none;     // token of a genitive name before it ("Poetins woordvoerder")
  std::string_view country;      // ISO code of an adjective inside
  std::uint32_t adjectives = 0;  // words that narrow it down
};

class Phrases {
 public:
  explicit Phrases(const lexicon::LanguageTables& tables);
  // The words before [first, last) that belong to its noun phrase.
  Phrase around(const WordRow& row, const Nations& nations, std::uint32_t first, std::uint32_t last) const;
  // Where "van Koersk", "in Kyiv", "van het Franse ministerie van Defensie" behind a phrase that ends at `last` ends;
  // `last` if there is none. `head`: the noun it must hang on, where there is a tree. `what` receives the first token
  // of the noun phrase in it.
  std::uint32_t behind(const WordRow& row, const Nations& nations, std::uint32_t head, std::uint32_t last, bool also_in,
                       std::uint32_t& what) const;

 private:
  bool adjective(const WordRow& row, std::uint32_t i) const;
  base::WordMap<Opening> openings_;
};

// The noun phrase as the tree has it reaches further to the left: "de aan X verbonden specialist". Its first token, or
// `first`.
std::uint32_t tree_left_edge(const Reading& reading, std::uint32_t head, std::uint32_t first);

}  // namespace wederhoor::reading
