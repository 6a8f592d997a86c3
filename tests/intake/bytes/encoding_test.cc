// Bytes to Unicode: the choice, and that it is recorded.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_literals;

struct Case {
  const char* what;
  std::string bytes;
  std::string encoding;
  std::string text;
  bool remark;
};

std::string utf16(std::u16string_view text, bool big) {
  std::string out;
  for (const char16_t c : text) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  }
  return out;
}

TEST(Encoding, IsChosenAndRecorded) {
  const std::u16string dutch = u"De burgemeester zei één ding: de brug is dicht.";
  const std::string in8 = "De burgemeester zei één ding: de brug is dicht.";
  const std::u16string russian = u"Губернатор сообщил об атаке. Погибли двое.\n";
  const std::string russian8 = "Губернатор сообщил об атаке. Погибли двое.\n";
  const Case cases[] = {
      {"ascii", "De brug is dicht.", "UTF-8", "De brug is dicht.", false},
      {"utf-8", in8, "UTF-8", in8, false},
      {"utf-8 with mark", "\xEF\xBB\xBF" + in8, "UTF-8", in8, false},
      {"utf-16 little with mark", "\xFF\xFE" + utf16(dutch, false), "UTF-16LE", in8, false},
      {"utf-16 big with mark", "\xFE\xFF" + utf16(dutch, true), "UTF-16BE", in8, false},
      {"utf-16 little without mark", utf16(dutch, false), "UTF-16LE", in8, true},
      {"utf-16 big without mark", utf16(dutch, true), "UTF-16BE", in8, true},
      {"Cyrillic utf-16 without mark", utf16(russian, false), "UTF-16LE", russian8, true},
      {"windows-1252", "Hij zei \x93\xE9\xE9n ding\x94: co\xF6rdinatie kost \x80 5.", "windows-1252",
       "Hij zei “één ding”: coördinatie kost € 5.", true},
      {"windows-1251",
       "\xC3\xF3\xE1\xE5\xF0\xED\xE0\xF2\xEE\xF0 \xF1\xEE\xEE\xE1\xF9\xE8\xEB \xEE\xE1 \xE0\xF2\xE0\xEA\xE5.",
       "windows-1251", "Губернатор сообщил об атаке.", true},
      {"KOI8-R", "\xE7\xD5\xC2\xC5\xD2\xCE\xC1\xD4\xCF\xD2 \xD3\xCF\xCF\xC2\xDD\xC9\xCC \xCF\xC2 \xC1\xD4\xC1\xCB\xC5.",
       "KOI8-R", "Губернатор сообщил об атаке.", true},
      {"a damaged byte in UTF-8", "E\xCC\x81\xC3\xA9n \xC3\xA9\xC3\xA9n \xC3\xA9\xC3\xA9n \xE9n ding.", "UTF-8",
       "E\xCC\x81\xC3\xA9n één één \xEF\xBF\xBDn ding.", true},
      {"lone surrogate", "\xFF\xFE" + utf16(u"De stad \xD800 is vrij.", false), "UTF-16LE",
       "De stad \xEF\xBF\xBD is vrij.", true},
      {"page that declares its code page",
       "<html><head><meta charset=\"windows-1251\"></head><body>\xCF\xF0\xE8\xE2\xE5\xF2 Kursk Belgorod Grayvoron",
       "windows-1251", "<html><head><meta charset=\"windows-1251\"></head><body>Привет Kursk Belgorod Grayvoron", true},
      {"page that declares wrongly", "<html><head><meta charset=\"iso-8859-1\"></head><body>één", "UTF-8",
       "<html><head><meta charset=\"iso-8859-1\"></head><body>één", true},
      {"Latin-1 label means windows-1252",
       "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; "
       "charset=ISO-8859-1\"></head><body>\x93\xE9\xE9n\x94",
       "windows-1252",
       "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\"></head><body>“één”",
       true},
      {"UTF-8 label on other bytes means nothing", "<html><head><meta charset=\"utf-8\"></head><body>caf\xE9",
       "windows-1252", "<html><head><meta charset=\"utf-8\"></head><body>café", true},
  };
  for (const Case& c : cases) {
    const Result<Decoded> decoded = decode_file(c.bytes, "test");
    ASSERT_TRUE(decoded) << c.what;
    EXPECT_EQ(decoded->encoding, c.encoding) << c.what;
    EXPECT_EQ(decoded->text, c.text) << c.what;
    EXPECT_EQ(!decoded->remarks.empty(), c.remark) << c.what;
  }
}

TEST(Encoding, OverlongAndSurrogateBytesAreNotUtf8) {
  for (const std::string bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
    const Result<Decoded> decoded =
        decode_file("één één één één één één één één één één één één één één één één " + bad + " stad", "test");
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(base::valid_utf8(decoded->text));
    EXPECT_NE(decoded->text.find("\xEF\xBF\xBD"), std::string::npos);
  }
}

TEST(Encoding, DecodedTwiceIsUndone) {
  const Result<Decoded> decoded =
      decode_file("Dorp geÃ«vacueerd na aanval. RenÃ©e zegt: â€œWij zijn veiligâ€\xEF\xBF\xBD.", "test");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "Dorp geëvacueerd na aanval. Renée zegt: “Wij zijn veilig”.");
  ASSERT_EQ(decoded->remarks.size(), 1u);
  for (const std::string right :
       {"São Paulo, Ångström, één en André", "Het teken Ã© staat voor é, schrijft de maker.", "Россия и «Украина»"})
    EXPECT_EQ(decode_file(right, "test")->text, right);
}

TEST(Encoding, ZeroBytesAreRefused) {
  const Result<Decoded> decoded = decode_file("De stad\0is vrij"s, "test");
  ASSERT_FALSE(decoded);
  EXPECT_NE(decoded.error().message.find("zero bytes"), std::string::npos);
}

TEST(Encoding, ControlCharactersAreRefused) { EXPECT_FALSE(decode_file("\x01\x02\x03\x04 stad", "test")); }

}  // namespace
}  // namespace wederhoor::intake
