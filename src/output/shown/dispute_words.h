// A dispute in words: its question, what each position answers, when, and what would settle it.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "output/shown/strings.h"
#include "output/view.h"

namespace wederhoor::output {

// "Hoe liep het af?", "Is het dorp heroverd?", "Klopt “er was één tank onderweg”?"; "afloop" where only the kind of
// difference is known.
std::string dispute_question(const View& view, const Dispute& dispute, const Strings& say);
// What a position answers: "ja", "43 mensen"; "" where only its claim tells.
std::string answer_words(const View& view, const Dispute& dispute, std::size_t position, const Strings& say);
// Ids of the questions of the matrix that are in dispute.
std::set<std::string_view> disputed_questions(const View& view, const IncidentView& incident);
// "ministerie: ja (di 23 mei 15:00) — “De aanval is afgeslagen” ×2": what a position answers, by the words of `told`,
// which is of it, and how many say it. `most`: code points of the quotation; 0: none, where an answer says it.
std::string position_words(const View& view, const Dispute& dispute, std::size_t position, const Ref& told,
                           const Strings& say, std::size_t most);
// "Wat het zou beslechten: …", and whether the positions may only be mere order in time; "" for what only looks like a
// dispute, and for what is settled and not in order.
std::string dispute_note(const Dispute& dispute, const Strings& say);
// The words of a claim as they are quoted, of a number its figure; in “”.
std::string quoted_record(const View& view, const Ref& ref, std::size_t most);
// Who says or counts it, states and their bodies by their names in the language; the outlet where that is not told.
std::string record_by(const View& view, const Ref& ref, const Strings& say);
// "ontkent: ", "van horen zeggen: "; "" where it is simply said: a denial must never look like an assertion.
std::string standing_words(const View& view, const Ref& ref, const Strings& say);

}  // namespace wederhoor::output
