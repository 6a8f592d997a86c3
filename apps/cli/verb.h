// Verb: one thing the program does. Each file of this folder named after a verb adds its sub-command and says what
// running it does. The library that parses (CLI11) is known to verb.cc alone: it is dear to compile.
//
//   void add_text(Verb& root, Program& program) {
//     Verb verb = root.verb("text", "The clean text of each report");
//     auto files = std::make_shared<std::vector<std::string>>();
//     verb.option("FILE", *files, "Reports, folders, or -").required();
//     verb.footer("Examples:\n  wederhoor text report.html\n");
//     verb.does(program, [files, &program] { return text(program, *files); });
//   }
// A verb prints results on standard output, messages through say() on standard error, and returns an exit code.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "wederhoor/engine.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

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

// What help, completion and the man page tell of an option and of a verb.
struct OptionAbout {
  std::string name;                // "--to"; "FILE" where its place names it
  std::vector<std::string> longs;  // {"--to"}
  std::string value, about;        // "DIR", "nl|en"
  bool positional = false;
  bool takes_value = false;
};
struct VerbAbout {
  std::string name, about, footer, help;  // help: the whole text
  std::vector<OptionAbout> options;
  std::vector<VerbAbout> verbs;  // below it
};

// An option that was added, to say more about it.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}
  Option& required();
  Option& value(const std::string& name);  // as help calls it; "nl|en" is also what a shell completes
  Option& one_of(const std::vector<std::string>& values);
  Option& between(unsigned least, unsigned most);
  Option& shows_default();  // the value that the target has now

 private:
  CLI::Option* option_;
};

// A sub-command, or the program itself. A view: the tree belongs to CommandLine (command_line.h).
// Every target must live until the program has run.
class Verb {
 public:
  explicit Verb(CLI::App* app) : app_(app) {}
  Verb verb(const std::string& name, const std::string& about);  // one below this
  void needs_verb();                                             // one below this must be given
  Option flag(const std::string& name, bool& target, const std::string& about);
  // A name without dashes takes what stands without an option, a list all of it.
  Option option(const std::string& name, std::string& target, const std::string& about);
  Option option(const std::string& name, unsigned& target, const std::string& about);
  Option option(const std::string& name, std::vector<std::string>& target, const std::string& about);
  void footer(const std::string& text);
  // Makes `action` what the program does when this verb is given.
  void does(Program& program, std::function<int()> action);
  VerbAbout about() const;

 private:
  CLI::App* app_;
};

void add_read(Verb& root, Program&);
void add_text(Verb& root, Program&);
void add_claims(Verb& root, Program&);
void add_why(Verb& root, Program&);
void add_check(Verb& root, Program&);
void add_lexicon(Verb& root, Program&);
void add_conllu(Verb& root, Program&);
void add_gazetteer(Verb& root, Program&);
void add_schema(Verb& root, Program&);
void add_doctor(Verb& root, Program&);
void add_completion(Verb& root, Program&);
void add_man(Verb& root, Program&);
void add_help(Verb& root, Program&);

}  // namespace wederhoor::cli
