// Decides how the words of a content stand: quoted, partly quoted or told. „Wij komen”, zegt zij: direct. Zij noemt het
// 'laf': mixed. Not: which words belong to it (the constructions). Tested by spec/nl/direct.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool first_person(const Scene& scene, const Tokens& tokens) {
  for (const std::uint32_t t : tokens) {
    if (scene.words.listed("first_person", scene.word(t))) return true;
  }
  return false;
}

bool names_somebody(const Scene& scene, std::uint32_t noun) {
  return scene.at(noun).upos == Upos::PROPN || scene.words.listed("person", scene.lemma(noun)) ||
         !scene.mentions_in(scene.at(noun).span).empty();
}
}  // namespace

Form form_of_words(const Scene& scene, const Tokens& content) {
  bool outer = false, inner = false;
  for (const std::uint32_t t : content) {
    if (scene.quotation_of(t) != none) outer = true;
    if (scene.punct(t) && scene.words.listed("quotation_mark", scene.word(t))) inner = true;
  }
  const std::uint32_t front = content.front(), back = content.back();
  const Sentence& sentence = scene.sentence_of(front);
  for (std::uint32_t t = front; t > sentence.first && scene.punct(t - 1); --t)
    outer |= scene.words.listed("quotation_mark", scene.word(t - 1));
  for (std::uint32_t t = back + 1; t < scene.sentence_of(back).last && scene.punct(t); ++t) {
    outer |= scene.words.listed("quotation_mark", scene.word(t));
  }
  if (outer) {
    // All of it in marks, or only some words at its end?
    const std::uint32_t last = scene.quotation_of(back) != none || scene.quotation_of(front) == none ? front : back;
    if (scene.quotation_of(back) != none && scene.quotation_of(last) == none &&
        scene.reading.quotations[*scene.quotation_of(back)].closed) {
      return Form::mixed;
    }
    return Form::direct;
  }
  if (inner) return Form::mixed;
  return first_person(scene, content) ? Form::direct : Form::indirect;
}

// "Berichten noemt Vos onjuist": many in front, one verb, and one behind it who is the subject.
static bool disagrees(const Scene& scene, std::uint32_t noun, std::uint32_t verb, std::uint32_t next) {
  const Label finite = scene.at(verb).xpos;
  const bool one = finite.find("|met-t") != std::string::npos || finite.ends_with("|ev");
  return one && scene.at(noun).xpos.find("|mv|") != std::string::npos &&
         scene.at(noun_head(scene, next)).xpos.find("|mv|") == std::string::npos;
}

// "aanval", "voorstel", "veiligheid": a deed or a thing that can hold nothing. Not: "hof", "jury", "raadslid".
static bool unable(const Scene& scene, std::uint32_t noun) {
  const std::string& lemma = scene.lemma(noun);
  return happens(scene, noun) || scene.words.noun(lemma) || scene.words.listed("what_was_said", lemma) ||
         scene.words.listed_ending("judged_thing", lemma, 0, 4) || lemma.ends_with("heid") || lemma.ends_with("ing");
}

// "De aanval noemt burgemeester Vos laf": what stands in front judges nothing, who stands behind the verb does.
static bool cannot_judge(const Scene& scene, std::uint32_t noun, std::uint32_t next) {
  const auto judge = [&](std::uint32_t t) {
    for (const std::string_view list : {"person", "body", "document", "channel", "observers", "anonymous"}) {
      if (scene.words.listed(list, scene.lemma(t)) || scene.words.listed_ending(list, scene.lemma(t), 1, 4))
        return true;
    }
    const auto all = scene.mentions_in(scene.at(t).span);
    return std::any_of(all.begin(), all.end(), [&](const Mention& m) {
      return m.entity != none && m.head.meets(scene.at(t).span) &&
             scene.entity(m.entity).kind != ActorKind::place_as_actor;
    });
  };
  if (scene.words.listed("nominative", scene.word(next))) return true;
  const std::uint32_t head = noun_head(scene, next);
  return !judge(noun) && unable(scene, noun) && judge(head);
}

// "De bewering dat …, doet de missie af als laster", "Geruchten dat …, spreekt het leger tegen": a noun of saying in
// front says nothing; it is what is judged or denied, by whom the words right behind the verb name.
void swap_fronted(const Scene& scene, std::uint32_t verb, Draft& draft, bool judging) {
  if (draft.source.empty() || draft.source.back() > verb || !finite_word(scene, verb) || opener_of(scene, verb)) return;
  const std::uint32_t first = front_of(scene, draft.source.front() + 1);
  const std::uint32_t noun = noun_head(scene, draft.source.front());
  if (noun > verb || draft.source.front() > first + 1 || scene.at(noun).upos != Upos::NOUN) return;
  const std::uint32_t next = verb + 1, last = scene.sentence_of(verb).last;
  if (next >= last || !begins_noun(scene, next)) return;
  const bool said = scene.words.listed("what_was_said", scene.lemma(noun)) || scene.words.noun(scene.lemma(noun));
  const bool other = disagrees(scene, noun, verb, next) || (judging && cannot_judge(scene, noun, next));
  if (!other && (!said || !holds(draft.content, next))) return;
  Tokens who;
  for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, next))) {
    if (t > verb && !holds(draft.cue, t)) who.push_back(t);
  }
  if (who.empty() || who.front() != next) return;
  who = settled_extent(scene, std::move(who), verb);
  if (who.empty()) return;  // "Berichten noemt update onjuist": nobody
  Tokens front = Scene::range(draft.source.front(), verb);
  scene.trim(front);
  Tokens behind;
  for (const std::uint32_t t : draft.content) {
    if (t > who.back()) behind.push_back(t);
  }
  draft.content = without(joined(front, behind), joined(draft.cue, who));
  draft.source = without(who, draft.cue);
}

// "sprak van een storing, de bond van een ramp": the second of two sides under one verb, each with the preposition.
void split_sides(Scene& scene, std::size_t draft) {
  const Tokens first = scene.drafts[draft].content;
  if (first.size() < 2 || first.front() == 0 || scene.at(first.front() - 1).upos != Upos::ADP) return;
  const std::string_view preposition = scene.word(first.front() - 1);
  const std::uint32_t last = scene.sentence_of(first.front()).last;
  // The tree may have left the second side out.
  for (std::uint32_t comma = first.front() + 1; comma + 3 < last && comma <= first.back() + 1; ++comma) {
    const bool joins = scene.is(comma, "en") || scene.is(comma, "terwijl");
    const bool adverb = scene.is(comma, ",") && (scene.at(comma + 1).upos == Upos::ADV || scene.is(comma + 1, "later"));
    if (!(scene.is(comma, ",") || joins) || !(adverb || begins_noun(scene, comma + 1))) continue;
    std::uint32_t t = comma + 1;
    while (t < last && t < comma + 8 && !scene.is(t, preposition) && !scene.punct(t) && !finite_word(scene, t)) ++t;
    if (t < comma + 2 || t + 1 >= last || !scene.is(t, preposition)) continue;
    const bool himself = adverb && t == comma + 2;  // "later van vijf"
    if (!himself && (!names_somebody(scene, t - 1) || (joins && scene.at(t - 1).upos != Upos::PROPN))) continue;
    std::uint32_t end = std::max(t + 1, first.back() + 1);
    while (end < last && end < t + 12 && !scene.punct(end) && !finite_word(scene, end)) ++end;
    Draft other = scene.drafts[draft];
    if (!himself) other.source = Scene::range(comma + 1, t);
    other.content = Scene::range(t + 1, end);
    scene.trim(other.content);
    if (other.content.empty()) return;
    other.head = other.content.back();
    Tokens& content = scene.drafts[draft].content;
    while (!content.empty() && content.back() >= comma) content.pop_back();
    scene.trim(content);
    scene.drafts.push_back(std::move(other));
    return;
  }
}

// "meldt twee gewonden, de tegenstander één": the second side, whose verb is the first one's.
void split_counts(Scene& scene, std::size_t draft) {
  if (scene.drafts[draft].content.empty()) return;
  const std::uint32_t comma = scene.drafts[draft].content.back() + 1;
  const std::uint32_t last = scene.sentence_of(scene.drafts[draft].content.back()).last;
  if (comma + 2 >= last || !scene.is(comma, ",") || !begins_noun(scene, comma + 1)) return;
  std::uint32_t count = comma + 1;
  const auto counts = [&](std::uint32_t t) { return scene.at(t).upos == Upos::NUM || scene.is(t, "één"); };
  while (count < last && count < comma + 5 && !counts(count) && !scene.punct(count) && !finite_word(scene, count))
    ++count;
  if (count < comma + 2 || count >= last || !counts(count)) return;
  const std::uint32_t who = count - 1;
  const bool names = names_somebody(scene, who);
  std::uint32_t end = count;
  while (end < last && !scene.punct(end) && !finite_word(scene, end)) ++end;
  if (!names || end > count + 6 || (end < last && !scene.punct(end))) return;
  Draft other = scene.drafts[draft];
  other.source = Scene::range(comma + 1, count);
  other.content = Scene::range(count, end);
  other.head = count;
  scene.drafts.push_back(std::move(other));
}

// "Maar wij komen", zegt zij: between marks the opening conjunction is hers.
Tokens with_opener(const Scene& scene, const Tokens& content) {
  Tokens out = content;
  const Sentence& sentence = scene.sentence_of(content.front());
  for (std::uint32_t t = content.front();
       t > sentence.first && (scene.at(t - 1).upos == Upos::CCONJ || scene.rel(t - 1, "cc")); --t)
    out.insert(out.begin(), t - 1);
  return out;
}

// "gelooft dat het dorp viel, zoals Moskou beweert": that another says so is no part of it.
static void cut_comparison(const Scene& scene, Draft& draft) {
  if (draft.made_by("zoals") || draft.made_by("marker") || draft.made_by("zou")) return;
  for (std::size_t i = 2; i + 2 < draft.content.size(); ++i) {
    const std::uint32_t t = draft.content[i];
    if (!scene.is(t, "zoals") || !scene.is(t - 1, ",") || scene.quotation_of(t) != none) continue;
    for (std::uint32_t k = t + 1; k < scene.sentence_of(t).last && k < t + 14 && !scene.punct(k); ++k) {
      const VerbCue cue = verb_cue(scene, k);
      if (!cue.cue || !(cue.cue->has("s") || cue.cue->has("q")) || cue.cue->standing > Standing::confirmed) continue;
      // Not where what is said goes on behind it.
      if (std::any_of(draft.content.begin() + static_cast<std::ptrdiff_t>(i), draft.content.end() - 1,
                      [&](std::uint32_t w) { return scene.punct(w); }))
        return;
      draft.content.resize(i);
      scene.trim(draft.content);
      return;
    }
  }
}

// In "…", zegt X, maar hij lacht, only what stands between marks is said; without marks or with one of them the clause
// is.
Outcome settle_forms(Scene& scene, const Place&) {
  std::vector<char> marked(scene.size());
  std::uint32_t covered = 0;
  for (std::size_t q = 0; q < scene.reading.quotations.size(); ++q) {
    const Span inner = scene.reading.quotations[q].inner;
    if (inner.end <= covered) continue;  // within one that has been marked
    if (inner.begin < covered) continue;
    covered = inner.end;
    const Tokens tokens = scene.inside(q);
    if (!tokens.empty() && scene.is(tokens.front(), ",")) continue;
    for (const std::uint32_t t : tokens) marked[t] = 1;
  }
  for (Draft& draft : scene.drafts) {
    if (draft.content.empty()) continue;
    if (draft.quotation == none) cut_comparison(scene, draft);
    if (!draft.made_by("parenthesis") && !draft.made_by("aldus") && !draft.made_by("inverted")) continue;
    std::size_t words = 0, inside_ = 0;
    for (const std::uint32_t t : draft.content) words += !scene.punct(t), inside_ += marked[t] && !scene.punct(t);
    if (inside_ == 0) continue;
    Tokens quoted;
    for (const std::uint32_t t : draft.content) {
      if (marked[t]) quoted.push_back(t);
    }
    std::uint32_t first = draft.content.front();
    const bool opens = marked[first];
    if (inside_ * 10 >= words * 9)
      draft.form = Form::direct;
    else if (opens && inside_ * 10 >= words * 2 && quoted.size() > 2)
      draft.form = Form::direct, draft.content = std::move(quoted);
    else if (draft.form != Form::direct)
      draft.form = Form::mixed;
  }
  return claimed;
}

}  // namespace wederhoor::claims::nl
