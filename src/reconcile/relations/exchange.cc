// How two statements answer each other: who speaks after whom, how far on in one report, with which words of contrast,
// and who names whom. "Het leger zegt dat de brug is geraakt. De rebellen daarentegen spreken van onzin": one sentence
// on, other voices, words against. Not: what both say. Tested by tests/reconcile/relations_test.cc.
#include <algorithm>

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

std::int32_t framed(const Statement& s, Contrast kind) { return s.frame[static_cast<std::size_t>(kind)]; }

bool attributed(const Statement& s) { return s.claim->form != Form::plain; }

}  // namespace

bool in_exchange(const Statement& a, const Statement& b) {
  return a.document == b.document && attributed(a) && attributed(b) && a.origins != b.origins &&
         apart(true, a.ref.index, b.ref.index) <= static_cast<std::int32_t>(most_on);
}

void measure_exchange(const Statement& a, const Statement& b, Sheet& out) {
  const bool one = a.document == b.document;
  out.add("sentences_on", apart(one, a.claim->sentence, b.claim->sentence));
  out.add("claims_on", apart(one, a.ref.index, b.ref.index));
  out.add("one_paragraph", one && a.paragraph == b.paragraph);
  out.add("two_voices", attributed(a) && attributed(b) && a.origins != b.origins);
  out.add("a_plain", !attributed(a));
  out.add("b_plain", !attributed(b));
  out.add("a_denies", denies(a));
  out.add("b_denies", denies(b));
  out.add("a_names_b", names(a, b));
  out.add("b_names_a", names(b, a));
  out.add("a_frame_against", framed(a, Contrast::against));
  out.add("b_frame_against", framed(b, Contrast::against));
  out.add("frame_denial", framed(b, Contrast::denial) + framed(a, Contrast::denial));
  out.add("a_frame_later", framed(a, Contrast::later) - framed(a, Contrast::earlier));
  out.add("b_frame_later", framed(b, Contrast::later) - framed(b, Contrast::earlier));
  out.add("frame_total", framed(a, Contrast::total) + framed(b, Contrast::total));
}

}  // namespace wederhoor::reconcile
