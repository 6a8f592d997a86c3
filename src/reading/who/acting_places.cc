// Decides whether a place stands for those who rule it. Applies to "Moskou ontkent" and "volgens Kyiv"; not to "in
// Moskou" nor to "Oekraïne ligt in Europa". Tested by tests/reading/who/who_test.cc and spec/nl/who.md.
#include "reading/who/acting_places.h"

namespace wederhoor::reading {
namespace {

std::uint32_t sentence_first(const WordRow& row, std::uint32_t i) {
  return row.reading().sentences[row.token(i).sentence].first;
}

// The preposition before the name, articles and adjectives aside: 1 leaves an actor, -1 makes a place, 0 there is none.
int preposition_before(const WordRow& row, const WhoWords& words, std::uint32_t first) {
  for (std::uint32_t i = first, steps = 0; i > sentence_first(row, first) && steps < 3; ++steps) {
    const auto found = words.place_prepositions.find(std::string(row[--i]));
    if (found != words.place_prepositions.end()) return found->second ? 1 : -1;
    if (row.is(i, Closed::of)) return -1;
    if (!row.is(i, Closed::the) && row.token(i).upos != Upos::ADJ) return 0;
  }
  return 0;
}

bool by_tree(const WordRow& row, const WhoWords& words, std::uint32_t head, bool capital, int preposition) {
  const Reading& reading = row.reading();
  std::uint32_t at = head;
  // "De Verenigde Staten zeggen": the tree hangs the last word of the name on the first.
  const auto passed_on = [&](std::uint32_t i) {
    return (has_rel(reading.tokens[i], "conj") || has_rel(reading.tokens[i], "flat")) && reading.tokens[i].head != none;
  };
  for (int steps = 0; steps < 6 && passed_on(at); ++steps) at = static_cast<std::uint32_t>(reading.tokens[at].head);
  const Token& token = reading.tokens[at];
  if (has_rel(token, "obl:agent")) return true;
  if (preposition < 0) return false;
  if (preposition > 0) return capital || row.is(head > 0 ? head - 1 : 0, Closed::according);
  if (token.head == none) return false;
  const auto verb = static_cast<std::uint32_t>(token.head);
  const bool active = has_rel(token, "nsubj") && token.deprel != "nsubj:pass";
  if (active)
    return !words.place_verbs.contains(reading.tokens[verb].lemma) &&
           (capital || reading.tokens[verb].upos == Upos::VERB);
  return capital && (has_rel(token, "nsubj:pass") || has_rel(token, "iobj"));
}

// Without a tree: "volgens Moskou", "Moskou meldt", "zegt Moskou".
bool by_neighbours(const WordRow& row, const WhoWords& words, std::uint32_t first, std::uint32_t last, bool capital,
                   int preposition) {
  if (preposition < 0) return false;
  if (preposition > 0) return capital || row.is(first - 1, Closed::according);
  const bool says_after = words.speech_forms.contains(std::string(row[last]));
  const bool says_before =
      first > sentence_first(row, first) && words.speech_forms.contains(std::string(row[first - 1]));
  return says_after || says_before || capital;
}
}  // namespace

bool place_acts(const WordRow& row, const WhoWords& words, std::uint32_t first, std::uint32_t last, bool capital) {
  const std::string_view form = row.form(last - 1);
  if (capital && form.ends_with('s') && last < row.size() && row.token(last).upos == Upos::NOUN)
    return false;  // "Moskous leger"
  const int preposition = preposition_before(row, words, first);
  const bool parsed = row.reading().sentences[row.token(first).sentence].parsed;
  return parsed ? by_tree(row, words, last - 1, capital, preposition)
                : by_neighbours(row, words, first, last, capital, preposition);
}

}  // namespace wederhoor::reading
