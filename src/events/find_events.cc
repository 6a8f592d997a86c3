// Events, ledger and propositions of one report, in this order. Tested by spec/nl/events.md.
#include "events/find_events.h"

#include <algorithm>

#include "base/utf8.h"
#include "events/implied.h"
#include "events/language.h"
#include "events/ledger/disputed.h"
#include "events/ledger/ledger.h"
#include "events/participants.h"
#include "events/propositions.h"
#include "events/realis.h"
#include "events/scenes.h"
#include "events/triggers.h"
#include "events/when_where.h"

namespace wederhoor::events {

struct EventFinder::Words : events::Words {
  using events::Words::Words;
};

EventFinder::EventFinder(std::vector<std::unique_ptr<Words>> words) : words_(std::move(words)) {}
EventFinder::EventFinder(EventFinder&&) noexcept = default;
EventFinder::~EventFinder() = default;

Result<EventFinder> EventFinder::open(const Lexicons& lexicons) {
  std::vector<std::unique_ptr<Words>> words;
  for (const Language* language : languages()) words.push_back(std::make_unique<Words>(lexicons, *language));
  return EventFinder(std::move(words));
}

namespace {

// The smallest claim whose content holds the trigger.
std::int32_t claim_of(const Finding& f, std::uint32_t sentence, Span trigger) {
  std::int32_t best = none;
  std::uint32_t size = UINT32_MAX;
  for (const std::uint32_t i : f.claims_at.of(sentence)) {
    for (const Span content : f.claims.claims[i].content) {
      if (!content.contains(trigger) || content.size() >= size) continue;
      size = content.size();
      best = static_cast<std::int32_t>(i);
    }
  }
  return best;
}

// "De man sliep, betoogt zijn advocaat": a word by which somebody says something is no protest.
bool is_cue(const Finding& f, const Event& event) {
  const lexicon::EventKind* kind = f.words.kinds.find(event.kind);
  if (kind == nullptr || kind->words) return false;
  const auto claims = f.claims_at.of(event.sentence);
  return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t c) {
    const Spans& cue = f.claims.claims[c].cue;
    return cue.size() == 1 && cue.front().contains(event.trigger);
  });
}

// "Bij invallen zijn elf mensen opgepakt".
bool brings_arrests(const std::vector<Event>& events, const Event& event) {
  constexpr std::ptrdiff_t nearby = 3;
  const std::ptrdiff_t at = &event - events.data(), last = static_cast<std::ptrdiff_t>(events.size());
  return std::any_of(events.begin() + std::max<std::ptrdiff_t>(0, at - nearby),
                     events.begin() + std::min(last, at + nearby + 1),
                     [&](const Event& e) { return e.kind == "arrest" && e.sentence == event.sentence; });
}

// "De politie viel een woning binnen", and nobody armed is told: no fight.
bool raid_of_police(const Event& event, const Finding& f, bool arrests) {
  const auto who = [&](std::int32_t e) -> const Entity& { return f.reading.entities[static_cast<std::size_t>(e)]; };
  const auto police = [&](std::int32_t e) {
    return std::any_of(f.words.police.begin(), f.words.police.end(), [&](const std::string& word) {
      return base::lower(who(e).name).find(word) != std::string::npos;
    });
  };
  const auto armed = [&](std::int32_t e) {
    return who(e).kind == ActorKind::armed_group || who(e).kind == ActorKind::army;
  };
  const lexicon::EventKind* kind = f.words.kinds.find(event.kind);
  return kind != nullptr && kind->searches && (!event.agents.empty() || arrests) &&
         std::all_of(event.agents.begin(), event.agents.end(), police) &&
         std::none_of(event.targets.begin(), event.targets.end(), armed);
}

// "De daders zijn ontkomen": those who leave hold no ground, and give up none.
bool nobody_armed_leaves(const Event& event, const Finding& f) {
  return event.kind == "withdrawal" && std::none_of(event.agents.begin(), event.agents.end(), [&](std::int32_t e) {
           const ActorKind kind = f.reading.entities[static_cast<std::size_t>(e)].kind;
           return kind == ActorKind::armed_group || kind == ActorKind::army || kind == ActorKind::place_as_actor;
         });
}

void set_codes(Event& event, const Finding& f, bool arrests) {
  const lexicon::EventKind* kind = f.words.kinds.find(event.kind);
  if (!kind) return;
  event.plover = kind->plover;
  if (raid_of_police(event, f, arrests) || nobody_armed_leaves(event, f)) return;
  event.acled_event = kind->acled_event;
  event.acled_sub_event = kind->acled_sub_event;
  event.ucdp_type = kind->ucdp;
}
}  // namespace

Found EventFinder::find(const Report& report, const Reading& reading, const base::WordForms& forms,
                        const Claims& claims) const {
  const auto words =
      std::find_if(words_.begin(), words_.end(), [&](const auto& w) { return w->language.code == reading.language; });
  if (words == words_.end()) return {};
  const Finding finding{report, reading, forms, claims, **words};
  WhenWhereFinder when_where(finding);
  RealisFinder realis(finding);
  const Whom whom(finding);
  Found found;
  found.events = find_triggers(finding);
  std::erase_if(found.events, [&](const Event& event) { return is_cue(finding, event); });
  found.events.shrink_to_fit();
  realis.know(found.events);
  when_where.know(found.events);
  for (Event& event : found.events) {
    event.claim = claim_of(finding, event.sentence, event.trigger);
    when_where.set(event);
    realis.set(event);
    set_participants(event, finding, whom);
  }
  share_scenes(found.events, finding, when_where.report_places(), when_where.report_times());
  imply_participants(found.events, finding, whom);
  for (Event& event : found.events) set_codes(event, finding, brings_arrests(found.events, event));
  found.numbers = make_ledger(finding, found.events);
  found.propositions = find_propositions(finding, found.words);
  found.words.settle();
  leave_disputed(claims, reading, found.propositions, found.numbers);
  return found;
}

}  // namespace wederhoor::events
