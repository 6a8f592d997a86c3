// Decides which events are held against each other: what is recalled against what is recalled, the rest against the
// rest. Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/event_groups.h"

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

std::uint64_t hashed(std::string_view a, std::string_view b, std::string_view c) {
  std::string all;
  all.reserve(a.size() + b.size() + c.size() + 2);
  all.append(a).append("\t").append(b).append("\t").append(c);
  return base::hash64(all);
}
}  // namespace

std::string_view word_of(const Event& event) {
  if (event.because.empty()) return {};
  const std::string_view row = event.because.front().row;
  const std::size_t at = row.find(':');
  return at == std::string_view::npos ? std::string_view() : row.substr(at + 1);
}

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

Group EventGroups::sharing(Group group, const std::string& what) {
  return group == no_group || what.empty() ? no_group : hashed(std::to_string(group), "with", what);
}

Groups EventGroups::of(std::uint32_t document, std::uint32_t event, Circle circle) const {
  const Event& e = heap_[document].events[event];
  std::string root = e.realis == Realis::recap ? "recalled " : "told ";
  switch (circle) {
    case Circle::incident:
      if (incidents_[document][event] == nullptr) return {};
      root += incidents_[document][event]->id;
      break;
    case Circle::report: root += "report " + std::to_string(document); break;
    case Circle::heap: root += "heap"; break;
  }
  return {hashed(root, "", ""), hashed(root, "kind", e.kind), hashed(root, "word", word_of(e))};
}

}  // namespace wederhoor::reconcile
