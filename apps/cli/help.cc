// wederhoor help VERB, the same as VERB --help. Tested by tests/cli/check_cli.py.
#include "command_line.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {
int help(const VerbAbout& root, const std::string& name) {
  std::vector<std::string> names;
  for (const VerbAbout& verb : root.verbs) {
    names.push_back(verb.name);
    if (verb.name != name) continue;
    put(verb.help);
    return finish_output(exit_done);
  }
  if (name.empty()) {
    put(root.help);
    return finish_output(exit_done);
  }
  const std::string near = nearest(name, names);
  say("wederhoor: no verb \"" + name + "\"" +
      (near.empty() ? "; see wederhoor --help" : "; did you mean \"" + near + "\"?"));
  return exit_usage;
}
}  // namespace

void add_help(Verb& root, Program& program) {
  Verb verb = root.verb("help", "Print the help of a verb");
  const auto name = std::make_shared<std::string>();
  verb.option("VERB", *name, "The verb").value("[VERB]");
  verb.footer("Examples:\n  wederhoor help read\n");
  verb.does(program, [&root, name] { return help(root.about(), *name); });
}

}  // namespace wederhoor::cli
