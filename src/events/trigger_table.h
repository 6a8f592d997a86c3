// The words that name an event, compiled: lexicons/<lang>/triggers.tsv and trigger_exceptions.tsv.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_forms.h"
#include "base/word_map.h"
#include "lexicon/phrase_trie.h"
#include "lexicon/table_file.h"
#include "wederhoor/event.h"

namespace wederhoor::events {

// A row of either table.
struct TriggerRow {
  enum class Pos : std::uint8_t { verb, noun, any };
  const lexicon::Row* row = nullptr;
  Pos pos = Pos::any;
  std::string kind;              // empty: an exception, it names no event
  bool object = false;           // something must undergo it
  bool violence = false;         // the report must tell of violence in other words as well
  bool arms = false;             // that violence must be of arms: fire alone is a fire
  bool alone = false;            // no verb may hang on it
  bool predicate = false;        // it may not stand before a noun
  bool past = false;             // it is told in the past, or of somebody unnamed: else it is a habit
  bool undergoes = false;        // its subject undergoes it
  bool holder = false;           // "of" behind it names who does it, whatever the kind
  bool frees = false;            // done to persons it lets them go
  bool bursts = false;           // what burst may have been no weapon ("een gasfles")
  bool boast = false;            // a fighter who says it did it
  std::optional<Realis> realis;  // what the word itself says
};

class TriggerTable {
 public:
  // A word under which a row is looked up. companion: the words that must stand in its clause; none: it needs none.
  struct Entry {
    std::uint32_t row = 0;  // into rows()
    std::int32_t companion = none;
  };
  TriggerTable(const lexicon::Table& triggers, const lexicon::Table& exceptions);

  const std::vector<TriggerRow>& rows() const { return rows_; }
  std::span<const Entry> find(std::string_view word) const;
  // The row that opened the event; nullptr: none of triggers.tsv did.
  const TriggerRow* opened(const Event& event) const;
  // Is the word in lower case one of those that the row, of several words, needs?
  bool holds(const TriggerRow& row, std::string_view word) const;
  // Rows of several words that are no verb, found as they stand; value: into rows().
  const lexicon::PhraseTrie& phrases() const { return phrases_; }
  // The words that stand with verbs; value: Entry::companion.
  const lexicon::PhraseTrie& companions() const { return companions_; }
  // Bytes of the longest single word: nothing longer needs to be looked up.
  std::size_t longest() const { return longest_; }
  Because because(std::string_view construction, std::uint32_t row, Span words) const;

 private:
  void add_rows(const lexicon::Table& table);
  void add_phrase(std::string_view phrase, std::uint32_t row);
  std::int32_t companion_of(std::string_view phrase, std::uint32_t row);
  void add_word(std::string_view word, Entry entry);

  lexicon::Table table_, exceptions_;  // hold the rows
  std::vector<TriggerRow> rows_;
  base::WordMap<std::vector<Entry>> words_;
  base::WordMap<std::int32_t> companion_ids_;
  base::WordMap<std::uint32_t> ids_;  // as Because::row has them, to the first such row
  lexicon::PhraseTrie phrases_, companions_;
  std::size_t longest_ = 0;
};

}  // namespace wederhoor::events
