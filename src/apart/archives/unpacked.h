// A stream with its compression undone on the way: gzip (also one member per record), zstd, or none.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "apart/input.h"

namespace wederhoor::apart {

class Unpacked {
 public:
  explicit Unpacked(Input& input);
  ~Unpacked();
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;

  // The next line without its end, cut at 64 KiB; nothing at the end.
  std::optional<std::string> line();
  // The next bytes, at most `size`.
  std::string bytes(std::size_t size);
  // How many of so many bytes there were.
  std::uint64_t skip(std::uint64_t size);
  std::string_view peek(std::size_t size);
  // It ended in the middle of a member, or its compression is broken.
  bool damaged() const { return damaged_; }

 private:
  struct Coder;
  bool fill();
  bool fill_gzip();
  bool fill_zstd();
  bool more_input();
  void forget();

  Input& input_;
  enum class Kind { plain, gzip, zstd } kind_ = Kind::plain;
  std::unique_ptr<Coder> coder_;
  std::string raw_;  // read, not yet unpacked from `raw_at_` on
  std::size_t raw_at_ = 0;
  std::string out_;  // unpacked, not yet taken from `at_` on
  std::size_t at_ = 0;
  bool ended_ = false, damaged_ = false;
};

// The whole of a small body: "gzip", "deflate", "br", "zstd"; nothing where it is broken or larger than `limit`.
std::optional<std::string> unpacked_body(std::string_view body, std::string_view coding, std::size_t limit);

}  // namespace wederhoor::apart
