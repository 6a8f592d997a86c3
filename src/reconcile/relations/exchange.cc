// How two statements answer each other: who speaks after whom, how far on in one report, with which words of contrast,
// and who names whom. "Het leger zegt dat de brug is geraakt. De rebellen daarentegen spreken van onzin": one sentence
// on, other voices, words against. Not: what both say. Tested by tests/reconcile/relations_test.cc.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t most_on = 4;    // claims on within which another voice is heard as an answer
constexpr std::uint32_t farthest = 20;  // sentences or claims from which on nothing more is told apart

std::int32_t apart(bool one_report, std::uint32_t x, std::uint32_t y) {
  return one_report ? static_cast<std::int32_t>(std::min(y > x ? y - x : x - y, farthest)) : -1;
}

bool names(const Statement& s, const Statement& other) {
  const auto has = [&](const std::string& who) {
    return !who.empty() && std::binary_search(s.names.begin(), s.names.end(), who);
  };
  return has(other.source) || has(other.side);
}

std::int32_t framed(const Statement& s, Contrast kind) { return s.framed.frame[static_cast<std::size_t>(kind)]; }

bool attributed(const Statement& s) { return s.claim->form != Form::plain; }

// With what words each is said: "repliceert", "houdt vol", "daarentegen".
constexpr std::array<std::tuple<Contrast, std::string_view, std::string_view>, 4> manners = {{
    {Contrast::denial, "a_cue_denial", "b_cue_denial"},
    {Contrast::insist, "a_cue_insist", "b_cue_insist"},
    {Contrast::allege, "a_cue_allege", "b_cue_allege"},
    {Contrast::concede, "a_cue_concede", "b_cue_concede"},
}};

std::int32_t firmness(const Statement& s) { return words_of(s, Contrast::firm) + words_of(s, Contrast::denial); }

// How much what the one rejects is like something that the other tells; -1: it rejects nothing.
std::int32_t rejected(const Statement& s, const Statement& other) {
  if (!s.framed.rejects) return -1;
  std::int32_t best = 0;
  for (const Phrase& p : other.phrases) best = std::max(best, s.framed.rejected.cosine(p.meaning));
  return best;
}

void measure_cues(const Statement& a, const Statement& b, Sheet& out) {
  std::int32_t answers_a = 0, answers_b = 0;
  for (const auto& [kind, of_a, of_b] : manners) {
    out.add(of_a, framed(a, kind));
    out.add(of_b, framed(b, kind));
  }
  out.add("b_cue_answer", framed(b, Contrast::answer));
  for (const Contrast kind : {Contrast::denial, Contrast::answer, Contrast::insist, Contrast::against}) {
    answers_a += framed(a, kind);
    answers_b += framed(b, kind);
  }
  out.add("a_answers", answers_a);
  out.add("b_answers", answers_b);
  out.add("a_firm", firmness(a));
  out.add("b_firm", firmness(b));
  out.add("around_split", a.framed.split + b.framed.split);
  out.add("around_asked", a.framed.asked + b.framed.asked);
  const bool one = a.document == b.document;
  out.add("turns_on", one ? std::min(std::abs(b.turn - a.turn), 20) : -1);
  out.add("a_first", one ? a.ref.index < b.ref.index : -1);
  out.add("a_rejects", rejected(a, b));
  out.add("b_rejects", rejected(b, a));
  out.add("a_words", static_cast<std::int64_t>(a.words.size()));
  out.add("b_words", static_cast<std::int64_t>(b.words.size()));
  out.add("a_direct", a.claim->form == Form::direct);
  out.add("b_direct", b.claim->form == Form::direct);
  out.add("a_speaker", a.speaker);
  out.add("b_speaker", b.speaker);
  out.add("speakers_alike", a.speaker == b.speaker);
  out.add("a_standing", static_cast<std::int64_t>(a.claim->standing));
  out.add("b_standing", static_cast<std::int64_t>(b.claim->standing));
  out.add("a_hearsay", a.claim->hearsay);
  out.add("b_hearsay", b.claim->hearsay);
}

}  // namespace

bool in_exchange(const Statement& a, const Statement& b) {
  return a.document == b.document && apart(true, a.ref.index, b.ref.index) <= static_cast<std::int32_t>(most_on) &&
         attributed(a) && attributed(b) && a.origins != b.origins;
}

void measure_exchange(const Statement& a, const Statement& b, Sheet& out) {
  const bool one = a.document == b.document;
  out.add("sentences_on", apart(one, a.claim->sentence, b.claim->sentence));
  out.add("claims_on", apart(one, a.ref.index, b.ref.index));
  out.add("one_paragraph", one && a.framed.paragraph == b.framed.paragraph);
  out.add("two_voices", attributed(a) && attributed(b) && a.origins != b.origins);
  out.add("a_plain", !attributed(a));
  out.add("b_plain", !attributed(b));
  out.add("a_denies", denies(a));
  out.add("b_denies", denies(b));
  out.add("a_names_b", names(a, b));
  out.add("b_names_a", names(b, a));
  out.add("a_frame_against", framed(a, Contrast::against));
  out.add("b_frame_against", framed(b, Contrast::against));
  measure_cues(a, b, out);
  out.add("b_frame_later", framed(b, Contrast::later) - framed(b, Contrast::earlier));
  out.add("frame_total", framed(a, Contrast::total) + framed(b, Contrast::total));
}

}  // namespace wederhoor::reconcile
