// Positions. "De aanval is afgeslagen": outcome, repelled. "Het leger is niet betrokken": involvement, denies. A
// negation in the content or in the cue (ontkent) turns the answer. Not: "De bal werd afgeslagen" in a report without
// an attack. Tested by spec/shared/questions.md.
#include "events/positions.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

std::string_view answer(const Words& words, const lexicon::Row& row, const Claim& claim) {
  const bool turned = claim.negative || claim.standing == Standing::denied;
  return words.positions.cell(row, turned ? "negated" : "answer");
}

void read_tokens(std::vector<Position>& out, std::uint32_t claim_index, const Claim& claim, Spans spans,
                 const Reading& reading, const WordKeys& keys, const Words& words) {
  for (const Span span : spans) {
    const auto [first, last] = tokens_in(reading, span);
    for (std::uint32_t i = first; i < last; ++i) {
      const WordTable::Found found = words.positions.find(keys, i, last);
      if (found.row == nullptr) continue;
      const std::string_view says = answer(words, *found.row, claim);
      if (says.empty()) continue;
      Position position;
      position.claim = claim_index;
      position.question = words.positions.cell(*found.row, "question");
      position.answer = says;
      const Span where{reading.tokens[i].span.begin, reading.tokens[i + found.words - 1].span.end};
      position.because.push_back(words.positions.because("position", *found.row, where));
      out.push_back(std::move(position));
      i += found.words - 1;
    }
  }
}

bool same_position(const Position& a, const Position& b) {
  return a.claim == b.claim && a.question == b.question && a.answer == b.answer;
}
}  // namespace

std::vector<Position> find_positions(const Reading& reading, const Claims& claims, const WordKeys& keys,
                                     const Words& words) {
  std::vector<Position> out;
  for (std::uint32_t c = 0; c < claims.claims.size(); ++c) {
    const Claim& claim = claims.claims[c];
    const std::size_t before = out.size();
    read_tokens(out, c, claim, claim.content, reading, keys, words);
    read_tokens(out, c, claim, claim.cue, reading, keys, words);
    // One claim gives an answer once, by its first words.
    for (std::size_t i = before; i < out.size();) {
      const bool again = std::any_of(out.begin() + before, out.begin() + i,
                                     [&](const Position& p) { return same_position(p, out[i]); });
      if (again)
        out.erase(out.begin() + i);
      else
        ++i;
    }
  }
  return out;
}

}  // namespace wederhoor::events
