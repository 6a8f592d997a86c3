// The constructions: each reads one way of giving words to somebody and adds drafts to the scene. In the order in which
// they are called.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

// A draft with the cue, standing, negation and speaker of a verb of saying.
Draft said_by(const Scene&, std::uint32_t verb, const VerbCue&, std::string construction);
// All before the first main verb, where that names somebody and the tree has lost the subject.
Tokens opening_phrase(const Scene&, std::uint32_t verb);
// "Vindt u dat …?": does a question ask whether he to whom it is put holds it?
bool asks_whether(const Scene&, std::uint32_t token, std::string_view who);
// Is the verb used to say that somebody said something? Not in "dat wil zeggen", "mag uniek worden genoemd", "wilde
// niet zeggen of".
bool in_use(const Scene&, std::uint32_t verb, const Cue&);

bool read_inverted(Scene&, std::uint32_t verb,
                   const VerbCue&);  // …, zegt X (by the order of words); true where it is that
void read_complement(Scene&, std::uint32_t verb, const VerbCue&);   // zegt dat …, zegt te …, zei: "…"
void read_parenthesis(Scene&, std::uint32_t verb, const VerbCue&);  // …, zegt X, …
void read_naming(Scene&, std::uint32_t verb, const VerbCue&);       // noemt de inval verrassend
void read_object(Scene&, std::uint32_t verb,
                 const VerbCue&);  // kondigde een mars aan; vraagt om hulp; beschuldigde hem van …
void read_seeming(Scene& scene, std::uint32_t verb, const VerbCue&);  // lijkt ons onredelijk; verbaast hem dat …
void read_pointing(Scene&, std::uint32_t verb, const VerbCue&);       // Dat meldt de politie.
// The model with what its pronoun at the head of a sentence stands for: at most two sentences before it that nobody
// else has said; the pronoun itself where there are none.
void point_back(Scene&, const Draft& model, std::uint32_t pronoun);
void read_according_to(Scene&);                   // volgens X, aldus X, naar zijn mening, naar eigen zeggen
void read_nouns(Scene&);                          // het bericht dat …
void read_attitudes(Scene&);                      // is van mening dat …
void read_evidence(Scene&);                       // uit X blijkt dat …; op beelden zijn … te zien
void read_quotations(Scene&);                     // what stands in quotation marks: speaker, extent, carried
void read_markers(Scene&);                        // naar verluidt, schijnt
void read_zou(Scene&, std::vector<HearsayUse>&);  // every zou; bare zou as a claim
void read_plain(Scene&);                          // what the outlet itself says

// Takes words of time off both ends: "Zelensky vorige week".
void strip_times(const Scene&, Tokens& tokens);
// Head of the noun phrase that begins at `first`, below everything before it.
std::uint32_t noun_head(const Scene&, std::uint32_t first);
// A clause behind its cue as far as the words themselves show it to reach: from right behind its dat, through the
// phrases with a preposition at its end and a relative clause after them.
Tokens full_reach(const Scene&, Tokens content, std::uint32_t cue_end, const Tokens& taken);
// The dat or of that follows a cue at once, behind a comma or behind the verbs of its clause, whatever the tree says:
// "het gerucht is bevestigd dat"; none where there is none.
std::int32_t dat_next(const Scene&, std::uint32_t cue);
// How words of a content stand: all between quotation marks, some of them, or told by the outlet.
Form form_of_words(const Scene&, const Tokens& content);
Tokens with_opener(const Scene&, const Tokens& content);
// What stands around an attribution that begins at `frame` and ends at `end`: "De brug, zegt de burgemeester, is
// dicht".
Tokens around_frame(const Scene&, std::uint32_t frame, std::uint32_t end);
// The predicate of the main clause among the words; none where there is no finite verb.
std::int32_t main_verb(const Scene&, const Tokens& content);
// The clause that a word stands in: the first head above it that is a predicate.
std::uint32_t clause_of(const Scene&, std::uint32_t token);
// The clause around an inserted one, up to the top of what is joined to it.
std::uint32_t host_of(const Scene&, std::uint32_t inserted);

// After all constructions (polarity.cc, chain.cc, disclaimers.cc, finish.cc).
void set_polarity(Scene&);
void drop_doubles(Scene&);
void drop_asides(Scene&);  // what captions and pull quotes say again (asides.cc)
Claims finished(Scene&, std::vector<HearsayUse>);

}  // namespace wederhoor::claims
