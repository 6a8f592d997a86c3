// Countries by adjective and inhabitant. "Russische", "Malinese", "Zuid-Russische" are RU, ML, RU; "Rus" is one of
// them, "Russen" many; "russisch" in small letters is no Dutch. Tested by tests/reading/who/who_test.cc.
#include "reading/who/nations.h"

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/words/closed_words.h"

namespace wederhoor::reading {

Nations::Nations(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.shared("countries");
  const std::string of = "_" + tables.language();
  const ClosedWords closed(tables);
  for (const lexicon::Row& row : table.rows()) {
    const std::string iso(row.cells.front());
    for (const std::string& adjective : lexicon::pieces(table.cell(row, "adjective" + of))) {
      adjectives_.emplace(adjective, iso);
      const bool ees = adjective.ends_with("ees");  // "Malinees", "Malinese"
      const std::string stem = ees ? adjective.substr(0, adjective.size() - 2) + 's' : adjective;
      for (const std::string& ending : closed.words(Closed::inflection)) adjectives_.emplace(stem + ending, iso);
    }
    for (const std::string& one : lexicon::pieces(table.cell(row, "inhabitant" + of)))
      inhabitants_.emplace(one, std::pair{iso, Count::one});
    for (const std::string& many : lexicon::pieces(table.cell(row, "inhabitants" + of))) {
      inhabitants_.insert_or_assign(many, std::pair{iso, Count::many});
    }
  }
  const lexicon::Table& relations = tables.table("relations");
  for (const lexicon::Row& row : relations.rows()) {
    if (relations.cell(row, "shape") == "compass") compass_.emplace(row.cells.front());
  }
}

std::string_view Nations::adjective(std::string_view word) const {
  if (word.size() > 40 || !base::starts_upper(word)) return {};
  const auto found = adjectives_.find(word);
  if (found != adjectives_.end()) return found->second;
  const std::size_t hyphen = word.rfind('-');  // "Zuid-Russische", "Wit-Russische" stands in the list itself
  if (hyphen == std::string_view::npos) return {};
  return compass_.contains(base::lower(word.substr(0, hyphen))) ? adjective(word.substr(hyphen + 1))
                                                                : std::string_view{};
}

Nations::Inhabitants Nations::inhabitants(std::string_view word) const {
  if (word.size() > 40) return {};
  const auto found = inhabitants_.find(word);
  if (found == inhabitants_.end()) return {};
  return {found->second.first, found->second.second};
}

}  // namespace wederhoor::reading
