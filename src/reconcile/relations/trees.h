// Boosted trees over whole numbers: each class gets the sum of its trees' leaves.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/forest.h"
#include "wederhoor/result.h"

namespace wederhoor::reconcile {

class Trees;

// One decision of a file of weights: which of its classes a row of values belongs to.
class Trees {
 public:
  // Class by class, in the order of `classes`.
  std::vector<std::int32_t> score(std::span<const std::int32_t> values) const;
  // The same, unless the first class stays above each other one by more than that is allowed to lack (`most_short`,
  // class by class), as far as the trees that weigh most tell: then nothing. Most rows are told by a third of the
  // trees.
  std::optional<std::vector<std::int32_t>> score_within(std::span<const std::int32_t> values,
                                                        std::span<const std::int32_t> most_short) const;
  const std::vector<std::string>& classes() const { return classes_; }
  const std::vector<std::string>& features() const { return features_; }

 private:
  friend class TreesReader;
  friend Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view, const std::string&);
  void order();
  std::vector<std::string> classes_, features_;
  base::Forest forest_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> trees_;  // class, first node; what weighs most first
  // By number of trees asked, in steps, then class: what those behind it may add at most to the class, less what they
  // take from the first at most.
  std::vector<std::vector<std::int32_t>> rest_;
};

// A file without decisions: what training begins with.
bool is_untrained(std::string_view bytes);
// All decisions of a file, by name, in its order. Errors (data): not such a file, or damaged.
Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view bytes, const std::string& where);

}  // namespace wederhoor::reconcile
