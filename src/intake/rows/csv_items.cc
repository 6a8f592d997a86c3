// CSV to items.
//   applies:      "titel;datum;tekst" and rows below it, whatever the file is called
//   applies not:  prose with a comma in its first line; a table of one column
// Tested by tests/intake/items_test.cc.
#include "intake/rows/csv_items.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_header = 4096;  // bytes

struct Header {
  char delimiter = ',';
  std::vector<std::string> names;
  std::vector<std::optional<ItemColumn>> columns;
  bool has(ItemColumn column) const { return std::find(columns.begin(), columns.end(), column) != columns.end(); }
};

std::optional<Header> header_of(std::string_view text, const ItemColumns& columns) {
  for (const char delimiter : {',', ';', '\t'}) {
    Header header{delimiter, {}, {}};
    (void)base::each_csv_row(text.substr(0, longest_header), delimiter, "", [&](base::CsvRow& row, std::size_t) {
      header.names = std::move(row);
      return false;
    });
    for (const std::string& name : header.names) header.columns.push_back(columns.find(name));
    if (std::count(header.columns.begin(), header.columns.end(), std::nullopt) + 2 <=
        static_cast<std::ptrdiff_t>(header.columns.size()))
      return header;
  }
  return std::nullopt;
}

// What every item of the file has.
Item common(const std::string& file, const Decoded& decoded, const Header& header, const ItemColumns& columns) {
  Item item;
  item.file = file;
  item.encoding = decoded.encoding;
  item.remarks = decoded.remarks;
  if (auto unread = columns.unread(header.names)) item.remarks.push_back(*std::move(unread));
  return item;
}

Item item_of(Item item, base::CsvRow& row, std::size_t number, const Header& header) {
  for (std::size_t i = 0; i < row.size() && i < header.columns.size(); ++i) {
    if (header.columns[i]) put(item, *header.columns[i], std::move(row[i]));
  }
  if (item.place.empty()) item.place = std::to_string(number - 1);
  if (row.size() > header.columns.size())
    item.fault = Error{ErrorKind::refused, item.name(),
                       fmt::format("has {} cells for {} columns", row.size(), header.columns.size()),
                       "put cells that hold the delimiter in quotation marks"};
  return item;
}

}  // namespace

bool begins_csv(std::string_view bytes, const ItemColumns& columns) {
  const Result<Decoded> head = decode_file(bytes.substr(0, longest_header), "");
  return head && header_of(head->text, columns).has_value();
}

Status csv_items(Source& source, const std::string& file, const ItemColumns& columns, const TakeItem& take) {
  const Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  const std::optional<Header> header = header_of(decoded->text, columns);
  if (!header || !header->has(ItemColumn::text))
    return Error{ErrorKind::refused, file, "is a table without a column of texts",
                 "call the column that holds the reports \"text\""};
  const Item blank = common(file, *decoded, *header, columns);
  return base::each_csv_row(decoded->text, header->delimiter, file, [&](base::CsvRow& row, std::size_t number) {
    return number == 1 || take(item_of(blank, row, number, *header));
  });
}

}  // namespace wederhoor::intake
