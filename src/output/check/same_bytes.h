// A file held against what an output writes, without holding either.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>

#include "base/hash.h"
#include "output/sink.h"

namespace wederhoor::output {

class SameBytes : public Sink {
 public:
  explicit SameBytes(const std::filesystem::path& path) : file_(path, std::ios::binary) {}
  void write(std::string_view bytes) override;
  // The first byte at which the file is other than what was written here, its end among them; nothing where it is the
  // same.
  std::optional<std::uint64_t> difference();
  bool is_open() const { return file_.is_open(); }
  std::uint64_t size() const { return size_; }        // of what was written
  std::string hash() const { return hash_.value(); }  // XXH3-128 of it

 private:
  std::ifstream file_;
  std::string block_;
  std::uint64_t size_ = 0;
  std::optional<std::uint64_t> difference_;
  base::Hash128 hash_;
};

// "claims.csv:4:text" or "dossier.json:12" for a byte of a file.
std::string place_in(const std::filesystem::path& folder, const std::string& name, std::uint64_t byte);

}  // namespace wederhoor::output
