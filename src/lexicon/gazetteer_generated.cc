// Decides which Dutch spellings a place gets from its Cyrillic names, for the thousands that no source names in Dutch.
// Applies to: "Тёткино" (Tjotkino). Does not: "Москва" (Moskou; the sources have it, so the generated "Moskva" is no Dutch name).
// Tested by tests/lexicon/gazetteer_test.cc.
#include <algorithm>

#include "base/utf8.h"
#include "lexicon/gazetteer_curated.h"
#include "lexicon/name_key.h"

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
    const bool known = (c >= 0x410 && c <= 0x44F) || c == U'ё' || c == U'Ё' || c == U'і' || c == U'І' || c == U'ї' || c == U'Ї' ||
                       c == U'є' || c == U'Є' || c == U'ґ' || c == U'Ґ' || c == U'ў' || c == U'Ў' || c == U'ʼ' || c == U'’';
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

void add_one(const std::string& spelling, std::string_view language, PlaceDraft& place) {
  const std::string key = name_key(spelling);
  for (NameDraft& name : place.names) {
    if (name_key(name.text) != key) continue;
    // The source has this spelling: then it is more than generated, and Dutch.
    if (name.origin == NameOrigin::alternate && name.language.empty()) name.language = language;
    return;
  }
  place.names.push_back({spelling, NameOrigin::generated, std::string(language)});
}

void generate(const Romaniser& romaniser, PlaceDraft& place) {
  struct Known {
    std::string text, language;
  };
  std::vector<Known> cyrillic;
  const bool has_ukrainian = std::any_of(place.names.begin(), place.names.end(), [](const NameDraft& name) {
    return (name.language == "uk" || name.language.empty()) && cyrillic_language(name.text) == "uk";
  });
  for (const NameDraft& name : place.names) {
    if (name.origin == NameOrigin::adjective || name.origin == NameOrigin::inhabitant || !is_east_slavic(name.text)) continue;
    cyrillic.push_back({name.text, language_of(name, place, has_ukrainian)});
  }
  const std::string home = place.country == "UA" ? "uk" : "ru";
  std::stable_partition(cyrillic.begin(), cyrillic.end(), [&](const Known& known) { return known.language == home; });
  if (cyrillic.size() > 6) cyrillic.resize(6);
  for (const Known& known : cyrillic) {
    for (const Spelling& spelling : romaniser.candidates(known.text, known.language, "nl", spellings)) {
      add_one(spelling.text, spelling.cost == 0 ? "nl" : "", place);
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
