// The command line as one CLI11 tree: help, completion and the man page are made from it.
#pragma once

#include <optional>

#include "verb.h"

namespace wederhoor::cli {

void build_command_line(CLI::App& root, Program& program);
// Parses; nullopt when program.run is to be called, else the exit code (after help, version or a usage message).
std::optional<int> parse_command_line(CLI::App& root, Program& program, int argc, char** argv);

// The name in `known` that `word` was probably meant to be; empty if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace wederhoor::cli
