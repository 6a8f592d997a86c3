// Items: the reports that a file holds. A container format is one folder of src/intake with one function from bytes to
// items, and one row in the list of items.cc.
#pragma once

#include <string>
#include <string_view>

#include "intake/rows/item_columns.h"

namespace wederhoor::intake {

constexpr std::size_t most_items = 200'000;

// Is this a container, by its content?
bool holds_many(std::string_view bytes, const ItemColumns& columns);
// The items of a file in its order, made one at a time: the file itself, or those of a container. Errors (refused): the
// container breaks off or holds more than `most_items`; what came before has been given.
Status each_item(std::string bytes, const std::string& file, const ItemColumns& columns, const TakeItem& take);

}  // namespace wederhoor::intake
