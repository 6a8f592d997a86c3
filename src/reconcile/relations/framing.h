// How a claim is set into its report: the small words in it and around it, what it rejects, and whether the writer
// speaks of accounts that differ.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "reconcile/relations/word_vectors.h"
#include "wederhoor/heap.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

// Small words that tell how a statement stands to another one (lexicons/<language>/contrast_words.tsv).
enum class Contrast : std::uint8_t {
  later,
  earlier,
  total,
  part,
  rounded,
  only,
  denial,
  cause,
  sequence,
  still,
  against,
  answer,
  insist,
  allege,
  concede,
  firm,
  split,
  negator,
  blames,
  owns,
  clears,
  joins,
  foremost,
  beside_foremost,
  in_return,
  already,
  tallies
};
inline constexpr std::size_t contrasts = 27;
std::string_view name_of(Contrast);

// How often each kind of them stands somewhere.
using ContrastCounts = std::array<std::int32_t, contrasts>;

struct Framed {
  ContrastCounts contrast{};
  ContrastCounts frame{};                   // the same of the other words of its sentence, and of its cue's row
  std::int32_t split = 0;                   // words about accounts that differ, in the sentences around it
  std::int32_t asked = 0;                   // questions among the sentences around it
  bool rejects = false;                     // "niet op de terminal maar langs de weg"
  Meaning rejected;                         // "op de terminal"
  std::vector<std::string> rejected_words;  // those of them that tell something: "terminal"
  bool foremost = false;                    // "schoot als eerste"
  std::uint32_t paragraph = 0;
};

// The small words of a language.
class ContrastWords {
 public:
  ContrastWords(const Lexicons& lexicons, const std::string& language);
  bool is(std::string_view word, Contrast kind) const;
  void count(std::string_view word, ContrastCounts& to) const;

 private:
  std::unordered_map<std::uint64_t, std::vector<Contrast>> words_;  // by hash
};

// The claims of one report, in their order. Every sentence is looked at once.
class Framing {
 public:
  Framing(const Document& document, const ContrastWords& words, const WordVectors& vectors);
  // Fills in what stands around and in the content of a claim, by its number; its paragraph.
  void add(std::uint32_t claim, Framed& out);

 private:
  struct Setting {  // of a sentence
    std::int32_t split = 0;
    bool asks = false;
  };
  Setting setting_of(std::string_view sentence) const;
  void add_words(const Claim& claim, std::uint32_t from, std::uint32_t to, Framed& out) const;
  void add_setting(const Claim& claim, Framed& out);
  void add_row(std::string_view row, Framed& out) const;
  bool strikes_first(std::string_view text) const;
  void add_rejected(std::string_view text, Framed& out) const;
  void add_put_aside(std::string_view text, Framed& out) const;

  const Document& document_;
  const ContrastWords& words_;
  const WordVectors& vectors_;
  std::vector<std::optional<Setting>> known_;  // by sentence; none: not looked at yet
};

}  // namespace wederhoor::reconcile
