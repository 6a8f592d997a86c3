// wederhoor lexicon check: every table against its schema, every row against its samples. Tested by
// tests/cli/check_cli.py.
#include <fmt/format.h>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

int check(const Program& program) {
  const Result<LexiconCheck> checked = check_lexicons({program.data});
  if (!checked) return say(checked.error()), exit_code(checked.error());
  for (const Error& fault : checked->faults) say(fault);
  std::size_t rows = 0, samples = 0;
  for (const LexiconCheck::Table& table : checked->tables) {
    put(fmt::format("lexicons/{}.tsv: {} rows, {} sample sentences, checked by {}\n", table.name, table.rows,
                    table.samples, table.checked_by));
    rows += table.rows, samples += table.samples;
  }
  put(fmt::format("{} tables, {} rows, {} sample sentences: {}\n", checked->tables.size(), rows, samples,
                  checked->faults.empty() ? "all as they say" : fmt::format("{} faults", checked->faults.size())));
  return finish_output(checked->faults.empty() ? exit_done : exit_code(checked->faults.front()));
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
