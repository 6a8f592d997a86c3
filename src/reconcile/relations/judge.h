// The judge of relations: what holds between two statements, by weights that were trained on labelled pairs.
#pragma once

#include <memory>

#include "reconcile/relations/candidates.h"
#include "reconcile/relations/trees.h"

namespace wederhoor::reconcile {

enum class Relation : std::uint8_t { agree, contradicts, look_alike };

struct Judged {
  Relation relation = Relation::agree;
  MatchSubkind subkind = MatchSubkind::none;
  std::int32_t margin = 0;  // thousandths of score for it above the least
};

class Judge {
 public:
  // Errors (data): not such a file, damaged, or trained on other features.
  static Result<Judge> read(std::string_view bytes, const std::string& where, const FamilyValues& values);
  // Do both say one thing? By how much, where that is at least `least`; so for all three. The hopeless are given up
  // early.
  std::optional<Judged> same(const Sheet& sheet, std::int32_t least) const;
  // Do the two amounts of the sheet answer one question differently: as a look-alike, or, by at least
  // `least_conflicting`, as a contradiction?
  std::optional<Judged> counted(const Sheet& sheet, std::int32_t least, std::int32_t least_conflicting) const;
  // Does the one contradict the other?
  std::optional<Judged> contradicted(const Sheet& sheet, std::int32_t least) const;
  // The same of two voices of one report, of which the one may answer the other: those weights say it that see how a
  // thing is said, and half as loud those that judge all claims.
  std::optional<Judged> answered(const Sheet& sheet, std::int32_t least) const;

 private:
  Trees same_, counts_, contradicts_, answers_, figures_, conflict_;
};

}  // namespace wederhoor::reconcile
