// Where a stretch of words begins and ends: clauses, noun phrases, groups of verbs. The one header of this room.
//
// Two witnesses answer: the dependency tree and the order of words. Dutch puts the finite verb second in a main clause
// and last in a clause that a conjunction or a relative pronoun opens, so that words alone show where most clauses end;
// trees err most where sentences are long.
//
//   what is asked                       decides                  because
//   where a clause behind dat/of ends   order (reach.cc)         each opener waits for a finite verb; trees cut or run
//   on which dat belongs to a cue          order (reach.cc)         another cue or clause in between takes it clauses
//   with te                     order, where a mark, om  trees hang objects of the upper verb below the te
//                                       or a verb at the end
//                                       opens them; else tree    nothing in the words shows where it begins
//   around "volgens X", "…, zegt X"     order where commas       the main clause goes round what is put in
//                                       enclose it; else tree
//   a noun phrase                       tree (noun_phrases.cc)   within its run of words; times and asides off
//   any other clause                    tree (clauses.cc)        holes filled, joined main clauses off
//   subject of a verb of saying         tree, unless another     ../source/by_order.cc: then what stands in the place
//                                       clause lies between      of the subject
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims::nl {

// ---- Words that open and close clauses (openers.cc).

bool finite_word(const Scene&, std::uint32_t token);
// "dat" and "of" where they open a clause.
bool says_that(const Scene&, std::uint32_t token);
// Does the word open a clause that a finite verb must follow?
bool waits_for_verb(const Scene&, std::uint32_t token);
bool verb_word(const Scene&, std::uint32_t token);
bool mark_of_speech(const Scene&, std::uint32_t token);
// Is the word a finite verb of saying that the tagger has taken for another: "…, betoogde woordvoerster Vos"
// (missed_verbs.cc)?
bool missed_verb(const Scene&, std::uint32_t token);

// ---- How far a clause reaches, by the order of words (reach.cc).

struct Reach {
  std::uint32_t end;  // behind the last word of the clause
  MaybeIndex next;    // the dat of a clause joined to it
};
// End of the clause that goes on from `from` while `waiting` finite verbs are still to come.
Reach reach(const Scene&, std::uint32_t from, int waiting);
// The dat or of behind a cue that opens what is said; none where another verb or noun of saying comes between.
MaybeIndex opener_behind(const Scene&, std::uint32_t cue_end, const Tokens& cue);
// The dat or of that follows a cue at once, behind a comma or behind the verbs of its clause, whatever the tree says:
// "het gerucht is bevestigd dat"; none where there is none.
MaybeIndex dat_next(const Scene&, std::uint32_t cue);
// What is said in "dat A en dat B": A and B.
std::vector<Tokens> marked_clauses(const Scene&, std::uint32_t opener);

// ---- The verbs of a clause, by the order of words (verbs.cc).

// The finite verb that goes with a verb of saying: itself, or its auxiliary; none where there is none.
MaybeIndex finite_of(const Scene&, std::uint32_t verb);
// The conjunction or relative pronoun whose clause the finite verb closes; none for the verb of a main clause.
MaybeIndex opener_of(const Scene&, std::uint32_t finite);
bool in_cluster(const Scene&, std::uint32_t token);
// First token behind the verbs that stand together with `verb`.
std::uint32_t cluster_end(const Scene&, std::uint32_t verb);
// First of the verbs that stand together with `verb`.
std::uint32_t cluster_begin(const Scene&, std::uint32_t verb);
// The predicate of the main clause among the words; none where there is no finite verb.
MaybeIndex main_verb(const Scene&, const Tokens& content);
// The words before the verb of a main clause begin here, behind the mark or conjunction before it.
std::uint32_t front_of(const Scene&, std::uint32_t verb);

// ---- Clauses with te, by the order of words (infinitives.cc).

// "heeft verzocht de brug te sluiten": the clause with te behind the cue; empty where none follows.
Tokens infinitive_by_order(const Scene&, std::uint32_t verb, const VerbCue&, const Tokens& source);
// The words up to ", terwijl …", ", nadat …": behind a clause with te such a clause is the writer's.
Tokens before_aside(const Scene&, Tokens words);
// "de wens om hem te sparen een rol": a clause with te ends with its verb where a noun phrase follows.
Tokens to_last_te(const Scene&, Tokens words);

// ---- Noun phrases, by the tree (noun_phrases.cc).

// The noun phrase of a source as it names: without what the verb of saying brings along (ook, gisteren), without
// clauses that add news.
Tokens noun_phrase(const Scene&, std::uint32_t head);
// Head of the noun phrase that begins at `first`, below everything before it.
std::uint32_t noun_head(const Scene&, std::uint32_t first);
bool begins_noun(const Scene&, std::uint32_t token);
// A noun phrase that is what is said, with the phrases behind it that belong to it by the order of words (objects.cc).
Tokens full_object(const Scene&, Tokens content, const Tokens& taken);
// Is the word, or the time that it is part of, one of when?
bool of_time(const Scene&, std::uint32_t token);
// Takes words of time off both ends: "Zelensky vorige week".
void strip_times(const Scene&, Tokens& tokens);
// Behind the adverbs, words of time and phrases with a preposition that begin at `from`.
std::uint32_t behind_adverbials(const Scene&, std::uint32_t from, std::uint32_t to);

// ---- Clauses, by the tree (clauses.cc).

// A clause as content: without dat, of, om and the conjunction that opens it, without the tokens taken; holes filled.
Tokens clause(const Scene&, std::uint32_t head, const Tokens& taken);
// The predicates joined to `head` that open with a dat or te of their own, and so are claims of their own.
Tokens own_conjuncts(const Scene&, std::uint32_t head);
// A clause behind its cue as far as the words themselves show it to reach: from right behind its dat, through the
// phrases with a preposition at its end.
Tokens full_reach(const Scene&, Tokens content, std::uint32_t cue_end, const Tokens& taken);
// The clause that a word stands in: the first head above it that is a predicate.
std::uint32_t clause_of(const Scene&, std::uint32_t token);
// The clause around an inserted one, up to the top of what is joined to it.
std::uint32_t host_of(const Scene&, std::uint32_t inserted);

// ---- Around what is put in, by the order of words (frames.cc).

// A main clause stands in [first, last): a finite verb that no conjunction or relative pronoun puts below another.
bool main_clause(const Scene&, std::uint32_t first, std::uint32_t last);
// "…, iets waarop de raad aandringt", "…, een uitspraak die niemand staaft": does the writer speak behind the comma of
// what was said? (reach.cc)
bool writers_remark(const Scene&, std::uint32_t comma);
// The words up to the comma behind which the writer speaks of them.
Tokens before_remark(const Scene&, Tokens words);
// "van een slachtpartij: | negen herders zijn gedood": what stands behind a colon, up to `last`, is a claim of its own
// where it is a clause.
void cut_clause_at_colon(const Scene&, Tokens& words, std::uint32_t last);
// "stelt dat A, de rebellen dat B": the dat of somebody named right behind the comma (reach.cc).
MaybeIndex other_dat(const Scene&, std::uint32_t comma);
// The first word behind the time or dateline that opens a sentence: "06u40 – De brug"; `first` where none does.
std::uint32_t behind_dateline(const Scene&, std::uint32_t first);
// What stands around an attribution that begins at `frame` and ends at `end`: "De brug, zegt de burgemeester, is
// dicht".
Tokens around_frame(const Scene&, std::uint32_t frame, std::uint32_t end);

}  // namespace wederhoor::claims::nl
