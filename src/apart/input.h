// Input: the bytes of the one file that a reader apart is given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wederhoor::apart {

class Input {
 public:
  virtual ~Input() = default;
  // The next bytes, at most `room`; 0 at the end.
  virtual std::size_t read(char* to, std::size_t room) = 0;
  virtual bool seek(std::uint64_t at) = 0;
  virtual std::uint64_t size() const = 0;

  // From here to the end, at most `limit` bytes and one more.
  std::string rest(std::uint64_t limit);
  // The first bytes, at most `wanted`; the next read begins at the first again.
  std::string head(std::size_t wanted);
};

class FileInput : public Input {
 public:
  explicit FileInput(int handle);
  std::size_t read(char* to, std::size_t room) override;
  bool seek(std::uint64_t at) override;
  std::uint64_t size() const override { return size_; }

 private:
  int handle_;
  std::uint64_t size_ = 0;
};

class MemoryInput : public Input {
 public:
  explicit MemoryInput(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* to, std::size_t room) override;
  bool seek(std::uint64_t at) override;
  std::uint64_t size() const override { return bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace wederhoor::apart
