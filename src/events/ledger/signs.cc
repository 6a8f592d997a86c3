// "Op de markt vielen negen doden": "markt" hints at civilians, "doden" at killed. A hint decides nothing: trees weigh
// it (choice.cc). Tested by spec/nl/ledger.md.
#include "events/ledger/signs.h"

#include "base/enum_names.h"
#include "events/ledger/whose.h"

namespace wederhoor::events {
namespace {

Hints::Set state_in(std::string_view cell) {
  const auto state = cell.empty() ? std::nullopt : base::parse_name(cell, NumberState::other);
  return state ? hint(*state) : 0;
}

Hints::Set states_of(const Finding& f, std::uint32_t token, std::uint32_t last) {
  const lexicon::Row* row = f.words.states.find(f.forms, token, last).row;
  if (row == nullptr) return 0;
  return state_in(f.words.states.cell(*row, "state")) | state_in(f.words.states.cell(*row, "persons"));
}

Hints::Set sides_of(const Finding& f, std::uint32_t token) {
  Hints::Set out = has_feature(f.reading.tokens[token], "Person=1") ? own_hint : 0;
  if (f.reading.tokens[token].upos != Upos::NOUN) return out;
  if (const lexicon::Row* row = side_word(f, token, token + 1)) {
    if (const auto side = base::parse_name(f.words.sides.cell(*row, "side"), SideKind::other)) out |= hint(*side);
  } else if (scene_word(f, token) != nullptr) {
    out |= scene_hint;
  }
  return out;
}
}  // namespace

std::vector<Hints::Set> state_hints(const Finding& f) {
  std::vector<Hints::Set> out(f.clauses.count(), 0);
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const std::uint32_t end = f.reading.sentences[f.reading.tokens[t].sentence].last;
    out[f.clauses.of(t)] |= states_of(f, t, end);
  }
  return out;
}

Hints side_hints(const Finding& f) {
  Hints out;
  out.word.reserve(f.reading.tokens.size());
  out.clause.assign(f.clauses.count(), 0);
  out.sentence.assign(f.reading.sentences.size(), 0);
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const Hints::Set set = sides_of(f, t);
    out.word.push_back(set);
    out.clause[f.clauses.of(t)] |= set;
    out.sentence[f.reading.tokens[t].sentence] |= set;
  }
  return out;
}

}  // namespace wederhoor::events
