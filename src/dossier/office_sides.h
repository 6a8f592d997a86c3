// Under which side those stand whom no affiliation tells: by their office.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lexicon/table_schema.h"
#include "wederhoor/heap.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& side_roles_table();  // lexicons/<language>/side_roles.tsv

// What an office tells of its holder.
struct OfficeSide {
  std::string state;           // actor id of the state; empty: not told
  std::int32_t entity = none;  // of the same report, whose spokesman or leader he is
  bool speaks = false;         // in its name, and for nobody else: a spokesman
};

class OfficeSides {
 public:
  // The heap must live as long.
  OfficeSides(const Heap& heap, const Lexicons& lexicons);
  // Of an entity of the document at that place of the heap.
  const OfficeSide& of(std::uint32_t place, std::int32_t entity) const {
    return told_[place][static_cast<std::size_t>(entity)];
  }
  // The state whose body it is: "ne-police" is "ne"; empty: none.
  std::string state_of_body(std::string_view actor) const;
  // The state whose body publishes the report at that place of the heap, by the word its name begins with: of
  // "Ministerie van Asiel" the only country whose places the report, else the heap, tells of; empty: no body, or no
  // such country.
  std::string state_of_publisher(std::uint32_t place) const;
  // Is it the id of a state?
  bool is_state(std::string_view actor) const { return states_.contains(actor); }

 private:
  void add_roles(const Lexicons& lexicons, const std::string& language);
  // Where an office puts its holder (a word of side_roles.tsv), and whether he speaks in the name of another.
  struct Under {
    std::string where;
    bool speaks = false;
  };
  // Of one report, who is called by what.
  class LastWords {
   public:
    const std::vector<std::int32_t>& of(const Document& document, const std::string& word);

   private:
    std::map<std::string, std::vector<std::int32_t>> entities_;
  };
  Under under(const std::string& language, std::string_view role) const;
  std::string state_at(std::uint32_t place, const Entity& entity) const;
  std::int32_t named_behind(std::uint32_t place, const Entity& entity) const;
  std::int32_t named_within(std::uint32_t place, const Entity& entity, LastWords& last) const;
  std::string body_within(const std::string& language, std::string_view word) const;
  OfficeSide tell(std::uint32_t place, const Entity& entity, LastWords& last) const;

  const Heap& heap_;
  std::set<std::string, std::less<>> states_, bodies_;  // actor ids; rows of lexicons/shared/bodies.tsv
  std::map<std::pair<std::string, std::string>, std::string, std::less<>>
      under_;                                  // language, role: a word of side_roles.tsv
  std::string country_of_heap_;                // empty: several
  std::vector<std::string> only_country_;      // by place in the heap; empty: several
  std::vector<std::vector<OfficeSide>> told_;  // by place in the heap and entity; told once, as claims ask again
};

}  // namespace wederhoor::dossier
