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

void add_why(CLI::App& root, Program& program) {
  CLI::App* verb = root.add_subcommand("why", "Show the rule, the lexicon row and the quoted words that made a record");
  const auto options = std::make_shared<Options>();
  verb->add_option("ID", options->id, "Id of a claim, number, event, time, mention, incident or match")
      ->required()
      ->option_text("ID");
  verb->add_option("--in", options->folder, "The dossier")->option_text("DIR")->capture_default_str();
  verb->footer("Examples:\n  wederhoor why c_0123456789ab\n  wederhoor why n_0123456789ab --in monday\n");
  run_by(verb, program, [options] { return explain(*options); });
}

}  // namespace wederhoor::cli
