// What the lines around an article are called in the text exports of newspaper archives. Rows:
// lexicons/shared/press_fields.tsv.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

enum class PressField { title, author, outlet, published, length, other, tail, documents, end, body, edition };

class PressFields {
 public:
  // Errors (data): an unknown field.
  static Result<PressFields> open(const Lexicons& lexicons);
  struct Named {
    PressField field;
    std::string_view value;
  };
  // "LENGTE: 22 woorden" -> {length, "22 woorden"}; "HD  Brug dicht" -> {title, "Brug dicht"}; nothing for other lines.
  std::optional<Named> of(std::string_view line) const;
  // "Edition 1; Scotland", "3 Star Edition": such a word in a short line.
  bool is_edition(std::string_view line) const;
  // A line that is nothing but the name of a tail, as "Classification".
  bool heads_tail(std::string_view line) const;
  // Does " DOCUMENTS" stand in capitals somewhere?
  bool counts_documents(std::string_view text) const;
  // "2 of 7 DOCUMENTS"
  bool begins_document(std::string_view line) const;

 private:
  std::optional<PressField> find(std::string_view name) const;
  std::map<std::string, PressField, std::less<>> fields_;
};

}  // namespace wederhoor::intake
