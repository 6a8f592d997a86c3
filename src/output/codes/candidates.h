// Candidates: coded events of all reports that a codebook would put into one row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "output/codes/sheet.h"

namespace wederhoor::output {

// What stands behind a cell of a sheet: a row of codes.csv.
struct CodeNotes {
  std::string_view file;
  std::vector<std::vector<std::string>> rows;
  void add(const View& view, const std::string& row_id, std::string_view column, const std::string& value,
           const Ref& record, const Spans& words, const std::string& because);
};

struct Candidate {
  std::vector<Ref> events;               // sorted by id; the first names the row
  Interval when;                         // of the event that tells it finest
  Ref dated;                             // that event
  Ref placed;                            // the event whose place is the smallest; its place index is >= 0
  std::int32_t place = none;             // into its document's places
  std::vector<Ref> numbers;              // killed, of these events, sorted
  std::vector<std::uint32_t> documents;  // sorted
};

// Events that `code` gives a code other than "", that are said to have taken place, and whose day is known to the
// month: grouped by incident, day, place and code. Sorted by day, then id.
std::vector<Candidate> candidates(const View& view, const std::function<std::string(const Event&)>& code);

const Event& event_of(const View& view, const Ref& ref);
const PlaceMention* place_of(const View& view, const Candidate& candidate);  // null: none
std::string row_id(const View& view, const Candidate& candidate);
// First and last day, the last included.
std::int32_t first_day(const Interval& when);
std::int32_t last_day(const Interval& when);
// Names of the actors in a role over the events, each once, in order of first mention.
struct Named {
  std::string id, name;
  ActorKind kind = ActorKind::other;
};
std::vector<Named> actors_of(const View& view, const Candidate& candidate, std::vector<std::int32_t> Event::* role);
std::string names(const std::vector<Named>& actors, std::size_t from = 0,
                  std::size_t to = static_cast<std::size_t>(-1));
std::string outlets(const View& view, const Candidate& candidate);
// Deaths as the codebooks count them: of each quantity the lowest figure, added up.
struct Deaths {
  std::optional<double> low, best, high;
};
Deaths deaths(const View& view, const std::vector<Ref>& numbers);
// English name, ISO 3166 numeric and alpha-3 code of an alpha-2 code, by CLDR; "" for none.
std::string country_name(const std::string& alpha2);
std::string country_numeric(const std::string& alpha2);
std::string country_alpha3(const std::string& alpha2);

}  // namespace wederhoor::output
