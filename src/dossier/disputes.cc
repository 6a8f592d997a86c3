// Decides which pairs are one dispute: those of one question about one thing; where that is not told, those of one kind
// that share a position. "Het is afgeslagen" (ministry) against "het gaat door" (two groups): one dispute with two
// positions, not two. Not: "tien gewonden" against "acht gewonden" and "afgeslagen" against "gaat door", which are two.
// Tested by tests/dossier/disputes_test.cc.
#include "dossier/disputes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/enum_names.h"
#include "base/groups.h"
#include "base/in_text.h"
#include "base/said.h"
#include "dossier/build_dossier.h"
#include "dossier/dispute_ends.h"
#include "dossier/dispute_questions.h"
#include "dossier/joined_disputes.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

// Positions by number: claims that say the same, or of which one bears out the other, are one.
class PositionNumbers {
 public:
  PositionNumbers(const Heap& heap, const Agreement& agreement, const Incident& incident) : heap_(heap) {
    for (const Ref& ref : incident.claims) number(ref);
    for (const Ref& ref : incident.numbers) number(ref);
    groups_.emplace(refs_.size());
    for (std::uint32_t i = 0; i < refs_.size(); ++i) {
      for (const Ref& other : agreement.with(refs_[i])) {
        const auto found = numbers_.find(other);
        if (found != numbers_.end()) groups_->join(i, found->second);
      }
    }
  }
  // Of a claim, or of the claim that a number stands in.
  std::uint32_t of(const Ref& ref) {
    const auto found = numbers_.find(held_by(ref));
    return found == numbers_.end() ? UINT32_MAX : groups_->find(found->second);
  }
  Ref held_by(const Ref& ref) const {
    if (ref.kind != RecordKind::number) return ref;
    const std::int32_t claim = heap_[ref].numbers[ref.index].claim;
    const Ref held{RecordKind::claim, ref.report, static_cast<std::uint32_t>(claim)};
    return claim != none && numbers_.contains(held) ? held : ref;
  }

 private:
  void number(const Ref& ref) {
    if (numbers_.try_emplace(ref, static_cast<std::uint32_t>(refs_.size())).second) refs_.push_back(ref);
  }
  const Heap& heap_;
  std::map<Ref, std::uint32_t> numbers_;
  std::vector<Ref> refs_;
  std::optional<base::Groups> groups_;
};

// The question that both claims answer, each in its way; of numbers, what is counted; "" where neither tells.
std::string question_of(const Heap& heap, const Match& match) {
  if (!match.question.empty()) return match.question;
  if (match.a.kind == RecordKind::number && match.b.kind == RecordKind::number) {
    const NumberState a = heap[match.a].numbers[match.a.index].state, b = heap[match.b].numbers[match.b.index].state;
    return a == b && a != NumberState::unknown ? "count_" + std::string(base::name_of(a)) : "";
  }
  if (match.a.kind != RecordKind::claim || match.b.kind != RecordKind::claim) return "";
  for (const Answer* a : answers_of(heap, match.a)) {
    for (const Answer* b : answers_of(heap, match.b))
      if (b->asked == a->asked && b->says != a->says) return a->asked;
  }
  return "";
}

// When a record was said, as far as the heap tells: its own day, else that of its report; then as its report tells it.
std::tuple<std::int32_t, std::string, std::uint32_t> said(const Heap& heap, const Ref& ref) {
  const Interval& when = base::when_said(heap, ref);
  return {when.begin ? when.begin->day : INT32_MAX, heap[ref].report.id, ref.index};
}

// The claims of each position, the earliest position first.
std::vector<std::vector<Ref>> positions_of(const Heap& heap, const std::map<std::uint32_t, std::set<Ref>>& members) {
  std::vector<std::vector<Ref>> out;
  out.reserve(members.size());
  for (const auto& [position, refs] : members) {
    std::vector<Ref> sorted(refs.begin(), refs.end());
    std::sort(sorted.begin(), sorted.end(), [&](const Ref& a, const Ref& b) { return said(heap, a) < said(heap, b); });
    out.push_back(std::move(sorted));
  }
  std::sort(out.begin(), out.end(),
            [&](const auto& a, const auto& b) { return said(heap, a.front()) < said(heap, b.front()); });
  return out;
}

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& side) {
    return side != other_side && side != outlet_side && std::find(b.begin(), b.end(), side) != b.end();
  });
}

std::set<Ref> claims_of(const std::vector<Verified>& verified) {
  std::set<Ref> out;
  for (const Verified& one : verified) {
    out.insert(one.claim);
    out.insert(one.with.begin(), one.with.end());
  }
  return out;
}

// Who says it, one actor alone; "" where it is not known.
std::string_view voice(const Heap& heap, const Ref& ref) {
  if (ref.kind != RecordKind::claim || heap.claim(ref).source_entities.size() != 1) return "";
  return heap.actor(heap.place_of(ref.report), heap.claim(ref).source_entities.front());
}

// Claims by which somebody goes back on what he said: the ministry that said "geslaagd" says "afgeslagen", as the
// general staff did. Not: his own next figure, "dinsdag zeven doden", "woensdag negen"; that of another he may take
// over.
void add_taken_back(const Heap& heap, const std::vector<std::vector<Ref>>& positions, bool figures,
                    std::vector<Ref>& out) {
  std::map<std::string_view, std::pair<std::size_t, Ref>> last;  // by who says it: his latest position
  std::map<std::string_view, std::set<std::size_t>> taken;
  for (std::size_t p = 0; p < positions.size(); ++p) {
    for (const Ref& ref : positions[p]) {
      const std::string_view who = voice(heap, ref);
      if (who.empty()) continue;
      taken[who].insert(p);
      const auto [at, fresh] = last.try_emplace(who, p, ref);
      if (!fresh && said(heap, at->second.second) < said(heap, ref)) at->second = {p, ref};
    }
  }
  for (const auto& [who, of] : last) {
    const auto day = [&](const Ref& ref) { return std::get<0>(said(heap, ref)); };
    const bool earlier = std::any_of(positions.begin(), positions.end(), [&](const std::vector<Ref>& position) {
      return std::any_of(position.begin(), position.end(), [&](const Ref& ref) {
        return voice(heap, ref) == who && day(ref) < day(of.second) && &position != &positions[of.first];
      });
    });
    const bool own_figure = figures && voice(heap, positions[of.first].front()) == who;
    if (taken[who].size() > 1 && earlier && !own_figure) out.push_back(of.second);
  }
}

// Of a position the claims that were verified, by which somebody else than its first speaker confirms it, or an
// opponent grants it.
std::vector<Ref> settled_by(const DisputeSources& from, const std::set<Ref>& verified,
                            const std::vector<std::vector<Ref>>& positions) {
  const Heap& heap = from.dossier.documents;
  const Sides& sides = from.sides;
  std::vector<std::vector<std::string>> first;  // who began each position
  first.reserve(positions.size());
  for (const std::vector<Ref>& position : positions)
    first.push_back(position.front().kind == RecordKind::claim ? sides.of(position.front())
                                                               : std::vector<std::string>{});
  std::vector<Ref> out;
  for (std::size_t p = 0; p < positions.size(); ++p) {
    for (const Ref& ref : positions[p]) {
      if (verified.contains(ref)) {
        out.push_back(ref);
        continue;
      }
      for (const Ref& other : from.agreement.same(ref))
        if (verified.contains(other)) out.push_back(other);
      if (ref.kind != RecordKind::claim || ref == positions[p].front()) continue;
      const std::vector<std::string> by = sides.of(ref);
      const bool confirms = heap.claim(ref).standing == Standing::confirmed && by != first[p];
      const bool grants = !meet(by, first[p]) && std::any_of(first.begin(), first.end(), [&](const auto& other) {
        return &other != &first[p] && meet(by, other);
      });
      if (confirms || grants) out.push_back(ref);
    }
  }
  return out;
}

// What a record answers in a match that compares figures: the figure as it is told; nothing where none is compared.
using Figure = std::tuple<std::optional<double>, std::optional<double>, std::optional<double>, QuantityUnit>;
std::optional<Figure> figure_of(const Heap& heap, const Match& match, const Ref& ref) {
  for (const AlignedPart& part : match.parts) {
    if (part.part != "how_many") continue;
    const Span span = ref == match.a ? part.a : part.b;
    if (const Quantity* q = base::just_at(heap[ref].reading.quantities, span))
      return Figure(q->low, q->best, q->high, q->unit);
  }
  return std::nullopt;
}

// Who tells the same figure takes one position, whether a match says so or not: of "niemand", "niemand" and "één" the
// first two, which both stand against the third.
std::map<std::uint32_t, std::set<Ref>> members_of(const Dossier& dossier, PositionNumbers& positions,
                                                  const std::vector<std::uint32_t>& matches) {
  std::map<std::uint32_t, std::set<Figure>> told;
  std::map<std::uint32_t, std::set<Ref>> members;
  std::set<std::pair<std::uint32_t, std::uint32_t>> opposed;
  for (const std::uint32_t m : matches) {
    const Match& match = dossier.matches[m];
    opposed.insert(std::minmax({positions.of(match.a), positions.of(match.b)}));
    for (const Ref& ref : {match.a, match.b}) {
      members[positions.of(ref)].insert(positions.held_by(ref));
      if (const auto figure = figure_of(dossier.documents, match, ref)) told[positions.of(ref)].insert(*figure);
    }
  }
  std::map<Figure, std::uint32_t> first;
  for (const auto& [position, figures] : told) {
    if (figures.size() != 1) continue;  // it answers more than one question
    const auto [held, fresh] = first.try_emplace(*figures.begin(), position);
    if (fresh || opposed.contains({held->second, position})) continue;
    members[held->second].merge(members[position]);
    members.erase(position);
  }
  return members;
}

// Does the one deny all that the other says?
bool denies_all(const Heap& heap, const Match& match) {
  const auto points = [&](const Ref& ref) {
    return ref.kind == RecordKind::claim && denies_by_pronoun(heap.claim(ref));
  };
  return match.kind == MatchKind::contradicts && (points(match.a) || points(match.b));
}

// What the figures of the incident count, by number: those of one line of the ledger count one quantity.
class QuantityIds {
 public:
  explicit QuantityIds(const std::vector<LedgerLine>& ledger) {
    for (const LedgerLine& line : ledger)
      for (const Ref& ref : line.numbers) ids_.emplace(ref, line.quantity_id);
  }
  // Of the figure that the match compares at this end; "": none, or no line of the ledger.
  std::string_view of(const Heap& heap, const Match& match, const Ref& ref) const {
    if (ref.kind == RecordKind::number) return at(ref);
    const Document& document = heap[ref];
    for (const AlignedPart& part : match.parts) {
      if (part.part != "how_many") continue;
      const Span span = ref == match.a ? part.a : part.b;
      for (std::uint32_t n = 0; n < document.numbers.size(); ++n) {
        if (document.reading.quantities[document.numbers[n].quantity].span == span)
          return at({RecordKind::number, ref.report, n});
      }
    }
    return "";
  }

 private:
  std::string_view at(const Ref& ref) const {
    const auto found = ids_.find(ref);
    return found == ids_.end() ? std::string_view() : std::string_view(found->second);
  }
  std::map<Ref, std::string> ids_;
};

// A chain of figures that only look as if they differed holds what one pair of quantities is told of: "vijf gedode
// kruiers" and "34 doden" hang together by no third figure.
std::string chain_of(const Heap& heap, const Match& match, const QuantityIds& quantities) {
  if (match.kind != MatchKind::look_alike) return match.about;
  // As a list: of two temporaries std::minmax would hand back references.
  const auto [x, y] = std::minmax({quantities.of(heap, match, match.a), quantities.of(heap, match, match.b)});
  return x.empty() && y.empty() ? match.about : fmt::format("{} {} {}", match.about, x, y);
}

// Pairs by dispute: same kind, same question, and a position in common.
std::vector<std::vector<std::uint32_t>> pairs_by_dispute(const Dossier& dossier, const QuantityIds& quantities,
                                                         PositionNumbers& positions,
                                                         const std::vector<std::uint32_t>& pairs) {
  base::Groups groups(pairs.size());
  using Key = std::tuple<MatchKind, std::string, std::string, MatchSubkind, std::uint32_t>;
  std::map<Key, std::uint32_t> first;
  const auto put = [&](const Key& key, std::uint32_t pair) {
    const auto [held, fresh] = first.try_emplace(key, pair);
    if (!fresh) groups.join(held->second, pair);
  };
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    const Match& match = dossier.matches[pairs[i]];
    if (!match.about.empty()) {
      const bool alike = match.kind == MatchKind::look_alike || match.question.empty();
      put({match.kind, match.question, chain_of(dossier.documents, match, quantities),
           alike ? match.subkind : MatchSubkind::none, 0},
          i);
      continue;
    }
    const std::string question = question_of(dossier.documents, match);
    for (const Ref& ref : {match.a, match.b}) put({match.kind, question, "", match.subkind, positions.of(ref)}, i);
  }
  std::map<std::uint32_t, std::uint32_t> denied;  // by position: the pair that denies it
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    const Match& match = dossier.matches[pairs[i]];
    if (!denies_all(dossier.documents, match)) continue;
    for (const Ref& ref : {match.a, match.b}) denied.emplace(positions.of(ref), i);
  }
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    const Match& match = dossier.matches[pairs[i]];
    if (match.kind != MatchKind::contradicts || match.subkind == MatchSubkind::number) continue;
    for (const Ref& ref : {match.a, match.b}) {
      if (const auto at = denied.find(positions.of(ref)); at != denied.end()) groups.join(at->second, i);
    }
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < pairs.size(); ++i) members[groups.find(i)].push_back(pairs[i]);
  std::vector<std::vector<std::uint32_t>> out;
  out.reserve(members.size());
  for (auto& [root, of] : members) out.push_back(std::move(of));
  return out;
}

// Who gives one answer takes one position: "het gaat door" and "er is niets afgeslagen", both that it goes on.
void join_answers(Dispute& dispute) {
  std::vector<std::vector<Ref>> positions;
  std::vector<PositionAnswer> answers;
  for (std::size_t p = 0; p < dispute.positions.size(); ++p) {
    const auto same = std::find_if(answers.begin(), answers.end(), [&](const PositionAnswer& answer) {
      return !answer.id.empty() && answer.id == dispute.answers[p].id;
    });
    if (same == answers.end()) {
      positions.push_back(dispute.positions[p]);
      answers.push_back(dispute.answers[p]);
      continue;
    }
    std::vector<Ref>& into = positions[static_cast<std::size_t>(same - answers.begin())];
    into.insert(into.end(), dispute.positions[p].begin(), dispute.positions[p].end());
  }
  if (positions.size() < 2) return;
  dispute.positions = std::move(positions);
  dispute.answers = std::move(answers);
}

// A dispute of these matches between these positions.
Dispute dispute_of(const DisputeSources& from, const IncidentView& view, std::vector<std::vector<Ref>> positions,
                   std::vector<std::uint32_t> of) {
  const Dossier& dossier = from.dossier;
  Dispute out;
  out.incident = view.incident;
  const Match& head = dossier.matches[of.front()];
  out.kind = head.kind;
  out.subkind = head.subkind;
  out.question = question_of(dossier.documents, head);
  out.about = head.about;
  std::string smallest;
  for (const std::uint32_t m : of) {
    const Match& match = dossier.matches[m];
    if (smallest.empty() || match.id < smallest) smallest = match.id;
  }
  out.id = "d_" + smallest.substr(std::min<std::size_t>(2, smallest.size()));
  out.positions = std::move(positions);
  if (out.kind == MatchKind::contradicts) {
    out.settled_by = settled_by(from, claims_of(view.verified), out.positions);
    add_taken_back(dossier.documents, out.positions, out.subkind == MatchSubkind::number, out.settled_by);
  }
  out.matches = std::move(of);
  put_question(dossier.documents, dossier.matches, view.ledger, from.families, out);
  if (out.answers.size() == out.positions.size()) join_answers(out);
  for (const Ref& ref : settled_by_footage(dossier.documents, view.verified, out)) out.settled_by.push_back(ref);
  std::sort(out.settled_by.begin(), out.settled_by.end());
  out.settled_by.erase(std::unique(out.settled_by.begin(), out.settled_by.end()), out.settled_by.end());
  return out;
}

}  // namespace

std::vector<Dispute> disputes_of(const DisputeSources& from, const IncidentView& view) {
  if (view.contradictions.empty()) return {};
  const Dossier& dossier = from.dossier;
  PositionNumbers positions(dossier.documents, from.agreement, dossier.incidents[view.incident]);
  std::vector<Dispute> out;
  std::vector<std::uint32_t> inside;  // a pair with a party in another incident is no dispute of this one
  for (const std::uint32_t m : view.contradictions) {
    const Match& match = dossier.matches[m];
    const std::uint32_t a = positions.of(match.a), b = positions.of(match.b);
    if (a == UINT32_MAX || b == UINT32_MAX) continue;
    if (a != b) {
      inside.push_back(m);
    } else if (match.subkind == MatchSubkind::role) {  // two offices of one man, who says the same in both reports
      out.push_back(dispute_of(from, view, {{positions.held_by(match.a)}, {positions.held_by(match.b)}}, {m}));
    }
  }
  const QuantityIds quantities(view.ledger);
  for (std::vector<std::uint32_t>& of : pairs_by_dispute(dossier, quantities, positions, inside)) {
    std::vector<std::vector<Ref>> told = positions_of(dossier.documents, members_of(dossier, positions, of));
    out.push_back(dispute_of(from, view, std::move(told), std::move(of)));
  }
  const auto by_id = [](const Dispute& a, const Dispute& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); };
  std::sort(out.begin(), out.end(), by_id);
  out = join_disputes(dossier.documents, std::move(out));
  std::sort(out.begin(), out.end(), by_id);
  return out;
}

}  // namespace wederhoor::dossier
