// Decides what stands in the clause with te behind or around a verb of saying, and in a clause that only the tree
// names. "zegt te strijden voor vrijheid". Not: clauses behind dat and of (marked.cc). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool clausal(const Scene& scene, std::uint32_t token) {
  return scene.rel(token, "ccomp") || scene.rel(token, "xcomp") || scene.rel(token, "csubj") ||
         scene.rel(token, "advcl") || scene.rel(token, "acl") || scene.rel(token, "dislocated");
}

bool infinitive(const Scene& scene, std::uint32_t token) { return scene.has_child(token, "mark", "te"); }

bool finite(const Scene& scene, std::uint32_t token) {
  if (infinitive(scene, token)) return false;
  for (const std::uint32_t c : scene.tree.children(token)) {
    if (scene.rel(c, "cop") || scene.rel(c, "aux") || scene.rel(c, "nsubj")) return true;
    if (scene.rel(c, "mark") && (scene.is(c, "dat") || scene.is(c, "of"))) return true;
  }
  return scene.at(token).xpos.starts_with("WW|pv");
}

// "waarschuwde ervoor dat": the clause hangs on the adverb that announces it.
Tokens complements(const Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  Tokens out;
  const auto look = [&](std::uint32_t at) {
    for (const std::uint32_t c : scene.tree.children(at)) {
      if (!clausal(scene, c) || holds(cue.words, c)) continue;
      const bool dat = scene.has_child(c, "mark", "dat") || scene.has_child(c, "mark", "of");
      const bool om = scene.has_child(c, "mark", "om") && infinitive(scene, c);
      // A clause of time or purpose is no complement; one with dat is, whatever the tree calls it.
      if (scene.rel(c, "advcl") && !dat && !(om && cue.cue->standing == Standing::asked)) continue;
      if (scene.rel(c, "acl") && !dat && !infinitive(scene, c)) continue;
      // "belooft hulp om het land op te bouwen": of the noun
      const MaybeIndex mark_om = om ? scene.tree.child(c, "mark") : none;
      if (mark_om && cue.cue->standing == Standing::planned && *mark_om > verb + 2 &&
          scene.at(*mark_om - 1).upos == Upos::NOUN && scene.tree.child(verb, "obj") != none)
        continue;
      if (cue.cue->unless == "helping" && !dat) continue;
      const auto aside = [&](auto k) {
        return scene.rel(k, "mark") && scene.words.listed("before_infinitive", scene.word(k));
      };
      const auto marks = scene.tree.children(c);
      if (!om && std::any_of(marks.begin(), marks.end(), aside)) continue;  // "zonder het te noemen"
      if (scene.has_child(c, "mark", "terwijl")) continue;
      const Tokens all = scene.tree.below(c);
      // "Wie hem volgt, denkt aan …": who does it, no words of his.
      if (c < verb && scene.is(all.front(), "wie") && all.back() < verb) continue;
      if (!infinitive(scene, c) &&
          std::none_of(all.begin(), all.end(), [&](std::uint32_t t) { return finite_word(scene, t); }))
        continue;  // "antwoordde ontwijkend"
      if (infinitive(scene, c) ? cue.cue->has("i") || (om && cue.cue->has("pom"))
                               : cue.cue->has("s") && finite(scene, c))
        out.push_back(c);
    }
  };
  look(verb);
  for (const std::uint32_t w : cue.words) {
    if (w != verb) look(w);
  }
  if (!out.empty()) return out;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    const std::string_view word = scene.word(c);
    if (word.starts_with("er") && (scene.rel(c, "obl") || scene.rel(c, "advmod") || scene.rel(c, "expl"))) look(c);
    if ((word == "het") && (scene.rel(c, "obj") || scene.rel(c, "expl"))) look(c);
  }
  return out;
}

bool verbal(const Scene& scene, std::uint32_t t) {
  return scene.at(t).upos == Upos::VERB || scene.at(t).upos == Upos::AUX;
}

// "verzocht de brug te sluiten": behind a cue that stands last in its clause begins what is asked; it ends where the
// words show. What a comma adds only goes on with a conjunction or a relative pronoun.
Tokens full_infinitive(const Scene& scene, Tokens content, std::uint32_t verb, const Tokens& taken) {
  if (content.empty() || content.front() <= verb) return content;
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (scene.at(verb).xpos.starts_with("WW|vd")) {
    std::uint32_t from = verb + 1;
    while (from < last && (scene.punct(from) || scene.is(from, "om") || verbal(scene, from))) ++from;
    if (from < content.front()) content = joined(content, Scene::range(from, content.front()));
    while (!content.empty() && content.front() < from) content.erase(content.begin());
    if (content.empty()) return content;
  }
  const std::uint32_t from = content.back() + 1;
  if (from >= last || (scene.punct(from) && !scene.is(from, ","))) return content;
  if (scene.is(from, ",") && !(from + 1 < last && (waits_for_verb(scene, from + 1) || scene.is(from + 1, "om"))))
    return content;
  const Reach to = reach(scene, content.front(), 0);
  for (std::uint32_t t = from; t < to.end; ++t) content.push_back(t);
  content = before_aside(scene, without(content, taken));
  scene.trim(content);
  return content;
}

// "te blijven en niets te zullen doen": two. The conjunction between them, or the end where there is one te.
std::uint32_t second_te(const Scene& scene, const Tokens& content) {
  std::uint32_t conjunction = 0;
  bool te = false, done = false;
  int waiting = 0, marks = 0, aside = 0;
  for (const std::uint32_t t : content) {
    marks += scene.words.listed("quotation_mark", scene.word(t));
    if (marks % 2 > 0) continue;  // within somebody's own words
    if (waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && waiting > 0) --waiting;
    if (waiting > 0) continue;
    if (scene.at(t).upos == Upos::CCONJ && done) conjunction = scene.is(t, "of") ? 0 : t;
    const bool mark = scene.is(t, "te") && scene.rel(t, "mark");
    // "te helpen door geld te geven en scholen te openen", "een alarm om op te staan": a te of its own.
    aside += t != content.front() && (scene.is(t, "door") || (scene.words.listed("before_infinitive", scene.word(t)) &&
                                                              !(t + 1 < scene.size() && scene.is(t + 1, "te"))));
    if (mark && aside > 0) return 0;
    if (mark && te && conjunction > 0) return conjunction;
    te |= mark;
    done |= te && scene.at(t).xpos.starts_with("WW|inf");
  }
  return 0;
}

// "dreigde te mislukken" was about to; "dreigde de stad te verwoesten" is a threat.
bool says_more(const Scene& scene, const Tokens& content) {
  return std::any_of(content.begin(), content.end(), [&](std::uint32_t t) {
    const Upos p = scene.at(t).upos;
    return p == Upos::NOUN || p == Upos::PRON || p == Upos::PROPN;
  });
}

// "Het belooft een mooie dag te worden" promises nothing.
bool becomes(const Scene& scene, const Tokens& source, const Tokens& content) {
  const bool it = source.size() == 1 && (scene.is(source.front(), "het") || scene.is(source.front(), "dat") ||
                                         scene.is(source.front(), "dit"));
  return it && (content.empty() || scene.is(content.back(), "worden"));
}

// "zegt niet te weten": what he does not, whatever the tree hangs it on.
void take_negation(const Scene& scene, std::uint32_t verb, Draft& draft) {
  const std::uint32_t te = draft.content.empty() ? 0 : draft.content.front();
  if (te <= verb + 1 || !scene.is(te, "te") || !scene.words.listed("negation", scene.word(te - 1))) return;
  draft.content.insert(draft.content.begin(), te - 1);
  draft.negative = true;
}

// "meldt het hoofdkwartier van de divisie te zijn binnengedrongen": the noun phrase right behind the verb, which the
// tree hangs on it, is what the clause with te begins with. Not of whom something is asked.
void take_lost_object(const Scene& scene, std::uint32_t verb, Draft& draft) {
  const std::uint32_t te = draft.content.empty() ? 0 : draft.content.front();
  if (te < verb + 3 || !scene.is(te, "te") || draft.standing == Standing::asked || !finite_word(scene, verb) ||
      draft.cue.back() > verb || opener_of(scene, verb) || (!draft.source.empty() && draft.source.back() > verb))
    return;
  std::uint32_t first = verb + 1;
  while (first < te && (scene.at(first).upos == Upos::ADV || of_time(scene, first))) ++first;
  if (first >= te || !begins_noun(scene, first) || scene.at(first).upos == Upos::PRON) return;
  for (std::uint32_t t = first; t < te; ++t) {
    if (scene.punct(t) || finite_word(scene, t) || waits_for_verb(scene, t)) return;
  }
  draft.content = joined(Scene::range(first, te), draft.content);
}

// "vraagt om hulp om het land te herstellen": a noun phrase, see object.cc. Not: "vraagt om te komen".
bool asks_for_noun(const Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (!cue.cue->takes("om") || verb + 3 >= last || !scene.is(verb + 1, "om")) return false;
  const std::uint32_t noun = noun_head(scene, verb + 2);
  if (scene.at(noun).upos != Upos::NOUN || noun > verb + 5) return false;
  const std::uint32_t next = noun + 1;
  return next >= last || scene.punct(next) || scene.is(next, "om") || scene.at(next).upos == Upos::CCONJ;
}

}  // namespace

// "twee mannen die een pantserwagen zeggen te hebben gestolen": the verb of saying stands within what is said.
Outcome read_within(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const Sentence& sentence = scene.sentence_of(verb);
  if (!cue.cue->has("i") || !finite_word(scene, verb) || verb + 2 >= sentence.last || !scene.is(verb + 1, "te") ||
      !scene.at(verb + 2).xpos.starts_with("WW|inf"))
    return refused("no clause with te goes round the verb");
  for (std::uint32_t t = verb; t > sentence.first + 1;) {
    --t;
    if (!(t + 20 > verb)) break;
    if (finite_word(scene, t) || scene.punct(t)) break;
    if (!waits_for_verb(scene, t)) continue;
    const bool relative = scene.at(t).xpos.starts_with("VNW|betr") && (scene.is(t, "die") || scene.is(t, "dat"));
    if (t + 1 == verb) break;
    Draft draft = said_by(scene, verb, cue, "complement");
    if (!draft.source.empty() && draft.source.front() > t && draft.source.back() < verb) {
      // "waarmee hij de ziekte denkt te genezen": who thinks so stands in it.
      draft.content = joined(Scene::range(t, verb), Scene::range(verb + 1, reach(scene, verb + 1, 0).end));
      draft.content = without(draft.content, joined(draft.cue, draft.source));
      scene.trim(draft.content);
      if (draft.content.size() < 3 || scene.at(t).upos == Upos::SCONJ) break;
      draft.head = draft.content.back();
      scene.drafts.push_back(std::move(draft));
      return claimed;
    }
    if (!relative) break;
    const MaybeIndex up = scene.head(verb);
    if ((draft.source.empty() || draft.source.back() >= t) && up >= 0 && *up < t)
      draft.source = noun_phrase(scene, *up);
    if (draft.source.empty() || draft.source.back() >= t)
      draft.source = noun_phrase(scene, scene.punct(t - 1) ? t - 2 : t - 1);
    const Reach to = reach(scene, verb + 1, 0);
    draft.content = joined(Scene::range(t + 1, verb), Scene::range(verb + 1, to.end));
    draft.content = without(draft.content, joined(draft.cue, draft.source));
    scene.trim(draft.content);
    if (draft.content.empty() || draft.source.empty()) break;
    draft.head = draft.content.back();
    scene.drafts.push_back(std::move(draft));
    return claimed;
  }
  return refused("nothing before the verb belongs to the clause with te");
}

// Clauses with te, found and bounded by the words alone, where the cue stands last or om, a comma or ervoor opens them.
Outcome read_infinitive(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("i")) return refused("the verb takes no clause with te (frame i)");
  Draft draft = said_by(scene, verb, cue, "complement");
  const bool nobody = speaker_of(scene, verb).passive && draft.standing != Standing::denied;  // "er wordt gevraagd"
  if (draft.source.empty() && !nobody) return refused("nobody is named who says it");
  draft.content = without(infinitive_by_order(scene, verb, cue, draft.source), joined(draft.cue, draft.source));
  if (scene.lemma(verb) == "beloven" && becomes(scene, draft.source, draft.content))
    return refused("promises nothing: het belooft een mooie dag te worden");
  if (draft.content.empty()) return refused("by the order of words no clause with te follows");
  if (scene.lemma(verb) == "dreigen" && !says_more(scene, draft.content))
    return refused("it was about to: dreigde te mislukken");
  take_negation(scene, verb, draft);
  const std::uint32_t cut = second_te(scene, draft.content);
  const auto at = cut > 0 ? std::lower_bound(draft.content.begin(), draft.content.end(), cut) : draft.content.end();
  Draft other = draft;
  other.content.assign(at == draft.content.end() ? at : std::next(at), draft.content.end());
  draft.content.erase(at, draft.content.end());
  for (Draft* one : {&draft, &other}) {
    if (one->content.empty()) continue;
    for (const std::uint32_t t : one->content) {
      if (one->head == none && scene.is(t, "te") && scene.rel(t, "mark")) one->head = scene.head(t);
    }
    if (one->head == none) one->head = one->content.back();
    scene.drafts.push_back(std::move(*one));
  }
  return claimed;
}

Outcome read_complement(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (asks_for_noun(scene, verb, cue)) return closed("a noun phrase is asked for");
  if (scene.lemma(verb) == "beloven" && becomes(scene, speaker_of(scene, verb).words, {}))
    return closed("promises nothing: het belooft een mooie dag te worden");
  const std::size_t before = scene.drafts.size();
  bool nobody_named = false;
  for (const std::uint32_t c : complements(scene, verb, cue)) {
    Tokens heads = joined({c}, own_conjuncts(scene, c));
    for (const std::uint32_t head : heads) {
      Draft draft = said_by(scene, verb, cue, "complement");
      draft.head = head;
      Tokens taken = joined(draft.cue, draft.source);
      taken = joined(taken, {verb});
      draft.content = clause(scene, head, taken);
      if (heads.size() == 1)
        draft.content = infinitive(scene, head) ? full_infinitive(scene, std::move(draft.content), verb, taken)
                                                : full_reach(scene, std::move(draft.content), verb, taken);
      const bool infinitive_ = infinitive(scene, verb) || scene.at(verb).xpos.starts_with("WW|inf");
      const bool nobody = draft.source.empty() || (draft.source.size() == 1 && scene.is(draft.source.front(), "het"));
      // "om aan te nemen dat", "het is uitgesloten dat"
      nobody_named =
          nobody && draft.standing != Standing::reported && (infinitive_ || draft.standing == Standing::denied);
      if (nobody_named) continue;
      // Who is told or promised is not in it: "beloofde hem de lijst door te geven".
      if (!draft.content.empty() && infinitive(scene, head) && scene.rel(draft.content.front(), "iobj") &&
          scene.at(draft.content.front()).upos == Upos::PRON)
        draft.content.erase(draft.content.begin());
      take_negation(scene, verb, draft);
      if (infinitive(scene, head)) take_lost_object(scene, verb, draft);
      // "zei dinsdag geschokt te zijn": when he said so.
      const bool told = draft.standing == Standing::attributed || draft.standing == Standing::confirmed;
      while (told && infinitive(scene, head) && draft.content.size() > 3 && draft.content.front() == verb + 1 &&
             of_time(scene, verb + 1) && !of_time(scene, verb + 2))
        draft.content.erase(draft.content.begin());
      if (draft.content.empty()) continue;
      const std::uint32_t cut = heads.size() == 1 && infinitive(scene, head) && draft.content.front() > verb
                                    ? second_te(scene, draft.content)
                                    : 0;
      if (cut > 0) {
        Draft other = draft;
        const auto at = std::lower_bound(draft.content.begin(), draft.content.end(), cut);
        other.content.assign(std::next(at), draft.content.end());
        draft.content.erase(at, draft.content.end());
        if (!other.content.empty()) scene.drafts.push_back(std::move(other));
      }
      if (!draft.content.empty()) scene.drafts.push_back(std::move(draft));
    }
  }
  if (scene.drafts.size() > before) return claimed;
  return refused(nobody_named ? "nobody is named who says it"
                              : "the tree hangs no clause on the verb that its frames take");
}

}  // namespace wederhoor::claims::nl
