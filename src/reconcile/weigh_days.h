// When each event of a heap may have happened, and what speaks for each of the days.
#pragma once

#include "reconcile/weigh_places.h"

namespace wederhoor::reconcile {

struct DayChoice {
  std::int32_t day = 0;
  Interval when;          // of the words that tell it, else the whole day
  bool own = false;       // the report's own choice
  std::int32_t hold = 0;  // in thousandths: what another must be trusted more
  Measures measures;
};

class DayChoices {
 public:
  // places: where each event lies.
  DayChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons, PlacesOf places);
  // Its report's own choice first, then the days of its sentence, of the sentences around it, of the lead, of
  // publication and the day before it, of the incident; each day once. So many at most that the work is linear in
  // events.
  std::vector<DayChoice> of(std::uint32_t document, std::uint32_t event) const;

 private:
  struct Report {
    Marks marks;
    ToldAround<std::int32_t> around;  // by first day
  };
  struct Asked;
  void add_report(std::uint32_t document);
  void count(std::uint32_t document, std::uint32_t event);
  void propose(Asked& asked, const Interval& when) const;
  void propose_all(Asked& asked) const;
  void measure_event(Asked& asked) const;
  void measure_mentions(const Asked& asked, DayChoice& choice) const;
  void measure_votes(const Asked& asked, DayChoice& choice) const;
  void measure_day(const Asked& asked, DayChoice& choice) const;

  const Heap& heap_;
  const EventGroups& groups_;
  const Deeds deeds_;
  const PlacesOf places_;
  std::vector<Report> reports_;
  EventVotes<std::int32_t> votes_;
  SceneTies<std::int32_t> ties_;
};

}  // namespace wederhoor::reconcile
