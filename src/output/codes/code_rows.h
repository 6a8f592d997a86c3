// Rows of a codebook that counts an event once by day, place and kind of violence.
#pragma once

#include <vector>

#include "output/codes/story.h"

namespace wederhoor::output {

enum class DayBasis : std::uint8_t { stated, report };
enum class PlaceBasis : std::uint8_t { own, near, region };  // near: the incident's one named place of that region

struct Row {
  Family family = Family::none;
  std::uint32_t story = 0;  // into the stories that it was made from
  std::vector<Ref> events;  // in order of report and text; the first names the row
  Days days;
  Ref dated;  // the event that gives the days
  DayBasis day_basis = DayBasis::stated;
  Site site;
  PlaceBasis place_basis = PlaceBasis::own;
  bool peaceful = false;      // ground that changes hands without a fight
  std::vector<Site> coarser;  // what other events of it name: a region, a country
};

// Rows with a place below the country, dated to the month, sorted by first day, then place, then first event. Violence
// within a fight of that place and day is in the row of the fight.
std::vector<Row> code_rows(const View& view, const std::vector<Story>& stories);

std::string place_key(const View& view, const Site& site);  // place id; "" for none

}  // namespace wederhoor::output
