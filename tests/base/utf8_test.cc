#include "base/utf8.h"

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace wederhoor::base {
namespace {

TEST(Utf8, DecodesForwardsAndBackwards) {
  const std::string text = "aé€😀";
  std::size_t at = 0;
  for (const char32_t want : {U'a', U'é', U'€', U'😀'}) {
    const CodePoint c = decode(text, at);
    EXPECT_EQ(c.value, want);
    at += c.size;
    EXPECT_EQ(decode_before(text, at).value, want);
  }
  EXPECT_EQ(decode(text, at).size, 0u);
  EXPECT_EQ(decode_before(text, 0).size, 0u);
}

TEST(Utf8, BadBytesReadAsReplacementOfOneByte) {
  for (const std::string text : {"\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xFF", "\xC0\xAF", "\xED\xA0\x80", "\x80"}) {
    EXPECT_FALSE(valid_utf8(text));
    EXPECT_EQ(decode(text, 0).value, U'\uFFFD');
    EXPECT_EQ(decode(text, 0).size, 1u);
  }
  EXPECT_TRUE(valid_utf8("één 😀"));
}

TEST(Utf8, AppendsAndCounts) {
  std::string out;
  for (const char32_t c : {U'x', U'ё', U'😀'}) append(out, c);
  EXPECT_EQ(out, "xё😀");
  EXPECT_EQ(count_code_points(out), 3u);
  out.clear();
  append(out, 0xD800);
  EXPECT_EQ(out, "\uFFFD");
}

TEST(Utf8, FindsABadByteWhereverItStands) {
  for (std::size_t size = 1; size < 20; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'x');
      EXPECT_TRUE(valid_utf8(text));
      text[at] = '\x80';
      EXPECT_FALSE(valid_utf8(text));
    }
  }
}

TEST(Utf8, LowersEveryLetterAsIcuDoes) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "a", want;
    append(text, c);
    icu::UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()).toUTF8String(want);
    ASSERT_EQ(lower(text), want) << static_cast<std::uint32_t>(c);
  }
  EXPECT_EQ(lower("ΣΑΣ"), "σας");
  EXPECT_EQ(lower("\xFFÉ"), "\uFFFDé");
}

TEST(Utf8, KnowsAsciiAsIcuDoes) {
  for (char32_t c = 0; c < 0x80; ++c) {
    const auto code = static_cast<UChar32>(c);
    EXPECT_EQ(is_letter(c), u_isalpha(code) != 0) << code;
    EXPECT_EQ(is_digit(c), u_isdigit(code) != 0) << code;
    EXPECT_EQ(is_upper(c), u_isupper(code) != 0) << code;
    EXPECT_EQ(is_space(c), u_isUWhiteSpace(code) != 0) << code;
  }
}

TEST(Utf8, LowersWithoutALocale) {
  EXPECT_EQ(lower("ÉÉN IJs Україна İ"), "één ijs україна i̇");
  EXPECT_EQ(lower("ABC"), "abc");
}

TEST(Utf8, FoldsDiacriticsOfLatinOnly) {
  EXPECT_EQ(fold("Brjánsk Łódź Straße ’s"), "brjansk lodz strasse 's");
  EXPECT_EQ(fold("Ильи́й Тёткино"), "ильи́й тёткино");
}

TEST(Utf8, TrimsAndSqueezesUnicodeSpace) {
  EXPECT_EQ(trim("\u00A0 a b\u2009\n"), "a b");
  EXPECT_EQ(squeeze("  a \n\t b "), "a b");
  EXPECT_EQ(squeeze(" \n "), "");
}

TEST(Utf8, KnowsUpperCase) {
  EXPECT_TRUE(starts_upper("Één"));
  EXPECT_FALSE(starts_upper("'s"));
  EXPECT_FALSE(starts_upper(""));
}

}  // namespace
}  // namespace wederhoor::base
