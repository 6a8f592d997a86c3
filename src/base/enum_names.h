// The names of closed word lists, in the order of their enums: one place for table cells, JSON and parsing.
//   name_of(Form::according_to) -> "according_to"
#pragma once

#include <optional>
#include <string_view>

#include "wederhoor/dossier.h"

namespace wederhoor::base {

std::string_view name_of(DateBasis);
std::string_view name_of(MentionKind);
std::string_view name_of(ActorKind);
std::string_view name_of(PlaceKind);
std::string_view name_of(TimeKind);
std::string_view name_of(Granularity);
std::string_view name_of(TimeBasis);
std::string_view name_of(Exactness);
std::string_view name_of(Form);
std::string_view name_of(Standing);
std::string_view name_of(SourceType);
std::string_view name_of(HearsayUseKind);
std::string_view name_of(Realis);
std::string_view name_of(EventRole);
std::string_view name_of(SideKind);  // "" for unknown
std::string_view name_of(QuantityUnit);
std::string_view name_of(NumberState);  // "" for unknown
std::string_view name_of(ArgumentRole);
std::string_view name_of(MatchKind);
std::string_view name_of(MatchSubkind);  // "" for none
std::string_view name_of(RecordKind);

// The last value of each closed list.
constexpr DateBasis last_of(DateBasis) { return DateBasis::inferred; }
constexpr Upos last_of(Upos) { return Upos::X; }
constexpr QuoteUse last_of(QuoteUse) { return QuoteUse::name; }
constexpr MentionKind last_of(MentionKind) { return MentionKind::pronoun; }
constexpr ActorKind last_of(ActorKind) { return ActorKind::other; }
constexpr Gender last_of(Gender) { return Gender::neuter; }
constexpr Count last_of(Count) { return Count::many; }
constexpr PlaceKind last_of(PlaceKind) { return PlaceKind::other; }
constexpr TimeKind last_of(TimeKind) { return TimeKind::set; }
constexpr Granularity last_of(Granularity) { return Granularity::unknown; }
constexpr TimeBasis last_of(TimeBasis) { return TimeBasis::relative_to_text; }
constexpr Exactness last_of(Exactness) { return Exactness::vague; }
constexpr QuantityUnit last_of(QuantityUnit) { return QuantityUnit::other; }
constexpr Form last_of(Form) { return Form::plain; }
constexpr Standing last_of(Standing) { return Standing::asked; }
constexpr SourceType last_of(SourceType) { return SourceType::outlet; }
constexpr HearsayUseKind last_of(HearsayUseKind) { return HearsayUseKind::other; }
constexpr Realis last_of(Realis) { return Realis::recap; }
constexpr EventRole last_of(EventRole) { return EventRole::victim; }
constexpr SideKind last_of(SideKind) { return SideKind::other; }
constexpr NumberState last_of(NumberState) { return NumberState::other; }
constexpr ArgumentRole last_of(ArgumentRole) { return ArgumentRole::modifier; }
constexpr MatchKind last_of(MatchKind) { return MatchKind::look_alike; }
constexpr MatchSubkind last_of(MatchSubkind) { return MatchSubkind::different_thing; }
constexpr RecordKind last_of(RecordKind) { return RecordKind::report; }

// The value whose name this is, for lexicon cells; nullopt for another word.
template <class E>
std::optional<E> parse_name(std::string_view name, E last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name_of(static_cast<E>(i)) == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace wederhoor::base
