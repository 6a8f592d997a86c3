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
  // All are asked of many sheets at once, the values of one behind those of the other: for each what is said, if
  // anything. Do both say one thing? By how much, where that is at least `least`; so for all four.
  using Said = std::vector<std::optional<Judged>>;
  Said same(std::span<const std::int32_t> sheets, std::int32_t least) const;
  // Do the two amounts of the sheet answer one question differently: as a look-alike or as a contradiction?
  Said counted(std::span<const std::int32_t> sheets, std::int32_t least) const;
  // Does the one contradict the other?
  Said contradicted(std::span<const std::int32_t> sheets, std::int32_t least) const;
  // The same of two voices of one report, of which the one may answer the other: those weights say it that see how a
  // thing is said, and half as loud those that judge all claims.
  Said answered(std::span<const std::int32_t> sheets, std::int32_t least) const;
  std::size_t width() const { return same_.features().size(); }  // values of a sheet

 private:
  Trees same_, counts_, contradicts_, answers_, figures_, conflict_;
};

}  // namespace wederhoor::reconcile
