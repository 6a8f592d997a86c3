// Decides, by the order of words alone, what "…, zegt X" covers: a finite verb of saying right behind a comma or a
// closing mark, its subject behind it. "De brug is dicht, zegt de burgemeester." "Dat het lukt, verwacht hij niet."
// Trees often err here; the order of words does not. Not: "Toen hij kwam, zei hij niets" (a clause of time in front).
// Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "base/utf8.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool of_person(const Scene& scene, const Mention& mention) {
  return mention.entity != none && scene.entity(mention.entity).kind == ActorKind::person;
}

bool person_named(const Scene& scene, const Tokens& source) {
  const auto mentions = scene.mentions_in(scene.span_of(source));
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& m) { return m.kind != MentionKind::pronoun && of_person(scene, m); });
}

// Is the word the head of the name or role of a person?
bool names_person(const Scene& scene, std::uint32_t head) {
  const Span word = scene.at(head).span;
  for (const Mention& m : scene.mentions_in(word)) {
    if (m.head.meets(word) && of_person(scene, m)) return true;
  }
  return scene.words.listed("person", scene.lemma(head));
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

// "De groep, die zegt te strijden, eist …": what stands before the verb is its subject.
bool holds_relative(const Scene& scene, std::uint32_t first, std::uint32_t before) {
  for (std::uint32_t t = first + 1; t < before; ++t) {
    if (scene.at(t).xpos.starts_with("VNW|betr") && scene.is(t - 1, ",")) return true;
  }
  return false;
}

// "De groep, een nieuwe beweging die daar vecht, ontkent …", "Vos, de minister, eist …": a noun phrase and what a comma
// adds to it; no verb of its own.
bool names_and_adds(const Scene& scene, std::uint32_t first, std::uint32_t before) {
  if (!begins_noun(scene, first) || of_time(scene, first) || scene.at(first).upos == Upos::NUM) return false;
  std::uint32_t comma = first;
  int waiting = 0;
  for (std::uint32_t t = first; t < before; ++t) {
    if (comma == first && t > first && scene.is(t, ",")) comma = t;
    if (scene.is(t, ":") || mark_of_speech(scene, t)) return false;
    waiting += waits_for_verb(scene, t);
    if (finite_word(scene, t) && --waiting < 0) return false;
  }
  if (comma == first || comma > first + 12 || comma + 2 > before) return false;
  const std::uint32_t next = comma + 1;
  const Upos p = scene.at(next).upos;
  const bool relative = scene.at(next).xpos.starts_with("VNW|betr");
  const bool participle = scene.at(before - 1).xpos.starts_with("WW|vd") || scene.at(next).xpos.starts_with("WW|vd");
  const bool apposition = (p == Upos::DET || p == Upos::NOUN) && !of_time(scene, next);
  return relative || participle || apposition;
}

// "…, snoeft een kanaal dat het kartel aanhangt.": a clause without a comma tells who it is, to the end of the
// sentence.
Tokens with_relative(const Scene& scene, Tokens source) {
  if (source.empty()) return source;
  const std::uint32_t last = scene.sentence_of(source.back()).last;
  std::uint32_t next = source.back() + 1;
  // "…, zegt een verpleger in Buale.", "… een bron binnen de politie": who is not known is told by where he is.
  const bool unknown = scene.at(source.back()).upos == Upos::NOUN &&
                       (scene.is(source.front(), "een") || scene.at(source.front()).upos == Upos::NUM ||
                        (source.size() == 1 && scene.at(source.front()).xpos.find("|mv|") != std::string::npos));
  const bool where = next + 2 < last && (scene.is(next, "in") || scene.is(next, "uit") || scene.is(next, "binnen"));
  if (unknown && where && begins_noun(scene, next + 1) && !scene.words.listed("possessive", scene.word(next + 1))) {
    const std::uint32_t noun = noun_head(scene, next + 1);
    const bool channel = scene.words.listed("channel", scene.lemma(noun)) ||
                         scene.words.listed("channel", scene.word(noun)) || of_time(scene, noun) ||
                         scene.words.listed("addressed_preposition", scene.word(next));
    if (noun < last && noun + 1 < last && scene.punct(noun + 1) && noun < next + 5 && !channel) {
      for (std::uint32_t t = next; t <= noun; ++t) source.push_back(t);
    }
  }
  next = source.back() + 1;
  if (next + 2 >= last || !scene.at(next).xpos.starts_with("VNW|betr") || scene.at(source.back()).upos != Upos::NOUN)
    return source;
  for (std::uint32_t t = next; t + 1 < last; ++t) {
    if (scene.punct(t)) return source;
  }
  if (!finite_word(scene, last - 2)) return source;
  for (std::uint32_t t = next; t + 1 < last; ++t) source.push_back(t);
  return source;
}

}  // namespace

// The source behind the verb; empty where none begins there.
Tokens source_behind(const Scene& scene, std::uint32_t verb, std::uint32_t last) {
  std::uint32_t t = verb + 1;
  while (t < last && scene.at(t).upos == Upos::ADV) ++t;
  // "…, herinnert zich een buurman"
  if (t + 1 < last && scene.words.listed("reflexive", scene.word(t)) && begins_noun(scene, t + 1) &&
      scene.at(t + 1).upos != Upos::PRON)
    ++t;
  // "activiste Mahrukh Vos": a noun that the tagger takes for a participle.
  if (t + 1 < last && !begins_noun(scene, t) && scene.at(t).xpos.starts_with("WW|vd|prenom") &&
      scene.at(t + 1).upos == Upos::PROPN) {
    Tokens named{t};
    while (named.back() + 1 < last && scene.at(named.back() + 1).upos == Upos::PROPN) named.push_back(named.back() + 1);
    return settled_extent(scene, std::move(named), verb);
  }
  if (t >= last || !begins_noun(scene, t) || scene.words.listed("reflexive", scene.word(t))) return {};
  Tokens out;
  bool comma = false;
  for (const std::uint32_t w : noun_phrase(scene, noun_head(scene, t))) {
    if (w <= verb) continue;
    comma |= scene.is(w, ",");
    if (!out.empty() && (says_that(scene, w) || (!comma && where_it_was_said(scene, w, last)))) break;
    out.push_back(w);
  }
  if (out.size() == 1 && scene.is(out.front(), "het") && scene.words.listed("sounding", scene.lemma(verb)))
    return {};  // "…, klinkt het"
  return out.empty() ? out : with_relative(scene, settled_extent(scene, std::move(out), verb));
}

namespace {

// "…, becijfert het departement.": nothing follows, and what stands before holds a verb, whatever the tagger calls it.
// A head needs none.
bool closes_sentence(const Scene& scene, std::uint32_t first, std::uint32_t before, std::uint32_t behind,
                     const Cue& cue) {
  const Sentence& sentence = scene.sentence_of(first);
  if (cue.standing == Standing::asked || scene.at(first).upos == Upos::SCONJ || before < first + 1) return false;
  for (std::uint32_t t = behind; t < sentence.last; ++t) {
    // "…, betoogt de eigenaar niettemin.", "…, rekent de organisatie voor."
    const bool counts = scene.at(first).upos == Upos::NUM && scene.at(t).xpos == "VZ|fin";
    if (!scene.punct(t) && scene.at(t).upos != Upos::ADV && !counts) return false;
  }
  const bool adverb = behind < sentence.last && scene.at(behind).upos == Upos::ADV;
  for (std::uint32_t t = first; t < before && adverb; ++t) {
    if (scene.is(t, ",")) return false;
  }
  if (sentence.part == "headline") return true;
  // "Een luchtaanval, bericht het persbureau.": what it was.
  const bool reports = cue.standing == Standing::attributed || cue.standing == Standing::confirmed;
  bool comma = false, adposition = false;
  for (std::uint32_t t = first; t < before; ++t)
    comma |= scene.punct(t), adposition |= t == first && scene.at(t).upos == Upos::ADP;
  // "Vier doden, elf gewonden, noteert het ministerie."
  comma &= scene.at(first).upos != Upos::NUM;
  if (reports && !comma && !adposition && begins_noun(scene, first) && !of_time(scene, first) &&
      scene.at(first).upos != Upos::PRON)
    return true;
  for (std::uint32_t t = first; t < before; ++t) {
    const bool verb = finite_word(scene, t) || scene.at(t).xpos.starts_with("WW|vd|vrij");
    if (verb && t > first && !waits_for_verb(scene, first)) return true;
  }
  return false;
}

// The finite verb of the frame: the verb itself, or that of "zo heeft X laten weten"; none where it is no frame.
MaybeIndex frame_verb(const Scene& scene, std::uint32_t verb) {
  if (finite_word(scene, verb)) return verb;
  const std::uint32_t first = scene.sentence_of(verb).first;
  for (std::uint32_t t = verb; t > first + 1;) {
    --t;
    if (!(t + 25 > verb)) break;
    // "…, heeft de gouverneur via Telegram gemeld."
    // "…, heeft het ministerie laten weten."
    const std::uint32_t end =
        verb + 1 < scene.sentence_of(verb).last && scene.is(verb, "laten") && scene.is(verb + 1, "weten") ? verb + 1
                                                                                                          : verb;
    const bool closes = end + 1 >= scene.sentence_of(verb).last || scene.punct(end + 1);
    if (closes && (end > verb || scene.at(verb).xpos.starts_with("WW|vd")) && scene.lemma(t) == "hebben" &&
        finite_word(scene, t) && (scene.is(t - 1, ",") || mark_of_speech(scene, t - 1)))
      return t;
    if (finite_word(scene, t) && !scene.is(t - 1, "zo")) return none;
    if (mark_of_speech(scene, t)) return none;
    if (scene.is(t, "zo") && (scene.is(t - 1, ",") || mark_of_speech(scene, t - 1)) && finite_word(scene, t + 1))
      return verb_cue(scene, t + 1).cue ? none : t + 1;
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

}  // namespace

Outcome read_inverted(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("q") && !cue.cue->has("s"))
    return refused("the verb opens neither words nor a clause (frames q, s)");
  if (scene.quotation_of(verb)) return refused("it stands in a quotation");
  const Sentence& sentence = scene.sentence_of(verb);
  const MaybeIndex second = frame_verb(scene, verb);
  if (second == none || *second < sentence.first + 2)
    return refused("nothing stands before the verb that it could close");
  const auto at = *second;
  // "had hij niet verwacht" opens no frame; "heeft hij gemeld" does.
  if (at != verb && cue.cue->standing > Standing::confirmed && !scene.is(at - 1, "zo"))
    return refused("what somebody holds is not put in: had hij niet verwacht");
  const bool zo = scene.is(at - 1, "zo");
  const std::uint32_t frame = zo ? at - 1 : at, before = frame - 1;
  if (frame < sentence.first + 2 || (!scene.is(before, ",") && !mark_of_speech(scene, before)))
    return refused("neither a comma nor a closing mark stands before the verb");
  bool marks = mark_of_speech(scene, before);
  for (std::uint32_t t = before; t > sentence.first && scene.punct(t - 1); --t) marks |= mark_of_speech(scene, t - 1);
  std::uint32_t first = sentence.first;
  while (first < before && scene.punct(first)) ++first;
  // "'Verzet' eist de aanslag op": a name or a word in marks.
  if (marks && !scene.is(before, ",") && before < first + 2) return refused("the marks hold a word");
  if (marks && !scene.is(before, ",") && holds_title(scene, first, before)) return refused("the marks hold a title");
  // "Herinnerend aan het plan "Nieuw Dorp", vraagt hij": marks that hold no more than the end of a phrase.
  if (marks && scene.is(before, ",") && scene.quotation_of(first) == none && holds_title(scene, first, before - 1) &&
      !main_clause(scene, first, before))
    marks = false;
  const bool dat = scene.is(first, "dat") && scene.at(first).upos == Upos::SCONJ;
  const bool main = main_clause(scene, first, before);
  const Tokens source = source_behind(scene, at, sentence.last);
  if (source.empty()) return refused("nobody is named behind the verb");
  // "…, zegt hij dat …": an ordinary clause follows.
  std::uint32_t next = source.back() + 1;
  // "voegde hij daar aan toe dat"
  std::uint32_t dat_at = next;
  while (dat_at < sentence.last && dat_at < next + 4 &&
         (holds(cue.words, dat_at) || scene.at(dat_at).xpos == "VZ|fin" || scene.at(dat_at).upos == Upos::ADV))
    ++dat_at;
  if (dat_at < sentence.last && scene.at(dat_at).upos == Upos::SCONJ && scene.is(dat_at, "dat") &&
      !(mark_of_speech(scene, before) || (before > sentence.first && mark_of_speech(scene, before - 1))))
    return refused("an ordinary clause with dat follows");
  if (next < sentence.last && scene.at(next).upos == Upos::SCONJ && scene.is(next, "dat"))
    return refused("an ordinary clause with dat follows");
  if (!main && (!marks || scene.quotation_of(first) == none) && next + 1 < sentence.last && scene.is(next, ",") &&
      says_that(scene, next + 1))
    return refused("an ordinary clause with dat follows");
  const bool naming = cue.cue->has("n");
  for (; next < sentence.last && !scene.is(next, ","); ++next) {
    if (scene.is(next, ":") || (mark_of_speech(scene, next) && !naming)) break;
  }
  // "De projecten, stelt X, duren drie jaar": the sentence goes on with its verb.
  const bool around = !main && next + 1 < sentence.last && scene.is(next, ",") && finite_word(scene, next + 1);
  // "Mensen met banden in het land, vertelt oud-commandant De Vries": a piece of a sentence will do where a person
  // follows.
  const bool piece = !main && !dat && !holds_relative(scene, first, before) && scene.at(first).upos != Upos::SCONJ &&
                     scene.at(first).upos != Upos::ADP && person_named(scene, source);
  if (!main && !marks && !around && !person_named(scene, source) && names_and_adds(scene, first, before))
    return refused("who says it stands in front, with what is added to the name");
  const Tokens judgement = naming ? judgement_behind(scene, source.back() + 1, next) : Tokens{};
  // "De voorzitter, Bos, noemde de rechter 'laf'": who judges stands in front.
  if (!judgement.empty() && !main && names_person(scene, noun_head(scene, first)))
    return refused("who judges stands in front");
  if (!marks && !main && !piece && !zo && !around && !(dat && cue.cue->has("s")) && judgement.empty() &&
      !closes_sentence(scene, first, before, source.back() + 1, *cue.cue))
    return refused("what stands before the verb is no clause of its own");
  // Two verbs of one subject: "hij kwam, zag en overwon".
  if (source.size() == 1 && scene.at(source.front()).upos == Upos::PRON &&
      scene.words.listed("object_pronoun", scene.word(source.front())))
    return refused("two verbs of one subject");
  Draft draft = said_by(scene, verb, cue, judgement.empty() ? "inverted" : "naming");
  draft.source = without(source, draft.cue);
  if (cue.cue->has("h")) draft.source = heard_from(scene, verb, without(source, draft.cue));
  if (draft.standing == Standing::reported) draft.standing = Standing::attributed;
  if (!judgement.empty()) {
    draft.content = joined(Scene::range(first, before), judgement);
  } else {
    draft.content = around_frame(scene, frame, next);
    // "…, zegt X: niet twee, maar drie": what the colon opens is his too, where no marks stand behind it.
    // A main clause there is a claim of its own (carried.cc).
    if (next + 1 < sentence.last && scene.is(next, ":") && !mark_of_speech(scene, next + 1) &&
        !(next + 4 < sentence.last && main_clause(scene, next + 1, sentence.last))) {
      draft.content = joined(draft.content, Scene::range(next + 1, sentence.last));
      scene.trim(draft.content);
    }
    if (dat && !main && !draft.content.empty() && draft.content.front() == first)
      draft.content.erase(draft.content.begin());
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  if (draft.content.empty()) return refused(nothing_left);
  draft.head = main_verb(scene, draft.content);
  draft.form = form_of_words(scene, draft.content);
  if (!judgement.empty() && draft.form == Form::direct) draft.form = Form::mixed;
  if (!judgement.empty()) draft.negative = false;
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
