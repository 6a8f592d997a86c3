// An archive as a row of entries, by libarchive: zip, tar, 7z, and what is compressed by itself.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "apart/input.h"
#include "wederhoor/result.h"

struct archive;
struct archive_entry;

namespace wederhoor::apart {

class Archive {
 public:
  // Errors (refused): it is no archive that is read.
  static Result<Archive> open(Input& input);
  Archive(Archive&&) noexcept;
  ~Archive();

  // The next file, folders and links passed over; false at the end. Errors (refused): damaged; more than a million
  // entries.
  Result<bool> next();
  // Its path in the archive, valid UTF-8, "/" between folders, without ".."; empty: it has none (a .gz).
  const std::string& name() const { return name_; }
  bool locked() const { return locked_; }  // by a password
  // The bytes of the entry, at most `limit` and one more. Errors (refused): damaged; the archive unpacks to more than
  // 1 GiB and more than 200 times its size.
  Result<std::string> bytes(std::size_t limit);
  // The same behind what is held of them already.
  Status fill(std::string& held, std::size_t limit);
  // Some of them; 0 at the end.
  Result<std::size_t> read(char* to, std::size_t room);

 private:
  struct Free {
    void operator()(archive* a) const;
  };
  struct Feed;
  Archive(Input& input);
  Error damaged() const;
  std::unique_ptr<Feed> feed_;
  std::unique_ptr<archive, Free> archive_;
  std::string name_;
  bool locked_ = false;
  std::size_t entries_ = 0;
  std::uint64_t unpacked_ = 0, packed_ = 0;
};

}  // namespace wederhoor::apart
