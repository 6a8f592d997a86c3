// A figure of the ledger as it is held against others: what it counts, of whom, how much, told where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/quantity_signs.h"
#include "wederhoor/heap.h"

namespace wederhoor::dossier {

struct Figure {
  Ref ref;
  const Number* number = nullptr;
  lexicon::Counts counts = lexicon::Counts::things;
  QuantityUnit unit = QuantityUnit::other;  // hours for all that lasts
  std::optional<double> value;              // best, else low, else high; of what lasts in minutes
  bool plain = false;                       // the noun says no more than the state: people, dead
  bool part = false;                        // of those of another figure: "onder wie", "een van de"
  std::string noun;                         // its last word in lower case; empty: none
  std::string_view event, place;            // the kind of its event and where that was; empty: not told
  std::optional<std::int32_t> day;          // of its event
  std::uint32_t sentence = 0;
  struct Word {
    std::uint32_t id = 0;
    int weight = 0;  // the rarer among the figures, the more
  };
  std::vector<Word> words;  // those of four letters or more around it in its sentence, by id
  int weight = 0;           // of all of them
};

// Each figure by itself, in the order given; its words are weighed among all of them.
std::vector<Figure> figures_of(const Heap& heap, const std::vector<Ref>& numbers);

// Never of one quantity, whatever else is seen: of another unit, persons to whom other things happened, of two sides.
bool apart(const Figure& a, const Figure& b);

// What is seen of two figures. They have one unit.
lexicon::SignSet signs_of(const Figure& a, const Figure& b);

}  // namespace wederhoor::dossier
