// "Honderd doden op zeventig man": "doden" hints at killed, "man" at taking part. A hint decides nothing: trees weigh
// it (choice.cc). Tested by spec/nl/ledger.md.
#include "events/ledger/signs.h"

#include "base/enum_names.h"
#include "events/ledger/whose.h"

namespace wederhoor::events {
namespace {

Hints::Set states_in(std::string_view cell) {
  Hints::Set out = 0;
  for (const std::string& name : lexicon::pieces(cell)) {
    if (const auto state = base::parse_name(name, NumberState::other)) out |= hint(*state);
  }
  return out;
}

Hints::Set states_of(const Finding& f, std::uint32_t token, std::uint32_t last) {
  Hints::Set out = 0;
  if (const lexicon::Row* row = f.words.states.find(f.forms, token, last).row; row != nullptr)
    out |= states_in(f.words.states.cell(*row, "state")) | states_in(f.words.states.cell(*row, "persons"));
  for (const std::string* word : {&f.forms.lower[token], &f.forms.lexeme[token], &f.forms.lemma[token]}) {
    if (const lexicon::Row* row = f.words.state_signs.row_of(*word); row != nullptr)
      out |= states_in(f.words.state_signs.cell(*row, "states"));
  }
  return out;
}

Hints::Set sides_of(const Finding& f, std::uint32_t token) {
  const std::string_view feats = f.reading.tokens[token].feats;
  Hints::Set out = feats.find("Person=1") == std::string_view::npos ? 0 : own_hint;
  if (f.reading.tokens[token].upos != Upos::NOUN) return out;
  if (const lexicon::Row* row = side_word(f, token, token + 1)) {
    if (const auto side = base::parse_name(f.words.sides.cell(*row, "side"), SideKind::other)) out |= hint(*side);
  } else if (scene_word(f, token) != nullptr) {
    out |= scene_hint;
  }
  return out;
}

template <class Of>
Hints gathered(const Finding& f, Of of) {
  Hints out;
  out.word.reserve(f.reading.tokens.size());
  out.clause.assign(f.clauses.count(), 0);
  out.sentence.assign(f.reading.sentences.size(), 0);
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const std::uint32_t sentence = f.reading.tokens[t].sentence;
    const Hints::Set set = of(t, f.reading.sentences[sentence].last);
    out.word.push_back(set);
    out.clause[f.clauses.of(t)] |= set;
    out.sentence[sentence] |= set;
  }
  return out;
}
}  // namespace

Hints state_hints(const Finding& f) {
  return gathered(f, [&](std::uint32_t t, std::uint32_t last) { return states_of(f, t, last); });
}

Hints side_hints(const Finding& f) {
  return gathered(f, [&](std::uint32_t t, std::uint32_t) { return sides_of(f, t); });
}

}  // namespace wederhoor::events
