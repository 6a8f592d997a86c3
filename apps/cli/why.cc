// wederhoor why: what made a record. Tested by tests/cli/check_cli.py.
#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {
namespace {
struct Options {
  std::string id;
  std::string folder = "dossier";
};

int explain(const Options& options) {
  const Result<std::string> text = why(options.folder, options.id);
  if (!text) return say(text.error()), exit_code(text.error());
  put(harmless(*text, true));
  return finish_output(exit_done);
}
}  // namespace

void add_why(Verb& root, Program& program) {
  Verb verb = root.verb("why", "Show the rule, the lexicon row and the quoted words that made a record");
  const auto options = std::make_shared<Options>();
  verb.option("ID", options->id, "Id of a claim, number, event, time, mention, incident or match")
      .required()
      .value("ID");
  verb.option("--in", options->folder, "The dossier").value("DIR").shows_default();
  verb.footer("Examples:\n  wederhoor why c_0123456789ab\n  wederhoor why n_0123456789ab --in monday\n");
  verb.does(program, [options] { return explain(*options); });
}

}  // namespace wederhoor::cli
