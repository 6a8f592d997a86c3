// CoNLL-U in and out (universaldependencies.org/format.html), as docs/tables.md promises: TokenRange in code points and
// NER in MISC.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/engine.h"

namespace wederhoor::cli {

// The sentences of one report; `_` in the columns of sentences without a parse.
std::string to_conllu(const Report& report, const Reading& reading);

// A CoNLL-U file taken as tokens and sentences only: forms, ids, comments and SpaceAfter; the columns that the reader
// fills are not looked at.
struct GivenTokens {
  std::string text;                   // the forms, with spaces where the file has them
  Reading reading;                    // tokens and sentences, with spans in `text`
  std::vector<std::string> comments;  // per sentence, lines with their ends
  std::vector<std::vector<std::string>>
      other_lines;                // per token: lines before it that are no words (multiword tokens, empty nodes)
  std::vector<bool> space_after;  // per token
};
// Errors (refused): no CoNLL-U (a token line without ten columns).
Result<GivenTokens> parse_conllu(std::string_view file, std::string_view bytes);
std::string to_conllu(const GivenTokens& given);

}  // namespace wederhoor::cli
