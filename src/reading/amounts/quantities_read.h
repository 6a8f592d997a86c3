// Reading one amount at one place: the constructions behind QuantityFinder.
#pragma once

#include "reading/amounts/quantities_words.h"

namespace wederhoor::reading {

// An amount as it was read: tokens [first, last), the noun apart.
struct Amount {
  std::uint32_t first = 0, last = 0;
  std::optional<double> low, best, high;
  Exactness exactness = Exactness::exact;
  const char* construction = "";
  std::vector<std::string> rows;
  bool figures = false;      // one word of figures, nothing before it
  bool modified = false;     // a modifier, or a range
  bool needs_state = false;  // counts only where the clause tells what became of it ("een")
  bool needs_noun = false;   // counts only with a noun of counted.tsv ("één", "geen")
};

// What is counted: tokens [first, last) of the noun, adjectives before it not included.
struct CountedNoun {
  std::uint32_t first = 0, last = 0;  // equal: none found
  const CountedRow* row = nullptr;    // nullptr: a noun that is not listed
  bool found() const { return last > first; }
};

class AmountReader {
 public:
  AmountReader(const AmountWords& words, const WordRow& row) : words_(words), row_(row) {}
  // The amount that starts at `at` in a sentence that ends before `last`.
  std::optional<Amount> read(std::uint32_t at, std::uint32_t last) const { return read(at, last, 0); }
  // The noun that an amount before `at` counts.
  CountedNoun noun_after(std::uint32_t at, std::uint32_t last) const;
  // "Van in de vijftig".
  bool in_decade(const Amount& amount, std::uint32_t first, std::uint32_t last) const;
  // Does the figure stand in a name, an age, a telephone number, a year? ("artikel 5", "(34)")
  bool names_something(const Amount& amount, std::uint32_t first, std::uint32_t last) const;
  // What the clause around `at` tells of somebody or something.
  AmountWords::State state_near(std::uint32_t at, std::uint32_t first, std::uint32_t last) const;
  // The row that tells it; nullptr: none does.
  const AmountWords::StateRow* telling(std::uint32_t at, std::uint32_t first, std::uint32_t last) const;
  // By the tree: is the noun who does what its verb tells ("een man heeft drie mensen doodgeschoten")?
  bool acts(std::uint32_t noun) const;
  // By the tree: does the state belong to another ("een soldaat hielp een vrouw die gewond was", "haar cliënt, een man
  // uit Oosterdam")?
  bool busy(std::uint32_t noun) const;
  // By the tree: does its verb tell what became of it ("in het dorp is een smid doodgeschoten")?
  bool suffers(std::uint32_t noun) const;
  // Is it an age: "een man van 34", "drie mannen van 24, 31 en 38 jaar"?
  bool age(const Amount& amount, std::uint32_t first, std::uint32_t last) const;

 private:
  // `inside`: how many modifiers and shares stand before already; at most a few ("in totaal minstens zo'n 100").
  std::optional<Amount> read(std::uint32_t at, std::uint32_t last, int inside) const;
  std::optional<Amount> listed(std::uint32_t at, std::uint32_t last) const;      // "enige tientallen", "geen", "een"
  std::optional<Amount> collective(std::uint32_t at, std::uint32_t last) const;  // "een 30-tal", "het drietal"
  std::optional<Amount> noun_or_so(std::uint32_t at, std::uint32_t last) const;  // "een kilometer of vijftig"
  std::optional<Amount> together(std::uint32_t at, std::uint32_t last) const;    // "met z'n elven"
  std::optional<Amount> repeated(std::uint32_t at, std::uint32_t last) const;    // "driemaal"
  std::optional<Amount> numeral(std::uint32_t at, std::uint32_t last) const;     // "zeventig", "10 tot 12"
  std::optional<Amount> range_figures(std::uint32_t at) const;                   // "10-15"
  std::optional<Amount> marked_figures(std::uint32_t at) const;                  // "30+", ">100"
  std::optional<Amount> between(std::uint32_t at, std::uint32_t last) const;     // "tussen de 10 en 15"
  std::optional<Amount> share(std::uint32_t at, std::uint32_t last, int inside) const;  // "de helft van de 40"
  bool one_of_measure(Amount& amount, std::uint32_t last) const;
  std::optional<Amount> modified(std::uint32_t at, std::uint32_t last, int inside) const;
  CountedNoun noun_by_tree(std::uint32_t at, std::uint32_t last) const;
  std::optional<Amount> percentage(std::uint32_t at) const;  // "30%"
  const AmountWords::StateRow* state_at(std::uint32_t at, std::uint32_t first, std::uint32_t last) const;
  const AmountWords::StateRow* by_particle(std::uint32_t at, std::uint32_t first, std::uint32_t last) const;
  std::int32_t verb_of(std::uint32_t& noun) const;
  bool active(std::uint32_t verb) const;
  bool adjective(std::uint32_t at, std::uint32_t last) const;
  bool is(std::uint32_t at, std::string_view word) const { return row_[at] == word; }

  const AmountWords& words_;
  const WordRow& row_;
};

}  // namespace wederhoor::reading
