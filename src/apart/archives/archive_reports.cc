// What kind of archive this is, by the names in it, and the files of one that is only an archive.
//   applies:      a.zip with map/feed.xml: a.zip#map:feed.xml; word/document.xml in it: a Word document
//   applies not:  xl/workbook.xml: a spreadsheet is refused by name
// Tested by tests/apart/archives_test.cc.
#include "apart/archives/archive_reports.h"

#include <fmt/format.h>

#include <set>

#include "apart/archives/archive.h"
#include "apart/archives/skipped.h"
#include "apart/archives/unpacked.h"
#include "apart/archives/warc_reports.h"
#include "apart/documents/documents.h"
#include "base/utf8.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_file = 32u << 20;
constexpr std::size_t first_bytes = 64;  // tell a picture by them
constexpr std::size_t looked_at = 3000;  // entries whose names tell the kind
constexpr std::size_t longest_place = 100;

// "map/a b.txt" -> "map:a_b.txt"
std::string place_of(std::string_view name, std::set<std::string>& used) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
                       c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    out += c == '/' ? ':' : plain ? c : '_';
  }
  if (out.size() > longest_place) out = "file-" + std::to_string(used.size() + 1);
  if (used.insert(out).second) return out;
  std::string other;
  for (std::size_t n = 2; !used.insert(other = fmt::format("{}-{}", out, n)).second;) ++n;
  return other;
}

Found file_of(const Archive& archive, std::string&& bytes, std::set<std::string>& used) {
  Found found;
  if (!archive.name().empty()) found.place = place_of(archive.name(), used);
  if (archive.locked()) {
    found.fault = "is locked with a password";
    found.advice = "unlock it and give the files inside";
  } else if (bytes.size() > largest_file) {
    found.fault = "is larger than 32 MiB in its archive";
    found.advice = "unpack it and give the files inside";
  } else {
    found.bytes = std::move(bytes);
    found.file = true;
  }
  return found;
}

// What an entry holds, unpacked no further than is needed to know that it is no report: its kind is `skipped` then.
Status look_at(Archive& archive, std::string& bytes, std::string_view& skipped) {
  if (archive.locked()) return Done{};
  skipped = no_report({}, archive.name());
  if (!skipped.empty()) return Done{};
  if (const Status head = archive.fill(bytes, first_bytes); !head) return head;
  skipped = no_report(bytes, archive.name());
  return skipped.empty() ? archive.fill(bytes, largest_file) : Status(Done{});
}

Status files_of(Archive& archive, const Taker& take) {
  LastTells out(take);
  std::set<std::string> used;
  std::size_t seen = 0;
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more || !*more) {
      const Status done = out.finish("an archive");
      return more ? done : Status(more.error());
    }
    if (++seen % 500 == 0) take.at_work();
    std::string bytes;
    std::string_view skipped;
    if (const Status read = look_at(archive, bytes, skipped); !read) {
      (void)out.finish("an archive");
      return read.error();
    }
    if (!skipped.empty())
      out.skip(skipped);
    else if (!out.give(file_of(archive, std::move(bytes), used)))
      return Done{};
  }
}

enum class Kind { files, docx, odt, epub, wacz, sheet, slides };

// By the names in it; the input is wound back.
Kind kind_of(Input& input) {
  Kind out = Kind::files;
  if (input.head(2) == "PK") {
    Result<Archive> archive = Archive::open(input);
    bool pages = false, index = false;
    for (std::size_t i = 0; archive && i < looked_at; ++i) {
      const Result<bool> more = archive->next();
      if (!more || !*more) break;
      const std::string& name = archive->name();
      if (name == "word/document.xml") out = Kind::docx;
      if (name == "xl/workbook.xml") out = Kind::sheet;
      if (name == "ppt/presentation.xml") out = Kind::slides;
      if (name == "META-INF/container.xml") out = Kind::epub;
      if (name == "content.xml" && out == Kind::files) out = Kind::odt;
      pages = pages || (name.starts_with("archive/") && name.find(".warc") != std::string::npos);
      index = index || name == "datapackage.json";
    }
    if (pages && index) out = Kind::wacz;
  }
  input.seek(0);
  return out;
}

// The bytes of an entry as an input of their own.
class EntryInput : public Input {
 public:
  explicit EntryInput(Archive& archive) : archive_(archive) {}
  std::size_t read(char* to, std::size_t room) override {
    const Result<std::size_t> got = archive_.read(to, room);
    return got ? *got : 0;
  }
  bool seek(std::uint64_t) override { return false; }
  std::uint64_t size() const override { return 0; }

 private:
  Archive& archive_;
};

Status wacz_reports(Archive& archive, const Taker& take) {
  WarcPages pages(take);
  for (;;) {
    const Result<bool> more = archive.next();
    if (!more) return more.error();
    if (!*more) return pages.finish();
    if (!archive.name().starts_with("archive/") || archive.name().find(".warc") == std::string::npos) continue;
    EntryInput entry(archive);
    if (const Status done = pages.read(entry); !done) return done;
    if (!pages.more()) return Done{};
  }
}

// A web archive that is only compressed.
bool packs_warc(Input& input) {
  input.seek(0);
  bool out = false;
  if (input.head(2) != "PK") {
    Unpacked stream(input);
    const std::string_view head = stream.peek(11);
    out = head.starts_with("WARC/") || head == "filedesc://";
  }
  input.seek(0);
  return out;
}

}  // namespace

Status archive_reports(Input& input, const Taker& take) {
  if (packs_warc(input)) return warc_reports(input, take);
  const Kind kind = kind_of(input);
  constexpr std::string_view as_text = "save the article as plain text or HTML and give that";
  if (kind == Kind::sheet) return broken("is a spreadsheet (xlsx)", "save it as CSV with a column \"text\"");
  if (kind == Kind::slides) return broken("is a presentation (pptx)", as_text);
  Result<Archive> archive = Archive::open(input);
  if (!archive) return archive.error();
  switch (kind) {
    case Kind::docx: return docx_report(*archive, take);
    case Kind::odt: return odt_report(*archive, take);
    case Kind::epub: return epub_reports(*archive, take);
    case Kind::wacz: return wacz_reports(*archive, take);
    default: return files_of(*archive, take);
  }
}

}  // namespace wederhoor::apart
