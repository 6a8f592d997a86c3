// The members of a record, all of them, in their order: the one declaration that writing, reading, checking and the
// tests share. A record that gains a member does not compile here until its count says so.
//   std::apply([](auto&... member) { (show(member), ...); }, tied(claim));
#pragma once

#include <tuple>
#include <type_traits>

#include "wederhoor/dossier.h"

namespace wederhoor {
// Of the closed lists that have no names (base/enum_names.h has the others).
constexpr VerifiedHow last_of(VerifiedHow) { return VerifiedHow::both_sides; }
constexpr LeadKind last_of(LeadKind) { return LeadKind::silent; }
}  // namespace wederhoor

namespace wederhoor::store {

template <class T>
struct Type {};
template <class T>
constexpr int members(Type<T>) {
  return 0;  // no record
}
constexpr int members(Type<Interval>) { return 2; }
constexpr int members(Type<Because>) { return 3; }
constexpr int members(Type<MapPiece>) { return 4; }
constexpr int members(Type<RemovedPart>) { return 3; }
constexpr int members(Type<MarkedPart>) { return 2; }
constexpr int members(Type<Report>) { return 19; }
constexpr int members(Type<Token>) { return 10; }
constexpr int members(Type<Sentence>) { return 7; }
constexpr int members(Type<Quotation>) { return 6; }
constexpr int members(Type<Mention>) { return 6; }
constexpr int members(Type<Entity>) { return 9; }
constexpr int members(Type<PlaceMention>) { return 16; }
constexpr int members(Type<TimeMention>) { return 9; }
constexpr int members(Type<Quantity>) { return 11; }
constexpr int members(Type<Reading>) { return 11; }
constexpr int members(Type<Hop>) { return 3; }
constexpr int members(Type<Claim>) { return 16; }
constexpr int members(Type<HearsayUse>) { return 4; }
constexpr int members(Type<Claims>) { return 2; }
constexpr int members(Type<EventMember>) { return 4; }
constexpr int members(Type<Event>) { return 23; }
constexpr int members(Type<Number>) { return 12; }
constexpr int members(Type<Argument>) { return 9; }
constexpr int members(Type<Answer>) { return 7; }
constexpr int members(Type<Proposition>) { return 7; }
constexpr int members(Type<Document>) { return 7; }
constexpr int members(Type<RunRecord>) { return 6; }
constexpr int members(Type<ReportKey>) { return 2; }
constexpr int members(Type<Ref>) { return 3; }
constexpr int members(Type<EventPart>) { return 3; }
constexpr int members(Type<EventInHeap>) { return 7; }
constexpr int members(Type<AlignedPart>) { return 4; }
constexpr int members(Type<Match>) { return 9; }
constexpr int members(Type<Incident>) { return 14; }
constexpr int members(Type<Cell>) { return 4; }
constexpr int members(Type<Question>) { return 2; }
constexpr int members(Type<LedgerLine>) { return 7; }
constexpr int members(Type<Quoted>) { return 3; }
constexpr int members(Type<PositionAnswer>) { return 2; }
constexpr int members(Type<Dispute>) { return 14; }
constexpr int members(Type<Verified>) { return 5; }
constexpr int members(Type<LeadLine>) { return 5; }
constexpr int members(Type<Unanswered>) { return 4; }
constexpr int members(Type<IncidentView>) { return 12; }
constexpr int members(Type<SourceLine>) { return 5; }
constexpr int members(Type<CodedActor>) { return 13; }
constexpr int members(Type<CodedState>) { return 6; }
constexpr int members(Type<CodedSource>) { return 3; }
constexpr int members(Type<CodedKind>) { return 6; }
constexpr int members(Type<CodedTag>) { return 3; }
constexpr int members(Type<Codebooks>) { return 5; }
template <class A, class B>
constexpr int members(Type<std::pair<A, B>>) {
  return 2;
}

template <class T>
concept Record = members(Type<std::remove_const_t<T>>{}) > 0;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

// References to the members.
template <Record R>
constexpr auto tied(R& r) {
  constexpr int n = members(Type<std::remove_const_t<R>>{});
  if constexpr (n == 2) {
    auto& [a, b] = r;
    return std::tie(a, b);
  } else if constexpr (n == 3) {
    auto& [a, b, c] = r;
    return std::tie(a, b, c);
  } else if constexpr (n == 4) {
    auto& [a, b, c, d] = r;
    return std::tie(a, b, c, d);
  } else if constexpr (n == 5) {
    auto& [a, b, c, d, e] = r;
    return std::tie(a, b, c, d, e);
  } else if constexpr (n == 6) {
    auto& [a, b, c, d, e, f] = r;
    return std::tie(a, b, c, d, e, f);
  } else if constexpr (n == 7) {
    auto& [a, b, c, d, e, f, g] = r;
    return std::tie(a, b, c, d, e, f, g);
  } else if constexpr (n == 9) {
    auto& [a, b, c, d, e, f, g, h, i] = r;
    return std::tie(a, b, c, d, e, f, g, h, i);
  } else if constexpr (n == 10) {
    auto& [a, b, c, d, e, f, g, h, i, j] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j);
  } else if constexpr (n == 11) {
    auto& [a, b, c, d, e, f, g, h, i, j, k] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k);
  } else if constexpr (n == 12) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
  } else if constexpr (n == 13) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
  } else if constexpr (n == 14) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, o);
  } else if constexpr (n == 16) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q);
  } else if constexpr (n == 18) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t);
  } else if constexpr (n == 19) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t, u] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t, u);
  } else {
    static_assert(n == 23, "one more case here");
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t, u, v, w, x, y] = r;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, s, t, u, v, w, x, y);
  }
}

// Calls `f` for every Leaf inside, however deep, in order.
template <class Leaf, class T, class F>
void each(T& at, [[maybe_unused]] const F& f) {
  if constexpr (std::is_same_v<std::remove_const_t<T>, Leaf>) {
    f(at);
  } else if constexpr (Record<T>) {
    std::apply([&](auto&... member) { (each<Leaf>(member, f), ...); }, tied(at));
  } else if constexpr (is_optional<std::remove_const_t<T>>) {
    if (at) each<Leaf>(*at, f);
  } else if constexpr (is_vector<std::remove_const_t<T>>) {
    for (auto& one : at) each<Leaf>(one, f);
  }
}

}  // namespace wederhoor::store
