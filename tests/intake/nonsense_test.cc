// What is no text is said to be none; what is one, is not.
#include <unicode/unistr.h>

#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_literals;

std::string remarks_of(const std::string& bytes) {
  std::string out;
  for (const std::string& remark : report_of(bytes).remarks) out += remark + "\n";
  return out;
}

const std::string dutch =
    "De burgemeester zei dinsdag dat de brug bij Oosterdam dicht is. Volgens het leger zijn twee mensen gewond "
    "geraakt.\n"
    "Een woordvoerder van de politie bevestigt dat. 'We weten nog niet wie dit gedaan heeft', zegt zij.\n";

std::string base64(std::string_view bytes, std::size_t width) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
    const auto b = [&](std::size_t k) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i + k])); };
    const unsigned three = b(0) << 16 | b(1) << 8 | b(2);
    for (const unsigned shift : {18u, 12u, 6u, 0u}) out += alphabet[three >> shift & 63];
    if ((column += 4) >= width) out += '\n', column = 0;
  }
  return out;
}

std::string hex(std::string_view bytes, std::size_t group) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[static_cast<unsigned char>(bytes[i]) >> 4];
    out += digits[static_cast<unsigned char>(bytes[i]) & 15];
    if ((i + 1) % group == 0) out += (i + 1) % 16 == 0 ? '\n' : ' ';
  }
  return out;
}

// The stop of a number ends no sentence.
TEST(Nonsense, NumbersWithPointsEndNoSentence) {
  std::string figures, sentences;
  for (int i = 0; i < 60; ++i)
    figures += "12 doden en 3.400 gewonden ", sentences += "Er vielen 3.400 gewonden.Een dode ook. ";
  EXPECT_NE(remarks_of(figures).find("without a full stop"), std::string::npos);
  EXPECT_EQ(remarks_of(sentences).find("without a full stop"), std::string::npos);
}

TEST(Nonsense, DataWrittenAsLetters) {
  for (const std::size_t width : {60u, 76u, 100'000u})
    EXPECT_NE(remarks_of(base64(dutch, width)).find("base64"), std::string::npos) << width;
  for (const std::size_t group : {1u, 2u, 4u, 16u, 100'000u})
    EXPECT_NE(remarks_of(hex(dutch, group)).find("hexadecimal"), std::string::npos) << group;
  std::string figures, signs;
  for (int i = 0; i < 200; ++i) figures += std::to_string(i * 7919) + (i % 8 == 7 ? "\n" : " "), signs += "#$%& )(*+ ";
  EXPECT_NE(remarks_of(figures).find("hardly any words"), std::string::npos);
  EXPECT_NE(remarks_of(signs).find("hardly any words"), std::string::npos);
}

TEST(Nonsense, TextsWithoutASentence) {
  for (const std::string text : {"hallo", "Noordmark\n\nZuidmark\n\nOostmark", "test test test"})
    EXPECT_NE(remarks_of(text).find("no sentence"), std::string::npos) << text;
}

TEST(Nonsense, TextsWithoutFullStops) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "en toen zei de burgemeester dat er in die wijk granaten vielen ";  // 12 words
  EXPECT_NE(remarks_of(text).find("360 words without a full stop"), std::string::npos) << remarks_of(text);
  EXPECT_NE(remarks_of("De stad is vrij. " + text + ". Dat is alles.").find("without a full stop"), std::string::npos);
  EXPECT_EQ(remarks_of(text.substr(0, text.size() / 2) + ". En " + text.substr(0, text.size() / 2) + "."), "");
  EXPECT_EQ(remarks_of(text.substr(0, text.size() / 2) + "\n\n" + text.substr(0, text.size() / 2)), "");
}

TEST(Nonsense, TextsInAnotherCoding) {
  const std::string quoted =
      "De ge=C3=ABvacueerde dorpen zijn volgens het leger weer open, zegt Ren=C3=A9 de =\nWit. De co=C3=B6rdinatie is "
      "over=C2=ADgenomen.\n";
  EXPECT_NE(remarks_of(quoted).find("quoted-printable"), std::string::npos) << remarks_of(quoted);
  const std::string utf7 =
      "De ge+AOs-vacueerde dorpen zijn weer open, zegt Ren+AOk- de Wit. De co+APY-rdinatie ligt bij de "
      "be+AOs-digden.\n";
  EXPECT_NE(remarks_of(utf7).find("UTF-7"), std::string::npos) << remarks_of(utf7);
  EXPECT_EQ(
      remarks_of("Wie iets heeft gezien op de markt van het dorp, belt dag en nacht met de politie: +31-6-12345678, "
                 "+31-20-5551234, +32-2-5551 of +49-30-1234, zegt de burgemeester van de stad."),
      "");
  EXPECT_EQ(remarks_of("Het saldo was op maandag x=10, op dinsdag y=20, zegt de accountant van de bank."), "");
}

TEST(Nonsense, WordsOfNoLanguage) {
  std::string rot13 = dutch;
  for (char& c : rot13)
    if (const char low = static_cast<char>(c | 32); low >= 'a' && low <= 'z')
      c = static_cast<char>(c + (low < 'n' ? 13 : -13));
  const std::string code =
      "int main(int argc, char** argv) {\n  std::vector<Item> items;\n  return run(argc, argv, items);\n}\n"
      "static bool known(const Item& item) { return item.size() > 2; }\n";
  for (const std::string& text : {rot13, code}) EXPECT_NE(remarks_of(text), "") << text;
  EXPECT_NE(remarks_of(rot13).find("no language"), std::string::npos) << remarks_of(rot13);
  EXPECT_EQ(remarks_of("Explosie Oosterdam: Jansen, De Wit, Van Dijk naar Rijswijk, Delft."), "");
}

TEST(Nonsense, LettersOfTwoScriptsInAWord) {
  const std::string cyrillic = "Het leger heeft N\xD0\xBE\xD0\xBErdmark ingenomen, zegt de burgemeester van die stad.";
  EXPECT_NE(remarks_of(cyrillic).find("1 word mixes"), std::string::npos);
  EXPECT_NE(remarks_of(cyrillic).find("the first at 16"), std::string::npos) << remarks_of(cyrillic);
  EXPECT_NE(remarks_of("D\xD0\xB5 brug en h\xD0\xB5t dorp zijn vrij, zegt het leger.").find("2 words mix "),
            std::string::npos);
  EXPECT_NE(remarks_of("De st\xCE\xB1"
                       "d is vrij, zegt het leger.")
                .find("1 word mixes"),
            std::string::npos);
}

TEST(Nonsense, TextsAsTheyAreGetNoRemark) {
  for (const std::string& text :
       {dutch, "De brug brandt."s, "Het brandt!"s, "De stad Белгород is beschoten, zegt gouverneur Гладков."s,
        "Lees het op "
        "https://kustbode.example/artikel/2031/03/12/de-brug-bij-oosterdam-is-weer-open-zegt-de-burgemeester"
        "?id=QWxsZSBncm9ldGVuIHZhbiBkZSByZWRhY3RpZQ of vraag het de politie van de stad."s,
        "Om 12 uur 30 vielen 3 granaten op de A12, 2 km van de N35, en 14 op de A1."s,
        "Het filter laat 5 μm en 10 kΩ door, zegt de Kungälv-fabriek."s})
    EXPECT_EQ(remarks_of(text), "") << text;
}

// The kinds of bytes that are no text in an encoding that is read: all are named, none passes as windows-1252.
TEST(Nonsense, EncodingsThatAreNotRead) {
  const icu::UnicodeString han = icu::UnicodeString::fromUTF8(
      "州长星期二表示，边境附近的村庄遭到炮击，两人受伤。军方称袭击已被击退，但这一说法无法得到独立证实。");
  const icu::UnicodeString kana = icu::UnicodeString::fromUTF8(
      "知事は火曜日、国境近くの村が砲撃を受け、二人が負傷したと述べた。軍は攻撃を撃退したとしている。");
  const icu::UnicodeString hangul = icu::UnicodeString::fromUTF8(
      "주지사는 화요일 국경 근처 마을이 포격을 받아 두 명이 부상했다고 말했다. 군은 공격을 물리쳤다고 밝혔다.");
  const icu::UnicodeString latin = icu::UnicodeString::fromUTF8(dutch);
  const std::tuple<const char*, icu::UnicodeString, const char*> cases[] = {
      {"GB18030", han, "not read"},   {"Shift_JIS", kana, "not read"}, {"EUC-JP", kana, "not read"},
      {"EUC-KR", hangul, "not read"}, {"ibm-37", latin, "EBCDIC"},     {"ibm-500", latin, "EBCDIC"},
  };
  for (const auto& [name, text, words] : cases) {
    std::string bytes(static_cast<std::size_t>(text.length()) * 4, '\0');
    bytes.resize(static_cast<std::size_t>(text.extract(0, text.length(), bytes.data(), bytes.size(), name)));
    const Result<Decoded> decoded = decode_file(bytes, "test");
    ASSERT_TRUE(decoded) << name << " " << decoded.error().text();
    EXPECT_EQ(decoded->encoding, "windows-1252") << name;
    ASSERT_FALSE(decoded->remarks.empty()) << name;
    EXPECT_NE(decoded->remarks[0].find(words), std::string::npos) << name << ": " << decoded->remarks[0];
  }
}

TEST(Nonsense, DosIsRead) {
  const Result<Decoded> decoded = decode_file(
      "Ren\x82 zei dat de co\x94rdinatie en de be\x89"
      "diging \x82\x82n ding zijn.",
      "test");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "IBM850");
  EXPECT_EQ(decoded->text, "René zei dat de coördinatie en de beëdiging één ding zijn.");
}

}  // namespace
}  // namespace wederhoor::intake
