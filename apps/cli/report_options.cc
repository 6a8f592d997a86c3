// Options that several verbs share. Tested by tests/cli/check_cli.py.
#include "report_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/dates.h"
#include "terminal.h"

namespace wederhoor::cli {

void add_told_options(Verb& verb, ReportOptions& options) {
  verb.option("--metadata", options.metadata,
              "What is known about the reports from outside: a CSV file with the columns file, outlet, published, "
              "title, author, "
              "address, channel; only file is required. A file is named by its base name, the end of its path, or "
              "as heap.csv#3")
      .value("FILE.csv");
  verb.option("--published", options.published,
              "When the reports were published: an ISO day, month or interval (2023-05-23, 2023-05, A/B)")
      .value("DATE");
  verb.option("--format", options.format,
              fmt::format("Read every file as this and nothing else: {}", fmt::join(Engine::formats(), ", ")))
      .value("NAME");
  verb.option("--jobs", options.jobs, "Threads; the output is the same for any number").value("N").between(1, 1024);
}

void add_report_options(Verb& verb, ReportOptions& options) {
  verb.option("FILE", options.files, "Reports: files, folders (walked), or - for standard input")
      .required()
      .value("FILE…");
  add_told_options(verb, options);
}

Result<Told> told(const ReportOptions& options) {
  Told out;
  if (!options.metadata.empty()) {
    Result<MetadataFile> file = read_metadata(options.metadata);
    if (!file) return Error{ErrorKind::usage, file.error().where, file.error().message, file.error().advice};
    for (const std::string& remark : file->remarks) say(options.metadata + ": " + remark);
    out.source = options.metadata;
    out.metadata = std::move(file->rows);
  }
  const auto formats = Engine::formats();
  if (!options.format.empty() && std::find(formats.begin(), formats.end(), options.format) == formats.end())
    return Error{ErrorKind::usage, "--format", "\"" + options.format + "\" is no format",
                 fmt::format("write one of: {}", fmt::join(formats, ", "))};
  if (!options.published.empty()) {
    const std::optional<Interval> published = base::parse_iso_interval(options.published);
    if (!published)
      return Error{ErrorKind::usage, "--published", "\"" + options.published + "\" is no date",
                   "write it as 2023-05-23, 2023-05 or 2023-05-22/2023-05-23"};
    out.published = *published;
  }
  return out;
}

Inputs inputs(const ReportOptions& options) {
  Inputs found = find_inputs(options.files);
  found.format = options.format;
  return found;
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

const Error* starved(const std::vector<Refusal>& refused) {
  for (const Refusal& refusal : refused) {
    if (refusal.error.kind == ErrorKind::disk || refusal.error.kind == ErrorKind::data) return &refusal.error;
  }
  return nullptr;
}

namespace {
std::string without_figures(std::string remark) {
  std::erase_if(remark, [](char c) { return c >= '0' && c <= '9'; });
  return remark;
}
}  // namespace

void say_remarks(const std::vector<Document>& documents) {
  struct Kind {
    std::string line;
    std::size_t reports = 0;
  };
  std::vector<Kind> kinds;
  std::map<std::string, std::size_t> at;
  for (const Document& document : documents) {
    for (const auto* remarks : {&document.report.remarks, &document.reading.remarks}) {
      for (const std::string& remark : *remarks) {
        const auto [kind, is_new] = at.emplace(without_figures(remark), kinds.size());
        if (is_new) kinds.push_back({document.report.file + ": " + remark, 0});
        ++kinds[kind->second].reports;
      }
    }
  }
  for (const Kind& kind : kinds)
    say(kind.reports == 1 ? kind.line : fmt::format("{} ({} reports: reports.csv)", kind.line, kind.reports));
}

int code_for(std::size_t read, std::size_t refused) {
  if (read == 0) return exit_nothing_read;
  return refused == 0 ? exit_done : exit_some_refused;
}

}  // namespace wederhoor::cli
