// Decides what is asked and held to be proved in court, by the order of words. "Het OM eiste drie jaar cel": "drie jaar
// cel". "De rechtbank acht bewezen dat hij schoot". Not: "De groep eiste de aanslag op", "acht soldaten". Tested by
// spec/nl/objects.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool stops(const Scene& scene, std::uint32_t t) {
  return scene.punct(t) || finite_word(scene, t) || waits_for_verb(scene, t) || mark_of_speech(scene, t);
}

bool penalty(const Scene& scene, std::uint32_t t) {
  return scene.words.listed_ending("penalty", scene.lemma(t), 0, 3) || scene.words.listed("penalty", scene.word(t));
}

// "drie jaar", "achttien maanden"
bool told_span(const Scene& scene, std::uint32_t t) {
  return scene.number_word(t) || scene.at(t).upos == Upos::NUM || scene.words.listed("term_unit", scene.lemma(t));
}

// What is asked in [from, to): the penalty with all that counts and tells it, "twaalf jaar en tbs"; empty where none
// stands there.
Tokens asked_in(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  std::uint32_t noun = from;
  while (noun < to && !stops(scene, noun) && !penalty(scene, noun)) ++noun;
  if (noun >= to || !penalty(scene, noun)) return {};
  std::uint32_t first = noun;
  const auto belongs = [&](std::uint32_t t) {
    const Upos p = scene.at(t).upos;
    return told_span(scene, t) || p == Upos::ADJ || p == Upos::DET ||
           (p == Upos::CCONJ && t > from && told_span(scene, t - 1));
  };
  while (first > from && belongs(first - 1)) --first;
  std::uint32_t end = noun + 1;
  // "een celstraf van drie jaar", "en een boete", "vier jaar cel, waarvan één voorwaardelijk"
  while (end + 1 < to) {
    const bool of = scene.is(end, "van") && told_span(scene, end + 1);
    const bool more = scene.at(end).upos == Upos::CCONJ || scene.is(end, "met");
    if (!of && !more) break;
    std::uint32_t next = end + 1;
    if (of)
      while (next < to && told_span(scene, next)) ++next;
    else
      while (next < to && next < end + 6 && !stops(scene, next) && !penalty(scene, next)) ++next;
    if (more && (next >= to || !penalty(scene, next))) break;
    end = more ? next + 1 : next;
  }
  return Scene::range(first, end);
}
// "Het OM eiste tien jaar": so many years alone, where who asks them accuses.
bool accuses(const Scene& scene, const Tokens& who) {
  return std::any_of(who.begin(), who.end(), [&](std::uint32_t t) {
    return scene.words.listed("prosecutor", scene.lemma(t)) || scene.words.listed("prosecutor", scene.word(t));
  });
}

Tokens term_in(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  std::uint32_t t = from;
  while (t < to && !stops(scene, t) && !told_span(scene, t)) ++t;
  const std::uint32_t first = t;
  while (t < to && told_span(scene, t)) ++t;
  return t > first + 1 ? Scene::range(first, t) : Tokens{};
}
}  // namespace

Outcome read_penalty(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!scene.words.listed("asking_in_court", scene.lemma(verb)) || cue.words.size() != 1) return unrelated;
  const Sentence& sentence = scene.sentence_of(verb);
  Draft draft = said_by(scene, verb, cue, "object");
  const MaybeIndex finite = finite_of(scene, verb);
  if (!finite || scene.quotation_of(verb)) return refused("not finite, or in a quotation");
  std::uint32_t from = verb + 1, to = sentence.last;
  const MaybeIndex opener = opener_of(scene, *finite);
  if (opener && *opener < verb)
    from = *opener + 1, to = cluster_begin(scene, verb);
  else if (*finite < verb)
    from = *finite + 1, to = cluster_begin(scene, verb);
  if (!draft.source.empty() && draft.source.front() >= from && draft.source.back() < to) from = draft.source.back() + 1;
  draft.content = asked_in(scene, from, std::max(from, to));
  if (draft.content.empty() && accuses(scene, draft.source)) draft.content = term_in(scene, from, std::max(from, to));
  if (draft.content.empty()) return refused("no penalty is asked");
  if (draft.source.empty()) return refused("nobody is named who asks it");
  if (std::any_of(draft.content.begin(), draft.content.end(), [&](auto t) { return holds(draft.source, t); }))
    return refused("the penalty is who asks");
  draft.head = draft.content.back();
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// "acht bewezen dat hij schoot", "acht de moord bewezen": whatever acht is taken for.
Outcome read_proved(Scene& scene, const Place& place) {
  constexpr std::uint32_t farthest = 10;  // words between
  const std::uint32_t verb = place.at;
  const Sentence& sentence = scene.sentence_of(verb);
  const auto* many = scene.words.many("achten");
  if (!many || scene.quotation_of(verb)) return unrelated;
  const auto proved =
      std::find_if(many->begin(), many->end(), [](const auto& phrase) { return phrase.first == "bewezen"; });
  if (proved == many->end()) return unrelated;
  std::uint32_t end = verb + 1;
  while (end < sentence.last && end < verb + farthest && !scene.is(end, "bewezen")) {
    if (scene.punct(end) || waits_for_verb(scene, end)) return refused("bewezen stands in another clause");
    ++end;
  }
  if (end >= sentence.last || !scene.is(end, "bewezen")) return unrelated;
  const std::uint32_t front = front_of(scene, verb);
  Tokens who = Scene::range(front, verb);
  strip_times(scene, who);
  while (!who.empty() && (scene.punct(who.front()) || scene.at(who.front()).upos == Upos::CCONJ))
    who.erase(who.begin());
  if (who.empty() || !begins_noun(scene, who.front())) return refused("nobody is named before it");
  if (std::any_of(who.begin(), who.end(), [&](auto t) { return stops(scene, t); }))
    return refused("no subject alone stands before it");
  Draft draft;
  draft.cue = {verb, end};
  draft.cue_head = verb;
  draft.source = who;
  draft.standing = proved->second->standing;
  std::uint32_t from = verb + 1, to = end;
  for (std::uint32_t t = from; t < to; ++t) draft.negative |= scene.words.listed("negation", scene.word(t));
  while (from < to && (scene.at(from).upos == Upos::ADV || scene.is(from, "het"))) ++from;
  draft.because.push_back(scene.because("court", proved->second->row, draft.cue));
  std::uint32_t dat = end + 1;
  if (dat < sentence.last && scene.is(dat, ",")) ++dat;
  if (dat < sentence.last && scene.is(dat, "dat")) return add_clauses(scene, dat, draft);
  while (to > from && (scene.at(to - 1).upos == Upos::ADV || scene.words.listed("of_judgement", scene.word(to - 1))))
    --to;
  if (from >= to || !begins_noun(scene, from)) return refused("nothing is named that is proved");
  draft.content = Scene::range(from, to);
  draft.head = draft.content.back();
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
