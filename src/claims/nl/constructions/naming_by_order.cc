// Decides by the order of words what is judged and how, where the tree has lost the judgement. "De wet vindt hij
// onwenselijk", "omdat hij de wet overbodig vindt". Not: "wat hij een huis noemt" (how he calls it). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// A predicate adjective or participle: "te duur", "onwenselijk", "samengevat".
bool predicative(const Scene& scene, std::uint32_t t) {
  const Label x = scene.at(t).xpos;
  return x.starts_with("ADJ|vrij") || x.starts_with("WW|vd|vrij") || x.starts_with("WW|od|vrij");
}

bool nominal(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PRON || p == Upos::NOUN || p == Upos::PROPN || p == Upos::NUM;
}

bool subject_pronoun(const Scene& scene, std::uint32_t t) {
  return scene.words.listed("subject_pronoun", scene.word(t));
}

// Behind the verb and its subject: is there a judgement, and of something?
bool judges(const Scene& scene, const Tokens& rest, bool thing) {
  bool place = false;  // "vond in de tuin een fiets"
  for (const std::uint32_t t : rest) {
    if (scene.is(t, ",") || waits_for_verb(scene, t)) return false;
    if (predicative(scene, t) && thing) return true;
    place |= scene.at(t).upos == Upos::ADP;
    const bool article = scene.words.listed("judging_article", scene.word(t));
    if (thing && !place && t > rest.front() && (article || scene.words.listed("quotation_mark", scene.word(t))))
      return true;
    thing |= nominal(scene, t);
  }
  return false;
}

// "te laat", "een ramp", "'laf'": is there a judgement among the words, and of something before it?
bool holds_judgement(const Scene& scene, const Tokens& words, bool als) {
  bool thing = false;
  for (const std::uint32_t t : words) {
    if (scene.is(t, "wat")) return false;  // "door wat de krant een ramp noemt"
    if (als) {
      if (scene.is(t, "als") && thing) return true;
    } else if (thing && (predicative(scene, t) || scene.words.listed("quotation_mark", scene.word(t)) ||
                         scene.words.listed("judging_article", scene.word(t)))) {
      return true;
    }
    thing |= nominal(scene, t) || scene.words.listed("reflexive", scene.word(t));
  }
  return false;
}

// What follows the verb and belongs to the judgement: "… vinden om hem te vragen", "… acht dat".
Tokens added_behind(const Scene& scene, std::uint32_t end) {
  const std::uint32_t last = scene.sentence_of(end - 1).last;
  if (end >= last || !(scene.is(end, "om") || scene.is(end, "dat") || scene.at(end).upos == Upos::ADP)) return {};
  Tokens out = Scene::range(end, reach(scene, end, 0).end);
  scene.trim(out);
  return out;
}

// Where the words of a judgement that stands before its verb begin, and whose it is.
struct Before {
  std::uint32_t from = 0;
  Tokens source;
  MaybeIndex opener = none;
};

// "zei de zaak als een ramp te beschouwen": the words of the one clause with te, his who says it.
bool with_te(const Scene& scene, std::uint32_t verb, Before* out) {
  for (const std::size_t d : scene.touching(scene.at(verb).sentence)) {
    const Draft& outer = scene.drafts[d];
    if (outer.dropped || !holds(outer.content, verb) || outer.source.empty() || outer.content.front() + 2 > verb)
      continue;
    const Tokens all = Scene::range(outer.content.front(), verb);
    if (std::any_of(all.begin(), all.end(), [&](auto t) { return finite_word(scene, t) || waits_for_verb(scene, t); }))
      continue;
    *out = {outer.content.front(), outer.source, none};
    return true;
  }
  return false;
}

// "omdat hij de wet overbodig vindt", "wilde de raad het plan geen ramp noemen".
bool verb_last(const Scene& scene, std::uint32_t verb, Before* out) {
  const std::uint32_t begin = cluster_begin(scene, verb);
  const MaybeIndex found = finite_of(scene, verb);
  if (found == none) return false;
  const auto finite = *found;
  if (scene.lemma(finite) == "worden") return false;  // how things are called
  out->opener = opener_of(scene, finite);
  if (out->opener == none && (finite >= begin || finite_word(scene, verb))) return false;
  out->source = speaker_of(scene, verb).words;
  const bool inside = out->opener != none && !out->source.empty() && out->source.front() == *out->opener + 1 &&
                      out->source.back() < begin;
  if (!inside) out->source = subject_by_order(scene, verb);
  if (out->source.empty()) return false;
  out->from = out->opener != none ? *out->opener + 1 : finite + 1;
  if (out->source.back() >= out->from && out->source.back() < verb) out->from = out->source.back() + 1;
  return true;
}
}  // namespace

// By the order of words, where the tree has lost the judgement: "De wet vindt hij onwenselijk", "Men acht de kamers te
// klein".
Outcome name_by_order(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("n")) return unrelated;
  if (!finite_word(scene, verb) || scene.is(verb, "noemen")) return refused("not a finite verb with one subject");
  const Tokens front = Scene::range(front_of(scene, verb), verb);
  if (front.empty() || scene.rel(verb, "acl")) return refused("nothing stands before the verb");
  for (const std::uint32_t t : front) {
    if (waits_for_verb(scene, t))
      return refused("the verb does not stand second");  // the verb stands last: "wat hij een boerderij noemt"
  }
  const Reach to = reach(scene, verb + 1, 0);
  std::uint32_t behind = verb + 1;
  Tokens source, content;
  if (behind < to.end && subject_pronoun(scene, behind)) {
    source = {behind++};
    if (nominal(scene, front.front())) content = front;
  } else if (nominal(scene, front.front()) && !of_time(scene, noun_head(scene, front.front()))) {
    source = noun_phrase(scene, noun_head(scene, front.front()));
    if (source.empty() || source.back() + 1 != verb) source = front;
  } else {
    source = noun_phrase(scene, noun_head(scene, behind));
    if (source.empty() || source.front() != behind || source.back() >= to.end)
      return refused("nobody is named behind the verb");
    behind = source.back() + 1;
  }
  Tokens rest;
  for (std::uint32_t t = behind; t < to.end; ++t) {
    if (scene.is(t, ",") && t + 1 < to.end && (scene.is(t + 1, "terwijl") || scene.is(t + 1, "maar"))) break;
    if (rest.empty() &&
        (scene.punct(t) || (scene.at(t).upos == Upos::ADV && !scene.words.listed("of_judgement", scene.word(t))) ||
         scene.words.listed("writer_adverb", scene.word(t))))
      continue;
    rest.push_back(t);
  }
  scene.trim(rest);
  if (!judges(scene, rest, !content.empty())) return refused("no judgement of anything follows");
  Draft draft = said_by(scene, verb, cue, "naming");
  draft.source = without(source, draft.cue);
  draft.content = without(joined(content, rest), joined(draft.cue, draft.source));
  draft.negative = false;
  if (draft.content.empty()) return refused(nothing_left);
  draft.head = draft.content.back();
  for (const std::uint32_t t : rest) {
    if (predicative(scene, t)) {
      draft.head = t;
      break;
    }
  }
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// By the order of words, where the verb stands behind the judgement.
Outcome name_before_verb(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const bool als = cue.cue->has("a");
  if (!als && !cue.cue->has("n")) return unrelated;
  const bool te = verb > scene.sentence_of(verb).first && scene.is(verb - 1, "te");
  const std::uint32_t begin = cluster_begin(scene, verb);
  Before where;
  if (te ? !with_te(scene, verb, &where) : !verb_last(scene, verb, &where))
    return refused("the verb does not stand last, or nobody is named before it");
  if (where.from >= begin || begin > where.from + 60) return refused("no words stand before the verb");
  if (!te && where.opener == none) where.from = behind_adverbials(scene, where.from, begin);
  Tokens content = Scene::range(where.from, begin);
  while (!content.empty() && (scene.punct(content.front()) || scene.at(content.front()).upos == Upos::ADV ||
                              scene.words.listed("writer_adverb", scene.word(content.front()))))
    content.erase(content.begin());
  if (content.size() > 1 && scene.is(content.back(), "naam")) return refused("bij naam genoemd");
  const bool relative = where.opener != none && scene.at(*where.opener).upos == Upos::PRON;
  if (relative && scene.is(*where.opener, "wat")) return refused("how he calls a thing: wat hij een huis noemt");
  // "die hij een ramp noemt": the pronoun is what is judged.
  if (relative && where.source.back() > *where.opener) content.insert(content.begin(), *where.opener);
  if (!holds_judgement(scene, content, als) || scene.is(verb, "heten"))
    return refused("no judgement of anything stands before the verb");
  Draft draft = said_by(scene, verb, cue, "naming");
  draft.source = without(where.source, draft.cue);
  const Tokens more = added_behind(scene, cluster_end(scene, verb));
  draft.head = content.back();
  bool marks = false;
  for (const std::uint32_t t : content) {
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
    if (predicative(scene, t)) draft.head = t;
  }
  draft.content = without(joined(content, more), joined(draft.cue, draft.source));
  draft.negative = false;
  draft.form = marks ? Form::mixed : Form::indirect;
  if (draft.content.empty()) return refused(nothing_left);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
