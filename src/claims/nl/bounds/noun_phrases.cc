// Decides how far a noun phrase reaches. "Ook de politie in Gent, die onderzoek doet, zegt dat …": "de politie in
// Gent"; "ook" and the relative clause are not in it. Not: what a clause holds (clauses.cc). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"

#include <algorithm>

namespace wederhoor::claims::nl {
namespace {

bool comma_before(const Scene& scene, std::uint32_t token) {
  const Tokens below = scene.tree.below(token);
  std::uint32_t first = below.front();
  if (scene.punct(first)) return scene.is(first, ",");
  return first > scene.sentence_of(token).first && scene.is(first - 1, ",");
}

bool named(const Scene& scene, std::uint32_t head) {
  if (scene.at(head).upos == Upos::PROPN)
    return scene.tree.child(head, "det") == none ||
           !scene.words.listed("article", scene.word(*scene.tree.child(head, "det")));
  for (const std::uint32_t c : scene.tree.children(head)) {
    if ((scene.rel(c, "appos") || scene.rel(c, "flat")) && scene.at(c).upos == Upos::PROPN) return true;
  }
  return false;
}

// "een peiling onder duizend Nederlanders"
bool survey(const Scene& scene, std::uint32_t noun) {
  const std::string& lemma = scene.lemma(noun);
  return lemma.ends_with("peiling") || lemma.ends_with("onderzoek") || lemma.ends_with("enquête") ||
         lemma.ends_with("enquete") || lemma.ends_with("studie") || lemma.ends_with("rondvraag");
}

// Dependents of a noun that bring news or belong to the verb, not to the name.
bool outside(const Scene& scene, std::uint32_t head, std::uint32_t child) {
  const Token& token = scene.at(child);
  if (scene.rel(child, "acl") && scene.has_child(child, "mark", "dat")) return true;
  if (scene.rel(child, "acl:relcl")) return named(scene, head) || comma_before(scene, child);
  if (scene.rel(child, "acl")) return child > head && comma_before(scene, child);
  if (scene.rel(child, "parataxis") && scene.is(scene.tree.below(child).front(), "(")) return false;
  if (scene.rel(child, "parataxis") || scene.rel(child, "advcl") || scene.rel(child, "ccomp") ||
      scene.rel(child, "cop") || scene.rel(child, "aux") || scene.rel(child, "nsubj") || scene.rel(child, "orphan") ||
      scene.rel(child, "punct"))
    return true;
  if (child < head &&
      (scene.rel(child, "case") || scene.rel(child, "cc") || scene.rel(child, "mark") || scene.rel(child, "obl") ||
       (scene.rel(child, "advmod") && token.upos == Upos::ADV &&
        !scene.words.listed("number_adverb", scene.word(child))))) {
    return true;
  }
  if (child > head && scene.rel(child, "advmod")) return true;
  for (const std::uint32_t c : scene.tree.children(child)) {
    if (child > head && scene.rel(c, "case") &&
        ((scene.words.listed("time_preposition", scene.word(c)) &&
          !(scene.is(c, "binnen") && !of_time(scene, child))) ||
         scene.words.listed("clause_preposition", scene.word(c))))
      return !(scene.is(c, "onder") && survey(scene, head));
  }
  if (child > head && (scene.rel(child, "nmod") || scene.rel(child, "obl")) && scene.at(head).upos == Upos::PROPN &&
      named(scene, head)) {
    for (const std::uint32_t c : scene.tree.children(child)) {
      if (scene.rel(c, "case") && (scene.is(c, "in") || scene.is(c, "op") || scene.is(c, "tijdens") ||
                                   scene.is(c, "tegen") || scene.is(c, "over") || scene.is(c, "na")))
        return true;
    }
  }
  return child > head && scene.words.listed("time_word", scene.word(child));
}

bool inside_noun_phrase(const Scene& scene, std::uint32_t t) {
  static constexpr std::string_view inner[] = {"det",      "amod", "flat",  "nmod",   "appos", "nummod",
                                               "compound", "case", "fixed", "advmod", "acl",   "cc"};
  return std::any_of(std::begin(inner), std::end(inner), [&](std::string_view r) { return scene.rel(t, r); });
}
}  // namespace

Tokens noun_phrase(const Scene& scene, std::uint32_t head) {
  Tokens out{head};
  if (scene.at(head).xpos.starts_with("VNW|pers")) return out;  // "volgens hen"
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (!outside(scene, head, c)) out = joined(out, scene.tree.below(c));
  }
  // What hangs together with the head: a word of the phrase that stands elsewhere is a mistake of the tree.
  Tokens run{head};
  const auto at = std::lower_bound(out.begin(), out.end(), head);
  const auto near = [&](std::uint32_t a, std::uint32_t b) {
    for (std::uint32_t t = a + 1; t < b; ++t) {
      if (!scene.punct(t) || scene.is(t, ":") || scene.is(t, ";")) return false;
    }
    return true;
  };
  for (auto left = at; left != out.begin() && near(*std::prev(left), *left); --left)
    run.insert(run.begin(), *std::prev(left));
  for (auto right = at; std::next(right) != out.end() && near(*right, *std::next(right)); ++right)
    run.push_back(*std::next(right));
  // "twee groepen: de Wolven en de Beren": who they are is told behind the colon.
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (run[i] > head && (scene.is(run[i], ":") || scene.is(run[i], ";"))) {
      run.resize(i);
      break;
    }
  }
  // A relative clause behind a comma brings news, whichever noun of the phrase the tree hangs it on.
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (run[i - 1] > head && scene.is(run[i - 1], ",") && scene.at(run[i]).xpos.starts_with("VNW|betr")) {
      run.resize(i - 1);
      break;
    }
  }
  while (run.size() > 1 && (scene.punct(run.front()) || scene.words.listed("interjected", scene.word(run.front()))))
    run.erase(run.begin());
  while (run.size() > 1 && run.front() < head && scene.at(run.front()).upos == Upos::ADV &&
         !scene.words.listed("number_adverb", scene.word(run.front()))) {
    run.erase(run.begin());
  }
  strip_times(scene, run);
  while (run.size() > 1 && run.back() > head && scene.at(run.back()).upos == Upos::ADP) run.pop_back();
  // "zowel de voorzitter als de secretaris"
  if (run.front() > scene.sentence_of(head).first && scene.is(run.front() - 1, "zowel"))
    run.insert(run.begin(), run.front() - 1);
  if (const std::uint32_t next = run.back() + 1;
      scene.is(run.front(), "zowel") && next + 1 < scene.sentence_of(head).last && scene.is(next, "als"))
    run = joined(run, joined({next}, noun_phrase(scene, noun_head(scene, next + 1))));
  while (run.size() > 1 && run.back() > head && (scene.at(run.back()).upos == Upos::ADV || scene.is(run.back(), ",")))
    run.pop_back();
  return run;
}

std::uint32_t noun_head(const Scene& scene, std::uint32_t first) {
  std::uint32_t at = first;
  // "volgens getuigen een jonge man": a noun phrase ends before an article.
  if (scene.at(first).upos == Upos::NOUN && first + 1 < scene.size() && scene.is(first + 1, "een")) return first;
  // "volgens getuigen huizen", "volgens een woordvoerder raketten": nor does a person go with another noun.
  for (std::uint32_t t = first; t < first + 2 && t + 1 < scene.size(); ++t) {
    if (scene.at(t).upos == Upos::NOUN && scene.at(t + 1).upos == Upos::NOUN &&
        (scene.words.listed("person", scene.lemma(t)) || scene.words.listed_ending("person", scene.lemma(t), 1, 5)) &&
        scene.at(t + 1).xpos.find("|mv|") != std::string::npos)
      return t;
    if (scene.at(t).upos != Upos::DET) break;
  }
  for (int step = 0; step < 12; ++step) {
    const MaybeIndex up = scene.head(at);
    if (up < first || !inside_noun_phrase(scene, at)) break;
    if (at == first && scene.at(at).xpos.starts_with("VNW|pers")) break;  // "volgens hen": no more than that
    // "is volgens het bureau de brug": what hangs behind its noun hangs on another phrase.
    if (scene.rel(at, "nmod") && up > at && scene.tree.child(at, "case") != none) break;
    if (scene.at(*up).upos == Upos::VERB && !scene.rel(*up, "amod")) break;
    at = *up;
  }
  return at;
}

bool begins_noun(const Scene& scene, std::uint32_t t) {
  const Upos p = scene.at(t).upos;
  return p == Upos::DET || p == Upos::PRON || p == Upos::PROPN || p == Upos::NOUN || p == Upos::ADJ || p == Upos::NUM;
}

bool of_time(const Scene& scene, std::uint32_t t) {
  if (scene.words.listed("time_word", scene.word(t))) return true;
  const auto& times = scene.reading.times;
  auto time = std::lower_bound(times.begin(), times.end(), scene.at(t).sentence,
                               [](const TimeMention& x, std::uint32_t s) { return x.sentence < s; });
  for (; time != times.end() && time->sentence == scene.at(t).sentence; ++time) {
    if (time->span.contains(scene.at(t).span)) return true;
  }
  return false;
}

void strip_times(const Scene& scene, Tokens& tokens) {
  const auto& times = scene.reading.times;
  if (tokens.empty()) return;
  const std::uint32_t sentence = scene.at(tokens.front()).sentence;
  auto time = std::lower_bound(times.begin(), times.end(), sentence,
                               [](const TimeMention& x, std::uint32_t s) { return x.sentence < s; });
  for (; time != times.end() && time->sentence == sentence; ++time) {
    const auto within = [&](std::uint32_t t) { return time->span.contains(scene.at(t).span); };
    if (within(tokens.front()) && within(tokens.back())) continue;
    while (tokens.size() > 1 && within(tokens.back())) tokens.pop_back();
    bool front = within(tokens.front());
    while (front && tokens.size() > 1 && within(tokens.front())) tokens.erase(tokens.begin());
  }
}

std::uint32_t behind_adverbials(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  for (int step = 0; from < to && step < 12; ++step) {
    if (verb_word(scene, from) || scene.at(from).xpos == "VZ|fin") return from;
    if (scene.at(from).upos == Upos::ADP && from + 1 < to) {
      std::uint32_t end = from + 1;
      for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, from + 1))) end = std::max(end, t + 1);
      from = end;
    } else if (scene.at(from).upos == Upos::ADV ||
               (of_time(scene, from) && !scene.words.listed("judging_article", scene.word(from + 1))) ||
               scene.is(from, "er") || (scene.punct(from) && step == 0)) {
      ++from;
    } else {
      break;
    }
  }
  return from;
}

}  // namespace wederhoor::claims::nl
