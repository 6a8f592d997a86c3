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
std::string_view name_of(SideKind);  // "" for unknown
std::string_view name_of(MatchKind);
std::string_view name_of(RecordKind);

// The value whose name this is, for lexicon cells; nullopt for another word.
template <class E>
std::optional<E> parse_name(std::string_view name, E last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name_of(static_cast<E>(i)) == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace wederhoor::base
