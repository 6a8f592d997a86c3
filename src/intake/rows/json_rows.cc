// JSON of newspapers and their interfaces to items.
//   applies:      {"status":"ok","articles":[{"title":"Brug heroverd","content":"Het leger zegt
//   …","source":{"name":"Bode"}}]} applies not:  an array of objects without a text
// Tested by tests/intake/items_test.cc.
#include "intake/rows/json_rows.h"

#include "intake/rows/json_records.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t sniffed = 1u << 20;

std::vector<std::string> names_of(const nlohmann::json& object) {
  std::vector<std::string> out;
  for (const auto& [name, value] : object.items()) out.push_back(name);
  return out;
}

}  // namespace

bool is_json_rows(Source& source, const Tables& tables) {
  const std::size_t first = source.text().find_first_not_of(" \t\r\n");
  if (first == std::string::npos || (source.text()[first] != '[' && source.text()[first] != '{')) return false;
  const auto record = first_json_record(source.head(sniffed), "");
  if (!record) return false;
  for (const auto& [name, value] : record->value.items()) {
    if (tables.item_columns.find(name) == ItemColumn::text && value.is_string()) return true;
  }
  return false;
}

Status json_row_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  std::size_t number = 0;
  std::optional<std::string> unread;
  return each_json_record(source, file, "", [&](JsonRecord&& record) {
    Item item;
    item.file = file;
    item.encoding = "UTF-8";
    if (++number == 1) unread = tables.item_columns.unread(names_of(record.value));
    if (unread) item.remarks.push_back(*unread);
    for (const auto& [name, value] : record.value.items()) {
      const auto column = tables.item_columns.find(name);
      if (column && (*column != ItemColumn::text || value.is_string())) put(item, *column, json_text(value));
    }
    if (item.place.empty()) item.place = std::to_string(number);
    return take(std::move(item));
  });
}

}  // namespace wederhoor::intake
