// Scene: one report while its claims are being found: words, trees, quotations, and the claims so far as sets of
// tokens.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_forms.h"
#include "claims/cue_words.h"
#include "claims/word_tree.h"
#include "wederhoor/claim.h"
#include "wederhoor/report.h"

namespace wederhoor::claims {

// A claim in the making.
struct Draft {
  Tokens content, cue, source;
  std::int32_t head = none;      // word that the content hangs on: where its negation is looked for
  std::int32_t cue_head = none;  // word that the cue hangs on
  Form form = Form::indirect;
  Standing standing = Standing::attributed;
  bool negative = false;
  bool hearsay = false;
  std::int32_t speaker_of = none;  // the draft whose speaker goes on here: nobody is named at this place
  std::int32_t quotation = none;   // the quotation that it renders
  Tokens relay;                    // who passed it on: "Ria bevestigt op gezag van de gouverneur"
  bool dropped = false;
  std::vector<Because> because;
};

struct VerbCue {
  const Cue* cue = nullptr;
  Tokens words;  // with particles, without auxiliaries
};

class Scene {
 public:
  Scene(const Report& report, const Reading& reading, const base::WordForms& forms, const Words& words);

  const Report& report;
  const Reading& reading;
  const base::WordForms& forms;
  const Words& words;
  const Tree tree;
  std::vector<Draft> drafts;
  // Once all are found: the drafts that became claims, by the sentence in which their content begins.
  std::vector<std::size_t> by_place;
  // The drafts so far with words in that sentence, oldest first: nothing asks all drafts of a long report.
  const std::vector<std::size_t>& touching(std::uint32_t sentence) const;
  // A draft has been given more words.
  void touch(std::size_t draft) const;

  const Token& at(std::uint32_t token) const { return reading.tokens[token]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(reading.tokens.size()); }
  const Sentence& sentence_of(std::uint32_t token) const { return reading.sentences[at(token).sentence]; }
  // The word in lower case.
  std::string_view word(std::uint32_t token) const { return forms.lower[token]; }
  std::span<const std::string_view> lower_words() const { return views_; }
  bool is(std::uint32_t token, std::string_view word_) const { return views_[token] == word_; }
  bool rel(std::uint32_t token, std::string_view relation) const { return relation_is(at(token).deprel, relation); }
  bool punct(std::uint32_t token) const { return at(token).upos == Upos::PUNCT; }
  // Takes the punctuation off the end.
  void trim(Tokens& tokens) const {
    while (!tokens.empty() && punct(tokens.back())) tokens.pop_back();
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
  // Head of the token; none for a root.
  std::int32_t head(std::uint32_t token) const { return at(token).head; }
  // The innermost quotation of somebody's words that holds the token; none outside.
  std::int32_t quotation_of(std::uint32_t token) const { return quotation_[token]; }
  bool has_child(std::uint32_t token, std::string_view relation, std::string_view word_) const;

  // Tokens [first, last) as a set.
  static Tokens range(std::uint32_t first, std::uint32_t last);
  // The tokens as stretches of text: broken where a word lies between that is not among them, outer punctuation off.
  Spans spans(const Tokens& tokens, bool keep_stop) const;
  Span span_of(const Tokens& tokens) const;
  Because because(std::string construction, std::string row, const Tokens& words_) const;

 private:
  std::vector<std::string_view> views_;
  std::vector<std::int32_t> quotation_;
  // What verb_cue() found, kept because every construction asks again.
  friend VerbCue verb_cue(const Scene&, std::uint32_t);
  mutable std::vector<std::vector<std::size_t>> touching_;  // by sentence
  mutable std::size_t known_ = 0;                           // drafts that are in it
  mutable std::vector<std::optional<VerbCue>> cues_;
};

// ---- What the constructions share (phrases.cc).

// The noun phrase of a source as it names: without what the verb of saying brings along (ook, gisteren), without
// clauses that add news.
Tokens noun_phrase(const Scene&, std::uint32_t head);
// A clause as content: without dat, of, om and the conjunction that opens it, without the tokens taken; holes filled.
Tokens clause(const Scene&, std::uint32_t head, const Tokens& taken);
// The predicates joined to `head` that open with a dat or te of their own, and so are claims of their own.
Tokens own_conjuncts(const Scene&, std::uint32_t head);

// ---- Who says it (source.cc).

struct Speaker {
  Tokens words;
  bool passive = false;
};
// Who does what this verb says: subject, agent of a passive, subject of the verb above; no words where nobody is named.
Speaker speaker_of(const Scene&, std::uint32_t verb);

// ---- Which words are cues (cues.cc).

// The verb of saying that `token` heads; cue is null where it heads none.
VerbCue verb_cue(const Scene&, std::uint32_t token);

}  // namespace wederhoor::claims
