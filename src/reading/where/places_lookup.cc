// Decides which rows of the gazetteer words may be. "Ruslands", "Zuid-Libanon", "Tilburg-Noord", "Deir al-Balah" and
// "Sjoenik" are looked up as what they are made of; the "De" of "De Verenigde Staten" that opens a sentence is left
// out, that of "De Bilt" is not. Not: whether the words name a place at all. Tested by
// tests/reading/where/places_test.cc.
#include "reading/where/places_lookup.h"

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::reading {
namespace {
using lexicon::NameOrigin;
using lexicon::PlaceRow;

constexpr std::size_t most_places = 60;
constexpr std::uint64_t huge_town = 500000, large_town = 100000;
}  // namespace

bool in_place_name(const WordRow& row, std::uint32_t token) {
  constexpr std::size_t longest_particle = 3;
  if (row.capital(token)) return true;
  const std::string_view form = row.form(token);
  const std::size_t dash = form.find('-');
  return dash != std::string_view::npos && dash > 1 && dash <= longest_particle && dash + 2 < form.size() &&
         base::starts_upper(form.substr(dash + 1));
}

void PlaceLookup::other_spelling(PlaceName& name) const {
  constexpr std::size_t shortest = 5, longest = 40;
  const std::string text = base::lower(row_.words(name.first, name.last));
  if (text.size() < shortest || text.size() > longest) return;
  const std::string key = name.key;
  for (const std::string& spelling : words_.spellings(text)) take(spelling, name);
  std::fill(name.origins.begin(), name.origins.end(), NameOrigin::generated);
  name.key = key;
}

std::int64_t PlaceLookup::town_of_adjective(std::string_view form) const {
  for (const AdjectiveEnding& ending : words_.adjective_endings()) {
    if (form.size() < ending.ending.size() + 3 || !form.ends_with(ending.ending)) continue;
    const std::string town = std::string(form.substr(0, form.size() - ending.ending.size())) + ending.becomes;
    for (const lexicon::PlaceHit& hit : gazetteer_.find(town)) {
      if (hit.origin >= NameOrigin::alternate) continue;
      const PlaceRow row = gazetteer_.row(hit.place);
      if (row.kind == PlaceKind::town && row.population >= known_town_people) return hit.place;
    }
  }
  return -1;
}

bool PlaceLookup::look_up(std::uint32_t at, const Sentence& sentence, PlaceName& name) const {
  const std::uint32_t last = std::min(sentence.last, at + longest_place_name);
  for (std::uint32_t end = last; end > at; --end) {
    if (!in_place_name(row_, end - 1) || (end - at > 1 && row_.token(end - 1).upos == Upos::PUNCT)) continue;
    std::string text = row_.words(at, end);
    if (take(text, name)) {
      name.first = at;
      name.last = end;
      drop_article(name);
      return true;
    }
    if (end == at + 1 && (genitive(text, name) || part_of_land(text, name))) {
      name.first = at;
      name.last = end;
      return true;
    }
  }
  return false;
}

// "De Verenigde Staten" that opens a sentence is told without its article, "Den Haag" and "De Bilt" are not.
void PlaceLookup::drop_article(PlaceName& name) const {
  if (name.last < name.first + 2 || !row_.is(name.first, Closed::the) || !row_.starts_sentence(name.first)) return;
  PlaceName bare;
  if (!take(row_.words(name.first + 1, name.last), bare)) return;
  if (bare.places.front() != name.places.front()) return;
  bare.first = name.first + 1;
  bare.last = name.last;
  name = std::move(bare);
}

bool PlaceLookup::take(const std::string& text, PlaceName& name) const {
  for (const lexicon::PlaceHit& hit : gazetteer_.find(text)) {
    if (hit.origin >= NameOrigin::adjective || name.places.size() >= most_places) continue;
    if (std::find(name.places.begin(), name.places.end(), hit.place) != name.places.end()) continue;
    name.places.push_back(hit.place);
    name.origins.push_back(hit.origin);
  }
  if (!name.places.empty()) name.key = base::fold(text);
  return !name.places.empty();
}

// "Ruslands aanval", "Oekraïnes leger": only of what everybody knows.
bool PlaceLookup::genitive(const std::string& text, PlaceName& name) const {
  if (text.size() < 5 || !text.ends_with('s')) return false;
  std::string stem = text.substr(0, text.size() - 1);
  if (stem.ends_with('\'')) stem.pop_back();
  if (!take(stem, name)) return false;
  if (large(name)) return true;
  name = {};
  return false;
}

// "Zuid-Libanon", "Oost-Oekraïne".
bool PlaceLookup::part_of_land(const std::string& text, PlaceName& name) const {
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos || dash < 3) return false;
  const std::string part = base::lower(text.substr(0, dash));
  if (words_.compass(part) == nullptr) return part_of_town(text, name);
  if (!take(text.substr(dash + 1), name)) return false;
  name.part = part;
  return true;
}

// "Tilburg-Noord", "Luik-Guillemins": a part of a town that is known. Not the road "Latsjin-Chankendi", nor
// "Israël-Gaza".
bool PlaceLookup::part_of_town(const std::string& text, PlaceName& name) const {
  const std::size_t end = text.rfind('-');
  const bool side = words_.compass(base::lower(text.substr(end + 1))) != nullptr;
  const std::size_t dash = side ? end : text.find('-');
  PlaceName second;
  if (!side && (!base::starts_upper(text.substr(dash + 1)) ||
                (take(text.substr(dash + 1), second) && (large(second) || largest(second) >= known_town_people))))
    return false;
  name.quarter = take(text.substr(0, dash), name) && largest(name) >= known_town_people &&
                 (side || gazetteer_.row(name.places.front()).kind != PlaceKind::country);
  if (name.quarter) return true;
  name = {};
  return false;
}

bool PlaceLookup::large(const PlaceName& name) const {
  for (std::size_t i = 0; i < name.places.size(); ++i) {
    const PlaceRow row = gazetteer_.row(name.places[i]);
    const bool other_name = name.origins[i] == NameOrigin::alternate || name.origins[i] == NameOrigin::generated;
    if (row.population >= (other_name ? huge_town : large_town) || row.kind == PlaceKind::country) return true;
    if (!other_name &&
        (row.kind == PlaceKind::region || row.kind == PlaceKind::water || row.seat == lexicon::PlaceSeat::capital))
      return true;
  }
  return false;
}

bool PlaceLookup::by_own_name(const PlaceName& name) const {
  return !name.places.empty() && base::fold(gazetteer_.row(name.places.front()).name_nl) == name.key;
}

bool PlaceLookup::known_by_name(const PlaceName& name) const {
  return std::any_of(name.places.begin(), name.places.end(),
                     [&](std::uint32_t place) { return !is_hamlet(gazetteer_.row(place)); });
}

bool PlaceLookup::of_our_own(const PlaceName& name) const {
  return !name.places.empty() && std::all_of(name.places.begin(), name.places.end(), [&](std::uint32_t place) {
    return gazetteer_.row(place).id.starts_with("wederhoor:");
  });
}

std::uint64_t PlaceLookup::largest(const PlaceName& name) const {
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < name.places.size(); ++i) {
    if (name.origins[i] != NameOrigin::alternate) most = std::max(most, gazetteer_.row(name.places[i]).population);
  }
  return most;
}

}  // namespace wederhoor::reading
