// What a language brings to this stage: its constructions in the order in which they are tried, and what the general
// part asks of its grammar. Its words lie in lexicons/<code>, its constructions in src/claims/<code>.
#pragma once

#include "claims/construction.h"

namespace wederhoor::claims {

struct Language {
  std::string_view code;     // ISO 639-1
  std::string_view weights;  // the table that weighs how its form marking hearsay is used: "/zou_weights"
  std::span<const Construction> constructions;
  // The words of the verb of saying that name a channel or an agency: "op Telegram", "tegen persbureau X"; none.
  Tokens (*channel)(const Scene&, const Draft&);
  // Is the word a finite verb of saying though the tagger takes it for another?
  bool (*missed_verb)(const Scene&, std::uint32_t);
};

// Those that claims can be found in.
std::span<const Language* const> languages();

// ---- Steps that every language has rows for: they settle what its constructions found.
std::optional<Outcome> whole_report(Scene&, std::uint32_t, Place&);
std::optional<Outcome> each_sentence(Scene&, std::uint32_t, Place&);
inline constexpr Trigger report_trigger{"the whole report", Over::report, whole_report};
inline constexpr Trigger sentence_trigger{"a sentence", Over::sentences, each_sentence};
Outcome merge_doubles(Scene&, const Place&);  // drafts that are one claim (merging.cc)
Outcome drop_asides(Scene&, const Place&);    // what captions and pull quotes say again (asides.cc)
Outcome read_plain(Scene&, const Place&);     // what the outlet says itself (plain.cc)

}  // namespace wederhoor::claims
