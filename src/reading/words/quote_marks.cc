// Decides whether a quotation mark opens or closes: in `,,Kom!'' riep hij "nu"` ,, opens, '' closes, the first " opens
// by what it touches. Says nothing of apostrophes ("foto's"), which tokens.cc keeps inside their words. Tested by
// tests/reading/words/quotations_test.cc.
#include "reading/words/quote_marks.h"

#include <array>

#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

enum class Shape : std::uint8_t { opens, closes, either };

QuoteFamily family_of(char32_t c, std::uint32_t marks) {
  if (c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A) return QuoteFamily::angled;
  return (is_single_mark(c) || c == U',') && marks == 1 ? QuoteFamily::single : QuoteFamily::doubled;
}

// What the glyph alone says. “ and ‘ open in Dutch and English, close in German; ” and ’ open in Swedish: what they
// touch decides then.
Shape shape_of(char32_t c) {
  switch (c) {
    case U',':
    case 0x201E:
    case 0x201A:
    case 0xAB:
    case 0x2039:
    case 0x201F:
    case 0x301D:
    case U'`': return Shape::opens;
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
    case 0x301E:
    case 0xB4: return Shape::closes;
    default: return Shape::either;
  }
}

class Director {
 public:
  Director(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last)
      : text_(text), words_(words), first_(first), last_(last) {}

  bool opens(std::uint32_t i, char32_t c, QuoteFamily family) {
    int& open = open_[static_cast<std::size_t>(family)];
    const bool opening = decide(i, c, open > 0);
    open = opening ? open + 1 : std::max(0, open - 1);
    return opening;
  }

 private:
  bool decide(std::uint32_t i, char32_t c, bool something_open) const {
    const bool left = touches_left(i), right = touches_right(i);
    const Shape shape = shape_of(c);
    if (c == U',' || c == 0x201E || c == 0x201A) return true;
    if (shape == Shape::closes) return !something_open && right && !left;
    if (shape == Shape::opens) return right || !left || !something_open;
    if (left != right) return right;
    if (left && right) return !something_open && !follows_word(i);
    if (c == 0x201C || c == 0x2018) return !something_open;
    return !something_open;
  }

  // Does the mark touch what stands before it, opening marks and dashes aside?
  bool touches_left(std::uint32_t i) const {
    if (i == first_) return false;
    const Word& before = words_[i - 1];
    if (before.span.end != words_[i].span.begin) return false;
    if (before.kind == WordKind::open_bracket || before.kind == WordKind::dash || before.kind == WordKind::colon)
      return false;
    return before.kind != WordKind::quote || touches_left(before_marks(i));
  }
  // Back over a run of marks, so that „‘ in a row look at the same place. Bounded: a longer run counts as touching
  // nothing.
  std::uint32_t before_marks(std::uint32_t i) const {
    std::uint32_t steps = 0;
    while (i > first_ && words_[i - 1].kind == WordKind::quote && steps < 3) --i, ++steps;
    return steps == 3 ? first_ : i;
  }
  bool touches_right(std::uint32_t i) const {
    std::uint32_t steps = 0;
    while (i + 1 < last_ && words_[i + 1].span.begin == words_[i].span.end && words_[i + 1].kind == WordKind::quote &&
           steps < 3) {
      ++i, ++steps;
    }
    if (i + 1 >= last_ || words_[i + 1].span.begin != words_[i].span.end) return false;
    const WordKind kind = words_[i + 1].kind;
    return kind != WordKind::comma && kind != WordKind::colon && kind != WordKind::close_bracket &&
           kind != WordKind::dash && (kind != WordKind::terminator || words_[i + 1].span.size() > 1);
  }
  bool follows_word(std::uint32_t i) const { return i > first_ && words_[i - 1].kind != WordKind::comma; }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::uint32_t first_, last_;
  std::array<int, 3> open_{};
};
}  // namespace

std::vector<QuoteMark> find_quote_marks(std::string_view text, const std::vector<Word>& words, std::uint32_t first,
                                        std::uint32_t last) {
  std::vector<QuoteMark> marks;
  Director director(text, words, first, last);
  for (std::uint32_t i = first; i < last; ++i) {
    if (words[i].kind != WordKind::quote) continue;
    const base::CodePoint c = base::decode(text, words[i].span.begin);
    const QuoteFamily family = family_of(c.value, words[i].span.size() > c.size ? 2 : 1);
    marks.push_back({i, family, director.opens(i, c.value, family)});
  }
  return marks;
}

}  // namespace wederhoor::reading
