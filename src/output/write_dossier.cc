// Writes every file of a dossier folder: aside, then put in place by renaming, so that a reader sees the old one or the
// new one, never half of it. Tested by tests/output/folder_test.cc.
//   applies to:  a new folder, an empty one, or one that holds a dossier of ours and nothing else: it is replaced.
//   not to:      any other folder that holds files: it is refused, since replacing would delete them.
#include "output/write_dossier.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>

#include "base/files.h"
#include "base/parallel.h"
#include "output/file_hash.h"
#include "output/graph/geojson.h"
#include "output/graph/timemap.h"
#include "output/graph/turtle.h"
#include "output/page/page.h"
#include "output/run_files.h"
#include "output/tables/csv_cells.h"
#include "output/tables/database.h"
#include "output/tables/datapackage.h"
#include "output/tables/dossier_json.h"
#include "output/texts.h"
#include "wederhoor/render.h"

namespace wederhoor::output {
namespace fs = std::filesystem;

const std::vector<OutputFile>& output_files() {
  static const std::vector<OutputFile> files = [] {
    std::vector<OutputFile> all;
    all.push_back({"dossier.json", [](Sink& out, const Heap& heap) { write_dossier_json(out, heap.view, heap.run); }});
    all.push_back({"index.html", [](Sink& out, const Heap& heap) { out.write(page(heap.view, heap.run)); }});
    all.push_back({"dossier.ttl", [](Sink& out, const Heap& heap) { write_turtle(out, heap.view); }});
    for (const Table& table : tables()) {
      all.push_back({std::string(table.name) + ".csv",
                     [&table](Sink& out, const Heap& heap) { write_csv(out, heap.view, table); }});
    }
    for (std::size_t i = 0; i < empty_code_sheets().size(); ++i) {
      all.push_back({std::string(empty_code_sheets()[i].file),
                     [i](Sink& out, const Heap& heap) { write_sheet(out, heap.sheets[i]); }});
    }
    all.push_back({"places.geojson", [](Sink& out, const Heap& heap) { write_geojson(out, heap.view); }});
    all.push_back({"timemap.json", [](Sink& out, const Heap& heap) { write_timemap(out, heap.view); }});
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

// A file of the folder, written: its hash.
Result<std::string> write_file(const base::StagedFolder& folder, const OutputFile& file, const Heap& heap) {
  FileSink sink(folder.path() / file.name, heap.view.options().stop);
  file.write(sink, heap);
  if (Status done = sink.close(); !done) return done.error();
  return sink.hash();
}

Result<std::string> write_db(const base::StagedFolder& folder, const View& view) {
  const fs::path path = folder.path() / "wederhoor.db";
  if (Status done = write_database(path, view); !done) return done.error();
  return file_hash(path);
}

using Hashes = std::map<std::string, std::string>;

// Every file but run.json and texts/, several at once. The first error in order of the files.
Result<Hashes> write_files(const base::StagedFolder& folder, const Heap& heap) {
  const std::vector<OutputFile>& files = output_files();
  std::vector<std::optional<Result<std::string>>> written(files.size() + 1);
  const RenderOptions& options = heap.view.options();
  base::in_parallel(written.size(), options.threads, [&](std::size_t i) {
    if (options.stop != nullptr && options.stop->load())
      written[i] = disk_error(folder.path(), ECANCELED);
    else
      written[i] = i == 0 ? write_db(folder, heap.view) : write_file(folder, files[i - 1], heap);
  });
  Hashes hashes;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!*written[i]) return written[i]->error();
    hashes[i == 0 ? "wederhoor.db" : files[i - 1].name] = **written[i];
  }
  return hashes;
}

Status write_run(const base::StagedFolder& folder, const Heap& heap, const Hashes& hashes) {
  FileSink sink(folder.path() / "run.json", heap.view.options().stop);
  write_run_file(sink, heap.run, heap.view.options(), hashes);
  return sink.close();
}

// Adds their hashes.
Status write_texts(const base::StagedFolder& folder, const View& view, Hashes& hashes) {
  std::error_code error;
  const fs::path texts = folder.path() / "texts";
  fs::create_directory(texts, error);
  if (error) return disk_error(texts, error.value());
  const auto write = [&](const std::string& name, std::string_view bytes) -> Status {
    FileSink file(texts / name, view.options().stop);
    file.write(bytes);
    if (Status done = file.close(); !done) return done;
    hashes["texts/" + name] = file.hash();
    return Done{};
  };
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    const Report& report = view.document(d).report;
    if (Status done = write(view.report(d) + ".txt", report.text); !done) return done;
    if (Status done = write(view.report(d) + ".map", map_file(report)); !done) return done;
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
  const View view(dossier, options);
  const Sheets sheets(view);
  const Heap heap{view, run, refused, sheets};
  Result<Hashes> hashes = write_files(*staged, heap);
  if (!hashes) return hashes.error();
  if (Status done = write_texts(*staged, view, *hashes); !done) return done;
  if (Status done = write_run(*staged, heap, *hashes); !done) return done;
  return staged->commit();
}
