// Decides which drafts are one claim. "Ria bevestigt op gezag van de gouverneur dat …" is one: of the governor, through
// Ria. Not: "Hij zegt te denken dat …" (two, one in the other). Tested by tests/claims/find_claims_test.cc.
#include <algorithm>

#include "claims/language.h"

namespace wederhoor::claims {
namespace {

// "X meldt op gezag van Y dat …": the phrase hangs on the verb of saying itself.
void merge_relays(Scene& scene) {
  for (Draft& relay : scene.drafts) {
    const bool resting = relay.made_by("resting");
    if (relay.dropped || (!relay.made_by("relay") && !resting)) continue;
    for (const std::size_t d : scene.touching(scene.at(relay.cue.front()).sentence)) {
      Draft& said = scene.drafts[d];
      if (&said == &relay || said.dropped || said.cue_head == none) continue;
      if (said.cue_head != relay.head && !(relay.head == said.head && holds(relay.content, *said.cue_head))) continue;
      said.relay = said.source;
      said.source = relay.source;
      said.cue = joined(said.cue, relay.cue);
      said.content = without(said.content, joined(said.cue, joined(said.source, said.relay)));
      said.form = Form::according_to;
      said.because.push_back(relay.because.front());
      relay.drop("one with the claim of who passes it on");
    }
    if (resting) relay.drop("nobody passes it on: op basis van de gouverneur is de brug dicht");
  }
}

Tokens words_alone(const Scene& scene, Tokens tokens) {
  std::erase_if(tokens, [&](std::uint32_t t) { return scene.punct(t); });
  return tokens;
}

bool doubles(const Scene& scene, const Draft& one, const Draft& other) {
  return one.cue == other.cue &&
         (one.content == other.content || words_alone(scene, one.content) == words_alone(scene, other.content));
}
// Of the brackets or dashes around the word: the tokens between them; empty where it stands in none.
Tokens put_in_between(const Scene& scene, std::uint32_t word) {
  const Sentence& sentence = scene.sentence_of(word);
  const auto dash = [&](std::uint32_t t) { return scene.is(t, "-") || scene.is(t, "–") || scene.is(t, "—"); };
  std::uint32_t open = sentence.last, dashes = 0;
  for (std::uint32_t t = sentence.first; t < word; ++t) {
    if (scene.is(t, "(")) open = t;
    if (scene.is(t, ")")) open = sentence.last;
    if (dash(t) && ++dashes % 2 > 0 && open == sentence.last) open = t;
    if (dash(t) && dashes % 2 == 0) open = sentence.last;
  }
  if (open == sentence.last) return {};
  for (std::uint32_t t = word + 1; t < sentence.last; ++t) {
    if (scene.is(open, "(") ? scene.is(t, ")") : dash(t)) return Scene::range(open + 1, t);
  }
  return {};
}

// "(volgens de krant is hij ziek)": what is put in between brackets or dashes covers no word outside them. Not: "hij is
// - zegt de krant - ziek".
void keep_in_brackets(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (draft.dropped || draft.cue.empty() || draft.content.empty() || draft.quotation != none) continue;
    if (!scene.readable(draft.cue.front())) continue;
    if (scene.at(draft.content.front()).sentence != scene.at(draft.cue.front()).sentence) continue;
    const Tokens between = put_in_between(scene, draft.cue.front());
    if (between.empty()) continue;
    Tokens inside;
    for (const std::uint32_t t : draft.content) {
      if (holds(between, t)) inside.push_back(t);
    }
    const Tokens rest =
        inside.size() == draft.content.size() ? inside : without(without(between, draft.cue), draft.source);
    const bool verb = std::any_of(rest.begin(), rest.end(), [&](auto t) { return scene.finite(t); });
    if (inside.size() == draft.content.size() || !verb) continue;
    draft.content = rest;
    while (!draft.content.empty() && scene.punct(draft.content.front())) draft.content.erase(draft.content.begin());
    scene.trim(draft.content);
  }
}
// "Volgens de krant zijn er twaalf gered, de kustwacht houdt het op veertien": another's clause behind a comma is not
// covered.
void stop_before_other(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (draft.dropped || !draft.made_by("according_to") || draft.content.size() < 6 || draft.quotation != none)
      continue;
    const std::vector<std::size_t>& near = scene.touching(scene.at(draft.cue.front()).sentence);
    for (std::size_t i = 0; i < near.size() && i < 40; ++i) {
      const Draft& other = scene.drafts[near[i]];
      if (&other == &draft || other.dropped || other.source.empty() || other.cue.empty() || other.form == Form::plain)
        continue;
      // "…, volgens B negen"
      const std::uint32_t cue = other.cue.front();
      if (other.made_by("according_to") && cue > draft.cue.front() + 2 && scene.is(cue - 1, ",") &&
          holds(draft.content, cue) && draft.content.front() + 2 < cue && !other.content.empty() &&
          other.content.front() > cue) {
        while (!draft.content.empty() && draft.content.back() >= cue - 1) draft.content.pop_back();
        continue;
      }
      const std::uint32_t who = other.source.front();
      // "…, maar de kapitein houdt het op slecht weer"
      const std::uint32_t from = who > 1 && scene.at(who - 1).upos == Upos::CCONJ ? who - 1 : who;
      const bool clause = who > draft.cue.front() && from > 0 && scene.is(from - 1, ",") &&
                          other.source.back() + 1 == other.cue.front() && scene.finite(other.cue.front());
      if (!clause || !holds(draft.content, who) || draft.content.front() + 2 > from) continue;
      while (!draft.content.empty() && draft.content.back() >= from - 1) draft.content.pop_back();
    }
  }
}

// "„…”, zei hij, volgens de krant": the paper says that he said it.
void take_inner(Scene& scene) {
  for (Draft& outer : scene.drafts) {
    if (outer.dropped || !outer.made_by("according_to") || outer.content.empty() || outer.content.size() > 8) continue;
    const std::vector<std::size_t>& near = scene.touching(scene.at(outer.cue.front()).sentence);
    for (std::size_t i = 0; i < near.size() && i < 40; ++i) {
      const Draft& inner = scene.drafts[near[i]];
      if (&inner == &outer || inner.dropped || inner.cue.empty() || inner.content.empty()) continue;
      const Tokens frame = joined(inner.cue, inner.source);
      const Tokens left = words_alone(scene, without(outer.content, frame));
      if (!left.empty() || !meet(outer.content, inner.cue)) continue;
      outer.content = without(joined(inner.content, frame), joined(outer.cue, outer.source));
      break;
    }
  }
}

// "Volgens de raad is de brug dicht; de haven is open": behind a semicolon somebody else may speak. What an attribution
// covers by itself stays on its side. Not: within marks.
void keep_on_side(Scene& scene) {
  for (Draft& draft : scene.drafts) {
    if (draft.dropped || draft.cue.empty() || draft.content.size() < 4 || draft.quotation != none) continue;
    if (!(draft.made_by("inverted") || draft.made_by("parenthesis") || draft.made_by("according_to") ||
          draft.made_by("aldus") || draft.made_by("zoals")))
      continue;
    const std::uint32_t cue = draft.cue.front();
    Tokens kept;
    std::uint32_t from = 0, to = UINT32_MAX;
    const bool head = scene.sentence_of(cue).part == "headline";
    for (const std::uint32_t t : draft.content) {
      if (scene.quotation_of(t) != none) continue;
      if (head && t < cue && scene.is(t, ":")) from = t + 1;  // "Brug weer open: niemand gewond, zegt politie"
      if (t > cue && to == UINT32_MAX && scene.is(t, ";")) to = t;
    }
    // "De dag was zwaar: acht doden volgens bewoners": no more than what stands between the colon and the words.
    bool piece = false;
    if (draft.made_by("according_to") && from == 0 && draft.content.back() < cue) {
      std::uint32_t t = cue;
      while (t > draft.content.front() && t + 8 > cue && !scene.is(t - 1, ":") && !scene.finite(t - 1) &&
             !scene.is(t - 1, ","))
        --t;
      piece = t > draft.content.front() + 2 && t < cue && scene.is(t - 1, ":");
      if (piece) from = t;
    }
    if (from == 0 && to == UINT32_MAX) continue;
    for (const std::uint32_t t : draft.content) {
      if (t >= from && t < to) kept.push_back(t);
    }
    const bool verb = std::any_of(kept.begin(), kept.end(), [&](auto t) { return scene.finite(t); });
    if (verb || ((head || piece) && !kept.empty())) draft.content = std::move(kept);
  }
}
}  // namespace

Outcome merge_doubles(Scene& scene, const Place&) {
  merge_relays(scene);
  keep_in_brackets(scene);
  keep_on_side(scene);
  take_inner(scene);
  stop_before_other(scene);
  for (std::size_t a = 0; a < scene.drafts.size(); ++a) {
    Draft& one = scene.drafts[a];
    if (one.content.empty()) one.drop(nothing_left);
    // Drafts of one cue lie near each other: each is compared with the few of the same cue word.
    for (std::size_t b = a + 1; b < scene.drafts.size() && b < a + 40 && !one.dropped; ++b) {
      Draft& other = scene.drafts[b];
      if (other.dropped || other.content.empty()) continue;
      if (doubles(scene, one, other)) other.drop("another construction made the same claim");
    }
  }
  return claimed;
}

}  // namespace wederhoor::claims
