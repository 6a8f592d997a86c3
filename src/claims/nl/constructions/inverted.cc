// Decides, by the order of words alone, what "…, zegt X" covers: a finite verb of saying right behind a comma or a
// closing mark, its subject behind it. "De brug is dicht, zegt de burgemeester." "Dat het lukt, verwacht hij niet."
// Trees often err here; the order of words does not. Not: "Toen hij kwam, zei hij niets" (a clause of time in front).
// Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "base/utf8.h"
#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

// "Er zijn drie burgers omgekomen, …": more than verbs follows the verb, which is not the first word. A clause below
// another ends with its verbs, whatever the tree calls it.
bool in_second_place(const Scene& scene, std::uint32_t verb, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = verb + 1; verb > first && t < last && !scene.punct(t); ++t) {
    if (!scene.at(t).xpos.starts_with("WW")) return true;
  }
  return false;
}

// A main clause stands in [first, last): a finite verb that no conjunction or relative pronoun puts below another.
bool main_clause(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  int waiting = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    const bool question = t == first && t + 1 < last && finite_word(scene, t + 1);  // "Waarom komt hij?"
    waiting += !question && waits_for_verb(scene, t);
    if (!finite_word(scene, t)) continue;
    if (waiting > 0) {
      --waiting;  // "toen hij kwam"
      continue;
    }
    std::uint32_t head = t;
    if ((scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0)
      head = static_cast<std::uint32_t>(scene.head(t));
    if (scene.rel(head, "acl") || (scene.rel(head, "advcl") && !in_second_place(scene, t, first, last))) continue;
    bool marked = false;
    for (const std::uint32_t c : scene.tree.children(head))
      marked |= scene.rel(c, "mark") && !scene.is(c, "te") && c < head;
    if (!marked) return true;
  }
  return false;
}

bool person_named(const Scene& scene, const Tokens& source) {
  const auto& mentions = scene.reading.mentions;
  const Span span = scene.span_of(source);
  auto m = std::lower_bound(mentions.begin(), mentions.end(), span.begin,
                            [](const Mention& x, std::uint32_t at) { return x.span.end <= at; });
  for (; m != mentions.end() && m->span.begin < span.end; ++m) {
    if (m->entity != none && m->kind != MentionKind::pronoun &&
        scene.reading.entities[static_cast<std::size_t>(m->entity)].kind == ActorKind::person)
      return true;
  }
  return false;
}

// Is the word the head of the name or role of a person?
bool names_person(const Scene& scene, std::uint32_t head) {
  const auto& mentions = scene.reading.mentions;
  const Span word = scene.at(head).span;
  auto m = std::lower_bound(mentions.begin(), mentions.end(), word.begin,
                            [](const Mention& x, std::uint32_t at) { return x.span.end <= at; });
  for (; m != mentions.end() && m->span.begin < word.end; ++m) {
    if (m->head.meets(word) && m->entity != none &&
        scene.reading.entities[static_cast<std::size_t>(m->entity)].kind == ActorKind::person)
      return true;
  }
  return scene.words.listed("person", scene.lemma(head));
}

bool mark_of_speech(const Scene& scene, std::uint32_t t) {
  return scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t));
}

// "In het stuk "De Haven" schrijft hij": the marks hold a title at the end of a phrase; so does "De Haven" schreef hij.
bool holds_title(const Scene& scene, std::uint32_t first, std::uint32_t before) {
  std::uint32_t open = before;
  while (open > first && !mark_of_speech(scene, open - 1)) --open;
  if (open <= first) {
    // All of it in marks: a title where each longer word is written large.
    std::uint32_t large = 0, small = 0;
    for (std::uint32_t t = first; t < before; ++t) {
      if (scene.punct(t)) continue;
      const bool upper = base::starts_upper(scene.at(t).span.of(scene.report.text));
      (upper ? large : small) += upper || scene.word(t).size() > 4;
      if (finite_word(scene, t)) return false;
    }
    return large > 1 && small == 0;
  }
  for (std::uint32_t t = first; t < open; ++t) {
    if (finite_word(scene, t)) return false;
  }
  return true;
}

bool can_begin_name(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PRON || p == Upos::PROPN || p == Upos::NOUN || p == Upos::ADJ || p == Upos::NUM;
}

// "riep een agent in de radioverbinding", "tegen de NOS": the phrase tells how or to whom it was said. Not: "een agent
// in Gent".
bool where_it_was_said(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (scene.at(t).upos != Upos::ADP || !scene.words.listed("how_said_preposition", scene.word(t)) || t + 1 >= last)
    return false;
  if (finite_word(scene, t + 1)) return false;  // "die zijn geluk niet op kan"
  const std::uint32_t noun = noun_head(scene, t + 1);
  if (scene.words.listed("addressed_preposition", scene.word(t))) return noun < last;
  return noun < last && scene.at(noun).upos != Upos::PROPN && scene.at(t + 1).upos != Upos::PROPN;
}

// The source behind the verb; empty where none begins there.
Tokens source_behind(const Scene& scene, std::uint32_t verb, std::uint32_t last) {
  std::uint32_t t = verb + 1;
  while (t < last && scene.at(t).upos == Upos::ADV) ++t;
  if (t >= last || !can_begin_name(scene, t) || scene.words.listed("reflexive", scene.word(t))) return {};
  Tokens out;
  bool comma = false;
  for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t))) {
    if (w <= verb) continue;
    comma |= scene.is(w, ",");
    if (!out.empty() && (says_that(scene, w) || (!comma && where_it_was_said(scene, w, last)))) break;
    out.push_back(w);
  }
  return out;
}
// The finite verb of the frame: the verb itself, or that of "zo heeft X laten weten"; none where it is no frame.
std::int32_t frame_verb(const Scene& scene, std::uint32_t verb) {
  if (finite_word(scene, verb)) return static_cast<std::int32_t>(verb);
  const std::uint32_t first = scene.sentence_of(verb).first;
  for (std::uint32_t t = verb; t > first + 1;) {
    --t;
    if (!(t + 25 > verb)) break;
    if (scene.is(t, ",") || mark_of_speech(scene, t)) return none;
    if (scene.is(t, "zo") && (scene.is(t - 1, ",") || mark_of_speech(scene, t - 1)) && finite_word(scene, t + 1))
      return verb_cue(scene, t + 1).cue ? none : static_cast<std::int32_t>(t) + 1;
  }
  return none;
}

// "De wet, vindt hij, is slecht" has all of it around the frame; "De wet vindt, hij slecht": the judgement behind it.
Tokens judgement_behind(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  bool judged = false;
  for (std::uint32_t t = from; t < to; ++t)
    judged |= scene.at(t).upos == Upos::ADJ || scene.at(t).upos == Upos::NOUN || mark_of_speech(scene, t);
  Tokens out = judged ? Scene::range(from, to) : Tokens{};
  while (!out.empty() && scene.punct(out.back()) && !mark_of_speech(scene, out.back())) out.pop_back();
  return out;
}

// "Overigens is de brug, aldus X, in mei geopend": the auxiliary still waits for its verb.
bool unfinished(const Scene& scene, std::uint32_t first, std::uint32_t before, std::uint32_t go) {
  bool helper = false, any = false;
  for (std::uint32_t t = first; t < before; ++t) {
    any |= finite_word(scene, t);
    helper |= finite_word(scene, t) && scene.at(t).upos == Upos::AUX;
    if (scene.at(t).xpos.starts_with("WW|vd") || scene.at(t).xpos.starts_with("WW|inf")) helper = false;
  }
  if (!any) return true;
  for (std::uint32_t t = go; helper && t < scene.sentence_of(go).last && !scene.is(t, ","); ++t) {
    if (scene.at(t).xpos.starts_with("WW|vd|vrij") || scene.at(t).xpos.starts_with("WW|inf|vrij")) return true;
  }
  return false;
}

// Does what follows the comma behind the frame go on with what is said?
bool goes_on(const Scene& scene, std::uint32_t first, std::uint32_t before, std::uint32_t comma, bool marks) {
  const bool main = main_clause(scene, first, before);
  const Sentence& sentence = scene.sentence_of(comma);
  std::uint32_t go = comma + 1;
  if (marks) {
    if (go >= sentence.last || !mark_of_speech(scene, go)) return false;
  }
  while (go < sentence.last && scene.punct(go)) ++go;
  if (go >= sentence.last) return false;
  if (marks || (before > sentence.first && finite_word(scene, before - 1))) return true;  // "Ik ben, zei hij, geen …"
  if (unfinished(scene, first, before, go) && !scene.at(go).xpos.starts_with("VNW|betr")) return true;
  if (says_that(scene, go) && scene.is(go, "dat")) return true;  // "Men moet weten, aldus X, dat …"
  const bool below =
      scene.at(go).upos == Upos::SCONJ || scene.is(go, "die") || scene.is(go, "zelf") || scene.is(go, "waarin");
  return !below && (main_clause(scene, go, sentence.last) || !main);
}
}  // namespace

Tokens around_frame(const Scene& scene, std::uint32_t frame, std::uint32_t end) {
  const Sentence& sentence = scene.sentence_of(frame);
  std::uint32_t before = frame, first = sentence.first;
  bool marks = false;
  while (before > sentence.first && scene.punct(before - 1)) marks |= mark_of_speech(scene, --before);
  while (first < before && scene.punct(first)) ++first;
  Tokens out = Scene::range(first, before);
  if (end < sentence.last && scene.is(end, ",") && goes_on(scene, first, before, end, marks))
    out = joined(out, Scene::range(end + 1, sentence.last));
  // "Maar de brug is dicht, zegt hij": the conjunction only opens the sentence.
  while (!out.empty() && (scene.punct(out.front()) || (!marks && scene.at(out.front()).upos == Upos::CCONJ)))
    out.erase(out.begin());
  scene.trim(out);
  return out;
}

std::int32_t main_verb(const Scene& scene, const Tokens& content) {
  int waiting = 0;
  for (const std::uint32_t t : content) {
    if (t != content.front() && waits_for_verb(scene, t)) ++waiting;
    if (!finite_word(scene, t) || waiting-- > 0) continue;
    const bool helper = (scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0;
    return helper ? scene.head(t) : static_cast<std::int32_t>(t);
  }
  return none;
}

bool read_inverted(Scene& scene, std::uint32_t verb, const VerbCue& cue) {
  if ((!cue.cue->has("q") && !cue.cue->has("s")) || scene.quotation_of(verb) != none) return false;
  const Sentence& sentence = scene.sentence_of(verb);
  const std::int32_t second = frame_verb(scene, verb);
  if (second == none || static_cast<std::uint32_t>(second) < sentence.first + 2) return false;
  const auto at = static_cast<std::uint32_t>(second);
  const bool zo = scene.is(at - 1, "zo");
  const std::uint32_t frame = zo ? at - 1 : at, before = frame - 1;
  if (frame < sentence.first + 2 || (!scene.is(before, ",") && !mark_of_speech(scene, before))) return false;
  bool marks = mark_of_speech(scene, before);
  for (std::uint32_t t = before; t > sentence.first && scene.punct(t - 1); --t) marks |= mark_of_speech(scene, t - 1);
  std::uint32_t first = sentence.first;
  while (first < before && scene.punct(first)) ++first;
  if (marks && !scene.is(before, ",") && holds_title(scene, first, before)) return false;
  // "Herinnerend aan het plan "Nieuw Dorp", vraagt hij": marks that hold no more than the end of a phrase.
  if (marks && scene.is(before, ",") && scene.quotation_of(first) == none && holds_title(scene, first, before - 1) &&
      !main_clause(scene, first, before))
    marks = false;
  const bool dat = scene.is(first, "dat") && scene.at(first).upos == Upos::SCONJ;
  const bool main = main_clause(scene, first, before);
  const Tokens source = source_behind(scene, at, sentence.last);
  if (source.empty()) return false;
  // "…, zegt hij dat …": an ordinary clause follows.
  std::uint32_t next = source.back() + 1;
  if (next < sentence.last && scene.at(next).upos == Upos::SCONJ && scene.is(next, "dat")) return false;
  if (!main && (!marks || scene.quotation_of(first) == none) && next + 1 < sentence.last && scene.is(next, ",") &&
      says_that(scene, next + 1))
    return false;
  const bool naming = cue.cue->has("n");
  for (; next < sentence.last && !scene.is(next, ","); ++next) {
    if (scene.is(next, ":") || (mark_of_speech(scene, next) && !naming)) break;
  }
  // "De projecten, stelt X, duren drie jaar": the sentence goes on with its verb.
  const bool around = !main && next + 1 < sentence.last && scene.is(next, ",") && finite_word(scene, next + 1);
  // "Mensen met banden in het land, vertelt oud-commandant De Vries": a piece of a sentence will do where a person
  // follows.
  const bool piece = !main && !dat && scene.at(first).upos != Upos::SCONJ && scene.at(first).upos != Upos::ADP &&
                     person_named(scene, source);
  const Tokens judgement = naming ? judgement_behind(scene, source.back() + 1, next) : Tokens{};
  // "De voorzitter, Bos, noemde de rechter 'laf'": who judges stands in front.
  if (!judgement.empty() && !main && names_person(scene, noun_head(scene, first))) return false;
  if (!marks && !main && !piece && !zo && !around && !(dat && cue.cue->has("s")) && judgement.empty()) return false;
  // Two verbs of one subject: "hij kwam, zag en overwon".
  if (source.size() == 1 && scene.at(source.front()).upos == Upos::PRON &&
      scene.words.listed("object_pronoun", scene.word(source.front())))
    return false;
  Draft draft = said_by(scene, verb, cue, judgement.empty() ? "inverted" : "naming");
  draft.source = without(source, draft.cue);
  if (draft.standing == Standing::reported) draft.standing = Standing::attributed;
  if (!judgement.empty()) {
    draft.content = joined(Scene::range(first, before), judgement);
  } else {
    draft.content = around_frame(scene, frame, next);
    if (dat && !main && !draft.content.empty() && draft.content.front() == first)
      draft.content.erase(draft.content.begin());
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  if (draft.content.empty()) return false;
  draft.head = main_verb(scene, draft.content);
  draft.form = form_of_words(scene, draft.content);
  if (!judgement.empty() && draft.form == Form::direct) draft.form = Form::mixed;
  if (!judgement.empty()) draft.negative = false;
  scene.drafts.push_back(std::move(draft));
  return true;
}

}  // namespace wederhoor::claims
