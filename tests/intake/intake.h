// What the tests of intake share: the stage opened once, and a check of everything that must hold for any report.
#pragma once

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/tables.h"
#include "intake/take_in.h"
#include "tests_lexicons.h"

namespace wederhoor::intake {

inline const Intake& intake() {
  static const Result<Intake> opened = Intake::open(test_lexicons());
  if (!opened) {
    ADD_FAILURE() << opened.error().text();
    std::abort();
  }
  return *opened;
}

inline Report report_of(std::string_view bytes, const std::string& file = "test.txt") {
  Metadata metadata;
  metadata.file = file;
  Result<Report> report = intake().take_in(bytes, metadata);
  EXPECT_TRUE(report) << report.error().text();
  return report ? std::move(*report) : Report{};
}

inline Error refusal_of(std::string_view bytes) {
  Metadata metadata;
  metadata.file = "test.txt";
  const Result<Report> report = intake().take_in(bytes, metadata);
  EXPECT_FALSE(report);
  return report ? Error{} : report.error();
}

// The raw text of a report's file, as the map counts in it.
inline std::u32string raw_of(std::string_view bytes) {
  std::u32string out;
  const Result<Decoded> decoded = decode_file(bytes, "test");
  if (!decoded) return out;
  for (std::size_t i = 0; i < decoded->text.size();) {
    const base::CodePoint c = base::decode(decoded->text, i);
    out += c.value;
    i += c.size;
  }
  return out;
}

inline std::string words_of_raw(const std::u32string& raw, RawSpan span) {
  std::string out;
  for (std::uint32_t i = span.begin; i < span.end && i < raw.size(); ++i) base::append(out, raw[i]);
  return out;
}

}  // namespace wederhoor::intake
