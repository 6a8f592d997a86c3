// Decides how far a source and a content reach. "Ook de politie in Gent, die onderzoek doet, zegt dat de man dood is":
// the source is "de politie in Gent", the content "de man dood is"; "ook", the relative clause and "dat" are not in
// them. Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
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
           !scene.words.listed("article", scene.word(static_cast<std::uint32_t>(scene.tree.child(head, "det"))));
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
        (scene.words.listed("time_preposition", scene.word(c)) ||
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
}  // namespace

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

Tokens full_reach(const Scene& scene, Tokens content, std::uint32_t cue_end, const Tokens& taken) {
  if (content.empty() || content.front() < cue_end) return content;
  const Sentence& sentence = scene.sentence_of(cue_end);
  for (std::uint32_t t = cue_end + 1; t + 1 < content.front() && t < cue_end + 12; ++t) {
    const bool conjunction = scene.at(t).upos == Upos::SCONJ && (scene.is(t, "dat") || scene.is(t, "of"));
    if (!conjunction) continue;
    content = without(joined(content, Scene::range(t + 1, content.front())), taken);
    break;
  }
  const auto stretch = [&](std::uint32_t from) {
    std::uint32_t end = from;
    while (end < sentence.last && !scene.punct(end)) {
      const bool verb =
          scene.at(end).xpos.starts_with("WW|pv") || scene.at(end).upos == Upos::CCONJ || holds(taken, end);
      if (verb) return from;
      ++end;
    }
    return end;
  };
  const std::uint32_t next = content.back() + 1;
  if (next < sentence.last && scene.at(next).upos == Upos::ADP && !scene.rel(next, "compound:prt")) {
    const std::uint32_t end = stretch(next);
    for (std::uint32_t t = next; t < end; ++t) content.push_back(t);
  }
  return content;
}

std::int32_t dat_next(const Scene& scene, std::uint32_t cue) {
  std::uint32_t t = cue + 1;
  const std::uint32_t last = scene.sentence_of(cue).last;
  for (int step = 0; t < last && step < 5; ++t, ++step) {
    const bool verb = scene.at(t).upos == Upos::VERB || scene.at(t).upos == Upos::AUX || scene.is(t, "te");
    if (!verb) break;
    if (const VerbCue other = verb_cue(scene, t); other.cue && other.cue->has("s")) return none;
  }
  if (t < last && scene.is(t, ",")) ++t;
  return t < last && says_that(scene, t) ? static_cast<std::int32_t>(t) : none;
}

Tokens own_conjuncts(const Scene& scene, std::uint32_t head) {
  Tokens out;
  const auto mark = [&](std::uint32_t of) -> std::string_view {
    for (const std::uint32_t c : scene.tree.children(of)) {
      if (scene.rel(c, "mark")) return scene.word(c);
    }
    return {};
  };
  const std::string_view own = mark(head);
  if (own != "dat" && own != "of" && own != "te" && own != "om") return out;
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (scene.rel(c, "conj") && mark(c) == own) out.push_back(c);
  }
  return out;
}

// Main clauses that the tree has joined to a subordinate one: "zegt te strijden, maar wordt gesteund", "meldt dat …:
// daarbij zijn …".
Tokens main_clauses_joined(const Scene& scene, std::uint32_t head) {
  bool dat = false, te = false;
  for (const std::uint32_t c : scene.tree.children(head)) {
    dat |= scene.rel(c, "mark") && (scene.is(c, "dat") || scene.is(c, "of")) && c < head;
    te |= scene.rel(c, "mark") && scene.is(c, "te");
  }
  Tokens out;
  if (!dat && !te) return out;
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (c > head && !scene.rel(c, "punct")) {
      const std::uint32_t first = scene.tree.below(c).front();
      if (scene.is(first, ":") || scene.is(first, ";") ||
          (first > 0 && (scene.is(first - 1, ":") || scene.is(first - 1, ";"))))
        out.push_back(c);
    }
    if (!scene.rel(c, "conj") || c < head) continue;
    std::int32_t finite = scene.at(c).xpos.starts_with("WW|pv") ? static_cast<std::int32_t>(c) : none;
    bool own = false, but = false;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if ((scene.rel(k, "aux") || scene.rel(k, "cop")) && scene.at(k).xpos.starts_with("WW|pv"))
        finite = static_cast<std::int32_t>(k);
      own |= scene.rel(k, "mark") && (scene.is(k, "dat") || scene.is(k, "of"));
      but |= scene.rel(k, "cc") && scene.is(k, "maar");
    }
    if (finite == none || own) continue;
    const auto f = static_cast<std::uint32_t>(finite);
    bool second = te || but;  // a finite verb cannot be joined to an infinitive
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (f != c && scene.punct(k) == false && !scene.rel(k, "aux") && !scene.rel(k, "cop") && f < k && k < c)
        second = true;
      if (f == c && k > f && (scene.rel(k, "nsubj") || scene.rel(k, "obj"))) second = true;
      if (f > c && scene.rel(k, "nsubj") && k > f) second = true;
    }
    if (second) out.push_back(c);
  }
  return out;
}

bool marked_clause(const Scene& scene, std::uint32_t head) {
  return scene.has_child(head, "mark", "dat") || scene.has_child(head, "mark", "of");
}

Tokens clause(const Scene& scene, std::uint32_t head, const Tokens& taken) {
  Tokens out = without(scene.tree.below(head), taken);
  for (const std::uint32_t c : own_conjuncts(scene, head)) out = without(out, scene.tree.below(c));
  for (const std::uint32_t c : main_clauses_joined(scene, head)) out = without(out, scene.tree.below(c));
  const Sentence& sentence = scene.sentence_of(head);
  const auto strip = [&](auto&& unwanted) {
    while (!out.empty() && (scene.punct(out.front()) || unwanted(out.front()))) out.erase(out.begin());
  };
  // Words that only open the clause: its own conjunction.
  strip([&](std::uint32_t t) {
    const bool opener = scene.rel(t, "cc") || (scene.rel(t, "mark") && !scene.is(t, "te"));
    return opener && scene.head(t) == static_cast<std::int32_t>(head);
  });
  // Nothing of a clause stands before its dat; "ervoor" only announces it.
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (scene.rel(c, "mark") && scene.is(c, "dat") && c < head) {
      while (!out.empty() && out.front() <= c) out.erase(out.begin());
    }
  }
  strip([&](std::uint32_t t) { return scene.words.listed("announcing", scene.word(t)); });
  // Whatever the tree hangs it on, a conjunction in front opens the clause.
  strip([&](std::uint32_t t) {
    return (scene.at(t).upos == Upos::SCONJ || scene.rel(t, "mark")) && (scene.is(t, "dat") || scene.is(t, "of")) &&
           t != head;
  });
  while (!out.empty() && scene.rel(out.back(), "cc")) out.pop_back();
  if (out.empty()) return out;
  // What a conjunction or a relative adverb adds behind a comma goes on with the clause, wherever the tree hangs it.
  if (marked_clause(scene, head)) {
    const std::uint32_t next = out.back() + 1;
    const bool goes_on = next + 2 < sentence.last && scene.is(next, ",") &&
                         scene.words.listed("carries_on", scene.word(next + 1)) && !holds(taken, next + 1) &&
                         (taken.empty() || taken.back() < out.front());
    for (std::uint32_t t = next; goes_on && t < sentence.last && !scene.is(t, ":") && !scene.is(t, ";"); ++t)
      out.push_back(t);
  }
  // A hole with no word of the attribution in it is a slip of the tree.
  Tokens filled;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (i > 0 && out[i] - out[i - 1] > 1) {
      const Tokens hole = Scene::range(out[i - 1] + 1, out[i]);
      const bool own = !meet(hole, taken) && out[i - 1] >= sentence.first;
      for (const std::uint32_t t : hole) {
        if (own || scene.punct(t)) filled.push_back(t);
      }
    }
    filled.push_back(out[i]);
  }
  return without(filled, taken);
}

}  // namespace wederhoor::claims
