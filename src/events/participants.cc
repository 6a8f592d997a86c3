// Participants by the tree: the subject of an active verb acts, that of a passive one suffers; "door X" acts; "op X",
// "tegen X" and objects suffer. "Twee groepen vielen de stad aan": agent de groepen, target de stad. Without a tree
// nobody is named: nothing is guessed. Tested by spec/nl/events.md.
#include "events/participants.h"

#include <algorithm>
#include <unordered_map>

namespace wederhoor::events {
namespace {

// The entities whose mentions lie in the subtree of `token`, the highest mention first; conjuncts are their own
// subtrees.
void add_entities(const Reading& reading, std::uint32_t token, std::vector<std::int32_t>& out) {
  const Span word = reading.tokens[token].span;
  const auto first = std::partition_point(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& m) {
    return m.sentence < reading.tokens[token].sentence;
  });
  for (auto m = first; m != reading.mentions.end() && m->sentence == reading.tokens[token].sentence; ++m) {
    if (m->entity == none || !m->span.contains(word)) continue;
    if (std::find(out.begin(), out.end(), m->entity) == out.end()) out.push_back(m->entity);
  }
  for (const std::uint32_t child : children(reading, token)) {
    if (has_rel(reading.tokens[child], "conj")) add_entities(reading, child, out);
  }
}

// The preposition of an oblique: its case child, in lower case.
std::string_view preposition(const Reading& reading, const WordKeys& keys, std::uint32_t token) {
  const std::int32_t marker = child(reading, token, "case");
  return marker == none ? std::string_view{} : std::string_view(keys.forms[marker]);
}

bool harms(const Event& event) {
  return event.kind == "casualties" || event.kind == "killing_of_civilians" || event.kind == "arrest";
}

void read_children(Event& event, const Reading& reading, const WordKeys& keys, std::uint32_t head, bool noun) {
  for (const std::uint32_t c : children(reading, head)) {
    const Token& token = reading.tokens[c];
    std::vector<std::int32_t>& suffers = harms(event) ? event.victims : event.targets;
    if (has_rel(token, "nsubj:pass")) {
      add_entities(reading, c, suffers);
    } else if (has_rel(token, "nsubj") && !noun) {
      // "Drie soldaten sneuvelden": the subject of a verb of dying suffers.
      add_entities(reading, c, harms(event) && child(reading, head, "obj") == none ? event.victims : event.agents);
    } else if (has_rel(token, "obj")) {
      add_entities(reading, c, suffers);
    } else if (has_rel(token, "obl") || has_rel(token, "nmod")) {
      const std::string_view by = preposition(reading, keys, c);
      if (by == "door" || (noun && by == "van")) add_entities(reading, c, event.agents);
      if (by == "op" || by == "tegen" || by == "aan") add_entities(reading, c, event.targets);
    }
  }
}
}  // namespace

void set_participants(Event& event, const Reading& reading, const WordKeys& keys) {
  if (!reading.sentences[event.sentence].parsed) return;
  const std::uint32_t head = token_at(reading, event.trigger.begin);
  const bool noun = reading.tokens[head].upos == Upos::NOUN || reading.tokens[head].upos == Upos::PROPN;
  read_children(event, reading, keys, head, noun);
}

}  // namespace wederhoor::events
