// Reads the names of lines.
//   applies:      "Laaddatum: 13 maart 2031"; "PD 12 March 2031", two capitals and a space, as Factiva writes
//   applies not:  "De taal: een wapen": more words than a name; "Volgens de politie: twee doden"
// Tested by tests/intake/press/press_test.cc.
#include "intake/press/press_fields.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_name = 30;
constexpr std::array<std::string_view, 11> names = {"title", "author",    "outlet", "published", "length", "other",
                                                    "tail",  "documents", "end",    "body",      "edition"};

bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool all_digits(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<PressFields> PressFields::open(const Lexicons& lexicons) {
  PressFields out;
  const lexicon::Table& table = lexicons.table("shared/press_fields");
  for (const lexicon::Row& row : table.rows()) {
    const auto at = std::find(names.begin(), names.end(), table.cell(row, "field"));
    if (at == names.end())
      return Error{ErrorKind::data, "lexicons/shared/press_fields.tsv:" + std::to_string(row.line),
                   "has an unknown field", "write one of the fields that its remark names"};
    out.fields_.emplace(row.cells.front(), static_cast<PressField>(at - names.begin()));
  }
  return out;
}

std::optional<PressField> PressFields::find(std::string_view name) const {
  if (name.empty() || name.size() > longest_name) return std::nullopt;
  const auto at = fields_.find(base::lower(base::trim(name)));
  return at == fields_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<PressFields::Named> PressFields::of(std::string_view line) const {
  line = base::trim(line);
  const bool code = line.size() > 3 && capital(line[0]) && (capital(line[1]) || line[1] == ' ') &&
                    (line[2] == ' ' || (capital(line[2]) && line[3] == ' '));
  if (code) {
    const std::size_t end = line.find(' ');
    if (const auto field = end == 2 || end == 3 ? find(line.substr(0, end)) : std::nullopt)
      return Named{*field, base::trim(line.substr(end))};
  }
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos && colon > 3 - 1) {
    if (const auto field = find(line.substr(0, colon))) return Named{*field, base::trim(line.substr(colon + 1))};
  }
  const std::optional<PressField> whole = find(line);
  if (whole == PressField::end || whole == PressField::body) return Named{*whole, {}};
  if (line.starts_with("Copyright ") || line.starts_with("\xC2\xA9 ")) return Named{PressField::tail, line};
  return std::nullopt;
}

bool PressFields::heads_tail(std::string_view line) const { return find(line) == PressField::tail; }

bool PressFields::is_edition(std::string_view line) const {
  if (line.size() > 60) return false;
  const std::vector<std::string> words = lower_words(line);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return find(word) == PressField::edition; });
}

bool PressFields::counts_documents(std::string_view text) const {
  for (const auto& [name, field] : fields_) {
    if (field != PressField::documents) continue;
    std::string capitals = " " + name;
    for (char& c : capitals) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (text.find(capitals) != std::string_view::npos) return true;
  }
  return false;
}

bool PressFields::begins_document(std::string_view line) const {
  if (line.size() > 60) return false;
  const std::vector<std::string> words = lower_words(line);
  return words.size() == 4 && all_digits(words[0]) && all_digits(words[2]) && find(words[3]) == PressField::documents;
}

}  // namespace wederhoor::intake
