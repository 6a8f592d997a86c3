// Sides and other actors by name, and the colour that a side keeps all over the dossier.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "output/shown/strings.h"
#include "wederhoor/dossier.h"

namespace wederhoor::output {

// Is the side somebody, and not the outlets themselves or others?
bool is_actor(std::string_view side);

class Sides {
 public:
  explicit Sides(const Dossier& dossier);
  // The name of an actor; the words for "outlet", "other" and "civilians"; the id itself where it has no name.
  std::string name(std::string_view side, const Strings& say) const;
  // 0 to 5 for the six sides that say most in the whole dossier, else -1.
  int colour(std::string_view side) const;
  static constexpr int colours = 6;

 private:
  std::map<std::string_view, std::string_view> names_;
  std::map<std::string_view, int> colours_;
  std::set<std::string, std::less<>> no_states_;  // ids of two letters that are no land: "is", Islamic State
};

// The side of a claim that stands in no matrix: whom its speaker belongs to, "outlet" or "other".
std::string loose_side(const Document& document, const Claim& claim);

}  // namespace wederhoor::output
