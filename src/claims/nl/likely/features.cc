// Decides nothing: measures what tells whether a verb says something, of how it reads if it did. "De prefect situeert
// de inslag rond drie uur": a person before it, a clause of its own, a deed behind it. The trees that weigh it are
// lexicons/nl/likely_trees.tsv (training/claims/likely.py). Tested by spec/nl/likely.md (tests/spec/spec_test.cc).
#include <algorithm>
#include <array>

#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/likely/likely.h"
#include "claims/nl/source/source.h"
#include "claims/sheet.h"

namespace wederhoor::claims::nl {
namespace {

bool any_listed(const Scene& scene, std::string_view list, const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) {
    return scene.words.listed(list, scene.word(t)) || scene.words.listed(list, scene.lemma(t));
  });
}

bool any_upos(const Scene& scene, const Tokens& tokens, Upos upos) {
  return std::any_of(tokens.begin(), tokens.end(), [&](std::uint32_t t) { return scene.at(t).upos == upos; });
}

std::uint32_t head_of(const Scene& scene, const Tokens& tokens) {
  const std::uint32_t head = noun_head(scene, tokens.front());
  return holds(tokens, head) ? head : tokens.front();
}

// What kind of actor the words name: ActorKind + 1; 0 where none.
int kind_of(const Scene& scene, const Tokens& tokens) {
  const std::vector<std::int32_t> who = entities_of(scene, tokens);
  return who.empty() ? 0 : 1 + static_cast<int>(scene.entity(who.front()).kind);
}

void put_who(const Scene& scene, std::uint32_t verb, const Draft& draft, Sheet& sheet) {
  const Tokens& who = draft.source;
  const std::uint32_t head = head_of(scene, who);
  const auto alone = [&](std::string_view list) {
    return who.size() == 1 && scene.words.listed(list, scene.word(head));
  };
  const int kind = kind_of(scene, who);
  const auto is = [&](ActorKind k) { return kind == 1 + static_cast<int>(k); };
  sheet.put("who_person", is(ActorKind::person));
  sheet.put("who_group", is(ActorKind::armed_group));
  sheet.put("who_body", is(ActorKind::state_body) || is(ActorKind::agency) || is(ActorKind::organisation));
  sheet.put("who_army", is(ActorKind::army));
  sheet.put("who_outlet", is(ActorKind::outlet));
  sheet.put("who_place", is(ActorKind::place_as_actor));
  sheet.put("who_nobody", kind == 0);
  sheet.put("who_pronoun", alone("subject_pronoun"));
  sheet.put("who_first", alone("first_person"));
  sheet.put("who_it", scene.is(head, "het") || scene.is(head, "dat") || scene.is(head, "dit") || scene.is(head, "wat"));
  sheet.put("who_anybody", alone("generic_men") || alone("generic"));
  sheet.put("who_relative", scene.at(head).xpos.starts_with("VNW|betr"));
  sheet.put("who_many", scene.at(head).xpos.find("|mv") != std::string::npos);
  sheet.put("who_named", any_upos(scene, who, Upos::PROPN));
  sheet.put("who_role", scene.words.listed("person", scene.lemma(head)));
  sheet.put("who_office", scene.words.listed("body", scene.lemma(head)));
  sheet.put("who_document", any_listed(scene, "document", who) || any_listed(scene, "footage", who));
  sheet.put("who_one", scene.is(who.front(), "een"));
  sheet.put("who_size", static_cast<int>(who.size()));
  sheet.put("who_behind", who.front() > verb);
  sheet.put("who_next", who.front() == verb + 1 || who.back() + 1 == verb);
}

void put_what(const Scene& scene, std::uint32_t verb, const Draft& draft, Sheet& sheet) {
  const Tokens& what = draft.content;
  const std::uint32_t first = what.front();
  const std::uint32_t head = head_of(scene, what);
  const auto count = [&](auto holds_for) { return std::count_if(what.begin(), what.end(), holds_for); };
  sheet.put("what_size", static_cast<int>(what.size()));
  const auto clauses = count([&](auto t) { return finite_word(scene, t); });
  sheet.put("what_clauses", clauses);
  sheet.put("what_numbers", count([&](auto t) { return scene.at(t).upos == Upos::NUM; }));
  sheet.put("what_names", count([&](auto t) { return scene.at(t).upos == Upos::PROPN; }));
  sheet.put("what_judges", count([&](auto t) { return scene.at(t).upos == Upos::ADJ; }));
  sheet.put("what_negates", any_listed(scene, "negation", what));
  sheet.put("what_first_person", any_listed(scene, "first_person", what));
  sheet.put("what_marks", count([&](auto t) { return mark_of_speech(scene, t); }));
  sheet.put("what_opens_number", scene.at(first).upos == Upos::NUM);
  sheet.put("what_known", scene.is(first, "de") || scene.is(first, "het") || scene.is(first, "dit"));
  sheet.put("what_one", scene.is(first, "een"));
  sheet.put("what_own", scene.words.listed("possessive", scene.word(first)));
  sheet.put("what_pronoun", scene.at(first).upos == Upos::PRON);
  sheet.put("what_deed", scene.words.listed_ending("deed", scene.lemma(head), 0, 3));
  sheet.put("what_befallen", any_listed(scene, "befallen", what));
  sheet.put("what_told", scene.words.noun(scene.lemma(head)) != nullptr);
  sheet.put("what_person", scene.words.listed("person", scene.lemma(head)));
  sheet.put("what_actor", kind_of(scene, {head}) > 0);
  sheet.put("what_time", of_time(scene, head));
  sheet.put("what_many", scene.at(head).xpos.find("|mv") != std::string::npos);
  sheet.put("what_name", scene.at(head).upos == Upos::PROPN);
  sheet.put("what_before", first < verb);
  const std::uint32_t last = scene.sentence_of(first).last, next = what.back() + 1;
  sheet.put("what_closes", next >= last || (scene.punct(next) && next + 1 >= last));
  sheet.put("what_behind_next", first == verb + 1);
  // "Kort voor de winkel zou opengaan, drongen …", "Zonder dat iemand kwam, verstreek …": no main clause.
  sheet.put("what_main", main_clause(scene, first, what.back() + 1));
  std::uint32_t end = what.back();
  while (end > first && verb_word(scene, end) && !finite_word(scene, end)) --end;
  sheet.put("what_verb_last", finite_word(scene, end) && end > first + 1);
  const Upos p = scene.at(first).upos;
  sheet.put("what_opens_preposition", p == Upos::ADP);
  sheet.put("what_opens_conjunction", p == Upos::SCONJ);
  sheet.put("what_opens_adverb", p == Upos::ADV);
  sheet.put("what_opens_noun", p == Upos::NOUN || p == Upos::DET || p == Upos::PROPN);
  std::string_view opens = first > scene.sentence_of(first).first ? scene.word(first - 1) : std::string_view();
  sheet.put("opens_dat", opens == "dat");
  sheet.put("opens_of", opens == "of");
  sheet.put("opens_comma", opens == ",");
  constexpr std::array<std::string_view, 8> prepositions = {"van", "over", "op", "met", "naar", "bij", "voor", "in"};
  constexpr std::array<std::string_view, 8> names = {"p_van",  "p_over", "p_op",   "p_met",
                                                     "p_naar", "p_bij",  "p_voor", "p_in"};
  for (std::size_t i = 0; i < names.size(); ++i) sheet.put(names[i], opens == prepositions[i]);
  sheet.put("with_te", clauses == 0 && std::any_of(what.begin(), what.end(),
                                                   [&](auto t) { return scene.is(t, "te") && scene.rel(t, "mark"); }));
  sheet.put("with_om", opens == "om");
}

void put_verb(const Scene& scene, std::uint32_t verb, bool listed, Sheet& sheet) {
  const Token& token = scene.at(verb);
  MaybeIndex finite = finite_of(scene, verb);
  sheet.put("listed", listed);
  sheet.put("past", finite && has_feature(scene.at(*finite), "Tense=Past"));
  sheet.put("present", finite && has_feature(scene.at(*finite), "Tense=Pres"));
  sheet.put("finite", finite == MaybeIndex(verb));
  sheet.put("participle", token.xpos.starts_with("WW|vd"));
  sheet.put("infinitive", token.xpos.starts_with("WW|inf"));
  sheet.put("passive", scene.tree.child(verb, "aux:pass") != none);
  sheet.put("helped", scene.tree.child(verb, "aux") != none);
  bool modal = false, would = false, reflexive = false, whom = false, with_er = false, particle = false;
  int phrases = 0, adverbs = 0;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    modal |= scene.rel(c, "aux") && scene.words.listed("modal", scene.lemma(c));
    would |= scene.rel(c, "aux") && scene.lemma(c) == "zullen";
    reflexive |= !scene.rel(c, "nsubj") && scene.words.listed("reflexive", scene.word(c));
    whom |= scene.rel(c, "iobj");
    particle |= scene.rel(c, "compound:prt");
    with_er |= scene.word(c).starts_with("er") || scene.word(c).starts_with("daar");
    phrases += scene.rel(c, "obl");
    adverbs += scene.rel(c, "advmod");
  }
  sheet.put("modal", modal);
  sheet.put("would", would);
  sheet.put("reflexive", reflexive);
  sheet.put("whom", whom);
  sheet.put("with_er", with_er);
  sheet.put("phrases", phrases);
  sheet.put("adverbs", adverbs);
  sheet.put("particle", particle);
  sheet.put("negated", negated(scene, verb));
  const bool below = finite && opener_of(scene, *finite);
  sheet.put("below", below);
  sheet.put("relative", below && scene.at(*opener_of(scene, *finite)).xpos.starts_with("VNW|betr"));
  sheet.put("top", scene.head(verb) < 0);
  sheet.put("joined", scene.rel(verb, "conj"));
}

void put_around(const Scene& scene, std::uint32_t verb, const Draft& draft, Sheet& sheet) {
  const Sentence& sentence = scene.sentence_of(verb);
  int cues = 0, marks = 0, colons = 0;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    cues += t != verb && verb_cue(scene, t).cue != nullptr;
    marks += mark_of_speech(scene, t);
    colons += scene.is(t, ":");
  }
  const auto& all = scene.reading.sentences;
  const std::uint32_t s = scene.at(verb).sentence;
  sheet.put("place", verb - sentence.first);
  sheet.put("length", sentence.last - sentence.first);
  sheet.put("cues", cues);
  sheet.put("marks", marks);
  sheet.put("colons", colons);
  sheet.put("comma_before", verb > sentence.first && scene.is(verb - 1, ","));
  sheet.put("mark_before", verb > sentence.first && mark_of_speech(scene, verb - 1));
  sheet.put("opens_paragraph", s == 0 || all[s - 1].paragraph != sentence.paragraph);
  sheet.put("asks", scene.is(sentence.last - 1, "?"));
  sheet.put("live", scene.live());
  sheet.put("negative", draft.negative);
  const auto said = [&](std::uint32_t at) { return at < all.size() && !scene.touching(at).empty(); };
  sheet.put("said_before", s > 0 && said(s - 1));
  sheet.put("said_behind", said(s + 1));
}
}  // namespace

Values likely_features(const Scene& scene, std::uint32_t verb, std::string_view way, const Draft& draft, bool listed) {
  Sheet sheet;
  for (const std::string_view name :
       {"inverted", "marked", "infinitive", "complement", "prepositional", "behind", "object", "around"})
    sheet.put(name, name == way);
  put_who(scene, verb, draft, sheet);
  put_what(scene, verb, draft, sheet);
  put_verb(scene, verb, listed, sheet);
  put_around(scene, verb, draft, sheet);
  return std::move(sheet.rows);
}

}  // namespace wederhoor::claims::nl
