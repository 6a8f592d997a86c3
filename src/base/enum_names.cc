// Words of docs/tables.md for every closed list. Tested by tests/base/enum_names_test.cc.
#include "base/enum_names.h"

#include <array>

namespace wederhoor::base {
namespace {
template <class E, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, E value) {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view{};
}
template <class... W>
constexpr auto words(W... w) {
  return std::array<std::string_view, sizeof...(W)>{w...};
}
}  // namespace

std::string_view name_of(DateBasis v) { return pick(words("unknown", "metadata", "stated", "inferred"), v); }
std::string_view name_of(MentionKind v) { return pick(words("name", "nominal", "pronoun"), v); }
std::string_view name_of(ActorKind v) {
  return pick(words("person", "armed_group", "state_body", "army", "agency", "outlet", "organisation", "place_as_actor",
                    "people", "other"),
              v);
}
std::string_view name_of(PlaceKind v) {
  return pick(words("country", "region", "district", "town", "village", "neighbourhood", "street", "site", "water",
                    "line", "other"),
              v);
}
std::string_view name_of(TimeKind v) { return pick(words("date", "time", "interval", "duration", "set"), v); }
std::string_view name_of(Granularity v) {
  return pick(words("minute", "hour", "part_of_day", "day", "week", "weekend", "month", "season", "year", "decade",
                    "century", ""),
              v);
}
std::string_view name_of(TimeBasis v) {
  return pick(words("unknown", "stated", "relative_to_publication", "relative_to_text"), v);
}
std::string_view name_of(Exactness v) {
  return pick(words("exact", "about", "at_least", "at_most", "more_than", "less_than", "range", "vague"), v);
}
std::string_view name_of(Form v) {
  return pick(words("direct", "indirect", "mixed", "according_to", "hearsay", "nominal", "plain"), v);
}
std::string_view name_of(Standing v) {
  return pick(
      words("asserted", "attributed", "reported", "denied", "confirmed", "opinion", "speculated", "planned", "asked"),
      v);
}
std::string_view name_of(SourceType v) {
  return pick(words("none", "named", "role", "group", "document", "channel", "observers", "anonymous", "outlet"), v);
}
std::string_view name_of(HearsayUseKind v) {
  return pick(words("hearsay", "conditional", "future_in_past", "wish", "advice", "politeness", "other"), v);
}
std::string_view name_of(EventRole v) { return pick(words("agent", "target", "victim"), v); }
std::string_view name_of(Realis v) {
  return pick(words("happened", "ongoing", "failed", "repelled", "planned", "denied", "hypothetical", "recap"), v);
}
std::string_view name_of(SideKind v) {
  return pick(words("", "attackers", "defenders", "civilians", "state", "other"), v);
}
std::string_view name_of(QuantityUnit v) {
  return pick(
      words("persons", "vehicles", "aircraft", "weapons", "missiles", "objects", "places", "raids", "times", "counts",
            "km", "m", "km2", "hours", "days", "weeks", "months", "years", "money", "percent", "other"),
      v);
}
std::string_view name_of(NumberState v) {
  return pick(words("", "killed", "wounded", "captured", "missing", "detained", "released", "evacuated", "displaced",
                    "destroyed", "damaged", "attacked", "lost", "taken", "taking_part", "sent", "aboard", "present",
                    "population", "distance", "duration", "area", "age", "other"),
              v);
}
std::string_view name_of(ArgumentRole v) {
  return pick(words("whole", "subject", "object", "receiver", "oblique", "modifier"), v);
}
std::string_view name_of(MatchKind v) {
  return pick(
      words("same", "supports", "contradicts", "updates", "copies", "same_incident", "shares_root", "look_alike"), v);
}
std::string_view name_of(MatchSubkind v) {
  return pick(words("", "number", "time", "place", "role", "outcome", "responsibility", "label", "different_scope",
                    "later_update", "rounding", "different_unit", "different_thing"),
              v);
}
std::string_view name_of(RecordKind v) { return pick(words("claim", "event", "number", "report"), v); }

}  // namespace wederhoor::base
