// Decides who speaks between quotation marks and how far: one quotation, however many sentences, is one claim.
// „Wij komen. Nu”, zegt zij: one claim. Not: the 'bevrijding' (scare quotes), a title. Tested by spec/nl/direct.md
// (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

bool within_words(const Scene& scene, const Tokens& tokens, VerbCue* cue, MaybeIndex* verb) {
  // "zei aanvankelijk "ja"": a word or two that hang on the verb itself.
  for (const std::uint32_t t : tokens) {
    const MaybeIndex up = scene.head(t);
    if (up < 0 || holds(tokens, *up)) continue;
    const bool rel = scene.rel(t, "obj") || scene.rel(t, "ccomp") || scene.rel(t, "xcomp") || scene.rel(t, "parataxis");
    const VerbCue found = rel ? verb_cue(scene, *up) : VerbCue{};
    if (!found.cue || !found.cue->has("q") || !why_unused(scene, *up, *found.cue).empty()) continue;
    *cue = found;
    *verb = up;
    return true;
  }
  return false;
}

MaybeIndex root_in(const Scene& scene, const Tokens& tokens) {
  for (const std::uint32_t t : tokens) {
    if (scene.punct(t)) continue;
    const MaybeIndex up = scene.head(t);
    if (up < 0 || !holds(tokens, *up)) return t;
  }
  return none;
}

// Does the sentence part read as a claim, or is it a head or a caption?
bool prose(const Scene& scene, std::uint32_t token) {
  return !scene.words.listed("no_prose", scene.sentence_of(token).part);
}

// The draft that already gives (part of) this quotation to somebody.
MaybeIndex holder(const Scene& scene, const Tokens& tokens) {
  MaybeIndex best = none;
  const auto look = [&](std::size_t d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.cue_head == none || holds(tokens, *draft.cue_head)) return;
    if (!meet(draft.content, tokens)) return;
    if (best == none || draft.content.size() < scene.drafts[*best].content.size() ||
        (draft.content.size() == scene.drafts[*best].content.size() && d < best))
      best = d;
  };
  std::uint32_t last = UINT32_MAX;
  for (const std::uint32_t t : tokens) {
    if (scene.at(t).sentence == last) continue;
    last = scene.at(t).sentence;
    for (const std::size_t d : scene.touching(last)) look(d);
  }
  return best;
}

bool verb_last(const Scene& scene, std::uint32_t verb) {
  const MaybeIndex finite = finite_of(scene, verb);
  return finite != none && opener_of(scene, *finite) != none;
}

// The draft of the sentence whose verb stands in its main clause: who says that says what its colon opens as well.
MaybeIndex before_its_colon(const Scene& scene, std::uint32_t token) {
  const std::uint32_t first = scene.sentence_of(token).first;
  if (!scene.readable(token) || token < first + 2 || !(scene.is(token - 1, ":") || scene.is(token - 2, ":")))
    return none;
  for (const std::size_t d : scene.touching(scene.at(token).sentence)) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.cue_head == none || draft.source.empty() || draft.source.front() > token) continue;
    if (!verb_last(scene, *draft.cue_head)) return d;
  }
  return none;
}

// A verb of saying beside the quotation, in the sentence where it begins or ends; its token, or none.
MaybeIndex verb_beside(const Scene& scene, const Tokens& tokens, VerbCue* cue) {
  const auto usable = [&](std::uint32_t t) {
    if (holds(tokens, t) || scene.quotation_of(t) != none) return false;
    const VerbCue found = verb_cue(scene, t);
    if (!found.cue || !(found.cue->has("q") || found.cue->has("s")) || !why_unused(scene, t, *found.cue).empty())
      return false;
    for (const std::size_t d : scene.touching(scene.at(t).sentence)) {
      if (scene.drafts[d].cue_head == t && !scene.drafts[d].dropped) return false;
    }
    *cue = found;
    return true;
  };
  const Sentence& last = scene.sentence_of(tokens.back());
  for (std::uint32_t t = tokens.back() + 1, seen = 0; t < last.last && seen < 4; ++t) {
    if (scene.punct(t)) continue;
    if (usable(t)) return t;
    ++seen;
  }
  const Sentence& first = scene.sentence_of(tokens.front());
  std::uint32_t seen = 0;
  const bool colon =
      tokens.front() > first.first + 1 && (scene.is(tokens.front() - 1, ":") || scene.is(tokens.front() - 2, ":"));
  bool opens = true;  // nothing but marks before it in its sentence
  for (std::uint32_t t = tokens.front(); t > first.first; ++seen) {
    --t;
    if (!(seen < 14)) break;
    // "zei dat zijn mannen zich zorgen maken: „…”": what stands below what he says opens no words of his.
    const bool below = colon && verb_last(scene, t) && !scene.words.listed("voicing", scene.lemma(t));
    if (!below && usable(t)) return t;
    opens &= scene.punct(t);
  }
  // "De agent zei:" is a sentence or a paragraph of its own.
  if (!opens || first.first == 0 || !scene.is(first.first - 1, ":")) return none;
  const Sentence& before = scene.sentence_of(first.first - 1);
  if (before.paragraph + 1 < first.paragraph) return none;
  for (std::uint32_t t = before.last; t > before.first;) {
    --t;
    if (!(t + 20 > before.last)) break;
    if (usable(t)) return t;
  }
  return none;
}

// "ontkent: „Wij waren er niet”": what stands behind the colon is his own version, not what he denies.
void tell_own_version(const Scene& scene, Draft& draft, const Tokens& tokens) {
  const std::uint32_t front = tokens.front();
  if (draft.standing != Standing::denied || front < 2 || draft.cue.empty() || draft.cue.back() > front) return;
  if (!scene.is(front - 1, ":") && !scene.is(front - 2, ":")) return;
  draft.standing = Standing::attributed;
  draft.negative = false;
}

void extend(Scene& scene, Draft& draft, const Tokens& tokens, MaybeIndex quotation) {
  const bool whole = holds(tokens, draft.content.front()) && holds(tokens, draft.content.back());
  draft.quotation = quotation;
  tell_own_version(scene, draft, tokens);
  if (draft.form == Form::according_to || draft.form == Form::hearsay || draft.form == Form::nominal) return;
  const bool clause_ = draft.cue_head && draft.made_by("complement");
  bool dat = false;
  if (clause_ && draft.head != none) dat = scene.has_child(*draft.head, "mark", "dat");
  const bool across = tokens.back() > draft.content.back() || tokens.front() < draft.content.front();
  if (whole || across) draft.content = without(joined(draft.content, tokens), joined(draft.cue, draft.source));
  // „dat wij komen”: the conjunction is no part of it, within the marks neither.
  if (clause_ && !draft.content.empty() && draft.content.front() == tokens.front() && says_that(scene, tokens.front()))
    draft.content.erase(draft.content.begin());
  draft.form = whole && !dat ? Form::direct : Form::mixed;
}

// Does the draft end in a quotation that opens with the same mark as this one?
bool same_marks(const Scene& scene, const Draft& draft, MaybeIndex quotation) {
  if (quotation == 0) return false;
  const auto& all = scene.reading.quotations;
  const Quotation& here = all[*quotation];
  const Quotation& before = all[*quotation - 1];
  if (!before.inner.contains(scene.at(draft.content.back()).span)) return false;
  const auto mark = [&](const Quotation& q) {
    return std::string_view(scene.report.text).substr(q.outer.begin, q.inner.begin - q.outer.begin);
  };
  return mark(here) == mark(before);
}

// „Eigenlijk”, zegt zij, „is het simpel”: the second piece goes with the first when only the attribution lies between.
bool join_after_cue(Scene& scene, const Tokens& tokens, MaybeIndex quotation) {
  std::vector<std::size_t> near = scene.touching(scene.at(tokens.front()).sentence);
  if (const std::uint32_t s = scene.at(tokens.front()).sentence; s > 0) {
    const std::vector<std::size_t>& before = scene.touching(s - 1);
    near.insert(near.end(), before.begin(), before.end());
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
  }
  for (const std::size_t d : near) {
    Draft& draft = scene.drafts[d];
    if (draft.dropped || (draft.quotation != none && *draft.quotation + 1 != *quotation) ||
        (draft.quotation == none && draft.form != Form::mixed) || draft.cue.empty() || draft.content.empty())
      continue;
    bool adjacent = draft.content.back() < tokens.front() && tokens.front() - draft.content.back() < 6 &&
                    same_marks(scene, draft, quotation);
    for (std::uint32_t t = draft.content.back() + 1; adjacent && t < tokens.front(); ++t) adjacent = scene.punct(t);
    if (adjacent && scene.reading.quotations[*quotation].use == QuoteUse::speech) {
      // ‘…’. ‘…’: broken marks of one quotation.
      draft.content = joined(draft.content, tokens);
      draft.quotation = quotation;
      scene.touch(d);
      return true;
    }
    // „Wij gaan door”, zegt Bos. „Dat is zeker.”: a sentence of its own is a quotation of its own.
    if (draft.form != Form::direct || scene.at(draft.cue.front()).sentence != scene.at(tokens.front()).sentence)
      continue;
    if (draft.cue.front() < draft.content.back() || draft.cue.back() > tokens.front()) continue;
    draft.content = joined(draft.content, tokens);
    draft.quotation = quotation;
    scene.touch(d);
    return true;
  }
  return false;
}

// "‘Wij komen. Nu, zei Bos.": marks that are never closed end before the attribution that closes the last sentence.
Tokens before_attribution(const Scene& scene, Tokens tokens) {
  const std::uint32_t sentence = scene.at(tokens.back()).sentence;
  if (scene.touching(sentence).size() > Scene::most_claims) return tokens;
  for (const std::size_t d : scene.touching(sentence)) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.cue.empty() || draft.source.empty() || draft.content.empty()) continue;
    if (!draft.made_by("inverted") && !draft.made_by("parenthesis")) continue;
    const std::uint32_t cue = draft.cue.front();
    if (scene.at(cue).sentence != sentence || !holds(tokens, cue) || draft.content.back() > cue ||
        draft.source.front() < cue)
      continue;
    while (!tokens.empty() && tokens.back() >= cue) tokens.pop_back();
    scene.trim(tokens);
    return tokens;
  }
  return tokens;
}

// "Haar buurman knikt. „Het leger liet ons in de steek.”": the sentence before tells of a person whom nobody lets
// speak: the words are his.
Tokens told_of_before(const Scene& scene, std::uint32_t opens) {
  const std::uint32_t s = scene.at(opens).sentence;
  const auto& sentences = scene.reading.sentences;
  if (s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph || !sentences[s - 1].parsed) return {};
  const Sentence& before = sentences[s - 1];
  if (before.last - before.first > 14 || !scene.touching(s - 1).empty()) return {};
  for (std::uint32_t t = before.first; t < before.last; ++t) {
    if (!scene.rel(t, "nsubj") || !scene.head(t) || scene.head(*scene.head(t))) continue;
    const bool one = scene.at(t).upos == Upos::PROPN || scene.at(t).xpos.find("|ev|") != std::string::npos;
    if (!one || (scene.at(t).upos != Upos::NOUN && scene.at(t).upos != Upos::PROPN)) return {};
    const auto mentions = scene.mentions_in(Span{before.span.begin, scene.at(t).span.end});
    // "Vicepremier Petra Bos": her name is the head of the mention, the tree's is her office.
    const auto known = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& m) {
      return m.entity != none && m.span.contains(scene.at(t).span);
    });
    // Not: "De politie patrouilleert deze week. „Dat stelt gerust.”"
    const bool person = known != mentions.end() ? scene.entity(known->entity).kind == ActorKind::person
                                                : scene.words.listed("person", scene.lemma(t));
    return person ? noun_phrase(scene, t) : Tokens{};
  }
  return {};
}

// "Het pamflet besluit met de woorden: „…”", "kondigde hij het aan met de woorden: „…”": who does it says them.
bool read_words_with(const Scene& scene, const Tokens& tokens, Draft& draft) {
  std::uint32_t t = tokens.front();
  const std::uint32_t first = scene.sentence_of(t).first;
  while (t > first && scene.punct(t - 1)) --t;
  if (t < first + 5 || !scene.is(t - 1, "woorden") || !scene.is(t - 2, "de") || !scene.is(t - 3, "met")) return false;
  for (std::uint32_t verb = t - 3; verb-- > first;) {
    const Cue* cue = scene.words.verb_form(scene.word(verb));
    const bool says = cue && cue->has("q") && scene.at(verb).upos != Upos::PROPN;
    if (!says && !finite_word(scene, verb)) continue;
    const Tokens who = finite_word(scene, verb) ? speaker_of(scene, verb).words : Scene::range(first, verb);
    if (who.empty() || !may_say(scene, who)) return false;
    draft.cue = {says ? verb : t - 1};
    draft.cue_head = draft.cue.front();
    draft.source = without(who, draft.cue);
    draft.because.push_back(scene.because("quotation", says ? cue->row : "", draft.cue));
    return true;
  }
  return false;
}

// “Wij komen.” – minister Jan Bos: who is named alone behind a dash behind the words.
Tokens named_behind_dash(const Scene& scene, const Tokens& tokens) {
  constexpr std::uint32_t most = 8;
  const std::uint32_t paragraph = scene.sentence_of(tokens.back()).paragraph;
  std::uint32_t dash = tokens.back() + 1;
  while (dash < scene.size() && mark_of_speech(scene, dash)) ++dash;
  if (dash + 1 >= scene.size() || dash == tokens.back() + 1 || !scene.words.listed("dash", scene.word(dash)) ||
      scene.sentence_of(dash).paragraph != paragraph)
    return {};
  const std::uint32_t last = scene.sentence_of(dash + 1).last;
  Tokens who = Scene::range(dash + 1, last);
  scene.trim(who);
  const bool acts = std::any_of(who.begin(), who.end(), [&](auto t) { return finite_word(scene, t); });
  const bool ends = last >= scene.size() || scene.sentence_of(last).paragraph != paragraph;
  const bool names = ends && !acts && !who.empty() && who.size() <= most && begins_noun(scene, who.front());
  return names && may_say(scene, who) ? who : Tokens{};
}

// In an interview the words that open an answer are those of the person asked, and so are later ones that would else be
// those of a body or of somebody whom a question names.
bool answers_in_marks(const Scene& scene, std::uint32_t opens, MaybeIndex before) {
  const std::uint32_t s = scene.at(opens).sentence;
  if (!answers(scene, s) || !interview(scene).in_marks) return false;
  const auto& sentences = scene.reading.sentences;
  const bool first = s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph;
  if (first && opens <= sentences[s].first + 1) return true;
  if (!before) return !interview(scene).who.empty();
  const Tokens& who = scene.speaker_words(scene.drafts[*before]);
  if (who.empty() || interview(scene).asked[scene.at(who.front()).sentence]) return true;
  for (const Mention& m : scene.mentions_in(scene.span_of(who))) {
    if (m.entity == none || m.kind == MentionKind::pronoun) continue;
    return scene.entity(m.entity).kind != ActorKind::person;
  }
  return false;
}

// „Wij blijven”, gniffelt zij: the first word behind words in marks that open their sentence.
UnlistedVerb unlisted_behind(const Scene& scene, const Tokens& tokens) {
  const Sentence& sentence = scene.sentence_of(tokens.back());
  if (scene.at(tokens.front()).sentence == scene.at(tokens.back()).sentence && tokens.front() > sentence.first + 1)
    return {};
  std::uint32_t t = tokens.back() + 1;
  while (t < sentence.last && scene.punct(t)) ++t;
  return t < sentence.last ? unlisted_verb(scene, t) : UnlistedVerb{};
}

// "Het ministerie liegt: „…”": the verb right before the colon says of them that they do so.
bool accused_before(const Scene& scene, std::uint32_t opens) {
  const std::uint32_t first = scene.sentence_of(opens).first;
  std::uint32_t t = opens;
  bool colon = false;
  while (t > first && scene.punct(t - 1)) colon |= scene.is(--t, ":");
  if (!colon || t == first) return false;
  const Cue* cue = scene.words.verb_form(scene.word(t - 1));
  return cue != nullptr && cue->unless == "accusing";
}

Outcome add(Scene& scene, const Tokens& tokens, MaybeIndex quotation) {
  if (accused_before(scene, tokens.front())) return refused("it says of them that they lie: het ministerie liegt: …");
  Draft draft;
  draft.form = Form::direct;
  draft.content = tokens;
  draft.quotation = quotation;
  draft.head = root_in(scene, tokens);
  VerbCue cue;
  MaybeIndex verb = none;
  if (scene.reading.quotations[*quotation].use != QuoteUse::speech) {
    if (scene.reading.quotations[*quotation].use == QuoteUse::name || !within_words(scene, tokens, &cue, &verb))
      return refused("the marks hold a name or words that nobody says");
    if (!scene.words.listed("voicing", scene.lemma(*verb)))
      return refused("words within a sentence, and the verb is none of voicing");
  } else {
    verb = verb_beside(scene, tokens, &cue);
  }
  if (verb != none) {
    Draft said = said_by(scene, *verb, cue, "quotation");
    if (cue.cue->has("n")) {
      // "noemt de inval 'verrassend'": the thing belongs to it.
      for (const std::uint32_t c : scene.tree.children(*verb)) {
        if ((scene.rel(c, "obj") || scene.rel(c, "nsubj:pass") || scene.rel(c, "ccomp")) && !holds(draft.content, c))
          draft.content = joined(draft.content, scene.tree.below(c));
      }
      draft.form = Form::mixed;
      said.negative = false;
    }
    if (said.source.empty() && scene.at(*verb).xpos.starts_with("WW|inf"))
      return refused("nobody is named who says it");
    tell_own_version(scene, said, tokens);
    said.form = draft.form, said.content = draft.content, said.quotation = quotation, said.head = draft.head;
    said.content = without(said.content, joined(said.cue, said.source));
    draft = std::move(said);
  } else if (UnlistedVerb said = unlisted_behind(scene, tokens); !said.source.empty()) {
    draft.cue = {said.verb};
    draft.cue_head = said.verb;
    draft.source = std::move(said.source);
    draft.because.push_back(scene.because("quotation", "", draft.cue));
  } else if (read_words_with(scene, tokens, draft)) {
    // done
  } else if (Tokens who = named_behind_dash(scene, tokens); !who.empty()) {
    draft.source = std::move(who);
    draft.because.push_back(scene.because("colon", "", draft.source));
  } else if (Tokens who = before_colon(scene, tokens); !who.empty()) {
    draft.source = std::move(who);
    draft.because.push_back(scene.because("colon", "", draft.source));
    noun_before_colon(scene, draft);
  } else if (const MaybeIndex said = before_its_colon(scene, tokens.front()); said != none) {
    draft.speaker_of = said;
    draft.because.push_back(scene.because("carried", "", {tokens.front()}));
  } else if (Tokens who = told_of_at_colon(scene, tokens.front()); !who.empty()) {
    draft.source = std::move(who);
    draft.because.push_back(scene.because("colon", "", draft.source));
  } else {
    // Words in the middle of a sentence that nobody says are a title, a slogan, a principle; behind a colon he goes on
    // who spoke before.
    const std::uint32_t opens = tokens.front();
    const bool colon = opens > 1 && (scene.is(opens - 1, ":") || scene.is(opens - 2, ":"));
    const bool few = scene.touching(scene.at(opens).sentence).size() <= Scene::most_claims;
    const MaybeIndex goes_on = colon && few ? earlier_speaker(scene, opens) : none;
    const bool near = goes_on && goes_on_behind_colon(scene, opens, scene.drafts[*goes_on]);
    for (std::uint32_t t = tokens.front(); t-- > scene.sentence_of(tokens.front()).first;) {
      if (!near && !scene.punct(t))
        return refused("words in the middle of a sentence that nobody says: a title, a slogan");
    }
    draft.speaker_of = colon && few ? goes_on : earlier_speaker(scene, opens);
    if (!colon && answers_in_marks(scene, opens, draft.speaker_of)) {
      draft.speaker_of = none;
      draft.speaker = interview(scene).who;
    } else if (!colon) {
      if (Tokens who = told_of_before(scene, opens); !who.empty()) {
        draft.speaker_of = none;
        draft.speaker = std::move(who);
      }
    }
    draft.because.push_back(scene.because("carried", "", {tokens.front()}));
  }
  scene.drafts.push_back(std::move(draft));
  return claimed;
}
}  // namespace

// "Rusland zegt dat de stad gevallen is. Klopt dat?" „Nee.”: who is named in a question of another paragraph does not
// answer it.
static bool asked_about(const Scene& scene, std::uint32_t named, std::uint32_t answer) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t paragraph = scene.sentence_of(named).paragraph;
  if (paragraph == scene.sentence_of(answer).paragraph || scene.quotation_of(named)) return false;
  std::uint32_t s = scene.at(named).sentence;
  for (int step = 0; step < 6 && s + 1 < sentences.size() && sentences[s + 1].paragraph == paragraph; ++step) ++s;
  const std::uint32_t end = sentences[s].last;
  return end > 0 && scene.is(end - 1, "?") && !scene.quotation_of(end - 1);
}

// The draft whose speaker goes on: the nearest one before with a named speaker, not further than two paragraphs.
MaybeIndex earlier_speaker(const Scene& scene, std::uint32_t token) {
  MaybeIndex best = none;
  const std::uint32_t here = scene.at(token).sentence;
  for (std::uint32_t back = 0; back <= here && back < 60 && best == none; ++back) {
    // Each entry of a live blog stands alone.
    if (scene.reading.sentences[here - back].part == "live_time") return none;
    for (const std::size_t d : scene.touching(here - back)) {
      const Draft& draft = scene.drafts[d];
      if (draft.dropped || draft.form == Form::hearsay || draft.form == Form::nominal ||
          (draft.source.empty() && draft.speaker.empty()))
        continue;
      const auto key = [&](const Draft& x) {
        return x.source.empty() ? x.content.front() : std::max(x.cue.empty() ? 0 : x.cue.back(), x.source.back());
      };
      const std::uint32_t at = key(draft);
      if (at > token || scene.sentence_of(at).paragraph + 2 < scene.sentence_of(token).paragraph) continue;
      if (!draft.source.empty() && scene.quotation_of(draft.source.front()) != none) continue;
      if (scene.at(at).sentence + back != here || asked_about(scene, at, token)) continue;
      if (best == none || key(draft) > key(scene.drafts[*best])) best = d;
    }
  }
  return best;
}

Outcome read_quotation(Scene& scene, const Place& place) {
  const auto& quotations = scene.reading.quotations;
  const std::uint32_t q = place.at;
  Tokens tokens = scene.inside(q);
  if (!tokens.empty() && scene.is(tokens.front(), ",")) return refused("it closes words whose beginning is not here");
  scene.trim_front(tokens);
  if (tokens.empty()) return refused("no words between the marks");
  if (!prose(scene, tokens.front())) return refused("heads and captions say nothing themselves");
  const auto add_continued = [&] {
    for (std::size_t next = q + 1; next < quotations.size() && scene.continued(next); ++next)
      tokens = joined(tokens, scene.inside(next));
  };
  if (!quotations[q].closed) tokens = before_attribution(scene, std::move(tokens));
  if (const MaybeIndex d = holder(scene, tokens)) {
    Draft& draft = scene.drafts[*d];
    if (draft.made_by("object")) return claimed;
    if (quotations[q].use == QuoteUse::speech && !draft.made_by("naming")) {
      add_continued();
      extend(scene, draft, tokens, q);
      scene.touch(*d);
    } else if (draft.form == Form::indirect || draft.made_by("naming")) {
      draft.form = Form::mixed;
    }
    return claimed;
  }
  if (scene.continued(q)) return refused("it goes on with the quotation before it");
  add_continued();
  if (join_after_cue(scene, tokens, q)) return claimed;
  return add(scene, tokens, q);
}

}  // namespace wederhoor::claims::nl
