// What the words of a sentence say about its being verified (lexicons/<language>/verification.tsv).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "lexicon/table_schema.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/text.h"

namespace wederhoor::dossier {

const lexicon::TableSchema& verification_table();

enum class VerifyingWord : std::uint8_t {
  checked,
  located,
  found,
  where,
  footage,
  satellite,
  third,
  undone,
  both,
  shown,
  made,
  genuine,
  on,
  parties,
  agreed
};

// A word of a sentence that is in the table.
struct VerifyingAt {
  VerifyingWord does = VerifyingWord::checked;
  Span span;            // in the report
  std::uint32_t piece;  // of the sentence: commas, colons and the like part them
  bool next_to_undone;  // the word before it is `undone`
};

class VerificationWords {
 public:
  // A language that has no table has no such words.
  VerificationWords(const Lexicons& lexicons, const std::string& language);
  bool empty() const { return whole_.empty(); }
  // Those of a stretch of text, in order.
  std::vector<VerifyingAt> in(std::string_view text, Span stretch) const;

 private:
  std::optional<VerifyingWord> of(std::string_view word) const;
  base::WordMap<VerifyingWord> whole_;
  std::vector<std::pair<std::string, VerifyingWord>> endings_;
};

}  // namespace wederhoor::dossier
