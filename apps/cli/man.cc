// wederhoor man: the manual page, made from the same command line tree as --help. Tested by tests/cli/check_cli.py.
//   wederhoor man > wederhoor.1 && man ./wederhoor.1
#include <fmt/format.h>

#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {
namespace {

// Text for roff: backslashes and leading dots and quotes made harmless, hyphens kept as minus.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
      out += c;
    }
  }
  return out;
}

std::string options(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_name() == "--help" || option->get_name() == "-h,--help") continue;
    const bool positional = option->get_positional();
    std::string name = positional ? option->get_name(true) : option->get_name();
    const std::string text = option->get_option_text();
    out += ".TP\n.B " + roff(positional && !text.empty() ? text : name + (text.empty() ? "" : " " + text)) + "\n" +
           roff(option->get_description()) + "\n";
  }
  return out;
}

std::string verb_section(const CLI::App& verb, const std::string& before) {
  std::string out =
      ".SS " + roff(before + verb.get_name()) + "\n" + roff(verb.get_description()) + ".\n" + options(verb);
  for (const CLI::App* below : verb.get_subcommands({})) out += verb_section(*below, before + verb.get_name() + " ");
  if (!verb.get_footer().empty()) out += ".PP\n.nf\n" + roff(verb.get_footer()) + ".fi\n";
  return out;
}

std::string page(const CLI::App& root) {
  std::string out = ".TH WEDERHOOR 1 \"\" \"wederhoor " WEDERHOOR_VERSION
                    "\" \"User Commands\"\n.SH NAME\nwederhoor \\- who says what, through whom, how firmly\n"
                    ".SH SYNOPSIS\n.B wederhoor\n.I VERB\n.RI [ OPTION… ]\n.RI [ FILE… ]\n.SH DESCRIPTION\n" +
                    roff(root.get_description()) + "\n.SH OPTIONS\n" + options(root) + ".SH VERBS\n";
  for (const CLI::App* verb : root.get_subcommands({})) out += verb_section(*verb, "");
  return out +
         ".SH ENVIRONMENT\n.TP\n.B WEDERHOOR_DATA\nFolder with lexicons/, models/ and gazetteer.bin.\n.TP\n.B "
         "NO_COLOR\nNo colours.\n.TP\n.B TERM\n"
         "\"dumb\": no colours, no progress bar.\n.SH EXAMPLES\n.nf\n" +
         roff(root.get_footer()) + ".fi\n";
}
}  // namespace

void add_man(CLI::App& root, Program& program) {
  CLI::App* verb = root.add_subcommand("man", "Print the manual page (roff)");
  verb->footer("Examples:\n  wederhoor man | man -l -\n");
  run_by(verb, program, [&root] {
    put(page(root));
    return finish_output(exit_done);
  });
}

}  // namespace wederhoor::cli
