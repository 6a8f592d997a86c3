// Where each event of a heap may lie, and what speaks for each of the places.
#pragma once

#include <set>

#include "reconcile/event_groups.h"
#include "reconcile/event_marks.h"
#include "reconcile/told_around.h"

namespace wederhoor::reconcile {

inline constexpr std::size_t most_choices = 20;  // of places, of days

struct PlaceChoice {
  std::uint32_t document = 0;  // that names it, by place in the heap
  std::int32_t place = none;   // into its Reading::places
  bool own = false;            // the report's own choice
  std::int32_t hold = 0;       // in thousandths: what another must be trusted more
  Measures measures;
};

class PlaceChoices {
 public:
  PlaceChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons);
  // Its report's own choice first, then those of its sentence, of the sentences around it, of the lead, of the
  // incident; each place once. So many at most that the work is linear in events. Views in the measures live as long as
  // this.
  std::vector<PlaceChoice> of(std::uint32_t document, std::uint32_t event) const;

  // What the place is one by, of all reports.
  const std::string& key(const PlaceChoice& choice) const { return key_at({choice.document, choice.place}); }

 private:
  struct At {
    std::uint32_t document = 0;
    std::int32_t place = none;
  };
  struct Report {
    Marks marks;
    std::vector<std::string> keys;  // of mentions; empty: no place that anything can lie at
    ToldAround<std::string> around;
  };
  struct Asked;
  void add_report(std::uint32_t document);
  void count(std::uint32_t document, std::uint32_t event);
  std::int32_t unlisted_in(std::uint32_t document, std::uint32_t sentence) const;
  const std::string& key_at(At at) const { return reports_[at.document].keys[static_cast<std::size_t>(at.place)]; }
  void propose(Asked& asked, At at) const;
  void propose_named(Asked& asked, const std::string& id) const;
  void propose_all(Asked& asked) const;
  void measure_event(Asked& asked) const;
  void measure_mentions(const Asked& asked, PlaceChoice& choice) const;
  void measure_votes(const Asked& asked, PlaceChoice& choice) const;
  void measure_place(const Asked& asked, PlaceChoice& choice) const;
  const PlaceMention& mention(At at) const {
    return heap_[at.document].reading.places[static_cast<std::size_t>(at.place)];
  }

  const Heap& heap_;
  const EventGroups& groups_;
  const Deeds deeds_;
  std::vector<Report> reports_;
  std::map<std::string, At, std::less<>> first_;  // mention of each place in the heap
  EventVotes<std::string> votes_;
  SceneTies<std::string> ties_;
};

// Keys of the places of events, by document and event; empty: nowhere.
using PlacesOf = std::vector<std::vector<std::string>>;
// Where the events lie, by the trees of their report's language, else by their report. `use(document, event, choice)`
// is called of each that lies somewhere.
template <class Use>
PlacesOf where_events_lie(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons, EventTreesOf& trees,
                          const Use& use) {
  const PlaceChoices places(heap, groups, lexicons);
  PlacesOf out(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    out[d].resize(heap[d].events.size());
    const EventTrees* of_report = trees.of(heap[d].reading.language);
    for (std::uint32_t e = 0; of_report != nullptr && e < out[d].size(); ++e) {
      const std::vector<PlaceChoice> choices = places.of(d, e);
      const PlaceChoice* best = best_of(choices, of_report->places);
      if (best == nullptr) continue;
      out[d][e] = places.key(*best);
      use(d, e, *best);
    }
  }
  return out;
}

}  // namespace wederhoor::reconcile
