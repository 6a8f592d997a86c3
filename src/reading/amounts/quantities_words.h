// The words of lexicons/nl/quantities.tsv and counted.tsv: what stands before a number and what is counted.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/word_map.h"
#include "lexicon/phrase_trie.h"
#include "reading/amounts/numerals.h"
#include "reading/words/word_row.h"

namespace wederhoor::reading {

enum class AmountUse {
  modifier,
  amount,
  share,
  zero,
  zero_person,
  single,
  one,
  only,
  group,
  toll,
  unknown,
  or_more,
  label,
  stop,
  part,
  pronoun,
  rest,
  both,
  viewed,
  there,
  tally,
  tally_link,
  parent,
  change,
  together,
  denied,
  agent,
  has,
  contrast,
  fuel,
  holder,
  none
};

struct AmountRow {
  AmountUse use = AmountUse::none;
  std::string id;                         // "nl/quantities:minstens"
  std::optional<double> low, best, high;  // values, or factors of a modifier
  Exactness exactness = Exactness::exact;
};

enum class CountedUse { plain, casualty, victim, measure, time, actors, item, storage, ignored };
struct CountedRow {
  std::string counted;  // "soldiers"
  QuantityUnit unit = QuantityUnit::other;
  CountedUse use = CountedUse::plain;
  double factor = 1;  // what one is in the unit
  std::string id;     // "nl/counted:soldiers"
};

class AmountWords {
 public:
  AmountWords(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals);
  struct Hit {
    const AmountRow* row = nullptr;
    std::uint32_t words = 0;
    explicit operator bool() const { return row != nullptr; }
  };
  // The longest phrase that starts there, if a row of it has that use.
  Hit hit(std::span<const std::string_view> words, std::size_t at, AmountUse use) const;
  bool stops(std::string_view word) const { return stops_.contains(word); }
  struct Noun {
    const CountedRow* row = nullptr;
    std::uint32_t words = 0;
    bool by_end = false;  // a compound, known by its last part
    explicit operator bool() const { return row != nullptr; }
  };
  // The counted noun that starts there: a form, or a compound that ends in one ("grenssoldaten").
  Noun noun(std::span<const std::string_view> words, std::size_t at) const;
  // What a verb tells of somebody or something (verbs of states.tsv that can have one victim).
  enum class State { none, thing, person, both };  // person: only persons are killed, wounded, captured
  struct StateRow {
    State of = State::none;
    std::string state;                // of persons: "killed"
    bool subject = false;             // it is told of its subject ("omkomen"), not of its object ("doden")
    std::vector<std::string> beside;  // one of these words must stand near; empty: none need
  };
  static constexpr bool of_persons(State state) { return state == State::person || state == State::both; }
  static constexpr bool of_things(State state) { return state == State::thing || state == State::both; }
  // The row of the words that start at `at`, nullptr if none does.
  const StateRow* state(std::span<const std::string_view> words, std::size_t at) const;
  const StateRow* state(std::string_view lemma) const;
  // What a tank counts as near fuel; nullptr: the language has no such row.
  const CountedRow* storage() const;
  // Is it a word for a person by role ("kerkganger"), or a compound that ends in one?
  bool role(std::string_view word) const;
  // Is what the id names counted like things, though no unit is theirs: explosions, families?
  bool item(std::string_view counted) const { return items_.contains(counted); }
  const Numerals& numerals() const { return *numerals_; }

 private:
  void read_amounts(const lexicon::LanguageTables& tables);
  void read_counted(const lexicon::LanguageTables& tables);
  void read_states(const lexicon::LanguageTables& tables);
  void read_roles(const lexicon::LanguageTables& tables);

  std::vector<std::vector<AmountRow>> groups_;
  lexicon::PhraseTrie amounts_, nouns_, states_;
  std::vector<StateRow> state_rows_;
  std::vector<CountedRow> counted_;
  base::WordMap<std::int32_t> endings_;  // forms that may end a compound
  base::WordSet stops_;
  base::WordSet items_;         // ids of counted.tsv
  base::WordSet roles_, part_;  // of persons; those that a compound may end in
  std::shared_ptr<const Numerals> numerals_;
};

}  // namespace wederhoor::reading
