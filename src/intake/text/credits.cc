// Finds credits at the end of a block.
//   applies:      "Rook boven de haven.beeld epa / defensie", "De brug (Foto: ANP)", "© Reuters"
//   applies not:  "Zij schetste een ander beeld van Rusland.": no stop before the word, no name after it
// Tested by tests/intake/text/boilerplate_test.cc.
#include "intake/text/credits.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_tail = 120;  // bytes of a credit

// The text before a mark ends where one may begin: at the block's start, after a stop, an opening bracket, a bar or a
// dash.
bool may_begin_after(std::string_view before) {
  before = base::trim(before);
  if (before.empty()) return true;
  const char32_t c = base::decode_before(before, before.size()).value;
  return c == '.' || c == '!' || c == '?' || c == '(' || c == '[' || c == '|' || c == '/' || c == 0x2022 ||
         c == 0x2013 || c == 0x2014 || is_quote_mark(c) || c == ')' || c == ',';
}

// Position of the bracket that opens before the mark, else of the mark.
std::size_t with_bracket(std::string_view block, std::size_t mark) {
  std::size_t at = mark;
  while (at > 0 && block[at - 1] == ' ') --at;
  return at > 0 && (block[at - 1] == '(' || block[at - 1] == '[') ? at - 1 : mark;
}

}  // namespace

Result<Credits> Credits::open(const Lexicons& lexicons) {
  Credits out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/credits")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const std::string_view kind = table->cell(row, "kind");
      std::set<std::string, std::less<>>* set = kind == "picture"  ? &out.marks_
                                                : kind == "source" ? &out.sources_
                                                : kind == "agency" ? &out.agencies_
                                                : kind == "link"   ? &out.links_
                                                                   : nullptr;
      if (set == nullptr)
        return Error{ErrorKind::data, "lexicons/" + name + ".tsv:" + std::to_string(row.line),
                     "has kind \"" + std::string(kind) + "\"", "write picture, source, agency or link"};
      set->emplace(row.cells.front());
    }
  }
  return out;
}

// One to ten words, each a name, an agency or a small word between them; no sentence.
bool Credits::names_maker(std::string_view tail) const {
  const std::vector<Word> words = words_of(tail, 12);
  if (words.empty() || words.size() > 10) return false;
  std::size_t names = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& w = words[i];
    const bool known =
        agencies_.contains(w.text) || (i + 1 < words.size() && agencies_.contains(w.text + " " + words[i + 1].text));
    const bool digits = base::is_digit(base::decode(w.text, 0).value);
    if (known || w.upper) ++names;
    const bool after_known =
        i > 0 && (agencies_.contains(words[i - 1].text) ||
                  tail.substr(words[i - 1].end, w.begin - words[i - 1].end).find('/') != std::string_view::npos);
    if (!known && !w.upper && !digits && !links_.contains(w.text) && !marks_.contains(w.text) && !after_known &&
        i + 1 != words.size())
      return false;
  }
  const std::string_view rest = base::trim(tail);
  const bool stop = rest.ends_with('.') && words.size() > 1;
  return names > 0 && (!stop || words.size() <= 4);
}

std::size_t Credits::picture_credit(std::string_view block) const {
  const std::size_t from = block.size() > longest_tail ? block.size() - longest_tail : 0;
  const std::size_t sign = block.find("\xC2\xA9", from);
  if (sign != std::string_view::npos && names_maker(block.substr(sign + 2))) return with_bracket(block, sign);
  std::size_t start = from;
  while (start > 0 && start < block.size() && (static_cast<unsigned char>(block[start]) & 0xC0) == 0x80) ++start;
  for (const Word& w : words_of(block.substr(start))) {
    const std::size_t mark = start + w.begin;
    if (!marks_.contains(w.text) || !may_begin_after(block.substr(0, mark))) continue;
    const std::string_view tail = base::trim(block.substr(start + w.end));
    const bool colon = tail.starts_with(':');
    if ((colon || !tail.empty()) && names_maker(tail)) return with_bracket(block, mark);
  }
  return block.size();
}

std::size_t Credits::agency_credit(std::string_view block) const {
  const std::size_t size = block.size();
  std::size_t from = size > 60 ? size - 60 : 0;
  while (from > 0 && from < size && (static_cast<unsigned char>(block[from]) & 0xC0) == 0x80) ++from;
  const std::vector<Word> words = words_of(block.substr(from));
  std::size_t first = words.size();
  while (first > 0 && (agencies_.contains(words[first - 1].text) || links_.contains(words[first - 1].text))) --first;
  while (first < words.size() && links_.contains(words[first].text)) ++first;
  if (first == words.size()) return size;
  const bool named = first > 0 && sources_.contains(words[first - 1].text);
  std::size_t at = from + words[named ? first - 1 : first].begin;
  const std::size_t bracket = with_bracket(block, at);
  if (bracket == at && !named && at != 0) return size;
  const std::string_view before = base::trim(block.substr(0, bracket));
  const bool whole = before.empty();
  const std::string_view after = base::trim(block.substr(from + words.back().end));
  if (!whole && !ends_sentence(before)) return size;
  return after.size() <= 2 ? bracket : size;
}

}  // namespace wederhoor::intake
