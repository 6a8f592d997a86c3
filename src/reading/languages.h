// Which languages the program reads.
#pragma once

#include <span>

namespace wederhoor::reading {

struct Language;  // language.h

// In an order that counts: a report whose language nothing tells is read as the first.
std::span<const Language> languages();

}  // namespace wederhoor::reading
