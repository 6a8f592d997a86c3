// "Russische soldaten": of Russia. "Twaalf aanvallers": of those who attack in this report. "Ze kwamen met twee tanks":
// of those who came. Not: "acht burgers" (civilians are no actor's). Tested by spec/nl/ledger.md.
#include "events/ledger/whose.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace wederhoor::events {
namespace {

SideKind side_kind_of(std::string_view name) {
  if (name == "attackers") return SideKind::attackers;
  if (name == "defenders") return SideKind::defenders;
  return name == "civilians" ? SideKind::civilians : SideKind::other;
}

// Who attacks in this report: the entity that acts in most of its attacks; none where nobody is told to.
std::int32_t attackers_of(const std::vector<Event>& events, const Words& words) {
  std::map<std::int32_t, int> count;
  for (const Event& event : events) {
    const bool attacks = words.kinds.violent(event.kind) && event.kind != "repelled_attack";
    if (!attacks && event.kind != "declaration_of_responsibility") continue;
    if (event.realis == Realis::recap || event.realis == Realis::hypothetical || event.realis == Realis::denied) continue;
    if (event.repeats != none || event.kind == "interception") continue;
    for (const std::int32_t agent : event.agents) ++count[agent];
  }
  std::int32_t best = none;
  int most = 0;
  for (const auto& [entity, n] : count) {
    if (n > most) {
      most = n;
      best = entity;
    }
  }
  return best;
}

// Nobody that the actor list or the report knows by name: empty, or a crowd that was only counted.
bool nameless(const Number& number) { return number.side.empty() || number.side.starts_with("x_"); }

bool harmed(const Number& number) {
  return number.state == NumberState::killed || number.state == NumberState::wounded ||
         number.state == NumberState::captured;
}

bool lost(const Number& number) {
  return number.state == NumberState::destroyed || number.state == NumberState::damaged ||
         number.state == NumberState::lost;
}

const std::string& side_of(const Entity& entity) {
  return entity.affiliation.empty() ? entity.actor_id : entity.affiliation;
}
}  // namespace

SideFinder::SideFinder(const Finding& finding, const std::vector<Event>& events)
    : f_(finding), events_(events), attackers_(attackers_of(events, finding.words)) {}

void SideFinder::set(const Quantity& q, Number& number) const {
  const auto [first, last] = tokens_in(f_.reading, q.span);
  set_kind(first, last, number);
  set_actor(q, first, last, number);
  set_owner(q, number);
}

void SideFinder::set_kind(std::uint32_t first, std::uint32_t last, Number& number) const {
  for (std::uint32_t i = last; i-- > first;) {
    const lexicon::Row* row = f_.words.sides.find(f_.forms, i, last).row;
    if (row == nullptr) continue;
    number.side_kind = side_kind_of(f_.words.sides.cell(*row, "side"));
    number.because.push_back(f_.words.sides.because("side", *row, f_.reading.tokens[i].span));
    return;
  }
}

// The state whose adjective stands with the noun ("Russische soldaten"), else the actor that is counted.
void SideFinder::set_actor(const Quantity& q, std::uint32_t first, std::uint32_t last, Number& number) const {
  for (std::uint32_t i = first; i < last; ++i) {
    const auto nation = f_.words.nations.find(f_.forms.lower[i]);
    if (nation == f_.words.nations.end()) continue;
    number.side = base::lower(nation->second);
    number.because.push_back({"nation", "shared/countries:" + nation->second, f_.reading.tokens[i].span});
    return;
  }
  for (const Mention& m : f_.mentions.near(q.sentence, q.span)) {
    if (m.entity == none || !q.span.meets(m.span)) continue;
    number.side = side_of(f_.reading.entities[m.entity]);
    number.because.push_back({"counted_actor", "", m.span});
  }
}

// Where the words beside the number name nobody: civilians are no actor's; attackers are those who attack in this
// report; what takes part is whose who act in its event.
void SideFinder::set_owner(const Quantity& q, Number& number) const {
  if (!nameless(number)) return;
  if (number.side_kind == SideKind::civilians) {
    number.side = "civilians";
    number.because.push_back({"civilians", "", q.span});
  } else if (number.side_kind == SideKind::attackers && attackers_ != none) {
    give(q, attackers_, "attackers_of_report", number);
  } else if (number.state == NumberState::taking_part && q.unit != QuantityUnit::raids &&
             q.unit != QuantityUnit::times) {
    const bool told = number.event != none && !events_[number.event].agents.empty();
    const std::int32_t agent = told ? events_[number.event].agents.front() : attackers_;
    if (agent == none) return;
    if (agent == attackers_) number.side_kind = SideKind::attackers;
    give(q, agent, "takes_part_in_event", number);
  }
}

void SideFinder::give(const Quantity& q, std::int32_t entity, std::string construction, Number& number) const {
  number.side = side_of(f_.reading.entities[entity]);
  number.because.push_back({std::move(construction), "", q.span});
}

void share_side(const Reading& reading, std::vector<Number>& ledger) {
  const Number* before = nullptr;
  for (Number& number : ledger) {
    const Quantity& q = reading.quantities[number.quantity];
    if (before != nullptr && reading.quantities[before->quantity].sentence != q.sentence) before = nullptr;
    const bool armed = number.side_kind == SideKind::attackers || number.side_kind == SideKind::defenders;
    if (harmed(number) && armed) before = &number;
    if (before == nullptr || !lost(number) || !number.side.empty()) continue;
    number.side = before->side;
    number.side_kind = before->side_kind;
    number.because.push_back({"losses_together", "", reading.quantities[before->quantity].span});
  }
}

}  // namespace wederhoor::events
