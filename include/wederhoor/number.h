// Number: a line of the ledger. Made by src/events from the quantities of a Reading. Readings of words: docs/tables.md.
#pragma once

#include "wederhoor/event.h"

namespace wederhoor {

enum class SideKind : std::uint8_t { unknown, attackers, defenders, civilians, state, other };

struct Number {
  std::string id;              // "n_" + 12 hex digits of report id and span
  std::uint32_t quantity = 0;  // into Reading::quantities
  std::string counted;         // id of the lexicon; empty: not listed
  std::string side;            // actor id; empty: unknown
  SideKind side_kind = SideKind::unknown;
  std::string state;                     // closed list of docs/tables.md; empty: unknown
  std::vector<std::int32_t> counted_by;  // into Reading::entities
  Interval as_of;
  std::int32_t place = none;  // into Reading::places
  std::int32_t event = none;  // into the report's events
  std::int32_t claim = none;  // into Claims::claims
  std::vector<Because> because;
};

}  // namespace wederhoor
