// What the columns of a table of reports are called, and what a cell says of its report. Rows:
// lexicons/shared/item_columns.tsv.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/lexicons.h"
#include "wederhoor/report.h"

namespace wederhoor::intake {

enum class ItemColumn { text, title, published, outlet, author, address, channel, id };

class ItemColumns {
 public:
  // Errors (data): a row names a column that does not exist.
  static Result<ItemColumns> open(const Lexicons& lexicons);
  // "Headline" -> title; nothing where the name is not listed.
  std::optional<ItemColumn> find(std::string_view name) const;
  // "its columns views, likes are not read"; nothing where all are.
  std::optional<std::string> unread(const std::vector<std::string>& names) const;

 private:
  std::map<std::string, ItemColumn, std::less<>> columns_;  // lower case
};

// Puts a cell where it belongs. An id that is a plain word of at most 60 letters, digits and ".-_:" becomes the place.
void put(Item& item, ItemColumn column, std::string cell);
// A date that is not written as ISO 8601 is a remark.
void put_published(Item& item, std::string_view cell);

}  // namespace wederhoor::intake
