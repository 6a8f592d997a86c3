// Story: the events of one incident that bear on a code, each with the days and places that a coder may take for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/view.h"

namespace wederhoor::output {

// Which rows an event can stand in: by ACLED's event types; effect: fills the row of what caused it; words: says who.
enum class Family : std::uint8_t { none, battle, remote, civilians, demonstration, strategic, effect, words };
// How exactly a place is known.
enum class Level : std::uint8_t { unknown, country, region, district, point };

inline constexpr std::string_view without_a_fight = "Non-violent transfer of territory";  // ACLED's sub-event

struct Days {
  std::int32_t first = 0, last = 0;  // both included
  std::int32_t count() const { return last - first + 1; }
  bool meets(const Days& other) const { return first <= other.last && other.first <= last; }
  friend auto operator<=>(const Days&, const Days&) = default;
};

struct Site {
  Ref at;                       // a record of the report whose place it is
  std::int32_t mention = none;  // into that report's places
  Level level = Level::unknown;
};

struct Act {
  Ref ref;
  Family family = Family::none;
  std::optional<Days> days;
  bool own_day = false;    // its words give the time; else it has the report's own day
  bool scene_day = false;  // what it is told with gives the time: "Daarop is teruggeschoten"
  bool own_place = false;  // its own sentence or noun names the place; else it was taken over
  bool period = false;     // "deze week", "in maart": a time that holds days and is none
  bool peaceful = false;   // ground that changes hands, of which the words say that nobody fought
  bool told = true;        // told as a fact by somebody; not: opinion, forecast, plan, question
  std::vector<Site> sites;
};

struct Story {
  std::string incident;   // "" for events of no incident
  std::string place;      // id of the place of the incident; "": not known
  std::vector<Act> acts;  // in order of the heap
};

const Event& event_of(const View& view, const Ref& ref);
const PlaceMention* place_of(const View& view, const Site& site);  // null: none
Level level_of(const PlaceMention& place);
bool took_place(const Event& event);
bool is_violent(Family family);
Family family_of(const Event& event);
// Days of an interval of at most a month; an open end closes with the week or with the report's day.
std::optional<Days> days_of(const View& view, const Ref& ref);
// One story per incident; events of no incident are a story by report. Linear in events.
std::vector<Story> stories(const View& view);

}  // namespace wederhoor::output
