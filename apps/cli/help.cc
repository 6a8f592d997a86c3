// wederhoor help VERB, the same as VERB --help. Tested by tests/cli/check_cli.py.
#include "command_line.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {
int help(const CLI::App& root, const std::string& name) {
  std::vector<std::string> names;
  for (const CLI::App* verb : root.get_subcommands({})) {
    names.push_back(verb->get_name());
    if (verb->get_name() != name) continue;
    put(verb->help(root.get_name()));
    return finish_output(exit_done);
  }
  if (name.empty()) {
    put(root.help());
    return finish_output(exit_done);
  }
  const std::string near = nearest(name, names);
  say("wederhoor: no verb \"" + name + "\"" +
      (near.empty() ? "; see wederhoor --help" : "; did you mean \"" + near + "\"?"));
  return exit_usage;
}
}  // namespace

void add_help(CLI::App& root, Program& program) {
  CLI::App* verb = root.add_subcommand("help", "Print the help of a verb");
  const auto name = std::make_shared<std::string>();
  verb->add_option("VERB", *name, "The verb")->option_text("[VERB]");
  verb->footer("Examples:\n  wederhoor help read\n");
  run_by(verb, program, [&root, name] { return help(root, *name); });
}

}  // namespace wederhoor::cli
