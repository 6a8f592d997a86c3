// The constructions of Dutch, in the order of the table (src/claims/nl/dutch.cc): each reads one way of giving words to
// somebody at a place and adds drafts to the scene, or says why not.
#pragma once

#include "claims/construction.h"

namespace wederhoor::claims::nl {

// ---- At a verb of saying.
Outcome read_inverted(Scene&, const Place&);       // …, zegt X (by the order of words)
Outcome read_seeming(Scene&, const Place&);        // lijkt ons onredelijk; verbaast hem dat …
Outcome name_by_tree(Scene&, const Place&);        // noemt de inval verrassend
Outcome name_by_order(Scene&, const Place&);       // De wet vindt hij onwenselijk
Outcome name_before_verb(Scene&, const Place&);    // omdat hij de wet overbodig vindt
Outcome read_marked(Scene&, const Place&);         // zegt dat …
Outcome read_within(Scene&, const Place&);         // die een auto zeggen te hebben gestolen
Outcome read_infinitive(Scene&, const Place&);     // zegt te …, by the order of words
Outcome read_complement(Scene&, const Place&);     // zegt dat …, zegt te …, by the tree
Outcome read_question(Scene&, const Place&);       // vroeg de raad, hoe …
Outcome read_fronted(Scene&, const Place&);        // Naar X meldt, …
Outcome read_parenthesis(Scene&, const Place&);    // …, zegt X, …
Outcome read_pointing(Scene&, const Place&);       // Dat meldt de politie.
Outcome read_whether(Scene&, const Place&);        // zegt van niet
Outcome read_accusation(Scene&, const Place&);     // beschuldigde hem van …
Outcome read_prepositional(Scene&, const Place&);  // sprak over de brug, by the tree
Outcome read_phrase_before(Scene&, const Place&);  // toen hij om hulp vroeg
Outcome read_phrase_behind(Scene&, const Place&);  // vraagt om hulp
Outcome read_object(Scene&, const Place&);         // kondigde een mars aan
Outcome read_object_before(Scene&, const Place&);  // die de aanslag opeiste
Outcome read_object_around(Scene&, const Place&);  // eist de aanslag op
Outcome name_in_marks(Scene&, const Place&);       // noemde de aanval 'laf'
Outcome read_blame(Scene&, const Place&);          // beschuldigde hem van …, by the order of words
Outcome name_with_als(Scene&, const Place&);       // bestempelt de aanval als terreur
Outcome read_behind_cue(Scene&, const Place&);     // houdt het op drie doden
Outcome read_up_to_words(Scene&, const Place&);    // schuift hem de aanslag in de schoenen
Outcome read_verb_colon(Scene&, const Place&);     // Directeur ontkent: geen doden
Outcome read_penalty(Scene&, const Place&);        // eiste drie jaar cel
// ---- At acht.
Outcome read_proved(Scene&, const Place&);  // acht bewezen dat …
// ---- At a phrase of attribution.
Outcome read_own_words(Scene&, const Place&);     // naar eigen zeggen
Outcome read_around(Scene&, const Place&);        // naar zijn mening
Outcome read_according_to(Scene&, const Place&);  // volgens X, aldus X
// ---- At nouns and words of holding something to be so.
Outcome read_noun(Scene&, const Place&);      // het bericht dat …
Outcome read_attitude(Scene&, const Place&);  // is van mening dat …
// ---- At words of what is shown.
Outcome read_appearing(Scene&, const Place&);       // uit X blijkt dat …
Outcome read_standing(Scene&, const Place&);        // in het rapport staat dat …
Outcome read_shown(Scene&, const Place&);           // de foto's laten zien dat …
Outcome read_shared_footage(Scene&, const Place&);  // deelden beelden van …
Outcome read_footage(Scene&, const Place&);         // op beelden zijn … te zien
Outcome read_written(Scene&, const Place&);         // …, staat in het rapport
Outcome read_heard(Scene&, const Place&);           // …, valt te lezen
Outcome read_told_in(Scene&, const Place&);         // een rapport waarin staat dat …
Outcome read_sounding(Scene&, const Place&);        // …, klinkt het bij X; bij X heet het dat …
Outcome read_closing_noun(Scene&, const Place&);    // …, is de uitleg van X
Outcome read_noun_colon(Scene&, const Place&);      // Hun conclusie: …
// ---- At heads.
Outcome read_head(Scene&, const Place&);            // Politie: brug is dicht
Outcome read_line(Scene&, const Place&);            // Politie: de brug is dicht, as a line of a channel or a turn
Outcome read_forward(Scene&, const Place&);         // Doorgestuurd van: X, and his post below
Outcome read_unlisted(Scene&, const Place&);        // De brug is dicht, gromt wachter Bos
Outcome read_answer(Scene&, const Place&);          // A: Nee, de brug is dicht
Outcome read_head_quotation(Scene&, const Place&);  // ‘Wij gaan door’, as in the text
Outcome read_behind_colon(Scene&, const Place&);    // ontkent dat …: de brug was leeg
Outcome read_carried(Scene&, const Place&);         // Onder hen zijn zes arbeiders: the speaker goes on
Outcome read_goes_on(Scene&, const Place&);         // Niemand is omgekomen: he goes on, as trained trees tell
// ---- At marks and at turns of a transcript.
Outcome read_turn(Scene&, const Place&);        // MAES: De brug is dicht. Dat zag ik.
Outcome read_quotation(Scene&, const Place&);   // what stands in quotation marks: speaker, extent, carried
Outcome settle_speakers(Scene&, const Place&);  // whom "hij" means in "zei hij"
Outcome part_speakers(Scene&, const Place&);    // where another takes the word within a content
Outcome settle_forms(Scene&, const Place&);     // which words of "…", zegt X, … are quoted
// ---- At what has been found.
Outcome settle_pointing(Scene&, const Place&);  // "ontkent dat": what was told before
Outcome set_polarity(Scene&, const Place&);     // does the source say that it is not so?
Outcome read_disclaimer(Scene&, const Place&);  // niet onafhankelijk te verifiëren

// ---- What the constructions share.

// The model with what its pronoun at the head of a sentence stands for: at most two sentences before it that nobody
// else has said; the pronoun itself where there are none (pointing.cc).
void point_back(Scene&, const Draft& model, std::uint32_t pronoun);
// Adds the draft with what stands around the frame [frame, end), and the speaker that goes on where nobody is named;
// where the frame that holds the token before `from` ends (sounding.cc).
Outcome add_framed(Scene&, Draft, std::uint32_t frame, std::uint32_t end);
std::uint32_t frame_end(const Scene&, std::uint32_t from);
// The draft whose speaker goes on at the token: the nearest one before with a named speaker, not further than two
// paragraphs (direct.cc).
MaybeIndex earlier_speaker(const Scene&, std::uint32_t token);
// "Zandee: „…”": the noun phrase before the colon that the words stand behind; no tokens where there is none
// (colon.cc).
Tokens before_colon(const Scene&, const Tokens& tokens);
// "Het advies van Bos: „…”", "Zijn reactie: „…”": makes the noun the cue, and whose it is the source (colon.cc).
void swap_fronted(const Scene&, std::uint32_t verb, Draft&, bool judging = false);
// Whom the main clause before the colon tells of, a person; with `any` whoever acts in it (colon.cc).
Tokens told_of_at_colon(const Scene&, std::uint32_t opens, bool any = false);
void noun_before_colon(const Scene&, Draft&);
// Does who spoke in the draft before go on behind the colon at `opens`? (colon.cc)
bool goes_on_behind_colon(const Scene&, std::uint32_t opens, const Draft& before);
// How words of a content stand: all between quotation marks, some of them, or told by the outlet (forms.cc).
Form form_of_words(const Scene&, const Tokens& content);
// "sprak van een storing, de bond van een ramp": makes two of the draft, one for each side (forms.cc).
void split_sides(Scene&, std::size_t draft);
// "meldt twee gewonden, de tegenstander één": adds the other side (forms.cc).
void split_counts(Scene&, std::size_t draft);
// "Maar wij komen", zegt zij: between marks the opening conjunction is hers.
Tokens with_opener(const Scene&, const Tokens& content);

// Who stands behind a verb of saying that is put in: "…, zegt Bos"; empty where nobody does (inverted.cc).
Tokens source_behind(const Scene&, std::uint32_t verb, std::uint32_t last);
// A verb that by its place alone is one of saying, and who says it; no source where it is none (unlisted.cc).
struct UnlistedVerb {
  std::uint32_t verb = 0;
  Tokens source;
};
UnlistedVerb unlisted_verb(const Scene&, std::uint32_t token);

// ---- Interviews (interview.cc).
const Interview& interview(const Scene&);
// Does the person asked speak in the sentence, as far as nobody else is named?
bool answers(const Scene&, std::uint32_t sentence);
// Is the quotation a turn of a transcript that only asks (turns.cc)?
bool asking_turn(const Scene&, std::uint32_t quotation);

// ---- Of use to several.
// A deed, a fault, or what befell somebody: what can be owned up to, feared, ruled out (object.cc).
bool happens(const Scene&, std::uint32_t noun);
// A draft by the rule `evidence`, still without its content.
Draft evidence_draft(const Scene&, Tokens cue, const Tokens& source, std::uint32_t verb);
// The model once for each clause that the dat, and those joined to it, open.
Outcome add_clauses(Scene&, std::uint32_t dat, const Draft& model);

}  // namespace wederhoor::claims::nl
