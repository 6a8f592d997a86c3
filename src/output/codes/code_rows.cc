// Decides which events are one row: one by day, place and kind of violence, in an incident; what is told without a day
// or a village joins the row that it is part of, and makes one only where there is no other.
//   applies to:  "dinsdag beschoot het leger Selm" in one report and "de beschieting van Selm" in another: one row; "de
//                gevechten van maandag en dinsdag": a row for each day.
//   not to:      what is dated no finer than a month; a place that is only a country.
// Tested by tests/output/codes_test.cc.
#include "output/codes/code_rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace wederhoor::output {
namespace {

// What is one row by day: a place; of measures, which no kind of violence holds together, a place and a sub-event.
std::string row_key(const View& view, Family family, const Ref& event, bool peaceful, const Site& site) {
  std::string place = place_key(view, site);
  if (family != Family::strategic) return place;
  return place + '\n' + (peaceful ? std::string(without_a_fight) : std::string(event_of(view, event).acled_sub_event));
}

// Does a force, a group, a state act? Also "militairen" and "piraten", whom only a noun tells; not "de daders", who got
// away.
class Doers {
 public:
  explicit Doers(const View& view) : view_(view) {
    for (const CodedActor& actor : view.dossier().codebooks.actors) {
      if (actor.inter == 1 || actor.inter == 8) forces_.insert(actor.actor_id);
      if (actor.label && actor.inter > 0 && actor.inter <= 4) armed_.insert(actor.actor_id);
    }
  }
  bool somebody(const Ref& ref) const {
    return any(ref, [&](const Entity& who, const std::string& id) {
      return who.kind == ActorKind::army || who.kind == ActorKind::armed_group || who.kind == ActorKind::state_body ||
             who.kind == ActorKind::place_as_actor || armed_.contains(id);
    });
  }
  bool force(const Ref& ref) const {
    return any(ref, [&](const Entity&, const std::string& id) { return forces_.contains(id); });
  }
  bool nobody(const Ref& ref) const { return event_of(view_, ref).agents.empty(); }

 private:
  template <class Is>
  bool any(const Ref& ref, const Is& is) const {
    const std::uint32_t d = view_.place_of(ref);
    const std::vector<Entity>& entities = view_.document(d).reading.entities;
    const std::vector<std::int32_t>& agents = event_of(view_, ref).agents;
    return std::any_of(agents.begin(), agents.end(),
                       [&](std::int32_t e) { return is(entities[static_cast<std::size_t>(e)], view_.actor(d, e)); });
  }
  const View& view_;
  std::set<std::string> forces_, armed_;
};

// Rows of one story, of one family.
class Builder {
 public:
  Builder(const View& view, const Doers& doers, const Story& story, std::uint32_t number, Family family)
      : view_(view), doers_(doers), story_(story), number_(number), family_(family) {}

  // Places first, then days, then the rest: each finds its row among those before it.
  void build() {
    if (family_ == Family::strategic) return measures();
    std::vector<const Act*> placed, dated, rest;
    for (const Act& act : story_.acts) {
      if (act.family != family_ || !act.days || !act.told) continue;
      (has_point(act) ? placed : act.own_day && !act.period ? dated : rest).push_back(&act);
    }
    const auto finer = [](const Act* a, const Act* b) {
      return std::pair(!a->own_day, a->days->count()) < std::pair(!b->own_day, b->days->count());
    };
    std::stable_sort(placed.begin(), placed.end(), finer);
    for (const Act* act : placed) {
      for (const Site& site : act->sites) at_place(*act, site);
    }
    std::stable_sort(dated.begin(), dated.end(), finer);
    for (const Act* act : dated) on_days(*act);
    for (const Act* act : rest) join_or_make(*act);
  }

  // The rows in which violence from afar is part of the fight, if they are these.
  bool absorb(const Act& act, const Site* site) {
    Row* row = site ? at(key(act, *site), act) : nullptr;
    if (!row && !site && act.own_day) row = by_day(*act.days);
    if (!row && !site && !act.own_day && !rows_.empty() && may_be_of(act, rows_.front())) row = rows_.data();
    if (row) add(*row, act);
    return row != nullptr;
  }

  std::vector<Row> take() { return std::move(rows_); }
  bool empty() const { return rows_.empty(); }

 private:
  static bool has_point(const Act& act) { return !act.sites.empty() && act.sites.front().level == Level::point; }

  std::string key(const Act& act, const Site& site) const {
    return row_key(view_, family_, act.ref, act.peaceful, site);
  }

  Row* find(const std::string& place, const Days& days) {
    const auto at = by_place_.find(place);
    if (at == by_place_.end()) return nullptr;
    auto row = at->second.upper_bound(days.last);
    if (row == at->second.begin()) return nullptr;
    return rows_[(--row)->second].days.meets(days) ? &rows_[row->second] : nullptr;
  }

  // The row of the place that the act may be in: without a day of its own, or of its scene, any.
  Row* at(const std::string& place, const Act& act) {
    if (act.own_day || act.scene_day) return find(place, *act.days);
    const auto known = by_place_.find(place);
    return known == by_place_.end() ? nullptr : &rows_[known->second.begin()->second];
  }

  Row* by_day(const Days& days) {
    const auto at = by_day_.lower_bound(days.first);
    return at == by_day_.end() || at->first > days.last ? nullptr : &rows_[at->second];
  }

  void add(Row& row, const Act& act) {
    row.events.push_back(act.ref);
    for (const Site& site : act.sites) {
      if (site.level != Level::point && row.coarser.size() < 4) row.coarser.push_back(site);
    }
  }

  Row& make(const Act& act, const Site& site, const Days& days, PlaceBasis basis) {
    rows_.push_back({.family = family_,
                     .story = number_,
                     .events = {},
                     .days = days,
                     .dated = act.ref,
                     .day_basis = act.own_day ? DayBasis::stated : DayBasis::report,
                     .site = site,
                     .place_basis = basis,
                     .peaceful = act.peaceful,
                     .coarser = {}});
    const std::size_t row = rows_.size() - 1;
    by_place_[key(act, site)].emplace(days.first, row);
    by_day_.emplace(days.first, row);
    if (const PlaceMention* place = place_of(view_, site); site.level == Level::point) {
      in_region_.emplace(std::pair(place->country, place->admin1), row);
      in_region_.emplace(std::pair(std::string(), std::string()), row);
    }
    add(rows_.back(), act);
    return rows_.back();
  }

  std::vector<Days> each_day(const Act& act) const {
    if (act.period || act.days->count() == 1) return {*act.days};
    std::vector<Days> out;
    for (std::int32_t day = act.days->first; day <= act.days->last; ++day) out.push_back({day, day});
    return out;
  }

  void at_place(const Act& act, const Site& site) {
    if (site.level != Level::point) return;
    if (Row* row = at(key(act, site), act)) return add(*row, act);
    // Neither its day nor its place is its own: it was told elsewhere, or it is no row. With a day, and a place that it
    // took over, it is where its incident is.
    const bool here = story_.place.empty() || place_key(view_, site) == story_.place;
    if (act.own_place || (act.own_day && here)) make(act, site, *act.days, PlaceBasis::own);
  }

  // What its scene tells of another day is not of that row.
  static bool may_be_of(const Act& act, const Row& row) { return !act.scene_day || row.days.meets(*act.days); }

  // A day of its own, no village: the row of that day, else a row near the incident's village, else at the region.
  void on_days(const Act& act) {
    for (const Days& day : each_day(act)) {
      if (Row* row = by_day(day)) {
        add(*row, act);
      } else if (const Row* near = neighbour(act)) {
        make(act, Site(near->site), day, PlaceBasis::near);
      } else if (const Site* own = region(act)) {
        make(act, *own, day, PlaceBasis::region);
      }
    }
  }

  // "De Russische inval in Oekraïne" is not in a row of a Russian village.
  bool abroad(const Act& act, const Row& row) const {
    return !act.sites.empty() && std::none_of(act.sites.begin(), act.sites.end(), [&](const Site& site) {
      return place_of(view_, site)->country == place_of(view_, row.site)->country;
    });
  }

  void join_or_make(const Act& act) {
    Row* row = neighbour(act);
    if ((act.own_day || act.scene_day) && !(row && row->days.meets(*act.days))) row = by_day(*act.days);
    if (!row && !act.own_day && !rows_.empty() && !region(act) && !abroad(act, rows_[0]) && may_be_of(act, rows_[0]))
      row = rows_.data();
    if (row) return add(*row, act);
    const Site* own = region(act);
    if (own && (rows_.empty() || act.own_day)) make(act, *own, *act.days, PlaceBasis::region);
  }

  // The first row with a village in the region that the act names; of no region: the first of a fight.
  Row* neighbour(const Act& act) {
    const Site* own = region(act);
    const PlaceMention* place = own ? place_of(view_, *own) : nullptr;
    if (!place && family_ != Family::battle) return nullptr;
    if (place && own->level != Level::point) {
      if (Row* row = find(place->place_id, *act.days)) return row;
    }
    const auto at = in_region_.find(place ? std::pair<std::string, std::string>(place->country, place->admin1)
                                          : std::pair<std::string, std::string>());
    return at == in_region_.end() ? nullptr : &rows_[at->second];
  }

  const Site* region(const Act& act) const {
    for (const Site& site : act.sites) {
      if (site.level == Level::region || site.level == Level::district || site.level == Level::point) return &site;
    }
    return nullptr;
  }

  // State measures, transfers, looting: only those with a day, a place below the country and somebody who does it; what
  // tells of such a one without him is in its row.
  void measures() {
    const auto may = [&](const Act& act) {
      return act.family == family_ && act.days && act.told && event_of(view_, act.ref).realis != Realis::recap;
    };
    // "Onbekenden staken dinsdag auto's in brand", and a group says elsewhere that it did: somebody did.
    std::set<std::string> claimed;
    for (const Act& act : story_.acts) {
      const Site* site = may(act) && event_of(view_, act.ref).kind == "sabotage" ? region(act) : nullptr;
      if (site && doers_.somebody(act.ref)) claimed.insert(key(act, *site));
    }
    for (const Act& act : story_.acts) {
      const Site* site = may(act) && act.own_day && !act.period ? region(act) : nullptr;
      if (!site || (!doers_.somebody(act.ref) && !claimed.contains(key(act, *site)))) continue;
      if (Row* row = find(key(act, *site), *act.days))
        add(*row, act);
      else
        make(act, *site, *act.days, site->level == Level::point ? PlaceBasis::own : PlaceBasis::region);
    }
    for (const Act& act : story_.acts) {
      const Site* site = may(act) ? region(act) : nullptr;
      if (!site || (act.own_day && !act.period && doers_.somebody(act.ref))) continue;
      if (Row* row = at(key(act, *site), act)) add(*row, act);
    }
  }

  const View& view_;
  const Doers& doers_;
  const Story& story_;
  std::uint32_t number_;
  Family family_;
  std::vector<Row> rows_;
  std::map<std::string, std::map<std::int32_t, std::size_t>> by_place_;   // by row_key and first day
  std::map<std::pair<std::string, std::string>, std::size_t> in_region_;  // country and region; none: anywhere
  std::map<std::int32_t, std::size_t> by_day_;                            // first day; the first row of it
};

// The story without the acts that are part of the rows of a builder, among those that may be.
template <class May>
Story without_absorbed(const Story& story, Builder& rows, const May& may) {
  Story out{.incident = story.incident, .place = story.place, .acts = {}};
  for (const Act& act : story.acts) {
    if (rows.empty() || !act.days || !act.told || !may(act)) {
      out.acts.push_back(act);
      continue;
    }
    const bool point = !act.sites.empty() && act.sites.front().level == Level::point;
    Act left = act;
    left.sites.clear();
    for (const Site& site : act.sites) {
      if (!point || !rows.absorb(act, &site)) left.sites.push_back(site);
    }
    if (point ? !left.sites.empty() : !rows.absorb(act, nullptr)) out.acts.push_back(left);
  }
  return out;
}

// Remote violence and killings within a fight, and what is taken in it.
bool within_fight(const View& view, const Act& act, bool seized) {
  const std::string& kind = event_of(view, act.ref).kind;
  return act.family == Family::remote || act.family == Family::civilians || kind == "capture_of_equipment" ||
         (seized && kind == "withdrawal");
}

// Is ground taken in it? Who withdraws that day lost it.
bool ground_is_taken(const View& view, const Story& story) {
  return std::any_of(story.acts.begin(), story.acts.end(), [&](const Act& act) {
    return act.family == Family::battle && act.told && act.days && event_of(view, act.ref).kind == "seizure";
  });
}

// What the forces of a state do to those who demonstrate: shots, arrests, forces sent.
bool against_crowd(const View& view, const Doers& doers, const Act& act) {
  const Event& event = event_of(view, act.ref);
  const bool shots = act.family == Family::civilians && event.kind != "killing_of_civilians";
  if (event.kind == "arrest") return doers.force(act.ref) || doers.nobody(act.ref);
  return (shots || event.kind == "deployment" || event.kind == "killing_of_civilians") && doers.force(act.ref);
}

// "De bomaanslag", "de aanslag": the word that tells no means is the strike of that place and day.
Story told_in_full(const View& view, const Story& story) {
  Story out = story;
  const auto same = [&](const Act& act, const Act& strike) {
    if (strike.family != Family::remote || !strike.days || !strike.told || strike.sites.empty()) return false;
    const bool day = !act.own_day || act.days->meets(*strike.days);
    const bool place = act.sites.empty() || std::any_of(act.sites.begin(), act.sites.end(), [&](const Site& a) {
                         return place_key(view, a) == place_key(view, strike.sites.front());
                       });
    return day && place;
  };
  for (Act& act : out.acts) {
    if (act.family != Family::battle || !act.days || event_of(view, act.ref).kind != "attack") continue;
    if (std::any_of(story.acts.begin(), story.acts.end(), [&](const Act& s) { return same(act, s); }))
      act.family = Family::remote;
  }
  return out;
}

void rows_of_story(const View& view, const Doers& doers, const Story& told, std::uint32_t number,
                   std::vector<Row>& out) {
  const Story story = told_in_full(view, told);
  const auto move_to = [&](Builder& builder) {
    for (Row& row : builder.take()) out.push_back(std::move(row));
  };
  Builder fights(view, doers, story, number, Family::battle);
  fights.build();
  const bool seized = ground_is_taken(view, story);
  const Story unfought =
      without_absorbed(story, fights, [&](const Act& act) { return within_fight(view, act, seized); });
  move_to(fights);
  Builder crowds(view, doers, unfought, number, Family::demonstration);
  crowds.build();
  const Story rest =
      without_absorbed(unfought, crowds, [&](const Act& act) { return against_crowd(view, doers, act); });
  move_to(crowds);
  for (const Family family : {Family::remote, Family::civilians, Family::strategic}) {
    Builder builder(view, doers, rest, number, family);
    builder.build();
    move_to(builder);
  }
}

// Two incidents that tell of one place and kind, one by the day or the month and one within it, are told twice.
void join_repeats(const View& view, std::vector<Row>& rows) {
  std::map<std::pair<Family, std::string>, std::vector<Row>> groups;
  for (Row& row : rows)
    groups[{row.family, row_key(view, row.family, row.events.front(), row.peaceful, row.site)}].push_back(
        std::move(row));
  rows.clear();
  for (auto& [key, group] : groups) {
    std::sort(group.begin(), group.end(), [](const Row& a, const Row& b) {
      return std::pair(a.days.first, -a.days.last) < std::pair(b.days.first, -b.days.last);
    });
    const std::size_t start = rows.size();
    for (Row& row : group) {
      Row* last = rows.size() > start ? &rows.back() : nullptr;
      if (!last || row.days.last > last->days.last) {
        rows.push_back(std::move(row));
        continue;
      }
      row.events.insert(row.events.end(), last->events.begin(), last->events.end());
      row.coarser.insert(row.coarser.end(), last->coarser.begin(), last->coarser.end());
      *last = std::move(row);
    }
  }
}

// "Negen gewonden door de explosie in Rotterdam", in an entry days later that tells no day: a row of the report's own
// day alone, where a day is told for the same kind of violence at that place shortly before, is that again.
void join_undated(const View& view, std::vector<Row>& rows) {
  constexpr std::int32_t most = 5;  // days
  std::map<std::pair<Family, std::string>, std::vector<std::size_t>> dated;
  const auto key = [&](const Row& row) { return std::pair(row.family, place_key(view, row.site)); };
  const auto may = [](const Row& row) { return is_violent(row.family) && row.place_basis == PlaceBasis::own; };
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (may(rows[r]) && rows[r].day_basis == DayBasis::stated) dated[key(rows[r])].push_back(r);
  }
  for (Row& row : rows) {
    const auto at = may(row) && row.day_basis == DayBasis::report ? dated.find(key(row)) : dated.end();
    if (at == dated.end() || at->second.size() != 1) continue;
    Row& told = rows[at->second.front()];
    if (told.story == row.story || told.days.last >= row.days.first || row.days.first - told.days.last > most) continue;
    told.events.insert(told.events.end(), row.events.begin(), row.events.end());
    row.events.clear();
  }
  std::erase_if(rows, [](const Row& row) { return row.events.empty(); });
}

}  // namespace

std::string place_key(const View& view, const Site& site) {
  return view.place_id(view.place_of(site.at), site.mention);
}

std::vector<Row> code_rows(const View& view, const std::vector<Story>& stories) {
  std::vector<Row> rows;
  const Doers doers(view);
  for (std::uint32_t s = 0; s < stories.size(); ++s) rows_of_story(view, doers, stories[s], s, rows);
  join_repeats(view, rows);
  join_undated(view, rows);
  for (Row& row : rows) {
    std::sort(row.events.begin(), row.events.end());
    row.events.erase(std::unique(row.events.begin(), row.events.end()), row.events.end());
  }
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return std::tuple(a.days, view.id(a.events.front()), place_key(view, a.site)) <
           std::tuple(b.days, view.id(b.events.front()), place_key(view, b.site));
  });
  return rows;
}

}  // namespace wederhoor::output
