// wederhoor check: every cell of every output, read again. Tested by tests/cli/check_cli.py.
#include <fmt/format.h>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

struct Options {
  std::string folder;
  std::vector<std::string> files;
  unsigned jobs = default_jobs();
};

// Intake of the files given; the engine is opened only when there are any.
Result<std::vector<Report>> reports(const Program& program, const Options& options) {
  if (options.files.empty()) return std::vector<Report>{};
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return engine.error();
  TakenIn taken = take_in_all(**engine, find_inputs(options.files), {}, options.jobs);
  if (const Error* error = starved(taken.refused)) return *error;
  say_refused(taken.refused);
  return std::move(taken.reports);
}

int check(const Program& program, const Options& options) {
  const Result<std::vector<Report>> given = reports(program, options);
  if (!given) return say(given.error()), exit_code(given.error());
  if (interrupted()) return exit_interrupted;
  const Result<Checked> checked = check_dossier(options.folder, *given);
  if (!checked) return say(checked.error()), exit_code(checked.error());
  constexpr std::size_t shown = 20;
  for (std::size_t i = 0; i < checked->unseen.size() && i < shown; ++i) {
    say(checked->unseen[i] + ": raw file not given; held against texts/ only");
  }
  if (checked->unseen.size() > shown)
    say(fmt::format("and {} more raw files not given", checked->unseen.size() - shown));
  put(fmt::format("{} reports, {} cells, {} spans: nothing differs\n", checked->reports, checked->cells,
                  checked->spans));
  return finish_output(exit_done);
}
}  // namespace

void add_check(Verb& root, Program& program) {
  Verb verb = root.verb("check", "Read every cell of every output again, from the files or else from texts/");
  const auto options = std::make_shared<Options>();
  verb.option("DIR", options->folder, "The dossier").required().value("DIR");
  verb.option("FILE", options->files, "The reports it was made from, found by their content").value("[FILE…]");
  verb.option("--jobs", options->jobs, "Threads").value("N").between(1, 1024);
  verb.footer("Examples:\n  wederhoor check dossier reports/*.txt\n  wederhoor check dossier\n");
  verb.does(program, [options, &program] { return check(program, *options); });
}

}  // namespace wederhoor::cli
