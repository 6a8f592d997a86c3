// Decides by the order of words who the subject of a verb of saying is, and where its clause with te begins. "Zij kwam
// en een man gaf toe dat …": the source is "een man". "heeft de raad verzocht de brug te sluiten": "de brug te
// sluiten". Not: "kocht brood en zei dat" (its subject is that of the verb before). Tested by spec/nl/order.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/order.h"

#include <algorithm>

#include "claims/nl/bounds/reach.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims {
namespace {

bool verb_word(const Scene& scene, std::uint32_t t) { return scene.at(t).xpos.starts_with("WW"); }

bool in_cluster(const Scene& scene, std::uint32_t t) {
  const std::string& x = scene.at(t).xpos;
  return x.starts_with("WW|pv") || x.starts_with("WW|inf|vrij") || x.starts_with("WW|vd|vrij");
}

bool nominative(const Scene& scene, std::uint32_t t) { return scene.words.listed("subject_pronoun", scene.word(t)); }

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

// The noun phrase that begins at `from`, what is no part of it passed over.
Tokens phrase_at(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  from = behind_adverbials(scene, from, to);
  if (from >= to || !begins_noun(scene, from) || scene.at(from).xpos.starts_with("VNW|betr") ||
      scene.words.listed("reflexive", scene.word(from)))
    return {};
  Tokens out;
  for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, from))) {
    if (t >= from && t < to) out.push_back(t);
  }
  return out.empty() || out.front() != from ? Tokens{} : out;
}

// The words before the verb of a main clause, back to the mark or conjunction before it.
std::uint32_t front_of(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  std::uint32_t from = finite;
  while (from > first && !scene.punct(from - 1) && scene.at(from - 1).upos != Upos::CCONJ) --from;
  return from;
}

// "hij kwam en zei": the subject of the finite verb before.
Tokens subject_before(const Scene& scene, std::uint32_t finite) {
  for (std::uint32_t t = finite; t-- > scene.sentence_of(finite).first;) {
    if (!finite_word(scene, t)) continue;
    const bool helper = (scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0;
    return speaker_of(scene, helper ? static_cast<std::uint32_t>(scene.head(t)) : t).words;
  }
  return {};
}

// "en zei", "en ook zei"
bool joined_before(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite > first + 1 && scene.words.listed("focus", scene.word(finite - 1)) &&
      scene.at(finite - 2).upos == Upos::CCONJ)
    return true;
  return finite > first && scene.at(finite - 1).upos == Upos::CCONJ;
}

// "van wie acht zeiden", "dat de man zei", "die zei": the subject of a clause behind its opener.
Tokens behind_opener(const Scene& scene, std::uint32_t opener, std::uint32_t to) {
  Tokens out = phrase_at(scene, opener + 1, to);
  const bool pronoun = scene.at(opener).xpos.starts_with("VNW|betr") || scene.at(opener).xpos.starts_with("VNW|vb");
  if (!pronoun) return out;
  const std::uint32_t first = scene.sentence_of(opener).first;
  const bool governed = opener > first && scene.at(opener - 1).upos == Upos::ADP;
  if (governed || (!out.empty() && nominative(scene, out.front()))) return out;
  std::uint32_t before = opener;
  while (before > first && (scene.punct(before - 1) || (verb_word(scene, before - 1) && before + 4 > opener))) --before;
  if (before == first || !begins_noun(scene, before - 1)) return out;
  if (scene.at(before - 1).upos == Upos::PROPN) {
    std::uint32_t name = before - 1;
    while (scene.rel(name, "flat") && scene.head(name) >= 0) name = static_cast<std::uint32_t>(scene.head(name));
    return noun_phrase(scene, name < before ? name : before - 1);
  }
  const std::int32_t up = scene.head(before - 1);
  const bool inside = up >= 0 && static_cast<std::uint32_t>(up) + 6 > before && static_cast<std::uint32_t>(up) < before;
  return noun_phrase(scene, inside && begins_noun(scene, static_cast<std::uint32_t>(up))
                                ? static_cast<std::uint32_t>(up)
                                : before - 1);
}

// Does a finite verb that nothing between waits for stand in [from, to)?
bool other_clause(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  int waiting = 0;
  for (std::uint32_t t = from; t < to; ++t) {
    if (waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && waiting-- <= 0) return true;
  }
  return false;
}
// Is there a te of the clause itself among the words? Not: "zonder het te zeggen", "waarin hij zei te blijven".
bool holds_te(const Scene& scene, const Tokens& words) {
  int waiting = 0, aside = 0;
  bool closed = false;  // a clause below has had its verb, and no comma has come since
  for (const std::uint32_t t : words) {
    if (waits_for_verb(scene, t)) {
      if (t == words.front()) return false;
      ++waiting;
    }
    if (finite_word(scene, t)) {
      if (--waiting < 0) return false;
      closed = waiting == 0;
    }
    if (waiting > 0) continue;
    if (scene.is(t, ",")) closed = false;
    if (scene.words.listed("before_te", scene.word(t))) return false;
    if (scene.is(t, "door") || scene.is(t, "na")) ++aside;
    if (!scene.is(t, "te") || t + 1 >= scene.size() || !scene.at(t + 1).xpos.starts_with("WW|inf")) continue;
    if (closed) return false;
    if (aside == 0) return true;
    --aside;
  }
  return false;
}
}  // namespace

std::uint32_t behind_adverbials(const Scene& scene, std::uint32_t from, std::uint32_t to) {
  for (int step = 0; from < to && step < 12; ++step) {
    if (verb_word(scene, from)) return from;
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

// "…, zegt hij, …": no clause waits for this verb.
static bool put_in(const Scene& scene, std::uint32_t finite) {
  const Sentence& sentence = scene.sentence_of(finite);
  if (finite == sentence.first || finite + 1 >= sentence.last || !scene.punct(finite - 1)) return false;
  return nominative(scene, finite + 1) || scene.at(finite + 1).upos == Upos::PROPN;
}

std::int32_t opener_of(const Scene& scene, std::uint32_t finite) {
  Tokens open;
  if (!scene.readable(finite)) return none;
  for (std::uint32_t t = scene.sentence_of(finite).first; t <= finite; ++t) {
    if (scene.is(t, ":") || scene.is(t, ";")) open.clear();
    if (waits_for_verb(scene, t)) open.push_back(t);
    if (!finite_word(scene, t)) continue;
    if (put_in(scene, t)) {
      if (t == finite) return none;
      continue;
    }
    if (t == finite) return open.empty() ? none : static_cast<std::int32_t>(open.back());
    if (!open.empty()) open.pop_back();
  }
  return none;
}

std::uint32_t cluster_begin(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t first = scene.sentence_of(verb).first;
  while (verb > first && (in_cluster(scene, verb - 1) || scene.is(verb - 1, "te"))) --verb;
  return verb;
}

std::uint32_t cluster_end(const Scene& scene, std::uint32_t verb) {
  const std::uint32_t last = scene.sentence_of(verb).last;
  std::uint32_t end = verb + 1;
  bool finite = finite_word(scene, verb);
  for (; end < last && in_cluster(scene, end); ++end) {
    if (finite && finite_word(scene, end)) break;  // "toen hij dat zei, kwam zij" without its comma
    finite |= finite_word(scene, end);
  }
  return end;
}

std::int32_t finite_of(const Scene& scene, std::uint32_t verb) {
  if (finite_word(scene, verb)) return static_cast<std::int32_t>(verb);
  if (!scene.readable(verb)) return none;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && finite_word(scene, c)) return static_cast<std::int32_t>(c);
  }
  for (std::uint32_t t = cluster_begin(scene, verb); t < cluster_end(scene, verb); ++t) {
    if (finite_word(scene, t)) return static_cast<std::int32_t>(t);
  }
  // "wilde de raad het plan geen ramp noemen": some trees put the modal verb above.
  const std::int32_t up = scene.head(verb);
  const bool modal = up >= 0 && scene.rel(verb, "xcomp") && finite_word(scene, static_cast<std::uint32_t>(up)) &&
                     scene.words.listed("modal", scene.lemma(static_cast<std::uint32_t>(up)));
  return modal ? up : none;
}

// "Zijn dochter, die toen werd geboren, zei": the noun phrase before a relative clause that ends right before the verb.
static Tokens before_relative(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite < first + 5 || !scene.is(finite - 1, ",")) return {};
  Tokens open;
  std::int32_t relative = none;  // the opener of the clause that was closed last
  for (std::uint32_t t = first; t + 1 < finite; ++t) {
    if (waits_for_verb(scene, t)) open.push_back(t);
    if (!finite_word(scene, t) || open.empty()) continue;
    relative = static_cast<std::int32_t>(open.back());
    open.pop_back();
  }
  if (relative == none || !open.empty() || !scene.at(static_cast<std::uint32_t>(relative)).xpos.starts_with("VNW|betr"))
    return {};
  const auto comma = static_cast<std::uint32_t>(relative) - 1;
  if (comma < first + 1 || !scene.is(comma, ",")) return {};
  const std::uint32_t from = front_of(scene, comma);
  if (from >= comma || !begins_noun(scene, from) || of_time(scene, from)) return {};
  Tokens out = phrase_at(scene, from, comma);
  return !out.empty() && out.back() + 1 == comma ? out : Tokens{};
}

Tokens subject_by_order(const Scene& scene, std::uint32_t verb) {
  if (!scene.readable(verb) || (verb > 0 && scene.is(verb - 1, "te"))) return {};
  const std::int32_t found = finite_of(scene, verb);
  if (found == none) return {};
  const auto finite = static_cast<std::uint32_t>(found);
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (joined_before(scene, finite)) {
    if (finite + 1 < last && nominative(scene, finite + 1)) return {finite + 1};
    // "en hoopt het voor de winter …": the pronoun before a preposition is the subject.
    if (finite + 2 < last && scene.is(finite + 1, "het") && scene.at(finite + 1).xpos.starts_with("VNW|pers") &&
        scene.at(finite + 2).upos == Upos::ADP && !scene.is(finite + 2, "te"))
      return {finite + 1};
    return subject_before(scene, finite);
  }
  if (const std::int32_t opener = opener_of(scene, finite); opener != none)
    return behind_opener(scene, static_cast<std::uint32_t>(opener), cluster_begin(scene, finite));
  if (Tokens out = before_relative(scene, finite); !out.empty()) return out;
  const std::uint32_t front = front_of(scene, finite);
  if (front < finite && begins_noun(scene, front) && !of_time(scene, front)) {
    Tokens out = phrase_at(scene, front, finite);
    return !out.empty() && out.back() + 1 == finite ? out : Tokens{};
  }
  return phrase_at(scene, finite + 1, last);
}

Tokens settled_source(const Scene& scene, std::uint32_t verb, Tokens source) {
  const std::int32_t found = finite_of(scene, verb);
  if (found == none || source.empty() || !scene.readable(verb)) return source;
  const auto finite = static_cast<std::uint32_t>(found);
  const bool behind = source.front() > finite;
  // "toen hij zijn mannen opdroeg": the pronoun right behind the opener of the clause.
  if (const std::int32_t o = opener_of(scene, finite);
      o != none && source.front() != static_cast<std::uint32_t>(o) + 1) {
    const auto next = static_cast<std::uint32_t>(o) + 1;
    const bool compares = scene.is(next - 1, "als") && next > 1 && !scene.punct(next - 2);  // "iemand als zij"
    if (!compares && next < finite && nominative(scene, next) && !scene.is(next, "u")) return {next};
  }
  if (joined_before(scene, finite) && behind && source.front() == finite + 1 && !nominative(scene, source.front()) &&
      opener_of(scene, finite) == none) {
    // "was uitgever en vroeg Vos of": whom he asked.
    Tokens before = subject_before(scene, finite);
    return before.empty() || before.front() > finite ? source : before;
  }
  // "het feit dat de dienst heeft vastgesteld": he stands behind the conjunction.
  if (const std::int32_t o = opener_of(scene, finite); o != none && !behind &&
                                                       says_that(scene, static_cast<std::uint32_t>(o)) &&
                                                       source.back() < static_cast<std::uint32_t>(o)) {
    if (Tokens near = subject_by_order(scene, verb); !near.empty()) return near;
  }
  if (joined_before(scene, finite) && !behind && finite + 1 < scene.sentence_of(verb).last &&
      scene.is(finite + 1, "het")) {
    if (Tokens it = subject_by_order(scene, verb); it.size() == 1 && it.front() == finite + 1) return it;
  }
  const bool away = behind ? other_clause(scene, finite + 1, source.front()) && source.front() > verb
                           : other_clause(scene, source.back() + 1, finite) && !joined_before(scene, finite);
  if (!away) return source;
  Tokens near = subject_by_order(scene, verb);
  if (!behind && !near.empty() && near.back() > finite && near.front() != finite + 1) return source;
  return near.empty() ? source : near;
}

Tokens infinitive_by_order(const Scene& scene, std::uint32_t verb, const VerbCue& cue, const Tokens& source) {
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (!in_cluster(scene, verb) || scene.at(verb).upos == Upos::ADJ) return {};
  const bool in_front = finite_word(scene, verb) && opener_of(scene, verb) == none;
  std::uint32_t from = cluster_end(scene, std::max(verb, cue.words.back()));
  // A particle closes the clause of the cue: "riep de stad op de poort te sluiten".
  bool told = !in_front ||
              cue.words.back() > verb;  // what comes now is what is asked or said, and nothing of the cue's own clause
  if (in_front && !source.empty() && source.front() >= from) {
    if (source.front() > from + 2) return {};
    from = source.back() + 1;
  }
  const bool told_then = cue.cue->standing == Standing::attributed || cue.cue->standing == Standing::confirmed ||
                         cue.cue->standing == Standing::denied;  // "hoopt morgen te komen": when he comes
  const auto skipped = [&](std::uint32_t t) {
    if (scene.is(t, ",") || (scene.is(t, "om") && !cue.cue->has("n")) ||
        scene.words.listed("announcing", scene.word(t)))
      return told = true;
    if (told) return false;
    return (told_then && of_time(scene, t)) || scene.words.listed("reflexive", scene.word(t));
  };
  while (from < last && skipped(from)) ++from;
  // "zei op sociale media het dorp te hebben bevrijd"
  if (!told && told_then && from + 1 < last && scene.at(from).upos == Upos::ADP) {
    const std::uint32_t noun = noun_head(scene, from + 1);
    if (scene.words.listed("channel", scene.lemma(noun)) || scene.words.listed("channel", scene.word(noun)))
      from = std::max(noun, from) + 1;
    while (from < last && skipped(from)) ++from;
  }
  // "waarschuwde de raad ervoor, de brug te sluiten": behind whom is warned.
  for (std::uint32_t t = from; !told && t < last && t < from + 8 && !verb_word(scene, t) && !scene.punct(t); ++t) {
    if (!scene.words.listed("announcing", scene.word(t))) continue;
    from = t + 1, told = true;
    while (from < last && skipped(from)) ++from;
  }
  // "zei de zaak te betreuren": nobody is addressed, so the noun belongs to what is said.
  const bool addresses = cue.cue->standing == Standing::asked || cue.cue->standing == Standing::planned ||
                         scene.words.listed("addressing", scene.lemma(verb));
  if (!told && !addresses && from < last && !source.empty()) told = begins_noun(scene, from) || scene.is(from, "te");
  if (!told || from >= last || holds(cue.words, from) || says_that(scene, from)) return {};
  Tokens out = Scene::range(from, reach(scene, from, 0).end);
  scene.trim(out);
  return holds_te(scene, out) ? to_last_te(scene, std::move(out)) : Tokens{};
}

Tokens to_last_te(const Scene& scene, Tokens words) {
  std::uint32_t end = 0;
  for (const std::uint32_t t : words) {
    if (t > words.front() && scene.is(t - 1, "te") && scene.at(t).xpos.starts_with("WW|inf"))
      end = cluster_end(scene, t);
  }
  if (end == 0 || end > words.back()) return words;
  const Upos next = scene.at(end).upos;
  const bool noun = next == Upos::DET || next == Upos::NOUN || next == Upos::PROPN;
  if (noun || scene.at(end).upos == Upos::AUX)
    words.erase(std::lower_bound(words.begin(), words.end(), end), words.end());
  return words;
}

}  // namespace wederhoor::claims
