// Items: the reports that a file holds. Which format it has: formats.h.
#pragma once

#include <string>
#include <string_view>

#include "intake/source.h"
#include "intake/tables.h"

namespace wederhoor::intake {

constexpr std::size_t most_items = 200'000;
constexpr std::uint64_t largest_in_memory = 256u << 20;  // bytes of a file that is no stream

// The items of a file in its order, made one at a time: the file itself, or those of a container. `format`: a name of
// formats.h, or empty: the content tells. Errors (refused): the container breaks off or holds more than `most_items`;
// what came before has been given. Errors (usage): no such format.
Status each_item(Source source, const std::string& file, const Tables& tables, const TakeItem& take,
                 std::string_view format = {});

}  // namespace wederhoor::intake
