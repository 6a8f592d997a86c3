// Page numbers, clock times, and what was run together when a page was pasted.
//   applies:      "Pagina 3 van 5", "- 3 -"; "14.05 uur – De brug is open."; "LIVEDe politie zegt"
//   applies not:  "3 doden"; "14.05 uur was het stil."; "Topman van LinkedIn vertrekt": "In" is no opener
// Tested by tests/intake/text/structure_test.cc and tests/intake/text/lines_test.cc.
#include "intake/text/line_marks.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<LineMarks> LineMarks::open(const Lexicons& lexicons) {
  LineMarks out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/line_marks")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const std::string_view kind = table->cell(row, "kind");
      Words* words = kind == "page"       ? &out.pages_
                     : kind == "total"    ? &out.totals_
                     : kind == "clock"    ? &out.clocks_
                     : kind == "label"    ? &out.labels_
                     : kind == "opener"   ? &out.openers_
                     : kind == "host"     ? &out.hosts_
                     : kind == "asker"    ? &out.askers_
                     : kind == "answerer" ? &out.answerers_
                                          : nullptr;
      if (words == nullptr)
        return Error{ErrorKind::data, "lexicons/" + name + ".tsv:" + std::to_string(row.line), "has an unknown kind",
                     "write page, total, clock, label, opener, host, asker or answerer"};
      words->emplace(row.cells.front());
    }
  }
  return out;
}

int LineMarks::page_number(std::string_view line) const {
  if (line.size() > 24) return -1;
  std::vector<std::string> words = lower_words(line);
  const bool named = !words.empty() && pages_.contains(words[0]);
  if (named) words.erase(words.begin());
  if (words.size() == 3 && totals_.contains(words[1])) words.erase(words.begin() + 1);
  if (words.empty() || words.size() > 2 || !std::all_of(words.begin(), words.end(), all_digits) || words[0].size() > 3)
    return -1;
  if (words.size() == 2 && !named && line.find('/') == std::string_view::npos) return -1;
  return std::stoi(words[0]);
}

std::size_t LineMarks::live_time(std::string_view text) const {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  const std::size_t hours = digit(1) ? 2 : 1;  // "9.30 uur"
  std::size_t end = hours + 3;
  if (!digit(0) || !digit(hours + 1) || !digit(hours + 2) || digit(end)) return 0;
  if (text[hours] != ':' && text[hours] != '.') return 0;
  if ((hours == 2 && text[0] > '2') || text[hours + 1] > '5') return 0;
  const std::vector<Word> word = words_of(text.substr(end, 16), 1);
  if (!word.empty() && word[0].begin == 1 && text[end] == ' ' && clocks_.contains(word[0].text)) end += word[0].end;
  std::size_t at = end;
  for (;;) {
    const base::CodePoint c = base::decode(text, at);
    if (c.value != ' ' && c.value != '-' && c.value != 0x2013 && c.value != '|' && c.value != ':' && c.value != 0x2022)
      break;
    at += c.size;
  }
  if (at == text.size()) return at;
  const char32_t next = base::decode(text, at).value;
  return at > end && (base::is_upper(next) || is_opening_quote(next)) ? at : 0;
}

namespace {

constexpr std::size_t longest_label = 12;
constexpr std::size_t longest_glued = 170;  // bytes of a headline
constexpr std::size_t shortest_glued = 15;
constexpr std::size_t shortest_sentence = 40;  // bytes behind it

bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::size_t LineMarks::glued_label(std::string_view text) const {
  std::size_t capitals = 0;
  while (capitals < text.size() && capitals <= longest_label && capital(text[capitals])) ++capitals;
  if (capitals < 4 || capitals >= text.size() || !small(text[capitals])) return 0;
  const std::size_t end = capitals - 1;  // the last capital begins the sentence
  return labels_.contains(base::lower(text.substr(0, end))) ? end : 0;
}

std::size_t LineMarks::glued_headline(std::string_view text) const {
  for (std::size_t i = shortest_glued; i + shortest_sentence < text.size() && i < longest_glued; ++i) {
    const char before = text[i - 1];
    if ((before == '.' || before == '!' || before == '?') && text[i] == ' ') return 0;  // the first sentence ends here
    if (!capital(text[i]) || !small(before) || !small(text[i - 2])) continue;
    std::size_t end = i + 1;
    while (end < text.size() && small(text[end])) ++end;
    if (text[end] == ' ' && openers_.contains(base::lower(text.substr(i, end - i)))) return i;
  }
  return 0;
}

std::string_view LineMarks::turn_of(std::string_view lower_word) const {
  if (hosts_.contains(lower_word)) return "host";
  if (askers_.contains(lower_word)) return "asker";
  return answerers_.contains(lower_word) ? "answerer" : "";
}

}  // namespace wederhoor::intake
