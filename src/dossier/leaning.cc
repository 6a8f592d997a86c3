// Decides whether a sentence can be told by itself, by how it begins. "Nog diezelfde nacht brandde de loods af" cannot:
// which night? "Dinsdagochtend volgde een inval in Lelystad" can. Tested by tests/dossier/leaning_test.cc.
#include "dossier/leaning.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t early_words = 4;

bool in_word(std::string_view text, std::size_t at) {
  return base::is_letter(base::decode(text, at).value) || text[at] == '\'';
}

// The first few, in small letters.
std::vector<std::string> first_words(std::string_view words) {
  const std::string text = base::lower(words);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size() && out.size() < early_words;) {
    if (!in_word(text, i)) {
      i += base::decode(text, i).size;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && in_word(text, i)) i += base::decode(text, i).size;
    out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

bool any_of(const std::vector<std::string>& words, const base::WordSet& known) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return known.contains(word); });
}

}  // namespace

const lexicon::TableSchema& leaning_words_table() {
  static const lexicon::TableSchema schema{
      .name = "*/leaning_words",
      .columns = {lexicon::text("word"), lexicon::one_of("where", {"first", "early", "self"})}};
  return schema;
}

const Leaning::Words& Leaning::of(const std::string& language) {
  const auto [at, fresh] = by_language_.try_emplace(language);
  const lexicon::Table* table = fresh ? lexicons_.find(leaning_words_table().of(language)) : nullptr;
  if (table == nullptr) return at->second;
  for (const lexicon::Row& row : table->rows()) {
    const std::string_view where = table->cell(row, "where");
    base::WordSet& to = where == "first" ? at->second.first : where == "early" ? at->second.early : at->second.self;
    to.emplace(row.cells.front());
  }
  return at->second;
}

bool Leaning::leans(const std::string& language, std::string_view words) {
  const Words& known = of(language);
  const std::vector<std::string> early = first_words(words);
  return (!early.empty() && known.first.contains(early.front())) || any_of(early, known.early);
}

bool Leaning::of_self(const std::string& language, std::string_view words) {
  return any_of(first_words(words), of(language).self);
}

}  // namespace wederhoor::dossier
