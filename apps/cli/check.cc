// wederhoor check: every cell of every output, read again. Tested by tests/cli/check_cli.py.
#include <fmt/format.h>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

struct Options {
  std::string folder;
  ReportOptions reports;
};

int fail(const Error& error) {
  say(error);
  return exit_code(error);
}

// The files given, taken in as `read` does.
Result<CheckInput> input(const Engine& engine, const ReportOptions& options, const Told& told) {
  TakenIn taken = take_in_all(engine, inputs(options), told, options.jobs);
  if (const Error* error = starved(taken.refused)) return *error;
  say_refused(taken.refused);
  CheckInput input;
  input.reports = std::move(taken.reports);
  input.refused = std::move(taken.refused);
  input.told = !options.metadata.empty() || !options.published.empty();
  input.threads = options.jobs;
  input.stop = &interrupted();
  return input;
}

void say_all(const std::vector<std::string>& names, std::string_view what) {
  constexpr std::size_t shown = 20;
  for (std::size_t i = 0; i < names.size() && i < shown; ++i) say(fmt::format("{}: {}", names[i], what));
  if (names.size() > shown) say(fmt::format("and {} more: {}", names.size() - shown, what));
}

int tell(const CheckedAgain& again) {
  const Checked& checked = again.checked;
  say_all(checked.unseen, "raw file not given");
  const bool ours = again.made_by.empty();
  if (!ours) {
    say("made by another version (" + again.made_by +
        "): every file was made again from records.bin, not from the reports");
    say_all(again.otherwise, "this version reads it otherwise");
  }
  put(fmt::format("{} reports{}, {} files, {} bytes: nothing differs\n", checked.reports, ours ? " read again" : "",
                  checked.files, checked.bytes));
  return finish_output(ours ? exit_done : exit_some_refused);
}

int check(const Program& program, const Options& options) {
  const Result<Told> known = told(options.reports);
  if (!known) return fail(known.error());
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return fail(engine.error());
  const Result<CheckInput> given = input(**engine, options.reports, *known);
  if (!given) return fail(given.error());
  if (interrupted()) return exit_interrupted;
  const Result<CheckedAgain> again = check_dossier(**engine, options.folder, *given);
  return again ? tell(*again) : fail(again.error());
}
}  // namespace

void add_check(Verb& root, Program& program) {
  Verb verb = root.verb("check", "Make a dossier again, from the files or else from texts/, and compare every byte");
  const auto options = std::make_shared<Options>();
  verb.option("DIR", options->folder, "The dossier").required().value("DIR");
  verb.option("FILE", options->reports.files, "The reports it was made from, found by their content").value("[FILE…]");
  add_told_options(verb, options->reports);
  verb.footer(
      "Without --metadata and --published, what they can tell of a report is left as the dossier has it.\n"
      "Where run.json names another version, every file is made again from records.bin; exit status 3, as nobody\n"
      "read the reports again.\n\n"
      "Examples:\n"
      "  wederhoor check dossier reports/*.txt\n"
      "  wederhoor check dossier\n");
  verb.does(program, [options, &program] { return check(program, *options); });
}

}  // namespace wederhoor::cli
