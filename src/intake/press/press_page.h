// Exports of newspaper archives as pages: their lines, as the text export of the same archive would set them.
#pragma once

#include <string>
#include <string_view>

#include "intake/press/press_fields.h"

namespace wederhoor::intake {

// May this be such a page? By marks that only exports have; what it is in the end is_press_text() of its lines tells.
bool may_be_press_page(std::string_view head, const PressFields& fields);
// A line for each block, a blank line between two; "HD" and its cell beside it are one line. `page`: at most 10 MiB,
// UTF-8. Linear.
std::string press_lines(std::string_view page);

}  // namespace wederhoor::intake
