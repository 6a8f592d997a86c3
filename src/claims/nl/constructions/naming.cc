// Decides what is judged and how. "Hij noemt de inval verrassend": the content is "de inval verrassend".
// Not: "De Romeinen noemden dit meer Flevo" (a name is given), "vond een antwoord". Tested by spec/nl/speech_verbs.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/order.h"
#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

std::int32_t judged(const Scene& scene, std::uint32_t verb) {
  std::int32_t out = scene.tree.child(verb, "nsubj:pass");
  if (out == none) out = scene.tree.child(verb, "obj");
  if (out == none) out = scene.tree.child(verb, "expl");
  return out;
}

// "noemt men vee": a noun by itself is a name.
bool bare(const Scene& scene, std::uint32_t noun) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "det") || scene.rel(c, "amod") || scene.rel(c, "case") || scene.punct(c)) return false;
  }
  return true;
}

// The judgement: an adjective or noun that the verb gives to the thing; with als where `als`.
std::int32_t judgement(const Scene& scene, std::uint32_t verb, bool als) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "xcomp") && !(als && (scene.rel(c, "obl") || scene.rel(c, "advcl") || scene.rel(c, "advmod"))))
      continue;
    const bool marked = scene.has_child(c, "mark", "als") || scene.has_child(c, "case", "als");
    const Upos pos = scene.at(c).upos;
    if (als != marked || scene.has_child(c, "mark", "te")) continue;
    if (!als && scene.lemma(verb) == "noemen" && (pos == Upos::PROPN || (pos == Upos::NOUN && bare(scene, c))))
      continue;  // a name
    if (!als && pos == Upos::VERB && !scene.at(c).xpos.starts_with("WW|vd")) continue;
    return static_cast<std::int32_t>(c);
  }
  // "kwalificeerde de aanval als moord": the tree may hang it on what is judged.
  const std::int32_t thing = als ? scene.tree.child(verb, "obj") : none;
  if (thing == none) return none;
  for (const std::uint32_t c : scene.tree.children(static_cast<std::uint32_t>(thing))) {
    if (scene.rel(c, "nmod") && (scene.has_child(c, "mark", "als") || scene.has_child(c, "case", "als")))
      return static_cast<std::int32_t>(c);
  }
  return none;
}

// A predicate adjective or participle: "te duur", "onwenselijk", "samengevat".
bool predicative(const Scene& scene, std::uint32_t t) {
  const std::string& x = scene.at(t).xpos;
  return x.starts_with("ADJ|vrij") || x.starts_with("WW|vd|vrij") || x.starts_with("WW|od|vrij");
}

bool nominal(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PRON || p == Upos::NOUN || p == Upos::PROPN || p == Upos::NUM;
}

bool subject_pronoun(const Scene& scene, std::uint32_t t) {
  return scene.words.listed("subject_pronoun", scene.word(t));
}

// The words before the verb of a main clause, back to its beginning.
Tokens front_of(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t first = scene.sentence_of(verb).first;
  std::uint32_t from = verb;
  while (from > first && !scene.punct(from - 1) && scene.at(from - 1).upos != Upos::CCONJ) --from;
  return Scene::range(from, verb);
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

// By the order of words, where the tree has lost the judgement: "De wet vindt hij onwenselijk", "Men acht de kamers te
// klein".
void read_by_order(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  if (!cue.cue->has("n") || !finite_word(scene, verb) || scene.is(verb, "noemen")) return;
  const Tokens front = front_of(scene, verb);
  if (front.empty() || scene.rel(verb, "acl")) return;
  for (const std::uint32_t t : front) {
    if (waits_for_verb(scene, t)) return;  // the verb stands last: "wat hij een boerderij noemt"
  }
  const Reach to = reach(scene, verb + 1, 0);
  std::uint32_t behind = verb + 1;
  Tokens source, content;
  if (behind < to.end && subject_pronoun(scene, behind)) {
    source = {behind++};
    if (nominal(scene, front.front())) content = front;
  } else if (nominal(scene, front.front())) {
    source = noun_phrase(scene, noun_head(scene, front.front()));
    if (source.empty() || source.back() + 1 != verb) source = front;
  } else {
    source = noun_phrase(scene, noun_head(scene, behind));
    if (source.empty() || source.front() != behind || source.back() >= to.end) return;
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
  if (!judges(scene, rest, !content.empty())) return;
  Draft draft = said_by(scene, verb, cue, "naming");
  draft.source = without(source, draft.cue);
  draft.content = without(joined(content, rest), joined(draft.cue, draft.source));
  draft.negative = false;
  if (draft.content.empty()) return;
  draft.head = static_cast<std::int32_t>(draft.content.back());
  for (const std::uint32_t t : rest) {
    if (predicative(scene, t)) {
      draft.head = static_cast<std::int32_t>(t);
      break;
    }
  }
  scene.drafts.push_back(std::move(draft));
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
  std::int32_t opener = none;
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
  const std::int32_t found = finite_of(scene, verb);
  if (found == none) return false;
  const auto finite = static_cast<std::uint32_t>(found);
  if (scene.lemma(finite) == "worden") return false;  // how things are called
  out->opener = opener_of(scene, finite);
  if (out->opener == none && (finite >= begin || finite_word(scene, verb))) return false;
  out->source = speaker_of(scene, verb).words;
  const bool inside = out->opener != none && !out->source.empty() &&
                      out->source.front() == static_cast<std::uint32_t>(out->opener) + 1 && out->source.back() < begin;
  if (!inside) out->source = subject_by_order(scene, verb);
  if (out->source.empty()) return false;
  out->from = out->opener != none ? static_cast<std::uint32_t>(out->opener) + 1 : finite + 1;
  if (out->source.back() >= out->from && out->source.back() < verb) out->from = out->source.back() + 1;
  return true;
}

// By the order of words, where the verb stands behind the judgement.
void read_before_verb(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  const bool als = cue.cue->has("a");
  if (!als && !cue.cue->has("n")) return;
  const bool te = verb > scene.sentence_of(verb).first && scene.is(verb - 1, "te");
  const std::uint32_t begin = cluster_begin(scene, verb);
  Before where;
  if (te ? !with_te(scene, verb, &where) : !verb_last(scene, verb, &where)) return;
  if (where.from >= begin || begin > where.from + 60) return;
  if (!te && where.opener == none) where.from = behind_adverbials(scene, where.from, begin);
  Tokens content = Scene::range(where.from, begin);
  while (!content.empty() && (scene.punct(content.front()) || scene.at(content.front()).upos == Upos::ADV ||
                              scene.words.listed("writer_adverb", scene.word(content.front()))))
    content.erase(content.begin());
  if (content.size() > 1 && scene.is(content.back(), "naam")) return;  // "bij naam genoemd"
  const bool relative = where.opener != none && scene.at(static_cast<std::uint32_t>(where.opener)).upos == Upos::PRON;
  if (relative && scene.is(static_cast<std::uint32_t>(where.opener), "wat")) return;  // "wat hij een huis noemt"
  // "die hij een ramp noemt": the pronoun is what is judged.
  if (relative && where.source.back() > static_cast<std::uint32_t>(where.opener))
    content.insert(content.begin(), static_cast<std::uint32_t>(where.opener));
  if (!holds_judgement(scene, content, als) || scene.is(verb, "heten")) return;
  Draft draft = said_by(scene, verb, cue, "naming");
  draft.source = without(where.source, draft.cue);
  const Tokens more = added_behind(scene, cluster_end(scene, verb));
  draft.head = static_cast<std::int32_t>(content.back());
  bool marks = false;
  for (const std::uint32_t t : content) {
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
    if (predicative(scene, t)) draft.head = static_cast<std::int32_t>(t);
  }
  draft.content = without(joined(content, more), joined(draft.cue, draft.source));
  draft.negative = false;
  draft.form = marks ? Form::mixed : Form::indirect;
  if (!draft.content.empty()) scene.drafts.push_back(std::move(draft));
}

// Where a judgement behind its verb ends: a clause with dat or a comparison to its own end, before "terwijl".
Tokens settled_end(const Scene& scene, Tokens content, std::uint32_t verb) {
  for (std::size_t i = 1; i < content.size(); ++i) {
    if (content[i] < verb || !scene.is(content[i], "terwijl")) continue;
    content.resize(i);
    break;
  }
  // "noemde het laf en beloofde wraak": the next verb of the main clause is not his judgement.
  if (!content.empty() && content.back() > verb && finite_word(scene, verb) && opener_of(scene, verb) == none) {
    const std::uint32_t end = reach(scene, verb + 1, 0).end;
    while (content.size() > 1 && content.back() >= end && content.back() > verb + 1) content.pop_back();
  }
  while (!content.empty() && scene.punct(content.back()) &&
         !scene.words.listed("quotation_mark", scene.word(content.back())))
    content.pop_back();
  if (content.empty() || content.back() < verb) return content;
  const std::uint32_t next = content.back() + 1;
  std::uint32_t from = 0;
  for (const std::uint32_t t : content) {
    if (from == 0 && t > verb && scene.is(t, "dat") && says_that(scene, t)) from = t + 1;
  }
  std::uint32_t end = from > 0 ? reach(scene, from, 1).end : 0;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && scene.is(next, "dat") && says_that(scene, next))
    end = reach(scene, next + 1, 1).end;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && scene.is(next, "om")) end = reach(scene, next + 1, 0).end;
  if (from == 0 && next + 1 < scene.sentence_of(verb).last && (scene.is(next, "als") || scene.is(next, "dan")))
    end = reach(scene, next + 1, 0).end;
  for (std::uint32_t t = next; t < end; ++t) content.push_back(t);
  while (!content.empty() && scene.punct(content.back()) &&
         !scene.words.listed("quotation_mark", scene.word(content.back())))
    content.pop_back();
  // The mark that closes the words of the judgement.
  std::size_t marks = 0;
  for (const std::uint32_t t : content) marks += scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
  if (const std::uint32_t mark = content.empty() ? 0 : content.back() + 1;
      marks % 2 > 0 && mark > 0 && mark < scene.sentence_of(verb).last &&
      scene.words.listed("quotation_mark", scene.word(mark)))
    content.push_back(mark);
  return content;
}

void read_by_tree(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  const bool als = cue.cue->has("a");
  if (!als && !cue.cue->has("n")) return;
  if (cue.cue->row.ends_with(":kwalificeren") && verb + 1 < scene.sentence_of(verb).last) {
    for (const std::uint32_t c : scene.tree.children(verb)) {
      if (scene.is(c, "zich")) return;  // "kwalificeerde zich als eerste voor de finale"
    }
  }
  const std::int32_t what = judged(scene, verb), how = judgement(scene, verb, als);
  Draft draft = said_by(scene, verb, cue, "naming");
  if (how == none) return;
  if (draft.source.empty() && scene.at(verb).xpos.starts_with("WW|inf")) return;  // "is niet serieus te noemen"
  // A fronted clause may be what is judged: "Dat dit gebeurt, noemt hij verrassend."
  std::int32_t thing = what;
  if (thing == none) thing = scene.tree.child(verb, "ccomp");
  if (thing == none) thing = scene.tree.child(verb, "csubj");
  if (thing == none || scene.is(static_cast<std::uint32_t>(thing), "wat")) return;
  if (scene.tree.child(verb, "aux:pass") != none && draft.source.empty() &&
      !scene.words.listed("quotation_mark", scene.word(static_cast<std::uint32_t>(how)))) {
    bool marks = false;
    for (const std::uint32_t t : scene.tree.below(static_cast<std::uint32_t>(how)))
      marks |= scene.words.listed("quotation_mark", scene.word(t));
    if (!marks) return;  // "wordt ook vee genoemd": how things are called
  }
  draft.head = how;
  draft.content =
      joined(scene.tree.below(static_cast<std::uint32_t>(thing)), scene.tree.below(static_cast<std::uint32_t>(how)));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // "vindt het storend dat …"
    if ((scene.rel(c, "ccomp") || scene.rel(c, "csubj")) && scene.has_child(c, "mark", "dat"))
      draft.content = joined(draft.content, scene.tree.below(c));
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  // What a preposition adds to the judgement: "schadelijk voor de volkskracht".
  draft.content = full_reach(scene, std::move(draft.content), verb, joined(draft.cue, draft.source));
  for (const std::uint32_t c : scene.tree.children(verb)) {
    // Adverbs between the two belong to the judgement: "wel acceptabel", "kennelijk sympathiek".
    if (scene.rel(c, "advmod") && c + 1 < scene.size() && holds(draft.content, c + 1) &&
        (c > draft.content.front() || scene.is(c, "ook"))) {
      draft.content = joined(draft.content, {c});
    }
  }
  draft.content = settled_end(scene, std::move(draft.content), verb);
  draft.negative = false;
  bool marks = false;
  for (const std::uint32_t t : draft.content)
    marks |= scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
  draft.form = marks ? Form::mixed : Form::indirect;
  scene.drafts.push_back(std::move(draft));
}
}  // namespace

void read_naming(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  const std::size_t before = scene.drafts.size();
  read_by_tree(scene, verb, cue);
  if (scene.drafts.size() == before) read_by_order(scene, verb, cue);
  if (scene.drafts.size() == before) read_before_verb(scene, verb, cue);
}

}  // namespace wederhoor::claims
