// Participants by the tree: the subject of an active verb acts, that of a passive one suffers; "door X" acts; "op X",
// "tegen X" and objects suffer. "Twee groepen vielen de stad aan": agent de groepen, target de stad. Without a tree
// nobody is named: nothing is guessed. Tested by spec/nl/events.md.
#include "events/participants.h"

#include <algorithm>

namespace wederhoor::events {
namespace {

// The entities whose mentions hold `token`, in text order, then those of its conjuncts.
void add_entities(const Finding& s, std::uint32_t token, std::vector<std::int32_t>& out) {
  const Token& word = s.reading.tokens[token];
  for (const Mention& m : s.mentions.near(word.sentence, word.span)) {
    if (m.entity == none || !m.span.contains(word.span)) continue;
    if (std::find(out.begin(), out.end(), m.entity) == out.end()) out.push_back(m.entity);
  }
  for (const std::uint32_t child : s.clauses.children(token)) {
    if (has_rel(s.reading.tokens[child], "conj")) add_entities(s, child, out);
  }
}

// The first that hangs on the token by this relation; none.
std::int32_t child_by(const Finding& s, std::uint32_t token, std::string_view relation) {
  for (const std::uint32_t c : s.clauses.children(token)) {
    if (has_rel(s.reading.tokens[c], relation)) return static_cast<std::int32_t>(c);
  }
  return none;
}

bool harms(const Event& event) {
  return event.kind == "casualties" || event.kind == "killing_of_civilians" || event.kind == "arrest";
}

// By the preposition of an oblique: its case child.
void read_oblique(Event& event, const Finding& s, std::uint32_t token, bool of_noun) {
  const std::int32_t marker = child_by(s, token, "case");
  if (marker == none) return;
  const auto is_in = [&](const std::vector<std::string_view>& words) {
    return std::find(words.begin(), words.end(), s.forms.lower[static_cast<std::size_t>(marker)]) != words.end();
  };
  if (is_in(s.words.language.by) || (of_noun && is_in(s.words.language.of))) add_entities(s, token, event.agents);
  if (is_in(s.words.language.against)) add_entities(s, token, event.targets);
}

void read_children(Event& event, const Finding& s, std::uint32_t head, bool noun) {
  std::vector<std::int32_t>& suffers = harms(event) ? event.victims : event.targets;
  for (const std::uint32_t c : s.clauses.children(head)) {
    const Token& token = s.reading.tokens[c];
    if (has_rel(token, "nsubj:pass")) {
      add_entities(s, c, suffers);
    } else if (has_rel(token, "nsubj") && !noun) {
      // "Drie soldaten sneuvelden": the subject of a verb of dying suffers.
      add_entities(s, c, harms(event) && child_by(s, head, "obj") == none ? event.victims : event.agents);
    } else if (has_rel(token, "obj")) {
      add_entities(s, c, suffers);
    } else if (has_rel(token, "obl") || has_rel(token, "nmod")) {
      read_oblique(event, s, c, noun);
    }
  }
}
}  // namespace

void set_participants(Event& event, const Finding& s) {
  if (!s.reading.sentences[event.sentence].parsed) return;
  const std::uint32_t head = token_at(s.reading, event.trigger.begin);
  const Upos upos = s.reading.tokens[head].upos;
  read_children(event, s, head, upos == Upos::NOUN || upos == Upos::PROPN);
}

}  // namespace wederhoor::events
