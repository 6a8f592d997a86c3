// Names the outlet.
//   applies:      "https://nos.nl/artikel/2512" -> NOS; "/ vk, woensdag" in a byline -> de Volkskrant
//   applies not:  "https://nos.nl.example.org/" is not NOS
// Tested by tests/intake/text/bylines_test.cc.
#include "intake/outlets.h"

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {

Result<Outlets> Outlets::open(const Lexicons& lexicons) {
  Outlets out;
  const lexicon::Table& table = lexicons.table("shared/outlets");
  for (const lexicon::Row& row : table.rows()) {
    const std::string name(row.cells.front());
    out.names_.emplace(base::lower(name), name);
    for (const std::string& domain : lexicon::pieces(table.cell(row, "domains"), ';'))
      out.domains_.emplace(domain, name);
    for (const std::string& alias : lexicon::pieces(table.cell(row, "aliases"), ';'))
      out.names_.emplace(base::lower(alias), name);
  }
  return out;
}

std::string Outlets::by_address(std::string_view address) const {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  std::string host = base::lower(address.substr(0, address.find_first_of("/?#:")));
  for (std::string_view rest = host; !rest.empty();) {
    const auto it = domains_.find(rest);
    if (it != domains_.end()) return it->second;
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  return {};
}

std::string Outlets::by_name(std::string_view name) const {
  const auto it = names_.find(base::lower(base::trim(name)));
  return it == names_.end() ? std::string() : it->second;
}

}  // namespace wederhoor::intake
