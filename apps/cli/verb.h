// Verb: one thing the program does. Each file of this folder named after a verb adds its sub-command and says what
// running it does.
//
//   void add_text(CLI::App& root, Program& program) {
//     CLI::App* verb = root.add_subcommand("text", "The clean text of each report");
//     auto files = std::make_shared<std::vector<std::string>>();
//     verb->add_option("FILE", *files, "Reports, folders, or -")->required();
//     verb->footer("Examples:\n  wederhoor text report.html\n");
//     run_by(verb, program, [files, &program] { return text(program, *files); });
//   }
// A verb prints results on standard output, messages through say() on standard error, and returns an exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "wederhoor/engine.h"

namespace wederhoor::cli {

// What the program returns to the shell.
enum ExitCode : int {
  exit_done = 0,
  exit_nothing_read = 1,
  exit_usage = 2,
  exit_some_refused = 3,
  exit_check_failed = 4,
  exit_disk = 5,
  exit_interrupted = 130,
};

// What all verbs share.
struct Program {
  std::string data;          // --data; empty: found by the engine
  std::function<int()> run;  // the verb that was asked for
};

// Makes `action` what the program does when `verb` is given.
inline void run_by(CLI::App* verb, Program& program, std::function<int()> action) {
  verb->callback([&program, action = std::move(action)] { program.run = action; });
}

void add_read(CLI::App&, Program&);
void add_text(CLI::App&, Program&);
void add_claims(CLI::App&, Program&);
void add_why(CLI::App&, Program&);
void add_check(CLI::App&, Program&);
void add_lexicon(CLI::App&, Program&);
void add_conllu(CLI::App&, Program&);
void add_gazetteer(CLI::App&, Program&);
void add_schema(CLI::App&, Program&);
void add_completion(CLI::App&, Program&);
void add_man(CLI::App&, Program&);
void add_help(CLI::App&, Program&);

}  // namespace wederhoor::cli
