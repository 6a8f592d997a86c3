// measure_events FOLDER METADATA DATA: reads the reports of a folder as one heap and prints a line for each place and
// each day that an event may have: "place" or "day", file, raw code points of the trigger, then the choice (country,
// kind, latitude, longitude, file, raw code points of the mention; or the first day), then NAME=VALUE of what is
// measured.
#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <iostream>

#include "../read_folder.h"
#include "base/dates.h"
#include "base/enum_names.h"
#include "reconcile/follow_learned.h"
#include "reconcile/incidents.h"
#include "reconcile/weigh_days.h"

using namespace wederhoor;
using training::got;

namespace {

void print(const reconcile::Measures& measures) {
  for (const auto& [name, value] : measures) {
    if (value != 0) std::cout << '\t' << name << '=' << value;
  }
  std::cout << '\n';
}

void print_event(std::string_view what, const Document& document, const Event& event) {
  const RawSpan at = raw_span(document.report, event.trigger);
  std::cout << what << '\t' << document.report.file << '\t' << at.begin << '\t' << at.end << '\t';
}
}  // namespace

int main(int count, char** given) {
  if (count != 4) return std::cerr << "measure_events FOLDER METADATA DATA\n", 2;
  const Engine engine = got(Engine::open({given[3]}));
  const Heap heap = training::read_heap(engine, given[1], given[2]);
  const std::filesystem::path trees = std::filesystem::path(given[3]) / "models/nl/incidents.trees";
  const auto follower = got(reconcile::FollowWeights::read(training::read_bytes(trees), trees.string()));
  const std::vector<Incident> incidents = reconcile::find_incidents(heap, engine.lexicons(), &follower);
  const reconcile::EventGroups groups(heap, incidents);
  const reconcile::PlaceChoices places(heap, groups, engine.lexicons());
  reconcile::EventTreesOf weighers(engine.lexicons());
  const reconcile::DayChoices days(heap, groups, engine.lexicons(),
                                   where_events_lie(heap, groups, engine.lexicons(), weighers, [](auto&&...) {}));
  std::cout << std::setprecision(9);
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Document& document = heap[d];
    for (std::uint32_t e = 0; e < document.events.size(); ++e) {
      for (const reconcile::PlaceChoice& choice : places.of(d, e)) {
        const PlaceMention& place = heap[choice.document].reading.places[static_cast<std::size_t>(choice.place)];
        const RawSpan at = raw_span(heap[choice.document].report, place.span);
        print_event("place", document, document.events[e]);
        std::cout << place.country.view() << '\t' << base::name_of(place.kind) << '\t' << place.lat << '\t' << place.lon
                  << '\t' << heap[choice.document].report.file << '\t' << at.begin << '\t' << at.end;
        print(choice.measures);
      }
      for (const reconcile::DayChoice& choice : days.of(d, e)) {
        print_event("day", document, document.events[e]);
        std::cout << base::iso_day(choice.day);
        print(choice.measures);
      }
    }
  }
  return 0;
}
