// Replaces a folder in one step. Tested by tests/base/staged_folder_test.cc and tests/cli/check_holds.py.
//   applies to:  a folder of ours, none, an empty one; ".", a mount point, a symbolic link to one.
//   not to:      a folder with a file of somebody else: it stays as it is, and we say which file.
#include "base/staged_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <set>

namespace wederhoor::base {
namespace {

// Folders being filled. `placing` is held while names change, so that an ending program finds them in order.
std::mutex placing, listing;
std::set<fs::path> filling;

bool make_and_list(const fs::path& folder) {
  const std::lock_guard held(listing);
  const bool made = ::mkdir(folder.c_str(), 0777) == 0;
  if (made) filling.insert(folder);
  return made;
}

void unlist(const fs::path& folder) {
  const std::lock_guard held(listing);
  filling.erase(folder);
}

Error disk_error(const fs::path& path, int code) {
  const char* advice = code == ENOSPC || code == EDQUOT  ? "make room and run again; the old output is untouched"
                       : code == EACCES || code == EROFS ? "choose another folder with --to"
                                                         : "see the message of the system";
  return {ErrorKind::disk, path.string(), std::strerror(code), advice};
}

bool rename_as(const fs::path& from, const fs::path& to, unsigned flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0;
}

bool unknown_here(int code) { return code == EINVAL || code == ENOSYS || code == ENOTSUP; }

// Where a path leads in the end, also through a link to nothing; a plain path stays as it was given.
fs::path followed(fs::path path) {
  std::error_code error;
  if (!path.has_filename()) path = path.parent_path();
  for (int n = 0; n < 40 && fs::is_symlink(path, error); ++n)
    path = (path.parent_path() / fs::read_symlink(path, error)).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const bool plain = path.filename() != "." && path.filename() != "..";
  return plain ? path : fs::weakly_canonical(path, error);
}

bool is_mount_point(const fs::path& folder) {
  struct statx about{};
  return ::statx(AT_FDCWD, folder.c_str(), 0, STATX_BASIC_STATS, &about) == 0 &&
         (about.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

fs::path parent_of(const fs::path& folder) { return folder.has_parent_path() ? folder.parent_path() : fs::path("."); }

// Cannot be renamed, or would be pulled away under the user's feet.
bool stays_in_place(const fs::path& target) {
  std::error_code error;
  if (!fs::is_directory(target, error)) return false;
  return fs::equivalent(target, ".", error) || is_mount_point(target) ||
         ::access(parent_of(target).c_str(), W_OK | X_OK) != 0;
}

std::string stem(const fs::path& target, bool within) {
  return (within ? "" : target.filename().string()) + ".partial-";
}

// A lock that the system frees when its holder dies; -1 where another holds it or the folder is gone.
int lock_folder(const fs::path& folder, int how) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  struct stat here{}, there{};
  if (file >= 0 && ::flock(file, how) == 0 && ::fstat(file, &here) == 0 && ::stat(folder.c_str(), &there) == 0 &&
      here.st_ino == there.st_ino)
    return file;
  if (file >= 0) ::close(file);
  return -1;
}

// What a dead run left: an old folder that it had only just moved away goes back, anything else of ours goes.
void clean_after_the_dead(const fs::path& target, bool within, const StagingRules& rules) {
  std::error_code error;
  const std::string begin = stem(target, within);
  std::vector<fs::path> left;
  for (fs::directory_iterator it(within ? target : parent_of(target), error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().filename().string().starts_with(begin)) left.push_back(it->path());
  }
  for (const fs::path& folder : left) {
    const int lock = lock_folder(folder, LOCK_EX | LOCK_NB);
    if (lock < 0) continue;
    if (folder.extension() == ".old" && !within && !fs::exists(target, error)) {
      ::rename(folder.c_str(), target.c_str());
    } else if (rules.only_ours(folder)) {
      fs::remove_all(folder, error);
    }
    ::close(lock);
  }
}
}  // namespace

Result<StagedFolder> StagedFolder::open(const fs::path& given, StagingRules rules) {
  if (given.empty()) return Error{ErrorKind::usage, "--to", "names no folder", "choose a folder"};
  const fs::path target = followed(given);
  std::error_code error;
  if (fs::exists(target, error) && !fs::is_directory(target, error))
    return Error{ErrorKind::usage, target.string(), "is not a folder", "choose another folder with --to"};
  const bool within = stays_in_place(target);
  clean_after_the_dead(target, within, rules);
  if (const Status free = rules.may_replace(target); !free) return free.error();
  if (!within && rules.unchanged) {
    if (const Status same = rules.unchanged(target); !same) return same.error();
  }
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
  StagedFolder staged(target, within, std::move(rules));
  if (const Status made = staged.make_aside(); !made) return made.error();
  return staged;
}

Status StagedFolder::make_aside() {
  const std::string begin = stem(target_, within_);
  for (int n = 0; n < 1000; ++n) {
    const fs::path aside = (within_ ? target_ : parent_of(target_)) / fmt::format("{}{}-{}", begin, ::getpid(), n);
    if (make_and_list(aside)) {
      lock_ = lock_folder(aside, LOCK_EX | LOCK_NB);
      const bool taken = lock_ < 0 && errno == EWOULDBLOCK;  // for a dead one's, by another run that cleans up
      if (!taken) return aside_ = aside, Done{};             // some file systems know no locks
      unlist(aside);
    } else if (errno != EEXIST) {
      return disk_error(target_, errno);
    }
  }
  return disk_error(target_, EEXIST);
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : target_(std::move(other.target_)),
      aside_(std::move(other.aside_)),
      within_(other.within_),
      rules_(std::move(other.rules_)),
      lock_(std::exchange(other.lock_, -1)) {
  other.aside_.clear();
}

StagedFolder::~StagedFolder() { drop(); }

// Whatever lies aside now: a folder half filled, or the old one.
void StagedFolder::drop() {
  if (lock_ >= 0) ::close(std::exchange(lock_, -1));
  if (aside_.empty()) return;
  std::error_code ignored;
  fs::remove_all(aside_, ignored);
  unlist(aside_);
  aside_.clear();
}

Status StagedFolder::commit() {
  const Status done = [&] {
    const std::lock_guard held(placing);
    return within_ ? place_within() : exchange();
  }();
  drop();
  return done;
}

// New and old change names; what then lies aside is the old one, looked at once more before it goes.
Status StagedFolder::exchange() {
  for (int n = 0; n < 100; ++n) {
    if (rename_as(aside_, target_, RENAME_NOREPLACE)) return unlist(aside_), aside_.clear(), Done{};
    if (unknown_here(errno)) return replace_in_two_steps();
    if (errno != EEXIST) return disk_error(target_, errno);
    if (rename_as(aside_, target_, RENAME_EXCHANGE)) {
      if (rules_.may_replace(aside_)) return Done{};
      rename_as(aside_, target_, RENAME_EXCHANGE);
      if (const Status free = rules_.may_replace(target_); !free) return free;
    } else if (unknown_here(errno)) {
      return replace_in_two_steps();
    } else if (errno != ENOENT) {
      return disk_error(target_, errno);
    }
  }
  return disk_error(target_, EBUSY);
}

// Where names cannot be exchanged: the old one away, the new one in its place. Killed between the two, the next run
// finds the old one and moves it back.
Status StagedFolder::replace_in_two_steps() {
  std::error_code error;
  const fs::path old = aside_.string() + ".old";
  const bool replaces = fs::exists(target_, error);
  if (replaces && ::rename(target_.c_str(), old.c_str()) != 0) return disk_error(target_, errno);
  if (::rename(aside_.c_str(), target_.c_str()) != 0) {
    const int code = errno;
    if (replaces) ::rename(old.c_str(), target_.c_str());
    return disk_error(target_, code);
  }
  unlist(aside_);
  aside_ = replaces ? old : fs::path();
  return Done{};
}

// File by file: what the new one has not got goes aside too, run.json comes last.
Status StagedFolder::place_within() {
  const int lock = lock_folder(target_, LOCK_EX);  // two runs at once: one after the other
  if (const Status free = rules_.may_replace(target_); !free) return ::close(lock), free;
  std::set<fs::path> names, gone;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(aside_, error)) names.insert(entry.path().filename());
  for (const fs::directory_entry& entry : fs::directory_iterator(target_, error)) {
    const fs::path name = entry.path().filename();
    if (!names.contains(name) && !name.string().starts_with(stem(target_, true))) gone.insert(name);
  }
  std::vector<fs::path> order(names.begin(), names.end());
  std::stable_partition(order.begin(), order.end(), [](const fs::path& name) { return name != "run.json"; });
  Status done = Done{};
  const auto put = [&](const fs::path& from, const fs::path& to) {
    if (!done || rename_as(from, to, RENAME_NOREPLACE) || rename_as(from, to, RENAME_EXCHANGE)) return;
    if (fs::is_directory(to, error)) ::rename(to.c_str(), (from.string() + ".old").c_str());
    if (::rename(from.c_str(), to.c_str()) != 0) done = disk_error(to, errno);
  };
  for (const fs::path& name : order) put(aside_ / name, target_ / name);
  for (const fs::path& name : gone) put(target_ / name, aside_ / name);
  ::close(lock);
  return done;
}

void abandon_staged_folders() {
  const std::lock_guard held(placing);
  std::set<fs::path> all;
  {
    const std::lock_guard listed(listing);
    all = filling;
  }
  for (const fs::path& folder : all) {
    std::error_code error;
    for (int n = 0; n < 100 && fs::exists(folder, error); ++n) fs::remove_all(folder, error);  // threads still write
  }
}

}  // namespace wederhoor::base
