// Decides how far the words of a source behind its verb reach, whatever the tree hangs on them. "zei Bos, woordvoerder
// van de bond, tegen de krant": "Bos, woordvoerder van de bond". "zegt Bos, geen familie van de minister": "Bos".
// Tested by spec/nl/who_says.md (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/source/source.h"

#include <algorithm>

namespace wederhoor::claims::nl {
namespace {

bool relative(const Scene& scene, std::uint32_t t) {
  return scene.at(t).xpos.starts_with("VNW|betr") || scene.at(t).xpos.starts_with("VNW|vb");
}

// Behind this comma stands news about who speaks, not who it is: "met wie hij sprak", "geen familie", a second
// apposition.
bool news_behind(const Scene& scene, const Tokens& source, std::size_t comma) {
  const std::uint32_t next = source[comma] + 1;
  if (comma + 1 >= source.size() || source[comma + 1] != next) return false;
  if (scene.is(next, "geen") || relative(scene, next)) return true;
  if (scene.is(next, "waaronder") || scene.is(next, "inclusief")) return false;
  if (scene.at(next).upos == Upos::ADP && next + 1 < scene.size() && relative(scene, next + 1)) return true;
  if (scene.is(next, "op") || scene.is(next, "tijdens") || scene.is(next, "na")) return true;  // "op bezoek in Parijs"
  bool before = false, told = false;  // an apposition stands before it, which tells more than an age
  for (std::size_t i = 0; i < comma; ++i) {
    told |= before && scene.at(source[i]).upos == Upos::NOUN;
    before |= scene.is(source[i], ",");
  }
  return told && scene.is(next, "een");
}

bool names_somebody(const Scene& scene, const Tokens& source) {
  for (const std::uint32_t t : source) {
    if (scene.at(t).upos == Upos::ADP) return false;  // "een woordvoerder van Shell": nobody's name
    if (scene.at(t).upos == Upos::PROPN) return true;
  }
  return false;
}

// The last verb of the relative clause that opens at `t`; t where a comma comes first.
std::uint32_t relative_end(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  for (std::uint32_t k = t + 1; k < last && k < t + 16; ++k) {
    if (scene.punct(k) || waits_for_verb(scene, k)) return t;
    if (!finite_word(scene, k)) continue;
    while (k + 1 < last && in_cluster(scene, k + 1)) ++k;
    return k;
  }
  return t;
}

// Where what follows the comma ends, if it tells who the named person is; the comma where it does not.
std::uint32_t apposition_end(const Scene& scene, std::uint32_t comma) {
  const std::uint32_t last = scene.sentence_of(comma).last, first = comma + 1;
  if (first + 1 >= last || of_time(scene, first)) return comma;
  // "hoofd van het bestuur"
  const bool of = scene.at(first).upos == Upos::NOUN && scene.is(first + 1, "van");
  const bool article = of || scene.is(first, "de") || scene.is(first, "het") || scene.is(first, "een") ||
                       scene.is(first, "dezelfde") || scene.is(first, "hetzelfde");
  const auto mentions = scene.mentions_in(scene.at(first).span);
  const bool role =
      scene.at(first).upos == Upos::NOUN &&
      (scene.words.listed("person", scene.lemma(first)) ||
       std::any_of(mentions.begin(), mentions.end(), [](const Mention& m) { return m.kind == MentionKind::nominal; }));
  if (!article && !role) return comma;
  bool noun = false;
  std::uint32_t t = first;
  for (; t < last && !(scene.punct(t) && !scene.is(t, "(")); ++t) {
    if (scene.is(t, "(")) {
      while (t + 1 < last && t < first + 20 && !scene.is(t, ")")) ++t;
      continue;
    }
    // "een loods uit de haven die langs het schip voer": who he is, up to the verb.
    if (noun && relative(scene, t) && (scene.is(t, "die") || scene.is(t, "dat"))) {
      const std::uint32_t verb = relative_end(scene, t, last);
      if (verb == t) return comma;
      t = verb;
      continue;
    }
    if (finite_word(scene, t) || waits_for_verb(scene, t) || scene.at(t).upos == Upos::CCONJ) return comma;
    // "expert in internationaal recht": what he knows of
    const bool field =
        scene.is(t, "in") && t + 1 < last && (scene.at(t + 1).upos == Upos::ADJ || scene.at(t + 1).upos == Upos::NOUN);
    if (noun && !field && where_it_was_said(scene, t, last)) return t;
    noun |= scene.at(t).upos == Upos::NOUN;
  }
  const bool ends = t >= last || scene.is(t, ",") || scene.is(t, ".");
  return noun && ends ? t : comma;
}

// "zegt de minister van Handel, Bart Kramer (Open Kust).": where the name that closes the sentence ends; the comma
// where none does.
std::uint32_t name_end(const Scene& scene, std::uint32_t comma) {
  const std::uint32_t last = scene.sentence_of(comma).last;
  std::uint32_t t = comma + 1;
  while (t < last && (scene.at(t).upos == Upos::PROPN || (t > comma + 1 && scene.at(t).upos == Upos::ADP))) ++t;
  if (t == comma + 1 || scene.at(t - 1).upos != Upos::PROPN) return comma;
  const std::uint32_t name = t;
  if (t < last && scene.is(t, "(")) {
    while (t < last && t < name + 8 && !scene.is(t, ")")) ++t;
    if (t < last && scene.is(t, ")")) ++t;
  }
  return t >= last || scene.is(t, ".") ? t : comma;
}

// "een chirurg" "van het ziekenhuis": a phrase with van right behind a source goes with it.
std::uint32_t behind_van(const Scene& scene, std::uint32_t at) {
  const std::uint32_t last = scene.sentence_of(at).last;
  // Not: "sprak hij van de doden", "sprak de minister van zes doden".
  if (at + 1 >= last || !scene.is(at, "van") || !begins_noun(scene, at + 1) || of_time(scene, at + 1) ||
      scene.at(at + 1).upos == Upos::PRON || scene.at(at + 1).upos == Upos::NUM || scene.at(at - 1).upos == Upos::PRON)
    return at;
  std::uint32_t end = at;
  for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, at + 1))) {
    if (t > at && t == std::max(end, at) + 1) end = t;
  }
  return end > at ? end + 1 : at;
}
// "Magen David Adom", "Delfzijlster reder": the rest of a name or of a noun phrase that the tree has cut.
void take_name(const Scene& scene, Tokens& source, std::uint32_t last) {
  for (std::uint32_t next = source.back() + 1; next < last; ++next) {
    const Upos before = scene.at(next - 1).upos, here = scene.at(next).upos;
    const bool name = here == Upos::PROPN && !of_time(scene, next) && (before == Upos::PROPN || before == Upos::NOUN);
    const bool noun = here == Upos::NOUN && (before == Upos::ADJ || before == Upos::DET) && !of_time(scene, next);
    if ((!name && !noun) || scene.number_word(next)) return;
    source.push_back(next);
  }
}

// "Voorstanders van het plan, waaronder de premier, stellen": who is among them goes with it.
void take_members(const Scene& scene, Tokens& source, std::uint32_t verb) {
  const std::uint32_t comma = source.back() + 1, last = scene.sentence_of(source.back()).last;
  if (source.front() > verb || comma + 3 >= last || !scene.is(comma, ",")) return;
  const std::uint32_t first = comma + 1;
  if (!scene.is(first, "waaronder") && !scene.is(first, "inclusief") &&
      !(scene.is(first, "onder") && scene.is(first + 1, "wie")))
    return;
  for (std::uint32_t t = first; t + 1 < last && t < first + 15; ++t) {
    if (finite_word(scene, t)) return;
    if (!scene.is(t, ",") || !finite_word(scene, t + 1)) continue;
    for (std::uint32_t w = comma; w < t; ++w) source.push_back(w);
    return;
  }
}

// "Joris Bleeker (44) uit Assen", "Ingrid Vos (VUB)": age or house in brackets, and the town behind it.
void take_bracket(const Scene& scene, Tokens& source, std::uint32_t last) {
  constexpr std::uint32_t longest = 5;  // words
  std::uint32_t t = source.back() + 1;
  if (t + 2 >= last || !scene.is(t, "(") || scene.is(t + 1, "geen")) return;
  const std::uint32_t open = t;
  for (++t; t < last && t <= open + longest && !scene.is(t, ")"); ++t) {
    const Upos p = scene.at(t).upos;
    if (p != Upos::NUM && p != Upos::PROPN && p != Upos::NOUN && p != Upos::X && p != Upos::ADJ) return;
  }
  if (t >= last || !scene.is(t, ")")) return;
  if (t + 2 < last && scene.is(t + 1, "uit") && scene.at(t + 2).upos == Upos::PROPN) t += 2;
  while (source.back() < t) source.push_back(source.back() + 1);
}

bool outlet(const Scene& scene, std::uint32_t t) {
  const auto mentions = scene.mentions_in(scene.at(t).span);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.entity != none && scene.entity(m.entity).kind == ActorKind::outlet;
  });
}

// "op een persconferentie", "aan persbureau EFE", "op Telegram": how or to whom it was said.
bool says_how(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (scene.at(t).upos != Upos::ADP || t + 2 >= last) return false;
  if (scene.words.listed("told_preposition", scene.word(t))) {
    for (std::uint32_t k = t + 1; k < last && k < t + 4; ++k) {
      if (scene.words.listed("agency", scene.lemma(k)) || outlet(scene, k)) return true;
    }
  }
  const std::uint32_t noun = noun_head(scene, t + 1);
  if (scene.words.listed("told_preposition", scene.word(t)) && scene.words.listed("told_to", scene.lemma(noun)))
    return true;
  if (!scene.words.listed("how_said_preposition", scene.word(t))) return false;
  const bool through =
      scene.words.listed("channel", scene.lemma(noun)) || scene.words.listed("channel", scene.word(noun));
  return scene.is(t + 1, "een") || through;
}

// Takes off how and to whom it was said. Does a comma stand before?
bool cut_how_said(const Scene& scene, Tokens& source, std::uint32_t last) {
  bool comma = false;
  for (std::size_t i = 1; i < source.size(); ++i) {
    if (!comma && (says_how(scene, source[i], last) ||
                   (scene.is(source[i], "(") && i + 1 < source.size() && scene.is(source[i + 1], "geen")))) {
      source.resize(i);
      break;
    }
    comma |= scene.is(source[i], ",");
    if (comma || !(scene.words.listed("addressed_preposition", scene.word(source[i])) &&
                   where_it_was_said(scene, source[i], last)))
      continue;
    source.resize(i);
    break;
  }
  return comma;
}
}  // namespace

bool where_it_was_said(const Scene& scene, std::uint32_t t, std::uint32_t last) {
  if (scene.at(t).upos != Upos::ADP || !scene.words.listed("how_said_preposition", scene.word(t)) || t + 1 >= last)
    return false;
  if (finite_word(scene, t + 1)) return false;  // "die zijn geluk niet op kan"
  const std::uint32_t noun = noun_head(scene, t + 1);
  if (scene.words.listed("addressed_preposition", scene.word(t))) return noun < last;
  if (noun < last &&
      (scene.words.listed("channel", scene.word(noun)) || scene.words.listed("channel", scene.lemma(noun))))
    return true;
  return noun < last && scene.at(noun).upos != Upos::PROPN && scene.at(t + 1).upos != Upos::PROPN;
}

bool may_say(const Scene& scene, const Tokens& source) {
  return std::any_of(source.begin(), source.end(), [&](std::uint32_t t) {
    const Token& token = scene.at(t);
    const bool names = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON ||
                       token.upos == Upos::NUM || token.upos == Upos::ADJ || token.upos == Upos::DET ||
                       token.xpos.starts_with("WW");
    const char first = scene.word(t).front();
    return names && !(first >= '0' && first <= '9') && !of_time(scene, t);
  });
}

// "🔴 Politie", "BREAKING Rebellen": what only draws the eye names nobody.
bool draws_the_eye(const Scene& scene, std::uint32_t t) {
  const auto byte = static_cast<unsigned char>(scene.word(t).front());
  return byte >= 0xE2 || scene.words.listed("label", scene.word(t));
}

// "een arts aldaar", "haar mensen ter plaatse": where who speaks is.
static void take_there(const Scene& scene, Tokens& source) {
  const std::uint32_t t = source.back() + 1, last = scene.sentence_of(source.back()).last;
  if (t < last && scene.is(t, "aldaar")) source.push_back(t);
  if (t + 1 < last && scene.is(t, "zelf") && finite_word(scene, t + 1)) source.push_back(t);  // "Hoogland zelf zegt"
  if (t + 1 < last && scene.is(t, "ter") && scene.is(t + 1, "plaatse")) source.push_back(t), source.push_back(t + 1);
}

// "De vrouw (31": up to the bracket that closes; without the bracket where none does.
static void close_bracket(const Scene& scene, Tokens& source) {
  constexpr std::uint32_t farthest = 8;
  std::size_t open = source.size();
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (scene.is(source[i], "(")) open = i;
    if (scene.is(source[i], ")")) open = source.size();
  }
  if (open == source.size()) return;
  const std::uint32_t last = std::min(scene.sentence_of(source.back()).last, source.back() + farthest);
  for (std::uint32_t t = source.back() + 1; t < last; ++t) {
    if (finite_word(scene, t)) break;
    if (!scene.is(t, ")")) continue;
    for (std::uint32_t k = source.back() + 1; k <= t; ++k) source.push_back(k);
    return;
  }
  source.resize(open);
}

static Tokens extent(const Scene& scene, Tokens source, std::uint32_t verb) {
  while (source.size() > 1 && draws_the_eye(scene, source.front())) source.erase(source.begin());
  if (source.size() == 1 && draws_the_eye(scene, source.front()) &&
      !scene.words.listed("document", scene.lemma(source.front())))
    return {};
  for (std::size_t i = 1; i < source.size(); ++i) {
    if (!scene.is(source[i], ",") || !news_behind(scene, source, i)) continue;
    source.resize(i);
    break;
  }
  for (std::size_t i = 1; i < source.size(); ++i) {
    const bool of_nothing =
        scene.is(source[i], "van") && i + 1 < source.size() && scene.words.listed("nothing", scene.word(source[i + 1]));
    if (of_nothing) {
      source.resize(i);  // "zei een agent van niets te weten"
      break;
    }
    if (!scene.words.listed("how_said_preposition", scene.word(source[i])) || source[i] + 1 >= scene.size()) continue;
    if (!scene.words.listed("channel", scene.word(source[i] + 1)) || scene.at(source[i] + 1).upos != Upos::PROPN)
      continue;
    source.resize(i);  // "de rapper op Twitter"
    break;
  }
  if (source.empty()) return source;
  take_there(scene, source);
  if (source.front() < verb) {
    take_members(scene, source, verb);
    // "heeft een raadgever aan EFE bevestigd"
    const bool here = verb < scene.size() && scene.at(verb).sentence == scene.at(source.front()).sentence;
    const MaybeIndex finite = here && scene.readable(verb) ? finite_of(scene, verb) : none;
    if (finite && *finite < source.front()) cut_how_said(scene, source, scene.sentence_of(verb).last);
    return source;
  }
  const std::uint32_t last = scene.sentence_of(verb).last;
  take_name(scene, source, last);
  take_bracket(scene, source, last);
  const bool comma = cut_how_said(scene, source, last);
  std::uint32_t end = source.back() + 1;
  if (!comma && end < scene.size()) end = behind_van(scene, end);
  if (!comma && names_somebody(scene, source) && end + 1 < last && scene.is(end, ",")) {
    if (const std::uint32_t to = apposition_end(scene, end); to > end) end = to;
  } else if (!comma && end + 1 < last && scene.is(end, ",")) {
    if (const std::uint32_t to = name_end(scene, end); to > end) end = to;
  }
  for (std::uint32_t t = source.back() + 1; t < end; ++t) source.push_back(t);
  return source;
}

Tokens settled_extent(const Scene& scene, Tokens source, std::uint32_t verb) {
  Tokens out = extent(scene, std::move(source), verb);
  close_bracket(scene, out);
  while (!out.empty() && scene.at(out.back()).upos == Upos::SYM) out.pop_back();
  return out;
}

}  // namespace wederhoor::claims::nl
