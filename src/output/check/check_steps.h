// What the steps of `check` share: each reads some of a dossier folder back and fails at the first thing that differs.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/result.h"

namespace wederhoor::output {

// An Error of kind check.
Error differs(std::string where, std::string message);
// Pieces of a cell at ";".
std::vector<std::string_view> split(std::string_view cell, char at = ';');
// Reads a file of the folder; errors (check) name it.
Result<std::string> read_output(const std::filesystem::path& folder, const std::string& name);
// Nothing below the folder but plain files with these names, none missing, and the folder texts/.
Status only_these(const std::filesystem::path& folder, std::set<std::string> names);

}  // namespace wederhoor::output
