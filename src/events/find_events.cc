// Events, ledger and positions of one report, in this order. Tested by spec/nl/events.md.
#include "events/find_events.h"

#include <algorithm>

#include "events/claim_index.h"
#include "events/event_words.h"
#include "events/ledger.h"
#include "events/participants.h"
#include "events/positions.h"
#include "events/realis.h"
#include "events/triggers.h"
#include "events/when_where.h"

namespace wederhoor::events {

struct EventFinder::Words : events::Words {
  using events::Words::Words;
};

EventFinder::EventFinder(std::unique_ptr<Words> words) : words_(std::move(words)) {}
EventFinder::EventFinder(EventFinder&&) noexcept = default;
EventFinder::~EventFinder() = default;

Result<EventFinder> EventFinder::open(const Lexicons& lexicons) {
  return EventFinder(std::make_unique<Words>(lexicons));
}

namespace {
constexpr std::string_view language = "nl";  // whose words these are

// The smallest claim whose content holds the trigger.
std::int32_t claim_of(const Claims& claims, const ClaimIndex& index, std::uint32_t sentence, Span trigger) {
  std::int32_t best = none;
  std::uint32_t size = UINT32_MAX;
  for (const std::uint32_t i : index.of(sentence)) {
    for (const Span content : claims.claims[i].content) {
      if (!content.contains(trigger) || content.size() >= size) continue;
      size = content.size();
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

void set_codes(Event& event, const events::Words& words) {
  const lexicon::EventKind* kind = words.kinds.find(event.kind);
  if (!kind) return;
  event.plover = kind->plover;
  event.acled_event = kind->acled_event;
  event.acled_sub_event = kind->acled_sub_event;
  event.ucdp_type = kind->ucdp;
}
}  // namespace

Found EventFinder::find(const Report& report, const Reading& reading, const Claims& claims) const {
  if (reading.language != language) return {};
  const WordKeys keys(report.text, reading);
  const ClaimIndex index(reading, claims);
  Found found;
  found.events = find_triggers(report, reading, keys, *words_);
  for (Event& event : found.events) {
    event.claim = claim_of(claims, index, event.sentence, event.trigger);
    set_when_and_where(event, report, reading);
    set_realis(event, report, reading, claims, keys, *words_);
    set_day_of_news(event, report, reading);
    set_participants(event, reading, keys);
    set_codes(event, *words_);
  }
  found.numbers = make_ledger(report, reading, claims, index, found.events, keys, *words_);
  found.positions = find_positions(reading, claims, keys, *words_);
  return found;
}

}  // namespace wederhoor::events
