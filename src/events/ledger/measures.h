// What is measured of a number whose counted may be civilians: the features of side_trees.tsv.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "events/ledger/signs.h"

namespace wederhoor::events {

class CivilianMeasures {
 public:
  using Values = std::vector<std::pair<std::string_view, std::int32_t>>;

  // The ledger as the rules left it. `attackers`: who attacks in this report, into Reading::entities; none.
  CivilianMeasures(const Finding& finding, const std::vector<Event>& events, const std::vector<Number>& ledger,
                   std::int32_t attackers);

  Values of(std::size_t number) const;
  // Are they somebody's own: "zijn mannen", "vijftig man"?
  bool somebodys(std::size_t number) const;

 private:
  struct Place {  // where a number stands in the text
    std::uint32_t first = 0, last = 0, head = 0, first_conjunct = 0;
    std::int32_t governor = none;  // the word that it hangs on
  };
  struct Near {  // the hints around a number, by how near they stand
    Hints::Set own = 0, below = 0, governor = 0, beside = 0, clause = 0, sentence = 0, before = 0, after = 0;
  };
  struct Tally {  // how many there are whose side is told, and of civilians
    std::int32_t all = 0, civilians = 0;
  };

  Place place_of(const Number& number) const;
  Near around(const Place& place) const;
  std::int32_t whole_of(const Quantity& q) const;
  void count(std::size_t number);
  void add_number(std::size_t number, Values& out) const;
  void add_place(std::size_t number, Values& out) const;
  void add_hints(std::size_t number, Values& out) const;
  void add_nearest(std::size_t number, Values& out) const;
  void add_neighbours(std::size_t number, Values& out) const;
  void add_alike(std::size_t number, Values& out) const;
  void add_event(std::size_t number, Values& out) const;
  const Quantity& quantity(std::size_t number) const { return f_.reading.quantities[ledger_[number].quantity]; }

  const Finding& f_;
  const std::vector<Event>& events_;
  const std::vector<Number>& ledger_;
  std::int32_t attackers_;
  std::vector<Hints::Set> clause_states_;
  Hints sides_;
  std::vector<Place> places_;
  std::vector<std::int32_t> whole_;   // by number: the one it is a part of, or counts again; none
  std::vector<std::int32_t> parted_;  // by number: the side of the last part of it whose side is told; 0: none
  std::map<std::uint32_t, std::int32_t> by_begin_;  // numbers by where their words begin
  std::map<std::pair<int, double>, Tally> alike_;   // by unit and figure
  Tally persons_, words_;                           // of counted persons; of the words that tell a side
  std::vector<bool> attackers_here_;                // by sentence: they are mentioned
};

}  // namespace wederhoor::events
