// Names to files. Tested by tests/cli/check_cli.py.
//   applies to:  heap/ with sub-folders, links that lead in a circle, a pipe among the files (refused, the others are
//   read). not to:      what is in the files: intake decides that.
#include "inputs.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/files.h"
#include "terminal.h"

namespace wederhoor::cli {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest = 256u << 20;  // bytes on standard input

class Walk {
 public:
  explicit Walk(Inputs& found) : found_(found) {}

  void add(const fs::path& path) {
    std::error_code error;
    if (fs::status(path, error).type() == fs::file_type::directory) {
      add_folder(path);
    } else {
      add_file(path, false);
    }
  }

 private:
  void refuse(const fs::path& path, const std::string& message, const char* advice) {
    found_.refused.push_back({path.string(), {ErrorKind::refused, path.string(), message, advice}});
  }

  void add_file(const fs::path& path, bool beside) {
    if (paths_.insert(path.string()).second) found_.files.push_back({path.string(), path.filename().string(), beside});
  }

  // Depth-first with an own stack, so that no depth of folders can exhaust ours.
  void add_folder(const fs::path& top) {
    bool empty = true;
    std::vector<fs::path> todo = {top};
    while (!todo.empty()) {
      const fs::path folder = std::move(todo.back());
      todo.pop_back();
      struct stat about{};
      if (::stat(folder.c_str(), &about) != 0 || !entered_.emplace(about.st_dev, about.st_ino).second) {
        empty = false;
        continue;
      }
      std::error_code error;
      std::vector<fs::path> entries;
      for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(it->path());
      if (error) {
        refuse(folder, error.message(), "give yourself permission to open it");
        empty = false;
        continue;
      }
      if (is_dossier(folder)) {
        say(folder.string() + ": is a dossier; not read as reports");
        empty = false;
        continue;
      }
      std::sort(entries.begin(), entries.end());
      for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, error)) continue;
        add_file(entry, beside_reports(entry));
        empty = false;
      }
      for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
        if (fs::is_directory(*it, error)) todo.push_back(*it);
      }
    }
    if (empty) refuse(top, "is a folder without files", "name the folder that holds the reports");
  }

  // Called like what is kept with a heap of reports: metadata.csv, README.md.
  static bool beside_reports(const fs::path& path) {
    const std::string kind = path.extension().string();
    return kind == ".csv" || kind == ".tsv" || kind == ".md" || kind == ".jsonl";
  }

  static bool is_dossier(const fs::path& folder) {
    const Result<std::string> run = base::read_file(folder / "run.json", 1 << 20);
    return run && run->starts_with("{\"program\":\"wederhoor ");
  }

  Inputs& found_;
  std::set<std::string> paths_;
  std::set<std::pair<dev_t, ino_t>> entered_;
};
}  // namespace

Inputs find_inputs(const std::vector<std::string>& named) {
  Inputs found;
  Walk walk(found);
  bool standard_input = false;
  for (const std::string& name : named) {
    if (name != "-") {
      walk.add(name);
    } else if (!standard_input) {
      found.files.push_back({"-", "standard-input"});
      standard_input = true;
    }
  }
  return found;
}

Status each_item(const Engine& engine, const Input& input, const std::string& format, const TakeItem& take) {
  if (input.path != "-") return engine.each_item_of(input.path, input.name, take, format);
  Result<std::string> bytes = base::read_standard_input(largest);
  if (!bytes) return bytes.error();
  return engine.each_item(*std::move(bytes), input.name, take, format);
}

}  // namespace wederhoor::cli
