// Dutch numerals. Words: lexicons/nl/numerals.tsv. Explained in spec/nl/quantities.md.
//   "honderdvijfentwintig" -> 125;  "1,5" "miljoen" -> 1500000;  "300.000" -> 300000;  "24e" -> 24, an ordinal
#pragma once

#include <map>
#include <string>

#include "lexicon/language_tables.h"
#include "reading/amounts/numerals.h"

namespace wederhoor::reading::nl {

class DutchNumerals final : public Numerals {
 public:
  explicit DutchNumerals(const lexicon::LanguageTables& tables);
  std::optional<Numeral> read(std::span<const std::string_view> words, std::size_t at) const override;
  std::optional<Numeral> word(std::string_view word) const override;
  std::optional<Numeral> ordinal(std::string_view word) const override;
  std::optional<double> inflected(std::string_view word) const override;
  std::optional<double> collective(std::string_view word) const override;
  std::optional<double> repeated(std::string_view word) const override;
  // Dutch style: "1300", "300.000", "1,5".
  std::optional<double> figures(std::string_view word) const override;

 private:
  struct Entry {
    double value = 0;
    std::string row;
  };
  using Words = std::map<std::string, Entry, std::less<>>;
  std::optional<double> below_hundred(std::string_view word) const;
  std::optional<double> below_thousand(std::string_view word) const;
  std::optional<double> compound(std::string_view word) const;
  std::uint32_t read_more(std::span<const std::string_view> words, std::size_t next, double& value) const;

  std::string table_;  // "nl/numerals:"
  Words small_, tens_, ordinals_, multipliers_, fractions_, inflected_;
};

}  // namespace wederhoor::reading::nl
