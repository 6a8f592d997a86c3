// Scene: one report while its claims are being found: words, trees, quotations, and the claims so far as sets of
// tokens.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_forms.h"
#include "claims/cue_words.h"
#include "claims/sheet.h"
#include "claims/word_tree.h"
#include "wederhoor/attempt.h"
#include "wederhoor/claim.h"
#include "wederhoor/report.h"

namespace wederhoor::claims {

struct Language;

// A claim in the making.
struct Draft {
  Tokens content, cue, source;
  MaybeIndex head = none;      // word that the content hangs on: where its negation is looked for
  MaybeIndex cue_head = none;  // word that the cue hangs on
  Form form = Form::indirect;
  Standing standing = Standing::attributed;
  bool negative = false;
  bool hearsay = false;
  MaybeIndex speaker_of = none;  // the draft whose speaker goes on here: nobody is named at this place
  Tokens speaker;                // words of another sentence that name who speaks here
  MaybeIndex quotation = none;   // the quotation that it renders
  Tokens relay;                  // who passed it on: "Ria bevestigt op gezag van de gouverneur"
  bool dropped = false;
  std::string_view why_dropped;  // a constant in words
  std::vector<Because> because;

  void drop(std::string_view why) { dropped = true, why_dropped = why; }
  // Is the construction that made it this one?
  bool made_by(std::string_view construction) const {
    return !because.empty() && because.front().construction == construction;
  }
};

struct VerbCue {
  const Cue* cue = nullptr;
  Tokens words;  // with particles, without auxiliaries
};

// Remarks of the outlet that something was not checked.
struct Disclaimer {
  Tokens words;
  std::vector<std::size_t> drafts;  // the claims that it covers
  std::string row;
};

// Who is asked in an interview, and where.
struct Interview {
  std::uint32_t from = 0;                // the sentence of the first question
  std::vector<char> asked;               // by sentence: one who asks says it; empty: no interview
  bool in_marks = false, plain = false;  // how answers stand
  Tokens who;                            // words that name the person asked; empty: not sure
  std::int32_t entity = none;            // the same, into Reading::entities
};

// A report whose paragraphs are turns of who speaks: "NAAM: …".
struct Transcript {
  bool is = false;
  std::set<std::string> asking;  // labels of those who ask
};

// What was tried at a place, and the drafts [first, last) that came of it.
struct Note {
  Attempt attempt;
  std::size_t first, last;
};

// What was measured of words that may go on with what somebody has said before, or that an unlisted verb may say: for
// training.
struct Measured {
  Span words;
  Span speaker;
  Values values;
  Span cue;                // of a verb that may say it
  std::uint32_t verb = 0;  // its token
};

class Scene {
 public:
  Scene(const Report& report, const Reading& reading, const base::WordForms& forms, const Language& language,
        const Words& words);
  Scene(const Scene&) = delete;

  const Report& report;
  const Reading& reading;
  const base::WordForms& forms;
  const Language& language;
  const Words& words;
  const Tree tree;
  std::vector<Draft> drafts;
  std::vector<HearsayUse> hearsay;  // their claims are drafts
  std::vector<Disclaimer> disclaimers;
  // Whom a pronoun that is a source means, into Reading::entities, where that is not what its mention says; none:
  // nobody can be told.
  std::map<std::uint32_t, std::int32_t> meant;
  // Known once they have been asked for.
  mutable std::optional<Interview> interview;
  mutable std::optional<Transcript> transcript;
  std::vector<Note>* notes = nullptr;         // filled where somebody asks why
  std::vector<Measured>* measured = nullptr;  // filled where somebody trains; then nothing is carried by what it weighs
  std::vector<Measured>* measured_verbs = nullptr;  // the same of verbs that may say something; then none does so
  // Once all are found: the drafts that became claims, by the sentence in which their content begins.
  std::vector<std::size_t> by_place;
  // The drafts so far with words in that sentence, oldest first: nothing asks all drafts of a long report.
  const std::vector<std::size_t>& touching(std::uint32_t sentence) const;
  // A draft has been given more words.
  void touch(std::size_t draft) const;
  // Takes away the drafts from `first` on, which nothing else points to yet.
  void take_back(std::size_t first);

  const Token& at(std::uint32_t token) const { return reading.tokens[token]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(reading.tokens.size()); }
  const Sentence& sentence_of(std::uint32_t token) const { return reading.sentences[at(token).sentence]; }
  // The word in lower case.
  std::string_view word(std::uint32_t token) const { return forms.lower[token]; }
  std::span<const std::string_view> lower_words() const { return views_; }
  bool is(std::uint32_t token, std::string_view word_) const { return views_[token] == word_; }
  bool rel(std::uint32_t token, std::string_view relation) const { return relation_is(at(token).deprel, relation); }
  bool punct(std::uint32_t token) const { return at(token).upos == Upos::PUNCT; }
  // A finite verb, by its features.
  bool finite(std::uint32_t token) const { return finite_[token]; }
  // Takes the punctuation off the end.
  void trim(Tokens& tokens) const {
    while (!tokens.empty() && punct(tokens.back())) tokens.pop_back();
  }
  // The same off the front.
  void trim_front(Tokens& tokens) const {
    tokens.erase(tokens.begin(),
                 std::find_if(tokens.begin(), tokens.end(), [&](std::uint32_t token) { return !punct(token); }));
  }
  // Dictionary form without treebank marks: "aankondigen".
  const std::string& lemma(std::uint32_t token) const { return forms.lemma[token]; }
  // Has the sentence a tree, and a length that prose has? In a longer one only quotations are read, so that no input
  // costs more than its length.
  bool readable(std::uint32_t token) const {
    const Sentence& s = sentence_of(token);
    return s.parsed && s.last - s.first <= longest_sentence;
  }
  static constexpr std::uint32_t longest_sentence = 400;
  // More claims than any sentence of prose holds: where there are more nobody looks through them, so that no input
  // costs too much.
  static constexpr std::size_t most_claims = 60;
  // Head of the token; none for a root.
  MaybeIndex head(std::uint32_t token) const { return at(token).head; }
  // The innermost quotation of somebody's words that holds the token; none outside.
  MaybeIndex quotation_of(std::uint32_t token) const { return quotation_[token]; }
  // Does the quotation stand in no other?
  bool outermost(std::size_t quotation) const { return outermost_[quotation]; }
  // Does the quotation go on with the one before, which nobody has been said to have said?
  bool continued(std::size_t quotation) const {
    return reading.quotations[quotation].continued && quotation > 0 &&
           ends_[quotation - 1] >= reading.quotations[quotation - 1].inner.end;
  }
  // The tokens between the marks of a quotation, up to an attribution where its closing mark is missing.
  Tokens inside(std::size_t quotation) const;
  // The token that begins at this place of the text or is the first behind it; none behind the last.
  MaybeIndex first_token_at(std::uint32_t place) const;
  // Of Reading::entities; not none.
  const Entity& entity(std::int32_t index) const { return reading.entities[static_cast<std::size_t>(index)]; }
  // Does one of the entity's mentions give a name?
  bool named(std::int32_t entity) const { return named_[static_cast<std::size_t>(entity)]; }
  // A live blog: some of its parts begin with a clock time.
  bool live() const { return live_; }
  // The mentions that meet the span, and the times of the sentence; both in text order.
  std::span<const Mention> mentions_in(Span span) const;
  // Does a number in words begin at the token? "negen"; not the "12" of "Kanaal 12".
  bool number_word(std::uint32_t t) const;
  std::span<const TimeMention> times_of(std::uint32_t sentence) const;
  // The first place that meets the span; null where none does.
  const PlaceMention* place_at(Span span) const;
  // Does a claim, or the words that give it to somebody, stand in the sentence? As it is when this is asked first.
  bool said_by_somebody(std::uint32_t sentence) const;
  // The draft whose speaker goes on in this one: itself where it names somebody.
  const Draft& speaking(const Draft&) const;
  // The words that name who speaks in it, wherever they stand.
  const Tokens& speaker_words(const Draft&) const;
  bool has_child(std::uint32_t token, std::string_view relation, std::string_view word_) const;
  // What the language found to be the cue at the token, kept because every construction asks again.
  std::optional<VerbCue>& known_cue(std::uint32_t token) const { return cues_[token]; }
  // The same of whether the token opens a clause that a finite verb must follow.
  std::optional<bool>& known_opener(std::uint32_t token) const { return openers_[token]; }

  // Tokens [first, last) as a set.
  static Tokens range(std::uint32_t first, std::uint32_t last);
  // The tokens as stretches of text: broken where a word lies between that is not among them, outer punctuation off.
  Spans spans(const Tokens& tokens, bool keep_stop) const;
  Span span_of(const Tokens& tokens) const;
  Because because(std::string construction, std::string row, const Tokens& words_) const;

 private:
  void find_missed_verbs();
  std::vector<std::string_view> views_;
  std::vector<MaybeIndex> quotation_;
  std::vector<char> finite_, outermost_;
  std::vector<char> named_;  // by entity
  bool live_ = false;
  std::vector<std::uint32_t> ends_;                         // of quotations
  mutable std::vector<std::vector<std::size_t>> touching_;  // by sentence
  mutable std::size_t known_ = 0;                           // drafts that are in it
  mutable std::vector<std::optional<VerbCue>> cues_;
  mutable std::vector<std::optional<bool>> openers_;
  mutable std::vector<char> said_;  // by sentence; empty: not asked yet
};

// Makes claims of what has been found and settled.
Claims finished(Scene&);

}  // namespace wederhoor::claims
