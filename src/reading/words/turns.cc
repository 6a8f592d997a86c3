// Decides how far the turns of a transcript reach. "MAES: De brug is dicht. Dat zag ik." is one turn; it goes on in the
// next paragraphs where another label follows. Not: what the outlet says itself ("ANKER: …"), which nobody is quoted
// with. Tested by tests/reading/words/quotations_test.cc.
#include "reading/words/turns.h"

#include <algorithm>

#include "base/part_kinds.h"

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t longest_turn = 8;  // paragraphs

// Behind the last sentence of the turn that begins at sentence `first`; `later`: another label follows in the text.
std::uint32_t turn_end(const Reading& reading, std::uint32_t first, bool later) {
  const auto& sentences = reading.sentences;
  const std::uint32_t own = sentences[first].paragraph;
  std::uint32_t end = first;
  while (end < sentences.size() && sentences[end].part.empty() &&
         sentences[end].paragraph < own + (later ? longest_turn : 1))
    ++end;
  return end;
}

std::vector<Quotation> turns(const Reading& reading) {
  const auto& sentences = reading.sentences;
  std::uint32_t last_label = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (base::opens_turn(sentences[s].part)) last_label = s;
  }
  std::vector<Quotation> out;
  for (std::uint32_t s = 0; s + 1 < sentences.size(); ++s) {
    if (!base::gives_the_word(sentences[s].part)) continue;
    const std::uint32_t end = turn_end(reading, s + 1, s < last_label);
    if (end == s + 1) continue;
    Quotation turn;
    turn.outer = turn.inner = {sentences[s + 1].span.begin, sentences[end - 1].span.end};
    out.push_back(turn);
  }
  return out;
}
}  // namespace

void add_turns(Reading& reading) {
  const std::vector<Quotation> found = turns(reading);
  if (found.empty()) return;
  std::vector<Quotation> out;
  std::vector<std::int32_t> moved;
  out.reserve(reading.quotations.size() + found.size());
  moved.reserve(reading.quotations.size());
  auto turn = found.begin();
  std::int32_t open = none;  // the turn that has been added last
  const auto add_before = [&](std::uint32_t place, std::uint32_t end) {
    for (; turn != found.end() && turn->outer.begin <= place; ++turn) {
      // Marks open the turn: they tell what is said in it.
      if (turn->outer.begin == place && end > place) continue;
      open = static_cast<std::int32_t>(out.size());
      out.push_back(*turn);
    }
  };
  for (const Quotation& quotation : reading.quotations) {
    add_before(quotation.outer.begin, quotation.outer.end);
    moved.push_back(static_cast<std::int32_t>(out.size()));
    Quotation kept = quotation;
    if (kept.parent != none)
      kept.parent = moved[static_cast<std::size_t>(kept.parent)];
    else if (open != none && out[static_cast<std::size_t>(open)].outer.contains(kept.outer))
      kept.parent = open;
    out.push_back(kept);
  }
  add_before(UINT32_MAX, 0);
  reading.quotations = std::move(out);
}

}  // namespace wederhoor::reading
