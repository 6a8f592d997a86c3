// Reading and writing files through POSIX calls, whose errors say what happened. Tested by tests/base/files_test.cc.
#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "base/handle.h"

namespace wederhoor::base {
namespace {

Error refused(const fs::path& path, std::string message, std::string advice) {
  return {ErrorKind::refused, path.string(), std::move(message), std::move(advice)};
}

// The program has no handle or memory left: no fault of the file.
bool is_want(int code) { return code == EMFILE || code == ENFILE || code == ENOMEM; }

Error want(const fs::path& path, int code) {
  return {ErrorKind::disk, path.string(), std::strerror(code),
          "raise the limits (ulimit -v, -u, -n) or use fewer --jobs"};
}

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
}  // namespace

Result<OpenFile> open_file(const fs::path& path) {
  OpenFile out{Handle(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)), 0};
  if (!out.handle) {
    if (is_want(errno)) return want(path, errno);
    const char* advice = errno == ENOENT   ? "check the name"
                         : errno == EACCES ? "give yourself permission to read it"
                                           : "check the file";
    return refused(path, std::strerror(errno), advice);
  }
  struct stat before{};
  if (::fstat(out.handle.get(), &before) != 0) return refused(path, std::strerror(errno), "check the file");
  if (S_ISDIR(before.st_mode)) return refused(path, "is a folder", "name the files in it");
  if (!S_ISREG(before.st_mode))
    return refused(path, "is not a regular file", "copy what it gives into a file, or use - for standard input");
  out.size = static_cast<std::uint64_t>(before.st_size);
  return out;
}

Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  const Result<OpenFile> file = open_file(path);
  if (!file) return file.error();
  if (file->size > limit) return refused(path, too_large(limit), "split it into single reports");
  const auto size = static_cast<std::size_t>(file->size);
  std::string bytes(size + 1, '\0');  // one more, to see whether it has grown
  const std::optional<std::size_t> got = fill(file->handle.get(), bytes);
  if (!got) return refused(path, std::strerror(errno), "check the disk");
  if (*got != size) return refused(path, "changed while it was read", "run again when it is finished");
  bytes.pop_back();
  return bytes;
}

Result<std::string> read_head(const fs::path& path, std::uint64_t count) {
  const Result<OpenFile> file = open_file(path);
  if (!file) return file.error();
  std::string bytes(static_cast<std::size_t>(std::min(count, file->size)), '\0');
  const std::optional<std::size_t> got = fill(file->handle.get(), bytes);
  if (!got) return refused(path, std::strerror(errno), "check the disk");
  bytes.resize(*got);
  return bytes;
}

Error cannot_list(const fs::path& folder, std::error_code why, std::string advice) {
  if (is_want(why.value())) return want(folder, why.value());
  return {ErrorKind::data, folder.string(), why.message(), std::move(advice)};
}

Result<std::string> read_standard_input(std::uint64_t limit) {
  std::string bytes;
  bool failed = false;
  const bool within = read_all(STDIN_FILENO, limit, bytes, failed);
  if (failed) return refused("-", std::strerror(errno), "check what is piped in");
  if (!within) return refused("-", too_large(limit), "split it into single reports");
  return bytes;
}

}  // namespace wederhoor::base
