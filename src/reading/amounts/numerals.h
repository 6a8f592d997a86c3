// Dutch numerals: figures and words to a value. Words: lexicons/nl/numerals.tsv. Explained in spec/nl/quantities.md.
//   "honderdvijfentwintig" -> 125;  "1,5" "miljoen" -> 1500000;  "300.000" -> 300000;  "24e" -> 24, an ordinal
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"

namespace wederhoor::reading {

struct Numeral {
  double value = 0;
  std::uint32_t words = 1;  // how many words it takes
  bool ordinal = false;     // "tweede", "24e"
  bool figures = false;     // its first word is in figures
  bool article = false;     // "een": perhaps only the article
  std::string row;          // lexicon row of its first word; empty for figures
};

class Numerals {
 public:
  explicit Numerals(const Lexicons& lexicons);
  // The numeral that starts at words[at], as long as it goes.
  std::optional<Numeral> read(std::span<const std::string_view> words, std::size_t at) const;
  // One word alone: "achttien", "tweeduizend", "300.000", "1,5".
  std::optional<Numeral> word(std::string_view word) const;
  // "vijfentwintigste" and "24e" as well as plain ones; an ordinal is marked so.
  std::optional<Numeral> ordinal(std::string_view word) const;

 private:
  struct Entry {
    double value = 0;
    std::string row;
  };
  using Words = std::map<std::string, Entry, std::less<>>;
  std::optional<double> below_hundred(std::string_view word) const;
  std::optional<double> below_thousand(std::string_view word) const;
  std::optional<double> compound(std::string_view word) const;

  Words small_, tens_, ordinals_, multipliers_, fractions_;
};

// A number in figures, Dutch style: "1300", "300.000", "1,5"; nullopt for "15.30", "2-1", "MH17".
std::optional<double> figures(std::string_view word);

// To nine digits: 1.1 times 100 is 110.
double rounded(double value);

}  // namespace wederhoor::reading
