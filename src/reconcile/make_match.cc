// Helpers of reconciliation. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/make_match.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/hash.h"

namespace wederhoor::reconcile {

Match make_match(const Heap& heap, MatchKind kind, MatchSubkind subkind, Ref a, Ref b, std::string because) {
  if (heap.id(b) < heap.id(a)) std::swap(a, b);
  const std::string id = base::short_id("m_", {base::name_of(kind), base::name_of(subkind), heap.id(a), heap.id(b)});
  Match out{.id = id, .kind = kind, .subkind = subkind, .a = a, .b = b, .because = std::move(because)};
  return out;
}

void add_star(const Heap& heap, MatchKind kind, const std::vector<Ref>& members, const std::string& because,
              std::vector<Match>& out) {
  std::vector<std::pair<std::string_view, Ref>> by_id;
  by_id.reserve(members.size());
  for (const Ref& member : members) by_id.emplace_back(heap.id(member), member);
  std::sort(by_id.begin(), by_id.end());
  by_id.erase(std::unique(by_id.begin(), by_id.end()), by_id.end());
  for (std::size_t i = 1; i < by_id.size(); ++i)
    out.push_back(make_match(heap, kind, MatchSubkind::none, by_id.front().second, by_id[i].second, because));
}

std::string origin_of(const Heap& heap, const Ref& ref) {
  const Claim& claim = heap.claim(ref);
  if (!claim.chain.empty()) return claim.chain.back().actor;
  if (!claim.source_entities.empty()) return heap.actor(heap.place_of(ref.report), claim.source_entities.front());
  return claim.form == Form::plain ? heap[ref].report.outlet : std::string{};
}

}  // namespace wederhoor::reconcile
