// wederhoor claims: the claims alone. Tested by tests/cli/check_cli.py.
#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

int claims(const Program& program, const ReportOptions& options, bool json) {
  Result<Told> known = told(options);
  if (!known) return say(known.error()), exit_code(known.error());
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return say(engine.error()), exit_code(engine.error());
  Heard heard = read_all(**engine, inputs(options), *known, options.jobs);
  if (interrupted()) return exit_interrupted;
  for (const std::string& note : heard.notes) say(note);
  if (const Error* error = starved(heard.refused)) return say(*error), exit_code(*error);
  say_refused(heard.refused);
  const std::size_t reports = heard.documents.size();
  const Dossier dossier = (*engine)->reconcile(std::move(heard.documents));
  if (json) {
    put(claim_json_lines(dossier, {}));
  } else {
    put(harmless(claim_lines(dossier, {}), true));
  }
  return finish_output(code_for(reports, heard.refused.size()));
}
}  // namespace

void add_claims(Verb& root, Program& program) {
  Verb verb = root.verb("claims", "Print the claims alone, one per line");
  const auto options = std::make_shared<ReportOptions>();
  const auto json = std::make_shared<bool>(false);
  add_report_options(verb, *options);
  verb.flag("--json", *json, "JSON lines, as in dossier.json");
  verb.footer("Examples:\n  wederhoor claims report.txt\n  wederhoor claims heap/ --json | jq .standing\n");
  verb.does(program, [options, json, &program] { return claims(program, *options, *json); });
}

}  // namespace wederhoor::cli
