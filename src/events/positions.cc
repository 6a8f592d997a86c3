// Positions. "De aanval is afgeslagen": outcome, repelled. "Het leger is niet betrokken": involvement, denies. A
// negation in the content or in the cue (ontkent) turns the answer. Not: "De bal werd afgeslagen" in a report without
// an attack. Tested by spec/shared/questions.md.
#include "events/positions.h"

#include <set>

namespace wederhoor::events {
namespace {

std::string_view answer(const Words& words, const lexicon::Row& row, const Claim& claim) {
  const bool turned = claim.negative || claim.standing == Standing::denied;
  return words.positions.cell(row, turned ? "negated" : "answer");
}

// One claim gives an answer once, by its first words.
using Given = std::set<std::pair<std::string_view, std::string_view>>;  // question, answer

void read_words(std::vector<Position>& out, Given& given, std::uint32_t claim, const Spans& spans, const Finding& f) {
  const WordTable& table = f.words.positions;
  for (const Span span : spans) {
    const auto [first, last] = tokens_in(f.reading, span);
    for (std::uint32_t i = first; i < last; ++i) {
      const WordTable::Found found = table.find(f.forms, i, last);
      if (found.row == nullptr) continue;
      const std::string_view question = table.cell(*found.row, "question");
      const std::string_view says = answer(f.words, *found.row, f.claims.claims[claim]);
      if (says.empty()) continue;
      const std::uint32_t end = i + found.words - 1;
      const Span where{f.reading.tokens[i].span.begin, f.reading.tokens[end].span.end};
      if (given.emplace(question, says).second) {
        out.push_back({.claim = claim,
                       .question = std::string(question),
                       .answer = std::string(says),
                       .because = {table.because("position", *found.row, where)}});
      }
      i = end;
    }
  }
}
}  // namespace

std::vector<Position> find_positions(const Finding& f) {
  std::vector<Position> out;
  for (std::uint32_t c = 0; c < f.claims.claims.size(); ++c) {
    Given given;
    read_words(out, given, c, f.claims.claims[c].content, f);
    read_words(out, given, c, f.claims.claims[c].cue, f);
  }
  return out;
}

}  // namespace wederhoor::events
