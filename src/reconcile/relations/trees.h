// Boosted trees over whole numbers: each class gets the sum of its trees' leaves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/forest.h"
#include "reconcile/relations/flat_trees.h"
#include "wederhoor/result.h"

namespace wederhoor::reconcile {

class Trees;

// One decision of a file of weights: which of its classes a row of values belongs to.
class Trees {
 public:
  // Class by class, in the order of `classes`.
  std::vector<std::int32_t> score(std::span<const std::int32_t> values) const;
  // The same of many rows, one behind the other; row by row.
  std::vector<std::int32_t> score_rows(std::span<const std::int32_t> rows) const;
  const std::vector<std::string>& classes() const { return classes_; }
  const std::vector<std::string>& features() const { return features_; }

 private:
  friend class TreesReader;
  friend Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view, const std::string&);
  bool flatten();

  std::vector<std::string> classes_, features_;
  base::Forest forest_;                                         // as read; empty once it is flattened
  std::vector<std::pair<std::uint32_t, std::uint32_t>> trees_;  // class, first node
  FlatTrees flat_;
};

// A file without decisions: what training begins with.
bool is_untrained(std::string_view bytes);
// All decisions of a file, by name, in its order. Errors (data): not such a file, or damaged.
Result<std::vector<std::pair<std::string, Trees>>> read_trees(std::string_view bytes, const std::string& where);

}  // namespace wederhoor::reconcile
