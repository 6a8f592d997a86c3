// Decides under which bare name a region or district is known that the sources only name with the word for what it is:
// "Maungdaw District" is Maungdaw. Not: "Eastern Province" as Eastern. Tested by
// tests/lexicon/gazetteer/gazetteer_test.cc.
#include "lexicon/gazetteer/bare_names.h"

#include <algorithm>
#include <array>

#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {
constexpr std::size_t shortest = 4;
constexpr std::array<std::string_view, 12> behind = {" Department",   " Province", " Region",     " Governorate",
                                                     " State",        " County",   " District",   " Parish",
                                                     " Municipality", " Division", " Prefecture", " Territory"};
// Words that tell where or what in many lands.
constexpr std::array<std::string_view, 16> no_name = {
    "north",   "south",   "east",    "west",  "northern",     "southern",     "eastern",  "western",
    "central", "capital", "federal", "urban", "northeastern", "southeastern", "national", "metropolitan"};
}  // namespace

std::string bare_name(std::string_view name) {
  std::string_view bare = name;
  for (const std::string_view word : behind) {
    if (bare.ends_with(word)) bare.remove_suffix(word.size());
  }
  if (bare.size() == name.size() || bare.size() < shortest) return {};
  const std::string key = name_key(bare);
  const std::string_view last = std::string_view(key).substr(key.rfind(' ') + 1);
  const bool own = std::find(no_name.begin(), no_name.end(), last) == no_name.end();
  return own ? std::string(bare) : std::string();
}

void add_bare_names(GazetteerText& gazetteer) {
  for (PlaceDraft& place : gazetteer.places) {
    const bool region = place.kind == PlaceKind::region;
    if ((!region && place.kind != PlaceKind::district) || place.country == "US" || place.country == "RU") continue;
    std::string bare = bare_name(place.names.front().text);
    if (bare.empty()) continue;
    const std::string key = name_key(bare);
    const bool known = std::any_of(place.names.begin(), place.names.end(),
                                   [&](const NameDraft& name) { return name_key(name.text) == key; });
    if (!known) place.names.push_back({std::move(bare), region ? NameOrigin::tagged : NameOrigin::alternate, ""});
  }
}

}  // namespace wederhoor::lexicon
