// wederhoor schema: the JSON Schemas of the outputs. Tested by tests/schema/check_schemas.py.
#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {

void add_schema(Verb& root, Program& program) {
  Verb verb = root.verb("schema", "Print the JSON Schema (2020-12) of an output");
  const auto name = std::make_shared<std::string>("dossier");
  verb.option("NAME", *name, "dossier (dossier.json), refused (a line of refused.jsonl) or run (run.json)")
      .value("NAME")
      .one_of({"dossier", "refused", "run"})
      .shows_default();
  verb.footer("Examples:\n  wederhoor schema\n  wederhoor schema refused\n");
  verb.does(program, [name] {
    put(json_schema(*name));
    return finish_output(exit_done);
  });
}

}  // namespace wederhoor::cli
