// Decides which events are held against each other: what is recalled against what is recalled, the rest against the
// rest. Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/event_groups.h"

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

Group hashed(std::string_view a, std::string_view b, std::string_view c) {
  std::string all;
  all.reserve(a.size() + b.size() + c.size() + 2);
  all.append(a).append("\t").append(b).append("\t").append(c);
  return base::hash64(all);
}

// The word by which an event was found: "ontploffing"; empty: unknown.
std::string_view word_of(const Event& event) {
  if (event.because.empty()) return {};
  const std::string_view row = event.because.front().row;
  const std::size_t at = row.find(':');
  return at == std::string_view::npos ? std::string_view() : row.substr(at + 1);
}

Groups groups_in(const std::string& circle, const Event& event, const std::string& shared) {
  Groups out{hashed(circle, "", ""), hashed(circle, "kind", event.kind), hashed(circle, "word", word_of(event))};
  if (shared.empty()) return out;
  out.shared = hashed(std::to_string(out.all), "with", shared);
  out.shared_kind = hashed(std::to_string(out.kind), "with", shared);
  return out;
}
}  // namespace

EventGroups::EventGroups(const Heap& heap, const std::vector<Incident>& incidents) : heap_(heap) {
  incidents_.reserve(heap.size());
  for (const Document& document : heap) incidents_.emplace_back(document.events.size(), nullptr);
  for (const Incident& incident : incidents) {
    for (const Ref& ref : incident.events) {
      const Incident*& held = incidents_[heap.place_of(ref.report)][ref.index];
      if (held == nullptr) held = &incident;
    }
  }
}

const Incident* EventGroups::incident(std::uint32_t document, std::uint32_t event) const {
  return incidents_[document][event];
}

Circles EventGroups::of(std::uint32_t document, std::uint32_t index, const std::string& shared) const {
  const Event& event = heap_[document].events[index];
  const std::string root = event.realis == Realis::recap ? "recalled " : "told ";
  const Incident* held = incident(document, index);
  return {held == nullptr ? Groups() : groups_in(root + held->id, event, shared),
          groups_in(root + "report " + std::to_string(document), event, shared),
          groups_in(root + "heap", event, shared)};
}

}  // namespace wederhoor::reconcile
