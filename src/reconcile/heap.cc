// Helpers of reconciliation. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/heap.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/hash.h"

namespace wederhoor::reconcile {

const std::string& id_of(Documents documents, Ref ref) {
  const Document& d = documents[ref.document];
  switch (ref.kind) {
    case RecordKind::claim: return d.claims.claims[ref.index].id;
    case RecordKind::event: return d.events[ref.index].id;
    case RecordKind::number: return d.numbers[ref.index].id;
    case RecordKind::report: break;
  }
  return d.report.id;
}

const Claim& claim_of(Documents documents, Ref ref) { return documents[ref.document].claims.claims[ref.index]; }

std::uint32_t Groups::find(std::uint32_t member) {
  while (parent_[member] != member) {
    parent_[member] = parent_[parent_[member]];
    member = parent_[member];
  }
  return member;
}

void Groups::join(std::uint32_t a, std::uint32_t b) {
  a = find(a);
  b = find(b);
  if (a == b) return;
  parent_[std::max(a, b)] = std::min(a, b);
}

Match make_match(Documents documents, MatchKind kind, std::string subkind, Ref a, Ref b, std::string because) {
  if (id_of(documents, b) < id_of(documents, a)) std::swap(a, b);
  Match match;
  match.id = base::short_id("m_", {base::name_of(kind), subkind, id_of(documents, a), id_of(documents, b)});
  match.kind = kind;
  match.subkind = std::move(subkind);
  match.a = a;
  match.b = b;
  match.because = std::move(because);
  return match;
}

void add_star(Documents documents, MatchKind kind, std::vector<Ref> members, const std::string& because,
              std::vector<Match>& out) {
  std::sort(members.begin(), members.end(), [&](Ref x, Ref y) { return id_of(documents, x) < id_of(documents, y); });
  members.erase(std::unique(members.begin(), members.end()), members.end());
  for (std::size_t i = 1; i < members.size(); ++i) {
    out.push_back(make_match(documents, kind, "", members.front(), members[i], because));
  }
}

std::string origin_of(const Document& document, const Claim& claim) {
  if (!claim.chain.empty()) return claim.chain.back().actor;
  if (!claim.source_entities.empty()) return document.reading.entities[claim.source_entities.front()].actor_id;
  return claim.form == Form::plain ? document.report.outlet : std::string{};
}

}  // namespace wederhoor::reconcile
