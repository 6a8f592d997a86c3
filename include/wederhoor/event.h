// Event: something that happened, or is said to. Made by src/events from a Reading and its Claims.
#pragma once

#include "wederhoor/claim.h"

namespace wederhoor {

enum class Realis : std::uint8_t { happened, ongoing, failed, repelled, planned, denied, hypothetical, recap };

enum class EventRole : std::uint8_t { agent, target, victim };

// Who takes part by what he serves in, which no name beside him tells: "twee soldaten", "de kazerne"; and whoever
// publishes the report, who says "wij" (span: the word; the trigger where no word of his stands there). Whose they are,
// the heap tells (EventInHeap).
struct EventMember {
  EventRole role = EventRole::target;
  Label word;     // row of lexicons/<lang>/members.tsv; empty: the state itself
  Label country;  // ISO 3166, of the adjective beside it; empty: none
  Span span;      // the word
  friend bool operator==(const EventMember&, const EventMember&) = default;
};

struct Event {
  std::string id;  // "e_" + 12 hex digits of report id and trigger
  Span trigger;
  std::uint32_t sentence = 0;
  Label kind;  // id of lexicons/shared/event_kinds.tsv: "incursion", "shelling", "drone_strike", ...
  std::vector<std::int32_t> agents;  // into Reading::entities
  std::vector<std::int32_t> targets;
  std::vector<std::int32_t> victims;
  std::vector<EventMember> members;  // in text order of finding
  Span agent_words, target_words;  // who did it, to whom or what it was done, as told beside it; empty: not told there
  Span instrument;                 // empty: not said
  std::int32_t place = none;       // into Reading::places
  std::int32_t time = none;        // into Reading::times; none: then `when` is the report's own, or unknown
  Interval when;
  Realis realis = Realis::happened;
  std::int32_t claim = none;    // the claim it stands in, into Claims::claims
  std::int32_t repeats = none;  // the earlier event of the report that it tells again, into the same vector
  std::int32_t cause = none;    // the event of the report that killed, wounded or destroyed, into the same vector
  Label plover, acled_event, acled_sub_event, ucdp_type;  // empty where no code applies
  std::vector<Because> because;
  friend bool operator==(const Event&, const Event&) = default;
};

// What an argument is to its predicate. `whole`: the words of the predicate itself, with what belongs to them.
enum class ArgumentRole : std::uint8_t { whole, subject, object, receiver, oblique, modifier };

// A part of a proposition: the words of a phrase, and what they were resolved to. Its words are kept by the document.
struct Argument {
  ArgumentRole role = ArgumentRole::whole;
  Span span;                     // from its first to its last word
  KeptWord head;                 // dictionary form of its head word
  KeptWord words;                // dictionary forms of its content words in text order, a blank between
  KeptWord marker;               // its preposition in lower case; empty: none
  std::int32_t entity = none;    // into Reading::entities
  std::int32_t place = none;     // into Reading::places
  std::int32_t time = none;      // into Reading::times
  std::int32_t quantity = none;  // into Reading::quantities
  friend bool operator==(const Argument&, const Argument&) = default;
};

// What a predicate says to a question that sides can answer differently (lexicons/shared/family_values.tsv): of the
// besieged town, control: held. `about`: the words for what the question is about, `agent` for who does it; role
// `whole` and no words: not told. Of a claim that denies, the answer is what the negation says.
struct Answer {
  Label question, answer;  // family and value
  Label asked, says;       // the same of the questions about every incident (lexicons/shared/questions.tsv); empty
  Argument about, agent;
  std::vector<Because> because;
  friend bool operator==(const Answer&, const Answer&) = default;
};

// What one clause of a claim says: a predicate and its arguments. "De inval is niet afgeslagen": afslaan, negative,
// object "inval". Of a passive the subject is the object, and whom "door" names the subject. Found by
// src/events/propositions.cc; compared by src/reconcile.
struct Proposition {
  std::uint32_t claim = 0;  // into Claims::claims
  Span predicate;           // its head word
  KeptWord lexeme;          // dictionary form with its particle: "afslaan"
  bool negative = false;    // a negation hangs on the predicate or on its subject or object
  Realis realis = Realis::happened;
  std::vector<Argument> arguments;  // in text order
  std::vector<Answer> answers;      // in text order of their words
  friend bool operator==(const Proposition&, const Proposition&) = default;
};

}  // namespace wederhoor
