// What codebooks of conflict data call states, their bodies, groups and sources: lexicons/shared/codebook_*.tsv, read
// for src/dossier.
//
//   codebooks.actor("lsr")             -> {"Freedom of Russia Legion", 2, ...}
//   codebooks.body("airforce", "army") -> {"Military Forces of {country} {years} Air Force", 1, ...}
#pragma once

#include <map>
#include <string>
#include <vector>

#include "wederhoor/lexicons.h"

namespace wederhoor::lexicon {

struct CodebookNames {
  std::string acled, ucdp, polecat;  // with {country}, {years} and {ucdp} of the state; empty: no name there
  int inter = 0;                     // ACLED's interaction code at home
  std::string sector;                // PLOVER's
  std::string row;                   // "shared/codebook_actors:lsr"
};

struct CodebookState {
  std::string state;        // ISO 3166
  int from = 0, to = 0;     // years, both included; 0: open
  std::string years;        // "(2019-)"; empty: not known
  std::string acled, ucdp;  // name of the country there; empty: as CLDR has it
};

struct CodebookSource {
  std::string outlet, country;
  bool regional = false;
};

const TableSchema& codebook_actors_table();
const TableSchema& codebook_bodies_table();
const TableSchema& codebook_states_table();
const TableSchema& codebook_sources_table();

class CodebookTables {
 public:
  explicit CodebookTables(const Lexicons& lexicons);
  // nullptr: the codebooks have no name of its own for it.
  const CodebookNames* actor(std::string_view id) const;
  // The row of the body ("airforce"), else of the kind ("army"); nullptr: none.
  const CodebookNames* body(std::string_view body, std::string_view kind) const;
  const std::vector<CodebookState>& states() const { return states_; }
  const std::vector<CodebookSource>& sources() const { return sources_; }

 private:
  std::map<std::string, CodebookNames, std::less<>> actors_, bodies_;
  std::vector<CodebookState> states_;
  std::vector<CodebookSource> sources_;
};

}  // namespace wederhoor::lexicon
