// What ACLED calls a row and its actors.
#pragma once

#include "output/codes/code_outputs.h"

namespace wederhoor::output {

struct AcledCode {
  std::string type, sub_type;  // "" : the codebook does not code it
  bool civilians = false;      // they alone were the target
  std::string because;         // why not the codes of the single events
};
AcledCode acled_code(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides,
                     const std::string& country);

// Are those whom the row's violence hits no side of a fight: "civilians", "protesters"; "" where they are, or nothing
// is told.
std::string_view bystanders(const Coding& coding, std::size_t row);

struct AcledActor {
  std::string name;
  int inter = 0;
  Ref record;
  Spans words;
  std::string because, inter_because;
};
struct AcledActors {
  std::vector<AcledActor> one, two;
};
AcledActors acled_actors(const Coding& coding, const Row& row, const AcledCode& code, const Opponents& sides,
                         const std::string& country, int year);

}  // namespace wederhoor::output
