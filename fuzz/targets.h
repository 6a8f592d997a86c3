// What must hold for any bytes, one function per input format of intake. Shared by the libFuzzer targets (fuzz/*.cc)
// and by tests/hostile/mutations_test.cc. A broken promise aborts with a line that says which.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unicode/normalizer2.h>

#include "base/csv.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/take_in.h"
#include "lexicon/table_file.h"

namespace wederhoor::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

// NFC of one character's worth of text.
inline std::u32string composed(const std::u32string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::u32string out;
  const icu::UnicodeString wide =
      nfc->normalize(icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                   static_cast<std::int32_t>(text.size())),
                     status);
  for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1))
    out += static_cast<char32_t>(wide.char32At(i));
  return out;
}

// Without white space and characters that clean text leaves out.
inline std::u32string visible(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    const bool unseen = c == 0xAD || c == 0x61C || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x200E ||
                        c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c < 0x20 ||
                        (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    if (!unseen && !base::is_space(c)) out += c;
  }
  return out;
}

inline std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    out += c.value;
    i += c.size;
  }
  return out;
}

// Each stretch of the map stands for what it says: the same letters, their composition, white space, or an entity.
inline void check_map(const Report& report, const std::u32string& raw) {
  std::uint32_t text_at = 0;
  for (const MapPiece& p : report.map) {
    require(p.text_begin >= text_at && p.text_begin < p.text_end && p.text_end <= report.text.size(),
            "map pieces are in order, not empty, inside the text");
    require(p.raw_begin < p.raw_end && p.raw_end <= raw.size(), "map pieces lead into the file");
    text_at = p.text_end;
    const std::u32string clean =
        code_points(std::string_view(report.text).substr(p.text_begin, p.text_end - p.text_begin));
    const std::u32string from = raw.substr(p.raw_begin, p.raw_end - p.raw_begin);
    // An entity, an escape of JSON, tags between a letter and its mark, a picture of Markdown between two words.
    const bool markup = from.find_first_of(U"&<\\") != std::u32string::npos || from.find(U"](") != std::u32string::npos;
    const bool marks = visible(from).find_first_not_of(U"*_~`") == std::u32string::npos;  // of Markdown, around a space
    require(clean == from || markup || (clean == U" " && marks) || composed(visible(from)) == clean,
            "a stretch stands for its raw characters");
  }
}

inline void check_refusal(const Error& error, const std::string& where) {
  require(error.kind == ErrorKind::refused && !error.message.empty() && !error.advice.empty() &&
              error.where.starts_with(where),
          "a refusal names the file, the reason and what to do");
}

// A report, or a refusal that says what and what to do.
inline void check_item(const intake::Intake& intake, const Item& item) {
  const Result<Report> taken = intake.take_in(item, {});
  if (!taken) return check_refusal(taken.error(), item.name());
  const Report& report = *taken;
  require(!report.text.empty() && base::valid_utf8(report.text), "clean text is UTF-8 and not empty");
  require(report.text.find_first_of("\r\t\f\v") == std::string::npos && report.text.find("  ") == std::string::npos &&
              report.text.find("\n\n\n") == std::string::npos,
          "clean text has one space, one blank line");
  require(report.encoding.size() >= 3 && report.id.size() == 32, "encoding and id are told");
  const Result<intake::Decoded> decoded = intake::decode_file(item.bytes, "fuzz");
  require(!item.encoding.empty() || decoded, "what was read can be decoded");
  const std::u32string raw = code_points(item.encoding.empty() ? decoded->text : item.bytes);
  check_map(report, raw);
  for (const MarkedPart& p : report.parts)
    require(!p.kind.empty() && p.span.begin < p.span.end && p.span.end <= report.text.size(), "parts lie in the text");
  for (const RemovedPart& p : report.removed)
    require(!p.kind.empty() && p.raw_begin <= p.raw_end && p.raw_end <= raw.size(), "removed parts lie in the file");
  const Result<Report> again = intake.take_in(item, {});
  require(again && again->text == report.text && again->remarks == report.remarks,
          "the same bytes give the same report");
}

// Every report in the bytes. `format`: as --format; empty: they tell.
inline void check_report(const intake::Intake& intake, std::string_view bytes, std::string_view format = {}) {
  std::size_t most = 1000;
  const auto take = [&](Item&& item) {
    check_item(intake, item);
    return --most > 0;
  };
  const Status done = intake.each_item(std::string(bytes), "fuzz", take, format);
  if (!done) check_refusal(done.error(), "fuzz");
}

inline void check_page(const intake::Intake& intake, std::string_view bytes) {
  check_report(intake, "<!doctype html><html><body><p>" + std::string(bytes));
}
inline void check_plain(const intake::Intake& intake, std::string_view bytes) {
  check_report(intake, "Tekst: " + std::string(bytes));
}

inline void check_table(const intake::Intake& intake, std::string_view bytes) {
  check_report(intake, "id;title;text\n" + std::string(bytes));
  check_report(intake, "{\"text\":\"" + std::string(bytes));
}

inline void check_csv(std::string_view bytes) {
  const auto rows = base::read_csv(bytes, "fuzz.csv");
  if (!rows)
    require(!rows.error().message.empty() && rows.error().where.starts_with("fuzz.csv"),
            "a CSV error names file and line");
}

inline void check_lexicon(std::string_view bytes) {
  const auto table = lexicon::Table::parse("nl/fuzz", std::string(bytes));
  if (!table) {
    require(!table.error().message.empty() && !table.error().where.empty(), "a lexicon error names file and line");
    return;
  }
  for (const lexicon::Row& row : table->rows())
    require(row.cells.size() == table->columns().size(), "each row has each column");
}

}  // namespace wederhoor::fuzz
