// Decides what "volgens X", "aldus X", "naar zijn mening" and "naar eigen zeggen" cover: the clause they stand in.
// "Volgens de politie is de man dood": "is de man dood". Not: "Het werk verloopt volgens plan". Tested by
// spec/nl/according_to.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

bool inside_noun_phrase(const Scene& scene, std::uint32_t t) {
  static constexpr std::string_view inner[] = {"det",      "amod", "flat",  "nmod",   "appos", "nummod",
                                               "compound", "case", "fixed", "advmod", "acl",   "cc"};
  return std::any_of(std::begin(inner), std::end(inner), [&](std::string_view r) { return scene.rel(t, r); });
}

// The highest word of the phrase: the one whose head is outside it.
std::uint32_t top_of(const Scene& scene, std::uint32_t from, std::uint32_t first, std::uint32_t noun) {
  const Tokens below = scene.tree.below(noun);
  std::uint32_t at = noun;
  for (int step = 0; step < 12; ++step) {
    const std::int32_t up = scene.head(at);
    if (up < static_cast<std::int32_t>(from) || up >= static_cast<std::int32_t>(first)) break;
    at = static_cast<std::uint32_t>(up);
  }
  return at;
}

void add(Scene& scene, Draft draft, std::uint32_t top, Tokens attribution, bool aldus) {
  const std::int32_t up = scene.head(top);
  if (up < 0) return;
  std::uint32_t head = clause_of(scene, static_cast<std::uint32_t>(up));
  if (aldus || scene.rel(top, "parataxis")) head = host_of(scene, top);
  // "Volgens hem hoef je niets te doen" hangs on the lower verb, but is said of the whole.
  while (!aldus && scene.rel(head, "xcomp") && scene.head(head) >= 0 &&
         !verb_cue(scene, static_cast<std::uint32_t>(scene.head(head))).cue) {
    head = static_cast<std::uint32_t>(scene.head(head));
  }
  attribution = joined(attribution, joined(draft.cue, draft.source));
  if (scene.rel(head, "acl:relcl")) {
    for (const std::uint32_t c : scene.tree.children(head)) {
      if (scene.rel(c, "conj")) attribution = joined(attribution, scene.tree.below(c));
    }
  }
  draft.head = static_cast<std::int32_t>(head);
  draft.content = clause(scene, head, attribution);
  // "Maar volgens Essent is …": what stands before the phrase only opens the sentence.
  const std::uint32_t start = attribution.front();
  Tokens before;
  for (const std::uint32_t t : draft.content) {
    if (t < start) before.push_back(t);
  }
  const bool opener = std::all_of(before.begin(), before.end(), [&](std::uint32_t t) {
    return scene.punct(t) || scene.at(t).upos == Upos::CCONJ || scene.rel(t, "cc") ||
           (scene.at(t).upos == Upos::ADV && attribution.back() + 1 < scene.size() &&
            finite_word(scene, attribution.back() + 1));
  });
  const bool behind_colon = !aldus && start > 0 && scene.is(start - 1, ":");
  if (opener || behind_colon) draft.content = without(draft.content, before);
  if (draft.content.empty()) return;
  if (aldus) {
    draft.form = form_of_words(scene, draft.content);
    if (draft.form == Form::direct) draft.content = with_opener(scene, draft.content);
    if (scene.words.listed("question_word", scene.word(draft.content.front()))) draft.standing = Standing::asked;
  }
  scene.drafts.push_back(std::move(draft));
}

Draft draft_of(const Scene& scene, const Phrase& phrase, Tokens cue, std::string construction) {
  Draft draft;
  draft.form = Form::according_to;
  draft.standing = phrase.standing;
  draft.hearsay = phrase.hearsay;
  draft.because.push_back(scene.because(std::move(construction), phrase.row, cue));
  draft.cue_head = static_cast<std::int32_t>(cue.front());
  draft.cue = std::move(cue);
  return draft;
}

// The comma that closes a phrase which a comma or a mark opens: ", volgens de krant,". Nothing finite stands between.
std::int32_t closing_comma(const Scene& scene, std::uint32_t at, std::uint32_t noun) {
  const Sentence& sentence = scene.sentence_of(at);
  if (at == sentence.first || !scene.punct(at - 1)) return none;
  for (std::uint32_t t = at; t < sentence.last; ++t) {
    if (t > noun && scene.is(t, ",")) return static_cast<std::int32_t>(t);
    if (finite_word(scene, t)) return none;
  }
  return none;
}

// The finite verbs still to come at `at`, counted from the beginning of the sentence; -1 where the main verb has come.
int waiting_at(const Scene& scene, std::uint32_t at) {
  int waiting = 0;
  for (std::uint32_t t = scene.sentence_of(at).first; t < at; ++t) {
    if (waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && --waiting < 0) waiting = 0;
  }
  return waiting;
}

// "Er zijn, volgens de raad, ook artsen die …": all of the main clause around the phrase.
bool read_enclosed(Scene& scene, Draft& draft, std::uint32_t at, std::uint32_t comma, bool aldus) {
  if (waiting_at(scene, at) > 0) return false;
  const Sentence& sentence = scene.sentence_of(at);
  if (aldus || comma == sentence.last) {
    draft.content = around_frame(scene, at, comma);
  } else {
    std::uint32_t first = sentence.first;
    while (first < at && (scene.punct(first) || scene.at(first).upos == Upos::CCONJ)) ++first;
    if (first + 1 >= at || scene.at(first).upos == Upos::SCONJ) return false;
    Tokens before = Scene::range(first, at - 1);
    const bool finite = std::any_of(before.begin(), before.end(), [&](auto t) { return finite_word(scene, t); });
    const Reach to = reach(scene, comma + 1, finite ? 0 : 1);
    if (to.end <= comma + 2) return false;
    draft.content = joined(before, Scene::range(comma + 1, to.end));
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  scene.trim(draft.content);
  std::erase_if(draft.content, [&](std::uint32_t t) { return scene.is(t, "althans") && t > at && t < comma; });
  if (draft.content.empty()) return false;
  draft.head = main_verb(scene, draft.content);
  if (aldus) draft.form = form_of_words(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return true;
}

// "De dader, volgens getuigen een jonge man, vluchtte": what follows within the commas is all that is said.
bool read_remark(Scene& scene, Draft& draft, std::uint32_t at, std::uint32_t end) {
  if (!scene.is(at - 1, ",") || draft.source.back() + 1 >= end) return false;
  Tokens rest = Scene::range(draft.source.back() + 1, end);
  scene.trim(rest);
  const bool verb = std::any_of(rest.begin(), rest.end(), [&](auto t) {
    return scene.at(t).xpos.starts_with("WW|pv") || scene.at(t).xpos.starts_with("WW|vd|vrij") ||
           scene.at(t).xpos.starts_with("WW|inf|vrij");
  });
  const bool noun = std::any_of(rest.begin(), rest.end(), [&](auto t) {
    return scene.at(t).upos == Upos::NOUN || scene.at(t).upos == Upos::PROPN || scene.at(t).upos == Upos::ADJ;
  });
  if (rest.empty() || scene.punct(rest.front()) || verb || !noun) return false;
  // The main verb has come: "Hij is, volgens de arts, ernstig ziek" goes round the phrase.
  for (std::uint32_t t = at - 1, seen = 0; t > scene.sentence_of(at).first && !seen; seen = scene.punct(t)) {
    --t;
    if (finite_word(scene, t) && end < scene.sentence_of(at).last) return false;
  }
  draft.content = std::move(rest);
  draft.head = static_cast<std::int32_t>(draft.content.back());
  scene.drafts.push_back(draft);
  return true;
}

void read_before(Scene& scene, std::uint32_t at, const Phrase& phrase) {
  const std::uint32_t first = at + phrase.size;
  if (first >= scene.sentence_of(at).last) return;
  const bool aldus = scene.is(at, "aldus");
  std::uint32_t start = first;
  if (aldus) {
    const auto skipped = [&](std::uint32_t t) {
      return scene.punct(t) || scene.at(t).upos == Upos::ADV || scene.at(t).xpos.starts_with("WW|od") ||
             scene.words.listed("time_word", scene.word(t));
    };
    while (start + 1 < scene.sentence_of(at).last && skipped(start)) ++start;
    if (scene.at(start).upos == Upos::VERB || scene.at(start).upos == Upos::AUX) return;
  }
  const std::uint32_t noun = noun_head(scene, start);
  if (!aldus && (scene.words.in_accordance(scene.lemma(noun)) || scene.words.in_accordance(scene.word(noun)))) return;
  Draft draft = draft_of(scene, phrase, Scene::range(at, first),
                         aldus                                ? "aldus"
                         : phrase.frame == PhraseFrame::relay ? "relay"
                                                              : "according_to");
  draft.source = without(noun_phrase(scene, noun), draft.cue);
  while (!draft.source.empty() && draft.source.front() < first) draft.source.erase(draft.source.begin());
  const std::int32_t comma = closing_comma(scene, at, start);
  if (comma != none) {
    while (!draft.source.empty() && draft.source.back() >= static_cast<std::uint32_t>(comma)) draft.source.pop_back();
  }
  if (draft.source.empty()) return;
  for (const std::uint32_t t : draft.source) {
    if (scene.words.listed("first_person", scene.word(t)) && t == draft.source.front() && draft.source.size() == 1)
      draft.standing = Standing::opinion;
  }
  const bool opened = at > scene.sentence_of(at).first && scene.punct(at - 1);
  const std::uint32_t end = comma == none ? scene.sentence_of(at).last : static_cast<std::uint32_t>(comma);
  if (opened && !aldus && read_remark(scene, draft, at, end)) return;
  // "De brug is dicht, volgens de krant."
  std::uint32_t behind = draft.source.back() + 1;
  while (behind < end && scene.punct(behind)) ++behind;
  const bool closes = opened && comma == none && behind == end;
  if (opened && (aldus || closes || comma != none) && scene.at(at).sentence == scene.at(start).sentence &&
      read_enclosed(scene, draft, at, end, aldus))
    return;
  const std::uint32_t top = top_of(scene, at, first, noun);
  // A phrase that the tree hangs on the source but the source does not keep is of the clause: "volgens de wet een
  // jaar".
  Tokens attribution = Scene::range(at, first);
  for (const std::uint32_t c : scene.tree.children(noun)) {
    const bool clause_ = scene.rel(c, "acl") || scene.rel(c, "appos") || scene.rel(c, "parataxis") || scene.punct(c);
    if (clause_ || c < noun) attribution = joined(attribution, scene.tree.below(c));
  }
  attribution = joined(attribution, {noun});
  if (top != noun) attribution = joined(attribution, scene.tree.below(top));
  add(scene, std::move(draft), top, std::move(attribution), aldus);
}

// "naar zijn mening", "zijns inziens", "in haar ogen".
void read_around(Scene& scene, std::uint32_t at, const Phrase& phrase) {
  const Sentence& sentence = scene.sentence_of(at);
  if (at < sentence.first + 1) return;
  const std::uint32_t whose = at - 1;
  if (!scene.words.listed("possessive", scene.word(whose))) return;
  Tokens cue{at};
  if (!scene.is(at, "inziens")) {
    if (whose == sentence.first || !scene.words.listed("opinion_preposition", scene.word(whose - 1))) return;
    cue.insert(cue.begin(), whose - 1);
  }
  Draft draft = draft_of(scene, phrase, std::move(cue), "according_to");
  draft.source = {whose};
  add(scene, std::move(draft), at, scene.tree.below(at), false);
}

void read_own(Scene& scene, std::uint32_t at, const Phrase& phrase) {
  const Tokens cue = Scene::range(at, at + phrase.size);
  Draft draft = draft_of(scene, phrase, cue, "own_words");
  std::uint32_t top = at + phrase.size - 1;
  for (const std::uint32_t t : cue) {
    if (scene.head(t) >= 0 && !holds(cue, static_cast<std::uint32_t>(scene.head(t)))) top = t;
  }
  if (scene.head(top) < 0) return;
  const std::uint32_t head = clause_of(scene, static_cast<std::uint32_t>(scene.head(top)));
  const std::size_t count = scene.drafts.size();
  const Tokens who = speaker_of(scene, head).words;
  add(scene, std::move(draft), top, cue, false);
  if (scene.drafts.size() > count) scene.drafts.back().source = who;
}
}  // namespace

std::uint32_t noun_head(const Scene& scene, std::uint32_t first) {
  std::uint32_t at = first;
  // "volgens getuigen een jonge man": a noun phrase ends before an article.
  if (scene.at(first).upos == Upos::NOUN && first + 1 < scene.size() && scene.is(first + 1, "een")) return first;
  for (int step = 0; step < 12; ++step) {
    const std::int32_t up = scene.head(at);
    if (up < static_cast<std::int32_t>(first) || !inside_noun_phrase(scene, at)) break;
    if (at == first && scene.at(at).xpos.starts_with("VNW|pers")) break;  // "volgens hen": no more than that
    // "is volgens het bureau de brug": what hangs behind its noun hangs on another phrase.
    if (scene.rel(at, "nmod") && up > static_cast<std::int32_t>(at) && scene.tree.child(at, "case") != none) break;
    if (scene.at(static_cast<std::uint32_t>(up)).upos == Upos::VERB &&
        !scene.rel(static_cast<std::uint32_t>(up), "amod"))
      break;
    at = static_cast<std::uint32_t>(up);
  }
  return at;
}

void read_according_to(Scene& scene) {
  for (std::uint32_t t = 0; t < scene.size(); ++t) {
    if (!scene.readable(t)) continue;
    if (const Phrase* phrase = scene.words.phrase(scene.lower_words(), t)) {
      if (t + phrase->size > scene.sentence_of(t).last) continue;
      if (phrase->frame == PhraseFrame::own)
        read_own(scene, t, *phrase);
      else
        read_before(scene, t, *phrase);
    } else if (const Phrase* around = scene.words.around(scene.word(t))) {
      read_around(scene, t, *around);
    }
  }
}

}  // namespace wederhoor::claims
