// Decides which deaths are a row's own and how many they are: of each quantity the lowest figure, no wounded; what one
// side counts of the other's dead stays out of the best figure.
//   applies to:  "minstens twee soldaten omgekomen bij een mortieraanval": 2; "er vielen doden": 10 in a war, else 3.
//   not to:      a woman who died in flight; "zeventig aanvallers gedood", says the army that they attacked.
// Tested by tests/output/codes_test.cc.
#include "output/codes/deaths.h"

#include "base/because.h"
#include "base/utf8.h"

#include <algorithm>
#include <set>

namespace wederhoor::output {
namespace {

constexpr std::uint32_t reach = 2;                         // sentences back to what caused a death
constexpr std::size_t most_causes = 8, most_events = 200;  // of a death; looked at for one

bool codes(const Event& event) { return is_violent(family_of(event)) || family_of(event) == Family::demonstration; }
// Kinds that are a cause of death or of none: between them and the count stands nothing else that happened.
bool may_cause(const Event& event) {
  return codes(event) || event.kind == "accident" || event.kind == "flight_of_civilians" ||
         event.kind == "evacuation" || event.kind == "offensive";
}

// Whose count is it? The side that all who count belong to; "" where the report itself counts, or several do.
std::string counting_side(const View& view, const Ref& ref, const PartyFinder& parties) {
  std::string side;
  const std::uint32_t d = view.place_of(ref);
  for (const std::int32_t e : number_of(view, ref).counted_by) {
    if (e < 0) return "";
    const Entity& entity = view.document(d).reading.entities[static_cast<std::size_t>(e)];
    const CodedActor* actor = parties.coded(d, e);
    const std::string own = actor ? actor->side : std::string(entity.affiliation);
    if (own.empty() || (!side.empty() && side != own)) return "";
    side = own;
  }
  return side;
}

bool on_side(const std::vector<Party>& parties, const std::string& side) {
  return !side.empty() && std::any_of(parties.begin(), parties.end(), [&](const Party& p) {
    return p.coded && (p.coded->side == side || p.coded->actor_id == side);
  });
}

// "er vielen doden", "enkele doden": nobody says how many.
bool uncounted(const Quantity& q) {
  const double low = q.low.value_or(q.best.value_or(0));
  return !q.best && (q.exactness == Exactness::vague ? low < 20 : low <= 1);
}

// ACLED reads tens as 10, dozens as 12, hundreds as 100: half of what a plain reading of the words starts from.
double least(const Quantity& q) {
  const double low = q.low.value_or(q.best.value_or(0));
  if (q.exactness == Exactness::vague && low >= 20) return low / 2;
  return q.exactness == Exactness::about ? q.best.value_or(low) : low;
}

// Nobody dead is no figure among figures: it denies them.
bool is_none(const Quantity& q) { return q.high ? *q.high <= 0 : q.best && *q.best <= 0; }

// "Sinds januari zijn 212 rebellen gedood": the dead of a stretch of time are no incident's.
bool of_a_stretch(const Document& document, const Quantity& quantity) {
  constexpr std::int32_t most_days = 14;
  const auto& published = document.report.published;
  const auto& times = document.reading.times;
  return published.begin && std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
           return time.sentence == quantity.sentence && time.kind == TimeKind::interval && time.value.begin &&
                  time.value.begin->day < published.begin->day - most_days &&
                  (!time.value.end || time.value.end->day > time.value.begin->day + most_days);
         });
}

// May what happened have killed those of whom `death` tells? What is told as long ago did not kill in the news, and
// the other way round; and nobody dies of what comes days after him.
bool may_kill(const Event& act, const Event* death) {
  if (death == nullptr) return true;
  if ((act.realis == Realis::recap) != (death->realis == Realis::recap)) return false;
  if (death->time < 0 || act.time < 0 || !death->when.end || !act.when.begin) return true;
  return act.when.begin->day <= death->when.end->day;
}

}  // namespace

const Number& number_of(const View& view, const Ref& ref) { return view.dossier().documents[ref].numbers[ref.index]; }

const Quantity& quantity_of(const View& view, const Ref& number) {
  return view.dossier().documents[number].reading.quantities[number_of(view, number).quantity];
}

DeathFinder::DeathFinder(const View& view, const std::vector<Story>& stories) : view_(view) {
  for (std::uint32_t s = 0; s < stories.size(); ++s) {
    for (const Act& act : stories[s].acts) story_of_.emplace(act.ref, s);
  }
  for (std::uint32_t d = 0; d < view.documents(); ++d) find(d);
  weigh_voices();
  for (const Match& match : view.dossier().matches) {
    if (match.kind != MatchKind::updates || match.a.kind != RecordKind::number) continue;
    const auto best = [&](const Ref& ref) { return quantity_of(view, ref).best.value_or(0); };
    superseded_.emplace(view.quantity(match.a), std::min(best(match.a), best(match.b)));
  }
}

// A later count of the same quantity is higher: a toll that rose.
bool DeathFinder::superseded(const Ref& number) const {
  const Quantity& q = quantity_of(view_, number);
  return q.best && superseded_.contains({view_.quantity(number), *q.best});
}

void DeathFinder::find(std::uint32_t d) {
  const Document& document = view_.document(d);
  const Heap& heap = view_.dossier().documents;
  const auto event_ref = [&](std::size_t i) { return heap.ref(RecordKind::event, d, static_cast<std::uint32_t>(i)); };
  for (std::uint32_t n = 0; n < document.numbers.size(); ++n) {
    const Number& number = document.numbers[n];
    const Quantity& quantity = document.reading.quantities[number.quantity];
    if (number.state != NumberState::killed || of_a_stretch(document, quantity)) continue;
    const Ref ref = heap.ref(RecordKind::number, d, n);
    const Event* died = number.event >= 0 ? &document.events[static_cast<std::size_t>(number.event)] : nullptr;
    if (died == nullptr || died->realis != Realis::recap) told_.push_back(ref);
    if (number.event >= 0 && codes(document.events[static_cast<std::size_t>(number.event)])) {
      const Ref act = event_ref(static_cast<std::size_t>(number.event));
      if (story_of_.contains(act)) causes_.push_back({ref, {{story_of_.at(act), act}}});
      continue;
    }
    const auto end = std::upper_bound(document.events.begin(), document.events.end(), quantity.sentence,
                                      [](std::uint32_t s, const Event& e) { return s < e.sentence; });
    Cause cause{ref, {}};
    std::size_t seen = 0;
    for (auto e = end; e != document.events.begin() && cause.acts.size() < most_causes && ++seen <= most_events;) {
      --e;
      if (e->sentence + reach < quantity.sentence) break;
      const Ref act = event_ref(static_cast<std::size_t>(e - document.events.begin()));
      if (!may_cause(*e) || !took_place(*e) || !story_of_.contains(act) || !may_kill(*e, died)) continue;
      if (codes(*e))
        cause.acts.emplace_back(story_of_.at(act), act);
      else if (e->sentence < quantity.sentence && cause.acts.empty())
        break;
    }
    // Of those in its own sentence the nearest.
    const auto away = [&](const std::pair<std::uint32_t, Ref>& act) {
      const Event& e = document.events[act.second.index];
      if (e.sentence != quantity.sentence) return std::pair(1u, 0u);
      const std::uint32_t a = e.trigger.begin, b = quantity.span.begin;
      return std::pair(0u, a < b ? b - a : a - b);
    };
    std::stable_sort(cause.acts.begin(), cause.acts.end(),
                     [&](const auto& a, const auto& b) { return away(a) < away(b); });
    if (!cause.acts.empty()) causes_.push_back(std::move(cause));
  }
}

namespace {

// Who gives the figures of one quantity over the heap, and whose the counted are.
struct Voices {
  bool fighters = false;   // who are counted fight, and are no civilians
  bool attackers = false;  // and attack
  bool neutral = false;    // the report itself, or somebody who is of no side
  std::set<std::string> sides, owners;
  std::set<std::string> others;  // persons and offices of no side that is told
  bool watched = false;          // the report itself, or an organisation, agency, outlet of no side
};

// Not a person whose side nobody told: he may be anybody's.
bool is_neutral(const Entity& entity) {
  return entity.kind == ActorKind::organisation || entity.kind == ActorKind::agency ||
         entity.kind == ActorKind::outlet || entity.kind == ActorKind::state_body;
}

bool attributed(const Document& document, const Number& number) {
  return number.claim >= 0 && document.claims.claims[static_cast<std::size_t>(number.claim)].form != Form::plain;
}

// Only one side counts them, which is not theirs; or nobody of no side counts who attacks.
bool counted_by_foes(const Voices& voices) {
  if (!voices.fighters || voices.neutral) return false;
  if (voices.owners.empty()) return voices.attackers && voices.sides.size() <= 1;
  return voices.sides.size() == 1 && !voices.owners.contains(*voices.sides.begin());
}

// The one side, or the one person or office of none, that counts them, and whose they are not; else "".
std::string one_word(const Voices& voices) {
  if (voices.watched || voices.sides.size() + voices.others.size() != 1) return "";
  const std::string& word = voices.sides.empty() ? *voices.others.begin() : *voices.sides.begin();
  return voices.owners.contains(word) ? std::string() : word;
}
}  // namespace

// "Zeker veertien Russische militairen", says Kyiv, and nobody else. Finds the quantities of which that is so, and
// those that one side alone counts.
void DeathFinder::weigh_voices() {
  std::map<std::string, std::string> side_of;  // by actor id
  for (const CodedActor& actor : view_.dossier().codebooks.actors) side_of.emplace(actor.actor_id, actor.side);
  std::map<std::string, Voices> by_quantity;
  const Heap& heap = view_.dossier().documents;
  for (std::uint32_t d = 0; d < view_.documents(); ++d) {
    const Document& document = view_.document(d);
    for (std::uint32_t n = 0; n < document.numbers.size(); ++n) {
      const Number& number = document.numbers[n];
      const std::string quantity = view_.quantity(heap.ref(RecordKind::number, d, n));
      if (number.state != NumberState::killed || quantity.empty()) continue;
      Voices& voices = by_quantity[quantity];
      voices.attackers |= number.side_kind == SideKind::attackers;
      voices.fighters |= number.side_kind == SideKind::attackers || number.side_kind == SideKind::defenders;
      if (!number.side.empty() && number.side != "attackers") voices.owners.insert(number.side);
      if (number.counted_by.empty() && !attributed(document, number)) voices.neutral = voices.watched = true;
      for (const std::int32_t e : number.counted_by) {
        if (e < 0) continue;
        const Entity& entity = document.reading.entities[static_cast<std::size_t>(e)];
        const auto coded = side_of.find(view_.actor(d, e));
        const std::string side = coded == side_of.end() ? std::string(entity.affiliation) : coded->second;
        if (!side.empty()) voices.sides.insert(side);
        if (side.empty() && is_neutral(entity)) voices.neutral = true;
        const bool one_of_many = entity.kind == ActorKind::person || entity.kind == ActorKind::state_body;
        if (side.empty() && one_of_many) voices.others.insert(view_.actor(d, e));
        if (side.empty() && !one_of_many && is_neutral(entity)) voices.watched = true;
      }
    }
  }
  for (const auto& [quantity, voices] : by_quantity) {
    if (counted_by_foes(voices)) foes_.insert(quantity);
    std::string word = one_word(voices);
    if (word.empty()) continue;
    if (voices.fighters && voices.sides.empty()) of_fighters_.insert(word);
    word_of_.emplace(quantity, std::move(word));
  }
}

std::vector<Death> DeathFinder::judged(const std::vector<Ref>& numbers, const Opponents& sides,
                                       const std::string& country, const PartyFinder& parties) const {
  std::vector<Death> out;
  for (const Ref& ref : numbers) {
    const Number& number = number_of(view_, ref);
    const std::string side = counting_side(view_, ref, parties);
    Death death{.number = ref, .adversary = false, .unknown = uncounted(quantity_of(view_, ref))};
    const bool of_one = number.side_kind == SideKind::attackers, of_two = number.side_kind == SideKind::defenders;
    const bool land = side == base::lower(country);
    if (!side.empty() && number.side != side) {
      if (of_one) death.adversary = on_side(sides.two, side) || land;
      if (of_two) death.adversary = on_side(sides.one, side) && !land;
    }
    out.push_back(death);
  }
  // What somebody else counts too is no longer one side's word.
  std::map<std::string, bool> confirmed;
  for (const Death& death : out) {
    if (!death.adversary && !number_of(view_, death.number).counted_by.empty())
      confirmed[view_.quantity(death.number)] = true;
  }
  for (Death& death : out) {
    const std::string quantity = view_.quantity(death.number);
    if (!quantity.empty() && confirmed.contains(quantity)) death.adversary = false;
    if (foes_.contains(quantity)) death.adversary = true;
  }
  // The same figure without a name behind it is that side's too ("Moskou zegt …, zeventig zouden zijn gedood").
  std::set<std::string> claimed;
  for (const Death& death : out) {
    if (death.adversary) claimed.insert(view_.quantity(death.number));
  }
  claimed.erase("");
  for (Death& death : out) {
    const std::string quantity = view_.quantity(death.number);
    if (claimed.contains(quantity) && (!confirmed.contains(quantity) || foes_.contains(quantity)))
      death.adversary = true;
  }
  std::erase_if(out, [&](const Death& death) { return superseded(death.number); });
  leave_rivals(sides, base::lower(country), out);
  return out;
}

// "Zestig militairen", says Moscow; "21 burgers", say the United Nations: two counts of one strike are not added up.
// What a party to the fight alone counts is not the row's where somebody else counts too; of two who each count what
// nobody else does, the lower alone.
void DeathFinder::leave_rivals(const Opponents& sides, const std::string& land, std::vector<Death>& deaths) const {
  std::map<std::string, double> sums;
  bool others = false;
  std::set<std::string> seen;
  for (const Death& death : deaths) {
    if (death.adversary || death.unknown) continue;
    const std::string quantity = view_.quantity(death.number);
    const auto word = word_of_.find(quantity);
    if (word == word_of_.end())
      others = true;
    else if (seen.insert(quantity).second)
      sums[word->second] += least(quantity_of(view_, death.number));
  }
  // "Het ministerie" that counts soldiers is a party's, though nobody says which.
  const auto fights = [&](const auto& word) {
    return on_side(sides.one, word.first) || on_side(sides.two, word.first) || of_fighters_.contains(word.first);
  };
  if (sums.size() < 2 && !(others && std::any_of(sums.begin(), sums.end(), fights))) return;
  const auto lowest =
      std::min_element(sums.begin(), sums.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  for (Death& death : deaths) {
    const auto word = word_of_.find(view_.quantity(death.number));
    if (word == word_of_.end() || (!others && word->second == lowest->first)) continue;
    // "Vijf soldaten gedood, zegt het leger", in its own land: its own dead.
    const Number& number = number_of(view_, death.number);
    const bool of_land = word->second == land || word->second.starts_with(land + '-');
    const bool own = of_land && number.side.empty() && number.side_kind == SideKind::defenders;
    if (!own) death.adversary = true;
  }
}

namespace {

struct Counted {
  std::optional<double> low, best, high;
  std::int32_t day = 0;  // of the latest report that counts
  std::optional<double> last_low, last_best;
  bool adversary = false;
};

void lower(std::optional<double>& to, double value) {
  if (!to || value < *to) to = value;
}

// The lowest of all reports, and of the latest: a toll that rose counts as it is now.
void count(Counted& to, const Quantity& q, const std::optional<Moment>& published) {
  const double low = q.low.value_or(q.best.value_or(0));
  lower(to.low, low);
  lower(to.best, least(q));
  to.high = std::max(to.high.value_or(0), q.high.value_or(q.best.value_or(q.low.value_or(0))));
  const std::int32_t day = published ? published->day : to.day;
  if (day > to.day) to.last_low.reset(), to.last_best.reset();
  if (day < to.day) return;
  to.day = day;
  lower(to.last_low, low);
  lower(to.last_best, least(q));
}

// Who in particular is counted: "people", "dead" and "victims" are nobody in particular, so that the dead of two
// reports are one count.
std::string_view particular(const std::string& counted) {
  return counted == "people" || counted == "dead" || counted == "casualties" ? std::string_view() : counted;
}

Dead group_of(const View& view, const Death& death, const Opponents& sides, const std::string& country) {
  const Number& number = number_of(view, death.number);
  if (number.side_kind == SideKind::civilians) return Dead::civilians;
  if (on_side(sides.two, number.side)) return Dead::side_b;
  if (on_side(sides.one, number.side)) return Dead::side_a;
  const bool of_land = !number.side.empty() && number.side == base::lower(country);
  if (number.side_kind == SideKind::defenders || of_land) return Dead::side_b;
  if (number.counted == "soldiers") return Dead::side_b;
  return number.side_kind == SideKind::attackers || number.counted == "fighters" ? Dead::side_a : Dead::unknown;
}

// "Twee doden" at an airport, beside "twee beveiligers": that they are civilians only the place says, so that they may
// be the same.
bool by_place_alone(const Number& number) {
  return particular(number.counted).empty() && base::made_by(number.because, "where_civilians_are");
}

// "Drie piraten", says the navy in its own report; "drie doden", others: two groups of the same figure, which no report
// tells beside each other, are the same dead. All others are added up.
Figure added_up(const std::map<Dead, Figure>& by, const std::map<Dead, std::set<std::uint32_t>>& told_in) {
  Figure all;
  std::vector<Dead> counted;
  const auto same = [&](Dead a, Dead b) {
    if (by.at(a).best != by.at(b).best || by.at(a).best <= 1 || !told_in.contains(a) || !told_in.contains(b))
      return false;
    const std::set<std::uint32_t>&one = told_in.at(a), &other = told_in.at(b);
    return std::none_of(one.begin(), one.end(), [&](std::uint32_t d) { return other.contains(d); });
  };
  for (const auto& [group, figure] : by) {
    if (group == Dead::unknown) continue;
    if (std::any_of(counted.begin(), counted.end(), [&, own = group](Dead d) { return same(d, own); })) {
      all.high = std::max(all.high, figure.high);
      continue;
    }
    counted.push_back(group);
    all = {all.low + figure.low, all.best + figure.best, all.high + figure.high};
  }
  return all;
}

}  // namespace

// By quantity the lowest, or that of the latest reports where it rose; of the quantities of one group the largest,
// since a part is told beside its whole; a figure of nobody in particular is the whole of all groups.
Toll DeathFinder::toll(const std::vector<Death>& deaths, const Opponents& sides, const std::string& country) const {
  std::map<std::pair<Dead, std::string>, Counted> quantities;
  Toll out;
  const bool fighters = std::any_of(deaths.begin(), deaths.end(), [&](const Death& death) {
    const Dead group = group_of(view_, death, sides, country);
    return group == Dead::side_a || group == Dead::side_b;
  });
  // "Zeven mannen", "zeven vissers": whose the dead of a quantity are, one of its figures may tell for all.
  std::map<std::string, Dead> known;
  for (const Death& death : deaths) {
    const Dead group = group_of(view_, death, sides, country);
    const std::string quantity = view_.quantity(death.number);
    if (quantity.empty() || group == Dead::unknown) continue;
    const auto [at, fresh] = known.try_emplace(quantity, group);
    if (!fresh && at->second != group) at->second = Dead::unknown;
  }
  const auto group_in = [&](const Death& death) {
    const Dead own = group_of(view_, death, sides, country);
    const auto at = own == Dead::unknown ? known.find(view_.quantity(death.number)) : known.end();
    return at == known.end() ? own : at->second;
  };
  for (const Death& death : deaths) {
    const Quantity& q = quantity_of(view_, death.number);
    if (is_none(q)) continue;
    const std::string& counted_as = number_of(view_, death.number).counted;
    std::string key = view_.quantity(death.number);
    // Of one quantity it is one figure, whatever they are called; "twee gewonden bezweken" are a part of it.
    const bool part = counted_as == "wounded";
    if (key.empty() || part) key.append("\n").append(particular(counted_as));
    const bool whole = fighters && by_place_alone(number_of(view_, death.number));
    Counted& counted = quantities[{whole ? Dead::unknown : group_in(death), key}];
    count(counted, q, view_.dossier().documents[death.number].report.published.begin);
    counted.adversary |= death.adversary;
  }
  for (const auto& [key, counted] : quantities) {
    Figure& figure = out.by[key.first];
    if (!counted.adversary) {
      figure.low = std::max({figure.low, *counted.low, counted.last_low.value_or(0)});
      figure.best = std::max({figure.best, *counted.best, counted.last_best.value_or(0)});
      out.told |= *counted.best > 0;
    }
    figure.high = std::max(figure.high, *counted.high);
  }
  std::map<Dead, std::set<std::uint32_t>> told_in;  // by group: the reports that count it
  for (const Death& death : deaths) {
    if (!is_none(quantity_of(view_, death.number))) told_in[group_in(death)].insert(view_.place_of(death.number));
  }
  out.all = added_up(out.by, told_in);
  if (const auto whole = out.by.find(Dead::unknown); whole != out.by.end()) {
    Figure& rest = whole->second;
    const Figure known = out.all;
    out.all = {std::max(known.low, rest.low), std::max(known.best, rest.best), std::max(known.high, rest.high)};
    rest = {out.all.low - known.low, out.all.best - known.best, out.all.high - known.high};
  }
  out.unknown =
      out.told && std::all_of(deaths.begin(), deaths.end(), [](const Death& d) { return d.adversary || d.unknown; });
  return out;
}

namespace {

// Is it told of one person that he was killed?
bool kills_one(const Document& document, const Event& event) {
  const bool kills = event.kind == "killing" || event.kind == "killing_of_civilians";
  if (!kills || !took_place(event) || event.realis == Realis::denied || event.victims.size() != 1) return false;
  const Entity& who = document.reading.entities[static_cast<std::size_t>(event.victims.front())];
  return who.kind == ActorKind::person && who.count == ::wederhoor::Count::one;
}
}  // namespace

std::optional<Ref> one_died(const View& view, const std::vector<Ref>& events) {
  std::optional<Ref> found;
  std::set<std::string> who;  // actor ids
  const Heap& heap = view.dossier().documents;
  for (const Ref& act : events) {
    const Document& document = heap[act];
    const std::uint32_t place = heap.place_of(act.report);
    for (std::uint32_t e = 0; e < document.events.size(); ++e) {
      const Event& event = document.events[e];
      const bool of_act = e == act.index || event.cause == static_cast<std::int32_t>(act.index);
      if (!of_act || !kills_one(document, event)) continue;
      who.insert(heap.actor(place, event.victims.front()));
      if (!found) found = heap.ref(RecordKind::event, place, e);
    }
  }
  return who.size() == 1 ? found : std::nullopt;
}

DeathFinder::Count DeathFinder::conservative(const std::vector<Death>& deaths, const Toll& toll, Family family) const {
  if (!toll.told) {
    const bool claimed = std::any_of(deaths.begin(), deaths.end(), [](const Death& d) { return d.adversary; });
    return {0, claimed ? "only a side's own count of the other's dead, which stays in the notes"
                       : "no report tells of a death"};
  }
  if (toll.unknown && toll.all.best < 10) {
    const bool war = family == Family::battle || family == Family::remote;
    return {war ? 10. : 3., war ? "deaths without a number, in a war: 10" : "deaths without a number: 3"};
  }
  return {toll.all.best, "of each quantity the lowest figure; a part is not added to its whole; wounded do not count"};
}

}  // namespace wederhoor::output
