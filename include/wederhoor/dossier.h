// Dossier: the whole heap laid open. Made by src/dossier from documents, matches and incidents; what src/output writes.
#pragma once

#include "wederhoor/match.h"

namespace wederhoor {

// A question about an incident and what each side says to it: a row of the matrix of positions.
struct Cell {
  std::string side;         // actor id of the side, "outlet" for the reports themselves
  std::vector<Ref> claims;  // empty: nothing was found
  bool denies = false;
  bool silent = false;  // heard in a report that puts the question, and says nothing to it
};
struct Question {
  std::string id;  // "happened who killed captured repelled weapons knew ..."
  std::vector<Cell> cells;
};
// One quantity over time: the figures that are about the same thing.
struct LedgerLine {
  std::string quantity_id;  // "q_" + 12 hex digits of the smallest member
  std::string counted, side;
  NumberState state = NumberState::unknown;
  QuantityUnit unit = QuantityUnit::other;
  SideKind side_kind = SideKind::unknown;
  std::vector<Ref> numbers;  // in order of as_of, then id
};
// Words of a report, as they are shown.
struct Quoted {
  ReportKey report;
  Spans spans;       // empty: none
  std::string name;  // shown in their place: whom a pronoun means; empty: the words
};
// What a position answers to the question of its dispute.
struct PositionAnswer {
  std::string id;  // "yes no repelled ongoing ..." (answer.* of web/strings.tsv); empty: its own words
  Quoted words;    // those that differ from the other positions, a figure or a time; no spans: only the claim tells
};
// What the parties of an incident disagree on: all pairs of one question.
struct Dispute {
  std::string id;                           // "d_" + 12 hex digits of its smallest match
  std::uint32_t incident = 0;               // into Dossier::incidents
  MatchKind kind = MatchKind::contradicts;  // or look_alike: listed so that nobody takes it for a dispute
  MatchSubkind subkind = MatchSubkind::none;
  std::string about;     // actor, place or quantity id that it is about, else of its smallest record
  std::string question;  // id of a question as in the matrix; empty: it stands in none
  std::string asks;      // the question in words, {about} and {agent} to be filled in: "question.outcome" "ask.holds"
                         // (web/strings.tsv), "family.custody.held" (lexicons/shared/family_values.tsv)
  Quoted thing, agent;   // what fills {about} and {agent}
  std::vector<std::vector<Ref>> positions;  // claims, or numbers that stand in none; earliest position first
  std::vector<PositionAnswer> answers;      // one for each position
  bool in_order = false;                    // taken one after the other: things may have changed in between
  std::vector<Ref> settled_by;              // claims of what was verified
  std::vector<std::uint32_t> matches;       // into Dossier::matches
};
// How something was found to be so by who is no party: a report or footage was checked, its place was found, satellites
// see it, observers or outlets confirm it; or two opposed sides say the same.
enum class VerifiedHow : std::uint8_t { checked, located, satellite, confirmed, both_sides };
struct Verified {
  Ref claim;
  VerifiedHow how = VerifiedHow::confirmed;
  std::string by;         // who did, as named; empty: the outlet, or of `both_sides`
  Span words;             // in the claim's report, that say so; of `both_sides` empty
  std::vector<Ref> with;  // of `both_sides`: what the other says
};
// Somebody who was asked and did not answer, as a report tells; he is heard nowhere in the heap after that.
struct Unanswered {
  Ref claim;          // that tells it
  std::string actor;  // actor id; empty: none is known
  std::string name;   // as the report calls him
  Span about;         // in the claim's report: what was asked; empty: not told
};
// What an editor reads first. No line without the claims that it rests on.
enum class LeadKind : std::uint8_t { told, side, disputed, unverified, changed, counted, blamed, verified, silent };
struct LeadLine {
  LeadKind kind = LeadKind::told;
  std::string side;             // of `side`: whose; of `verified` and `silent`: who, as named
  std::int32_t dispute = none;  // of `disputed`, and of `counted` where they differ: into Dossier::disputes
  std::vector<Ref> claims;      // the first is the one to quote; of `disputed` one of each position
  std::string question;         // of `counted` and `blamed`: id of a question as in the matrix
};
struct IncidentView {
  std::uint32_t incident = 0;      // into Dossier::incidents
  std::vector<std::string> sides;  // actor ids in the order of columns
  std::vector<Question> questions;
  std::vector<LedgerLine> ledger;
  std::vector<Ref> unverified;                // claims with a disclaimer, or with one origin only
  std::vector<Verified> verified;             // in order of the incident
  std::vector<std::uint32_t> contradictions;  // into Dossier::matches
  std::vector<std::uint32_t> disputes;        // into Dossier::disputes, real ones first
  std::vector<LeadLine> lead;                 // at most five
  std::vector<std::string> origins;           // roots of its attributed claims: actor ids or words, sorted
  std::vector<std::string> silent;            // sides that are silent in some cell, sorted
  std::vector<Unanswered> unanswered;         // in order of the incident, each once
};
struct SourceLine {  // an actor as heard over the whole heap
  std::string actor_id, name;
  std::uint32_t claims = 0, incidents = 0, reports = 0;
};

// An actor of the heap as codebooks of conflict data name it (docs/codes.md). Names may hold {country}, {years} and
// {ucdp}, which are those of its state in the year of the row.
struct CodedActor {
  std::string actor_id;
  std::string acled, ucdp, polecat;        // empty: no name there
  std::string acled_force, polecat_force;  // of a state or its government: what it acts through under arms
  std::string sector;                      // PLOVER's
  std::string country;                     // ISO 3166 of its state or seat; empty: none
  std::string side;                        // actor id that it belongs to in the end: itself, its group or its state
  int inter = 0;                           // ACLED's code at home: 1 state forces to 8 external
  ActorKind kind = ActorKind::other;
  bool label = false;  // a common noun for a kind of group ("piraten"): it stands in a row that names nobody else
  std::string row;     // of the lexicon: "shared/codebook_actors:lsr"; empty: named as reports do
};
struct CodedState {
  std::string country;   // ISO 3166
  int from = 0, to = 0;  // years; 0: open
  std::string years, acled, ucdp;
};
struct CodedSource {
  std::string outlet, country;  // a name or alias of the outlet, in lower case
  bool regional = false;
};
// What the codebooks say of a kind of event, beside the codes that the event itself bears.
struct CodedKind {
  std::string kind;            // row of lexicons/shared/event_kinds.tsv
  std::string mode;            // PLOVER mode; empty: none
  std::string section;         // part of ACLED's codebook that rules it; empty: it has no row there
  std::string inter1, inter2;  // ACLED's codes of who does it and of whom it is done to, joined by blanks; empty: any
  bool mutual = false;         // both sides act
};
// A word for which ACLED has a tag.
struct CodedTag {
  std::string word, tag;   // in lower case; "local administrators"
  bool of_target = false;  // said of whom it is done to; else of the event itself
};
struct Codebooks {
  std::vector<CodedActor> actors;  // by id
  std::vector<CodedState> states;
  std::vector<CodedSource> sources;
  std::vector<CodedKind> kinds;  // by kind
  std::vector<CodedTag> tags;    // by word
};

struct Dossier {
  Heap documents;
  std::vector<Match> matches;       // sorted by kind, then ids
  std::vector<Incident> incidents;  // sorted by first day, then id
  std::vector<IncidentView> views;  // one per incident
  std::vector<SourceLine> sources;
  Codebooks codebooks;
  std::vector<Dispute> disputes;  // by incident, real ones first, then by id
};

}  // namespace wederhoor
