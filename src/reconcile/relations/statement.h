// A claim made ready to be compared: its words, phrases, names, amounts, times and places, resolved.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>

#include "reconcile/relations/framing.h"
#include "wederhoor/match.h"

namespace wederhoor::reconcile {

struct Phrase {
  Meaning meaning;
  std::vector<std::uint64_t> words;  // hashes, sorted
  const Argument* argument = nullptr;
};

// A clause: which phrases of its statement are its parts.
struct Clause {
  const Proposition* proposition = nullptr;
  std::int32_t first = 0, last = 0;                                          // its phrases, into those of the statement
  std::int32_t whole = none, subject = none, object = none, oblique = none;  // the first of each, into phrases
};

// An answer to a question of a family, and what the question is about.
struct Stand {
  const wederhoor::Answer* answer = nullptr;
  Phrase about;  // no argument: not told
};

// What the heap tells with one figure of one thing: "acht doden" in three claims.
struct Told {
  std::vector<std::pair<std::uint64_t, std::int32_t>> words;  // of those claims, sorted, each with how rare it is
  std::int32_t weight = 0;                                    // of all of them
  std::vector<std::uint32_t> claims, reports, plain;  // statements by number, documents, those that tell it themselves
  std::vector<std::uint64_t> voices;                  // who tells it, sorted
  std::int32_t rivals = 0;                            // other figures of the same thing
};

struct Amount {
  double low = 0, high = 0, best = 0;
  double scaled = 0;  // `best` in the smallest unit of its measure
  int measure = 0;    // units that can be converted share one; others have their own
  const Quantity* quantity = nullptr;
  const Number* number = nullptr;  // nullptr: no line of the ledger
  const Event* event = nullptr;    // that it counts the effects of
  const PlaceMention* place = nullptr;
  std::string counter;  // actor id of who counts; empty: not known
  std::string teller;   // of whoever the report itself tells to count: "het parket stelde elf schoten vast"
  // When the heap first and last tells so many of them, in days, and how many claims do; no first day: not known.
  std::optional<std::int32_t> first_told;
  std::int32_t last_told = 0, told = 0;
  std::shared_ptr<const Told> heap;  // nullptr: the heap is not known
  bool part = false;                 // of another amount: "drie van hen"
  bool one_side = true;              // its report counts nobody of another side of whom the same became
  std::int32_t phrase = none;        // that it stands in, into the phrases of its statement
  std::int32_t clause = none;
  Meaning noun;
};

struct Period {
  std::int64_t begin = 0, end = 0;  // minutes
  bool clock = false;               // known to the hour or better
  const Event* event = nullptr;     // that happened then
};

struct Statement {
  Ref ref;
  std::uint32_t document = 0;
  const Claim* claim = nullptr;
  const Report* report = nullptr;
  std::int32_t incident = none;                                 // that it tells of, by number
  std::int32_t story = none;                                    // the same for incidents that one report tells of
  std::vector<std::pair<std::uint64_t, std::int32_t>> words;    // content words by hash, sorted, with their weight
  std::int32_t weight = 0;                                      // of all of them
  std::vector<std::int32_t> held;                               // for each of them how many claims of the heap hold it
  std::vector<std::pair<std::uint64_t, std::int32_t>> context;  // words of the claims just before it, with how rare
  std::vector<std::uint64_t> heading;  // words of the title that tell something; of the first claim of a report only
  Meaning meaning;
  std::vector<Phrase> phrases;
  std::vector<Clause> clauses;
  std::vector<Stand> stands;
  std::vector<std::string> names;  // actor ids, sorted
  std::vector<Amount> amounts;
  std::vector<Period> periods;
  std::vector<const PlaceMention*> places;
  std::vector<const Event*> events;  // that it tells
  Framed framed;
  std::int32_t turn = 0;        // of its report: how often the voice has changed before it
  std::int32_t negations = 0;   // clauses that are negative
  std::string source, side;     // actor ids; empty: not known
  std::int32_t speaker = none;  // kind of the actor
  std::vector<std::string> origins;
};

// Makes statements of one language.
class StatementMaker {
 public:
  StatementMaker(const Lexicons& lexicons, const std::string& language, const WordVectors& vectors);
  // The claims of a document in their order, the first ones where there are very many. Not `framed`: without what
  // stands around them.
  std::vector<Statement> make(const Heap& heap, std::uint32_t document, bool framed = true) const;
  const std::string& language() const { return language_; }

 private:
  Phrase phrase_of(const Argument& argument) const;
  void add_phrases(Statement& out, std::span<const Proposition> propositions) const;
  std::vector<std::uint64_t> heading(std::string_view title) const;
  void add_word(Statement& out, std::string_view word) const;
  const WordVectors& vectors_;
  std::string language_;
  const ContrastWords contrast_;
};

}  // namespace wederhoor::reconcile
