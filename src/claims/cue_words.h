// The words of lexicons/nl that claims hang on, ready for look-up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/phrase_trie.h"
#include "lexicon/weighing_trees.h"
#include "wederhoor/claim.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::claims {

// A verb, noun or attitude that holds a claim.
struct Cue {
  std::string row;  // "nl/speech_verbs:zeggen"
  Standing standing = Standing::attributed;
  std::string frames;  // " s i q pvoor " with a space before and behind each
  bool hearsay = false;
  bool needs_source = false;
  std::string unless;               // the use in which it says nothing: "helping"; "" where there is none
  std::optional<Standing> negated;  // "sluit niet uit" is speculated; else as standing tells
  bool has(std::string_view frame) const { return frames.find(' ' + std::string(frame) + ' ') != std::string::npos; }
  // The prepositions of its pXXX frames.
  bool takes(std::string_view preposition) const { return has("p" + std::string(preposition)); }
};

enum class PhraseFrame : std::uint8_t { before, around, own, relay, resting };
struct Phrase {
  std::string row;
  PhraseFrame frame = PhraseFrame::before;
  Standing standing = Standing::attributed;
  bool hearsay = false;
  std::uint32_t size = 1;  // words
};

struct Marker {  // of hearsay.tsv
  std::string row;
  std::string kind;  // adverb verb weighed hedge inferred
  Standing standing = Standing::reported;
};

class Words {
 public:
  // `language`: the folder of lexicons/; `weights`: the table in it that weighs how a form marking hearsay is used.
  Words(const Lexicons& lexicons, std::string_view language, std::string_view weights);

  const Cue* verb(std::string_view key) const { return base::find(verbs_, key); }
  const Cue* verb_form(std::string_view form) const {
    const Cue* const* cue = base::find(forms_, form);
    return cue == nullptr ? nullptr : *cue;
  }
  const Cue* noun(std::string_view lemma) const;
  const Cue* attitude(std::string_view words) const { return base::find(attitudes_, words); }
  // Verbs of more than one word, by their verb: {"van de hand", cue of "van de hand wijzen"}.
  const std::vector<std::pair<std::string, const Cue*>>* many(std::string_view lemma) const;
  // The longest phrase that starts at words[at]; null where none does.
  const Phrase* phrase(std::span<const std::string_view> words, std::size_t at) const;
  const Phrase* around(std::string_view noun) const { return base::find(around_, noun); }
  const Marker* marker(std::string_view word) const { return base::find(markers_, word); }
  std::pair<const Marker*, std::uint32_t> marker_phrase(std::span<const std::string_view> words, std::size_t at) const;
  // Is this what one acts according to (volgens plan)?
  bool in_accordance(std::string_view lemma) const;
  bool listed(std::string_view list, std::string_view word) const;
  // Does a word of the list end the lemma ("foto" in "luchtfoto"), from byte `from` on, in at least `least` bytes? No
  // longer than the longest word listed.
  bool listed_ending(std::string_view list, std::string_view lemma, std::size_t from, std::size_t least) const;
  // Row of a word that says that something was or was not checked; `kind`: negated (needs a negation) or alone.
  const Marker* checking(std::string_view word) const { return base::find(checking_, word); }
  const std::vector<std::pair<std::string, double>>* use_weights(std::string_view feature) const {
    return base::find(use_weights_, feature);
  }
  // What tells whether a speaker goes on in words without a cue.
  const lexicon::WeighingTrees& carried_trees() const { return carried_trees_; }
  // What tells whether a verb that no list has says something.
  const lexicon::WeighingTrees& likely_trees() const { return likely_trees_; }

 private:
  template <class V>
  using Map = base::WordMap<V>;
  void read_verbs(const lexicon::Table&);
  void read_phrases(const lexicon::Table&);
  void read_hearsay(const lexicon::Table&);
  void read_lists(const lexicon::Table&);
  void read_disclaimers(const lexicon::Table&);
  void read_weights(const lexicon::Table&);

  Map<Cue> verbs_, nouns_, attitudes_;
  std::size_t longest_noun_ = 0, longest_listed_ = 0;  // bytes
  Map<const Cue*> forms_;                              // into verbs_
  Map<std::vector<std::pair<std::string, const Cue*>>> many_;
  std::vector<Phrase> phrases_;
  lexicon::PhraseTrie phrase_trie_, marker_trie_;
  Map<Phrase> around_;
  std::vector<Marker> marker_rows_;
  Map<Marker> markers_;
  Map<bool> accordance_;
  std::vector<std::string> accordance_ends_;
  Map<Map<bool>> lists_;
  Map<Marker> checking_;
  Map<std::vector<std::pair<std::string, double>>> use_weights_;
  lexicon::WeighingTrees carried_trees_, likely_trees_;
};

}  // namespace wederhoor::claims
