#include "base/offsets.h"

#include <gtest/gtest.h>

namespace wederhoor::base {
namespace {

TEST(Offsets, GoThereAndBackForEveryCodePoint) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 3 == 0 ? "é" : i % 3 == 1 ? "😀" : "a";
  const Offsets offsets(text);
  std::uint32_t byte = 0;
  for (std::uint32_t n = 0; n <= 300; ++n) {
    EXPECT_EQ(offsets.code_point(byte), n);
    EXPECT_EQ(offsets.byte(n), byte);
    if (n < 300) byte += n % 3 == 0 ? 2 : n % 3 == 1 ? 4 : 1;
  }
  EXPECT_EQ(offsets.byte(1000), text.size());
}

TEST(Offsets, OfNothing) {
  const Offsets offsets("");
  EXPECT_EQ(offsets.code_point(0), 0u);
  EXPECT_EQ(offsets.byte(0), 0u);
}

TEST(Offsets, CellsCountCodePoints) {
  EXPECT_EQ(span_cell(Offsets("één dode"), {{0, 5}, {6, 10}}), "0-3;4-8");
  EXPECT_EQ(span_cell(Offsets("x"), {}), "");
}

TEST(Spans, AreTrimmed) {
  const std::string text = " \u00A0een\n";
  EXPECT_EQ(trimmed(text, {0, 7}), (Span{3, 6}));
  EXPECT_TRUE(trimmed("   ", {0, 3}).empty());
}

}  // namespace
}  // namespace wederhoor::base
