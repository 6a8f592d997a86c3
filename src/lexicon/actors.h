// Actors that we know beforehand: lexicons/shared/actors.tsv, and the bodies every state has (bodies.tsv): "het Franse
// leger" is fr-army without a row of its own. A user adds a line and nothing is trained. Spec: spec/shared/actors.md.
//
//   actors.find("het Kremlin")            -> row "kremlin"
//   actors.find_body("Franse ministerie van Defensie") -> {"fr-mod", "Frans ministerie van Defensie", state_body, …}
//   actors.holders("gouverneur van Koersk", day)       -> {"starovoyt"}
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/names/name_endings.h"
#include "lexicon/names/name_match.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/reading.h"
#include "wederhoor/result.h"

namespace wederhoor::lexicon {

struct Office {
  std::string title;                     // "gouverneur van Koersk"
  std::optional<std::int32_t> from, to;  // days since 1970-01-01, to excluded; absent: unknown or open
};

struct ActorRow {
  std::string id;  // "starovoyt", "fr-army"
  ActorKind kind = ActorKind::other;
  std::string name;                // as shown in Dutch
  std::vector<std::string> names;  // aliases and acronyms, without `name`
  std::string affiliation;         // actor id of its side or body; empty: none or unknown
  std::string country;             // ISO 3166; empty: none or several
  std::vector<Office> offices;
  std::vector<std::string> places;  // "Moskou": place names that may stand for it
  std::string wikidata;             // "Q7747"; empty: not looked up
  std::string source;               // where the facts can be checked
  std::string row;                  // "shared/actors:putin", for Because; of a composed body "shared/bodies:army"
};

const TableSchema& actors_table();
const TableSchema& bodies_table();

class Actors {
 public:
  Actors() = default;
  // Reads shared/actors, shared/bodies, shared/countries, shared/name_endings and the tables of NameMatcher.
  static Result<Actors> make(const Lexicons& lexicons);

  std::uint32_t size() const { return static_cast<std::uint32_t>(rows_.size()); }
  const ActorRow& row(std::uint32_t index) const { return rows_[index]; }
  std::optional<std::uint32_t> by_id(std::string_view id) const;

  // Rows that bear the name, in order of the table. Case and marks do not count, but a name that has a capital is not
  // found in a word without one, and an acronym only in capitals. A leading article and a possessive ending (language:
  // nl en ru uk) are taken off.
  std::vector<std::uint32_t> find(std::string_view name, std::string_view language = "nl") const;
  // A state's body by adjective or name: "Russische luchtmacht", "leger van Mali", "Ministry of Defence of Ukraine".
  // The row of the table where there is one, else one composed here.
  std::optional<ActorRow> find_body(std::string_view phrase, std::string_view language = "nl") const;
  // The body of a country by kind: body("RU", "mod").
  std::optional<ActorRow> body(std::string_view country, std::string_view kind) const;
  // Who held the office on a day (or ever, without one), in order of the table. "de gouverneur van de regio Koersk"
  // finds "gouverneur van Koersk".
  std::vector<std::uint32_t> holders(std::string_view title, std::optional<std::int32_t> day) const;
  // The same where the words do not name the land: "minister van Defensie" of "NL" finds "Nederlandse minister van
  // Defensie". A land in the title must be that one.
  std::vector<std::uint32_t> holders_in(std::string_view country, std::string_view title,
                                        std::optional<std::int32_t> day) const;
  // States for which the place may stand: "Moskou" -> row "ru".
  std::vector<std::uint32_t> by_place(std::string_view place) const;

  const NameMatcher& matcher() const { return matcher_; }
  const NameEndings& endings() const { return endings_; }

 private:
  struct Alias {
    std::uint32_t row = 0;
    std::string written;  // to compare capitals
    bool acronym = false;
  };
  struct Body {
    std::string id;
    ActorKind kind = ActorKind::other;
    std::string dutch;  // first Dutch word, for composed names
    std::string row;
  };
  struct Land {
    std::string iso, adjective;  // "FR", "Frans"
  };
  void add_actor(const Table& table, const Row& row);
  void add_bodies(const Table& bodies, const Table& countries);
  void add_aliases(std::uint32_t index, const std::vector<std::string>& acronyms);
  void join_bodies();
  void add_land_offices();
  const NameWords& words() const { return matcher_.words(); }
  std::string key_without_article(std::string_view name) const;  // "de volkskrant" -> "volkskrant"
  std::string office_key(std::string_view title) const;
  // Land in an office's key, and the key without it: "minister van defensie van nederland" -> "NL", "minister van
  // defensie".
  std::pair<std::string, std::string> bare_office(const std::string& key) const;
  std::vector<std::uint32_t> find_exact(std::string_view name) const;
  std::optional<std::pair<std::string, std::size_t>> parse_body(std::string_view phrase) const;  // country, body
  ActorRow compose(const std::string& country, std::size_t body) const;

  std::vector<ActorRow> rows_;
  base::WordMap<std::vector<Alias>> aliases_;  // by key
  base::WordMap<std::uint32_t> ids_;
  base::WordMap<std::vector<std::uint32_t>> places_;
  struct Held {
    std::uint32_t row, office;
  };
  std::vector<std::uint32_t> held_on(const base::WordMap<std::vector<Held>>& offices, const std::string& key,
                                     std::optional<std::int32_t> day) const;
  base::WordMap<std::vector<Held>> offices_;
  base::WordMap<std::vector<Held>> land_offices_;  // "NL minister van defensie"
  std::vector<Body> bodies_;
  base::WordMap<std::size_t> body_words_;   // key -> body
  base::WordMap<Land> lands_;               // key of adjective or name -> country
  base::WordMap<std::string> adjectives_;   // ISO -> "Frans"
  base::WordMap<std::uint32_t> body_rows_;  // "ru-army" -> row
  NameMatcher matcher_;
  NameEndings endings_;
};

}  // namespace wederhoor::lexicon
