// Lines of the ledger and pairs of positions in words.
#pragma once

#include <string>

#include "output/shown/side_names.h"
#include "output/view.h"

namespace wederhoor::output {

// The words of spans, pieces joined by " … ".
std::string words_of(const View& view, std::uint32_t document, const Spans& spans);
// What a line of the ledger counts: "doden / slachtoffers · gedood · burgers · Oekraïne".
std::string ledger_title(const View& view, const LedgerLine& line, const Sides& sides, const Strings& say);
// The words to quote of a claim: its content; where that is a pronoun alone ("ontkent dat"), all words of the
// attribution, since "dat" tells nobody anything; of a deed that he claims, or does not, the words that say so too; of
// hearsay that opens a sentence which goes on to judge it ("dat zij vluchtten, is een leugen"), that sentence. `claim`:
// into the document's claims.
Spans quotable(const Document& document, std::uint32_t claim);
// "↔" for positions that contradict each other, "≠" for those that only look as if they did.
std::string_view match_sign(MatchKind kind);
// What two positions differ in: "Hoe liep het af? afgeslagen / duurt voort", "gewond: 10 / 8"; "" where neither a
// question nor a figure tells it.
std::string pair_words(const View& view, const Match& match, const Strings& say);

}  // namespace wederhoor::output
