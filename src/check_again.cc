// wederhoor check: makes a dossier again, from texts/ and the raw files that were given, and holds every byte of its
// files against that. Tested by tests/invariants/check_again_test.cc and tests/cli/check_cli.py.
//   applies to:  one digit of any file, also where run.json was given its new hash.
//   not to:      a dossier of another version: its files are held against each other, and the answer says so.
#include <map>

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

std::string named(const RunRecord& run) { return "wederhoor " + run.program + ", lexicons " + run.lexicons; }
}  // namespace

Result<CheckedAgain> check_dossier(const Engine& engine, const std::filesystem::path& folder, const CheckInput& input) {
  const Result<DossierRun> run = run_of(folder);
  if (!run) return run.error();
  if (run->record != engine.run_record()) {
    Result<Checked> checked = check_consistency(folder, input.reports);
    if (!checked) return checked.error();
    return CheckedAgain{std::move(*checked), named(run->record)};
  }
  Result<std::vector<Report>> reports = reports_of(folder);
  if (!reports) return reports.error();
  const Result<std::vector<std::string>> unseen = hold_against(*reports, input);
  if (!unseen) return unseen.error();
  std::vector<Document> documents = read_again(engine, std::move(*reports), input);
  if (input.stop != nullptr && input.stop->load()) return Error{ErrorKind::interrupted, "", "interrupted", ""};
  const Dossier dossier = engine.reconcile(std::move(documents));
  RenderOptions options = run->options;
  options.threads = input.threads;
  Result<Checked> checked = compare_dossier(folder, dossier, run->record, input.refused, options);
  if (!checked) return checked.error();
  checked->unseen.insert(checked->unseen.begin(), unseen->begin(), unseen->end());
  return CheckedAgain{std::move(*checked), ""};
}

}  // namespace wederhoor
