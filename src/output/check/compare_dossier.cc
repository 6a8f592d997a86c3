// Every file of a folder against the dossier that was made again, byte for byte, so that no cell can be changed unseen,
// whatever run.json says of it. Tested by tests/output/again_test.cc and tests/cli/check_cli.py.
//   applies to:  one digit of acled.csv: "acled.csv:3:fatalities: is not what the reports give".
//   not to:      a line of refused.jsonl about a file that was not given; it is named as not seen.
#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/files.h"
#include "base/parallel.h"
#include "output/check/check_steps.h"
#include "output/check/same_bytes.h"
#include "output/run_files.h"
#include "output/tables/database.h"
#include "output/texts.h"
#include "output/write_dossier.h"

namespace wederhoor::output {
namespace {
namespace fs = std::filesystem;

struct ExpectedFile {
  std::string name;
  std::function<Status(Sink&)> write;
};

std::vector<ExpectedFile> expected_files(const Rendered& rendered) {
  std::vector<ExpectedFile> out;
  out.push_back({"wederhoor.db", [&rendered](Sink& sink) { return write_database(sink, rendered.view); }});
  for (const OutputFile& file : output_files()) {
    if (file.name == "refused.jsonl") continue;
    out.push_back({file.name, [&file, &rendered](Sink& sink) -> Status {
                     file.write(sink, rendered);
                     return Done{};
                   }});
  }
  for (std::uint32_t d = 0; d < rendered.view.documents(); ++d) {
    const Report& report = rendered.view.document(d).report;
    const std::string name = "texts/" + rendered.view.report(d);
    out.push_back({name + ".txt", [&report](Sink& sink) -> Status {
                     sink.write(report.text);
                     return Done{};
                   }});
    out.push_back({name + ".map", [&report](Sink& sink) -> Status {
                     sink.write(map_file(report));
                     return Done{};
                   }});
  }
  return out;
}

struct Compared {
  std::string hash;
  std::uint64_t size = 0;
};

Result<Compared> compare(const fs::path& folder, const ExpectedFile& file) {
  SameBytes same(folder / file.name);
  if (Status done = file.write(same); !done) return done.error();
  if (const auto at = same.difference())
    return differs(place_in(folder, file.name, *at), "is not what the reports give");
  return Compared{same.hash(), same.size()};
}

// Each line of refused.jsonl is an object with the four members.
Status has_form(std::string_view refused) {
  std::size_t number = 0;
  for (const std::string_view line : split(refused, '\n')) {
    ++number;
    if (line.empty()) continue;
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    for (const char* name : {"file", "kind", "message", "advice"}) {
      if (!json.is_object() || !json.contains(name) || !json[name].is_string())
        return differs(fmt::format("refused.jsonl:{}:{}", number, name), "is missing");
    }
  }
  return Done{};
}

// The lines about files that were given must be there. The others are of files not given: they only have their form.
Status check_refused(const fs::path& folder, const std::vector<Refusal>& given, std::vector<std::string>& unseen) {
  StringSink expected;
  write_refused(expected, given);
  const Result<std::string> bytes = read_output(folder, "refused.jsonl");
  if (!bytes) return bytes.error();
  if (*bytes == expected.text) return Done{};
  if (Status form = has_form(*bytes); !form) return form;
  const auto there = split(*bytes, '\n'), wanted = split(expected.text, '\n');
  std::multiset<std::string_view> left(there.begin(), there.end());
  for (const std::string_view line : wanted) {
    const auto at = left.find(line);
    if (at == left.end()) return differs("refused.jsonl", "lacks " + std::string(line));
    left.erase(at);
  }
  std::set<std::string_view> told(wanted.begin(), wanted.end());
  told.erase("");
  for (const std::string_view line : left) {
    if (!line.empty() && !told.insert(line).second) return differs("refused.jsonl", "says twice " + std::string(line));
    if (!line.empty()) unseen.push_back(nlohmann::json::parse(line)["file"].get<std::string>());
  }
  return Done{};
}

using Hashes = std::map<std::string, std::string>;

// All but refused.jsonl and run.json, several at once. The first difference in order of the files.
Result<Hashes> compare_files(const fs::path& folder, const std::vector<ExpectedFile>& files, unsigned threads,
                             Checked& checked) {
  std::vector<std::optional<Result<Compared>>> outcome(files.size());
  base::in_parallel(files.size(), threads, [&](std::size_t i) { outcome[i] = compare(folder, files[i]); });
  Hashes hashes;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!*outcome[i]) return outcome[i]->error();
    hashes[files[i].name] = (*outcome[i])->hash;
    checked.bytes += (*outcome[i])->size;
  }
  checked.files = files.size() + 2;
  return hashes;
}

Status compare_run(const fs::path& folder, const Rendered& rendered, Hashes hashes) {
  const Result<std::string> refused = base::read_file(folder / "refused.jsonl", 1u << 30);
  if (!refused) return differs("refused.jsonl", refused.error().message);
  hashes["refused.jsonl"] = base::hash128(*refused);
  const ExpectedFile run{"run.json", [&](Sink& sink) -> Status {
                           write_run_file(sink, rendered.run, rendered.view.options(), hashes);
                           return Done{};
                         }};
  const Result<Compared> same = compare(folder, run);
  if (!same) return same.error();
  return Done{};
}
}  // namespace
}  // namespace wederhoor::output

wederhoor::Result<wederhoor::Checked> wederhoor::compare_dossier(const std::filesystem::path& folder,
                                                                 const Dossier& dossier, const RunRecord& run,
                                                                 const std::vector<Refusal>& refused,
                                                                 const RenderOptions& options) {
  using namespace output;
  const View view(dossier, options);
  const Sheets sheets(view);
  const Rendered rendered{view, run, refused, sheets};
  const std::vector<ExpectedFile> files = expected_files(rendered);
  std::set<std::string> names = {"run.json", "refused.jsonl"};
  for (const ExpectedFile& file : files) names.insert(file.name);
  if (Status plain = only_these(folder, std::move(names)); !plain) return plain.error();
  Checked checked;
  checked.reports = view.documents();
  const Result<Hashes> hashes = compare_files(folder, files, options.threads, checked);
  if (!hashes) return hashes.error();
  if (Status done = check_refused(folder, refused, checked.unseen); !done) return done.error();
  if (Status done = compare_run(folder, rendered, *hashes); !done) return done.error();
  return checked;
}

std::vector<std::string> wederhoor::files_that_differ(const std::filesystem::path& folder, const Dossier& dossier,
                                                      const RunRecord& run, const RenderOptions& options) {
  using namespace output;
  const View view(dossier, options);
  const Sheets sheets(view);
  const std::vector<Refusal> none_refused;
  const Rendered rendered{view, run, none_refused, sheets};
  const std::vector<ExpectedFile> files = expected_files(rendered);
  std::vector<std::string> where(files.size()), out;
  base::in_parallel(files.size(), options.threads, [&](std::size_t i) {
    if (const Result<Compared> same = compare(folder, files[i]); !same) where[i] = same.error().where;
  });
  std::copy_if(where.begin(), where.end(), std::back_inserter(out), [](const std::string& at) { return !at.empty(); });
  return out;
}
