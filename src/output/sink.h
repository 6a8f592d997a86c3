// Sink: where an output goes, piece by piece, so that no file has to fit in memory.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "wederhoor/render.h"
#include "wederhoor/result.h"

namespace wederhoor::output {

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void write(std::string_view bytes) = 0;
};

class StringSink : public Sink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

// A new file. The first error is kept and everything after it dropped; `close` tells it.
class FileSink : public Sink {
 public:
  // `stop`: when it becomes true, writing ends with an error of kind interrupted; may be null.
  FileSink(const std::filesystem::path& path, const std::atomic<bool>* stop);
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;
  ~FileSink() override;
  void write(std::string_view bytes) override;
  Status close();
  // XXH3-128 of what was written, once it is closed.
  std::string hash() const { return hash_.value(); }

 private:
  void flush();
  std::filesystem::path path_;
  const std::atomic<bool>* stop_;
  std::string buffer_;
  base::Hash128 hash_;
  int file_ = -1;
  int error_ = 0;
};

// "path: No space left on device; make room …" for an errno; ECANCELED is the interruption.
Error disk_error(const std::filesystem::path& path, int code);

}  // namespace wederhoor::output
