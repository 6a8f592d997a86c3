// Match: what holds between records of one or several reports. Incident: what they tell of together. Made by
// src/reconcile.
#pragma once

#include "wederhoor/heap.h"

namespace wederhoor {

enum class MatchKind : std::uint8_t {
  same,
  supports,
  contradicts,
  updates,
  copies,
  same_incident,
  shares_root,
  look_alike
};

// Of contradictions, then of look-alikes (docs/tables.md, matches.csv).
enum class MatchSubkind : std::uint8_t {
  none,
  number,
  time,
  place,
  role,
  outcome,
  responsibility,
  label,
  different_scope,
  later_update,
  rounding,
  different_unit,
  different_thing
};

// Words of the two records that answer to each other.
struct AlignedPart {
  std::string part;  // "predicate who what where when how_many polarity"
  Span a, b;         // in the text of each report; empty: nothing there
  bool agrees = false;
  friend bool operator==(const AlignedPart&, const AlignedPart&) = default;
};

// Groups (same copies shares_root same_incident) are stars on their first member by id; pairs (contradicts look_alike
// updates) are one row per pair of distinct positions.
struct Match {
  std::string id;  // "m_" + 12 hex digits of kind and both ids
  MatchKind kind = MatchKind::same;
  MatchSubkind subkind = MatchSubkind::none;
  Ref a, b;
  std::string because;  // one line: what agrees and what differs, with the words
  // Pairs (contradicts look_alike updates) with the same question and the same `about` are one dispute. question: id of
  // lexicons/shared/questions.tsv, "count_killed" (as in the matrix), or empty where no table knows it. about: id of
  // the actor, place or quantity in question, else of the smallest record of the dispute. Both empty for groups.
  std::string question, about;
  std::vector<AlignedPart> parts;
};

struct Incident {
  std::string id;     // "i_" + 12 hex digits of its smallest member event or claim id
  std::string label;  // made only of words that reports use: "inval, Belgorod, 22-23 mei 2023"
  std::string kind;
  Interval when;
  std::string place_id;  // empty: unknown
  double lat = 0, lon = 0, radius_km = 0;
  bool located = false;
  std::vector<Ref> claims, events, numbers;  // in order of the heap
  std::vector<ReportKey> reports;            // those that tell of it, in order of the heap
  std::vector<std::string> denied_by;        // actor ids, sorted
};

}  // namespace wederhoor
