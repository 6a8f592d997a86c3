// run.json and refused.jsonl. Tested by tests/output/folder_test.cc and tests/schema/check_schemas.py.
//   applies to:  /home/me/heap/broken.html, refused: the line names "broken.html"
//   not to:      the message on the terminal, which names the path as the user gave it
#include "output/run_files.h"

#include <algorithm>
#include <set>

#include "output/report_names.h"

namespace wederhoor::output {

namespace {
void write_members(JsonWriter& json, const RunRecord& run, const RenderOptions& options) {
  json.field("program", "wederhoor " + run.program);
  json.key("format");
  json.raw(std::to_string(format_version));
  json.field("offset_unit", "code_points");
  json.field("offsets", options.offsets == OffsetUnit::raw ? "raw" : "clean");
  json.field("language", options.language);
  json.key("lexicons");
  json.text_or_null(run.lexicons);
  json.key("models");
  json.open('[');
  for (const std::string& model : run.models) json.text(model);
  json.close(']');
  json.key("gazetteer");
  json.text_or_null(run.gazetteer);
  json.key("icu");
  json.text_or_null(run.icu);
  json.key("zones");
  json.text_or_null(run.zones);
}
}  // namespace

void write_run(JsonWriter& json, const RunRecord& run, const RenderOptions& options) {
  json.open('{');
  write_members(json, run, options);
  json.close('}');
}

void write_run_file(Sink& out, const RunRecord& run, const RenderOptions& options,
                    const std::map<std::string, std::string>& files) {
  JsonWriter json(out);
  json.open('{');
  write_members(json, run, options);
  json.key("files");
  json.open('{');
  for (const auto& [name, hash] : files) {
    json.line();
    json.field(name, hash);
  }
  json.line();
  json.close('}');
  json.close('}');
  out.write("\n");
}

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage: return "usage";
    case ErrorKind::refused: return "refused";
    case ErrorKind::check: return "check";
    case ErrorKind::disk: return "disk";
    case ErrorKind::data: return "data";
    case ErrorKind::interrupted: return "interrupted";
  }
  return "refused";
}

void write_refused(Sink& out, const std::vector<Refusal>& refused) {
  std::multiset<std::string> lines;
  for (const Refusal& refusal : refused) {
    StringSink line;
    JsonWriter json(line);
    json.open('{');
    const std::string name = std::filesystem::path(refusal.file).filename().string();
    json.field("file", report_name(refusal.item.empty() ? name : name + "#" + refusal.item));
    json.key("container");
    json.text_or_null(refusal.item.empty() ? "" : report_name(name));
    json.key("item");
    json.text_or_null(refusal.item);
    json.field("kind", name_of(refusal.error.kind));
    json.field("message", refusal.error.message);
    json.field("advice", refusal.error.advice);
    json.close('}');
    lines.insert(std::move(line.text));
  }
  for (const std::string& line : lines) out.write(line + '\n');
}

}  // namespace wederhoor::output
