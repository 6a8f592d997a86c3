// A weights file: mapped into memory, checked whole, and read as named sections. The layout is described in
// training/weights.py. Tested by tests/reading/model/weights_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/model/kernels/kernel.h"
#include "wederhoor/result.h"

namespace wederhoor::reading::model {

class Weights {
 public:
  // `kind`: "parser" or "names". Errors (data): missing, not ours, of another version or kind, cut short, damaged.
  static Result<Weights> open(const std::filesystem::path& path, std::string_view kind);
  Weights(Weights&&) noexcept;
  ~Weights();

  // The section as an array of T; empty if it is not there.
  template <class T>
  std::span<const T> section(std::string_view name) const {
    const std::span<const std::byte> bytes = raw(name);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  std::string_view text(std::string_view name) const;
  std::vector<std::string> lines(std::string_view name) const;
  // The product `name`, or an Error if its sections do not fit `inputs` and at least `outputs`.
  Result<Matrix> matrix(const std::string& name, int inputs, int outputs) const;

  Error wrong(std::string_view what) const;
  Error no_room_or(std::string_view what) const;
  std::uint64_t checksum() const { return checksum_; }
  std::size_t size() const { return size_; }

 private:
  Weights() = default;
  struct Unmap {
    std::size_t size;
    void operator()(const std::byte* at) const;
  };
  Status check(std::string_view kind);
  std::span<const std::byte> raw(std::string_view name) const;

  std::filesystem::path path_;
  std::unique_ptr<const std::byte, Unmap> bytes_{nullptr, Unmap{0}};
  std::size_t size_ = 0;
  std::uint64_t checksum_ = 0;
};

}  // namespace wederhoor::reading::model
