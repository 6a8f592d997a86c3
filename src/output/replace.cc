// Files of others are never touched. Tested by tests/output/folder_test.cc and tests/cli/check_holds.py.
//   applies to:  notes.txt beside the tables, or in texts/, where each of our texts has its map: refused by name.
//                acled.csv of a dossier with a coder's corrections: refused by name.
//   not to:      nothing there, an empty folder, a dossier of ours and nothing else: replaced.
#include "output/replace.h"

#include <algorithm>
#include <optional>

#include "base/files.h"
#include "output/file_hash.h"

namespace wederhoor::output {
namespace fs = std::filesystem;
namespace {

using Names = std::vector<std::string>;

std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    out.push_back(it->path());
  std::sort(out.begin(), out.end());
  return out;
}

bool is_plain(const fs::path& path, fs::file_type type) {
  std::error_code error;
  return fs::symlink_status(path, error).type() == type;
}

bool is_file(const fs::path& path) { return is_plain(path, fs::file_type::regular); }
bool is_folder(const fs::path& path) { return is_plain(path, fs::file_type::directory); }

// Of the pair NAME.txt and NAME.map the other one.
fs::path twin(fs::path text) { return text.replace_extension(text.extension() == ".txt" ? ".map" : ".txt"); }

bool is_text(const fs::path& path, bool whole) {
  const bool named = path.extension() == ".txt" || path.extension() == ".map";
  return named && is_file(path) && (!whole || is_file(twin(path)));
}

// A table, or what SQLite keeps beside its own ("wederhoor.db-wal").
bool is_output(const fs::path& path, const Names& names) {
  const std::string name = path.filename().string();
  return is_file(path) &&
         (std::find(names.begin(), names.end(), name) != names.end() || name.starts_with("wederhoor.db-"));
}

// The first file that no run of ours writes. `whole`: of a dossier, else of one half written.
std::optional<fs::path> foreign(const fs::path& folder, const Names& names, bool whole) {
  for (const fs::path& path : entries(folder)) {
    const std::string name = path.filename().string();
    if (is_folder(path) && name.starts_with(".partial-")) continue;  // another run within this folder
    if (is_folder(path) && (name == "texts" || (!whole && name == "texts.old"))) {
      for (const fs::path& text : entries(path)) {
        if (!is_text(text, whole)) return text;
      }
    } else if (!is_output(path, names)) {
      return path;
    }
  }
  return std::nullopt;
}

bool has_nothing(const fs::path& folder) {
  for (const fs::path& path : entries(folder)) {
    if (!path.filename().string().starts_with(".partial-")) return false;
  }
  return true;
}

constexpr std::uint64_t largest_run_file = 1U << 30;  // it names each text

// What run.json tells of a file; empty: nothing.
std::string_view told_hash(std::string_view run, const std::string& name) {
  const std::string key = "\n\"" + name + "\":\"";
  const std::size_t at = run.find(key);
  return at == std::string_view::npos ? std::string_view() : run.substr(at + key.size(), 32);
}

// Every file that is younger than run.json, which is written last, is what run.json says.
Status unchanged(const fs::path& folder, const Names& names) {
  const fs::path last = folder / "run.json";
  const Result<std::string> run = base::read_file(last, largest_run_file);
  std::error_code error;
  const fs::file_time_type written = fs::last_write_time(last, error);
  if (!run || error) return Done{};
  for (const std::string& name : names) {
    const fs::path file = folder / name;
    const fs::file_time_type changed = fs::last_write_time(file, error);
    if (error || changed <= written) continue;
    const Result<std::string> hash = file_hash(file);
    if (!hash) return hash.error();
    if (*hash == told_hash(*run, name)) continue;
    return Error{ErrorKind::usage, file.string(), "was changed since it was written, and the changes would be lost",
                 "move it elsewhere, or choose another folder with --to"};
  }
  return Done{};
}

Status may_replace(const fs::path& folder, const Names& names) {
  if (!is_folder(folder) || has_nothing(folder)) return Done{};
  const Result<std::string> run = base::read_file(folder / "run.json", largest_run_file);
  if (!run || !run->starts_with("{\"program\":\"wederhoor ")) {
    return Error{ErrorKind::usage, folder.string(), "holds files that are no dossier of ours",
                 "choose an empty or new folder with --to"};
  }
  const std::optional<fs::path> lost = foreign(folder, names, true);
  if (!lost) return Done{};
  return Error{ErrorKind::usage, lost->string(), "is no file of a dossier, and would be lost",
               "move it elsewhere, or choose another folder with --to"};
}
}  // namespace

base::StagingRules replacing_rules(std::vector<std::string> names) {
  return {[names](const fs::path& folder) { return may_replace(folder, names); },
          [names](const fs::path& folder) { return !foreign(folder, names, false); },
          [names](const fs::path& folder) { return unchanged(folder, names); }};
}

}  // namespace wederhoor::output
