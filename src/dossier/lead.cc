// Decides what is said of an incident in five lines: what most reports tell and nobody disputes; what the two loudest
// sides claim; the dispute that most claims take part in; what is said not to be verified; what figure changed last.
// "Er kwamen zeker drie mensen om", told by four reports: told. Not: what one side alone says, however often; not a
// claim that another denies. Tested by tests/dossier/disputes_test.cc.
#include "dossier/lead.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "dossier/build_dossier.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t most_lines = 5, sides_told = 2, positions_told = 3;

bool is_fact(const Claim& claim) {
  return !claim.negative && !claim.hearsay && claim.disclaimers.empty() && claim.parent == none &&
         (claim.standing == Standing::asserted || claim.standing == Standing::attributed ||
          claim.standing == Standing::confirmed);
}

class Lead {
 public:
  Lead(const Dossier& dossier, const IncidentView& view, const Agreement& agreement)
      : dossier_(dossier), heap_(dossier.documents), view_(view), agreement_(agreement) {
    const Incident& incident = dossier.incidents[view.incident];
    for (const std::uint32_t d : view.disputes) {
      if (dossier.disputes[d].kind != MatchKind::contradicts) continue;
      for (const std::vector<Ref>& position : dossier.disputes[d].positions)
        disputed_.insert(position.begin(), position.end());
    }
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.side != other_side && cell.side != outlet_side) sided_.insert(cell.claims.begin(), cell.claims.end());
      }
    }
    for (const Ref& ref : incident.events) {
      const Event& event = heap_[ref].events[ref.index];
      const bool happens = event.realis == Realis::happened || event.realis == Realis::ongoing;
      const bool here = event.place != none && !incident.place_id.empty() &&
                        heap_[ref].reading.places[event.place].place_id == incident.place_id;
      if (happens && (event.kind == incident.kind || here)) deeds_.insert({ref.report, event.sentence});
    }
  }

  std::vector<LeadLine> take(const std::vector<std::uint32_t>& figures) {
    told();
    claimed();
    disputed();
    unverified();
    changed(figures);
    if (lines_.size() > most_lines) lines_.resize(most_lines);
    return std::move(lines_);
  }

 private:
  void add(LeadKind kind, std::vector<Ref> claims, std::string side = {}, std::int32_t dispute = none) {
    if (!claims.empty()) lines_.push_back({kind, std::move(side), dispute, std::move(claims)});
  }

  // A statement of the incident's own deed that nobody disputes and no side makes, the more reports tell the same the
  // better; then the earliest.
  void told() {
    std::optional<std::tuple<std::size_t, std::int64_t, std::int64_t>> best;
    Ref chosen;
    for (const Ref& ref : dossier_.incidents[view_.incident].claims) {
      const Claim& claim = heap_.claim(ref);
      if (!is_fact(claim) || disputed_.contains(ref) || sided_.contains(ref) ||
          !deeds_.contains({ref.report, claim.sentence}))
        continue;
      const auto& published = heap_[ref].report.published.begin;
      std::set<ReportKey> reports;
      for (const Ref& other : agreement_.with(ref)) reports.insert(other.report);
      const std::tuple value(reports.size(), -static_cast<std::int64_t>(published ? published->day : INT32_MAX),
                             -static_cast<std::int64_t>(claim.sentence));
      if (best && value <= *best) continue;
      best = value;
      chosen = ref;
    }
    if (best) add(LeadKind::told, {chosen});
  }

  // Of each of the two sides that say most: what it says where others differ, else what answers a question first.
  void claimed() {
    std::size_t n = 0;
    for (const std::string& side : view_.sides) {
      if (side == other_side || side == outlet_side || n == sides_told) continue;
      const Ref* best = nullptr;
      bool in_dispute = false;
      for (const Question& question : view_.questions) {
        if (question.id == other_question) continue;
        for (const Cell& cell : question.cells) {
          if (cell.side != side) continue;
          for (const Ref& ref : cell.claims) {
            const bool disputes = disputed_.contains(ref);
            if (best && (in_dispute || !disputes)) continue;
            best = &ref;
            in_dispute = disputes;
          }
        }
      }
      if (!best) continue;
      add(LeadKind::side, {*best}, side);
      ++n;
    }
  }

  void disputed() {
    const Dispute* best = nullptr;
    std::int32_t at = none;
    std::size_t most = 0;
    for (const std::uint32_t d : view_.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      std::size_t claims = 0;
      for (const std::vector<Ref>& position : dispute.positions) claims += position.size();
      if (dispute.kind != MatchKind::contradicts || claims <= most) continue;
      best = &dispute;
      most = claims;
      at = static_cast<std::int32_t>(d);
    }
    if (!best) return;
    std::vector<Ref> claims;
    for (const std::vector<Ref>& position : best->positions) {
      if (claims.size() < positions_told) claims.push_back(position.front());
    }
    add(LeadKind::disputed, std::move(claims), "", at);
  }

  void unverified() {
    for (const Ref& ref : view_.unverified) {
      if (!heap_.claim(ref).disclaimers.empty()) return add(LeadKind::unverified, {ref});
    }
  }

  // The last figure that took the place of another.
  void changed(const std::vector<std::uint32_t>& figures) {
    const auto day = [&](const Ref& ref) {
      const auto& begin = heap_[ref].numbers[ref.index].as_of.begin;
      return begin ? begin->day : INT32_MIN;
    };
    const Match* last = nullptr;
    for (const std::uint32_t m : figures) {
      const Match& match = dossier_.matches[m];
      if (match.kind != MatchKind::updates) continue;
      if (!last || std::max(day(match.a), day(match.b)) > std::max(day(last->a), day(last->b))) last = &match;
    }
    if (!last) return;
    const bool forward = day(last->a) <= day(last->b);
    add(LeadKind::changed, {forward ? last->a : last->b, forward ? last->b : last->a});
  }

  const Dossier& dossier_;
  const Heap& heap_;
  const IncidentView& view_;
  const Agreement& agreement_;
  std::set<Ref> disputed_, sided_;                       // claims that others contradict; claims that a side makes
  std::set<std::pair<ReportKey, std::uint32_t>> deeds_;  // sentences that tell the incident's own kind of deed
  std::vector<LeadLine> lines_;
};

}  // namespace

std::vector<LeadLine> lead_of(const Dossier& dossier, const IncidentView& view, const Agreement& agreement,
                              const std::vector<std::uint32_t>& figures) {
  return Lead(dossier, view, agreement).take(figures);
}

}  // namespace wederhoor::dossier
