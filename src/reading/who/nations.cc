// Countries by adjective and inhabitant. "Russische", "Zuid-Russische" are RU; "Rus" is one of them, "Russen" many;
// "russisch" in small letters is no Dutch. Tested by tests/reading/who/who_test.cc.
#include "reading/who/nations.h"

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reading {

Nations::Nations(const Lexicons& lexicons) {
  const lexicon::Table& table = lexicons.table("shared/countries");
  for (const lexicon::Row& row : table.rows()) {
    const std::string iso(row.cells.front());
    for (const std::string& adjective : lexicon::pieces(table.cell(row, "adjective_nl"))) {
      adjectives_.emplace(adjective, iso);
      adjectives_.emplace(adjective + "e", iso);
    }
    for (const std::string& one : lexicon::pieces(table.cell(row, "inhabitant_nl")))
      inhabitants_.emplace(one, std::pair{iso, Count::one});
    for (const std::string& many : lexicon::pieces(table.cell(row, "inhabitants_nl"))) {
      inhabitants_.insert_or_assign(many, std::pair{iso, Count::many});
    }
  }
}

std::string_view Nations::adjective(std::string_view word) const {
  if (word.size() > 40 || !base::starts_upper(word)) return {};
  const auto found = adjectives_.find(word);
  if (found != adjectives_.end()) return found->second;
  const std::size_t hyphen = word.rfind('-');  // "Zuid-Russische", "Wit-Russische" stands in the list itself
  if (hyphen == std::string_view::npos) return {};
  const std::string_view first = word.substr(0, hyphen);
  const bool part = first == "Zuid" || first == "Noord" || first == "Oost" || first == "West" || first == "Centraal" ||
                    first == "Midden";
  return part ? adjective(word.substr(hyphen + 1)) : std::string_view{};
}

Nations::Inhabitants Nations::inhabitants(std::string_view word) const {
  if (word.size() > 40) return {};
  const auto found = inhabitants_.find(word);
  if (found == inhabitants_.end()) return {};
  return {found->second.first, found->second.second};
}

}  // namespace wederhoor::reading
