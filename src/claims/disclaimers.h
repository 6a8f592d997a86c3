// Remarks of the outlet that something was not checked.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

struct Disclaimer {
  Tokens words;
  std::vector<std::int32_t> drafts;  // the claims that it covers
  std::string row;
};
std::vector<Disclaimer> find_disclaimers(const Scene& scene);

}  // namespace wederhoor::claims
