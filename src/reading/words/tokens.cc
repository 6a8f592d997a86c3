// Decides where a word begins and ends. Applies to "Om 10.30 u. sprak 's middags o.a. dr. J. Bos." (11 words, the last
// one "."); keeps "foto's", "zee-", "1-0", "J.", "#vrede" whole. Does not cut "Amersfoort/Barneveld". Tested by
// tests/reading/words/tokens_test.cc and spec/nl/tokens.md.
#include "reading/words/tokens.h"

#include <algorithm>
#include <array>

#include "lexicon/table_file.h"
#include "reading/words/characters.h"
#include "reading/words/cuts.h"

namespace wederhoor::reading {
namespace {

constexpr std::array<std::string_view, 7> use_names{"", "title", "number", "inner", "closing", "word", "letter_after"};
constexpr std::uint32_t near = 64;         // how far a bracket may look for its partner
constexpr std::uint32_t shortest_row = 6;  // brackets

enum class Next : std::uint8_t { end, upper, lower, digit, other };

class Scanner {
 public:
  Scanner(std::string_view text, Span region, const Abbreviations& abbreviations, const ClosedWords& closed,
          std::vector<Word>& words)
      : text_(text),
        region_(region),
        abbreviations_(abbreviations),
        closed_(closed),
        words_(words),
        first_(words.size()) {}

  std::uint32_t run() {
    std::uint32_t at = region_.begin;
    while (at < region_.end) {
      const auto [c, size] = base::decode(text_, at);
      if (space(c)) {
        at += size;
        continue;
      }
      std::uint32_t end = at;
      while (end < region_.end) {
        const auto next = base::decode(text_, end);
        if (space(next.value)) break;
        end += next.size;
      }
      chunk({at, std::min(end, region_.end)});
      at = end;
    }
    return cut_;
  }

 private:
  char32_t at(std::uint32_t i) const { return i < region_.end ? char_at(text_, i) : 0; }
  char32_t before(std::uint32_t i) const { return i > region_.begin ? char_before(text_, i) : 0; }
  std::uint32_t size(std::uint32_t i) const { return base::decode(text_, i).size; }

  void add(Span span, WordKind kind, AbbreviationUse use = AbbreviationUse::none) {
    if (span.size() > longest_word) cut_ = std::max(cut_, span.size());
    while (span.size() > longest_word) {
      std::uint32_t end = span.begin + longest_word;
      while ((static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) --end;  // a letter stays whole
      words_.push_back({{span.begin, end}, kind});
      span.begin = end;
    }
    words_.push_back({span, kind, use});
  }

  // A run without white space: links whole, else cut where words touch without a space.
  void chunk(Span c) {
    if (const std::uint32_t end = link_end(text_, c); end > c.begin) {
      add({c.begin, end}, WordKind::link);
      c.begin = end;
    }
    while (c.begin < c.end) {
      const std::uint32_t cut = next_cut(text_, c);
      piece({c.begin, cut});
      c.begin = cut;
    }
  }

  // Marks off at the front, marks off at the back, the word between.
  void piece(Span p) {
    while (p.begin < p.end) {
      const Word mark = leading(p);
      if (mark.span.empty()) break;
      if (mark.kind == WordKind::quote && mark.span.size() < 4 && is_single_mark(at(p.begin))) open_single_ = true;
      words_.push_back(mark);
      p.begin = mark.span.end;
    }
    behind_.clear();
    while (p.begin < p.end) {
      const Word mark = trailing(p);
      if (mark.span.empty()) break;
      behind_.push_back(mark);
      p.end = mark.span.begin;
    }
    if (!p.empty()) body(p);
    words_.insert(words_.end(), behind_.rbegin(), behind_.rend());
  }

  void body(Span p) {
    if (char_before(text_, p.end) == U'.' && p.size() > 1) return stopped(p);
    if (const std::uint32_t slash = dateline_slash(p); slash > p.begin) {
      body({p.begin, slash});
      words_.push_back({{slash, slash + 1}, WordKind::symbol});
      return body({slash + 1, p.end});
    }
    const char32_t c = at(p.begin);
    const char32_t sign = c == U'+' || c == U'-' || is_single_mark(c) ? at(p.begin + size(p.begin)) : c;
    add(p, digit(sign) ? WordKind::number : WordKind::plain);
  }

  // Nothing before it on its line but words in capitals: the "KHAN" of "KHAN YOUNIS/JERUZALEM".
  bool opens_in_capitals(std::uint32_t begin) const {
    constexpr std::uint32_t longest = 30;
    for (std::uint32_t i = begin; i > region_.begin; --i) {
      const char c = text_[i - 1];
      if (c == '\n') return true;
      if (begin - i >= longest || (c != ' ' && c != '-' && (c < 'A' || c > 'Z'))) return false;
    }
    return true;
  }

  // "DELFZIJL/DJIBOUTI (ANP) -" at the head of a line, "GENK/OCAÑA" as a line: where the towns part; else the
  // beginning. Not "AP/AFP".
  std::uint32_t dateline_slash(Span p) const {
    constexpr std::uint32_t shortest = 4, longest = 60;
    const bool heads = opens_in_capitals(p.begin);
    if (!heads || p.size() > longest) return p.begin;
    std::uint32_t slash = p.begin;
    for (std::uint32_t i = p.begin; i < p.end; i += size(i)) {
      const char32_t c = at(i);
      if (c == U'/' && slash == p.begin)
        slash = i;
      else if (!upper(c) && c != U'-')
        return p.begin;
    }
    if (slash < p.begin + shortest || slash + shortest >= p.end) return p.begin;
    std::uint32_t next = p.end;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const char32_t behind = next < text_.size() ? char_at(text_, next) : 0;
    const bool parted = behind == 0 || behind == U'\n' || behind == U'(' || behind == U'-' || is_long_dash(behind) ||
                        letter(behind) || digit(behind);
    return parted ? slash : p.begin;
  }

  // A word with a full stop of its own (trailing() left it there).
  void stopped(Span p) {
    const Span word{p.begin, p.end - 1};
    if (digit(at(p.begin))) return add(p, WordKind::list_number);
    const AbbreviationUse use = abbreviations_.use(word.of(text_));
    if (use != AbbreviationUse::none) return add(p, WordKind::abbreviation, use);
    add(p, upper(at(p.begin)) && short_segments(word) ? WordKind::initial : WordKind::abbreviation);
  }

  // The mark that stands at the front of a piece; empty where a word begins.
  Word leading(Span p) const {
    const auto [c, n] = base::decode(text_, p.begin);
    const std::uint32_t next = p.begin + n;
    const char32_t d = next < p.end ? at(next) : 0;
    if (letter(c) || (digit(c) && d != 0x20E3)) return {};
    const auto mark = [&](std::uint32_t end, WordKind kind) { return Word{{p.begin, end}, kind}; };
    if (is_double_mark(c)) return mark(next, WordKind::quote);
    if (is_single_mark(c)) return leading_single(p, c, next, d);
    if (c == U',') {  // ",,,Kom" is a comma and then ",,"
      const bool doubled = d == U',' && at(next + 1) != U',';
      if (doubled) return mark(next + 1, WordKind::quote);
      return mark(next, comma_opens(p.begin, next) ? WordKind::quote : WordKind::comma);
    }
    if (c == U'.' || c == U'!' || c == U'?' || c == 0x2026) return leading_stop(p, c);
    if (is_open_bracket(c)) return bracketed_start(p) ? Word{} : mark(row_end(p, c), WordKind::open_bracket);
    if (is_close_bracket(c)) return mark(row_end(p, c), WordKind::close_bracket);
    if (c == U':' || c == U';') return mark(next, WordKind::colon);
    if (is_dash(c)) return leading_dash(p, c, next, d);
    if (is_emoji(c)) return mark(emoji_end(p.begin, p.end), WordKind::symbol);
    const bool glued = letter(d) || digit(d);
    if (glued && (c == U'#' || c == U'@' || c == U'&' || c == U'+' || c == U'%' || c == U'_' || c == U'~' ||
                  base::is_symbol(c))) {
      return {};
    }
    return mark(next, WordKind::symbol);
  }

  // ",Dat is gelogen', zegt zij": a comma right before a capital, which a single mark closes soon, opens words.
  bool comma_opens(std::uint32_t comma, std::uint32_t next) const {
    constexpr std::uint32_t longest = 300;
    if (!upper(at(next)) || (before(comma) != 0 && !space(before(comma)))) return false;
    for (std::uint32_t i = next; i < region_.end && i < next + longest; i += size(i)) {
      const char32_t c = at(i);
      if (c == U',' && upper(at(i + 1))) return false;
      if ((c == U'\'' || c == 0x2019) && i > next && !space(before(i)) && !letter(at(i + size(i)))) return true;
    }
    return false;
  }

  // ' in front: "''" is a double mark, "'t" and "'98" are words, else a quotation mark.
  Word leading_single(Span p, char32_t c, std::uint32_t next, char32_t d) const {
    if (d == c && !begins_clitic(text_, next, p.end, closed_)) {  // ''s avonds' is a mark and "'s"
      const std::uint32_t end = next + size(next);
      return {{p.begin, end}, WordKind::quote};
    }
    if (c != 0x201A && begins_clitic(text_, p.begin, p.end, closed_)) return {};
    return {{p.begin, next}, WordKind::quote};
  }

  Word leading_stop(Span p, char32_t c) const {
    std::uint32_t end = p.begin;
    const bool dots = c == U'.';
    while (end < p.end && (dots ? at(end) == U'.' : at(end) == U'!' || at(end) == U'?' || at(end) == 0x2026))
      end += size(end);
    if (dots && end - p.begin == 1 && end < p.end && (digit(at(end)) || letter(at(end)))) return {};  // ".com"
    return {{p.begin, end}, WordKind::terminator};
  }

  Word leading_dash(Span p, char32_t c, std::uint32_t next, char32_t d) const {
    if (c == U'-' && digit(d)) return {};
    if (c == U'-' && letter(d) && (keeps_hyphen() || hangs_on(Span{next, p.end}.of(text_)))) return {};
    std::uint32_t end = next;
    while (end < p.end && at(end) == c) end += size(end);
    return {{p.begin, end}, WordKind::dash};
  }

  // Behind the first sign; "((((((" and longer is no bracket of anything, and one word.
  std::uint32_t row_end(Span p, char32_t c) const {
    std::uint32_t end = p.begin;
    while (end < p.end && at(end) == c) end += size(end);
    return end - p.begin >= shortest_row * size(p.begin) ? end : p.begin + size(p.begin);
  }

  // "winsten en -tarieven": the hyphen belongs to the half word after "en" or "of".
  bool keeps_hyphen() const {
    if (words_.size() == first_) return false;
    const std::string_view last = words_.back().span.of(text_);
    return closed_.has(Closed::and_, last) || closed_.has(Closed::or_, last);
  }
  // "zei -ie": a clitic behind its hyphen.
  bool hangs_on(std::string_view rest) const {
    const std::vector<std::string>& clitics = closed_.words(Closed::hyphen_before);
    return std::any_of(clitics.begin(), clitics.end(), [&](const std::string& c) { return rest.starts_with(c); });
  }

  // "(tbs-)behandeling": a bracket that closes inside the word.
  bool bracketed_start(Span p) const {
    const std::string_view s = p.of(text_).substr(0, near);
    const std::size_t close = s.find_first_of(")]}");
    return close != std::string_view::npos && close > 1 && close + 1 < p.size() &&
           letter(char_at(text_, p.begin + static_cast<std::uint32_t>(close) + 1));
  }

  // "echtgeno(o)t(e)": a bracket that opened inside the word.
  bool bracketed_end(Span p) const {
    const std::uint32_t from = p.size() > near ? p.end - near : p.begin;
    const std::string_view s = Span{from, p.end - 1}.of(text_);
    const std::size_t open = s.find_last_of("([{)]}");
    if (open == std::string_view::npos || open == 0) return false;
    const auto bracket = static_cast<char32_t>(s[open]);
    return is_open_bracket(bracket) && letter(char_before(text_, from + static_cast<std::uint32_t>(open))) &&
           open + 1 < s.size();
  }

  std::uint32_t emoji_end(std::uint32_t i, std::uint32_t end) const {
    const bool flag = at(i) >= 0x1F1E6 && at(i) <= 0x1F1FF;
    std::uint32_t j = i + size(i);
    if (flag && j < end && at(j) >= 0x1F1E6 && at(j) <= 0x1F1FF) j += size(j);
    while (j < end && joins_emoji(at(j))) {
      const bool zero_width = at(j) == 0x200D;
      j += size(j);
      if (zero_width && j < end && is_emoji(at(j))) j += size(j);
    }
    return j;
  }

  // The mark that stands at the end of a piece; empty where the word ends.
  Word trailing(Span p) {
    const auto [c, n] = base::decode_before(text_, p.end);
    const std::uint32_t b = p.end - n;
    if (letter(c) || digit(c)) return {};
    const auto mark = [&](std::uint32_t begin, WordKind kind) { return Word{{begin, p.end}, kind}; };
    if (is_double_mark(c)) return mark(b, WordKind::quote);
    if (is_single_mark(c)) return trailing_single(p, c, b);
    if (c == U',') return b > p.begin && before(b) == U',' ? mark(b - 1, WordKind::quote) : mark(b, WordKind::comma);
    if (c == U'!' || c == U'?' || c == 0x2026) return mark(run_begin(p), WordKind::terminator);
    if (c == U'.') {
      const std::uint32_t begin = run_begin(p);
      if (p.end - begin == 2 && begin > p.begin && owns_stop({p.begin, begin}))
        return mark(b, WordKind::terminator);  // "pct.."
      if (p.end - begin > 1 || !keeps_stop({p.begin, b})) return mark(begin, WordKind::terminator);
      return {};
    }
    if (is_close_bracket(c)) return bracketed_end(p) ? Word{} : mark(b, WordKind::close_bracket);
    if (is_open_bracket(c)) return mark(b, WordKind::open_bracket);
    if (c == U':' || c == U';') return mark(b, WordKind::colon);
    if (is_long_dash(c)) return mark(b, WordKind::dash);
    if (joins_emoji(c) || is_emoji(c)) return {};  // cut before already
    const bool unit = c == U'%' || c == U'+' || base::is_symbol(c) || c == 0x2030;
    if (c == U'-' || (unit && b > p.begin) || c == U'_' || c == U'#') return {};
    return mark(b, WordKind::symbol);
  }

  // ' behind: closes a quotation when one is open or when no genitive ("Poetins', Jenkins'") can be meant.
  Word trailing_single(Span p, char32_t c, std::uint32_t b) {
    if (b > p.begin && before(b) == c) return {{b - size_before(b), p.end}, WordKind::quote};
    const char32_t letter_before = b > p.begin ? before(b) : 0;
    const bool genitive =
        letter_before == U's' || letter_before == U'x' || letter_before == U'z' || letter_before == U'S';
    if (genitive && !open_single_) return {};
    open_single_ = false;
    return {{b, p.end}, WordKind::quote};
  }
  std::uint32_t size_before(std::uint32_t i) const { return base::decode_before(text_, i).size; }

  // Where the run of stops that ends the piece begins.
  std::uint32_t run_begin(Span p) const {
    const bool dots = before(p.end) == U'.';
    std::uint32_t b = p.end;
    while (b > p.begin) {
      const char32_t c = before(b);
      if (dots ? c != U'.' : c != U'!' && c != U'?' && c != 0x2026) break;
      b -= size_before(b);
    }
    return b;
  }

  // Segments between full stops of at most three letters: "U.S", "v.Chr", "N.-Br".
  bool short_segments(Span word) const {
    std::uint32_t letters = 0;
    for (std::uint32_t i = word.begin; i < word.end; i += size(i)) {
      const char32_t c = at(i);
      if (c == U'.' || c == U'-')
        letters = 0;
      else if (!letter(c) || ++letters > 3)
        return false;
    }
    return true;
  }

  // Does the full stop after `word` belong to it?
  bool keeps_stop(Span word) {
    if (word.empty()) return false;
    const std::string_view form = word.of(text_);
    const Next next = follows(word.end + 1);
    if (digit(at(word.begin))) return keeps_stop_of_number(form, next);
    if (letter(at(word.begin)) && word.size() == size(word.begin)) return keeps_stop_of_letter(word, next);
    const AbbreviationUse use = abbreviations_.use(form);
    if (use == AbbreviationUse::word || use == AbbreviationUse::number)
      return next == Next::lower || next == Next::digit || next == Next::other;
    if (use == AbbreviationUse::title) return next != Next::end;  // "burg. Bos", not "in Den Burg."
    if (use != AbbreviationUse::none && use != AbbreviationUse::letter_after) return true;
    if (form.find('.') != std::string_view::npos)
      return short_segments(word) || (is_name_initials(form) && next != Next::end);
    if (!letter(at(word.begin))) return false;
    if (form.size() <= 3 && upper(at(word.begin)) && letter(before(word.end)) && !upper(before(word.end)) &&
        !has_vowel(form))
      return next == Next::upper || next == Next::other;
    return form.size() <= 4 && next == Next::lower && !has_vowel(form.substr(form.size() - 1)) && !has_vowel(form);
  }

  // "J. Bos", "blz. 3", "v. d. Lei".
  bool keeps_stop_of_letter(Span word, Next next) const {
    if (upper(at(word.begin))) return next != Next::end && !is_label();
    const bool after_short =
        words_.size() > first_ && words_.back().kind == WordKind::abbreviation && words_.back().span.size() == 2;
    return next == Next::lower || next == Next::other || next == Next::digit || after_short;
  }

  // Is the stop after the word its own wherever it stands?
  bool owns_stop(Span word) const {
    const AbbreviationUse use = abbreviations_.use(word.of(text_));
    return use == AbbreviationUse::inner || use == AbbreviationUse::closing ||
           (word.of(text_).find('.') != std::string_view::npos && letter(at(word.begin)) && short_segments(word));
  }

  bool keeps_stop_of_number(std::string_view form, Next next) const {
    if (form.find_first_not_of("0123456789") != std::string_view::npos || form.size() > 3) return false;
    if (words_.size() == first_) return next != Next::end;
    return form.size() <= 2 && next == Next::lower;
  }

  // "A.F.Th": initials and one short piece in small letters.
  static bool is_name_initials(std::string_view form) {
    return form.size() <= 8 && upper(static_cast<unsigned char>(form.front()));
  }
  static bool has_vowel(std::string_view s) { return s.find_first_of("aeiouyAEIOUY") != std::string_view::npos; }

  // "vitamine C.": the word before makes the letter a label.
  bool is_label() const {
    return words_.size() > first_ && abbreviations_.use(words_.back().span.of(text_)) == AbbreviationUse::letter_after;
  }

  // What comes after byte `i`, past closing marks and white space.
  Next follows(std::uint32_t i) const {
    bool spaced = false;
    for (std::uint32_t steps = 0; i < region_.end && steps < 16; ++steps) {
      const auto [c, n] = base::decode(text_, i);
      if (space(c))
        spaced = true;
      else if (digit(c))
        return Next::digit;
      else if (letter(c))
        return upper(c) ? Next::upper : Next::lower;
      else if (spaced && is_single_mark(c) && begins_clitic(text_, i, region_.end, closed_))
        return clitic_case(i);
      else if (c == U',' && at(i + n) == U',')
        i += n;
      else if (spaced && is_emoji(c))
        return Next::end;
      else if (!is_double_mark(c) && !is_single_mark(c) && !is_open_bracket(c) && !is_close_bracket(c) &&
               !is_long_dash(c)) {
        return Next::other;
      }
      i += n;
    }
    return i >= region_.end ? Next::end : Next::other;
  }

  // "'s Avonds" begins a sentence, "'s avonds" does not.
  Next clitic_case(std::uint32_t i) const {
    while (i < region_.end && !space(at(i))) i += size(i);
    while (i < region_.end && space(at(i))) i += size(i);
    return i < region_.end && upper(at(i)) ? Next::upper : Next::lower;
  }

  std::string_view text_;
  Span region_;
  const Abbreviations& abbreviations_;
  const ClosedWords& closed_;
  std::vector<Word>& words_;
  std::size_t first_;
  std::vector<Word> behind_;
  bool open_single_ = false;
  std::uint32_t cut_ = 0;  // bytes of the longest word that was cut
};

AbbreviationUse use_of(std::string_view name) {
  for (std::size_t i = 1; i < use_names.size(); ++i) {
    if (use_names[i] == name) return static_cast<AbbreviationUse>(i);
  }
  return AbbreviationUse::none;
}
}  // namespace

Abbreviations::Abbreviations(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("abbreviations");
  for (const lexicon::Row& row : table.rows())
    uses_.emplace(base::lower(row.cells.front()), use_of(table.cell(row, "use")));
}

AbbreviationUse Abbreviations::use(std::string_view word) const {
  if (word.size() > 16) return AbbreviationUse::none;
  const auto found = uses_.find(base::lower(word));
  return found == uses_.end() ? AbbreviationUse::none : found->second;
}

std::uint32_t find_words(std::string_view text, Span region, const Abbreviations& abbreviations,
                         const ClosedWords& closed, std::vector<Word>& words) {
  return Scanner(text, region, abbreviations, closed, words).run();
}

}  // namespace wederhoor::reading
