// Cells of a table of reports to an Item.
//   applies:      publication_date "2031-03-12" is when it was published; id "nos-17" makes it heap.csv#nos-17
//   applies not:  published "gisteren" is no date: a remark, and the text tells; id "https://…" names no place
// Tested by tests/intake/items_test.cc.
#include "intake/rows/item_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/dates.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_place = 60;
constexpr std::size_t named_at_most = 10;

constexpr std::array<std::string_view, 8> names = {"text",   "title",   "published", "outlet",
                                                   "author", "address", "channel",   "id"};

bool plain_word(std::string_view id) {
  return !id.empty() && id.size() <= longest_place && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ||
           c == '_' || c == ':';
  });
}

}  // namespace

Result<ItemColumns> ItemColumns::open(const Lexicons& lexicons) {
  ItemColumns out;
  const lexicon::Table& table = lexicons.table("shared/item_columns");
  for (const lexicon::Row& row : table.rows()) {
    const auto at = std::find(names.begin(), names.end(), table.cell(row, "column"));
    if (at == names.end())
      return Error{ErrorKind::data, fmt::format("lexicons/shared/item_columns.tsv:{}", row.line),
                   "names no column of a table of reports", fmt::format("write one of: {}", fmt::join(names, ", "))};
    out.columns_.emplace(row.cells.front(), static_cast<ItemColumn>(at - names.begin()));
  }
  return out;
}

std::optional<ItemColumn> ItemColumns::find(std::string_view name) const {
  if (name.size() > longest_place) return std::nullopt;
  const auto at = columns_.find(base::lower(base::trim(name)));
  return at == columns_.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::string> ItemColumns::unread(const std::vector<std::string>& given) const {
  std::vector<std::string_view> others;
  std::size_t more = 0;
  for (const std::string& name : given) {
    if (find(name)) continue;
    if (others.size() < named_at_most && plain_word(base::trim(name)))
      others.push_back(base::trim(name));
    else
      ++more;
  }
  if (others.empty() && more == 0) return std::nullopt;
  return fmt::format("columns of the container that are not read: {}{}", fmt::join(others, ", "),
                     more == 0 ? "" : fmt::format("{}{} others", others.empty() ? "" : " and ", more));
}

void put_published(Item& item, std::string_view cell) {
  if (cell.empty()) return;
  if (const auto published = base::parse_iso_interval(cell))
    item.said.published = *published;
  else
    item.remarks.push_back("the date that the container gives is not written as 2023-05-23 or 2023-05-23T12:30+02:00");
}

void put(Item& item, ItemColumn column, std::string cell) {
  if (column == ItemColumn::text) {
    item.bytes = std::move(cell);
    return;
  }
  const std::string_view value = base::trim(cell);
  switch (column) {
    case ItemColumn::title: item.said.title = value; break;
    case ItemColumn::published: put_published(item, value); break;
    case ItemColumn::outlet: item.said.outlet = value; break;
    case ItemColumn::author: item.said.author = value; break;
    case ItemColumn::address: item.said.address = value; break;
    case ItemColumn::channel: item.said.channel = value; break;
    case ItemColumn::id:
      if (plain_word(value)) item.place = value;
      break;
    case ItemColumn::text: break;
  }
}

}  // namespace wederhoor::intake
