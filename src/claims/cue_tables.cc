// Decides which cells the tables of claims may hold. "deneid" is no standing; "s pvan" are frames. Not: what a frame
// or list does; that is for the constructions. Tested by tests/lexicon/lexicons_test.cc.
#include "claims/cue_tables.h"

#include "claims/nl/hearsay/zou_use.h"
#include "lexicon/speech_verbs.h"
#include "lexicon/weighing_trees.h"

namespace wederhoor::claims {
namespace {

using lexicon::CheckedBy, lexicon::flag, lexicon::one_of, lexicon::optional, lexicon::required, lexicon::text;

lexicon::Column standing() { return one_of("standing", lexicon::names_of(Standing::asked)); }
lexicon::Column sample() { return text("sample"); }
lexicon::Column counter() { return text("counter"); }
}  // namespace

const lexicon::TableSchema& report_nouns_table() {
  static const lexicon::TableSchema schema{.name = "*/report_nouns",
                                           .columns = {text("noun"), standing(), lexicon::frames(), flag("hearsay"),
                                                       optional(one_of("needs", {"source"})), sample(), counter()},
                                           .checked_by = CheckedBy::because,
                                           .sampled = true};
  return schema;
}

const lexicon::TableSchema& attitudes_table() {
  static const lexicon::TableSchema schema{
      .name = "*/attitudes",
      .columns = {text("words"), standing(), lexicon::frames(), sample(), counter()},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& attribution_phrases_table() {
  static const lexicon::TableSchema schema{
      .name = "*/attribution_phrases",
      .columns = {text("words"), one_of("frame", {"before", "around", "own", "relay", "resting"}), standing(),
                  flag("hearsay"), sample(), counter()},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& hearsay_table() {
  static const lexicon::TableSchema schema{
      .name = "*/hearsay",
      .columns = {text("words"), one_of("kind", {"adverb", "verb", "weighed", "hedge", "inferred"}), standing(),
                  sample(), counter()},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& in_accordance_table() {
  static const lexicon::TableSchema schema{.name = "*/in_accordance",
                                           .columns = {text("noun"), sample(), counter()},
                                           .checked_by = CheckedBy::silence,
                                           .sampled = true};
  return schema;
}

const lexicon::TableSchema& claim_words_table() {
  static const lexicon::TableSchema schema{
      .name = "*/claim_words",
      .columns = {text("word"), required(lexicon::some_of("lists", {"about_saying",
                                                                    "addressed",
                                                                    "addressed_preposition",
                                                                    "addressing",
                                                                    "adds_piece",
                                                                    "adds_reason",
                                                                    "adds_to_count",
                                                                    "agency",
                                                                    "always_hearsay",
                                                                    "announcing",
                                                                    "anonymous",
                                                                    "appearing",
                                                                    "appearing_with_copula",
                                                                    "article",
                                                                    "asking_in_court",
                                                                    "aside_clause",
                                                                    "before_infinitive",
                                                                    "before_that",
                                                                    "befallen",
                                                                    "being",
                                                                    "being_heard",
                                                                    "body",
                                                                    "carries_on",
                                                                    "causative",
                                                                    "channel",
                                                                    "clause_preposition",
                                                                    "comes_from",
                                                                    "coming_forward",
                                                                    "complaint",
                                                                    "condition",
                                                                    "contrasting",
                                                                    "counted_in",
                                                                    "dash",
                                                                    "deed",
                                                                    "denying",
                                                                    "document",
                                                                    "fact",
                                                                    "first_person",
                                                                    "focus",
                                                                    "footage",
                                                                    "generic",
                                                                    "generic_men",
                                                                    "helps_infinitive",
                                                                    "how_said_preposition",
                                                                    "holding_proved",
                                                                    "in_that",
                                                                    "insisting",
                                                                    "interjected",
                                                                    "joining",
                                                                    "judging",
                                                                    "judging_article",
                                                                    "judged_thing",
                                                                    "just_told",
                                                                    "label",
                                                                    "looking_ahead",
                                                                    "modal",
                                                                    "negation",
                                                                    "no_prose",
                                                                    "never_saying",
                                                                    "nobody",
                                                                    "nominative",
                                                                    "noun_too",
                                                                    "nothing",
                                                                    "number_adverb",
                                                                    "object_pronoun",
                                                                    "observers",
                                                                    "of_judgement",
                                                                    "opinion_preposition",
                                                                    "particle",
                                                                    "penalty",
                                                                    "perceiving",
                                                                    "perfect_infinitive",
                                                                    "person",
                                                                    "pointing_back",
                                                                    "possessive",
                                                                    "prosecutor",
                                                                    "question_word",
                                                                    "quotation_mark",
                                                                    "rank",
                                                                    "receiving",
                                                                    "reflexive",
                                                                    "refusing",
                                                                    "sharing",
                                                                    "showing",
                                                                    "something",
                                                                    "speaker_or_hearer",
                                                                    "speaks_on",
                                                                    "the_same",
                                                                    "sounding",
                                                                    "sounding_preposition",
                                                                    "standing",
                                                                    "subject_pronoun",
                                                                    "summing_up",
                                                                    "support",
                                                                    "supposing",
                                                                    "taking_in",
                                                                    "talk",
                                                                    "talk_between",
                                                                    "talk_noun",
                                                                    "tally",
                                                                    "through_preposition",
                                                                    "means_him",
                                                                    "means_her",
                                                                    "means_it",
                                                                    "means_them",
                                                                    "means_nearest",
                                                                    "of_him",
                                                                    "own_voice",
                                                                    "time_preposition",
                                                                    "term_unit",
                                                                    "time_unit",
                                                                    "time_word",
                                                                    "told_of",
                                                                    "told_preposition",
                                                                    "told_to",
                                                                    "toll",
                                                                    "untrue",
                                                                    "voicing",
                                                                    "what_was_said",
                                                                    "wishing",
                                                                    "writer_adverb",
                                                                    "yes_or_no",
                                                                    "owned",
                                                                    "feeling",
                                                                    "feared",
                                                                    "rest_of_them",
                                                                    "forwarded"}))}};
  return schema;
}

const lexicon::TableSchema& disclaimers_table() {
  static const lexicon::TableSchema schema{
      .name = "*/disclaimers",
      .columns = {text("word"), one_of("kind", {"negated", "impersonal", "alone"}), sample(), counter()},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& carried_trees_table() {
  static const lexicon::TableSchema schema = lexicon::weighing_trees_table("*/carried_trees");
  return schema;
}

const lexicon::TableSchema& likely_trees_table() {
  static const lexicon::TableSchema schema = lexicon::weighing_trees_table("*/likely_trees");
  return schema;
}

lexicon::Schemas schemas() {
  return {&report_nouns_table(),  &attitudes_table(),   &attribution_phrases_table(), &hearsay_table(),
          &in_accordance_table(), &claim_words_table(), &disclaimers_table(),         &nl::zou_weights_table(),
          &carried_trees_table(), &likely_trees_table()};
}

}  // namespace wederhoor::claims
