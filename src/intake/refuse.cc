// Says no to what is not a report, and what to do.
//   applies:      a PDF, a photo, a zip, a Telegram export, an RSS feed
//   applies not:  plain text that begins with "PDF:", a page saved as HTML
// Tested by tests/intake/refuse_test.cc.
#include "intake/refuse.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "intake/begins.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::size_t at;
  std::string_view what;
  std::string_view advice;
};

constexpr std::string_view as_text = "save the article as plain text or HTML and give that";
constexpr std::string_view no_text = "give the text of the report, as plain text or HTML";
constexpr std::string_view unpack = "unpack it and give the files inside";

constexpr Magic magics[] = {
    {"%PDF-"sv, 0, "is a PDF inside another format", "give it as a file of its own"},
    {"{\\rtf"sv, 0, "is a rich text document (RTF)", as_text},
    {"\xD0\xCF\x11\xE0"sv, 0, "is an old Office document (doc, xls, msg), or one that is locked with a password",
     as_text},
    {"\x1F\x8B"sv, 0, "is compressed (gzip)", unpack},
    {"BZh"sv, 0, "is compressed (bzip2)", unpack},
    {"\xFD\x37zXZ\0"sv, 0, "is compressed (xz)", unpack},
    {"\x28\xB5\x2F\xFD"sv, 0, "is compressed (zstd)", unpack},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "is an archive (7z)", unpack},
    {"Rar!\x1A\x07"sv, 0, "is an archive (rar)", unpack},
    {"ustar"sv, 257, "is an archive (tar)", unpack},
    {"\x89PNG"sv, 0, "is an image (PNG)", no_text},
    {"\xFF\xD8\xFF"sv, 0, "is an image (JPEG)", no_text},
    {"GIF8"sv, 0, "is an image (GIF)", no_text},
    {"WEBP"sv, 8, "is an image (WebP)", no_text},
    {"II*\0"sv, 0, "is an image (TIFF)", no_text},
    {"MM\0*"sv, 0, "is an image (TIFF)", no_text},
    {"ftyp"sv, 4, "is a video, sound or image file (MP4, HEIC)", no_text},
    {"\x1A\x45\xDF\xA3"sv, 0, "is a video (Matroska, WebM)", no_text},
    {"OggS"sv, 0, "is a sound file (Ogg)", no_text},
    {"ID3"sv, 0, "is a sound file (MP3)", no_text},
    {"\x7F"
     "ELF"sv,
     0, "is a program", no_text},
    {"MZ\x90"sv, 0, "is a program", no_text},
    {"SQLite format 3\0"sv, 0, "is an SQLite database",
     "give the reports themselves; a dossier is read with any SQL tool"},
    {"WARC/1."sv, 0, "is a web archive (WARC) inside another format", "give it as a file of its own"},
};

Error refusal(std::string_view file, std::string_view message, std::string_view advice) {
  return {ErrorKind::refused, std::string(file), std::string(message), std::string(advice)};
}

// What a zip holds, by the names inside it.
Error refuse_zip(std::string_view bytes, std::string_view file) {
  const auto holds = [&](std::string_view name) {
    return bytes.substr(0, 1 << 16).find(name) != std::string_view::npos;
  };
  if (holds("word/")) return refusal(file, "is a Word document (docx)", as_text);
  if (holds("xl/")) return refusal(file, "is a spreadsheet (xlsx)", as_text);
  if (holds("ppt/")) return refusal(file, "is a presentation (pptx)", as_text);
  if (holds("application/epub")) return refusal(file, "is an e-book (EPUB)", as_text);
  if (holds("application/vnd.oasis")) return refusal(file, "is an OpenDocument file", as_text);
  return refusal(file, "is a zip archive", unpack);
}

bool starts(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && std::equal(with.begin(), with.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

}  // namespace

std::optional<Error> refuse_binary(std::string_view bytes, std::string_view file) {
  if (bytes.empty()) return refusal(file, "is empty", "check the download, or leave it out");
  if (bytes.size() > largest_file)
    return refusal(file, "is larger than 32 MiB", "one file is one report: split it into articles");
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return refuse_zip(bytes, file);
  for (const Magic& m : magics) {
    if (bytes.size() >= m.at && bytes.substr(m.at).starts_with(m.bytes)) return refusal(file, m.what, m.advice);
  }
  return std::nullopt;
}

std::optional<Error> refuse_format(std::string_view text, std::string_view file) {
  const std::string_view head = first_markup(text);
  if (head.starts_with('{') || head.starts_with("[{")) {
    if (head.find("\":") != std::string_view::npos || head.find("\" :") != std::string_view::npos) {
      return refusal(file, "is JSON data, not a report",
                     "give the text of the report, as plain text or HTML, or JSON lines with a member \"text\"");
    }
  }
  const bool page = starts(head, "<html") || starts(head, "<!doctype html") || starts(head, "<xhtml:html");
  if (base::trim(text.substr(0, 100)).starts_with("<?xml") && head.starts_with('<') && !page && !starts(head, "<svg"))
    return refusal(file, "is XML of a kind that is not read",
                   "read are RSS, Atom, NewsML, NITF, NAF, TEI and Factiva; else give the text of the report");
  if (starts(head, "<svg")) return refusal(file, "is an image (SVG)", no_text);
  return std::nullopt;
}

std::optional<Error> refuse_shape(std::string_view text, std::string_view file) {
  std::size_t lines = 0, gaps = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    for (base::CodePoint c = base::decode(text, i); c.size != 0 && base::is_space(c.value); c = base::decode(text, i)) {
      lines += c.value == '\n' || (c.value == '\r' && !text.substr(i + 1).starts_with('\n')) || c.value == '\f';
      i += c.size;
    }
    gaps += i > begin + 1 || (i > begin && text[begin] != ' ');
    i += i == begin;
  }
  if (lines > most_lines)
    return refusal(file, "has more than 200,000 lines", "one file is one report: split it into articles");
  if (gaps > most_gaps)
    return refusal(file, "is torn apart: half a million gaps that are no single space", "check the conversion to text");
  return std::nullopt;
}

}  // namespace wederhoor::intake
