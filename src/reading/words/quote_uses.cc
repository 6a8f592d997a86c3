// Decides whether quoted words are speech, a few words, or a name. „Wij gaan door” is speech; 'verrassend' and ‘een
// veiligheidszone te creëren’ are words; the film ‘Het Front’ is a name. Tested by
// tests/reading/words/quotations_test.cc and spec/nl/quotations.md.
#include "base/offsets.h"
#include "reading/words/characters.h"
#include "reading/words/quotations.h"

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t many_words = 7;  // more are a clause, where no tags tell

struct Inside {
  std::uint32_t words = 0;     // punctuation aside
  std::uint32_t capitals = 0;  // words that begin with one
  bool finite = false;         // holds a finite verb
  bool tagged = false;
  bool proper = false;   // holds a proper name
  bool stopped = false;  // . ! ? … at its end or inside
  bool capital_first = false;
};

Inside look_inside(std::string_view text, const Reading& reading, const Quotation& quotation) {
  Inside inside;
  const auto [first, last] = tokens_in(reading, quotation.inner);
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = reading.tokens[i];
    const char32_t c = char_at(text, token.span.begin);
    if (token.upos == Upos::PUNCT) {
      inside.stopped |= c == U'.' || c == U'!' || c == U'?' || c == 0x2026;
      continue;
    }
    if (inside.words == 0) inside.capital_first = upper(c);
    ++inside.words;
    inside.capitals += upper(c);
    inside.tagged |= reading.sentences[token.sentence].parsed;
    inside.proper |= token.upos == Upos::PROPN;
    inside.finite |= token.feats.find("VerbForm=Fin") != std::string::npos;
  }
  return inside;
}

QuoteUse use_of(const Inside& inside, bool whole_sentence) {
  if (inside.words == 0) return QuoteUse::words;
  const bool capitals =
      inside.capital_first && inside.capitals * 2 > inside.words && (inside.words > 1 || inside.proper);
  if (capitals && inside.words <= 6 && !inside.stopped && !inside.finite && !whole_sentence) return QuoteUse::name;
  if (inside.finite || whole_sentence) return QuoteUse::speech;
  if (inside.stopped && inside.capital_first) return QuoteUse::speech;
  if (inside.tagged) return QuoteUse::words;
  return inside.words >= many_words || inside.stopped ? QuoteUse::speech : QuoteUse::words;
}
}  // namespace

void tell_quote_uses(std::string_view text, Reading& reading) {
  for (Quotation& quotation : reading.quotations) {
    const Inside inside = look_inside(text, reading, quotation);
    const std::uint32_t s = sentence_at(reading, quotation.outer.begin);
    const bool whole =
        s < reading.sentences.size() && quotation.outer.contains(reading.sentences[s].span) && inside.words > 1;
    quotation.use = use_of(inside, whole);
  }
}

}  // namespace wederhoor::reading
