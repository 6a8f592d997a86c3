// Writes every file of a dossier folder: aside, then put in place at once (base/staged_folder.h). Tested by
// tests/output/folder_test.cc.
//   applies to:  which files there are, and in which order they are begun.
//   not to:      what may be replaced: replace.cc.
#include "output/write_dossier.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>

#include "base/parallel.h"
#include "base/staged_folder.h"
#include "output/file_hash.h"
#include "output/graph/geojson.h"
#include "output/graph/timemap.h"
#include "output/graph/turtle.h"
#include "output/page/page.h"
#include "output/replace.h"
#include "output/run_files.h"
#include "output/tables/csv_cells.h"
#include "output/tables/database.h"
#include "output/tables/datapackage.h"
#include "output/tables/dossier_json.h"
#include "output/texts.h"
#include "store/stored_dossier.h"
#include "wederhoor/render.h"

namespace wederhoor::output {
namespace fs = std::filesystem;

const std::vector<OutputFile>& output_files() {
  static const std::vector<OutputFile> files = [] {
    std::vector<OutputFile> all;
    all.push_back({"dossier.json",
                   [](Sink& out, const Rendered& rendered) { write_dossier_json(out, rendered.view, rendered.run); }});
    all.push_back(
        {"index.html", [](Sink& out, const Rendered& rendered) { out.write(page(rendered.view, rendered.run)); }});
    all.push_back({"records.bin", [](Sink& out, const Rendered& rendered) {
                     store::encode_dossier(rendered.view.dossier(), [&](std::string_view bytes) { out.write(bytes); });
                   }});
    all.push_back({"dossier.ttl", [](Sink& out, const Rendered& rendered) { write_turtle(out, rendered.view); }});
    for (const Table& table : tables()) {
      all.push_back({std::string(table.name) + ".csv",
                     [&table](Sink& out, const Rendered& rendered) { write_csv(out, rendered.view, table); }});
    }
    for (std::size_t i = 0; i < empty_code_sheets().size(); ++i) {
      all.push_back({std::string(empty_code_sheets()[i].file),
                     [i](Sink& out, const Rendered& rendered) { write_sheet(out, rendered.sheets[i]); }});
    }
    all.push_back({"places.geojson", [](Sink& out, const Rendered& rendered) { write_geojson(out, rendered.view); }});
    all.push_back({"timemap.json", [](Sink& out, const Rendered& rendered) { write_timemap(out, rendered.view); }});
    all.push_back({"datapackage.json", [](Sink& out, const Rendered& rendered) {
                     write_datapackage(out, rendered.run, rendered.view.options());
                   }});
    all.push_back({"refused.jsonl", [](Sink& out, const Rendered& rendered) { write_refused(out, rendered.refused); }});
    return all;
  }();
  return files;
}

namespace {

std::vector<std::string> names_of_ours() {
  std::vector<std::string> names = {"wederhoor.db", "run.json"};
  for (const OutputFile& file : output_files()) names.push_back(file.name);
  return names;
}

// A file of the folder, written: its hash.
Result<std::string> write_file(const base::StagedFolder& folder, const OutputFile& file, const Rendered& rendered) {
  FileSink sink(folder.path() / file.name, rendered.view.options().stop);
  file.write(sink, rendered);
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
Result<Hashes> write_files(const base::StagedFolder& folder, const Rendered& rendered) {
  const std::vector<OutputFile>& files = output_files();
  std::vector<std::optional<Result<std::string>>> written(files.size() + 1);
  const RenderOptions& options = rendered.view.options();
  base::in_parallel(written.size(), options.threads, [&](std::size_t i) {
    if (options.stop != nullptr && options.stop->load())
      written[i] = disk_error(folder.path(), ECANCELED);
    else
      written[i] = i == 0 ? write_db(folder, rendered.view) : write_file(folder, files[i - 1], rendered);
  });
  Hashes hashes;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (!*written[i]) return written[i]->error();
    hashes[i == 0 ? "wederhoor.db" : files[i - 1].name] = **written[i];
  }
  return hashes;
}

Status write_run(const base::StagedFolder& folder, const Rendered& rendered, const Hashes& hashes) {
  FileSink sink(folder.path() / "run.json", rendered.view.options().stop);
  write_run_file(sink, rendered.run, rendered.view.options(), hashes);
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
  Result<base::StagedFolder> staged = base::StagedFolder::open(folder, replacing_rules(names_of_ours()));
  if (!staged) return staged.error();
  const View view(dossier, options);
  const Sheets sheets(view);
  const Rendered rendered{view, run, refused, sheets};
  Result<Hashes> hashes = write_files(*staged, rendered);
  if (!hashes) return hashes.error();
  if (Status done = write_texts(*staged, view, *hashes); !done) return done;
  if (Status done = write_run(*staged, rendered, *hashes); !done) return done;
  return staged->commit();
}
