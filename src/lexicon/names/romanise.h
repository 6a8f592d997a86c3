// Romanises Russian and Ukrainian names as a Dutch, English, German or French reader would write them, or by ISO 9 and
// BGN. The letters are data: lexicons/shared/romanise.tsv. Spec: spec/shared/names.md.
//
//   romaniser.write("Тёткино", "ru", "nl") -> "Tjotkino"
//   romaniser.candidates("Щербаченко", "uk", "en", 4) -> {"Shcherbachenko", 0}, {"Scherbachenko", 1}, …
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/table_file.h"

namespace wederhoor::lexicon {

struct Spelling {
  std::string text;
  int cost = 0;  // how many less usual choices were made
};

const TableSchema& romanise_table();

class Romaniser {
 public:
  Romaniser() = default;
  // `table`: "shared/romanise".
  static Result<Romaniser> make(const Table& table);

  // The usual spelling. language: ru uk be (others read as ru); scheme: nl en de fr iso bgn. Letters that are not
  // Cyrillic stay.
  std::string write(std::string_view name, std::string_view language, std::string_view scheme) const;
  // The usual spelling first, then others by cost, at most `limit`. Time is linear in the name times `limit`.
  std::vector<Spelling> candidates(std::string_view name, std::string_view language, std::string_view scheme,
                                   std::size_t limit) const;
  // The other way: Cyrillic spellings that a Latin one may stand for, cheapest first.
  std::vector<Spelling> cyrillic(std::string_view name, std::string_view language, std::string_view scheme,
                                 std::size_t limit) const;

  static const std::vector<std::string>& schemes();

 private:
  enum class Where { any, word, iot, hush, soft, before, end };
  struct Rule {
    std::u32string from;
    Where where = Where::any;
    std::vector<std::vector<std::string>> to;  // by scheme, then the choices
  };
  struct Back {
    std::string to;  // Cyrillic
    Where where = Where::any;
    int cost = 0;
  };
  using Rules = std::vector<Rule>;

  static bool holds(Where where, std::u32string_view word, std::size_t at, std::size_t size);
  const Rule* rule_at(const Rules& rules, std::u32string_view word, std::size_t at) const;
  const Rules& rules_of(std::string_view language) const;
  std::vector<Spelling> spell(std::u32string_view word, const Rules& rules, std::size_t scheme,
                              std::size_t limit) const;

  std::map<std::string, Rules, std::less<>> rules_;  // language -> rules, longest first
  std::map<std::string, std::multimap<std::string, Back, std::less<>>, std::less<>>
      back_;  // "nl ru" -> Latin piece -> Cyrillic
};

// Is there a Cyrillic letter in it?
bool has_cyrillic(std::string_view text);
// "uk" where a letter tells (і ї є ґ, '), "be" for ў, "ru" for ы э ъ ё; empty where the letters do not say.
std::string_view cyrillic_language(std::string_view text);

}  // namespace wederhoor::lexicon
