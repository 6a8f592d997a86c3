// Source: what is to be read, a file on disk or bytes in memory. Looked at from its beginning; read whole, or handed on
// as an open file, so that a file larger than the memory is a stream.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/files.h"
#include "intake/bytes/encoding.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class Source {
 public:
  explicit Source(std::string bytes) : held_(std::move(bytes)), whole_(true) {}
  // Errors (refused, disk): as base::open_file().
  static Result<Source> open(const std::filesystem::path& path);

  // The first `wanted` bytes; fewer where there are no more.
  std::string_view head(std::size_t wanted);
  // The first 4 KiB as Unicode; empty where they are no text.
  const std::string& text();
  std::uint64_t size() const { return whole_ ? held_.size() : size_; }
  // Everything, once. Errors (refused): larger than `limit`, changed while it was read.
  Result<std::string> bytes(std::uint64_t limit);
  // At the first byte, for a reader of its own. Errors (disk): no handle is left.
  Result<base::Handle> handle();

 private:
  Source() = default;
  std::filesystem::path path_;
  std::string held_;    // the bytes, or as many of the first as were asked for
  bool whole_ = false;  // they are in memory
  std::uint64_t size_ = 0;
  std::string text_;
  bool text_is_made_ = false;
};

// All of a text, decoded. Errors (refused): larger than 256 MiB, no text.
Result<Decoded> decoded_whole(Source& source, const std::string& file);

}  // namespace wederhoor::intake
