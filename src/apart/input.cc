// Reads the file or the bytes. Tested by tests/apart/feeds_test.cc.
//   applies:      head() and then rest(): nothing is lost
//   applies not:  a pipe: the program that starts us gives a file that can be wound back
#include "apart/input.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace wederhoor::apart {

std::string Input::rest(std::uint64_t limit) {
  std::string out;
  char block[1 << 16];
  while (out.size() <= limit) {
    const std::size_t got = read(block, std::min<std::uint64_t>(sizeof block, limit + 1 - out.size()));
    if (got == 0) break;
    out.append(block, got);
  }
  return out;
}

std::string Input::head(std::size_t wanted) {
  seek(0);
  std::string out = wanted == 0 ? std::string() : rest(wanted - 1);
  seek(0);
  return out;
}

FileInput::FileInput(int handle) : handle_(handle) {
  const off_t end = ::lseek(handle, 0, SEEK_END);
  size_ = end > 0 ? static_cast<std::uint64_t>(end) : 0;
  ::lseek(handle, 0, SEEK_SET);
}

std::size_t FileInput::read(char* to, std::size_t room) {
  ssize_t got = 0;
  while ((got = ::read(handle_, to, room)) < 0 && errno == EINTR) {
  }
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

bool FileInput::seek(std::uint64_t at) { return ::lseek(handle_, static_cast<off_t>(at), SEEK_SET) >= 0; }

std::size_t MemoryInput::read(char* to, std::size_t room) {
  const std::size_t got = bytes_.copy(to, room, at_);
  at_ += got;
  return got;
}

bool MemoryInput::seek(std::uint64_t at) {
  at_ = static_cast<std::size_t>(std::min<std::uint64_t>(at, bytes_.size()));
  return true;
}

}  // namespace wederhoor::apart
