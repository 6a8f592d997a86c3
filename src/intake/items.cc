// Which containers are read, and what each holds.
//   applies:      heap.csv with a column of texts: heap.csv#1, heap.csv#2, …
//   applies not:  a page that blogs live: one report
// Tested by tests/intake/items_test.cc.
#include "intake/items.h"

#include "intake/rows/csv_items.h"
#include "intake/rows/json_lines.h"

namespace wederhoor::intake {
namespace {

struct Container {
  bool (*begins)(std::string_view bytes, const ItemColumns& columns);
  Status (*each)(std::string bytes, const std::string& file, const ItemColumns& columns, const TakeItem& take);
};

constexpr Container containers[] = {
    {begins_csv, csv_items},
    {begins_json_lines, json_line_items},
};

const Container* container_of(std::string_view bytes, const ItemColumns& columns) {
  for (const Container& container : containers) {
    if (container.begins(bytes, columns)) return &container;
  }
  return nullptr;
}

}  // namespace

bool holds_many(std::string_view bytes, const ItemColumns& columns) { return container_of(bytes, columns) != nullptr; }

Status each_item(std::string bytes, const std::string& file, const ItemColumns& columns, const TakeItem& take) {
  const Container* container = container_of(bytes, columns);
  if (container == nullptr) {
    Item item;
    item.file = file;
    item.bytes = std::move(bytes);
    take(std::move(item));
    return Done{};
  }
  std::size_t count = 0;
  const Status done = container->each(std::move(bytes), file, columns,
                                      [&](Item&& item) { return ++count <= most_items && take(std::move(item)); });
  if (done && count > most_items)
    return Error{ErrorKind::refused, file, "holds more than 200,000 reports: the rest was not read",
                 "split it into several files"};
  return done;
}

}  // namespace wederhoor::intake
