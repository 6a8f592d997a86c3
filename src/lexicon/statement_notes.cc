// Decides whether an outlet is somebody's own statement. "Ministerie van Defensie (vertaald communiqué)" is; "De Bode
// (liveblog)", "Verklaring" and "De Bode (bron: verklaring van het leger)" with more than four words are not. Tested by
// tests/lexicon/statement_notes_test.cc.
#include "lexicon/statement_notes.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::lexicon {
namespace {
constexpr std::ptrdiff_t longest_note = 3;  // spaces between its words
}  // namespace

const TableSchema& statement_notes_table() {
  static const TableSchema schema{.name = "shared/statement_notes", .columns = {text("word")}};
  return schema;
}

std::optional<ActorRow> listed_issuer(const Actors& actors, const std::string& name, const std::string& language) {
  const std::vector<std::uint32_t> listed = actors.find(name, language);
  if (listed.empty()) return actors.find_body(name, language);
  return listed.size() == 1 ? std::optional(actors.row(listed.front())) : std::nullopt;
}

StatementNotes::StatementNotes(const Lexicons& lexicons) {
  for (const Row& row : lexicons.table("shared/statement_notes").rows()) words_.insert(base::fold(row.cells.front()));
}

std::string StatementNotes::issuer(std::string_view outlet) const {
  const std::size_t open = outlet.rfind('(');
  if (open == std::string_view::npos || !outlet.ends_with(')')) return "";
  const std::string note = base::fold(outlet.substr(open + 1, outlet.size() - open - 2));
  if (std::count(note.begin(), note.end(), ' ') > longest_note) return "";
  for (std::size_t from = 0; from <= note.size();) {
    const std::size_t to = std::min(note.find_first_of(" ,;", from), note.size());
    if (words_.contains(note.substr(from, to - from))) return std::string(base::trim(outlet.substr(0, open)));
    from = to + 1;
  }
  return "";
}

}  // namespace wederhoor::lexicon
