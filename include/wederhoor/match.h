// Document: all records of one report together. Match: what holds between records of one or several documents. Made by
// src/reconcile.
#pragma once

#include "wederhoor/number.h"

namespace wederhoor {

struct Document {
  Report report;
  Reading reading;  // tokens may have been dropped (`forget_words`) once the stages that need them have run
  Claims claims;
  std::vector<Event> events;
  std::vector<Number> numbers;
  std::vector<Position> positions;  // in order of their claims
};

enum class RecordKind : std::uint8_t { claim, event, number, report };
// A record of a heap: which document, which kind, which index in it.
struct Ref {
  RecordKind kind = RecordKind::claim;
  std::uint32_t document = 0;
  std::uint32_t index = 0;
  friend auto operator<=>(const Ref&, const Ref&) = default;
};

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

// Groups (same copies shares_root same_incident) are stars on their first member by id; pairs (contradicts look_alike
// updates) are one row per pair of distinct positions.
struct Match {
  std::string id;  // "m_" + 12 hex digits of kind and both ids
  MatchKind kind = MatchKind::same;
  std::string subkind;  // docs/tables.md, matches.csv
  Ref a, b;
  std::string because;  // one line: what agrees and what differs, with the words
};

struct Incident {
  std::string id;     // "i_" + 12 hex digits of its smallest member event or claim id
  std::string label;  // made only of words that reports use: "inval, Belgorod, 22-23 mei 2023"
  std::string kind;
  Interval when;
  std::string place_id;  // empty: unknown
  double lat = 0, lon = 0, radius_km = 0;
  bool located = false;
  std::vector<Ref> claims, events, numbers;  // sorted
  std::vector<std::uint32_t> documents;      // sorted
  std::uint32_t independent_origins = 0;
  std::vector<std::string> denied_by;  // actor ids, sorted
  std::vector<std::string> silent;     // sides that are named but not heard
};

}  // namespace wederhoor
