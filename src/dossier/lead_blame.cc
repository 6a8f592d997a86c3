// Decides who is blamed for an incident and who denies: by the questions who is behind it and who helped, and the
// disputes on that; where somebody is blamed, by who denies the deed too. "De minister houdt het Front
// verantwoordelijk", "het Front heeft de school niet in brand gestoken". Not: "de daders vluchtten te voet", "ontkent
// dat er is gewaarschuwd", "een raketgranaat trof de tank", what a paper says of itself. Tested by
// tests/dossier/lead_test.cc.
#include "dossier/lead_blame.h"

#include <algorithm>
#include <map>
#include <set>

#include "dossier/build_dossier.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t accusers = 2, deniers = 2;

class Blame {
 public:
  Blame(const Dossier& dossier, const IncidentView& view, const LeadClaims& is)
      : dossier_(dossier), heap_(dossier.documents), view_(view), is_(is) {}

  std::vector<Ref> take() {
    for (const std::string_view id : {"responsibility", "involvement", "happened"}) {
      for (const Question& question : view_.questions)
        if (question.id == id) of_question(question);
    }
    of_disputes();
    accused_.insert(accused_.end(), denied_.begin(), denied_.end());
    return std::move(accused_);
  }

 private:
  void of_question(const Question& question) {
    for (const Cell& cell : question.cells) {
      for (const Ref& ref : cell.claims) {
        side_of_.emplace(ref, cell.side);
        if (question.id == "responsibility" || (question.id == "involvement" && cell.denies))
          add(ref, cell.side, denies_deed(ref, cell.side));
        else if (question.id == "happened" && !accused_.empty() && denies_deed(ref, cell.side))
          add(ref, cell.side, true);
      }
    }
  }

  void of_disputes() {
    for (const std::uint32_t d : view_.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      if (dispute.kind != MatchKind::contradicts || dispute.subkind != MatchSubkind::responsibility) continue;
      for (const std::vector<Ref>& position : dispute.positions) {
        const Ref& ref = position.front();
        const auto side = side_of_.find(ref);
        if (ref.kind == RecordKind::claim)
          add(ref, side == side_of_.end() ? std::string(other_side) : side->second, false);
      }
    }
  }

  // "Het front ontkent de aanval"; a party of itself: "wij hebben de school niet in brand gestoken".
  bool denies_deed(const Ref& ref, const std::string& side) const {
    if (heap_.claim(ref).standing == Standing::denied) return !is_.is_clause(ref);
    return side != other_side && side != outlet_side && heap_.claim(ref).form == Form::plain && is_.denies_event(ref);
  }

  // `denied`: it is known to be a denial.
  void add(const Ref& ref, const std::string& side, bool denied) {
    const Claim& claim = heap_.claim(ref);
    const bool said = claim.standing != Standing::asked && claim.standing != Standing::planned;
    if (side == outlet_side || !said || is_.is_wide(ref) || is_.points(ref) ||
        is_.leans({ref.report, claim.content, {}}) || !seen_.insert(ref).second)
      return;
    const std::vector<const Answer*> all = answers_of(heap_, ref);
    const auto any = [&](const auto& is) { return std::any_of(all.begin(), all.end(), is); };
    // "De daders vluchtten te voet": done by somebody, but not what the incident is about; nor "hij heeft er niets mee
    // te maken", said of whom nobody knows.
    const bool of_who = any([](const Answer* a) { return a->question == "responsibility" || a->question == "blame"; });
    const bool answers_no = any([](const Answer* a) { return a->says == "denies"; }) &&
                            (of_who || side != other_side) && (is_.is_clause(ref) || is_.names_party(ref));
    denied = denied || claim.standing == Standing::denied || answers_no;
    if (!of_who && !denied && is_.is_clause(ref) && !is_.tells_deed(ref)) return;
    // Who claims it is its own name; of others nobody is blamed who has none.
    const bool owns_up = any([](const Answer* a) { return a->asked == "responsibility" && a->says == "claims"; });
    if (!denied && !owns_up && !is_.names_party(ref)) return;
    std::vector<Ref>& to = denied ? denied_ : accused_;
    if (to.size() == (denied ? deniers : accusers)) return;
    if (voices_.insert(side == other_side ? is_.voice(ref) : side).second) to.push_back(ref);
  }

  const Dossier& dossier_;
  const Heap& heap_;
  const IncidentView& view_;
  const LeadClaims& is_;
  std::map<Ref, std::string> side_of_;  // in whose column it stands
  std::set<std::string> voices_;
  std::set<Ref> seen_;
  std::vector<Ref> accused_, denied_;
};

}  // namespace

std::vector<Ref> blame_of(const Dossier& dossier, const IncidentView& view, const LeadClaims& is) {
  return Blame(dossier, view, is).take();
}

}  // namespace wederhoor::dossier
