// Cuts: where words touch without a space, and where links and clitics end. Helpers of tokens.cc; all linear.
#pragma once

#include <string_view>

#include "reading/words/closed_words.h"
#include "wederhoor/text.h"

namespace wederhoor::reading {

// End of the address, hashtag or account that the run starts with; run.begin if it starts with none.
std::uint32_t link_end(std::string_view text, Span run);
// The first place inside the run where a new word begins without white space; run.end if there is none. Reads up to
// there only.
std::uint32_t next_cut(std::string_view text, Span run);
// Does a word like 't, 's, d'r's part or '98 begin with the apostrophe at `at`?
bool begins_clitic(std::string_view text, std::uint32_t at, std::uint32_t end, const ClosedWords& closed);

}  // namespace wederhoor::reading
