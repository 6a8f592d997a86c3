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

std::string options(const VerbAbout& verb) {
  std::string out;
  for (const OptionAbout& option : verb.options) {
    if (option.name == "--help") continue;
    const std::string named = option.name + (option.value.empty() ? "" : " " + option.value);
    out += ".TP\n.B " + roff(option.positional && !option.value.empty() ? option.value : named) + "\n" +
           roff(option.about) + "\n";
  }
  return out;
}

std::string verb_section(const VerbAbout& verb, const std::string& before) {
  std::string out = ".SS " + roff(before + verb.name) + "\n" + roff(verb.about) + ".\n" + options(verb);
  for (const VerbAbout& below : verb.verbs) out += verb_section(below, before + verb.name + " ");
  if (!verb.footer.empty()) out += ".PP\n.nf\n" + roff(verb.footer) + ".fi\n";
  return out;
}

std::string page(const VerbAbout& root) {
  std::string out = ".TH WEDERHOOR 1 \"\" \"wederhoor " WEDERHOOR_VERSION
                    "\" \"User Commands\"\n.SH NAME\nwederhoor \\- who says what, through whom, how firmly\n"
                    ".SH SYNOPSIS\n.B wederhoor\n.I VERB\n.RI [ OPTION… ]\n.RI [ FILE… ]\n.SH DESCRIPTION\n" +
                    roff(root.about) + "\n.SH OPTIONS\n" + options(root) + ".SH VERBS\n";
  for (const VerbAbout& verb : root.verbs) out += verb_section(verb, "");
  return out +
         ".SH ENVIRONMENT\n.TP\n.B WEDERHOOR_DATA\nFolder with lexicons/, models/ and gazetteer.bin.\n.TP\n.B "
         "NO_COLOR\nNo colours.\n.TP\n.B TERM\n"
         "\"dumb\": no colours, no progress bar.\n.SH EXAMPLES\n.nf\n" +
         roff(root.footer) + ".fi\n";
}
}  // namespace

void add_man(Verb& root, Program& program) {
  Verb verb = root.verb("man", "Print the manual page (roff)");
  verb.footer("Examples:\n  wederhoor man | man -l -\n");
  verb.does(program, [&root] {
    put(page(root.about()));
    return finish_output(exit_done);
  });
}

}  // namespace wederhoor::cli
