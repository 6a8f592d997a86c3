// What is left: every file has the bytes that run.json tells; datapackage.json must be what this program would write
// for such a dossier; each line of refused.jsonl an object with the four members. Tested by
// tests/output/folder_test.cc.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output/check/check_steps.h"
#include "output/file_hash.h"
#include "output/tables/datapackage.h"

namespace wederhoor::output {
using Json = nlohmann::json;

Status check_refused_lines(Checking& checking) {
  const Result<std::string> bytes = read_output(checking, "refused.jsonl");
  if (!bytes) return bytes.error();
  std::size_t number = 0;
  for (const std::string_view line : split(*bytes, '\n')) {
    ++number;
    if (line.empty()) continue;
    const Json json = Json::parse(line, nullptr, false);
    for (const char* name : {"file", "kind", "message", "advice"}) {
      if (!json.is_object() || !json.contains(name) || !json[name].is_string())
        return differs(fmt::format("refused.jsonl:{}:{}", number, name), "is missing");
      ++checking.cells;
    }
  }
  return Done{};
}

Status check_descriptions(Checking& checking) {
  const Result<std::string> run = read_output(checking, "run.json");
  const Result<std::string> package = read_output(checking, "datapackage.json");
  if (!run) return run.error();
  if (!package) return package.error();
  const Json json = Json::parse(*run, nullptr, false);
  if (!json.is_object() || !json.contains("program") || !json["program"].is_string())
    return differs("run.json", "names no program");
  RunRecord record;
  record.program = json["program"].get<std::string>().substr(std::string_view("wederhoor ").size());
  RenderOptions options;
  options.offsets = json.contains("offsets") && json["offsets"] == "raw" ? OffsetUnit::raw : OffsetUnit::clean;
  StringSink expected;
  write_datapackage(expected, record, options);
  if (expected.text != *package) return differs("datapackage.json", "does not describe these tables");
  return check_refused_lines(checking);
}

Status check_hashes(Checking& checking) {
  const Result<std::string> run = read_output(checking, "run.json");
  if (!run) return run.error();
  const Json json = Json::parse(*run, nullptr, false);
  if (!json.is_object() || !json.contains("files") || !json["files"].is_object())
    return differs("run.json", "does not tell the hashes of the files");
  for (const auto& [name, expected] : json["files"].items()) {
    const std::filesystem::path path(name);
    if (path != path.filename() && path != "texts" / path.filename()) return differs("run.json", "names " + name);
    const Result<std::string> hash = file_hash(checking.folder / path);
    if (!hash) return differs(name, hash.error().message);
    if (!expected.is_string() || expected.get<std::string>() != *hash)
      return differs(name, "is not the file that was written");
  }
  return Done{};
}

}  // namespace wederhoor::output
