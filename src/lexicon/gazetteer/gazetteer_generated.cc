// Decides which Dutch spellings a place gets from its Cyrillic names, for the thousands that no source names in Dutch.
// Applies to: "Тёткино" (Tjotkino). Does not: "Москва" (Moskou; the sources have it, so the generated "Moskva" is no
// Dutch name). Tested by tests/lexicon/gazetteer/gazetteer_test.cc.
#include <algorithm>

#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer_curated.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {

constexpr std::size_t spellings = 3;  // per name: the usual one and two others

// Only letters of the Russian, Ukrainian or Belarusian alphabet: no Tatar, Mongolian or Serbian names.
bool is_east_slavic(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode(text, at);
    at += next.size;
    if (!base::is_letter(next.value)) continue;
    const char32_t c = next.value;
    const bool known = (c >= 0x410 && c <= 0x44F) || c == U'ё' || c == U'Ё' || c == U'і' || c == U'І' || c == U'ї' ||
                       c == U'Ї' || c == U'є' || c == U'Є' || c == U'ґ' || c == U'Ґ' || c == U'ў' || c == U'Ў' ||
                       c == U'ʼ' || c == U'’';
    if (!known) return false;
    any = true;
  }
  return any;
}

// Language of a Cyrillic name by its tag, its letters, or the country where nothing else tells.
std::string language_of(const NameDraft& name, const PlaceDraft& place, bool has_ukrainian) {
  if (!name.language.empty()) return name.language;
  if (const std::string_view told = cyrillic_language(name.text); !told.empty()) return std::string(told);
  return place.country == "UA" && !has_ukrainian ? "uk" : "ru";
}

// `shown`: the spelling may stand for the place in Dutch output.
void add_one(const std::string& spelling, bool shown, PlaceDraft& place) {
  const std::string key = name_key(spelling);
  for (NameDraft& name : place.names) {
    if (name_key(name.text) != key) continue;
    // The source has this spelling: then it is more than generated, and Dutch.
    if (shown && name.origin == NameOrigin::alternate && name.language.empty()) name.language = "nl";
    return;
  }
  place.names.push_back({spelling, NameOrigin::generated, shown ? "nl" : ""});
}

struct Cyrillic {
  std::string text, language;
  int rank = 0;  // 0: it is the main name in the language of the land
};

std::vector<Cyrillic> cyrillic_names(const Romaniser& romaniser, const PlaceDraft& place) {
  const bool has_ukrainian = std::any_of(place.names.begin(), place.names.end(), [](const NameDraft& name) {
    return (name.language == "uk" || name.language.empty()) && cyrillic_language(name.text) == "uk";
  });
  const std::string home = place.country == "UA" ? "uk" : "ru", main = name_key(place.names.front().text);
  std::vector<Cyrillic> out;
  for (const NameDraft& name : place.names) {
    if (name.origin == NameOrigin::adjective || name.origin == NameOrigin::inhabitant || !is_east_slavic(name.text))
      continue;
    Cyrillic one{name.text, language_of(name, place, has_ukrainian), 0};
    const bool is_main = name_key(romaniser.write(one.text, one.language, "en")) == main ||
                         name_key(romaniser.write(one.text, one.language, "bgn")) == main || name_key(one.text) == main;
    one.rank = (one.language == home ? 0 : 1) + (is_main ? 0 : 2);
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(), [](const Cyrillic& a, const Cyrillic& b) { return a.rank < b.rank; });
  if (out.size() > 6) out.resize(6);
  return out;
}

void generate(const Romaniser& romaniser, PlaceDraft& place) {
  bool first = true;
  for (const Cyrillic& known : cyrillic_names(romaniser, place)) {
    for (const Spelling& spelling : romaniser.candidates(known.text, known.language, "nl", spellings)) {
      add_one(spelling.text, first, place);
      first = false;
    }
  }
}

}  // namespace

void add_generated(const Romaniser& romaniser, GazetteerText& gazetteer) {
  for (PlaceDraft& place : gazetteer.places) {
    if (place.country != "RU" && place.country != "UA" && place.country != "BY") continue;
    if (place.kind != PlaceKind::country) generate(romaniser, place);
  }
}

}  // namespace wederhoor::lexicon
