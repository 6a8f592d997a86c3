// What is measured of a number and of a state, or a side, that it may have: the features of state_trees.tsv and
// side_trees.tsv.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "events/ledger/signs.h"

namespace wederhoor::events {

class NumberMeasures {
 public:
  using Values = std::vector<std::pair<std::string_view, std::int32_t>>;

  // The ledger as the rules left it. `attackers`: who attacks in this report, into Reading::entities; none.
  NumberMeasures(const Finding& finding, const std::vector<Event>& events, const std::vector<Number>& ledger,
                 std::int32_t attackers);

  // May its state and side be asked for? Not those of what only measures.
  bool asked(std::size_t number) const { return asked_[number]; }
  // The states that anything near it hints at.
  Hints::Set hinted(std::size_t number) const;
  Values of_state(std::size_t number, NumberState state) const;
  // Are they somebody's own: "zijn mannen", "vijftig man"?
  bool somebodys(std::size_t number) const;
  Values of_side(std::size_t number, SideKind side) const;

 private:
  struct Place {  // where a number stands in the text
    std::uint32_t first = 0, last = 0, head = 0, first_conjunct = 0;
    std::int32_t governor = none;  // the word that it hangs on
  };
  struct Set {  // the hints around a number, by how near they stand
    Hints::Set own = 0, below = 0, governor = 0, beside = 0, clause = 0, sentence = 0, before = 0, after = 0;
  };
  struct Tally {  // of numbers that are alike: how many there are, and of each answer
    std::int32_t all = 0;
    std::map<int, std::int32_t> of;
  };

  Place place_of(const Number& number) const;
  Set around(const Place& place, const Hints& hints) const;
  void add_common(std::size_t number, Values& out) const;
  static void add_hints(const Set& set, Hints::Set wanted, Values& out);
  void add_nearest(std::size_t number, const Hints& hints, Hints::Set wanted, Values& out) const;
  template <class Answer>
  void add_neighbours(std::size_t number, Answer answer, int wanted, Values& out) const;
  const Number* neighbour(std::size_t number, int step) const;
  const Quantity& quantity(std::size_t number) const { return f_.reading.quantities[ledger_[number].quantity]; }

  const Finding& f_;
  const std::vector<Event>& events_;
  const std::vector<Number>& ledger_;
  std::int32_t attackers_;
  Hints states_, sides_;
  std::vector<bool> asked_;
  std::vector<Place> places_;
  std::vector<Set> state_sets_, side_sets_;
  std::vector<std::int32_t> whole_;   // by number: the one it is a part of, or counts again; none
  std::vector<std::int32_t> parted_;  // by number: the side of the last part of it whose side is told; 0: none
  std::vector<bool> attackers_here_;  // by sentence: they are mentioned
  std::map<std::pair<int, double>, std::pair<Tally, Tally>> alike_;  // by unit and figure: states and sides
  Tally report_states_, report_sides_, report_words_;  // of counted persons; of the words that tell a side
};

}  // namespace wederhoor::events
