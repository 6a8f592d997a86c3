// Number: a line of the ledger. Made by src/events from the quantities of a Reading. Readings of words: docs/tables.md.
#pragma once

#include "wederhoor/event.h"

namespace wederhoor {

enum class SideKind : std::uint8_t { unknown, attackers, defenders, civilians, state, other };

// What became of those who are counted, or what is measured (docs/tables.md, numbers.csv).
enum class NumberState : std::uint8_t {
  unknown,
  killed,
  wounded,
  captured,
  missing,
  detained,
  released,
  evacuated,
  displaced,
  destroyed,
  damaged,
  attacked,
  lost,
  taken,
  taking_part,
  sent,
  aboard,
  present,
  population,
  distance,
  duration,
  area,
  age,
  other
};

struct Number {
  std::string id;              // "n_" + 12 hex digits of report id and span
  std::uint32_t quantity = 0;  // into Reading::quantities
  Label counted;               // id of the lexicon; empty: not listed
  std::string side;            // actor id; empty: unknown
  SideKind side_kind = SideKind::unknown;
  NumberState state = NumberState::unknown;
  std::vector<std::int32_t> counted_by;  // into Reading::entities
  Interval as_of;
  std::int32_t place = none;  // into Reading::places
  std::int32_t event = none;  // into the report's events
  std::int32_t claim = none;  // into Claims::claims
  std::vector<Because> because;
  friend bool operator==(const Number&, const Number&) = default;
};

}  // namespace wederhoor
