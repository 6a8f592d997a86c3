#include "events/find_events.h"

namespace wederhoor::events {

struct EventFinder::Words {};
EventFinder::EventFinder(std::unique_ptr<Words> words) : words_(std::move(words)) {}
EventFinder::EventFinder(EventFinder&&) noexcept = default;
EventFinder::~EventFinder() = default;
Result<EventFinder> EventFinder::open(const Lexicons&) { return EventFinder(std::make_unique<Words>()); }
Found EventFinder::find(const Report&, const Reading&, const Claims&) const { return {}; }

}  // namespace wederhoor::events
