// Decides by the tree what a clause holds. "zegt dat de man dood is": "de man dood is", without dat; a main clause that
// the tree has joined to it is off. Not: where the order of words shows its end (reach.cc). Tested by
// spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"

#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

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
    MaybeIndex finite = scene.at(c).xpos.starts_with("WW|pv") ? c : none;
    bool own = false, but = false;
    for (const std::uint32_t k : scene.tree.children(c)) {
      if ((scene.rel(k, "aux") || scene.rel(k, "cop")) && scene.at(k).xpos.starts_with("WW|pv")) finite = k;
      own |= scene.rel(k, "mark") && (scene.is(k, "dat") || scene.is(k, "of"));
      but |= scene.rel(k, "cc") && scene.is(k, "maar");
    }
    if (finite == none || own) continue;
    const auto f = *finite;
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
}  // namespace

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
    return opener && scene.head(t) == head;
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

std::uint32_t clause_of(const Scene& scene, std::uint32_t token) {
  std::uint32_t at = token;
  for (int step = 0; step < 60 && scene.head(at) >= 0; ++step) {
    const Token& t = scene.at(at);
    if (scene.rel(at, "aux") || scene.rel(at, "cop")) {
      at = *scene.head(at);
      continue;
    }
    if (t.upos == Upos::VERB && !scene.rel(at, "amod")) return at;
    if (scene.tree.child(at, "cop") != none || scene.tree.child(at, "nsubj") != none ||
        scene.tree.child(at, "aux") != none)
      return at;
    at = *scene.head(at);
  }
  return at;
}

std::uint32_t host_of(const Scene& scene, std::uint32_t inserted) {
  auto at = *scene.head(inserted);
  for (int step = 0; step < 40 && scene.head(at) >= 0; ++step) {
    // Inside another's words, or a clause of its own: "de man die, zegt hij, ziek is".
    if (scene.rel(at, "acl:relcl") || scene.rel(at, "ccomp") || verb_cue(scene, at).cue) break;
    if (scene.rel(at, "advcl") && inserted > at) break;
    at = *scene.head(at);
  }
  return at;
}

}  // namespace wederhoor::claims::nl
