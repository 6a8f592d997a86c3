// wederhoor read: the main job, reports to a dossier. Tested by tests/cli/check_cli.py.
#include <filesystem>

#include "report_options.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace {

struct ReadOptions {
  ReportOptions reports;
  std::string to = "dossier";
  std::string language = "nl";
  std::string offsets = "clean";
  bool json = false;
  bool full = false;
};

RenderOptions render_options(const ReadOptions& options) {
  RenderOptions render;
  render.language = options.language;
  render.full = options.full;
  render.offsets = options.offsets == "raw" ? OffsetUnit::raw : OffsetUnit::clean;
  render.stop = &interrupted();
  render.threads = options.reports.jobs;
  return render;
}

void say_where(const std::string& folder) {
  std::error_code error;
  const std::filesystem::path page = std::filesystem::absolute(folder, error) / "index.html";
  if (std::filesystem::exists(page, error)) say("The page: file://" + page.lexically_normal().string());
}

int stopped() {
  say("wederhoor: interrupted; nothing was written");
  return exit_interrupted;
}

int fail(const Error& error) {
  say(error);
  return exit_code(error);
}

int read(const Program& program, const ReadOptions& options) {
  Result<Told> known = told(options.reports);
  if (!known) return fail(known.error());
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return fail(engine.error());
  Heard heard = read_all(**engine, inputs(options.reports), *known, options.reports.jobs);
  if (interrupted()) return stopped();
  for (const std::string& note : heard.notes) say(note);
  if (const Error* error = starved(heard.refused)) return fail(*error);
  say_refused(heard.refused);
  say_remarks(heard.documents);
  const std::size_t reports = heard.documents.size();
  if (reports == 0) {
    say("wederhoor: no report was read; nothing was written");
    return exit_nothing_read;
  }
  const Dossier dossier = (*engine)->reconcile(std::move(heard.documents));
  if (interrupted()) return stopped();
  const RunRecord run = (*engine)->run_record();
  const RenderOptions render = render_options(options);
  // Made before the old dossier goes, so that no want of memory comes between; as JSON after it, for it may be large.
  std::string result = options.json ? "" : summary(dossier, render, colour_wanted(), terminal_width());
  if (const Status written = write_dossier(options.to, dossier, run, heard.refused, render); !written)
    return fail(written.error());
  if (options.json) result = dossier_json(dossier, run, render);
  put(output_is_terminal() && !options.json && !colour_wanted() ? harmless(result, true) : result);
  say_where(options.to);
  return finish_output(code_for(reports, heard.refused.size()));
}
}  // namespace

void add_read(Verb& root, Program& program) {
  Verb verb = root.verb("read", "Read reports, write a dossier, print its summary");
  const auto options = std::make_shared<ReadOptions>();
  add_report_options(verb, options->reports);
  verb.option("--to", options->to, "Folder for the dossier; one that holds a dossier of ours is replaced")
      .value("DIR")
      .shows_default();
  verb.option("--lang", options->language, "Language of summary and page").value("nl|en").one_of({"nl", "en"});
  verb.option("--offsets", options->offsets, "Spans count in the clean text or in the raw files")
      .value("raw|clean")
      .one_of({"raw", "clean"});
  verb.flag("--full", options->full, "The summary tells everything, not one screen per incident");
  verb.flag("--json", options->json, "Print the dossier as JSON instead of the summary");
  verb.footer(
      "Examples:\n"
      "  wederhoor read reports/*.txt\n"
      "  wederhoor read heap/ --metadata heap.csv --to monday\n"
      "  curl … | wederhoor read - --published 2023-05-23 --json\n");
  verb.does(program, [options, &program] { return read(program, *options); });
}

}  // namespace wederhoor::cli
