// Which row of the metadata is which report's. Tested by tests/cli/check_containers.py.
//   applies to:  "a.txt", "2023/a.txt", "2023\a.txt", "heap.csv#3"
//   not to:      "2024/a.txt" where only 2023/a.txt is read: said
#include "known.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace wederhoor::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t named_at_most = 20;

// Its folder, absolute.
std::string folder_of(const Input& file) {
  std::error_code error;
  return fs::absolute(file.path, error).lexically_normal().parent_path().string();
}

bool ends_in(const std::string& folder, const std::string& end) {
  return end.empty() || folder == end || (end.front() != '/' && folder.ends_with('/' + end));
}

// What `own` says, and for the rest what `other` does.
Metadata either(Metadata own, const Metadata& other) {
  for (const auto field :
       {&Metadata::outlet, &Metadata::title, &Metadata::author, &Metadata::address, &Metadata::channel}) {
    if ((own.*field).empty()) own.*field = other.*field;
  }
  if (!own.published.known()) own.published = other.published;
  return own;
}

}  // namespace

Known::Known(const Told& told) : told_(told) {
  for (std::size_t i = 0; i < told.metadata.size(); ++i) {
    std::string path = told.metadata[i].file;
    rows_.emplace(path, Row{{}, i});
    std::replace(path.begin(), path.end(), '\\', '/');
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) continue;
    const std::string folder = fs::path(path.substr(0, slash)).lexically_normal().string();
    rows_.emplace(path.substr(slash + 1), Row{folder == "." ? "" : folder, i});
  }
}

std::optional<std::size_t> Known::row(const Input& file, const std::string& name) const {
  const auto [first, last] = rows_.equal_range(name);
  if (first == last) return std::nullopt;
  const std::string folder = folder_of(file);
  const Row* best = nullptr;
  for (auto it = first; it != last; ++it) {
    if (ends_in(folder, it->second.folder) && (best == nullptr || it->second.folder.size() > best->folder.size()))
      best = &it->second;
  }
  return best == nullptr ? std::nullopt : std::optional(best->at);
}

Metadata Known::of(const Input& file, const std::string& name) const {
  const auto whole = row(file, file.name);
  Metadata out = whole ? told_.metadata[*whole] : Metadata{};
  if (const auto own = name == file.name ? std::nullopt : row(file, name)) out = either(told_.metadata[*own], out);
  out.file = name;
  if (told_.published.known()) out.published = told_.published;
  return out;
}

std::vector<std::string> Known::unmatched(
    const std::vector<std::pair<const Input*, const std::string*>>& reports) const {
  if (told_.source.empty()) return {};
  std::set<std::size_t> used;
  std::size_t without = 0;
  for (const auto& [file, name] : reports) {
    const auto whole = row(*file, file->name), own = row(*file, *name);
    if (whole) used.insert(*whole);
    if (own) used.insert(*own);
    without += !whole && !own;
  }
  std::vector<std::string> notes;
  const std::size_t lost = told_.metadata.size() - used.size();
  for (std::size_t i = 0; i < told_.metadata.size() && notes.size() < named_at_most; ++i) {
    if (!used.contains(i))
      notes.push_back(
          fmt::format("{}: \"{}\" is none of the reports that were read", told_.source, told_.metadata[i].file));
  }
  if (lost > notes.size()) notes.push_back(fmt::format("{}: and {} rows more", told_.source, lost - notes.size()));
  if (without > 0)
    notes.push_back(fmt::format("{}: {} of {} reports have no row in it", told_.source, without, reports.size()));
  return notes;
}

}  // namespace wederhoor::cli
