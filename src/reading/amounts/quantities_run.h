// One report while its amounts are being found: which are kept, and what each counts.
#pragma once

#include "reading/amounts/quantities_read.h"

namespace wederhoor::reading {

class QuantityRun {
 public:
  QuantityRun(const AmountWords& words, const WordRow& row);
  std::vector<Quantity> run();

 private:
  // Each reads what starts at `at` and returns where to go on; `at`: nothing of its kind.
  std::uint32_t read_at(std::uint32_t at, const Sentence& sentence);
  std::uint32_t read_amount(std::uint32_t at, const Sentence& sentence);
  void name_by_before(const Sentence& sentence);
  const CountedRow* holds_fuel(const CountedNoun& noun) const;

  // quantities_kept.cc: is it an amount of the story?
  bool kept(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool kept_zero(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool did_nothing(const Amount& amount) const;
  bool said_of(std::uint32_t noun, const Sentence& sentence) const;
  bool kept_single(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool kept_bare(const Amount& amount, const Sentence& sentence) const;
  bool age_of_one(const Amount& amount, const Sentence& sentence) const;
  bool in_row(const Amount& amount, const CountedNoun& noun) const;
  bool page_counter(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool year_in_front(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool one_of_group(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool denied(const Amount& amount, const Sentence& sentence) const;
  bool tells_duration(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const;
  bool predicated(std::uint32_t noun, const Sentence& sentence) const;
  bool several(const CountedNoun& noun) const;
  bool of_parent(const Amount& amount, const Sentence& sentence) const;
  AmountWords::State state_near(const Amount& amount, const Sentence& sentence) const {
    return reader_.state_near(amount.first, sentence.first, sentence.last);
  }

  // quantities_toll.cc: tolls ("het dodental staat op 12", "het aantal gewonden is nog niet bekend").
  std::uint32_t toll(std::uint32_t at, const Sentence& sentence);
  std::uint32_t toll_number(std::uint32_t word, const CountedNoun& noun, const std::string& row,
                            const Sentence& sentence);
  std::uint32_t toll_unknown(std::uint32_t at, std::uint32_t word, const CountedNoun& noun, const Sentence& sentence);
  void add_toll(const Amount& amount, const CountedNoun& noun, const Sentence& sentence);
  bool formerly(const Amount& amount, std::uint32_t last) const;
  std::uint32_t from_to(std::uint32_t at, const Sentence& sentence);

  // quantities_pointing.cc, quantities_rest.cc: amounts that count what was counted before, and ordinals that tell a
  // count.
  const Quantity* antecedent(const Sentence& sentence) const;
  std::optional<Quantity> told_before(std::uint32_t at, const Sentence& sentence, bool anyone) const;
  bool stands_alone(const Amount& amount, const Sentence& sentence) const;
  std::uint32_t pointing(const Amount& amount, const Sentence& sentence);
  bool points_back(const Amount& amount, const Sentence& sentence) const;
  CountedNoun group_before(std::uint32_t at, const Sentence& sentence) const;
  bool tallied(const Amount& amount, const Sentence& sentence) const;
  bool ends_clause(const Amount& amount, const Sentence& sentence) const;
  bool part_before(std::uint32_t at, const Sentence& sentence) const;
  CountedNoun in_apposition(const Amount& amount, const Sentence& sentence) const;
  std::uint32_t ratio(std::uint32_t at, const Sentence& sentence);
  std::uint32_t rest(std::uint32_t at, const Sentence& sentence);
  std::uint32_t both(std::uint32_t at, const Sentence& sentence);
  std::uint32_t add_of(Quantity before, double count, Amount amount, std::string_view why, const Sentence& sentence);
  const Because* part_in_row(std::uint32_t at) const;
  bool denied_behind(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t headline_one(std::uint32_t at, const Sentence& sentence);
  std::uint32_t other_figure(std::uint32_t at, const Sentence& sentence);
  std::uint32_t ordinal_count(std::uint32_t at, const Sentence& sentence);
  bool one_more(std::uint32_t at, double ordinal, const Sentence& sentence) const;

  // quantities.cc
  void add(const Amount& amount, const CountedNoun& noun, const Sentence& sentence);
  bool joins_before(const Quantity& out, const Amount& amount);
  QuantityUnit bare_unit(const Amount& amount, const Sentence& sentence) const;
  const CountedRow* money_sign(const Amount& amount, const Sentence& sentence) const;
  void money_before(Quantity& out, const Amount& amount, const Sentence& sentence) const;

  const AmountWords& words_;
  const WordRow& row_;
  AmountReader reader_;
  std::vector<bool> in_time_, in_duration_;
  std::vector<Quantity> found_;
};

// May be counted again by "vier van hen": persons, things, what happens; no measures.
bool countable(QuantityUnit unit);
bool countable(const CountedRow& row);

}  // namespace wederhoor::reading
