// Applies to: "Jan van Rossem" and "Jan Rossem" (particle). Does not: "Charles II" and "Charles III" (namesake).
// Tested by tests/lexicon/names/name_match_test.cc.
#include "lexicon/names/name_words.h"

#include <algorithm>

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

constexpr std::size_t shortest_patronymic = 7;

// Are these the words, whatever the case? `words`: small ASCII letters.
bool same_but_for_case(std::string_view text, std::string_view words) {
  return std::equal(text.begin(), text.end(), words.begin(), words.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool ends_with_any(std::string_view word, const std::vector<std::string>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](const std::string& end) { return word.ends_with(end); });
}
}  // namespace

const TableSchema& name_words_table() {
  static const TableSchema schema{
      .name = "shared/name_words",
      .columns = {text("word"),
                  one_of("use", {"particle", "patronymic", "namesake", "female", "male", "article", "office", "link"})},
      .key = {"word", "use"}};
  return schema;
}

NameWords::NameWords(const Table& table) {
  for (const Row& row : table.rows()) {
    const std::string word(row.cells.front());
    const std::string_view use = table.cell(row, "use");
    if (use == "particle") particles_.insert(word);
    if (use == "namesake") namesakes_.insert(word);
    if (use == "office") office_.insert(word);
    if (use == "patronymic") patronymics_.push_back(word.substr(1));
    if (use == "female") female_.push_back(word.substr(1));
    if (use == "male") male_.push_back(word.substr(1));
    if (use == "article") articles_.push_back(word + ' ');
    if (use == "link") links_.push_back(word + ' ');
  }
}

bool NameWords::is_patronymic(std::string_view word) const {
  return word.size() >= shortest_patronymic && ends_with_any(word, patronymics_);
}

bool NameWords::tells_apart(std::string_view word) const {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
         namesakes_.contains(word);
}

bool NameWords::differ_in_gender(std::string_view a, std::string_view b) const {
  const auto female = [&](std::string_view w) { return ends_with_any(w, female_); };
  const auto male = [&](std::string_view w) { return ends_with_any(w, male_); };
  return (female(a) && male(b)) || (female(b) && male(a));
}

std::string_view NameWords::without_article(std::string_view name) const {
  for (const std::string& article : articles_) {
    if (name.size() > article.size() && same_but_for_case(name.substr(0, article.size()), article))
      return name.substr(article.size());
  }
  return name;
}

std::vector<std::string_view> NameWords::behind_link(std::string_view tail) const {
  std::vector<std::string_view> out;
  for (const std::string& link : links_) {
    if (tail.starts_with(link)) out.push_back(tail.substr(link.size()));
  }
  out.push_back(tail);
  return out;
}

}  // namespace wederhoor::lexicon
