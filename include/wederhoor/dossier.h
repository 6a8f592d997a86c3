// Dossier: the whole heap laid open. Made by src/dossier from documents, matches and incidents; what src/output writes.
#pragma once

#include "wederhoor/match.h"

namespace wederhoor {

// A question about an incident and what each side says to it: a row of the matrix of positions.
struct Cell {
  std::string side;         // actor id of the side, "outlet" for the reports themselves
  std::vector<Ref> claims;  // empty: silent
  bool denies = false;
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
struct IncidentView {
  std::uint32_t incident = 0;      // into Dossier::incidents
  std::vector<std::string> sides;  // actor ids in the order of columns
  std::vector<Question> questions;
  std::vector<LedgerLine> ledger;
  std::vector<Ref> unverified;                // claims with a disclaimer, or with one origin only
  std::vector<std::uint32_t> contradictions;  // into Dossier::matches
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
  std::string row;  // of the lexicon: "shared/codebook_actors:lsr"; empty: named as reports do
};
struct CodedState {
  std::string country;   // ISO 3166
  int from = 0, to = 0;  // years; 0: open
  std::string years, acled, ucdp;
};
struct CodedSource {
  std::string outlet, country;
  bool regional = false;
};
struct Codebooks {
  std::vector<CodedActor> actors;  // by id
  std::vector<CodedState> states;
  std::vector<CodedSource> sources;
  std::vector<std::pair<std::string, std::string>> modes;  // kind of event and its PLOVER mode, by kind
};

struct Dossier {
  Heap documents;
  std::vector<Match> matches;       // sorted by kind, then ids
  std::vector<Incident> incidents;  // sorted by first day, then id
  std::vector<IncidentView> views;  // one per incident
  std::vector<SourceLine> sources;
  Codebooks codebooks;
};

}  // namespace wederhoor
