// Decides by which constructions Dutch gives words to somebody, and in which order they are tried: read the table below
// to learn this stage. "De brug, zegt de burgemeester, is dicht": at the verb of saying `inverted` is tried first.
// Not: how each reads (constructions/, hearsay/). Tested by tests/claims/attempts_test.cc and spec/nl
// (tests/spec/spec_test.cc).
#include "claims/nl/dutch.h"

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/constructions/glued_heads.h"
#include "claims/nl/hearsay/hearsay.h"
#include "claims/nl/likely/likely.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

constexpr Outcome not_readable = refused("the sentence has no tree, or more words than prose has");

std::optional<Outcome> at_verb_of_saying(Scene& scene, std::uint32_t t, Place& place) {
  if (!scene.readable(t)) return scene.words.verb_form(scene.word(t)) ? std::optional(not_readable) : std::nullopt;
  static_cast<VerbCue&>(place) = verb_cue(scene, t);
  if (!place.cue) return std::nullopt;
  if (const std::string_view why = why_unused(scene, t, *place.cue); !why.empty()) return refused(why);
  if (scene.touching(scene.at(t).sentence).size() > Scene::most_claims)
    return refused("the sentence holds more claims than prose does");
  return claimed;
}

std::optional<Outcome> at_phrase(Scene& scene, std::uint32_t t, Place& place) {
  place.phrase = scene.words.phrase(scene.lower_words(), t);
  if (place.phrase && t + place.phrase->size > scene.sentence_of(t).last) return std::nullopt;
  if (place.phrase) place.words = Scene::range(t, t + place.phrase->size);
  if (!place.phrase) place.phrase = scene.words.around(scene.word(t));
  if (!place.phrase) return std::nullopt;
  return scene.readable(t) ? claimed : not_readable;
}

std::optional<Outcome> at_noun(Scene& scene, std::uint32_t t, Place& place) {
  if (scene.at(t).upos != Upos::NOUN) return std::nullopt;
  place.cue = scene.words.noun(scene.lemma(t));
  if (!place.cue) return std::nullopt;
  if (!scene.readable(t)) return not_readable;
  if (scene.rel(t, "compound:prt") || scene.rel(t, "fixed")) return refused("it is part of another word");
  return claimed;
}

std::optional<Outcome> at_attitude(Scene& scene, std::uint32_t t, Place& place) {
  place.words = {t};
  place.cue = scene.words.attitude(scene.word(t));
  if (!place.cue && t + 1 < scene.sentence_of(t).last && scene.is(t, "van")) {
    place.words = {t, t + 1};
    place.cue = scene.words.attitude("van " + std::string(scene.word(t + 1)));
  }
  if (!place.cue) return std::nullopt;
  return scene.readable(t) ? claimed : not_readable;
}

std::optional<Outcome> at_evidence(Scene& scene, std::uint32_t t, Place&) {
  const Upos p = scene.at(t).upos;
  if (p != Upos::VERB && p != Upos::AUX && p != Upos::ADJ) return std::nullopt;
  const std::string bare = bare_lemma(scene, t);
  for (const std::string_view list : {"appearing", "appearing_with_copula", "standing", "showing", "sharing",
                                      "perceiving", "sounding", "taking_in", "coming_forward"}) {
    if (scene.words.listed(list, scene.lemma(t)) || scene.words.listed(list, bare))
      return scene.readable(t) ? claimed : not_readable;
  }
  return std::nullopt;
}

std::optional<Outcome> at_proved(Scene& scene, std::uint32_t t, Place& place) {
  if (!scene.words.listed("holding_proved", scene.word(t))) return std::nullopt;
  place.words = {t};
  return scene.readable(t) ? claimed : not_readable;
}

std::optional<Outcome> at_marker(Scene& scene, std::uint32_t t, Place& place) {
  if (const auto [marker, size] = scene.words.marker_phrase(scene.lower_words(), t);
      marker && t + size <= scene.sentence_of(t).last) {
    place.marker = marker;
    place.words = Scene::range(t, t + size);
  } else if (scene.at(t).upos == Upos::VERB || scene.at(t).upos == Upos::AUX) {
    const Marker* verb = scene.words.marker(scene.lemma(t));
    if (verb && verb->kind == "verb") place.marker = verb;
  }
  if (!place.marker) return std::nullopt;
  return scene.readable(t) ? claimed : not_readable;
}

std::optional<Outcome> at_zou(Scene& scene, std::uint32_t t, Place& place) {
  const Marker* marker = scene.words.marker(scene.word(t));
  if (!marker || marker->kind != "weighed") return std::nullopt;
  place.marker = marker;
  return claimed;
}

std::optional<Outcome> at_quotation(Scene& scene, std::uint32_t q, Place&) {
  if (!scene.outermost(q)) return std::nullopt;
  return asking_turn(scene, q) ? refused("a question is nobody's claim") : claimed;
}

std::optional<Outcome> at_checking(Scene& scene, std::uint32_t t, Place& place) {
  place.marker = scene.words.checking(scene.word(t));
  return place.marker ? std::optional(claimed) : std::nullopt;
}

constexpr Trigger verb_of_saying{"a verb of saying", Over::words, at_verb_of_saying};
constexpr Trigger proved{"a form of achten", Over::words, at_proved};
constexpr Trigger phrase{"a phrase of attribution", Over::words, at_phrase};
constexpr Trigger noun{"a noun of saying", Over::words, at_noun};
constexpr Trigger attitude{"words of holding it to be so", Over::words, at_attitude};
constexpr Trigger evidence{"a word of showing or appearing", Over::words, at_evidence};
constexpr Trigger marker{"words of hearsay", Over::words, at_marker};
constexpr Trigger quotation{"quotation marks", Over::quotations, at_quotation};
constexpr Trigger head_quotation{"quotation marks in a head", Over::quotations, at_quotation};  // once the text is read
constexpr Trigger likely_verb{"a verb that may be one of saying", Over::words, at_likely_verb};
constexpr Trigger zou{"a form of zou", Over::words, at_zou};
constexpr Trigger checking{"a word of checking", Over::words, at_checking};
constexpr auto alone = Precedence::alone, unless_found = Precedence::unless_found, beside = Precedence::beside;

constexpr Construction table[] = {
    // construction, way of it            set going by    tried         reads                told in
    {"court", "", proved, unless_found, read_proved, "objects.md"},

    {"inverted", "", verb_of_saying, alone, read_inverted, "speech_verbs.md"},
    {"fronted", "", verb_of_saying, alone, read_fronted, "according_to.md"},
    {"seeming", "", verb_of_saying, unless_found, read_seeming, "attitudes.md"},
    {"naming", "by the tree", verb_of_saying, unless_found, name_by_tree, "speech_verbs.md"},
    {"naming", "by the order of words", verb_of_saying, unless_found, name_by_order, "speech_verbs.md"},
    {"naming", "before its verb", verb_of_saying, unless_found, name_before_verb, "speech_verbs.md"},
    {"naming", "with als, by the order of words", verb_of_saying, unless_found, name_with_als, "speech_verbs.md"},
    {"naming", "in marks or with een, by the order of words", verb_of_saying, unless_found, name_in_marks,
     "speech_verbs.md"},
    {"complement", "behind dat or of", verb_of_saying, unless_found, read_marked, "reach.md"},
    {"complement", "with te around the verb", verb_of_saying, unless_found, read_within, "speech_verbs.md"},
    {"complement", "with te behind the verb", verb_of_saying, unless_found, read_infinitive, "order.md"},
    {"complement", "a question", verb_of_saying, unless_found, read_question, "speech_verbs.md"},
    {"complement", "by the tree", verb_of_saying, unless_found, read_complement, "speech_verbs.md"},
    {"parenthesis", "", verb_of_saying, beside, read_parenthesis, "speech_verbs.md"},
    {"parenthesis", "before a colon, words without a verb", verb_of_saying, unless_found, read_verb_colon, "heads.md"},
    {"whether", "", verb_of_saying, unless_found, read_whether, "speech_verbs.md"},
    {"pointing", "", verb_of_saying, unless_found, read_pointing, "claims.md"},
    {"object", "a penalty", verb_of_saying, unless_found, read_penalty, "objects.md"},
    {"object", "whom and of what", verb_of_saying, unless_found, read_accusation, "speech_verbs.md"},
    {"object", "who is blamed, by the order of words", verb_of_saying, unless_found, read_blame, "speech_verbs.md"},
    {"object", "with a preposition, by the tree", verb_of_saying, unless_found, read_prepositional, "speech_verbs.md"},
    {"object", "with a preposition, before its verb", verb_of_saying, unless_found, read_phrase_before, "order.md"},
    {"object", "with a preposition, behind its verb", verb_of_saying, unless_found, read_phrase_behind, "order.md"},
    {"object", "behind the words of its cue", verb_of_saying, unless_found, read_behind_cue, "objects.md"},
    {"object", "up to the words of its cue", verb_of_saying, unless_found, read_up_to_words, "objects.md"},
    {"object", "", verb_of_saying, unless_found, read_object, "speech_verbs.md"},
    {"object", "before its verb", verb_of_saying, unless_found, read_object_before, "objects.md"},
    {"object", "up to the particle", verb_of_saying, unless_found, read_object_around, "objects.md"},

    {"according_to", "", phrase, unless_found, read_according_to, "according_to.md"},
    {"according_to", "naar zijn mening", phrase, unless_found, read_around, "according_to.md"},
    {"own_words", "", phrase, unless_found, read_own_words, "according_to.md"},

    {"noun", "", noun, unless_found, read_noun, "nominal.md"},
    {"noun", "closes the sentence", noun, unless_found, read_closing_noun, "sounding.md"},
    {"noun", "before a colon", noun, unless_found, read_noun_colon, "sounding.md"},

    {"attitude", "", attitude, unless_found, read_attitude, "attitudes.md"},

    {"evidence", "uit X blijkt", evidence, beside, read_appearing, "evidence.md"},
    {"evidence", "in X staat", evidence, beside, read_standing, "evidence.md"},
    {"evidence", "X toont", evidence, beside, read_shown, "evidence.md"},
    {"evidence", "deelde beelden", evidence, beside, read_shared_footage, "evidence.md"},
    {"evidence", "op beelden te zien", evidence, beside, read_footage, "evidence.md"},
    {"evidence", "…, staat in X", evidence, unless_found, read_written, "evidence.md"},
    {"evidence", "…, valt te lezen", evidence, unless_found, read_heard, "evidence.md"},
    {"evidence", "waarin staat dat", evidence, unless_found, read_told_in, "evidence.md"},
    {"sounding", "", evidence, unless_found, read_sounding, "sounding.md"},

    {"marker", "", marker, unless_found, read_marker, "hearsay.md"},
    {"marker_verb", "", marker, unless_found, read_marker_verb, "hearsay.md"},

    {"turn", "", quotation, unless_found, read_turn, "turns.md"},
    {"quotation", "", quotation, unless_found, read_quotation, "direct.md"},
    {"head", "words quoted in the text", head_quotation, unless_found, read_head_quotation, "heads.md"},
    {"head", "", sentence_trigger, unless_found, read_head, "heads.md"},
    {"line", "a post passed on", sentence_trigger, unless_found, read_forward, "heads.md"},
    {"line", "", sentence_trigger, unless_found, read_line, "heads.md"},
    {"answer", "", sentence_trigger, unless_found, read_answer, "direct.md"},
    {"unlisted", "", sentence_trigger, unless_found, read_unlisted, "speech_verbs.md"},
    {"likely", "", likely_verb, unless_found, read_likely, "likely.md"},
    {"carried", "behind a colon", sentence_trigger, beside, read_behind_colon, "claims.md"},
    {"carried", "", sentence_trigger, unless_found, read_carried, "claims.md"},
    {"goes_on", "", sentence_trigger, beside, read_goes_on, "carried.md"},

    // What has been found is settled.
    {"glued_heads", "", report_trigger, beside, drop_glued_heads, "heads.md"},
    {"part_speakers", "", report_trigger, beside, part_speakers, "reach.md"},
    {"settle_forms", "", report_trigger, beside, settle_forms, "direct.md"},
    {"merge_doubles", "", report_trigger, beside, merge_doubles, "claims.md"},
    {"drop_asides", "", report_trigger, beside, drop_asides, "claims.md"},

    {"zou", "", zou, unless_found, read_zou, "zou.md"},

    {"settle_speakers", "", report_trigger, beside, settle_speakers, "direct.md"},
    {"set_polarity", "", report_trigger, beside, set_polarity, "speech_verbs.md"},

    {"plain", "", sentence_trigger, unless_found, read_plain, "claims.md"},
    {"settle_pointing", "", report_trigger, beside, settle_pointing, "claims.md"},

    {"disclaimer", "", checking, unless_found, read_disclaimer, "disclaimers.md"},
};
}  // namespace

const Language dutch{"nl", "/zou_weights", table, channel, missed_verb};

}  // namespace wederhoor::claims::nl
