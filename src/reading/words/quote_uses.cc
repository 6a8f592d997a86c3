// Decides whether quoted words are speech, a few words, or a name. „Wij gaan door” is speech; 'verrassend' and ‘een
// veiligheidszone te creëren’ are words; the film ‘Het Front’ is a name. Tested by
// tests/reading/words/quotations_test.cc and spec/nl/quotations.md.
#include "reading/words/quote_uses.h"

#include <algorithm>

#include "base/offsets.h"
#include "reading/words/characters.h"

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

// What stands before each token, counted once for all quotations, which may lie in one another without end.
class Counts {
 public:
  Counts(std::string_view text, const Reading& reading) : text_(text), reading_(reading) {
    before_.resize(reading.tokens.size() + 1);
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) before_[i + 1] = plus(before_[i], reading.tokens[i]);
  }

  Inside inside(const Quotation& quotation) const {
    auto [first, last] = tokens_in(reading_, quotation.inner);
    last = std::max(first, last);
    const Count &a = before_[first], &b = before_[last];
    Inside out;
    out.words = b.words - a.words;
    out.capitals = b.capitals - a.capitals;
    out.finite = b.finite > a.finite;
    out.tagged = b.tagged > a.tagged;
    out.proper = b.proper > a.proper;
    out.stopped = b.stops > a.stops;
    if (out.words == 0) return out;
    const auto behind = std::partition_point(before_.begin() + first, before_.begin() + last,
                                             [&](const Count& count) { return count.words == a.words; });
    out.capital_first = upper(first_letter(reading_.tokens[static_cast<std::size_t>(behind - before_.begin()) - 1]));
    return out;
  }

 private:
  struct Count {
    std::uint32_t words = 0, capitals = 0, finite = 0, tagged = 0, proper = 0, stops = 0;
  };
  char32_t first_letter(const Token& token) const { return char_at(text_, token.span.begin); }
  Count plus(Count count, const Token& token) const {
    const char32_t c = first_letter(token);
    if (token.upos == Upos::PUNCT) {
      count.stops += c == U'.' || c == U'!' || c == U'?' || c == 0x2026;
      return count;
    }
    ++count.words;
    count.capitals += upper(c);
    count.tagged += reading_.sentences[token.sentence].parsed;
    count.proper += token.upos == Upos::PROPN;
    count.finite += token.feats.find("VerbForm=Fin") != std::string::npos;
    return count;
  }

  std::string_view text_;
  const Reading& reading_;
  std::vector<Count> before_;
};

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
  const Counts counts(text, reading);
  for (Quotation& quotation : reading.quotations) {
    const Inside inside = counts.inside(quotation);
    const std::uint32_t s = sentence_at(reading, quotation.outer.begin);
    const bool whole =
        s < reading.sentences.size() && quotation.outer.contains(reading.sentences[s].span) && inside.words > 1;
    quotation.use = use_of(inside, whole);
  }
}

}  // namespace wederhoor::reading
