// Files written piece by piece. Tested by tests/output/folder_test.cc and, on a full disk, by tests/cli/check_cli.py.
#include "output/sink.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace wederhoor::output {
namespace {
constexpr std::size_t block = 1 << 18;
}

Error disk_error(const std::filesystem::path& path, int code) {
  if (code == ECANCELED) return {ErrorKind::interrupted, "", "interrupted", "nothing was written"};
  const char* advice = code == ENOSPC || code == EFBIG || code == EDQUOT
                           ? "make room and run again; the old output is untouched"
                       : code == EACCES || code == EROFS ? "choose another folder with --to"
                                                         : "see the message of the system";
  return {ErrorKind::disk, path.string(), std::strerror(code), advice};
}

FileSink::FileSink(const std::filesystem::path& path, const std::atomic<bool>* stop) : path_(path), stop_(stop) {
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file_ < 0) error_ = errno;
}

FileSink::~FileSink() {
  if (file_ >= 0) ::close(file_);
}

void FileSink::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= block) flush();
}

void FileSink::flush() {
  if (stop_ != nullptr && stop_->load() && error_ == 0) error_ = ECANCELED;
  hash_.add(buffer_);
  std::string_view left = buffer_;
  while (error_ == 0 && !left.empty()) {
    const ssize_t put = ::write(file_, left.data(), left.size());
    if (put >= 0) {
      left.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
}

Status FileSink::close() {
  flush();
  const int file = file_;
  file_ = -1;
  if (file >= 0 && ::close(file) != 0 && error_ == 0) error_ = errno;
  if (error_ != 0) return disk_error(path_, error_);
  return Done{};
}

}  // namespace wederhoor::output
