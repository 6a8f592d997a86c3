// libarchive on our input, with limits.
//   applies:      map/feed.xml in a zip; a.html.gz, which holds one file without a name
//   applies not:  rar: its readers are the ones that break most
// Tested by tests/apart/archives_test.cc.
#include "apart/archives/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

#include "apart/rooms.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t most_entries = 1'000'000;
constexpr std::uint64_t fair_size = 1u << 30;  // bytes that any archive may unpack to
constexpr std::uint64_t fair_ratio = 200;

constexpr std::string_view unpack = "unpack it and give the files inside";

// "..\map\a.txt" -> "map/a.txt"
std::string cleaned(const char* path) {
  std::string out;
  if (path == nullptr) return out;
  std::string_view left = path;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find_first_of("/\\"), left.size());
    const std::string_view part = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    if (part.empty() || part == "." || part == "..") continue;
    if (!out.empty()) out += '/';
    out += part;
  }
  if (base::valid_utf8(out)) return out;
  std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '_');
  return out;
}

}  // namespace

// What libarchive asks.
struct Archive::Feed {
  Input& input;
  std::string block = std::string(1 << 16, '\0');
  la_int64_t at = 0;

  static la_ssize_t read(archive*, void* self, const void** bytes) {
    Feed& feed = *static_cast<Feed*>(self);
    *bytes = feed.block.data();
    const auto got = static_cast<la_ssize_t>(feed.input.read(feed.block.data(), feed.block.size()));
    feed.at += got;
    return got;
  }
  static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) {
    Feed& feed = *static_cast<Feed*>(self);
    // An entry of more than 64 KiB that is passed over is left behind from here.
    const la_int64_t from = whence == SEEK_SET   ? 0
                            : whence == SEEK_CUR ? feed.at
                                                 : static_cast<la_int64_t>(feed.input.size());
    if (from + offset < 0 || !feed.input.seek(static_cast<std::uint64_t>(from + offset))) return ARCHIVE_FATAL;
    return feed.at = from + offset;
  }
};

void Archive::Free::operator()(archive* a) const { archive_read_free(a); }

Archive::Archive(Archive&&) noexcept = default;
Archive::~Archive() = default;

Archive::Archive(Input& input)
    : feed_(std::make_unique<Feed>(Feed{input})),
      archive_(archive_read_new()),
      packed_(std::max<std::uint64_t>(input.size(), 1)) {}

Error Archive::damaged() const {
  const char* why = archive_error_string(archive_.get());
  const bool locked = why != nullptr && (std::string_view(why).find("assphrase") != std::string_view::npos ||
                                         std::string_view(why).find("ncrypt") != std::string_view::npos);
  return locked ? broken("is locked with a password", "unlock it and give the files inside")
                : broken("is an archive that is damaged, or packed in a way that is not read",
                         "unpack it and give the files inside");
}

Result<Archive> Archive::open(Input& input) {
  Archive out(input);
  archive* a = out.archive_.get();
  if (a == nullptr) return broken("cannot be read: no memory is left", unpack);
  for (const auto filter :
       {archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
        archive_read_support_filter_zstd, archive_read_support_filter_compress})
    filter(a);
  for (const auto format : {archive_read_support_format_zip, archive_read_support_format_tar,
                            archive_read_support_format_7zip, archive_read_support_format_raw})
    format(a);
  archive_read_set_seek_callback(a, Feed::seek);
  archive_read_set_callback_data(a, out.feed_.get());
  archive_read_set_read_callback(a, Feed::read);
  if (archive_read_open1(a) != ARCHIVE_OK) return out.damaged();
  return out;
}

Result<bool> Archive::next() {
  archive_entry* entry = nullptr;
  for (;;) {
    const int code = archive_read_next_header(archive_.get(), &entry);
    if (code == ARCHIVE_EOF) return false;
    if (code < ARCHIVE_WARN) return damaged();
    if (++entries_ > most_entries) return broken("holds more than a million entries", unpack);
    const bool raw = archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW;
    if (raw && archive_filter_count(archive_.get()) < 2) return damaged();  // nothing was unpacked
    if (!raw && archive_entry_filetype(entry) != AE_IFREG) continue;
    name_ = raw ? std::string() : cleaned(archive_entry_pathname(entry));
    locked_ = archive_entry_is_encrypted(entry) != 0;
    return true;
  }
}

Result<std::size_t> Archive::read(char* to, std::size_t room) {
  const la_ssize_t got = archive_read_data(archive_.get(), to, room);
  if (got < 0) return damaged();
  unpacked_ += static_cast<std::uint64_t>(got);
  if (unpacked_ > fair_size && unpacked_ / packed_ > fair_ratio)
    return broken("unpacks to more than 200 times its size: it is no archive of reports", unpack);
  return static_cast<std::size_t>(got);
}

Status Archive::fill(std::string& held, std::size_t limit) {
  char block[1 << 15];
  while (held.size() <= limit) {
    const Result<std::size_t> got = read(block, std::min(sizeof block, limit + 1 - held.size()));
    if (!got) return got.error();
    if (*got == 0) break;
    held.append(block, *got);
  }
  return Done{};
}

Result<std::string> Archive::bytes(std::size_t limit) {
  std::string out;
  if (const Status done = fill(out, limit); !done) return done.error();
  return out;
}

}  // namespace wederhoor::apart
