// Looks at the first bytes of a file without reading the rest.
//   applies:      the head of a web archive of 10 GB: 64 KiB of it are read
//   applies not:  what the bytes are: formats.cc
// Tested by tests/intake/formats_test.cc.
#include "intake/source.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

namespace wederhoor::intake {
namespace {

constexpr std::size_t sniffed = 4096;

// All bytes to a handle; false where the system has no room.
bool put(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::lseek(handle, 0, SEEK_SET) == 0;
}

}  // namespace

Result<Source> Source::open(const std::filesystem::path& path) {
  const Result<base::OpenFile> file = base::open_file(path);
  if (!file) return file.error();
  Source out;
  out.path_ = path;
  out.size_ = file->size;
  return out;
}

std::string_view Source::head(std::size_t wanted) {
  if (!whole_ && held_.size() < wanted && held_.size() < size_) {
    if (const Result<base::OpenFile> file = base::open_file(path_)) {
      held_.resize(std::min<std::uint64_t>(wanted, size_));
      std::size_t filled = 0;
      while (filled < held_.size()) {
        const ssize_t got =
            ::pread(file->handle.get(), held_.data() + filled, held_.size() - filled, static_cast<off_t>(filled));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
      }
      held_.resize(filled);
    }
  }
  return std::string_view(held_).substr(0, wanted);
}

const std::string& Source::text() {
  if (!text_is_made_) {
    text_is_made_ = true;
    if (Result<Decoded> decoded = decode_file(head(sniffed), "")) text_ = std::move(decoded->text);
  }
  return text_;
}

Result<std::string> Source::bytes(std::uint64_t limit) {
  if (!whole_) return base::read_file(path_, limit);
  if (held_.size() > limit) return Error{ErrorKind::refused, "", "is too large", "split it into single reports"};
  return std::move(held_);
}

Result<base::Handle> Source::handle() {
  if (!whole_) {
    Result<base::OpenFile> file = base::open_file(path_);
    if (!file) return file.error();
    return std::move(file->handle);
  }
  base::Handle memory(::memfd_create("wederhoor", MFD_CLOEXEC));
  if (!memory || !put(memory.get(), held_))
    return Error{ErrorKind::disk, "", std::strerror(errno), "raise the limits (ulimit -v, -u, -n) or use fewer --jobs"};
  return memory;
}

Result<Decoded> decoded_whole(Source& source, const std::string& file) {
  const Result<std::string> bytes = source.bytes(256u << 20);
  if (!bytes) return bytes.error();
  return decode_file(*bytes, file);
}

}  // namespace wederhoor::intake
