// wederhoor: the command line. One file per verb; this one only puts them together. Tested by tests/cli/check_cli.py.
#include <cstdio>
#include <cstdlib>

#include "command_line.h"
#include "terminal.h"

int main(int argc, char** argv) {
  using namespace wederhoor::cli;
  catch_signals();
  CLI::App root;
  Program program;
  build_command_line(root, program);
  if (const std::optional<int> code = parse_command_line(root, program, argc, argv)) return *code;
  return finish_output(program.run());
}
