// The judge of relations: what holds between two statements, by weights that were trained on labelled pairs.
#pragma once

#include <array>
#include <memory>
#include <optional>

#include "reconcile/relations/candidates.h"
#include "reconcile/relations/trees.h"

namespace wederhoor::reconcile {

enum class Relation : std::uint8_t { unrelated, agree, contradicts, look_alike };

struct Judged {
  Relation relation = Relation::unrelated;
  MatchSubkind subkind = MatchSubkind::none;
  std::int32_t margin = 0;  // thousandths of score above the next best relation
};

// The least margin at which each relation but `unrelated` is said, in the order of the enum.
using Least = std::array<std::int32_t, 3>;

class Judge {
 public:
  // Errors (data): not such a file, damaged, or trained on other features.
  static Result<Judge> read(std::string_view bytes, const std::string& where, const FamilyValues& values);
  // The likeliest relation that is not `unrelated`, with its margin: negative where another one is likelier.
  Judged best(const Sheet& sheet) const;
  // The same, where it is sure enough to be said; the hopeless are given up early.
  std::optional<Judged> sure(const Sheet& sheet, const Least& least) const;

 private:
  Judged judged(const Sheet& sheet, const std::vector<std::int32_t>& scores) const;
  Trees relation_, conflict_, look_;
};

}  // namespace wederhoor::reconcile
