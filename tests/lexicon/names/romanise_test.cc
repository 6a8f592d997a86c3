#include "lexicon/names/romanise.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>

#include <algorithm>
#include <span>

#include "base/utf8.h"
#include "lexicon/names/name_key.h"
#include "tests_lexicons.h"

namespace wederhoor::lexicon {
namespace {

const Romaniser& romaniser() {
  static const Result<Romaniser> made = Romaniser::make(test_lexicons().table(lexicon::romanise_table()));
  EXPECT_TRUE(made) << (made ? "" : made.error().text());
  return *made;
}

struct Case {
  const char *cyrillic, *language, *scheme, *latin;
};

TEST(Romanise, UsualSpellingByScheme) {
  const Case cases[] = {
      {"Тёткино", "ru", "nl", "Tjotkino"},
      {"Лозова Рудка", "uk", "nl", "Lozova Roedka"},
      {"Грайворон", "ru", "nl", "Grajvoron"},
      {"Брянск", "ru", "nl", "Brjansk"},
      {"Курск", "ru", "nl", "Koersk"},
      {"Горбачёв", "ru", "nl", "Gorbatsjov"},
      {"Щербаченко", "ru", "nl", "Sjtsjerbatsjenko"},
      {"Достоевский", "ru", "nl", "Dostojevski"},
      {"Харків", "uk", "nl", "Charkiv"},
      {"Запоріжжя", "uk", "nl", "Zaporizjzja"},
      {"Володимир Зеленський", "uk", "nl", "Volodymyr Zelensky"},
      {"Хрущёв", "ru", "en", "Khrushchev"},
      {"Ельцин", "ru", "en", "Yeltsin"},
      {"Згорани", "uk", "en", "Zghorany"},
      {"Юрій", "uk", "en", "Yurii"},
      {"Алушта", "uk", "en", "Alushta"},
      {"Чайковский", "ru", "de", "Tschaikowski"},
      {"Солженицын", "ru", "de", "Solschenizyn"},
      {"Пушкин", "ru", "fr", "Pouchkine"},
      {"Щедрин", "ru", "iso", "Ŝedrin"},
      {"Южно-Сахалинск", "ru", "iso", "Ûžno-Sahalinsk"},
      {"Moskou", "ru", "nl", "Moskou"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(romaniser().write(c.cyrillic, c.language, c.scheme), c.latin) << c.cyrillic << ' ' << c.scheme;
}

TEST(Romanise, CandidatesHoldTheUsualFirstAndOthersByCost) {
  const auto all = romaniser().candidates("Пономарёв", "ru", "nl", 8);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.front().text, "Ponomarjov");
  EXPECT_EQ(all.front().cost, 0);
  EXPECT_LE(all.size(), 8u);
  EXPECT_TRUE(
      std::is_sorted(all.begin(), all.end(), [](const Spelling& a, const Spelling& b) { return a.cost < b.cost; }));
  EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const Spelling& s) { return s.text == "Ponomarev"; }));
}

TEST(Romanise, TheOtherWayFindsTheCyrillicName) {
  for (const Case& c : {Case{"тёткино", "ru", "nl", "Tjotkino"},
                        {"пушкин", "ru", "nl", "Poesjkin"},
                        {"харків", "uk", "nl", "Charkiv"},
                        {"жуков", "ru", "en", "Zhukov"}}) {
    const auto all = romaniser().cyrillic(c.latin, c.language, c.scheme, 16);
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [&](const Spelling& s) { return name_key(s.text) == name_key(c.cyrillic); }))
        << c.latin << ": " << (all.empty() ? "nothing" : all.front().text);
  }
}

// Our BGN column against ICU's, on names with every letter of both alphabets; marks and the sign of hardness aside.
TEST(Romanise, BgnAgreesWithIcu) {
  const char* russian[] = {"Белгород",    "Шебекино", "Ёлкино",     "Елец",        "Подъячево", "Щёлково",
                           "Южноуральск", "Объячево", "Ыныкчан",    "Эльбрус",     "Цимлянск",  "Хабаровск",
                           "Жуковка",     "Фрязино",  "Чайковский", "Зеленогорск", "Мценск"};
  const char* ukrainian[] = {"Київ",     "Харків",       "Єнакієве", "Їжаківка", "Ґалаґан",
                             "Щастя",    "Хмельницький", "Юзівка",   "Ямпіль",   "Жмеринка",
                             "Чернігів", "Цюрупинськ",   "Шостка",   "Фастів",   "Йосипівка"};
  const auto compare = [](const char* id, const char* language, std::span<const char* const> names) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> icu(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    ASSERT_TRUE(U_SUCCESS(status));
    for (const char* name : names) {
      icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
      icu->transliterate(text);
      std::string expected;
      text.toUTF8String(expected);
      EXPECT_EQ(name_key(romaniser().write(name, language, "bgn")), name_key(expected)) << name;
    }
  };
  compare("Russian-Latin/BGN", "ru", russian);
  compare("Ukrainian-Latin/BGN", "uk", ukrainian);
}

TEST(Romanise, TellsTheLanguageByItsLetters) {
  EXPECT_EQ(cyrillic_language("Київ"), "uk");
  EXPECT_EQ(cyrillic_language("Сумы"), "ru");
  EXPECT_EQ(cyrillic_language("Магілёў"), "be");
  EXPECT_EQ(cyrillic_language("Курск"), "");
  EXPECT_TRUE(has_cyrillic("x Ж"));
  EXPECT_FALSE(has_cyrillic("Koersk"));
}

TEST(Romanise, AnyBytesGiveAnAnswer) {
  EXPECT_EQ(romaniser().write("\xd0", "ru", "nl").empty(), false);
  EXPECT_EQ(romaniser().write("", "uk", "nl"), "");
  EXPECT_LE(romaniser().candidates(std::string(4000, 'x'), "ru", "nl", 4).size(), 4u);
}

}  // namespace
}  // namespace wederhoor::lexicon
