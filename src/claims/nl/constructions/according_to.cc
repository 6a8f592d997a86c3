// Decides what "volgens X", "aldus X", "naar zijn mening" and "naar eigen zeggen" cover: the clause they stand in.
// "Volgens de politie is de man dood": "is de man dood". Not: "Het werk verloopt volgens plan". Tested by
// spec/nl/according_to.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// The highest word of the phrase: the one whose head is outside it.
std::uint32_t top_of(const Scene& scene, std::uint32_t from, std::uint32_t first, std::uint32_t noun) {
  const Tokens below = scene.tree.below(noun);
  std::uint32_t at = noun;
  for (int step = 0; step < 12; ++step) {
    const MaybeIndex up = scene.head(at);
    if (up < from || up >= first) break;
    at = *up;
  }
  return at;
}

// "Dat was naar de overtuiging van de arts een list": where the tree has made the phrase the root, all of the main
// clause that it stands in the middle of.
Outcome cover_main_clause(Scene& scene, Draft draft) {
  const std::uint32_t at = draft.cue.front(), first = scene.sentence_of(at).first;
  if (at < first + 2 || draft.source.empty() || !finite_word(scene, at - 1) || opener_of(scene, at - 1))
    return refused("the phrase hangs on nothing");
  std::uint32_t from = front_of(scene, at - 1);
  if (from != first && !(from == first + 1 && scene.at(first).upos == Upos::CCONJ))
    return refused("the phrase hangs on nothing, and more than one clause stands before it");
  draft.content =
      without(Scene::range(from, reach(scene, draft.source.back() + 1, 0).end), joined(draft.cue, draft.source));
  scene.trim(draft.content);
  if (draft.content.size() < 3) return refused(nothing_left);
  draft.head = at - 1;
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome add(Scene& scene, Draft draft, std::uint32_t top, Tokens attribution, bool aldus) {
  const MaybeIndex up = scene.head(top);
  if (!up) return cover_main_clause(scene, std::move(draft));
  std::uint32_t head = clause_of(scene, *up);
  if (aldus || scene.rel(top, "parataxis")) head = host_of(scene, top);
  // "Volgens hem hoef je niets te doen" hangs on the lower verb, but is said of the whole.
  while (!aldus && scene.rel(head, "xcomp") && scene.head(head) >= 0 && !verb_cue(scene, *scene.head(head)).cue) {
    head = *scene.head(head);
  }
  attribution = joined(attribution, joined(draft.cue, draft.source));
  if (scene.rel(head, "acl:relcl")) {
    for (const std::uint32_t c : scene.tree.children(head)) {
      if (scene.rel(c, "conj")) attribution = joined(attribution, scene.tree.below(c));
    }
  }
  draft.head = head;
  draft.content = clause(scene, head, attribution);
  // "Dat de brug dicht is, is in zijn ogen dom": the clause is only a part of what is said.
  if (const std::uint32_t first = scene.sentence_of(head).first; !draft.content.empty() &&
                                                                 draft.content.front() == first + 1 &&
                                                                 says_that(scene, first) && scene.head(first) != head)
    draft.content.insert(draft.content.begin(), first);
  // "Maar volgens Essent is …": what stands before the phrase only opens the sentence.
  const std::uint32_t start = attribution.front();
  Tokens before;
  for (const std::uint32_t t : draft.content) {
    if (t < start) before.push_back(t);
  }
  const bool opener = std::all_of(before.begin(), before.end(), [&](std::uint32_t t) {
    return scene.punct(t) || scene.at(t).upos == Upos::CCONJ || scene.rel(t, "cc") ||
           (scene.at(t).upos == Upos::ADV && attribution.back() + 1 < scene.size() &&
            finite_word(scene, attribution.back() + 1));
  });
  const bool behind_colon = !aldus && start > 0 && scene.is(start - 1, ":");
  if (opener || behind_colon) draft.content = without(draft.content, before);
  if (draft.content.empty()) return refused(nothing_left);
  if (aldus) {
    draft.form = form_of_words(scene, draft.content);
    if (draft.form == Form::direct) draft.content = with_opener(scene, draft.content);
    if (scene.words.listed("question_word", scene.word(draft.content.front()))) draft.standing = Standing::asked;
  }
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Draft draft_of(const Scene& scene, const Phrase& phrase, Tokens cue, std::string construction) {
  Draft draft;
  draft.form = Form::according_to;
  draft.standing = phrase.standing;
  draft.hearsay = phrase.hearsay;
  draft.because.push_back(scene.because(std::move(construction), phrase.row, cue));
  draft.cue_head = cue.front();
  draft.cue = std::move(cue);
  return draft;
}

// Does the sentence say volgens a second time before this source?
bool again(const Scene& scene, std::uint32_t source) {
  int times = 0;
  for (std::uint32_t t = scene.sentence_of(source).first; t < source; ++t) times += scene.is(t, "volgens");
  return times > 1;
}

// "Er vielen vier doden, volgens de rebellen elf": behind a comma and a count, another count of the same. Not: "er
// vielen vier doden, volgens Kanaal 12".
bool counts_anew(const Scene& scene, const Tokens& source) {
  const std::uint32_t first = scene.sentence_of(source.front()).first, at = source.front() - 1;
  if (source.size() < 2 || source.front() < first + 3 || !scene.is(at, "volgens") || !scene.is(at - 1, ","))
    return false;
  if (scene.at(source[source.size() - 2]).upos != Upos::NOUN && !scene.number_word(source.back())) return false;
  for (std::uint32_t t = first; t + 1 < at; ++t) {
    if (scene.at(t).upos == Upos::NUM) return true;
  }
  return false;
}

// "volgens een woordvoerder raketten": the source ends where another noun phrase begins.
void cut_source(const Scene& scene, Tokens& source) {
  if (source.size() > 1 && scene.is(source.front(), "haar") && scene.at(source[1]).upos == Upos::NUM) source.resize(1);
  for (std::size_t i = 1; i < source.size(); ++i) {
    const std::uint32_t t = source[i], before = source[i - 1];
    const bool estimate = scene.is(t, "naar") && i + 1 < source.size() && scene.words.around(scene.word(source[i + 1]));
    bool second = false;
    if (scene.at(t).upos == Upos::NOUN && scene.at(before).upos == Upos::NOUN && t == before + 1) {
      const auto mentions = scene.mentions_in(scene.at(before).span);
      second = std::any_of(mentions.begin(), mentions.end(),
                           [](const Mention& m) { return m.kind == MentionKind::nominal; }) &&
               i + 1 < source.size();
      second |= scene.words.listed_ending("person", scene.lemma(before), 1, 4);  // "een legerwoordvoerder raketten"
    }
    // "volgens het leger vielen er twee doden, volgens de rebellen twintig"
    const bool last = (scene.at(t).upos == Upos::NUM || scene.number_word(t)) && i + 1 == source.size();
    const bool counts = last && (again(scene, source.front()) || counts_anew(scene, source) ||
                                 source[i] + 2 >= scene.sentence_of(t).last);
    // "Het gaat volgens een woordvoerster om een oefening"
    if (!estimate && !second && !counts && !scene.is(t, "om")) continue;
    source.resize(i);
    return;
  }
}

// The comma that closes a phrase which a comma or a mark opens: ", volgens de krant,". Nothing finite stands between.
MaybeIndex closing_comma(const Scene& scene, std::uint32_t at, std::uint32_t noun) {
  const Sentence& sentence = scene.sentence_of(at);
  if (at == sentence.first || !scene.punct(at - 1)) return none;
  for (std::uint32_t t = at; t < sentence.last; ++t) {
    if (t > noun && scene.is(t, ",")) return t;
    if (finite_word(scene, t)) return none;
  }
  return none;
}

// The finite verbs still to come at `at`, counted from the beginning of the sentence; -1 where the main verb has come.
int waiting_at(const Scene& scene, std::uint32_t at) {
  int waiting = 0;
  for (std::uint32_t t = scene.sentence_of(at).first; t < at; ++t) {
    if (waits_for_verb(scene, t)) ++waiting;
    if (finite_word(scene, t) && --waiting < 0) waiting = 0;
  }
  return waiting;
}

// "Er zijn, volgens de raad, ook artsen die …": all of the main clause around the phrase.
bool read_enclosed(Scene& scene, Draft& draft, std::uint32_t at, std::uint32_t comma, bool aldus) {
  if (waiting_at(scene, at) > 0) return false;
  const Sentence& sentence = scene.sentence_of(at);
  if (aldus || comma == sentence.last) {
    draft.content = around_frame(scene, at, comma);
  } else {
    std::uint32_t first = sentence.first;
    while (first < at && (scene.punct(first) || scene.at(first).upos == Upos::CCONJ)) ++first;
    if (first + 1 >= at || scene.at(first).upos == Upos::SCONJ) return false;
    Tokens before = Scene::range(first, at - 1);
    const bool finite = std::any_of(before.begin(), before.end(), [&](auto t) { return finite_word(scene, t); });
    const Reach to = reach(scene, comma + 1, finite ? 0 : 1);
    if (to.end <= comma + 2) return false;
    draft.content = joined(before, Scene::range(comma + 1, to.end));
  }
  draft.content = without(draft.content, joined(draft.cue, draft.source));
  scene.trim(draft.content);
  std::erase_if(draft.content, [&](std::uint32_t t) { return scene.is(t, "althans") && t > at && t < comma; });
  if (draft.content.empty()) return false;
  draft.head = main_verb(scene, draft.content);
  if (aldus) draft.form = form_of_words(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return true;
}

// "De dader, volgens getuigen een jonge man, vluchtte": what follows within the commas is all that is said.
bool read_remark(Scene& scene, Draft& draft, std::uint32_t at, std::uint32_t end) {
  // "Er vielen volgens de regering twaalf doden en volgens hulpverleners meer dan duizend"
  const bool behind_and =
      at > 1 && scene.at(at - 1).upos == Upos::CCONJ && (scene.is(at - 2, ",") || again(scene, draft.source.front()));
  if ((!scene.is(at - 1, ",") && !behind_and) || draft.source.back() + 1 >= end) return false;
  Tokens rest = Scene::range(draft.source.back() + 1, end);
  scene.trim(rest);
  const bool verb = std::any_of(rest.begin(), rest.end(), [&](auto t) {
    return scene.at(t).xpos.starts_with("WW|pv") || scene.at(t).xpos.starts_with("WW|vd|vrij") ||
           scene.at(t).xpos.starts_with("WW|inf|vrij");
  });
  const bool noun = std::any_of(rest.begin(), rest.end(), [&](auto t) {
    return scene.at(t).upos == Upos::NOUN || scene.at(t).upos == Upos::PROPN || scene.at(t).upos == Upos::ADJ ||
           scene.at(t).upos == Upos::NUM;
  });
  if (rest.empty() || scene.punct(rest.front()) || verb || !noun) return false;
  // The main verb has come: "Hij is, volgens de arts, ernstig ziek" goes round the phrase.
  for (std::uint32_t t = at - 1, seen = 0; t > scene.sentence_of(at).first && !seen; seen = scene.punct(t)) {
    --t;
    if (finite_word(scene, t) && end < scene.sentence_of(at).last) return false;
  }
  draft.content = std::move(rest);
  draft.head = draft.content.back();
  scene.drafts.push_back(draft);
  return true;
}

// "De brug is dicht, zo de generale staf.": behind a comma, and nothing but who says it follows.
bool closes_with_name(const Scene& scene, std::uint32_t zo) {
  const Sentence& sentence = scene.sentence_of(zo);
  if (zo < sentence.first + 4 || !scene.is(zo - 1, ",") || zo + 2 >= sentence.last) return false;
  const Upos next = scene.at(zo + 1).upos;
  const bool definite = scene.is(zo + 1, "de") || scene.is(zo + 1, "het");
  if (!definite && next != Upos::PROPN && !(next == Upos::NOUN && scene.at(zo + 2).upos == Upos::PROPN)) return false;
  for (std::uint32_t t = zo + 1; t < sentence.last; ++t) {
    if (finite_word(scene, t) || scene.at(t).upos == Upos::ADJ) {
      if (!(scene.at(t).xpos.starts_with("ADJ|prenom"))) return false;
    }
    if (t + 1 < sentence.last && scene.is(t, ",")) return false;
  }
  return main_verb(scene, Scene::range(sentence.first, zo - 1)) != none;
}

// "De brug is dicht. Aldus gouverneur Bos.": a sentence of its own gives him the one before.
Outcome point_back_alone(Scene& scene, const Draft& draft, std::uint32_t aldus) {
  const Sentence& sentence = scene.sentence_of(aldus);
  for (std::uint32_t t = aldus; t < sentence.last; ++t) {
    if (finite_word(scene, t)) return refused("a clause follows aldus");
  }
  const std::size_t first = scene.drafts.size();
  point_back(scene, draft, aldus);
  if (scene.drafts.size() == first + 1 && holds(scene.drafts.back().content, aldus)) {
    scene.drafts.pop_back();
    return refused("nothing stands before it that nobody has said");
  }
  return claimed;
}

// "…, en volgens De Wit staat het water hoog", "…, volgens De Wit staat het water hoog", "Volgens een onderzoeker, die
// de foto's zag, is het een raket": what begins with the verb behind the name, or behind the relative clause that tells
// who it is.
bool read_in_front(Scene& scene, Draft& draft, std::uint32_t at) {
  const Sentence& sentence = scene.sentence_of(at);
  bool joins = at > sentence.first + 1 && scene.at(at - 1).upos == Upos::CCONJ && scene.is(at - 2, ",");
  joins |= at > sentence.first + 2 && scene.is(at - 1, ",") && scene.is(at, "volgens") &&
           main_verb(scene, Scene::range(sentence.first, at - 1)) != none;
  std::uint32_t verb = draft.source.back() + 1;
  bool relative = false;
  if (at == sentence.first && verb + 3 < sentence.last && scene.is(verb, ",") &&
      scene.at(verb + 1).xpos.starts_with("VNW|betr")) {
    const std::uint32_t end = reach(scene, verb + 2, 1).end;
    relative = end + 1 < sentence.last && scene.is(end, ",");
    if (relative) verb = end + 1;
  }
  if ((!joins && !relative) || verb + 1 >= sentence.last || !finite_word(scene, verb)) return false;
  draft.content = Scene::range(verb, reach(scene, verb + 1, 0).end);
  scene.trim(draft.content);
  if (draft.content.size() < 2) return false;
  draft.head = main_verb(scene, draft.content);
  scene.drafts.push_back(draft);
  return true;
}

// "op basis van de politie", not "op basis van cijfers": somebody who can have told it.
bool can_tell(const Scene& scene, std::uint32_t noun) {
  for (const std::string_view list : {"person", "body", "anonymous", "observers"}) {
    if (scene.words.listed_ending(list, scene.lemma(noun), 0, 4)) return true;
  }
  const auto all = scene.mentions_in(Span{scene.sentence_of(noun).span.begin, scene.at(noun).span.end});
  return std::any_of(all.begin(), all.end(), [&](const Mention& m) {
    return m.entity != none && m.head.meets(scene.at(noun).span) &&
           scene.entity(m.entity).kind != ActorKind::place_as_actor;
  });
}

}  // namespace

Outcome read_according_to(Scene& scene, const Place& place) {
  const PhraseFrame frame = place.phrase->frame;
  if (frame != PhraseFrame::before && frame != PhraseFrame::relay && frame != PhraseFrame::resting) return unrelated;
  const std::uint32_t at = place.at;
  const Phrase& phrase = *place.phrase;
  const std::uint32_t first = at + phrase.size;
  if (first >= scene.sentence_of(at).last) return refused("the sentence ends with it");
  const bool zo = scene.is(at, "zo");
  if (zo && !closes_with_name(scene, at)) return refused("zo puts nobody in: …, zo de generale staf");
  const bool aldus = scene.is(at, "aldus") || zo;
  std::uint32_t start = first;
  if (aldus) {
    const auto skipped = [&](std::uint32_t t) {
      return scene.punct(t) || scene.at(t).upos == Upos::ADV || scene.at(t).xpos.starts_with("WW|od") ||
             scene.words.listed("time_word", scene.word(t));
    };
    while (start + 1 < scene.sentence_of(at).last && skipped(start)) ++start;
    if (scene.at(start).upos == Upos::VERB || scene.at(start).upos == Upos::AUX) return refused("a verb follows aldus");
  }
  const std::uint32_t noun = noun_head(scene, start);
  if (!aldus && (scene.words.in_accordance(scene.lemma(noun)) || scene.words.in_accordance(scene.word(noun))))
    return refused("what one acts in accordance with: volgens plan");
  if (frame == PhraseFrame::resting && !can_tell(scene, noun)) return refused("what nobody says: op basis van cijfers");
  Draft draft = draft_of(scene, phrase, Scene::range(at, first),
                         aldus                           ? "aldus"
                         : frame == PhraseFrame::relay   ? "relay"
                         : frame == PhraseFrame::resting ? "resting"
                                                         : "according_to");
  draft.source = without(noun_phrase(scene, noun), draft.cue);
  while (!draft.source.empty() && draft.source.front() < first) draft.source.erase(draft.source.begin());
  const MaybeIndex comma = closing_comma(scene, at, start);
  if (comma != none) {
    while (!draft.source.empty() && draft.source.back() >= *comma) draft.source.pop_back();
  }
  if (draft.source.empty()) return refused("nobody is named behind it");
  cut_source(scene, draft.source);
  draft.source = settled_extent(scene, std::move(draft.source), aldus ? at : scene.sentence_of(at).last);
  if (draft.source.empty()) return refused("what stands behind it names nobody");
  for (const std::uint32_t t : draft.source) {
    if (scene.words.listed("first_person", scene.word(t)) && t == draft.source.front() && draft.source.size() == 1)
      draft.standing = Standing::opinion;
  }
  if (aldus && at == scene.sentence_of(at).first) return point_back_alone(scene, draft, at);
  if (!aldus && read_in_front(scene, draft, at)) return claimed;
  const bool opened = at > scene.sentence_of(at).first && scene.punct(at - 1);
  const std::uint32_t end = comma == none ? scene.sentence_of(at).last : *comma;
  // "…, aldus de politie, en volgens het ziekenhuis zeven"
  const bool joins = at > scene.sentence_of(at).first + 1 && scene.at(at - 1).upos == Upos::CCONJ;
  if ((opened || joins) && !aldus && read_remark(scene, draft, at, end)) return claimed;
  // "De brug is dicht, volgens de krant."
  std::uint32_t behind = draft.source.back() + 1;
  while (behind < end && scene.punct(behind)) ++behind;
  const bool closes = opened && comma == none && behind == end;
  if (opened && (aldus || closes || comma != none) && scene.at(at).sentence == scene.at(start).sentence &&
      read_enclosed(scene, draft, at, end, aldus))
    return claimed;
  const std::uint32_t top = top_of(scene, at, first, noun);
  // A phrase that the tree hangs on the source but the source does not keep is of the clause: "volgens de wet een
  // jaar".
  Tokens attribution = Scene::range(at, first);
  for (const std::uint32_t c : scene.tree.children(noun)) {
    const bool clause_ = scene.rel(c, "acl") || scene.rel(c, "appos") || scene.rel(c, "parataxis") || scene.punct(c);
    if (clause_ || c < noun) attribution = joined(attribution, scene.tree.below(c));
  }
  attribution = joined(attribution, {noun});
  if (top != noun) attribution = joined(attribution, scene.tree.below(top));
  return add(scene, std::move(draft), top, std::move(attribution), aldus);
}

// "naar zijn mening", "zijns inziens", "in haar ogen".
Outcome read_around(Scene& scene, const Place& place) {
  if (place.phrase->frame != PhraseFrame::around) return unrelated;
  const std::uint32_t at = place.at;
  const Sentence& sentence = scene.sentence_of(at);
  if (at < sentence.first + 1) return refused("nothing stands before it");
  const std::uint32_t whose = at - 1;
  if (!scene.words.listed("possessive", scene.word(whose))) return refused("no possessive stands before it");
  Tokens cue{at};
  if (!scene.is(at, "inziens")) {
    if (whose == sentence.first || !scene.words.listed("opinion_preposition", scene.word(whose - 1)))
      return refused("no naar, in or volgens stands before it");
    if (scene.is(whose - 1, "wat") != scene.is(at, "betreft")) return refused("wat goes with betreft alone");
    cue.insert(cue.begin(), whose - 1);
  }
  Draft draft = draft_of(scene, *place.phrase, std::move(cue), "according_to");
  draft.source = {whose};
  return add(scene, std::move(draft), at, scene.tree.below(at), false);
}

Outcome read_own_words(Scene& scene, const Place& place) {
  if (place.phrase->frame != PhraseFrame::own) return unrelated;
  const std::uint32_t at = place.at;
  const Phrase& phrase = *place.phrase;
  const Tokens cue = Scene::range(at, at + phrase.size);
  Draft draft = draft_of(scene, phrase, cue, "own_words");
  std::uint32_t top = at + phrase.size - 1;
  for (const std::uint32_t t : cue) {
    if (scene.head(t) >= 0 && !holds(cue, *scene.head(t))) top = t;
  }
  if (!scene.head(top)) return refused("the phrase hangs on nothing");
  const std::uint32_t head = clause_of(scene, *scene.head(top));
  const Tokens who = speaker_of(scene, head).words;
  const Outcome outcome = add(scene, std::move(draft), top, cue, false);
  if (outcome.found()) scene.drafts.back().source = who;
  return outcome;
}

}  // namespace wederhoor::claims::nl
