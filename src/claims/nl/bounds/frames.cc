// Decides by the order of words what stands around words that are put in. "De brug, zegt de burgemeester, is dicht":
// "De brug is dicht". Not: what follows with a verb of its own ("…, zegt hij, maar zij lacht"). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"

namespace wederhoor::claims::nl {
namespace {

// "Er zijn drie burgers omgekomen, …": more than verbs follows the verb, which is not the first word. A clause below
// another ends with its verbs, whatever the tree calls it.
bool in_second_place(const Scene& scene, std::uint32_t verb, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t t = verb + 1; verb > first && t < last && !scene.punct(t); ++t) {
    if (!scene.at(t).xpos.starts_with("WW")) return true;
  }
  return false;
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
}  // namespace

// "Zo'n veertig huizen zouden zijn verwoest": a noun phrase and the verb, with nothing that opens a clause.
static bool opens_with_subject(const Scene& scene, std::uint32_t first, std::uint32_t verb) {
  if (!begins_noun(scene, first) || scene.at(first).upos == Upos::PRON) return false;
  for (std::uint32_t t = first; t < verb; ++t) {
    if (scene.punct(t) || waits_for_verb(scene, t) || scene.at(t).upos == Upos::CCONJ) return false;
  }
  return true;
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
    if ((scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0) head = *scene.head(t);
    const bool wrong_tree = !question && t > first && opens_with_subject(scene, first, t);
    if (!wrong_tree &&
        (scene.rel(head, "acl") || (scene.rel(head, "advcl") && !in_second_place(scene, t, first, last))))
      continue;
    bool marked = false;
    for (const std::uint32_t c : scene.tree.children(head))
      marked |= scene.rel(c, "mark") && !scene.is(c, "te") && c < head;
    if (!marked) return true;
  }
  return false;
}

// "…, zei hij, maar de bewoners hebben niets": the writer tells of others.
static bool names_new_subject(const Scene& scene, std::uint32_t t) {
  const std::uint32_t last = scene.sentence_of(t).last;
  if (t + 1 >= last || !begins_noun(scene, t) || scene.at(t).upos == Upos::PRON) return false;
  const std::uint32_t end = noun_phrase(scene, noun_head(scene, t)).back() + 1;
  return end < last && finite_word(scene, end);
}

// "…, zegt zij, wel bij een bom", "…, nu de wacht weg is", "…, onder wie twee kinderen": no clause of the writer's.
static bool adds_to_it(const Scene& scene, std::uint32_t t) {
  const std::uint32_t last = scene.sentence_of(t).last;
  if (scene.words.listed("adds_reason", scene.word(t)))
    return t + 2 < last && !finite_word(scene, t + 1) && waits_for_verb(scene, t);
  if (main_clause(scene, t, last)) return false;
  if (scene.words.listed("adds_piece", scene.word(t))) return true;
  return scene.is(t, "onder") && t + 1 < last && (scene.is(t + 1, "wie") || scene.is(t + 1, "meer"));
}

// Does what follows the comma behind the frame go on with what is said?
static bool goes_on(const Scene& scene, std::uint32_t first, std::uint32_t before, std::uint32_t comma, bool marks) {
  const bool main = main_clause(scene, first, before);
  const Sentence& sentence = scene.sentence_of(comma);
  std::uint32_t go = comma + 1;
  if (marks) {
    if (go >= sentence.last || !mark_of_speech(scene, go)) return false;
  }
  while (go < sentence.last && scene.punct(go)) ++go;
  if (go >= sentence.last) return false;
  // "…, preciseert de douane, „netjes tussen de bananen”."
  if (!marks && mark_of_speech(scene, comma + 1) && !main_clause(scene, go, sentence.last)) return true;
  if (marks || (before > sentence.first && finite_word(scene, before - 1))) return true;  // "Ik ben, zei hij, geen …"
  if (unfinished(scene, first, before, go) && !scene.at(go).xpos.starts_with("VNW|betr")) return true;
  // "Men moet weten, aldus X, dat …"; not: "…, schrijft het bureau, dat dit van de rechter hoorde"
  if (says_that(scene, go) && scene.is(go, "dat")) return !scene.at(go).xpos.starts_with("VNW|betr");
  // "…, vertelt hij, en hij legt zijn vinger in een gat": what he does.
  if (main && scene.is(go, "en") && go + 1 < sentence.last && comma > first &&
      scene.words.listed("subject_pronoun", scene.word(go + 1)) && scene.is(comma - 1, scene.word(go + 1)))
    return false;
  // "…, aldus A, en volgens B staat het water hoog": another speaks.
  if (main && scene.is(go, "en") && scene.words.phrase(scene.lower_words(), go + 1)) return false;
  // "…, zei hij, en zelfs om te rusten"
  if (main && scene.is(go, "en") && go + 1 < sentence.last && !main_clause(scene, go, sentence.last))
    return !finite_word(scene, go + 1);
  // "…, laat de politie weten, dus vuurwerk was het niet": the writer concludes.
  if (main && scene.is(go, "dus")) return false;
  if (main && scene.is(go, "maar") && names_new_subject(scene, go + 1)) return false;
  if (main && adds_to_it(scene, go)) return true;
  const bool below =
      scene.at(go).upos == Upos::SCONJ || scene.is(go, "die") || scene.is(go, "zelf") || scene.is(go, "waarin");
  return !below && (main_clause(scene, go, sentence.last) || !main);
}

// "06u40 – De brug is dicht", "GENT 03/03 (BELGA) = De brug is dicht": what stands before the mark is no part of the
// sentence.
std::uint32_t behind_dateline(const Scene& scene, std::uint32_t first) {
  const std::uint32_t last = scene.sentence_of(first).last;
  bool digits = false, named = false;
  // "4/6 De brug is dicht", "3/ De brug is dicht": a post of a thread.
  if (first >= last) return first;
  const std::string_view number = scene.word(first);
  const std::size_t slash = number.find('/');
  if (slash != std::string_view::npos && slash > 0 && number.find_first_not_of("0123456789/") == std::string_view::npos)
    return first + 1;
  if (first + 2 < last && scene.is(first + 1, "/") &&
      number.find_first_not_of("0123456789") == std::string_view::npos) {
    const std::string_view of = scene.word(first + 2);
    return first + (of.find_first_not_of("0123456789") == std::string_view::npos ? 3 : 2);
  }
  for (std::uint32_t t = first; t + 2 < last && t < first + 12; ++t) {
    // "15.10 uur: de brug is dicht"
    if (t > first && digits && !named && scene.is(t, ":")) return t + 1;
    if (t > first && digits &&
        (scene.is(t, "–") || scene.is(t, "-") || scene.is(t, "—") || scene.is(t, "=") || scene.is(t, "|")))
      return t + 1;
    const Upos p = scene.at(t).upos;
    const char c = scene.word(t).front();
    digits |= c >= '0' && c <= '9';
    named |= p == Upos::PROPN;
    if (!(c >= '0' && c <= '9') && p != Upos::PROPN && p != Upos::PUNCT && p != Upos::NUM && p != Upos::SYM &&
        p != Upos::X && !scene.is(t, "uur"))
      return first;
  }
  return first;
}

Tokens around_frame(const Scene& scene, std::uint32_t frame, std::uint32_t end) {
  const Sentence& sentence = scene.sentence_of(frame);
  std::uint32_t before = frame, first = sentence.first;
  bool marks = false;
  while (before > sentence.first && scene.punct(before - 1)) marks |= mark_of_speech(scene, --before);
  first = std::min(before, behind_dateline(scene, first));
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

}  // namespace wederhoor::claims::nl
