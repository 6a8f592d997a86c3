// Decides which words of a report are names: those that some report of the heap writes with a capital amid a sentence,
// wherever others have them: "MARKT VAN OLESJKY GETROFFEN". Not: "Daarbij", which only opens sentences. Tested by
// tests/reconcile/stories_test.cc.
#include "reconcile/story_names.h"

#include <algorithm>

#include "reconcile/threads.h"

namespace wederhoor::reconcile {
namespace {

void once_each(std::vector<std::uint64_t>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

bool goes_on(std::string_view text, std::size_t at) {
  for (std::size_t i = at, n = 0; i > 0 && n < 3; ++n) {
    const base::CodePoint c = base::decode_before(text, i);
    if (c.value == U'\n') return false;
    if (!base::is_space(c.value)) return base::is_letter(c.value) || base::is_digit(c.value) || c.value == U',';
    i -= c.size;
  }
  return false;
}

std::vector<std::uint64_t> places_of(const Document& document) {
  std::vector<std::uint64_t> out;
  for (const PlaceMention& place : document.reading.places) {
    if (place.place_id.empty() || place.kind == PlaceKind::country) continue;
    out.push_back(base::hash64(place.place_id));
    if (!place.admin1.empty()) out.push_back(base::hash64(region_of(place)));
  }
  return out;
}

std::vector<std::uint64_t> names_of(const Document& document, std::vector<std::uint64_t> places, const Known& known) {
  std::vector<std::uint64_t> out = std::move(places);
  each_capital(document.report.text, [&](std::uint64_t word, bool) {
    if (known.contains(word)) out.push_back(word);
  });
  once_each(out);
  return out;
}

void add_place_words(const Document& document, Known& out, Known& unlisted) {
  for (const PlaceMention& place : document.reading.places) {
    if (place.kind == PlaceKind::country) continue;
    each_capital(place.span.of(document.report.text), [&](std::uint64_t word, bool) {
      out.insert(word);
      if (place.place_id.empty() && !place.acts) unlisted.insert(word);
    });
  }
}

void add_country_words(const Document& document, Known& out) {
  for (const PlaceMention& place : document.reading.places) {
    if (place.kind != PlaceKind::country) continue;
    each_capital(place.span.of(document.report.text), [&](std::uint64_t word, bool) { out.insert(word); });
  }
}

std::vector<std::uint64_t> names_in(const Document& document, std::uint32_t first, std::uint32_t last,
                                    const KnownNames& known) {
  std::vector<std::uint64_t> out;
  const std::vector<PlaceMention>& places = document.reading.places;  // in text order
  const auto from = std::partition_point(places.begin(), places.end(),
                                         [&](const PlaceMention& place) { return place.sentence < first; });
  for (auto place = from; place != places.end() && place->sentence < last; ++place) {
    if (!place->place_id.empty() && place->kind != PlaceKind::country) out.push_back(base::hash64(place->place_id));
  }
  for (std::uint32_t s = first; s < last; ++s) {
    const std::string_view text = document.reading.sentences[s].span.of(document.report.text);
    each_capital(text, [&](std::uint64_t word, bool) {
      if (known.all.contains(word) && !known.countries.contains(word)) out.push_back(word);
    });
    each_beginning(text, [&](std::uint64_t word) {
      if (known.places.contains(word) && !known.countries.contains(word)) out.push_back(word);
    });
  }
  once_each(out);
  return out;
}

}  // namespace wederhoor::reconcile
