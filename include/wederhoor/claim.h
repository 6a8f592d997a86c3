// Claim: somebody says that something is so. Made by src/claims from a Reading. Conventions: spec/nl/claims.md.
#pragma once

#include "wederhoor/reading.h"

namespace wederhoor {

enum class Form : std::uint8_t { direct, indirect, mixed, according_to, hearsay, nominal, plain };
enum class Standing : std::uint8_t {
  asserted,
  attributed,
  reported,
  denied,
  confirmed,
  opinion,
  speculated,
  planned,
  asked
};
enum class SourceType : std::uint8_t { none, named, role, group, document, channel, observers, anonymous, outlet };

// One step from the outlet down to who said it first. `actor` is an actor id or, where none is known, the words.
struct Hop {
  std::string actor;
  std::string name;  // as shown
  Span span;         // the words; empty: no words (the outlet itself)
  friend bool operator==(const Hop&, const Hop&) = default;
};

struct Claim {
  std::string id;  // "c_" + 12 hex digits of report id, content and cue: never changes with the heap around it
  Spans content;   // what is said to be so
  Spans cue;       // the words that say that somebody says it
  Spans source;    // the words that name who, at this place; empty: nobody is named here
  std::vector<std::int32_t> source_entities;  // who it is, into Reading::entities; empty: not known
  SourceType source_type = SourceType::none;
  Form form = Form::plain;
  Standing standing = Standing::asserted;
  bool negative = false;         // the source says that it is not so
  bool hearsay = false;          // words mark that the writer does not vouch
  std::vector<Hop> chain;        // outlet first
  Spans disclaimers;             // words that say this is not verified
  Interval said;                 // when it was said, where told
  std::int32_t parent = none;    // the claim it stands in, into the same vector
  std::uint32_t sentence = 0;    // of the first content span
  std::vector<Because> because;  // never empty
  friend bool operator==(const Claim&, const Claim&) = default;
};

enum class HearsayUseKind : std::uint8_t { hearsay, conditional, future_in_past, wish, advice, politeness, other };
// A form of a word that can mark hearsay, and how it is used (docs/tables.md, hearsay.csv).
struct HearsayUse {
  Span span;
  HearsayUseKind use = HearsayUseKind::other;
  std::int32_t claim = none;  // the claim it marks
  std::vector<Because> because;
  friend bool operator==(const HearsayUse&, const HearsayUse&) = default;
};

struct Claims {
  std::vector<Claim> claims;  // in text order of their first content span, then cue
  std::vector<HearsayUse> hearsay;
  friend bool operator==(const Claims&, const Claims&) = default;
};

}  // namespace wederhoor
