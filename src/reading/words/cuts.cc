// Decides where words part that touch: "gravel:,,Dat", "zegt.Maar", "woord—woord". Does not part "10:30", "MyZON.pt",
// "zo'n". Tested by tests/reading/words/tokens_test.cc.
#include "reading/words/cuts.h"

#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

constexpr std::string_view link_trail = ".,;:!?)]}'\"";

bool word_char(char32_t c) { return letter(c) || digit(c); }

// The three characters around a place between two characters, and the one after.
struct Around {
  char32_t far_before = 0, before = 0, after = 0, far_after = 0;
  std::uint32_t lower_run = 0;  // small letters in a row that end two characters before the place
};

bool cut_at_quotes(const Around& a) {
  if (is_double_mark(a.after)) return true;
  if (is_double_mark(a.before)) return !is_dash(a.after) || !letter(a.far_after);
  if (a.after == U',' && a.far_after == U',' && a.before != U',') return true;
  if (a.before == U',' && a.far_before == U',' && a.after != U',') return true;
  if (is_single_mark(a.after) && a.far_after == a.after && a.before != a.after) return true;
  return is_single_mark(a.before) && a.far_before == a.before && a.after != a.before;
}

bool cut_at_stops(const Around& a) {
  if (a.after == 0x2026 || a.before == 0x2026) return a.before != a.after;
  if (a.after == U'.' && a.far_after == U'.' && a.before != U'.') return true;
  if (a.before == U'.' && a.far_before == U'.' && a.after != U'.') return word_char(a.after);
  if (a.before == U'.') return upper(a.after) && lower_letter(a.far_after) && a.lower_run >= 3;
  const bool pause = a.before == U',' || a.before == U';' || a.before == U':' || a.before == U'!' || a.before == U'?';
  const bool opens = is_single_mark(a.after) || is_open_bracket(a.after);
  return pause && ((letter(a.after) && !digit(a.far_before)) || (opens && a.far_before != 0)) && a.far_before != 0;
}

bool cut_at_dashes(const Around& a) {
  const bool wide = a.before == 0x2014 || a.before == 0x2015 || a.after == 0x2014 || a.after == 0x2015;
  if (wide) return a.before != a.after;
  if (is_long_dash(a.after)) return !(word_char(a.before) && word_char(a.far_after));
  if (is_long_dash(a.before)) return !(word_char(a.after) && word_char(a.far_before));
  const bool doubled = (a.after == U'-' && a.far_after == U'-') || (a.before == U'-' && a.far_before == U'-');
  return doubled && a.before != a.after;
}

bool cut_at_emoji(const Around& a) {
  if (is_emoji(a.after))
    return a.before != 0x200D && !joins_emoji(a.after) && !(a.before >= 0x1F1E6 && a.before <= 0x1F1FF);
  return (is_emoji(a.before) || joins_emoji(a.before)) && !joins_emoji(a.after);
}

bool cuts(const Around& a) {
  const bool plain = word_char(a.before) && word_char(a.after);
  return !plain && (cut_at_quotes(a) || cut_at_stops(a) || cut_at_dashes(a) || cut_at_emoji(a));
}
}  // namespace

std::uint32_t next_cut(std::string_view text, Span run) {
  Around a;
  std::uint32_t at = run.begin, lower_run = 0;
  base::CodePoint here = base::decode(text, at);
  while (at < run.end) {
    const std::uint32_t next = at + here.size;
    const base::CodePoint after = next < run.end ? base::decode(text, next) : base::CodePoint{};
    a.after = here.value;
    a.far_after = after.value;
    if (at > run.begin && cuts(a)) return at;
    if (lower_letter(here.value))
      ++lower_run;
    else if (here.value != U'.')
      lower_run = 0;
    a.lower_run = lower_run;
    a.far_before = a.before;
    a.before = here.value;
    if (after.size == 0) break;
    here = after;
    at = next;
  }
  return run.end;
}

std::uint32_t link_end(std::string_view text, Span run) {
  const std::string_view s = run.of(text);
  const bool sign = s.size() > 1 && (s.front() == '#' || s.front() == '@');
  if (sign && !letter(char_at(s, 1)) && s[1] != '_') return run.begin;
  const bool address =
      s.starts_with("http://") || s.starts_with("https://") || s.starts_with("www.") || s.starts_with("t.me/");
  const std::size_t monkey = s.find('@');
  const bool mail = s.size() < 128 && monkey != std::string_view::npos && monkey > 0 &&
                    s.find('.', monkey) < s.size() - 1 && word_char(char_at(s, 0)) &&
                    s.find_first_of("\"()<>,") >= s.size() - 1;
  if (!sign && !address && !mail) return run.begin;
  std::size_t end = 0;
  if (sign) {
    end = 1;
    while (end < s.size()) {
      const auto [c, n] = base::decode(s, end);
      if (!word_char(c) && c != U'_' &&
          !(c == U'.' && s.front() == '@' && end + 1 < s.size() && word_char(char_at(s, end + 1))))
        break;
      end += n;
    }
  } else {
    end = s.find_first_of("<>\"");
    if (end == std::string_view::npos) end = s.size();
    while (end > 0 && link_trail.find(s[end - 1]) != std::string_view::npos) --end;
    while (end > 0 && is_double_mark(char_before(s, end))) end -= base::decode_before(s, end).size;
  }
  return run.begin + static_cast<std::uint32_t>(end);
}

bool begins_clitic(std::string_view text, std::uint32_t at, std::uint32_t end, const ClosedWords& closed) {
  std::uint32_t i = at + base::decode(text, at).size, from = i;
  while (i < end && i - from < 4 && word_char(char_at(text, i))) i += base::decode(text, i).size;
  const std::string_view word = Span{from, i}.of(text);
  const char32_t after = i < end ? char_at(text, i) : U' ';
  if (word.size() == 2 && digit(char_at(word, 0)) && digit(char_at(word, 1)))
    return !is_single_mark(after) && after != U'%';
  if (!closed.has(Closed::clitic, word)) return false;
  return after == U'-' ? closed.has(Closed::hyphen_after, word) : !is_single_mark(after);  // 's-Gravenhage
}

}  // namespace wederhoor::reading
