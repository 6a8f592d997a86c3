// wederhoor check: makes a dossier again, from texts/ and the raw files that were given, and holds every byte of its
// files against that. Tested by tests/invariants/check_again_test.cc and tests/cli/check_cli.py.
//   applies to:  one digit of any file, also where run.json was given its new hash or names another version: then every
//                file but records.bin is made again from that.
//   not to:      the records of another version themselves: what this one reads otherwise is told, and is no fault.
#include <map>
#include <optional>

#include "base/parallel.h"
#include "wederhoor/engine.h"

namespace wederhoor {
namespace {

// Each report of the dossier against the raw file with its hash. Names of those without one.
Result<std::vector<std::string>> hold_against(const std::vector<Report>& held, const CheckInput& input) {
  std::map<std::string_view, const Report*> by_id;
  for (const Report& given : input.reports) by_id.emplace(given.id, &given);
  std::vector<std::string> unseen;
  for (const Report& report : held) {
    const auto given = by_id.find(report.id);
    if (given == by_id.end()) {
      unseen.push_back(report.file);
    } else if (Status same = same_report(report, *given->second, input.told); !same) {
      return same.error();
    }
  }
  return unseen;
}

std::vector<Document> read_again(const Engine& engine, std::vector<Report> reports, const CheckInput& input) {
  std::vector<Document> documents(reports.size());
  base::in_parallel(reports.size(), input.threads, [&](std::size_t i) {
    if (input.stop != nullptr && input.stop->load()) return;
    documents[i] = engine.read(std::move(reports[i]));
    forget_words(documents[i]);
  });
  return documents;
}

// Reads and reconciles the reports as this version does; nullopt: interrupted.
std::optional<Dossier> made_again(const Engine& engine, std::vector<Report> reports, const CheckInput& input) {
  std::vector<Document> documents = read_again(engine, std::move(reports), input);
  if (input.stop != nullptr && input.stop->load()) return std::nullopt;
  return engine.reconcile(std::move(documents));
}

std::string named(const RunRecord& run) { return "wederhoor " + run.program + ", lexicons " + run.lexicons; }
}  // namespace

Result<CheckedAgain> check_dossier(const Engine& engine, const std::filesystem::path& folder, const CheckInput& input) {
  const Result<DossierRun> run = run_of(folder);
  if (!run) return run.error();
  Result<std::vector<Report>> reports = reports_of(folder);
  if (!reports) return reports.error();
  const Result<std::vector<std::string>> unseen = hold_against(*reports, input);
  if (!unseen) return unseen.error();
  RenderOptions options = run->options;
  options.threads = input.threads;
  CheckedAgain out;
  const auto compare = [&](const Dossier& dossier) -> Status {
    Result<Checked> checked = compare_dossier(folder, dossier, run->record, input.refused, options);
    if (!checked) return checked.error();
    out.checked = std::move(*checked);
    return Done{};
  };
  const bool ours = run->record == engine.run_record();
  if (!ours) {
    out.made_by = named(run->record);
    const Result<Dossier> records = records_of(folder);
    if (!records) return records.error();
    if (Status same = compare(*records); !same) return same.error();
  }
  const std::optional<Dossier> again = made_again(engine, std::move(*reports), input);
  if (!again) return Error{ErrorKind::interrupted, "", "interrupted", ""};
  if (Status sound = engine.sound(); !sound) return sound.error();
  if (!ours) {
    out.otherwise = files_that_differ(folder, *again, run->record, options);
  } else if (Status same = compare(*again); !same) {
    return same.error();
  }
  out.checked.unseen.insert(out.checked.unseen.begin(), unseen->begin(), unseen->end());
  return out;
}

}  // namespace wederhoor
