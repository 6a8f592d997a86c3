// Who says it: which words are cues, whether they are used to say something, and whose the words are.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims::nl {

// The verb of saying that `token` heads, with its particles; cue is null where it heads none (cues.cc).
VerbCue verb_cue(const Scene&, std::uint32_t token);
// The verb without what goes with it: "laten" of "horen_laten", "komen" of "naar_komen".
std::string bare_lemma(const Scene&, std::uint32_t token);

// Why the verb does not say here that somebody said something: "dat wil zeggen", "mag uniek worden genoemd", "wilde
// niet zeggen of"; "" where it does (use.cc).
std::string_view why_unused(const Scene&, std::uint32_t verb, const Cue&);
// "zei niet", "zei niemand".
bool negated(const Scene&, std::uint32_t verb);
// "Vindt u dat …?": does a question ask whether he to whom it is put holds it?
bool asks_whether(const Scene&, std::uint32_t token, std::string_view who);

struct Speaker {
  Tokens words;
  bool passive = false;
};
// Who does what this verb says, by the tree: subject, agent of a passive, subject of the verb above; no words where
// nobody is named (by_tree.cc).
Speaker speaker_of(const Scene&, std::uint32_t verb);
// The subject of the clause in which the verb stands, by the order of words; empty where its place holds none
// (by_order.cc).
Tokens subject_by_order(const Scene&, std::uint32_t verb);
// The source that the tree names, or the subject by order where another clause lies between the two.
Tokens settled_source(const Scene&, std::uint32_t verb, Tokens source);
// All before the first main verb, where that names somebody and the tree has lost the subject.
Tokens opening_phrase(const Scene&, std::uint32_t verb);

// The source as far as it tells who speaks: with an apposition and a phrase with van behind it, without news about him
// and without to whom he said it (extent.cc).
Tokens settled_extent(const Scene&, Tokens source, std::uint32_t verb);
// "🔴", "BREAKING": does the word only draw the eye?
bool draws_the_eye(const Scene&, std::uint32_t token);
// Do the words name somebody or something that can say it? Not: "zaterdag", "uit".
bool may_say(const Scene&, const Tokens& source);
// "riep een agent in de radioverbinding", "tegen de NOS": does the phrase at `t` tell how or to whom it was said? Not:
// "een agent in Gent".
bool where_it_was_said(const Scene&, std::uint32_t t, std::uint32_t last);
// Do the words name an outlet or an agency (said_by.cc)?
bool an_outlet(const Scene&, const Tokens& who);
// Who told it to him who heard it: "kreeg van de politie te horen dat"; empty where nobody is named (said_by.cc).
Tokens told_by(const Scene&, std::uint32_t verb);
// The same; "verneemt Belga bij het parket": an outlet that hears it of nobody named says it itself.
Tokens heard_from(const Scene&, std::uint32_t verb, const Tokens& who);

// A draft with the cue, standing, negation and speaker of a verb of saying (said_by.cc).
Draft said_by(const Scene&, std::uint32_t verb, const VerbCue&, std::string construction);

// Whom "de organisatie" means that says something (bodies.cc).
void settle_bodies(Scene&);

// Words of the verb of saying that name a channel or an agency: "op Telegram", "tegen persbureau X" (channel.cc).
Tokens channel(const Scene&, const Draft&);

}  // namespace wederhoor::claims::nl
