// Decides what codebooks in English call a place. "Noord-Kivu" is "North Kivu", "Tëtkino" is "Tetkino"; a place that no
// source names in English keeps its main name. Tested by tests/lexicon/gazetteer/gazetteer_test.cc.
#include "lexicon/gazetteer/english_name.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace wederhoor::lexicon {
namespace {

// Letters that are no letter with a mark.
constexpr std::pair<std::string_view, std::string_view> apart[] = {
    {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ı", "i"}, {"þ", "th"},
    {"ð", "d"}, {"’", "'"}, {"‘", "'"}, {"ʼ", "'"},  {"ʻ", "'"},  {"ə", "a"},  {"ħ", "h"}};

std::string plain(const std::string& letter) {
  std::string out = base::fold(letter);
  for (const auto& [sign, letters] : apart) {
    if (out == sign) out = letters;
  }
  const bool upper = base::lower(letter) != letter;
  if (upper && !out.empty() && out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

bool in_latin(std::string_view name) {
  std::size_t at = 0;
  return name.empty() || base::decode(name, at).value < 0x250;
}

// Of a name that was put from Cyrillic into Dutch letters: "Sjtsjetinovka" -> "Shchetinovka".
std::string respelled(std::string_view dutch) {
  constexpr std::pair<std::string_view, std::string_view> spelt[] = {
      {"tsj", "ch"}, {"Tsj", "Ch"}, {"sj", "sh"}, {"Sj", "Sh"}, {"zj", "zh"}, {"Zj", "Zh"}, {"oe", "u"},
      {"Oe", "U"},   {"ch", "kh"},  {"Ch", "Kh"}, {"ij", "iy"}, {"j", "y"},   {"J", "Y"}};
  std::string out;
  for (std::size_t at = 0; at < dutch.size();) {
    const auto found = std::find_if(std::begin(spelt), std::end(spelt),
                                    [&](const auto& s) { return dutch.substr(at).starts_with(s.first); });
    const bool known = found != std::end(spelt);
    out += known ? found->second : dutch.substr(at, 1);
    at += known ? found->first.size() : 1;
  }
  return out;
}

// Codebooks leave out what kind of region it is: "Kursk Oblast", "Nairobi County".
std::string_view without_rank(std::string_view name) {
  constexpr std::string_view ranks[] = {" Oblast",      " Region",     " County", " Department", " Province",
                                        " Governorate", " Prefecture", " State",  " District"};
  for (const std::string_view rank : ranks) {
    if (name.ends_with(rank) && name.size() > rank.size()) name.remove_suffix(rank.size());
  }
  return name;
}

}  // namespace

std::string plain_letters(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const base::CodePoint c = base::decode(name, at);
    const std::string letter(name.substr(at, c.size));
    out += c.value < 0x80 ? letter : plain(letter);
    at += c.size;
  }
  return out;
}

std::string english_name(const Gazetteer& gazetteer, std::uint32_t place) {
  const PlaceRow row = gazetteer.row(place);
  const auto of = [&](NameOrigin origin) {
    for (std::size_t i = 0; i < gazetteer.name_count(place); ++i) {
      const Gazetteer::Name name = gazetteer.name(place, i);
      if (name.origin == origin && name.language == "en") return std::string(name.text);
    }
    return std::string();
  };
  std::string name = of(NameOrigin::curated);
  if (name.empty()) name = of(NameOrigin::tagged);
  if (name.empty() && !in_latin(row.name)) name = of(NameOrigin::generated);
  if (name.empty()) name = in_latin(row.name) ? std::string(row.name) : respelled(row.name_nl);
  return plain_letters(row.kind == PlaceKind::region ? without_rank(name) : name);
}

}  // namespace wederhoor::lexicon
