// wederhoor: the command line. One file per verb; this one only puts them together. Tested by tests/cli/check_cli.py.
#include <exception>
#include <new>
#include <system_error>

#include "command_line.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

// Tells why the program cannot go on, and ends it: memory, threads and handles can run out anywhere.
[[noreturn]] void end_by(const std::exception_ptr& why) {
  try {
    if (why) std::rethrow_exception(why);
  } catch (const std::bad_alloc&) {
    end_at_once(
        "wederhoor: out of memory; use fewer --jobs, read fewer reports at a time, or raise the limit (ulimit -v)\n",
        exit_disk);
  } catch (const std::system_error& error) {
    const std::string text =
        "wederhoor: " + std::string(error.what()) +
        "; memory, threads or handles have run out: raise the limits (ulimit -v, -u, -n) or use fewer --jobs\n";
    end_at_once(text.c_str(), exit_disk);
  } catch (...) {
  }
  end_at_once("wederhoor: ended by a fault of its own; please report it\n", exit_disk);
}

int run(int argc, char** argv) {
  CommandLine line("wederhoor",
                   "Reads a heap of news reports about armed incidents and lays open who says what, through whom, how "
                   "firmly.\nOffline; invents nothing; the same reports always give the same bytes.");
  Verb root = line.root();
  Program program;
  add_verbs(root, line, program);
  if (const std::optional<int> code = parse_command_line(line, program, argc, argv)) return *code;
  return finish_output(program.run());
}
}  // namespace
}  // namespace wederhoor::cli

int main(int argc, char** argv) {
  using namespace wederhoor::cli;
  std::set_terminate([] { end_by(std::current_exception()); });  // thrown where nobody can catch it
  catch_signals();
  try {
    return run(argc, argv);
  } catch (...) {
    end_by(std::current_exception());
  }
}
