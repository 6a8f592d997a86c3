// Which acts are one row of POLECAT: those of one incident, day, PLOVER type, mode and place, done one way.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "output/codes/code_outputs.h"

namespace wederhoor::output {

// Who acts: the attacker, the defender, or both.
enum class PolecatWay : std::uint8_t { forth, back, both };
// Story, day, type, mode, place, way.
using PolecatKey = std::tuple<std::uint32_t, std::int32_t, std::string, std::string, std::string, PolecatWay>;

struct PolecatGroup {
  std::vector<Ref> events;
  Site site;
  Family family = Family::none;
  bool modeless = true;  // told by words that tell no means: "aanval", "aanslag"
};

// PLOVER's mode of a kind of event; "": none.
std::string plover_mode(const View& view, const std::string& kind);

std::map<PolecatKey, PolecatGroup> polecat_groups(const Coding& coding);

}  // namespace wederhoor::output
