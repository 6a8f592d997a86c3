// One report while its events are being found: what every finder looks at.
#pragma once

#include <algorithm>

#include "events/claim_index.h"
#include "events/clauses.h"
#include "events/event_words.h"
#include "events/mention_index.h"

namespace wederhoor::events {

struct Finding {
  const Report& report;
  const Reading& reading;
  const base::WordForms& forms;
  const Claims& claims;
  const Words& words;
  const Clauses clauses{reading, forms};
  const MentionIndex mentions{reading};
  const ClaimIndex claims_at{reading, claims};
};

// The side that it is on: the one it belongs to, else itself; empty: none that the actor list knows.
inline const std::string& side_of(const Entity& entity) {
  if (entity.affiliation.empty()) return entity.actor_id;
  return entity.affiliation;
}

// The claim of somebody named that the event stands in; none where the report itself tells it.
inline std::int32_t attributed(const Finding& finding, const Event& event) {
  if (event.claim == none) return none;
  const Claim& claim = finding.claims.claims[static_cast<std::size_t>(event.claim)];
  return claim.form == Form::plain ? none : event.claim;
}

// Are the two entities one, or of one side?
inline bool one_side(const Finding& finding, std::int32_t a, std::int32_t b) {
  const auto side = [&](std::int32_t e) -> const std::string& {
    return side_of(finding.reading.entities[static_cast<std::size_t>(e)]);
  };
  return a == b || (!side(a).empty() && side(a) == side(b));
}

// Does one of them belong to the side of one who undergoes the event?
inline bool undergoes(const Finding& finding, const Event& event, const std::vector<std::int32_t>& who) {
  const auto hurt = [&](std::int32_t a) {
    const auto same = [&](std::int32_t b) { return one_side(finding, a, b); };
    return std::any_of(event.targets.begin(), event.targets.end(), same) ||
           std::any_of(event.victims.begin(), event.victims.end(), same);
  };
  return std::any_of(who.begin(), who.end(), hurt);
}

// Is the word one of a language's few?
inline bool is_any(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace wederhoor::events
