// "Russische soldaten": of Russia. "Twaalf aanvallers": of those who attack in this report. "Ze kwamen met twee tanks":
// of those who came. Not: "acht burgers" (civilians are no actor's). Tested by spec/nl/ledger.md.
#include "events/ledger/whose.h"

#include <algorithm>
#include <map>

#include "base/most_frequent.h"
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
    if (event.realis == Realis::recap || event.realis == Realis::hypothetical || event.realis == Realis::denied)
      continue;
    if (event.repeats != none || event.kind == "interception") continue;
    for (const std::int32_t agent : event.agents) ++count[agent];
  }
  return base::most_frequent(count, none);
}

// Somebody whom the actor list or the report knows by name; not a crowd that was only counted.
bool has_name(const Reading& reading, const Entity& entity) {
  if (!entity.affiliation.empty() || (!entity.actor_id.empty() && !entity.actor_id.starts_with("x_"))) return true;
  return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                     [&](std::uint32_t m) { return reading.mentions[m].kind == MentionKind::name; });
}

// Who flees or is brought away is no fighter.
bool flees(const Number& number, const Quantity& q) {
  return q.unit == QuantityUnit::persons &&
         (number.state == NumberState::displaced || number.state == NumberState::evacuated);
}

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

void SideFinder::set(const Quantity& q, const Number* whole, Number& number) const {
  const auto [first, last] = tokens_in(f_.reading, q.span);
  set_kind(first, last, number);
  set_actor(q, first, last, number);
  if (number.side_kind == SideKind::unknown && number.side.empty()) set_among(first, last, number);
  const bool told = number.side_kind != SideKind::unknown || !number.side.empty();
  if (!told && whole != nullptr && whole->side_kind != SideKind::unknown) {
    number.side = whole->side;
    number.side_kind = whole->side_kind;
    number.because.push_back({"side_of_whole", "", f_.reading.quantities[whole->quantity].span});
  }
  set_owner(q, number);
}

// By the word, or by the end of a compound: "vrachtwagenchauffeurs" are drivers.
const lexicon::Row* SideFinder::side_word(std::uint32_t token, std::uint32_t last) const {
  constexpr std::size_t shortest = 5;
  if (const lexicon::Row* row = f_.words.sides.find(f_.forms, token, last).row) return row;
  const std::string& word = f_.forms.lower[token];
  const std::size_t longest = std::min(word.size(), f_.words.sides.longest());  // no longer than a row of the table
  for (std::size_t cut = std::max<std::size_t>(3, word.size() - longest); cut + shortest <= word.size(); ++cut) {
    if (const lexicon::Row* row = f_.words.sides.row_of(std::string_view(word).substr(cut))) return row;
  }
  return nullptr;
}

void SideFinder::set_kind(std::uint32_t first, std::uint32_t last, Number& number) const {
  for (std::uint32_t i = last; i-- > first;) {
    const lexicon::Row* row = side_word(i, last);
    if (row == nullptr) continue;
    number.side_kind = side_kind_of(f_.words.sides.cell(*row, "side"));
    number.because.push_back(f_.words.sides.because("side", *row, f_.reading.tokens[i].span));
    return;
  }
}

// "Onder omstanders viel één dode", "veertien doden, allen burgers".
void SideFinder::set_among(std::uint32_t first, std::uint32_t last, Number& number) const {
  constexpr std::uint32_t reach = 8;
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[first].sentence];
  const std::uint32_t from = first > sentence.first + reach ? first - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, last + reach); ++i) {
    if (i >= first && i < last) continue;
    const Token& token = f_.reading.tokens[i];
    if (token.upos != Upos::NOUN) continue;
    const bool apposition = has_rel(token, "appos") && token.head >= static_cast<std::int32_t>(first) &&
                            token.head < static_cast<std::int32_t>(last);
    if (!apposition && !stands_among(i)) continue;
    const lexicon::Row* row = side_word(i, i + 1);
    if (row == nullptr) continue;
    number.side_kind = side_kind_of(f_.words.sides.cell(*row, "side"));
    number.because.push_back(f_.words.sides.because("side_among", *row, token.span));
    return;
  }
}

bool SideFinder::stands_among(std::uint32_t noun) const {
  const auto& among = f_.words.language.among;
  const auto children = f_.clauses.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return has_rel(f_.reading.tokens[c], "case") &&
           std::find(among.begin(), among.end(), f_.forms.lower[c]) != among.end();
  });
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
    if (m.entity == none || !q.span.meets(m.span) || !has_name(f_.reading, f_.reading.entities[m.entity])) continue;
    number.side = side_of(f_.reading.entities[m.entity]);
    number.because.push_back({"counted_actor", "", m.span});
  }
}

// Where the words beside the number name nobody: civilians are no actor's; attackers are those who attack in this
// report, by name where it is known; what takes part is whose who act in its event.
void SideFinder::set_owner(const Quantity& q, Number& number) const {
  if (!number.side.empty()) return;
  if (number.side_kind == SideKind::unknown && flees(number, q)) number.side_kind = SideKind::civilians;
  if (number.side_kind == SideKind::civilians) {
    number.side = "civilians";
    number.because.push_back({"civilians", "", q.span});
  } else if (number.side_kind == SideKind::attackers) {
    give(q, attackers_, "attackers_of_report", number);
  } else if (number.state == NumberState::taking_part && q.unit != QuantityUnit::raids &&
             q.unit != QuantityUnit::times) {
    const Event* event = number.event == none ? nullptr : &events_[number.event];
    const std::int32_t agent = event != nullptr && !event->agents.empty() ? event->agents.front() : attackers_;
    const bool known = agent != none && has_name(f_.reading, f_.reading.entities[agent]);
    const bool attacks = event != nullptr && f_.words.kinds.violent(event->kind);
    if (!known && agent != attackers_ && !attacks) return;
    if (agent == none && !attacks) return;
    if (!known || agent == attackers_) number.side_kind = SideKind::attackers;
    give(q, agent, "takes_part_in_event", number);
  }
}

// The entity by name; whoever it is that attacks, where none is known.
void SideFinder::give(const Quantity& q, std::int32_t entity, std::string construction, Number& number) const {
  const bool known = entity != none && has_name(f_.reading, f_.reading.entities[entity]);
  number.side = known ? side_of(f_.reading.entities[entity]) : std::string("attackers");
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
