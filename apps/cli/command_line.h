// The command line as one tree of verbs: help, completion and the man page are made from it.
#pragma once

#include "verb.h"

namespace wederhoor::cli {

// What came of parsing: nothing to say, help or version printed, or what is wrong with the arguments.
struct Parsed {
  bool answered = false;
  std::string wrong;
};

// Owner of the tree. The program's own options may stand after a verb.
class CommandLine {
 public:
  CommandLine(const std::string& name, const std::string& about);
  ~CommandLine();
  Verb root();
  void answers_version_and_help(const std::string& version);  // after the program's own options, before its verbs
  Parsed parse(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

// The program's options and verbs; `root` must live until the program has run.
void add_verbs(Verb& root, CommandLine& line, Program& program);
// Parses; nullopt when program.run is to be called, else the exit code (after help, version or a usage message).
std::optional<int> parse_command_line(CommandLine& line, Program& program, int argc, char** argv);

// The name in `known` that `word` was probably meant to be; empty if none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& known);

}  // namespace wederhoor::cli
