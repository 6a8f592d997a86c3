// The reports of a dossier folder, read back from texts/: all that the stages after intake need of them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/render.h"

namespace wederhoor::output {

// A report from its text and its map. Errors (check): "NAME.map:12", what is wrong there. Whatever the bytes are, the
// spans of the report lie in its text and its map is in order.
Result<Report> report_back(const std::string& name, std::string text, std::string_view map);

}  // namespace wederhoor::output
