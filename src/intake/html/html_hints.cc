// Reads class names.
//   applies:      class="story-related clearfix" drops; class="articleBody" is the content
//   applies not:  class="shareholders": words are taken whole
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_hints.h"

#include <algorithm>
#include <array>
#include <vector>

#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_attribute = 400;

// "articleBody top-story_text" -> groups {article body} {top story text}
std::vector<std::vector<std::string>> groups_of(std::string_view attribute) {
  std::vector<std::vector<std::string>> out(1);
  std::string word;
  const auto close = [&] {
    if (!word.empty()) out.back().push_back(std::move(word));
    word.clear();
  };
  char before = ' ';
  for (const char c : attribute.substr(0, longest_attribute)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (upper && before >= 'a' && before <= 'z') close();
    if (upper || lower) {
      word += upper ? static_cast<char>(c + 32) : c;
    } else {
      close();
      if (c == ' ' || c == '\n' || c == '\t') out.emplace_back();
    }
    before = c;
  }
  close();
  return out;
}

}  // namespace

Result<HtmlHints> HtmlHints::open(const Lexicons& lexicons) {
  HtmlHints out;
  const lexicon::Table& table = lexicons.table("shared/page_hints");
  constexpr std::array<std::string_view, 7> names = {"none",       "drop", "content", "caption",
                                                     "pull_quote", "lead", "keep"};
  for (const lexicon::Row& row : table.rows()) {
    const auto found = std::find(names.begin(), names.end(), table.cell(row, "effect"));
    if (found == names.end())
      return Error{ErrorKind::data, "lexicons/shared/page_hints.tsv:" + std::to_string(row.line),
                   "has an unknown effect", "write drop, content, caption, pull_quote, lead, keep or none"};
    out.words_[std::string(row.cells.front())] = {static_cast<Effect>(found - names.begin()),
                                                  std::string(table.cell(row, "kind"))};
  }
  return out;
}

HtmlHints::Hint HtmlHints::of(std::string_view attribute) const {
  Hint best;
  for (const std::vector<std::string>& words : groups_of(attribute)) {
    const bool stays = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      const auto it = words_.find(word);
      return it != words_.end() && it->second.effect == Effect::keep;
    });
    for (std::size_t i = 0; i < words.size(); ++i) {
      auto it = i + 1 < words.size() ? words_.find(words[i] + " " + words[i + 1]) : words_.end();
      const bool pair = it != words_.end();
      if (!pair) it = words_.find(words[i]);
      if (it == words_.end()) continue;
      const Hint hint{it->second.effect, it->second.kind};
      if (pair) ++i;
      if (stays && hint.effect == Effect::drop) continue;
      if (best.effect == Effect::none || (hint.effect == Effect::drop && best.effect != Effect::drop)) best = hint;
    }
  }
  return best;
}

}  // namespace wederhoor::intake
