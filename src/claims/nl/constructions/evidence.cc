// Decides what papers and pictures are said to show. "Uit het rapport blijkt dat …", "Op beelden zijn rookpluimen te
// zien", "De foto's tonen aan dat …". Not: "Hij bleek ziek te zijn". Tested by spec/nl/evidence.md
// (tests/spec/spec_test.cc).
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// The phrase with that preposition under the verb; none if there is none.
MaybeIndex phrase_with(const Scene& scene, std::uint32_t verb, std::string_view preposition) {
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if ((scene.rel(c, "obl") || scene.rel(c, "nmod") || scene.rel(c, "advmod") || scene.rel(c, "xcomp")) &&
        (scene.has_child(c, "case", preposition) || scene.has_child(c, "compound:prt", preposition))) {
      return c;
    }
  }
  return none;
}

bool listed(const Scene& scene, std::string_view list, std::uint32_t t) {
  return scene.words.listed(list, scene.lemma(t)) || scene.words.listed(list, scene.word(t));
}

// "bodycambeelden", "luchtfoto's"
bool is_footage(const Scene& scene, std::uint32_t t) {
  return listed(scene, "footage", t) || scene.words.listed_ending("footage", scene.lemma(t), 1, 4);
}

bool is_paper(const Scene& scene, std::uint32_t t) {
  return listed(scene, "document", t) || listed(scene, "channel", t);
}

Tokens case_of(const Scene& scene, std::uint32_t noun, std::string_view word) {
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "case") && scene.is(c, word)) return {c};
  }
  return {};
}

Tokens uit_before(const Scene& scene, std::uint32_t verb, std::uint32_t paper) {
  Tokens out = case_of(scene, paper, "uit");
  for (std::uint32_t t = paper; out.empty() && t-- > scene.sentence_of(verb).first;) {
    if (scene.is(t, "uit")) out = {t};
  }
  return out;
}

// "uit donderdag gepubliceerde cijfers": where the paper itself begins, behind when and how it came out.
std::uint32_t paper_begin(const Scene& scene, std::uint32_t from) {
  const std::uint32_t last = scene.sentence_of(from).last;
  std::uint32_t t = from;
  while (t + 1 < last && of_time(scene, t)) ++t;
  return t + 1 < last && t > from && !scene.punct(t) ? t : from;
}

// "…, zo blijkt uit het verslag": the sentence before it.
bool read_frame(Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  if (verb < sentence.first + 3 || verb + 2 >= sentence.last || !scene.is(verb + 1, "uit")) return false;
  const bool zo = scene.is(verb - 1, "zo") && scene.punct(verb - 2);
  const std::uint32_t frame = zo ? verb - 1 : verb;
  // "De dijk is te laag, blijkt uit een rapport": behind a clause that is whole.
  if (!zo && !(scene.is(verb - 1, ",") && main_clause(scene, sentence.first, verb - 1))) return false;
  Tokens paper;
  const std::uint32_t begin = paper_begin(scene, verb + 2);
  for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, begin))) {
    if (t >= begin) paper.push_back(t);
  }
  if (paper.empty()) return false;
  Draft draft = evidence_draft(scene, {verb, verb + 1}, paper, verb);
  std::uint32_t end = paper.back() + 1;
  while (end < sentence.last && !scene.is(end, ",")) ++end;
  draft.content = around_frame(scene, frame, end);
  if (draft.content.empty()) return false;
  draft.head = main_verb(scene, draft.content);
  scene.drafts.push_back(std::move(draft));
  return true;
}

// "Dat blijkt uit onderzoek": the sentences before it.
bool read_pointed(Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  const bool points = scene.is(sentence.first, "dat") || scene.is(sentence.first, "dit");
  if (!points || verb != sentence.first + 1 || scene.quotation_of(verb) != none) return false;
  std::uint32_t from = verb + 1;
  while (from < sentence.last && !scene.punct(from) && !scene.is(from, "uit")) ++from;
  if (from + 1 >= sentence.last || !scene.is(from, "uit") || scene.is(sentence.last - 1, "?")) return false;
  const std::uint32_t begin = paper_begin(scene, from + 1);
  const Tokens paper = without(noun_phrase(scene, noun_head(scene, begin)), Scene::range(sentence.first, begin));
  if (paper.empty()) return false;
  point_back(scene, evidence_draft(scene, {verb, from}, paper, verb), sentence.first);
  return true;
}

// The same by the order of words: op + footage + is/zijn + what is shown + te zien + more of it.
bool read_footage_by_order(Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  if (verb < sentence.first + 4 || !scene.is(verb - 1, "te")) return false;
  std::uint32_t on = sentence.last, be = sentence.last;
  for (std::uint32_t t = verb - 1; t-- > sentence.first;) {
    if (be == sentence.last &&
        (scene.words.listed("being", scene.word(t)) || scene.words.listed("being_heard", scene.lemma(t))))
      be = t;
    if (be != sentence.last && (scene.is(t, "op") || scene.is(t, "in")) && scene.at(t).upos == Upos::ADP &&
        is_footage(scene, noun_head(scene, t + 1))) {
      on = t;
      break;
    }
  }
  if (on == sentence.last || be <= on + 1) return false;
  const bool behind = verb + 2 < sentence.last && !scene.punct(verb + 1);  // "is te zien dat", "is te zien hoe"
  if (be + 1 >= verb - 1 && !behind) return false;
  const std::uint32_t film = noun_head(scene, on + 1);
  bool footage = false;
  for (std::uint32_t t = on + 1; t < be; ++t) footage |= is_footage(scene, t);
  if (!footage || film >= be) return false;
  Draft draft =
      evidence_draft(scene, {on, verb - 1, verb}, settled_extent(scene, Scene::range(on + 1, be), verb), verb);
  scene.trim(draft.source);
  if (behind && (scene.is(verb + 1, "hoe") || scene.is(verb + 1, "dat"))) {
    const std::uint32_t from = verb + 1 + (scene.is(verb + 1, "dat") ? 1U : 0U);
    draft.content = Scene::range(from, reach(scene, verb + 2, 1).end);
    scene.trim(draft.content);
    if (draft.content.size() < 3) return false;
    draft.head = main_verb(scene, draft.content);
    scene.drafts.push_back(std::move(draft));
    return true;
  }
  if (be + 1 >= verb - 1) return false;
  std::uint32_t shown = be + 1;  // "is op de beelden wel een auto te zien"
  while (shown + 1 < verb - 1 && scene.at(shown).upos == Upos::ADV) ++shown;
  draft.content = Scene::range(shown, verb - 1);
  std::uint32_t end = verb + 1;
  while (end < sentence.last && !scene.is(end, ",") && !scene.is(end, ".") && !scene.is(end, ":")) ++end;
  draft.content = joined(draft.content, Scene::range(verb + 1, end));
  draft.head = (be + 1);
  scene.drafts.push_back(std::move(draft));
  return true;
}
}  // namespace

Draft evidence_draft(const Scene& scene, Tokens cue, const Tokens& source, std::uint32_t verb) {
  Draft draft;
  draft.cue = std::move(cue);
  draft.source = without(source, draft.cue);
  draft.cue_head = verb;
  draft.because.push_back(scene.because("evidence", "", draft.cue));
  return draft;
}

Outcome add_clauses(Scene& scene, std::uint32_t dat, const Draft& model) {
  bool any = false;
  for (Tokens& content : marked_clauses(scene, dat)) {
    Draft draft = model;
    scene.trim(content);
    draft.content = std::move(content);
    if (draft.content.empty()) continue;
    draft.head = main_verb(scene, draft.content);
    scene.drafts.push_back(std::move(draft));
    any = true;
  }
  return any ? claimed : refused(nothing_left);
}

// "Uit een nota komt naar voren dat de brug dicht is."
static Outcome read_coming_forward(Scene& scene, std::uint32_t verb) {
  const Sentence& sentence = scene.sentence_of(verb);
  if (verb < sentence.first + 2 || verb + 3 >= sentence.last || !finite_word(scene, verb)) return unrelated;
  std::uint32_t naar = verb + 1;
  while (naar + 2 < sentence.last && scene.at(naar).upos == Upos::ADV) ++naar;
  if (naar + 2 >= sentence.last || !scene.is(naar, "naar") || !scene.is(naar + 1, "voren") ||
      !scene.is(naar + 2, "dat"))
    return unrelated;
  std::uint32_t front = front_of(scene, verb);
  // "Uit het rapport dat gisteren verscheen, komt naar voren"
  if (!scene.is(front, "uit") && scene.is(sentence.first, "uit") && !main_clause(scene, sentence.first, verb))
    front = sentence.first;
  if (!scene.is(front, "uit") || front + 1 >= verb) return refused("no uit tells from what it comes");
  Draft draft = evidence_draft(scene, {front, verb, naar, naar + 1}, Scene::range(front + 1, verb), verb);
  scene.trim(draft.source);
  return add_clauses(scene, naar + 2, draft);
}

Outcome read_appearing(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (scene.words.listed("coming_forward", bare_lemma(scene, verb))) return read_coming_forward(scene, verb);
  const bool appears = scene.words.listed("appearing", scene.lemma(verb));
  if (!appears && !(scene.words.listed("appearing_with_copula", scene.lemma(verb)) && scene.tree.child(verb, "cop")))
    return unrelated;
  if (read_frame(scene, verb) || read_pointed(scene, verb)) return claimed;
  MaybeIndex from = phrase_with(scene, verb, "uit");
  // "Uit donderdag verschenen onderzoek": the tree may take the day for the noun.
  if (from && of_time(scene, *from)) from = none;
  const Sentence& sentence = scene.sentence_of(verb);
  // "Uit de cijfers, verzameld door de raad, blijkt": it opens the sentence.
  if (from == none && scene.is(sentence.first, "uit") && verb > sentence.first + 2 &&
      !main_clause(scene, sentence.first, verb))
    from = noun_head(scene, paper_begin(scene, sentence.first + 1));
  for (std::uint32_t t = verb; from == none && t > sentence.first;) {
    --t;
    if (t + 12 <= verb) break;
    if (scene.is(t, "uit") && t + 1 < verb) from = noun_head(scene, paper_begin(scene, t + 1));
    if (scene.at(t).upos == Upos::VERB && !scene.rel(t, "amod")) break;
  }
  if (!from || *from == verb) return refused("no uit tells from what it appears");
  if (const MaybeIndex who = scene.tree.child(verb, "nsubj"); who && scene.words.listed("generic", scene.word(*who)))
    return refused("what anybody could see: je kunt eruit afleiden");
  const auto paper = *from;
  Draft draft = evidence_draft(scene, joined({verb}, uit_before(scene, verb, paper)), noun_phrase(scene, paper), verb);
  while (draft.source.size() > 1 && of_time(scene, draft.source.front())) draft.source.erase(draft.source.begin());
  const Tokens taken = joined(joined(draft.cue, draft.source), scene.tree.below(paper));
  if (scene.rel(verb, "parataxis") && scene.head(verb) >= 0) {
    const std::uint32_t host = host_of(scene, verb);
    draft.head = host;
    draft.content = clause(scene, host, scene.tree.below(verb));
    if (draft.content.empty()) return refused(nothing_left);
    scene.drafts.push_back(std::move(draft));
    return claimed;
  }
  std::uint32_t dat = verb + 1;
  // "Eerder deze week bleek uit onderzoek van de bank dat"
  if (!draft.source.empty() && draft.source.front() > verb && draft.source.front() < verb + 6)
    dat = draft.source.back() + 1;
  while (dat < sentence.last && scene.at(dat).upos == Upos::ADV) ++dat;
  if (dat < sentence.last && scene.is(dat, "dat") && says_that(scene, dat)) return add_clauses(scene, dat, draft);
  const std::size_t before = scene.drafts.size();
  for (const std::uint32_t c : scene.tree.children(verb)) {
    const bool clausal = scene.rel(c, "csubj") || scene.rel(c, "ccomp") || scene.rel(c, "xcomp") ||
                         scene.rel(c, "nsubj") || scene.rel(c, "advcl");
    if (!clausal || !scene.has_child(c, "mark", "dat")) continue;
    for (const std::uint32_t head : joined({c}, own_conjuncts(scene, c))) {
      Draft one = draft;
      one.head = head;
      one.content = clause(scene, head, taken);
      if (!one.content.empty()) scene.drafts.push_back(std::move(one));
    }
  }
  return scene.drafts.size() > before ? claimed : refused("no clause with dat tells what appears");
}

// "In het rapport staat dat de dijk te laag was": by the order of words.
Outcome read_standing(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("standing", scene.lemma(verb))) return unrelated;
  const Sentence& sentence = scene.sentence_of(verb);
  if (!finite_word(scene, verb) || scene.quotation_of(verb)) return refused("not finite, or in a quotation");
  const std::uint32_t in = front_of(scene, verb);
  // "Voor Bos staat vast dat …": he is sure of it.
  if (in + 1 < verb && scene.is(in, "voor")) {
    std::uint32_t vast = verb + 1;
    while (vast + 1 < sentence.last && scene.at(vast).upos == Upos::ADV && !scene.is(vast, "vast")) ++vast;
    if (vast + 1 >= sentence.last || !scene.is(vast, "vast") || !says_that(scene, vast + 1))
      return refused("nothing stands vast for anybody");
    Draft sure = evidence_draft(scene, {verb, vast}, Scene::range(in + 1, verb), verb);
    sure.standing = Standing::opinion;
    return add_clauses(scene, vast + 1, sure);
  }
  if (in + 1 >= verb || !(scene.is(in, "in") || scene.is(in, "op"))) return refused("no in or op opens the clause");
  const std::uint32_t noun = noun_head(scene, in + 1);
  if (noun >= verb || !is_paper(scene, noun)) return refused("nothing written is named in which it stands");
  std::uint32_t t = verb + 1;
  const std::uint32_t stop = std::min(sentence.last, verb + 7);
  while (t < stop && (scene.at(t).upos == Upos::ADV || scene.at(t).upos == Upos::ADJ || scene.is(t, "te") ||
                      scene.is(t, "lezen") || scene.is(t, ",") || scene.is(t, "er")))
    ++t;
  if (t >= stop || !says_that(scene, t) || !scene.is(t, "dat")) return refused("no dat follows the verb");
  return add_clauses(scene, t, evidence_draft(scene, {verb}, Scene::range(in + 1, verb), verb));
}

// "De foto's laten zien dat de brug brandt". Not: "De tuinen laten zien dat …": nothing was written or filmed.
Outcome read_shown(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("showing", scene.lemma(verb))) return unrelated;
  const MaybeIndex shows = scene.tree.child(verb, "nsubj");
  if (!shows || scene.quotation_of(verb)) return refused("no subject, or in a quotation");
  const auto film = *shows;
  if (!listed(scene, "footage", film) && !is_paper(scene, film))
    return refused("what shows it is nothing written or filmed");
  Tokens cue = {verb};
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "compound:prt")) cue = joined(cue, {c});
  }
  const std::uint32_t opener = cue.back() + 1;
  if (opener >= scene.sentence_of(verb).last || !says_that(scene, opener) || !scene.is(opener, "dat"))
    return refused("no dat follows the verb");
  return add_clauses(scene, opener, evidence_draft(scene, cue, noun_phrase(scene, film), verb));
}

// "deelden beelden van kapotte voertuigen": verb and footage are the cue.
Outcome read_shared_footage(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("sharing", scene.lemma(verb))) return unrelated;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (!scene.rel(c, "obj") || !listed(scene, "footage", c)) continue;
    for (const std::uint32_t of : scene.tree.children(c)) {
      if (!scene.rel(of, "nmod") || !scene.has_child(of, "case", "van")) continue;
      Draft draft = evidence_draft(scene, joined({verb}, {c}), speaker_of(scene, verb).words, verb);
      draft.head = of;
      draft.content = without(scene.tree.below(of), case_of(scene, of, "van"));
      if (draft.source.empty()) return refused("nobody is named who shares it");
      if (draft.content.empty()) return refused(nothing_left);
      scene.drafts.push_back(std::move(draft));
      return claimed;
    }
  }
  return refused("no footage of anything is shared");
}

// "Op beelden zijn rookpluimen te zien": verb is "zien" with "te".
Outcome read_footage(Scene& scene, const Place& place) {
  const std::uint32_t verb = place.at;
  if (!scene.words.listed("perceiving", scene.lemma(verb))) return unrelated;
  if (read_footage_by_order(scene, verb)) return claimed;
  std::uint32_t te = verb;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "mark") && scene.is(c, "te")) te = c;
  }
  if (te == verb) return refused("no te before the verb");
  std::uint32_t top = verb;
  if (scene.head(verb) >= 0 && (scene.rel(verb, "xcomp") || scene.rel(verb, "advcl") || scene.rel(verb, "ccomp")))
    top = *scene.head(verb);
  for (const std::uint32_t node : {top, verb}) {
    const MaybeIndex on = phrase_with(scene, node, "op");
    if (on == none) continue;
    const auto film = *on;
    if (!is_footage(scene, film)) continue;
    MaybeIndex shown = none;
    for (const std::uint32_t n : {top, verb}) {
      if (shown == none) shown = scene.tree.child(n, "nsubj");
      if (shown == none) shown = scene.tree.child(n, "csubj");
      if (shown == none) shown = scene.tree.child(n, "ccomp");
    }
    if (!shown) return refused("the tree has nothing that is shown");
    Draft draft =
        evidence_draft(scene, joined(case_of(scene, film, "op"), joined({te}, {verb})), noun_phrase(scene, film), verb);
    draft.head = shown;
    draft.content = clause(scene, *shown, joined(draft.cue, scene.tree.below(film)));
    if (draft.content.empty()) return refused(nothing_left);
    scene.drafts.push_back(std::move(draft));
    return claimed;
  }
  return refused("no footage on which it is to be seen or heard");
}

}  // namespace wederhoor::claims::nl
