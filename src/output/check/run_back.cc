// run.json, read back. Tested by tests/output/again_test.cc.
//   applies to:  the versions that made the dossier, its language, what its spans count.
//   not to:      the hashes in it, which compare_dossier.cc makes again.
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "output/check/check_steps.h"
#include "output/run_files.h"

namespace wederhoor::output {
namespace {

using Json = nlohmann::json;

std::string text(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

DossierRun run_in(const Json& json) {
  DossierRun run;
  constexpr std::string_view us = "wederhoor ";
  run.record.program = text(json, "program");
  if (run.record.program.starts_with(us)) run.record.program.erase(0, us.size());
  run.record.lexicons = text(json, "lexicons");
  if (const auto models = json.find("models"); models != json.end() && models->is_array())
    for (const Json& model : *models) run.record.models.push_back(model.is_string() ? model.get<std::string>() : "");
  run.record.gazetteer = text(json, "gazetteer");
  run.record.icu = text(json, "icu");
  run.record.zones = text(json, "zones");
  run.options.language = text(json, "language");
  run.options.offsets = text(json, "offsets") == "raw" ? OffsetUnit::raw : OffsetUnit::clean;
  return run;
}
}  // namespace
}  // namespace wederhoor::output

wederhoor::Result<wederhoor::DossierRun> wederhoor::run_of(const std::filesystem::path& folder) {
  using namespace output;
  constexpr std::uint64_t largest = 1u << 28, head = 1u << 20;
  const Result<std::string> bytes = base::read_file(folder / "run.json", largest);
  const Json json = bytes ? Json::parse(*bytes, nullptr, false) : Json();
  if (!bytes)
    return Error{ErrorKind::usage, folder.string(), "is no dossier",
                 "name the folder that `wederhoor read --to` wrote"};
  if (!json.is_object()) return differs("run.json", "is no JSON object");
  DossierRun run = run_in(json);
  if (run.options.language != "nl" && run.options.language != "en")
    return differs("run.json:language", "is none of this program");
  StringSink said;
  JsonWriter writer(said);
  write_run(writer, run.record, run.options);
  const Result<std::string> dossier = base::read_head(folder / "dossier.json", head);
  if (!dossier) return differs("dossier.json", dossier.error().message);
  if (dossier->find(said.text) == std::string_view::npos)
    return differs("run.json", "names other versions than dossier.json");
  return run;
}
