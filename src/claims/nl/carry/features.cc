// Decides nothing: measures what tells whether words go on with what somebody said before. "…, zegt de gouverneur.
// Niemand is omgekomen.": the sentence before ends in who says it, this one denies, tells no new place. The trees that
// weigh it are lexicons/nl/carried_trees.tsv (training/claims/carried.py). Tested by spec/nl/carried.md
// (tests/spec/spec_test.cc).
#include <algorithm>
#include <set>

#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/carry/carry.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/sheet.h"

namespace wederhoor::claims::nl {
namespace {

// Of the words of a stretch. `sayings`: what the writer tells of what was said, that it is not proven, that somebody
// could not be reached or kept silent.
struct Counted {
  int negations = 0, firm = 0, first = 0, third = 0, contrast = 0, names = 0, numbers = 0, verbs = 0, pasts = 0,
      possessives = 0, cues = 0, sayings = 0, length = 0;
};

Counted count(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  Counted out;
  for (std::uint32_t t = first; t < last; ++t) {
    const std::string_view word = scene.word(t);
    out.length += !scene.punct(t);
    out.negations += scene.words.listed("denying", word);
    out.firm += scene.words.listed("insisting", word);
    out.first += scene.words.listed("speaker_or_hearer", word);
    out.contrast += scene.words.listed("contrasting", word);
    out.third += scene.words.listed("told_of", word) && scene.at(t).upos == Upos::PRON;
    out.names += scene.at(t).upos == Upos::PROPN;
    out.numbers += scene.at(t).upos == Upos::NUM;
    out.possessives += scene.words.listed("possessive", word) && scene.at(t).upos == Upos::PRON;
    out.cues += scene.words.verb_form(word) != nullptr;
    out.sayings += scene.words.listed("about_saying", scene.lemma(t)) || scene.words.listed("about_saying", word);
    if (!finite_word(scene, t)) continue;
    ++out.verbs;
    out.pasts += has_feature(scene.at(t), "Tense=Past");
  }
  return out;
}

// 0: present, 1: past, -1: not told.
int tense(const Scene& scene, MaybeIndex verb) {
  if (!verb) return -1;
  MaybeIndex finite = finite_of(scene, *verb);
  if (!finite) finite = verb;
  if (has_feature(scene.at(*finite), "Tense=Past")) return 1;
  return has_feature(scene.at(*finite), "Tense=Pres") ? 0 : -1;
}

int person_kind(const Scene& scene, const std::vector<std::int32_t>& who) {
  if (who.empty()) return -1;
  return static_cast<int>(scene.entity(who.front()).kind);
}

std::set<std::int32_t> entities_in(const Scene& scene, Span span) {
  std::set<std::int32_t> out;
  for (const Mention& m : scene.mentions_in(span)) {
    if (m.entity != none && span.contains(m.span)) out.insert(m.entity);
  }
  return out;
}

int shared_lemmas(const Scene& scene, const Tokens& content, std::uint32_t first, std::uint32_t last) {
  std::set<std::string_view> seen;
  const auto counts = [&](std::uint32_t t) {
    const Upos p = scene.at(t).upos;
    return p == Upos::NOUN || p == Upos::PROPN || p == Upos::VERB || p == Upos::ADJ;
  };
  for (std::size_t i = 0; i < content.size() && i < 100; ++i) {
    if (counts(content[i])) seen.insert(scene.lemma(content[i]));
  }
  int out = 0;
  for (std::uint32_t t = first; t < last; ++t) out += counts(t) && seen.contains(scene.lemma(t));
  return out;
}

void put_claim_before(const Scene& scene, const Stretch& stretch, const Before& who, Sheet& sheet) {
  const Draft* draft = who.draft ? &scene.drafts[*who.draft] : nullptr;
  const auto form = [&](Form f) { return draft && draft->form == f; };
  sheet.put("told_of", !draft);
  sheet.put("before_direct", form(Form::direct));
  sheet.put("before_indirect", form(Form::indirect));
  sheet.put("before_mixed", form(Form::mixed));
  sheet.put("before_according", form(Form::according_to));
  sheet.put("before_nominal", form(Form::nominal));
  sheet.put("before_hearsay", draft && (draft->form == Form::hearsay || draft->hearsay));
  sheet.put("before_denied", draft && draft->standing == Standing::denied);
  sheet.put("before_attributed", draft && draft->standing == Standing::attributed);
  sheet.put("before_confirmed", draft && draft->standing == Standing::confirmed);
  sheet.put("before_opinion", draft && draft->standing == Standing::opinion);
  sheet.put("before_asked", draft && (draft->standing == Standing::asked || draft->standing == Standing::planned));
  sheet.put("before_marks", draft && draft->quotation);
  sheet.put("before_carried", draft && draft->source.empty());
  sheet.put("before_inverted", draft && (draft->made_by("inverted") || draft->made_by("parenthesis")));
  sheet.put("before_object", draft && (draft->made_by("object") || draft->made_by("naming")));
  sheet.put("before_length", draft ? static_cast<int>(draft->content.size()) : -1);
  const auto back = [](const Tokens& tokens) { return tokens.empty() ? 0 : tokens.back(); };
  std::uint32_t end = 0;
  if (draft) end = std::max({back(draft->content), back(draft->cue), back(draft->source)});
  // Words between the claim before and the end of its sentence or the mark: what the writer adds there.
  std::uint32_t border = stretch.mark ? *stretch.mark : scene.sentence_of(draft ? end : stretch.first).last;
  if (stretch.mark && who.sentences > 0) border = scene.sentence_of(end).last;
  int between = 0;
  for (std::uint32_t t = end + 1; draft && t < border; ++t) between += !scene.punct(t);
  sheet.put("words_behind_before", draft ? between : -1);
  sheet.put("ends_in_source", draft && !draft->source.empty() && draft->source.back() == end);
  sheet.put("ends_in_content", draft && draft->content.back() == end);
  const bool clause = draft && std::any_of(draft->content.begin(), draft->content.end(),
                                           [&](std::uint32_t t) { return finite_word(scene, t); });
  sheet.put("before_clause", clause);
  // "…, zegt X.": what was said stands first, and who says it closes the sentence.
  sheet.put("closes_with_saying",
            draft && !draft->cue.empty() && draft->cue.back() > draft->content.back() && between == 0 && !stretch.mark);
  // "X ontkent een aanval.": an act of speech whose reasons may follow.
  sheet.put("act_without_clause", draft && !clause && draft->quotation == none);
  sheet.put("cue_first", draft && !draft->cue.empty() && draft->cue.front() < draft->content.front());
}

// The clause before the colon or semicolon: how long, does it deny, does somebody act in it?
void put_before_mark(const Scene& scene, const Stretch& stretch, Sheet& sheet) {
  int words = 0, negations = 0, cues = 0, persons = 0, offices = 0, pronouns = 0;
  for (std::uint32_t t = scene.sentence_of(stretch.first).first; stretch.mark && t < *stretch.mark; ++t) {
    words += !scene.punct(t);
    negations += scene.words.listed("denying", scene.word(t));
    cues += scene.words.verb_form(scene.word(t)) != nullptr || scene.words.noun(scene.lemma(t)) != nullptr;
    if (!scene.rel(t, "nsubj")) continue;
    persons += scene.words.listed("person", scene.lemma(t)) || scene.at(t).upos == Upos::PROPN;
    offices += scene.words.listed("body", scene.lemma(t));
    pronouns += scene.words.listed("subject_pronoun", scene.word(t));
  }
  sheet.put("mark_words", words);
  sheet.put("mark_negations", negations);
  sheet.put("mark_cues", cues);
  sheet.put("mark_persons", persons);
  sheet.put("mark_offices", offices);
  sheet.put("mark_pronouns", pronouns);
}

void put_speaker(const Scene& scene, const Stretch& stretch, const Before& before, Sheet& sheet) {
  const std::vector<std::int32_t> who = entities_of(scene, before.speaker);
  const Span words{scene.at(stretch.first).span.begin, scene.at(stretch.last - 1).span.end};
  const std::set<std::int32_t> here = entities_in(scene, words);
  const auto is_speaker = [&](std::int32_t e) { return std::find(who.begin(), who.end(), e) != who.end(); };
  const int kind = person_kind(scene, who);
  sheet.put("speaker_person", kind == static_cast<int>(ActorKind::person));
  sheet.put("speaker_known", kind >= 0);
  sheet.put("speaker_pronoun", before.speaker.size() == 1 && scene.at(before.speaker.front()).upos == Upos::PRON);
  sheet.put("speaker_here", std::any_of(here.begin(), here.end(), is_speaker));
  sheet.put("others_here", std::count_if(here.begin(), here.end(), [&](auto e) { return !is_speaker(e); }));
  // Whom the sentence tells of.
  int subject = 0, subject_person = 0;
  for (std::uint32_t t = stretch.first; t < stretch.last; ++t) {
    if (!scene.rel(t, "nsubj")) continue;
    subject_person = scene.at(t).upos == Upos::NOUN && scene.words.listed("person", scene.lemma(t));
    subject = scene.at(t).upos == Upos::PRON ? 2 : scene.at(t).upos == Upos::PROPN ? 3 : 1;
    for (const Mention& m : scene.mentions_in(scene.at(t).span)) {
      if (m.entity != none && is_speaker(m.entity))
        subject = 5;
      else if (m.entity != none && subject != 5 && m.kind == MentionKind::name)
        subject = 4;
    }
    break;
  }
  sheet.put("subject_none", subject == 0);
  sheet.put("subject_pronoun", subject == 2);
  sheet.put("subject_named", subject >= 3 && subject < 5);
  sheet.put("subject_speaker", subject == 5);
  sheet.put("subject_person", subject_person);
  // Does the next sentence give the same, or another, the word?
  const std::uint32_t s = scene.at(stretch.first).sentence;
  int next_same = 0, next_other = 0;
  const auto& sentences = scene.reading.sentences;
  if (s + 1 < sentences.size() && sentences[s + 1].paragraph == sentences[s].paragraph) {
    const auto& near = scene.touching(s + 1);
    for (std::size_t i = 0; i < near.size() && i < 20; ++i) {
      const Draft& draft = scene.drafts[near[i]];
      if (draft.dropped || scene.speaker_words(draft).empty()) continue;
      const std::vector<std::int32_t> speaks = entities_of(scene, scene.speaker_words(draft));
      const bool same = std::any_of(speaks.begin(), speaks.end(), is_speaker) ||
                        (draft.speaker_of && before.draft && draft.speaker_of == before.draft);
      (same ? next_same : next_other) += 1;
    }
  }
  sheet.put("next_same", next_same > 0);
  sheet.put("next_other", next_other > 0 && next_same == 0);
}

void put_place(const Scene& scene, const Stretch& stretch, const Before& before, Sheet& sheet) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t s = scene.at(stretch.first).sentence;
  const std::uint32_t paragraph = sentences[s].paragraph;
  sheet.put("colon", stretch.mark && scene.is(*stretch.mark, ":"));
  sheet.put("semicolon", stretch.mark && scene.is(*stretch.mark, ";"));
  sheet.put("sentences", before.sentences);
  sheet.put("opens_paragraph", s > 0 && sentences[s - 1].paragraph != paragraph && !stretch.mark);
  sheet.put("closes_paragraph", s + 1 == sentences.size() || sentences[s + 1].paragraph != paragraph);
  put_before_mark(scene, stretch, sheet);
  sheet.put("piece", stretch.last != sentences[s].last || stretch.mark);
  std::uint32_t first = s;
  while (first > 0 && s - first < 12 && sentences[first - 1].paragraph == paragraph) --first;
  std::uint32_t last = s + 1;
  while (last < sentences.size() && last - s < 12 && sentences[last].paragraph == paragraph) ++last;
  sheet.put("in_paragraph", s - first);
  sheet.put("paragraph", last - first);
  int said = 0;
  for (std::uint32_t k = first; k < last; ++k) said += k != s && !scene.touching(k).empty();
  sheet.put("said_share", (last - first) > 1 ? said * 10 / static_cast<int>(last - first - 1) : 0);
  sheet.put("live", scene.live());
  sheet.put("interview", !interview(scene).asked.empty());
}

void put_words(const Scene& scene, const Stretch& stretch, const Before& before, Sheet& sheet) {
  const Counted words = count(scene, stretch.first, stretch.last);
  const Draft* draft = before.draft ? &scene.drafts[*before.draft] : nullptr;
  sheet.put("length", words.length);
  sheet.put("negations", words.negations);
  sheet.put("firm", words.firm);
  sheet.put("first_person", words.first);
  sheet.put("third_person", words.third);
  sheet.put("contrast", words.contrast);
  sheet.put("names", words.names);
  sheet.put("numbers", words.numbers);
  sheet.put("possessives", words.possessives);
  sheet.put("cue_words", words.cues);
  sheet.put("sayings", words.sayings);
  sheet.put("clauses", words.verbs);
  const Span span{scene.at(stretch.first).span.begin, scene.at(stretch.last - 1).span.end};
  const auto& times = scene.times_of(scene.at(stretch.first).sentence);
  sheet.put("times", std::count_if(times.begin(), times.end(), [&](const auto& x) { return span.contains(x.span); }));
  const MaybeIndex verb = main_verb(scene, Scene::range(stretch.first, stretch.last));
  const int here = tense(scene, verb);
  int there = -1, cue = -1;
  if (draft) {
    there = tense(scene, draft->head);
    if (draft->cue_head) cue = tense(scene, draft->cue_head);
  }
  sheet.put("past", here);
  sheet.put("past_before", there);
  sheet.put("past_cue", cue);
  sheet.put("same_tense", here >= 0 && here == there);
  sheet.put("main_clause", main_clause(scene, stretch.first, stretch.last));
  const std::uint32_t t = stretch.first;
  const Upos p = scene.at(t).upos;
  sheet.put("opens_pronoun", p == Upos::PRON);
  sheet.put("opens_article", p == Upos::DET);
  sheet.put("opens_adverb", p == Upos::ADV);
  sheet.put("opens_preposition", p == Upos::ADP);
  sheet.put("opens_conjunction", p == Upos::CCONJ || p == Upos::SCONJ);
  sheet.put("opens_name", p == Upos::PROPN);
  sheet.put("opens_time", of_time(scene, t));
  sheet.put("opens_er", scene.is(t, "er"));
  sheet.put("opens_question",
            scene.words.listed("question_word", scene.word(t)) || scene.is(t, "of") ||
                (t + 1 < stretch.last && p == Upos::ADP && scene.words.listed("question_word", scene.word(t + 1))));
  // The writer looks back or counts on: "Daarmee zijn er nu drie doden", "Eerder vielen er twee".
  sheet.put("sums_up", scene.words.listed("summing_up", scene.word(t)));
  sheet.put("opens_they_told", scene.words.listed("pointing_back", scene.word(t)) || scene.is(t, "dat"));
  sheet.put("copula", verb && (scene.tree.child(*verb, "cop") || scene.lemma(*verb) == "zijn"));
  sheet.put("passive", verb && scene.tree.child(*verb, "aux:pass"));
  const bool perfect = verb && scene.tree.child(*verb, "aux");
  sheet.put("helped", perfect);
  sheet.put("shared", draft ? shared_lemmas(scene, draft->content, stretch.first, stretch.last) : -1);
}

}  // namespace

Values carry_features(const Scene& scene, const Stretch& stretch, const Before& before) {
  Sheet sheet;
  put_place(scene, stretch, before, sheet);
  put_claim_before(scene, stretch, before, sheet);
  put_speaker(scene, stretch, before, sheet);
  put_words(scene, stretch, before, sheet);
  return std::move(sheet.rows);
}

bool writer_speaks(const Values& values) {
  const auto has = [&](std::string_view name) {
    return std::any_of(values.begin(), values.end(), [&](const auto& v) { return v.first == name && v.second > 0; });
  };
  return has("opens_question") || (has("interview") && !has("told_of")) || has("first_person") ||
         (has("sayings") && has("negations"));
}

}  // namespace wederhoor::claims::nl
