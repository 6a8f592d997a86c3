// Decides by the order of words who the subject of a verb of saying is, where the tree errs. "Zij kwam en een man gaf
// toe dat …": the source is "een man". Not: "kocht brood en zei dat" (its subject is that of the verb before). Tested
// by spec/nl/order.md (tests/spec/spec_test.cc).
#include "claims/nl/source/source.h"

#include "claims/nl/bounds/bounds.h"

namespace wederhoor::claims::nl {
namespace {

bool nominative(const Scene& scene, std::uint32_t t) { return scene.words.listed("subject_pronoun", scene.word(t)); }

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

// "en zei", "en ook zei"
bool joined_before(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite > first + 1 && scene.words.listed("focus", scene.word(finite - 1)) &&
      scene.at(finite - 2).upos == Upos::CCONJ)
    return true;
  return finite > first && scene.at(finite - 1).upos == Upos::CCONJ;
}

// "hij kwam en zei": the subject of the finite verb before.
Tokens subject_before(const Scene& scene, std::uint32_t finite) {
  // "wil dat A komt, maar vraagt": behind a comma the main clause goes on.
  const std::uint32_t first = scene.sentence_of(finite).first;
  const bool main = finite > first + 2 && scene.at(finite - 1).upos == Upos::CCONJ && scene.is(finite - 2, ",") &&
                    !opener_of(scene, finite);
  for (std::uint32_t t = finite; t-- > first;) {
    if (!finite_word(scene, t) || (main && opener_of(scene, t))) continue;
    const bool helper = (scene.rel(t, "aux") || scene.rel(t, "cop")) && scene.head(t) >= 0;
    Tokens who = speaker_of(scene, helper ? *scene.head(t) : t).words;
    return who.empty() && main && !joined_before(scene, t) ? subject_by_order(scene, t) : who;
  }
  return {};
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
    while (scene.rel(name, "flat") && scene.head(name) >= 0) name = *scene.head(name);
    return noun_phrase(scene, name < before ? name : before - 1);
  }
  const MaybeIndex up = scene.head(before - 1);
  const bool inside = up >= 0 && *up + 6 > before && *up < before;
  return noun_phrase(scene, inside && begins_noun(scene, *up) ? *up : before - 1);
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

// "Zijn dochter, die toen werd geboren, zei": the noun phrase before a relative clause that ends right before the verb.
Tokens before_relative(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite < first + 5 || !scene.is(finite - 1, ",")) return {};
  Tokens open;
  MaybeIndex relative = none;  // the opener of the clause that was closed last
  for (std::uint32_t t = first; t + 1 < finite; ++t) {
    if (waits_for_verb(scene, t)) open.push_back(t);
    if (!finite_word(scene, t) || open.empty()) continue;
    relative = open.back();
    open.pop_back();
  }
  if (relative == none || !open.empty() || !scene.at(*relative).xpos.starts_with("VNW|betr")) return {};
  const auto comma = *relative - 1;
  if (comma < first + 1 || !scene.is(comma, ",")) return {};
  const std::uint32_t from = front_of(scene, comma);
  if (from >= comma || !begins_noun(scene, from) || of_time(scene, from)) return {};
  Tokens out = phrase_at(scene, from, comma);
  return !out.empty() && out.back() + 1 == comma ? out : Tokens{};
}
// "Jan Bos, voorzitter van de bond, zei": all before the comma, where it begins with a name and holds no verb.
Tokens named_in_front(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite < first + 4 || !scene.is(finite - 1, ",")) return {};
  const bool titled = scene.at(first).upos == Upos::NOUN && scene.at(first + 1).upos == Upos::PROPN;
  if (scene.at(first).upos != Upos::PROPN && !titled) return {};
  bool noun = false, comma = false;
  int names = 0;  // between the last two commas
  for (std::uint32_t t = first; t + 1 < finite; ++t) {
    if (finite_word(scene, t) || waits_for_verb(scene, t) || scene.is(t, ":") || mark_of_speech(scene, t)) return {};
    names = scene.is(t, ",") ? 0 : scene.at(t).upos == Upos::PROPN && names >= 0 ? names + 1 : -1;
    comma |= scene.is(t, ",");
    noun |= comma && scene.at(t).upos == Upos::NOUN;
  }
  // "Professor Vos van het ziekenhuis in Bethesda, Maryland, zei": where the place lies.
  const bool place = comma && names > 0;
  return noun || place ? Scene::range(first, finite - 1) : Tokens{};
}
// "Bewoners van Goma, bereikt via WhatsApp, zeggen": the noun phrase before a participle between commas.
Tokens before_participle(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite < first + 5 || !scene.is(finite - 1, ",")) return {};
  bool participle = false;
  std::uint32_t comma = finite - 2;
  for (; comma > first && comma + 14 > finite && !scene.is(comma, ","); --comma) {
    if (finite_word(scene, comma) || scene.punct(comma) || waits_for_verb(scene, comma)) return {};
    participle |= scene.at(comma).xpos.starts_with("WW|vd") || scene.is(comma, "zelf");
  }
  if (!participle || !scene.is(comma, ",") || comma < first + 1) return {};
  const std::uint32_t from = front_of(scene, comma);
  if (from >= comma || !begins_noun(scene, from) || of_time(scene, from)) return {};
  Tokens out = phrase_at(scene, from, comma);
  return !out.empty() && out.back() + 1 == comma ? out : Tokens{};
}

// "Van Rhenen zei": a surname whose first word is taken for a preposition.
Tokens surname_in_front(const Scene& scene, std::uint32_t finite) {
  const std::uint32_t first = scene.sentence_of(finite).first;
  if (finite < first + 2 || finite > first + 5 || scene.at(first).upos != Upos::ADP || !scene.is(first, "van"))
    return {};
  if (scene.at(finite - 1).upos != Upos::PROPN) return {};
  for (std::uint32_t t = first + 1; t < finite; ++t) {
    if (scene.at(t).upos != Upos::PROPN && scene.at(t).upos != Upos::DET) return {};
  }
  return Scene::range(first, finite);
}
}  // namespace

Tokens subject_by_order(const Scene& scene, std::uint32_t verb) {
  if (!scene.readable(verb) || (verb > 0 && scene.is(verb - 1, "te"))) return {};
  const MaybeIndex found = finite_of(scene, verb);
  if (found == none) return {};
  const auto finite = *found;
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (joined_before(scene, finite)) {
    if (finite + 1 < last && nominative(scene, finite + 1)) return {finite + 1};
    // "en hoopt het voor de winter …": the pronoun before a preposition is the subject.
    if (finite + 2 < last && scene.is(finite + 1, "het") && scene.at(finite + 1).xpos.starts_with("VNW|pers") &&
        scene.at(finite + 2).upos == Upos::ADP && !scene.is(finite + 2, "te"))
      return {finite + 1};
    return subject_before(scene, finite);
  }
  if (const MaybeIndex opener = opener_of(scene, finite); opener != none)
    return behind_opener(scene, *opener, cluster_begin(scene, finite));
  if (Tokens out = surname_in_front(scene, finite); !out.empty()) return out;
  if (Tokens out = before_relative(scene, finite); !out.empty()) return out;
  if (Tokens out = named_in_front(scene, finite); !out.empty()) return out;
  if (Tokens out = before_participle(scene, finite); !out.empty()) return out;
  const std::uint32_t front = front_of(scene, finite);
  if (front < finite && begins_noun(scene, front) && !of_time(scene, front)) {
    Tokens out = phrase_at(scene, front, finite);
    return !out.empty() && out.back() + 1 == finite ? out : Tokens{};
  }
  return phrase_at(scene, finite + 1, last);
}

Tokens settled_source(const Scene& scene, std::uint32_t verb, Tokens source) {
  const MaybeIndex found = finite_of(scene, verb);
  if (found == none || source.empty() || !scene.readable(verb)) return source;
  const auto finite = *found;
  const bool behind = source.front() > finite;
  // "Liveblog zuidfront | Moskou claimt": what stands before the bar is a heading.
  for (std::uint32_t t = source.back() + 1; !behind && t < finite; ++t) {
    if (scene.is(t, "|")) return subject_by_order(scene, verb);
  }
  // "toen hij zijn mannen opdroeg": the pronoun right behind the opener of the clause.
  if (const MaybeIndex o = opener_of(scene, finite); o != none && source.front() != *o + 1) {
    const auto next = *o + 1;
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
  if (const MaybeIndex o = opener_of(scene, finite);
      o != none && !behind && says_that(scene, *o) && source.back() < *o) {
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

}  // namespace wederhoor::claims::nl
