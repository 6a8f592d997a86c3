// Reading and writing files through POSIX calls, whose errors say what happened. Tested by tests/base/files_test.cc.
#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

namespace wederhoor::base {
namespace {

Error refused(const fs::path& path, std::string message, std::string advice) {
  return {ErrorKind::refused, path.string(), std::move(message), std::move(advice)};
}

Error disk_error(const fs::path& path, int code) {
  const char* advice = code == ENOSPC   ? "make room and run again; the old output is untouched"
                       : code == EACCES ? "choose another folder with --to"
                                        : "see the message of the system";
  return {ErrorKind::disk, path.string(), std::strerror(code), advice};
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }
  int release() {
    const int number = number_;
    number_ = -1;
    return number;
  }

 private:
  int number_;
};

// Reads to the end; false when more than `limit` bytes came. errno is set where reading failed (then `failed`).
bool read_all(int descriptor, std::uint64_t limit, std::string& out, bool& failed) {
  char block[1 << 16];
  for (;;) {
    const ssize_t got = ::read(descriptor, block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) failed = true;
    if (got <= 0) return true;
    out.append(block, static_cast<std::size_t>(got));
    if (out.size() > limit) return false;
  }
}

// Reads until the room is full or the file ends: the number of bytes; none where reading failed.
std::optional<std::size_t> fill(int descriptor, std::string& room) {
  std::size_t filled = 0;
  while (filled < room.size()) {
    const ssize_t got = ::read(descriptor, room.data() + filled, room.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

std::string too_large(std::uint64_t limit) { return fmt::format("larger than {} MiB", limit >> 20); }

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}
}  // namespace

Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) {
    const char* advice = errno == ENOENT   ? "check the name"
                         : errno == EACCES ? "give yourself permission to read it"
                                           : "check the file";
    return refused(path, std::strerror(errno), advice);
  }
  struct stat before{};
  if (::fstat(file.get(), &before) != 0) return refused(path, std::strerror(errno), "check the file");
  if (S_ISDIR(before.st_mode)) return refused(path, "is a folder", "name the files in it");
  if (!S_ISREG(before.st_mode))
    return refused(path, "is not a regular file", "copy what it gives into a file, or use - for standard input");
  if (static_cast<std::uint64_t>(before.st_size) > limit)
    return refused(path, too_large(limit), "split it into single reports");
  const auto size = static_cast<std::size_t>(before.st_size);
  std::string bytes(size + 1, '\0');  // one more, to see whether it has grown
  const std::optional<std::size_t> got = fill(file.get(), bytes);
  if (!got) return refused(path, std::strerror(errno), "check the disk");
  if (*got != size) return refused(path, "changed while it was read", "run again when it is finished");
  bytes.pop_back();
  return bytes;
}

Result<std::string> read_standard_input(std::uint64_t limit) {
  std::string bytes;
  bool failed = false;
  const bool within = read_all(STDIN_FILENO, limit, bytes, failed);
  if (failed) return refused("-", std::strerror(errno), "check what is piped in");
  if (!within) return refused("-", too_large(limit), "split it into single reports");
  return bytes;
}

Result<StagedFolder> StagedFolder::open(const fs::path& given, std::string_view marker) {
  const fs::path target = given.has_filename() ? given : given.parent_path();
  std::error_code error;
  if (fs::exists(target, error)) {
    if (!fs::is_directory(target, error)) {
      return Error{ErrorKind::usage, target.string(), "is not a folder", "choose another folder with --to"};
    }
    if (!fs::is_empty(target, error) && !fs::exists(target / marker, error)) {
      return Error{ErrorKind::usage, target.string(), "holds files that are not a dossier of ours",
                   "choose an empty or new folder with --to"};
    }
  }
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
  for (int n = 0; n < 1000; ++n) {
    const fs::path aside = target.string() + fmt::format(".partial-{}-{}", ::getpid(), n);
    if (::mkdir(aside.c_str(), 0777) == 0) return StagedFolder(target, aside);
    if (errno != EEXIST) return disk_error(aside, errno);
  }
  return disk_error(target, EEXIST);
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : target_(std::move(other.target_)), aside_(std::move(other.aside_)) {
  other.aside_.clear();
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  if (!aside_.empty()) fs::remove_all(aside_, ignored);
}

Status StagedFolder::write(std::string_view name, std::string_view bytes) {
  const fs::path path = aside_ / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) return disk_error(path.parent_path(), error.value());
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0 || !write_all(file.get(), bytes)) return disk_error(path, errno);
  if (::close(file.release()) != 0) return disk_error(path, errno);
  return Done{};
}

Status StagedFolder::commit() {
  std::error_code error;
  const fs::path old = aside_.string() + ".old";
  const bool replaces = fs::exists(target_, error);
  if (replaces && ::rename(target_.c_str(), old.c_str()) != 0) return disk_error(target_, errno);
  if (::rename(aside_.c_str(), target_.c_str()) != 0) {
    const int code = errno;
    if (replaces) ::rename(old.c_str(), target_.c_str());
    return disk_error(target_, code);
  }
  aside_.clear();
  if (replaces) fs::remove_all(old, error);
  return Done{};
}

}  // namespace wederhoor::base
