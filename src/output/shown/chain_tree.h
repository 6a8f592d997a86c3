// Who got it from whom, over many claims: a tree from the origin to who reports it.
#pragma once

#include <string>
#include <vector>

#include "output/view.h"

namespace wederhoor::output {

struct ChainNode {
  std::string name;                 // of a hop, as shown
  std::uint32_t claims = 0;         // that went this way
  Ref first;                        // the first of them
  std::vector<ChainNode> children;  // most claims first, then by name
};
// The ways of claims that went through somebody; origins first. Claims of one hop are left out.
std::vector<ChainNode> chain_tree(const View& view, const std::vector<Ref>& claims);

}  // namespace wederhoor::output
