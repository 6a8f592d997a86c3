// Decides what the words beside a name tell of it. "Het Russische dorpje X": a village of Russia; "gouverneur Jan Bos
// van X": an office; "A, B en C" share the preposition before A. Not: whether it is a place. Tested by
// tests/reading/where/places_test.cc.
#include "reading/where/places_beside.h"

#include <algorithm>

#include "reading/where/places_runs.h"

namespace wederhoor::reading {

// The name before a comma, "en" or a bracket: what stands in a row shares the preposition and the kind word.
std::int32_t PlaceSurroundings::row_mate(const std::vector<PlaceName>& found, std::uint32_t at,
                                         const Sentence& sentence) const {
  if (found.empty() || at == sentence.first) return -1;
  std::uint32_t i = at - 1;
  const bool joins = row_.is(i, Closed::and_) || row_.is(i, Closed::or_);
  if (!joins && row_[i] != "," && !row_.is(i, Closed::to)) return -1;
  if (i > sentence.first && joins && row_[i - 1] == ",") --i;
  if (i > sentence.first && row_[i - 1] == ")") {
    constexpr std::uint32_t longest_bracket = 16;
    const std::uint32_t stop = i > sentence.first + longest_bracket ? i - longest_bracket : sentence.first;
    std::uint32_t open = i - 1;
    while (open > stop && row_[open] != "(") --open;
    i = open;
  }
  return found.back().last == i && found.back().first >= sentence.first ? static_cast<std::int32_t>(found.size() - 1)
                                                                        : -1;
}

// "gouverneur Vjatsjeslav Gladkov van Belgorod": the office stands before the person's name.
const PlaceKindRow* PlaceSurroundings::of_office(std::uint32_t van, const Sentence& sentence) const {
  std::uint32_t i = van;
  const PlaceKindRow* kind = nullptr;
  while (i > sentence.first && van - i < 4 && row_.capital(i - 1) && (kind == nullptr || !kind->office)) {
    --i;
    kind = words_.kind(row_[i]);
  }
  if (kind != nullptr && kind->office) return kind;  // "Burgemeester Serhi Lytvyn van Zaporizja"
  if (i == van || i == sentence.first) return nullptr;
  kind = words_.kind(row_[i - 1]);
  return kind != nullptr && kind->office ? kind : nullptr;
}

// "Belgorod, de hoofdstad van de provincie", "Soedzja (een stadje bij de grens)".
void PlaceSurroundings::apposition_behind(PlaceName& name, const Sentence& sentence) const {
  std::uint32_t i = name.last;
  if (i >= sentence.last || (row_[i] != "," && row_[i] != "(")) return;
  ++i;
  if (!row_.is(i, Closed::the) && !row_.is(i, Closed::a)) return;
  const std::uint32_t stop = std::min(sentence.last, i + 4);
  for (++i; i < stop; ++i) {
    if (const PlaceKindRow* kind = words_.kind(row_[i]); kind != nullptr && !kind->office) {
      name.kind = kind;
      name.kind_words = row_.token(i).span;
      return;
    }
    if (row_.token(i).upos != Upos::ADJ && row_.token(i).upos != Upos::X && row_.token(i).upos != Upos::NUM) return;
  }
}

// The kind word or office before the name; where what belongs to the name begins.
std::uint32_t PlaceSurroundings::kind_before(const Sentence& sentence, std::uint32_t at, PlaceName& name) const {
  if (at == sentence.first) return at;
  const PlaceKindRow* kind = words_.kind(row_[at - 1]);
  const bool of = row_.is(at - 1, Closed::of) && at - 1 > sentence.first;
  std::uint32_t begins = at;
  if (kind == nullptr && of) {
    kind = words_.kind(row_[at - 2]);
    const bool fits = kind != nullptr && (kind->office || kind->kinds.front() == PlaceKind::region);
    if (!fits) kind = of_office(at - 1, sentence);
    if (kind != nullptr && kind->kinds.front() == PlaceKind::country) kind = nullptr;
    if (kind != nullptr) name.kind_words = row_.token(at - 2).span;
  } else if (kind != nullptr && !kind->office) {
    name.kind_words = row_.token(at - 1).span;
    begins = at - 1;
  } else {
    kind = nullptr;
  }
  name.kind = kind;
  return begins;
}

// "In het Russische dorpje X": a preposition of places before articles, kind words and adjectives.
void PlaceSurroundings::preposition_before(const Sentence& sentence, std::uint32_t at, PlaceName& name) const {
  for (std::uint32_t j = at, n = 0; j > sentence.first && n < 4; --j, ++n) {
    const std::string_view word = row_[j - 1];
    if (words_.locative(word)) {
      name.located_by_word = true;
      return;
    }
    const bool between = row_.is(j - 1, Closed::the) || words_.kind(word) != nullptr ||
                         !words_.nations().adjective(row_.form(j - 1)).empty() || row_.token(j - 1).upos == Upos::ADJ;
    if (!between) return;
  }
}

// What stands in a row shares what the first of it has.
void PlaceSurroundings::share_with_mate(const std::vector<PlaceName>& found, PlaceName& name) const {
  if (name.beside < 0) return;
  const PlaceName& mate = found[static_cast<std::size_t>(name.beside)];
  if (name.kind == nullptr && !row_.is(name.first - 1, Closed::to)) {
    name.kind = mate.kind;
    name.kind_words = mate.kind_words;
  }
  if (name.country.empty()) name.country = mate.country;
  name.located_by_word = name.located_by_word || mate.located_by_word;
}

void PlaceSurroundings::tell(const std::vector<PlaceName>& found, const Sentence& sentence, PlaceName& name) const {
  name.beside = row_mate(found, name.first, sentence);
  std::uint32_t size = 0;  // of a phrase that stands before places alone: "vlak bij", "ten noorden van"
  name.related = words_.relation_before(row_, sentence.first, name.first, size) != nullptr;
  name.located_by_word = name.related && size > 1;
  std::uint32_t at = name.first;
  while (at > sentence.first && !is_word(row_, at - 1) && row_[at - 1] != "," && row_[at - 1] != "(" &&
         row_[at - 1] != ")")
    --at;  // quotation marks
  const std::uint32_t before = kind_before(sentence, at, name);
  if (name.kind == nullptr) apposition_behind(name, sentence);
  if (before > sentence.first) {
    name.country = words_.nations().adjective(row_.form(before - 1));
    if (row_.capital(before - 1)) name.inside = lookup_.town_of_adjective(row_.form(before - 1));
  }
  preposition_before(sentence, at, name);
  share_with_mate(found, name);
}

}  // namespace wederhoor::reading
