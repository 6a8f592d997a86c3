// Numerals: what number figures and words say. How a language counts stands in its own folder
// (src/reading/nl/amounts/dutch_numerals.cc).
//   "honderdvijfentwintig" -> 125;  "1,5" "miljoen" -> 1500000;  "24e" -> 24, an ordinal
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

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
  virtual ~Numerals() = default;
  // The numeral that starts at words[at], as long as it goes.
  virtual std::optional<Numeral> read(std::span<const std::string_view> words, std::size_t at) const = 0;
  // One word alone, figures too.
  virtual std::optional<Numeral> word(std::string_view word) const = 0;
  // "tweede" and "24e" as well as plain ones; an ordinal is marked so.
  virtual std::optional<Numeral> ordinal(std::string_view word) const = 0;
  // How many, where a word says that they are together ("met z'n elven", "de negenen" of the clock).
  virtual std::optional<double> inflected(std::string_view) const { return std::nullopt; }
  // How many, where a noun says about so many ("een dertigtal", "een 900-tal").
  virtual std::optional<double> collective(std::string_view) const { return std::nullopt; }
  // How often, where one word says it ("driemaal").
  virtual std::optional<double> repeated(std::string_view) const { return std::nullopt; }
  // A number in figures as the language parts them; nullopt for what is none ("15.30", "2-1", "MH17").
  virtual std::optional<double> figures(std::string_view word) const = 0;
};

// To nine digits: 1.1 times 100 is 110.
double rounded(double value);

}  // namespace wederhoor::reading
