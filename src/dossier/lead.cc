// Decides what is said of an incident in five lines: the deed as outlets tell it and nobody disputes it; how many died,
// by whom counted; who is blamed and who denies; what is in dispute; what was verified; who was asked and gave no
// answer; where that leaves room, what its parties claim, what is said not to be verified, what figure changed last.
// "Gewapende mannen zijn dinsdag Dravik binnengevallen", in a paper's own voice: told. Not: what a side says, however
// often; what cannot stand alone (lead_claims.cc). Tested by tests/dossier/lead_test.cc,
// tests/dossier/disputes_test.cc.
#include "dossier/lead.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "base/because.h"
#include "base/enum_names.h"
#include "base/in_text.h"
#include "base/utf8.h"
#include "dossier/build_dossier.h"
#include "dossier/lead_blame.h"
#include "dossier/lead_claims.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t most_lines = 5, enough_lines = 4, sides_told = 2, positions_told = 3, figures_told = 3;
constexpr std::size_t unanswered_told = 2;
constexpr std::int32_t long_days = 31;  // of a time that tells of more than an incident

// What an outlet says to be so, in its own voice.
bool told_as_fact(const Claim& claim) {
  return claim.form == Form::plain && claim.standing == Standing::asserted && claim.source_entities.empty() &&
         !claim.negative && !claim.hearsay && claim.disclaimers.empty() && claim.parent == none;
}

class Lead {
 public:
  Lead(const LeadSources& from, const IncidentView& view)
      : dossier_(from.dossier),
        heap_(from.dossier.documents),
        view_(view),
        agreement_(from.agreement),
        parties_(from.parties),
        is_(heap_, dossier_.incidents[view.incident], from.kinds, from.leaning) {
    for (const std::uint32_t d : view.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      const bool of_victims = dispute.kind == MatchKind::contradicts &&
                              (dispute.question == "count_killed" || dispute.question == "count_wounded");
      for (const std::vector<Ref>& position : dispute.positions) {
        if (dispute.kind == MatchKind::contradicts) disputed_.insert(position.begin(), position.end());
        if (!of_victims) differing_.insert(position.begin(), position.end());
      }
    }
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.side != outlet_side) sided_.insert(cell.claims.begin(), cell.claims.end());
      }
    }
  }

  std::vector<LeadLine> take(const std::vector<std::uint32_t>& figures) {
    told();
    if (!counted("count_killed")) counted("count_wounded");
    if (lines_.empty() || lines_.front().kind != LeadKind::told) by_others();
    blamed();
    verified();
    unanswered();
    if (lines_.size() < most_lines) disputed();
    if (lines_.size() < enough_lines) claimed();
    if (lines_.size() < most_lines) unverified();
    if (lines_.size() < most_lines) changed(figures);
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const LeadLine& a, const LeadLine& b) { return rank(a) < rank(b); });
    if (lines_.size() > most_lines) lines_.resize(most_lines);
    return std::move(lines_);
  }

 private:
  // In which order they are read.
  static int rank(const LeadLine& line) {
    switch (line.kind) {
      case LeadKind::told: return 0;
      case LeadKind::counted: return 1;
      case LeadKind::blamed: return 2;
      case LeadKind::side: return line.side == other_side ? 0 : 3;
      case LeadKind::disputed: return 4;
      case LeadKind::verified: return 5;
      case LeadKind::silent: return 6;
      case LeadKind::unverified: return 7;
      case LeadKind::changed: return 8;
    }
    return 0;
  }
  void add(LeadKind kind, std::vector<Ref> claims, std::string side = {}, std::int32_t dispute = none) {
    if (!claims.empty()) lines_.push_back({kind, std::move(side), dispute, std::move(claims), {}});
  }

  // A statement of the incident's own deed in an outlet's own voice that nobody disputes and no side makes, and that
  // says where, or that several reports make. Best what opens a report; then what more reports tell; then what stands
  // first, and the earliest.
  void told() {
    std::optional<std::tuple<bool, std::size_t, std::int64_t, std::int64_t>> best;
    Ref chosen;
    for (const Ref& ref : dossier_.incidents[view_.incident].claims) {
      const Claim& claim = heap_.claim(ref);
      if (!told_as_fact(claim) || disputed_.contains(ref) || sided_.contains(ref) || !is_.tells_deed(ref) ||
          is_.names_person(ref) || is_.disclaims(ref) || !is_.stands_alone(ref) || is_.quotes(ref) ||
          is_.of_self(ref) || is_.hedged(ref) || is_.is_wide(ref))
        continue;
      const auto& published = heap_[ref].report.published.begin;
      std::set<ReportKey> reports;
      for (const Ref& other : agreement_.with(ref)) {
        if (other.report != ref.report) reports.insert(other.report);
      }
      if (reports.empty() && !is_.tells_where(ref)) continue;
      const bool opens = LeadClaims::opens_report(claim.sentence);
      const std::tuple value(opens, reports.size(), -static_cast<std::int64_t>(claim.sentence),
                             -static_cast<std::int64_t>(published ? published->day : INT32_MAX));
      if (best && value <= *best) continue;
      best = value;
      chosen = ref;
    }
    if (best) add(LeadKind::told, {chosen});
  }

  // Of each of the two parties, else sides, that say most: what it says where others differ, else of the deed.
  void claimed() {
    std::size_t n = 0;
    std::vector<std::string> sides = view_.sides;  // those who fight before those who look on
    std::stable_partition(sides.begin(), sides.end(), [&](const std::string& side) { return parties_.contains(side); });
    for (const std::string& side : sides) {
      if (side == other_side || side == outlet_side || n == sides_told) continue;
      const Ref* best = nullptr;
      std::pair<bool, bool> most;
      for (const Question& question : view_.questions) {
        if (question.id == other_question) continue;
        for (const Cell& cell : question.cells) {
          if (cell.side != side) continue;
          for (const Ref& ref : cell.claims) {
            const std::pair value(disputed_.contains(ref), is_.tells_deed(ref));
            const Standing standing = heap_.claim(ref).standing;
            const bool answers = (standing == Standing::denied || standing == Standing::confirmed) && is_.of_deed(ref);
            if ((!value.first && !value.second && !answers) || is_.is_wide(ref) || shown_.contains(ref)) continue;
            if (!value.first && counts_beside(ref)) continue;
            if (!value.first && !answers && !parties_.contains(side) && is_.by_person(ref)) continue;
            if (!is_.says_something(ref) || (best && value <= most)) continue;
            best = &ref;
            most = value;
          }
        }
      }
      if (!best) continue;
      add(LeadKind::side, {*best}, side);
      ++n;
    }
  }

  // Where no outlet tells the deed: who else does, by name, and blames nobody. Whose predicate it is before who counts
  // its dead, then what most reports tell, then the earliest in its report. Not a figure beside which another stands
  // and has no line of its own: it may be out of date.
  void by_others() {
    const Ref* best = nullptr;
    std::tuple<bool, bool, std::size_t, bool, std::int64_t> most;
    for (const Question& question : view_.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.side == outlet_side) continue;
        for (const Ref& ref : cell.claims) {
          const Claim& claim = heap_.claim(ref);
          const bool stands = claim.standing == Standing::attributed || claim.standing == Standing::confirmed ||
                              (claim.standing == Standing::asserted && claim.form == Form::plain);
          if (!stands || claim.negative || differing_.contains(ref) || is_.is_wide(ref) || !is_.tells_deed(ref) ||
              !is_.says_something(ref) || is_.names_person(ref) || is_.names_doer(ref))
            continue;
          std::set<ReportKey> reports{ref.report};
          for (const Ref& other : agreement_.with(ref)) reports.insert(other.report);
          const std::tuple value(is_.acts(ref), is_.opens_sentence(ref), reports.size(), is_.tells_where(ref),
                                 -static_cast<std::int64_t>(claim.sentence));
          if (best != nullptr && value <= most) continue;
          best = &ref;
          most = value;
        }
      }
    }
    if (best != nullptr) add(LeadKind::side, {*best}, std::string(other_side)), shown_.insert(*best);
  }

  // Figures have a line of their own.
  bool counts_beside(const Ref& ref) const {
    const bool counted =
        std::any_of(lines_.begin(), lines_.end(), [](const LeadLine& line) { return line.kind == LeadKind::counted; });
    return counted && std::any_of(heap_.claim(ref).content.begin(), heap_.claim(ref).content.end(), [&](const Span& s) {
             return !base::begin_in(heap_[ref].reading.quantities, s).empty();
           });
  }

  // The claim to quote of each position; empty where one has none that can be told, or all are one voice's.
  std::vector<Ref> told_of(const Dispute& dispute) const {
    std::vector<Ref> out;
    std::set<std::string> voices;
    for (const std::vector<Ref>& position : dispute.positions) {
      if (out.size() == positions_told) break;
      const auto ref = std::find_if(position.begin(), position.end(), [&](const Ref& r) { return can_be_told(r); });
      if (ref == position.end()) return {};
      out.push_back(*ref);
      voices.insert(is_.voice(*ref));
    }
    return voices.size() == out.size() ? out : std::vector<Ref>{};
  }
  bool can_be_told(const Ref& ref) const {
    return ref.kind != RecordKind::claim || (heap_.claim(ref).standing != Standing::asked && is_.stands_alone(ref));
  }
  // How many reports take part, and do they speak of the deed itself or of its dead?
  std::pair<bool, std::size_t> weight(const Dispute& dispute) const {
    bool deed = false;
    std::set<ReportKey> reports;
    for (const std::vector<Ref>& position : dispute.positions) {
      for (const Ref& ref : position) {
        reports.insert(ref.report);
        deed = deed || (ref.kind == RecordKind::claim ? is_.of_deed(ref) || is_.tells_deed(ref)
                                                      : heap_[ref].numbers[ref.index].state == NumberState::killed);
      }
    }
    return {deed, reports.size()};
  }

  // Is it in a line already?
  bool is_told(std::uint32_t d, const Dispute& dispute) const {
    return std::any_of(lines_.begin(), lines_.end(), [&](const LeadLine& line) {
      return line.dispute == static_cast<std::int32_t>(d) ||
             (line.kind == LeadKind::blamed && dispute.subkind == MatchSubkind::responsibility);
    });
  }
  // How many, by whom counted: where they differ a figure of each position; else that of the line of the ledger that
  // most reports tell, each voice's last. False: nobody counts.
  bool counted(std::string_view question) {
    for (const std::uint32_t d : view_.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      if (dispute.kind != MatchKind::contradicts || dispute.question != question) continue;
      std::vector<Ref> claims = last_of(dispute);
      if (claims.size() < 2) continue;
      lines_.push_back({LeadKind::counted, {}, static_cast<std::int32_t>(d), std::move(claims), std::string(question)});
      return true;
    }
    std::vector<Ref> figures = figures_of(question.substr(question.find('_') + 1));
    if (figures.empty() || is_told(figures)) return false;
    lines_.push_back({LeadKind::counted, {}, none, std::move(figures), std::string(question)});
    return true;
  }
  // Of each voice the last position that it takes, where it takes one; in their order.
  std::vector<Ref> last_of(const Dispute& dispute) const {
    std::map<std::string, std::size_t> last;
    for (std::size_t p = 0; p < dispute.positions.size(); ++p) {
      const PositionAnswer& answer = dispute.answers[p];
      if (answer.id.empty() && answer.words.spans.empty()) return {};
      last.insert_or_assign(is_.voice(dispute.positions[p].front()), p);
    }
    std::set<std::size_t> kept;
    for (const auto& [who, p] : last) kept.insert(p);
    std::vector<Ref> out;
    for (const std::size_t p : kept)
      if (out.size() < positions_told) out.push_back(dispute.positions[p].front());
    return out;
  }
  // Is it in the sentence that is told already, and nobody has another?
  bool is_told(const std::vector<Ref>& figures) const {
    if (figures.size() != 1 || lines_.empty() || lines_.front().kind != LeadKind::told) return false;
    const Document& d = heap_[lines_.front().claims.front()];
    const auto index = static_cast<std::int32_t>(lines_.front().claims.front().index);
    const Number& own = heap_[figures.front()].numbers[figures.front().index];
    return std::any_of(d.numbers.begin(), d.numbers.end(), [&](const Number& n) {
      return n.claim == index && n.state == own.state &&
             d.reading.quantities[n.quantity].best == best_of(figures.front());
    });
  }
  std::vector<Ref> figures_of(std::string_view state) const {
    const LedgerLine* line = nullptr;
    std::pair<std::size_t, std::size_t> most;
    for (const LedgerLine& one : view_.ledger) {
      if (base::name_of(one.state) != state) continue;
      std::set<ReportKey> reports;
      std::size_t n = 0;
      for (const Ref& ref : one.numbers)
        if (counts(ref)) reports.insert(ref.report), ++n;
      if (const std::pair value(reports.size(), n); value > most) most = value, line = &one;
    }
    if (line == nullptr) return {};
    std::map<std::string, Ref> last;  // by voice; the ledger is in order of time
    for (const Ref& ref : line->numbers)
      if (counts(ref)) last.insert_or_assign(counter(ref), ref);
    std::map<double, Ref> values;
    for (const auto& [who, ref] : last) {
      const auto [at, fresh] = values.emplace(best_of(ref), ref);
      if (!fresh && has_source(ref) && !has_source(at->second)) at->second = ref;
    }
    std::vector<Ref> out;
    out.reserve(values.size());
    for (const auto& [value, ref] : values) out.push_back(ref);
    if (out.size() > figures_told) out = {out.front(), out.back()};
    return out;
  }
  bool has_source(const Ref& ref) const {
    const Number& number = heap_[ref].numbers[ref.index];
    return !number.counted_by.empty() ||
           (number.claim != none &&
            !heap_[ref].claims.claims[static_cast<std::size_t>(number.claim)].source_entities.empty());
  }
  double best_of(const Ref& ref) const {
    const Document& d = heap_[ref];
    return d.reading.quantities[d.numbers[ref.index].quantity].best.value_or(0);
  }
  // Is it somebody's figure of this incident, and not hearsay or of years ago?
  bool counts(const Ref& ref) const {
    const Document& d = heap_[ref];
    const Number& number = d.numbers[ref.index];
    if (!d.reading.quantities[number.quantity].best) return false;
    if (number.event != none) {
      const Event& event = d.events[static_cast<std::size_t>(number.event)];
      if (event.realis == Realis::recap || LeadClaims::earlier(event.when, dossier_.incidents[view_.incident].when))
        return false;
    }
    if (number.claim == none) return true;
    const Claim& claim = d.claims.claims[static_cast<std::size_t>(number.claim)];
    const bool said = claim.standing == Standing::asserted || claim.standing == Standing::attributed ||
                      claim.standing == Standing::confirmed;
    return said && !claim.hearsay &&
           !is_.is_wide({RecordKind::claim, ref.report, static_cast<std::uint32_t>(number.claim)});
  }
  std::string counter(const Ref& ref) const {
    const Document& d = heap_[ref];
    const Number& number = d.numbers[ref.index];
    const std::vector<std::int32_t>* who = &number.counted_by;
    if (who->empty() && number.claim != none)
      who = &d.claims.claims[static_cast<std::size_t>(number.claim)].source_entities;
    const std::string actor = who->empty() ? "" : heap_.actor(heap_.place_of(ref.report), who->front());
    return actor.empty() ? d.report.outlet : actor;
  }

  // Who is blamed and who denies, each voice once.
  void blamed() {
    std::vector<Ref> claims = blame_of(dossier_, view_, is_);
    if (claims.empty()) return;
    shown_.insert(claims.begin(), claims.end());
    lines_.push_back({LeadKind::blamed, {}, none, std::move(claims), "responsibility"});
  }

  // What was checked, rather than what is said alike.
  void verified() {
    const Verified* best = nullptr;
    const auto value = [&](const Verified& one) {
      return std::tuple(weight(one.how), is_.of_deed(one.claim), is_.tells_event(one.claim));
    };
    for (const Verified& one : view_.verified)
      if (best == nullptr || value(one) > value(*best)) best = &one;
    if (best == nullptr) return;
    std::string by = best->by;
    if (best->how == VerifiedHow::both_sides) {  // those who say it
      by = names_of(best->claim);
      for (const Ref& other : best->with) by += (by.empty() ? "" : ", ") + names_of(other);
    }
    add(LeadKind::verified, {best->claim}, std::move(by));
  }
  std::string names_of(const Ref& ref) const {
    std::string out;
    for (const std::int32_t e : heap_.claim(ref).source_entities)
      out += (out.empty() ? "" : ", ") + heap_[ref].reading.entities[static_cast<std::size_t>(e)].name;
    return out.empty() ? heap_[ref].report.outlet : out;
  }
  static int weight(VerifiedHow how) {
    return how == VerifiedHow::both_sides ? 0 : how == VerifiedHow::confirmed ? 1 : how == VerifiedHow::located ? 2 : 3;
  }

  void unanswered() {
    std::vector<Ref> claims;
    std::string names;
    std::set<std::string> told;
    for (const Unanswered& one : view_.unanswered) {
      if (claims.size() == unanswered_told || !told.insert(base::fold(one.name)).second) continue;
      claims.push_back(one.claim);
      names += (names.empty() ? "" : ", ") + one.name;
    }
    add(LeadKind::silent, std::move(claims), std::move(names));
  }

  // Whose question has an answer of its own before "Klopt …?", the one of the deed itself before others, then what most
  // reports and most claims take part in.
  void disputed() {
    std::optional<std::tuple<bool, bool, std::size_t, std::size_t>> most;
    std::vector<Ref> best;
    std::int32_t at = none;
    for (const std::uint32_t d : view_.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      if (dispute.kind != MatchKind::contradicts || is_told(d, dispute) || is_.leans(dispute.thing)) continue;
      std::vector<Ref> claims = told_of(dispute);
      if (claims.size() < 2) continue;
      std::size_t all = 0;
      for (const std::vector<Ref>& position : dispute.positions) all += position.size();
      const auto [deed, reports] = weight(dispute);
      const bool own = dispute.asks != "ask.holds" && dispute.asks != "ask.itself" && dispute.asks != "ask.thing";
      const std::tuple value(own, deed, reports, all);
      if (most && value <= *most) continue;
      most = value;
      best = std::move(claims);
      at = static_cast<std::int32_t>(d);
    }
    add(LeadKind::disputed, std::move(best), "", at);
  }

  void unverified() {
    for (const Ref& ref : view_.unverified) {
      const bool said = std::any_of(lines_.begin(), lines_.end(), [&](const LeadLine& line) {
        return line.kind == LeadKind::side && line.claims.front() == ref;
      });
      if (said) continue;  // the line of its side
      if (!heap_.claim(ref).disclaimers.empty() && is_.is_clause(ref) && is_.stands_alone(ref))
        return add(LeadKind::unverified, {ref});
    }
  }

  // Do both tell what became of whom, and the same?
  bool one_state(const Match& match) const {
    const NumberState state = heap_[match.a].numbers[match.a.index].state;
    return state != NumberState::unknown && state == heap_[match.b].numbers[match.b.index].state;
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
      if (match.kind != MatchKind::updates || !one_state(match)) continue;
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
  const std::set<std::string>& parties_;
  const LeadClaims is_;
  std::set<Ref> disputed_, sided_;  // claims that others contradict; claims that a side makes
  std::set<Ref> shown_;             // claims of lines
  std::set<Ref> differing_;         // claims beside which others only seem to be another thing: an older figure
  std::vector<LeadLine> lines_;
};

}  // namespace

std::vector<LeadLine> lead_of(const LeadSources& from, const IncidentView& view,
                              const std::vector<std::uint32_t>& figures) {
  return Lead(from, view).take(figures);
}

}  // namespace wederhoor::dossier
