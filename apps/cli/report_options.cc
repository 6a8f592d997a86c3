// Options that several verbs share. Tested by tests/cli/check_cli.py.
#include "report_options.h"

#include "base/dates.h"
#include "terminal.h"

namespace wederhoor::cli {

void add_told_options(CLI::App* verb, ReportOptions& options) {
  verb->add_option("--metadata", options.metadata,
                   "What is known about the reports from outside: a CSV file with the columns file, outlet, published, "
                   "title, author, "
                   "address, channel; only file is required")
      ->option_text("FILE.csv");
  verb->add_option("--published", options.published,
                   "When the reports were published: an ISO day, month or interval (2023-05-23, 2023-05, A/B)")
      ->option_text("DATE");
  verb->add_option("--jobs", options.jobs, "Threads; the output is the same for any number")
      ->option_text("N")
      ->check(CLI::Range(1, 1024));
}

void add_report_options(CLI::App* verb, ReportOptions& options) {
  verb->add_option("FILE", options.files, "Reports: files, folders (walked), or - for standard input")
      ->required()
      ->option_text("FILE…");
  add_told_options(verb, options);
}

Result<Told> told(const ReportOptions& options) {
  Told out;
  if (!options.metadata.empty()) {
    Result<std::vector<Metadata>> rows = read_metadata(options.metadata);
    if (!rows) return Error{ErrorKind::usage, rows.error().where, rows.error().message, rows.error().advice};
    out.metadata = std::move(*rows);
  }
  if (!options.published.empty()) {
    const std::optional<Interval> published = base::parse_iso_interval(options.published);
    if (!published)
      return Error{ErrorKind::usage, "--published", "\"" + options.published + "\" is no date",
                   "write it as 2023-05-23, 2023-05 or 2023-05-22/2023-05-23"};
    out.published = *published;
  }
  return out;
}

Result<const Engine*> open_engine(const Program& program) {
  Result<Engine> engine = Engine::open({program.data});
  if (!engine) return engine.error();
  static const Engine* const kept = new Engine(std::move(*engine));
  return kept;
}

void say_refused(const std::vector<Refusal>& refused) {
  for (const Refusal& refusal : refused) say(refusal.error);
}

int code_for(std::size_t read, std::size_t refused) {
  if (read == 0) return exit_nothing_read;
  return refused == 0 ? exit_done : exit_some_refused;
}

}  // namespace wederhoor::cli
