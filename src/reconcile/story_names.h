// The names by which reports are joined to stories: places, regions, words with a capital.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/hash.h"
#include "base/utf8.h"
#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

using Known = std::unordered_set<std::uint64_t>;

// Does a word stand before the white space before `at`, so that a capital there is a name's and not a sentence's?
bool goes_on(std::string_view text, std::size_t at);

// Calls use(hash of the word, does it stand amid a sentence) for words with a capital, of four letters or more.
template <class Use>
void each_capital(std::string_view text, const Use& use) {
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    if (!base::is_letter(c.value)) {
      i += c.size;
      continue;
    }
    const std::size_t begin = i;
    std::size_t letters = 0;
    for (base::CodePoint w = c; w.size > 0 && (base::is_letter(w.value) || w.value == U'-');
         w = base::decode(text, i)) {
      ++letters;
      i += w.size;
    }
    if (!base::is_upper(c.value) || letters < 4) continue;
    const bool amid = begin > 0 && base::is_space(base::decode_before(text, begin).value) && goes_on(text, begin);
    use(base::hash64(base::fold(text.substr(begin, i - begin))), amid);
  }
}

// Calls use(hash) for what words with a capital begin with: all but their last one to three letters.
template <class Use>
void each_beginning(std::string_view text, const Use& use) {
  constexpr std::size_t least = 5, most_cut = 3;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    std::vector<std::size_t> ends;
    for (base::CodePoint w = base::decode(text, i); w.size > 0 && base::is_letter(w.value); w = base::decode(text, i)) {
      i += w.size;
      ends.push_back(i);
    }
    if (i == begin) {
      i += base::decode(text, i).size;
      continue;
    }
    if (!base::is_upper(base::decode(text, begin).value)) continue;
    for (std::size_t cut = 1; cut <= most_cut && cut + least <= ends.size(); ++cut)
      use(base::hash64(base::fold(text.substr(begin, ends[ends.size() - 1 - cut] - begin))));
  }
}

// Places that are no countries, and the regions around them.
std::vector<std::uint64_t> places_of(const Document& document);

// Places, regions and the words with a capital that are known as names, each once.
std::vector<std::uint64_t> names_of(const Document& document, std::vector<std::uint64_t> places, const Known& known);

// The same of some sentences, [first, last), without regions and countries; of "de Tilburgse schietpartij" also the
// town that the word begins with.
struct KnownNames {
  const Known &all, &places, &countries;
};
std::vector<std::uint64_t> names_in(const Document& document, std::uint32_t first, std::uint32_t last,
                                    const KnownNames& known);

// Words of the names of places, whether the gazetteer lists them or not (`unlisted`: of those).
void add_place_words(const Document& document, Known& out, Known& unlisted);
// Of countries.
void add_country_words(const Document& document, Known& out);

// Calls use(first, last) for the sentences of each entry of a live blog, its clock time included.
template <class Use>
void each_entry(const Document& document, const Use& use) {
  const std::vector<Sentence>& sentences = document.reading.sentences;
  const auto all = static_cast<std::uint32_t>(sentences.size());
  std::uint32_t first = all;
  for (std::uint32_t s = 0; s <= all; ++s) {
    if (s < all && sentences[s].part != "live_time") continue;
    if (first < s) use(first, s);
    first = s;
  }
}

}  // namespace wederhoor::reconcile
