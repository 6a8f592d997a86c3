// The judge of relations: what holds between two statements, by weights that were trained on labelled pairs.
#pragma once

#include <memory>

#include "reconcile/relations/candidates.h"
#include "reconcile/relations/trees.h"

namespace wederhoor::reconcile {

enum class Relation : std::uint8_t { unrelated, agree, contradicts, look_alike };

struct Judged {
  Relation relation = Relation::unrelated;
  MatchSubkind subkind = MatchSubkind::none;
  std::int32_t margin = 0;  // thousandths of score above the next best relation
};

class Judge {
 public:
  // Errors (data): not such a file, damaged, or trained on other features.
  static Result<Judge> read(std::string_view bytes, const std::string& where, const FamilyValues& values);
  // The likeliest relation that is not `unrelated`, with its margin: negative where another one is likelier.
  Judged best(const Sheet& sheet) const;
  // Do the two amounts of the sheet answer one question differently? The margin is negative where they rather do not.
  Judged counted(const Sheet& sheet) const;

 private:
  Trees relation_, conflict_, look_, counts_, figures_;
};

}  // namespace wederhoor::reconcile
