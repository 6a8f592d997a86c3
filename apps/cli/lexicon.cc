// wederhoor lexicon check: every row of every lexicon against its samples. Tested by tests/cli/check_cli.py.
#include <fmt/format.h>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

int check(const Program& program) {
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return say(engine.error()), exit_code(engine.error());
  const LexiconCheck checked = check_lexicons(**engine);
  for (const Error& fault : checked.faults) say(fault);
  put(fmt::format("{} tables, {} rows, {} sample sentences: {}\n", checked.tables, checked.rows, checked.samples,
                  checked.faults.empty() ? "all as they say" : fmt::format("{} are not", checked.faults.size())));
  return finish_output(checked.faults.empty() ? exit_done : exit_check_failed);
}
}  // namespace

void add_lexicon(Verb& root, Program& program) {
  Verb verb = root.verb("lexicon", "Look after the lexicons");
  verb.needs_verb();
  Verb check_verb = verb.verb("check", "Every row of every lexicon against its sample sentences");
  verb.footer("Examples:\n  wederhoor lexicon check\n  wederhoor lexicon check --data my-data\n");
  check_verb.does(program, [&program] { return check(program); });
}

}  // namespace wederhoor::cli
