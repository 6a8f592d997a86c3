// Which reports are compared with each other: those that tell of the same things.
#pragma once

#include "reconcile/relations/statement.h"

namespace wederhoor::reconcile {

// What the statements of a report tell of: rare words, names, places. Each once.
std::vector<std::uint64_t> keys_of(std::span<const Statement> report);

// When a report was published; none: not known.
inline std::optional<std::int32_t> day_of(const Report& report) {
  return report.published.begin ? std::optional(report.published.begin->day) : std::nullopt;
}

// Pairs of reports that share most, the smaller number first, sorted; a bounded number of each. `days`: of each
// report.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_partners(
    const std::vector<std::vector<std::uint64_t>>& keys, const std::vector<std::optional<std::int32_t>>& days);

}  // namespace wederhoor::reconcile
