// wederhoor schema: the JSON Schemas of the outputs. Tested by tests/schema/check_schemas.py.
#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {

void add_schema(CLI::App& root, Program& program) {
  CLI::App* verb = root.add_subcommand("schema", "Print the JSON Schema (2020-12) of an output");
  const auto name = std::make_shared<std::string>("dossier");
  verb->add_option("NAME", *name, "dossier (dossier.json), refused (a line of refused.jsonl) or run (run.json)")
      ->option_text("NAME")
      ->check(CLI::IsMember({"dossier", "refused", "run"}))
      ->capture_default_str();
  verb->footer("Examples:\n  wederhoor schema\n  wederhoor schema refused\n");
  run_by(verb, program, [name] {
    put(json_schema(*name));
    return finish_output(exit_done);
  });
}

}  // namespace wederhoor::cli
