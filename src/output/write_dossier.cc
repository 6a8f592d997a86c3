// Writes every file of a dossier folder: aside, then put in place by renaming, so that a reader sees the old one or the
// new one, never half of it. Tested by tests/output/folder_test.cc.
//   applies to:  a new folder, an empty one, or one that holds a dossier of ours and nothing else: it is replaced.
//   not to:      any other folder that holds files: it is refused, since replacing would delete them.
#include "output/write_dossier.h"

#include <algorithm>
#include <future>

#include "base/files.h"
#include "output/csv.h"
#include "output/database.h"
#include "output/datapackage.h"
#include "output/dossier_json.h"
#include "output/file_hash.h"
#include "output/geojson.h"
#include "output/page.h"
#include "output/run_files.h"
#include "output/texts.h"
#include "output/timemap.h"
#include "output/turtle.h"
#include "wederhoor/render.h"

namespace wederhoor::output {
namespace fs = std::filesystem;

const std::vector<OutputFile>& output_files() {
  static const std::vector<OutputFile> files = [] {
    std::vector<OutputFile> all;
    for (const Table& table : tables()) {
      all.push_back({std::string(table.name) + ".csv",
                     [&table](Sink& out, const Heap& heap) { write_csv(out, heap.view, table); }});
    }
    all.push_back({"dossier.json", [](Sink& out, const Heap& heap) { write_dossier_json(out, heap.view, heap.run); }});
    all.push_back({"index.html", [](Sink& out, const Heap& heap) { out.write(page(heap.view, heap.run)); }});
    for (std::size_t i = 0; i < empty_code_sheets().size(); ++i) {
      all.push_back({std::string(empty_code_sheets()[i].file),
                     [i](Sink& out, const Heap& heap) { write_sheet(out, heap.sheets[i]); }});
    }
    all.push_back({"places.geojson", [](Sink& out, const Heap& heap) { write_geojson(out, heap.view); }});
    all.push_back({"timemap.json", [](Sink& out, const Heap& heap) { write_timemap(out, heap.view); }});
    all.push_back({"dossier.ttl", [](Sink& out, const Heap& heap) { write_turtle(out, heap.view); }});
    all.push_back({"datapackage.json",
                   [](Sink& out, const Heap& heap) { write_datapackage(out, heap.run, heap.view.options()); }});
    all.push_back({"refused.jsonl", [](Sink& out, const Heap& heap) { write_refused(out, heap.refused); }});
    return all;
  }();
  return files;
}

namespace {

bool is_ours(const std::string& name) {
  if (name == "texts" || name == "wederhoor.db" || name == "run.json") return true;
  const auto& files = output_files();
  return std::any_of(files.begin(), files.end(), [&](const OutputFile& file) { return file.name == name; });
}

// Nothing there, or nothing in it, or a dossier of ours and nothing else.
Status may_replace(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error) || !fs::is_directory(folder, error) || fs::is_empty(folder, error)) return Done{};
  const Result<std::string> run = base::read_file(folder / "run.json", 1 << 20);
  if (!run || !run->starts_with("{\"program\":\"wederhoor ")) {
    return Error{ErrorKind::usage, folder.string(), "holds files that are no dossier of ours",
                 "choose an empty or new folder with --to"};
  }
  std::vector<std::string> foreign;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!is_ours(it->path().filename().string())) foreign.push_back(it->path().filename().string());
  }
  if (foreign.empty()) return Done{};
  return Error{ErrorKind::usage, (folder / *std::min_element(foreign.begin(), foreign.end())).string(),
               "is no file of a dossier, and would be lost", "move it elsewhere, or choose another folder with --to"};
}

Status write_file(const base::StagedFolder& folder, const OutputFile& file, const Heap& heap) {
  FileSink sink(folder.path() / file.name, heap.view.options().stop);
  file.write(sink, heap);
  return sink.close();
}

// run.json, last, since it holds the hashes of the others.
Status write_run(const base::StagedFolder& folder, const Heap& heap) {
  std::map<std::string, std::string> hashes;
  std::vector<std::string> names = {"wederhoor.db"};
  for (const OutputFile& file : output_files()) names.push_back(file.name);
  for (const std::string& name : names) {
    Result<std::string> hash = file_hash(folder.path() / name);
    if (!hash) return hash.error();
    hashes[name] = std::move(*hash);
  }
  FileSink sink(folder.path() / "run.json", heap.view.options().stop);
  write_run_file(sink, heap.run, heap.view.options(), hashes);
  return sink.close();
}

Status write_texts(const base::StagedFolder& folder, const View& view) {
  std::error_code error;
  const fs::path texts = folder.path() / "texts";
  fs::create_directory(texts, error);
  if (error) return disk_error(texts, error.value());
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    FileSink text(texts / (view.report(d) + ".txt"), view.options().stop);
    text.write(view.document(d).report.text);
    if (Status done = text.close(); !done) return done;
    FileSink map(texts / (view.report(d) + ".map"), view.options().stop);
    map.write(map_file(view.document(d).report));
    if (Status done = map.close(); !done) return done;
  }
  return Done{};
}
}  // namespace
}  // namespace wederhoor::output

wederhoor::Status wederhoor::write_dossier(const std::filesystem::path& folder, const Dossier& dossier,
                                           const RunRecord& run, const std::vector<Refusal>& refused,
                                           const RenderOptions& options) {
  using namespace output;
  if (Status free = may_replace(folder); !free) return free;
  Result<base::StagedFolder> staged = base::StagedFolder::open(folder, "run.json");
  if (!staged) return staged.error();
  // Beside the other files, with a view of its own: the database takes as long as all of them.
  std::future<Status> database = std::async(
      std::launch::async, [&] { return write_database(staged->path() / "wederhoor.db", View(dossier, options)); });
  const View view(dossier, options);
  const std::vector<Sheet> sheets = code_sheets(view);
  const Heap heap{view, run, refused, sheets};
  for (const OutputFile& file : output_files()) {
    if (Status done = write_file(*staged, file, heap); !done) return done;
  }
  if (Status done = write_texts(*staged, view); !done) return done;
  if (Status done = database.get(); !done) return done;
  if (Status done = write_run(*staged, heap); !done) return done;
  return staged->commit();
}
