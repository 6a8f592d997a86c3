// Lays chains over each other.
// Applies to: governor → RIA → NOS and governor → RIA → De Volkskrant (one origin, one agency, two outlets). Not to: a
// claim that nobody passed on. Tested by tests/page/shown_test.cc.
#include "output/shown/chain_tree.h"

#include <algorithm>
#include <map>
#include <memory>

#include "output/shown/speakers.h"

namespace wederhoor::output {
namespace {

struct Way {
  std::uint32_t claims = 0;
  Ref first;
  std::map<std::string, Way> on;
};

std::vector<ChainNode> nodes(const std::map<std::string, Way>& ways) {
  std::vector<ChainNode> out;
  for (const auto& [name, way] : ways) out.push_back({name, way.claims, way.first, nodes(way.on)});
  std::ranges::stable_sort(out, std::greater{}, &ChainNode::claims);
  return out;
}

}  // namespace

std::vector<ChainNode> chain_tree(const View& view, const std::vector<Ref>& claims) {
  std::map<std::string, Way> origins;
  for (const Ref& ref : claims) {
    const auto& chain = view.dossier().documents.claim(ref).chain;
    if (chain.size() < 2) continue;
    std::map<std::string, Way>* at = &origins;
    for (auto hop = chain.rbegin(); hop != chain.rend(); ++hop) {
      Way& way = (*at)[hop_name(view, view.place_of(ref), *hop)];
      if (way.claims++ == 0) way.first = ref;
      at = &way.on;
    }
  }
  return nodes(origins);
}

}  // namespace wederhoor::output
