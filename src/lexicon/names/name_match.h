// How far apart two spellings of a name are: "Dmitry Peskov" and "Dmitrij Peskov" are close, "Ramzan Kadyrov" and
// "Achmat Kadyrov" are not. Precision first: a father, a wife, a namesake and the next village must stay apart. Costs
// are data: lexicons/shared/spelling_costs.tsv, name_groups.tsv. Spec with examples: spec/shared/names.md.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/names/name_words.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

const TableSchema& spelling_costs_table();
const TableSchema& name_groups_table();

class NameMatcher {
 public:
  // Two names at most this far apart are taken for spellings of one.
  static constexpr double same = 0.40;

  NameMatcher() = default;
  // Errors (data): a cost that is no number.
  static Result<NameMatcher> make(const Lexicons& lexicons);

  // 0: the same; at most `same`: spellings of one name; larger: different, growing without bound. Any script, any order
  // of words. A name with a word more ("Peskov", "Dmitri Peskov") is further than `same`. Time: product of the lengths.
  double distance(std::string_view a, std::string_view b) const;
  bool are_same(std::string_view a, std::string_view b) const { return distance(a, b) <= same; }

  // A name made ready, for one against many.
  struct Prepared {
    std::vector<std::string> words;  // in comparison letters: Latin, small, without marks
    std::string joined;
  };
  Prepared prepare(std::string_view name) const;
  double distance(const Prepared& a, const Prepared& b) const;
  const NameWords& words() const { return words_; }
  // Consonants of the last word, for finding names that may be close: equal for nearly all spellings of one name.
  static std::string skeleton(std::string_view word);

 private:
  double word_distance(std::string_view a, std::string_view b) const;
  double word_cost(std::string_view a, std::string_view b) const;
  double piece_cost(std::size_t a, std::size_t b) const { return costs_[a * pieces_.size() + b]; }
  std::vector<std::vector<std::size_t>> pieces_ending(std::string_view word) const;

  NameWords words_;
  std::vector<std::string> pieces_;                           // spellings with a cost, "" among them
  std::array<std::vector<std::size_t>, 256> pieces_by_last_;  // of each last byte
  std::vector<std::size_t> empty_piece_;                      // "", if it has a cost
  std::vector<float> costs_;                                  // square matrix; negative: no rule
  std::map<std::string, int, std::less<>> groups_;            // word -> group
};

}  // namespace wederhoor::lexicon
