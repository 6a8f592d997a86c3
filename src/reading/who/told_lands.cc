// Decides in which land a report is set. "SANAA – De minister van Defensie" is set in Yemen, whatever else it names;
// without a dateline the land of most places that it tells of; where two lands have as many, none. Tested by
// tests/reading/who/offices_test.cc.
#include "reading/who/told_lands.h"

#include <algorithm>
#include <array>
#include <map>

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t first_paragraphs = 4;  // where a dateline may stand
constexpr std::size_t longest_agency = 40;     // bytes of "(AFP)" behind the town
constexpr int most_places = 2;                 // so many places of one land to one of all others

// "SANAA –", "SANAA (Reuters) -": is what stands behind a name the rest of a dateline?
bool closes_dateline(std::string_view behind) {
  const auto skip = [&] { behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size())); };
  skip();
  if (behind.starts_with('(')) {
    const std::size_t end = behind.substr(0, longest_agency).find(')');
    if (end == std::string_view::npos) return false;
    behind.remove_prefix(end + 1);
    skip();
  }
  static constexpr std::array<std::string_view, 4> dashes{"–", "—", "- ", "-- "};
  return std::any_of(dashes.begin(), dashes.end(), [&](std::string_view dash) { return behind.starts_with(dash); });
}

std::string land_of_dateline(const WordRow& row) {
  const Reading& reading = row.reading();
  for (const PlaceMention& place : reading.places) {
    const Sentence& sentence = reading.sentences[place.sentence];
    if (sentence.paragraph >= first_paragraphs) break;
    const bool opens = place.span.begin == sentence.span.begin &&
                       (place.sentence == 0 || reading.sentences[place.sentence - 1].paragraph != sentence.paragraph);
    if (opens && place.located && closes_dateline(row.text().substr(place.span.end))) return place.country;
  }
  return {};
}
}  // namespace

ToldLands::ToldLands(const WordRow& row, const Nations& nations) {
  const Reading& reading = row.reading();
  std::map<std::string, int> places;
  int all = 0;
  for (const PlaceMention& place : reading.places) {
    if (!place.located || place.country.empty()) continue;
    told_.insert(place.country);
    ++places[place.country];
    ++all;
  }
  for (std::uint32_t i = 0; i < row.size(); ++i) {
    if (!row.capital(i)) continue;
    if (const auto land = nations.adjective(row.form(i)); !land.empty()) told_.emplace(land);
    if (const auto people = nations.inhabitants(row.form(i)); !people.country.empty()) told_.emplace(people.country);
  }
  own_ = land_of_dateline(row);
  if (!own_.empty()) return;
  for (const auto& [land, times] : places) {
    if (times >= most_places * (all - times)) own_ = land;
  }
}

}  // namespace wederhoor::reading
