// Decides by the order of words which noun phrase is what is claimed or denied, where the tree has lost it. "de groep
// die de aanslag opeiste": "de aanslag". "kondigde het leger een mars op de stad aan": "een mars op de stad". Not: "die
// de deur dichtsloeg". Tested by spec/nl/objects.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// A noun phrase in [from, to): adverbs and words of time off both ends; empty where a clause or nothing stands there.
Tokens phrase_between(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  while (from < to && (scene.at(from).upos == Upos::ADV || of_time(scene, from))) ++from;
  while (to > from && (scene.at(to - 1).upos == Upos::ADV || of_time(scene, to - 1) || scene.punct(to - 1)) &&
         !mark_of_speech(scene, to - 1))
    --to;
  if (from >= to || !begins_noun(scene, from) || scene.at(from).upos == Upos::PRON) return {};
  bool noun = false;
  for (std::uint32_t t = from; t < to; ++t) {
    if (finite_word(scene, t) || scene.at(t).upos == Upos::SCONJ || scene.is(t, ":") || scene.is(t, ";")) return {};
    noun |= scene.at(t).upos == Upos::NOUN || scene.at(t).upos == Upos::PROPN ||
            scene.at(t).xpos.starts_with("ADJ|nom");  // "een van de doden"
  }
  if (!noun) return {};
  // What tells how it was said goes off: "de aanslag via Telegram".
  Tokens run = Scene::range(from, to);
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (where_it_was_said(scene, run[i], to) && scene.at(run[i - 1]).upos != Upos::ADP && i + 1 < run.size() &&
        scene.words.listed("channel", scene.lemma(noun_head(scene, run[i] + 1)))) {
      run.resize(i);
      break;
    }
  }
  strip_times(scene, run);
  return run;
}

bool plural(const Scene& scene, std::uint32_t noun) { return scene.at(noun).xpos.find("|mv") != std::string::npos; }

Outcome add(Scene& scene, const Place& cue, const Tokens& content) {
  Draft draft = said_by(scene, cue.at, cue, "object");
  draft.content = without(content, joined(draft.cue, draft.source));
  const bool within = meet(draft.source, content);
  if (draft.standing == Standing::denied) swap_fronted(scene, cue.at, draft);
  if (draft.source.empty()) return refused("nobody is named who says it");
  if (within || draft.content.empty()) return refused("who says it stands in it");
  draft.head = draft.content.front();
  for (const std::uint32_t t : draft.content) {
    if (scene.at(t).upos == Upos::NOUN) {
      draft.head = t;
      break;
    }
  }
  scene.drafts.push_back(std::move(draft));
  return claimed;
}
}  // namespace

// "schoof de rebellen de aanslag in de schoenen": what stands before the words of the cue; "schoof de moord in de
// schoenen van de politie": and behind them, where they end with a preposition.
Outcome read_up_to_words(Scene& scene, const Place& cue) {
  if (!cue.cue->has("b")) return unrelated;
  const MaybeIndex finite = finite_of(scene, cue.at);
  if (!finite || opener_of(scene, *finite)) return refused("not the verb of a main clause");
  Draft draft = said_by(scene, cue.at, cue, "object");
  if (draft.source.empty()) return refused("nobody is named who says it");
  std::uint32_t from = *finite + 1;
  if (draft.source.front() > *finite) from = draft.source.back() + 1;
  std::uint32_t words = from;
  while (words < cue.words.back() && !holds(cue.words, words)) ++words;
  Tokens content = words < cue.words.back() ? phrase_between(scene, from, words) : Tokens{};
  if (content.empty() && draft.source.front() > *finite)
    content = phrase_between(scene, front_of(scene, *finite), *finite);
  if (content.empty()) return refused("no noun phrase stands before the words of the cue");
  const auto deed = [&](std::uint32_t t) { return scene.at(t).upos == Upos::NOUN && happens(scene, t); };
  if (cue.cue->unless == "owning" && std::none_of(content.begin(), content.end(), deed))
    return refused("no deed: schoof zijn voeten in de schoenen");
  if (const std::uint32_t end = cue.words.back();
      scene.at(end).upos == Upos::ADP && end + 1 < scene.sentence_of(end).last && begins_noun(scene, end + 1)) {
    for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, end + 1))) {
      if (t > end) content.push_back(t);
    }
  }
  draft.content = without(content, joined(draft.cue, draft.source));
  if (draft.content.empty()) return refused(nothing_left);
  draft.head = noun_head(scene, draft.content.front());
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// "…, wat Moskou ontkent", "…, iets wat Moskou ontkent": what was told before the comma.
static Outcome read_told_before(Scene& scene, const Place& cue, std::uint32_t wat) {
  const std::uint32_t first = scene.sentence_of(cue.at).first;
  const std::uint32_t comma = scene.is(wat - 1, "iets") ? wat - 2 : wat - 1;
  if (comma < first + 3 || !scene.is(comma, ",")) return refused("no clause stands before wat");
  Draft draft = said_by(scene, cue.at, cue, "object");
  std::erase_if(draft.source, [&](std::uint32_t t) { return t <= wat; });
  if (draft.source.empty()) {  // whatever the tree calls subject
    draft.source = without(phrase_between(scene, wat + 1, cluster_begin(scene, cue.at)), draft.cue);
    if (!draft.source.empty()) draft.source = settled_extent(scene, std::move(draft.source), cue.at);
  }
  if (draft.source.empty() || !may_say(scene, draft.source)) return refused("nobody is named who says it");
  draft.content = Scene::range(first, comma);
  for (const std::size_t d : scene.touching(scene.at(comma).sentence)) {
    const Draft& other = scene.drafts[d];
    if (!other.dropped && !other.content.empty() && other.content.back() + 1 == comma) draft.content = other.content;
  }
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) draft.head = draft.content.back();
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_object_before(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  const bool turns = cue.cue->standing == Standing::denied || cue.cue->standing == Standing::confirmed;
  if (turns && finite_word(scene, verb)) {
    if (const MaybeIndex wat = opener_of(scene, verb);
        wat && *wat > 1 && (scene.is(*wat, "wat") || scene.is(*wat, "hetgeen")))
      return read_told_before(scene, cue, *wat);
  }
  if (!cue.cue->has("o") || !cue.cue->unless.empty()) return unrelated;
  if (!finite_word(scene, verb)) return refused("not a finite verb");
  const MaybeIndex opener = opener_of(scene, verb);
  if (!opener || !scene.at(*opener).xpos.starts_with("VNW|betr") ||
      !(scene.is(*opener, "die") || scene.is(*opener, "dat")) ||
      (*opener > 0 && scene.at(*opener - 1).upos == Upos::ADP))
    return refused("no relative clause that the verb closes");
  const Tokens content = phrase_between(scene, *opener + 1, cluster_begin(scene, verb));
  if (content.empty()) return refused("no noun phrase stands before the verb");
  // "de aanvallen die het dorp meldde": the village says it.
  if (*opener > 0 && plural(scene, *opener - 1) && !plural(scene, noun_head(scene, content.front())) &&
      !scene.at(verb).xpos.ends_with("mv"))
    return refused("by their number the noun phrase is the subject");
  return add(scene, cue, content);
}

Outcome read_object_around(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("o") || !cue.cue->unless.empty()) return unrelated;
  const std::uint32_t particle = cue.words.back();
  if (!finite_word(scene, verb) || opener_of(scene, verb) || particle < verb + 2 || particle > verb + 40)
    return refused("no particle stands behind what it closes");
  const Draft said = said_by(scene, verb, cue, "object");
  std::uint32_t from = verb + 1;
  if (!said.source.empty() && said.source.front() > verb && said.source.back() < particle)
    from = said.source.back() + 1;
  const Tokens content = phrase_between(scene, from, particle);
  return content.empty() ? refused("no noun phrase stands before the particle") : add(scene, cue, content);
}

// Does the word open with a capital letter of ASCII?
static bool capital(const Scene& scene, std::uint32_t t) {
  const char c = scene.report.text[scene.at(t).span.begin];
  return c >= 'A' && c <= 'Z';
}

// Where the judgement behind the thing begins: words in marks, or "een …" behind noemen; `last` where none does.
static std::uint32_t judgement_at(const Scene& scene, std::uint32_t verb, std::uint32_t from, std::uint32_t last) {
  for (std::uint32_t t = from; t < last && t < from + 12; ++t) {
    if (mark_of_speech(scene, t)) return t;
    if (scene.punct(t) || finite_word(scene, t)) return last;
    if (t == from && (scene.is(t, "dat") || scene.is(t, "dit")) && t + 1 < last && !says_that(scene, t) &&
        (scene.at(t + 1).upos == Upos::NOUN || scene.is(t + 1, "een")) &&
        scene.at(t).xpos.find("prenom") == std::string::npos)
      return t + 1;  // "noemt dat onzin"
    // "noemt ze terroristen", "noemen zich bevrijders": a noun, no name.
    const bool them = scene.words.listed("object_pronoun", scene.word(t)) ||
                      scene.words.listed("reflexive", scene.word(t)) || scene.is(t, "ze");
    if (t == from && them && t + 1 < last && scene.lemma(verb) == "noemen" && scene.at(t + 1).upos == Upos::NOUN &&
        scene.at(t).xpos.find("bez") == std::string::npos && !capital(scene, t + 1))
      return t + 1;
    // "noemt de mannen terroristen": the bare plural that closes the clause.
    const bool closes = t + 1 >= last || scene.punct(t + 1) || scene.at(t + 1).upos == Upos::CCONJ;
    if (t > from + 1 && closes && scene.lemma(verb) == "noemen" && scene.at(t).upos == Upos::NOUN && plural(scene, t) &&
        !capital(scene, t) && scene.at(t - 1).upos == Upos::NOUN && scene.at(from).upos == Upos::DET)
      return t;
    const bool one = scene.is(t, "een") || scene.is(t, "geen");
    if (t > from && one && scene.lemma(verb) == "noemen" && scene.at(t - 1).upos != Upos::ADP) return t;
  }
  return last;
}

// "noemde de aanval 'laf'", "en noemde de minister een leugenaar": what is judged, and the judgement behind it.
Outcome name_in_marks(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("n")) return unrelated;
  if (!finite_word(scene, verb) || opener_of(scene, verb)) return refused("not the finite verb of a main clause");
  const Draft said = said_by(scene, verb, cue, "naming");
  if (said.source.empty()) return refused("nobody is named who judges");
  const std::uint32_t last = scene.sentence_of(verb).last;
  const std::uint32_t from = said.source.front() > verb ? said.source.back() + 1 : verb + 1;
  const std::uint32_t judged = judgement_at(scene, verb, from, last);
  if (judged + 1 >= last) return refused("no judgement in marks follows");
  const bool himself = scene.words.listed("reflexive", scene.word(from)) && judged == from + 1;
  const bool that = judged == from + 1 && scene.at(from).upos == Upos::PRON;
  const Tokens thing = himself ? Tokens{judged} : that ? Tokens{from} : phrase_between(scene, from, judged);
  std::uint32_t end = judged + 1;
  if (mark_of_speech(scene, judged)) {
    while (end < last && end < judged + 12 && !mark_of_speech(scene, end)) ++end;
    if (end >= last || !mark_of_speech(scene, end)) return refused("the marks do not close");
    ++end;
    if (end < last && !scene.punct(end) && scene.at(end).upos != Upos::CCONJ)
      return refused("the clause goes on behind the marks");
  } else {
    end = reach(scene, judged, 0).end;
  }
  if (thing.empty()) return refused("nothing that is judged stands before the judgement");
  Draft draft = said;
  draft.content = without(Scene::range(thing.front(), end), joined(draft.cue, draft.source));
  draft.head = judged + 1;
  draft.negative = false;
  draft.form = mark_of_speech(scene, judged) ? Form::mixed : Form::indirect;
  if (draft.form == Form::indirect) scene.trim(draft.content);
  if (draft.content.size() < 2 && !himself) return refused(nothing_left);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// "In het blad beschuldigde de premier leden die hem volgden van verraad": whom and of what, up to the end of the
// clause.
Outcome read_blame(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("v") || cue.words.size() != 1 || cue.cue->unless == "tallying") return unrelated;
  const bool estimates = cue.cue->standing == Standing::speculated && cue.cue->takes("op");
  if (!finite_word(scene, verb) || opener_of(scene, verb) || (cue.cue->standing != Standing::attributed && !estimates))
    return refused("not the finite verb of a main clause");
  Draft draft = said_by(scene, verb, cue, "accusation");
  if (draft.source.empty()) return refused("nobody is named who blames");
  const std::uint32_t from = draft.source.front() > verb ? draft.source.back() + 1 : verb + 1;
  const std::uint32_t end = from < scene.sentence_of(verb).last ? reach(scene, from, 0).end : from;
  std::uint32_t of = from + 1;
  while (of < end && !scene.is(of, "van") && !cue.cue->takes(scene.word(of))) ++of;
  if (of + 1 >= end || !begins_noun(scene, from)) return refused("nobody is blamed for anything");
  // "raamt het aantal doden in de stad op negen"
  while (estimates && of + 1 < end && !(cue.cue->takes(scene.word(of)) && scene.at(of + 1).upos == Upos::NUM)) ++of;
  if (of + 1 >= end) return refused("nothing is put on a number");
  draft.content = before_remark(scene, without(Scene::range(from, end), joined(draft.cue, draft.source)));
  cut_clause_at_colon(scene, draft.content, end);
  scene.trim(draft.content);
  if (draft.content.empty()) return refused(nothing_left);
  draft.head = draft.content.front();
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

// "bestempelt de aanval als terreur": what is judged, als, the judgement.
Outcome name_with_als(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  if (!cue.cue->has("a")) return unrelated;
  if (!finite_word(scene, verb) || opener_of(scene, verb)) return refused("not the finite verb of a main clause");
  const Draft said = said_by(scene, verb, cue, "naming");
  if (said.source.empty()) return refused("nobody is named who judges");
  const std::uint32_t last = scene.sentence_of(verb).last;
  std::uint32_t from = said.source.front() > verb ? said.source.back() + 1 : verb + 1;
  std::uint32_t als = from;
  while (als < last && als < from + 15 && !scene.is(als, "als") && !finite_word(scene, als) && !scene.is(als, ","))
    ++als;
  if (als + 1 >= last || !scene.is(als, "als")) return refused("no als stands behind what is judged");
  const Tokens thing = phrase_between(scene, from, als);
  if (thing.empty()) return refused("nothing that is judged stands before als");
  Draft draft = said;
  std::uint32_t end = reach(scene, als + 1, 0).end;
  while (end > als && scene.punct(end - 1) && !mark_of_speech(scene, end - 1)) --end;
  draft.content = without(Scene::range(thing.front(), end), joined(draft.cue, draft.source));
  if (draft.content.size() < 3) return refused(nothing_left);
  draft.head = als + 1;
  draft.negative = false;
  const bool marks =
      std::any_of(draft.content.begin(), draft.content.end(), [&](auto t) { return mark_of_speech(scene, t); });
  draft.form = marks ? Form::mixed : Form::indirect;
  swap_fronted(scene, verb, draft, true);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
