// Report names: how tables, texts/ and pages call a report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/heap.h"

namespace wederhoor::output {

// The file name with every byte that a cell, a list or a file name could not bear as %XX ("a;b.txt" -> "a%3Bb.txt"), at
// most 160 bytes.
std::string report_name(std::string_view file);
// One name per document; where two share one, both get their id before the extension: "a.html" ->
// "a-0f3c5a9be2d1.html".
std::vector<std::string> report_names(const Heap& documents);

}  // namespace wederhoor::output
