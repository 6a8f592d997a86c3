// wederhoor text: the clean text of each report, as the spans count in it. Tested by tests/cli/check_cli.py.
#include <filesystem>
#include <fstream>
#include <set>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

// DIR/NAME.txt for each report, with its id where the name was used before. The folder may exist; a file of that name
// is replaced.
Status write_texts(const std::string& folder, const std::vector<Report>& reports) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return Error{ErrorKind::disk, folder, error.message(), "choose another folder with --to"};
  std::set<std::string> used;
  for (const Report& report : reports) {
    const std::string name =
        used.insert(report.file).second ? report.file : report.file + "-" + report.id.substr(0, 12);
    const std::filesystem::path path = std::filesystem::path(folder) / (name + ".txt");
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << report.text;
    file.close();
    if (!file)
      return Error{ErrorKind::disk, path.string(), "cannot be written",
                   "make room, or choose another folder with --to"};
  }
  return Done{};
}

int text(const Program& program, const ReportOptions& options, const std::string& to) {
  Result<Told> known = told(options);
  if (!known) return say(known.error()), exit_code(known.error());
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return say(engine.error()), exit_code(engine.error());
  const TakenIn taken = take_in_all(**engine, inputs(options), *known, options.jobs);
  if (interrupted()) return exit_interrupted;
  if (const Error* error = starved(taken.refused)) return say(*error), exit_code(*error);
  say_refused(taken.refused);
  if (!to.empty()) {
    const Status written = write_texts(to, taken.reports);
    if (!written) return say(written.error()), exit_code(written.error());
  } else {
    for (const Report& report : taken.reports) {
      if (taken.reports.size() > 1) put("==> " + harmless(report.file) + " <==\n");
      put(output_is_terminal() ? harmless(report.text, true) : report.text);
      if (!report.text.ends_with('\n')) put("\n");
    }
  }
  return finish_output(code_for(taken.reports.size(), taken.refused.size()));
}
}  // namespace

void add_text(Verb& root, Program& program) {
  Verb verb = root.verb("text", "Print the clean text of each report, in which spans count");
  const auto options = std::make_shared<ReportOptions>();
  const auto to = std::make_shared<std::string>();
  add_report_options(verb, *options);
  verb.option("--to", *to, "Write DIR/NAME.txt for each report instead").value("DIR");
  verb.footer("Examples:\n  wederhoor text report.html\n  wederhoor text pages/ --to texts\n");
  verb.does(program, [options, to, &program] { return text(program, *options, *to); });
}

}  // namespace wederhoor::cli
