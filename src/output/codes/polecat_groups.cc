// Decides which acts are told as one, and on which day and where. "De aanval op Selm" of two reports: one; "de aanslag"
// and "de bomaanslag" of one place and day: one. Not: "de aanval is afgeslagen", where another one acts; a place that
// is only a country. Tested by tests/output/codes_test.cc.
#include "output/codes/polecat_groups.h"

#include <algorithm>
#include <optional>

namespace wederhoor::output {

std::string plover_mode(const View& view, const std::string& kind) {
  const CodedKind* coded = kind_of(view, kind);
  return coded ? coded->mode : std::string();
}

namespace {
PolecatWay way_of(const std::string& kind) {
  return kind == "repelled_attack" ? PolecatWay::back : kind == "armed_clash" ? PolecatWay::both : PolecatWay::forth;
}

// What an event without a day or place takes from its incident: the first day that an event of its way has, and the
// region that most of its violence names.
struct Told {
  std::map<std::pair<std::string, std::string>, std::int32_t> day_of_mode;  // type and mode: what is no violence too
  std::map<PolecatWay, std::int32_t> day;
  std::optional<std::int32_t> first;
  struct Region {
    Site site;
    std::size_t times = 0;
  };
  std::map<std::string, Region> regions;  // by country and name
  const Site* region = nullptr;

  void choose_region() {
    const Region* most = nullptr;
    std::size_t next = 0;
    for (const auto& [name, known] : regions) {
      if (most && known.times <= most->times)
        next = std::max(next, known.times);
      else
        next = most ? most->times : 0, most = &known;
    }
    if (most && most->times >= 2 * next && most->site.level == Level::region) region = &most->site;
  }
};

bool coded(const View& view, const Act& act) {
  const Event& event = event_of(view, act.ref);
  return act.told && act.days && act.family != Family::effect && !event.plover.empty();
}

Told told_of(const View& view, const Story& story) {
  Told out;
  for (const Act& act : story.acts) {
    if (!coded(view, act)) continue;
    const Event& event = event_of(view, act.ref);
    if (act.own_day && !act.period && event.realis != Realis::recap) {
      const auto [at, fresh] =
          out.day_of_mode.emplace(std::pair(event.plover, plover_mode(view, event.kind)), act.days->first);
      at->second = std::min(at->second, act.days->first);
    }
    if (!is_violent(act.family)) continue;
    if (act.own_day && act.days->count() <= 7 && event_of(view, act.ref).realis != Realis::recap) {
      out.first = std::min(out.first.value_or(act.days->first), act.days->first);
      if (!act.period) {
        const auto [at, fresh] = out.day.emplace(way_of(event_of(view, act.ref).kind), act.days->first);
        at->second = std::min(at->second, act.days->first);
      }
    }
    for (const Site& site : act.sites) {
      const PlaceMention& place = *place_of(view, site);
      if (site.level == Level::country || place.admin1.empty()) continue;
      Told::Region& known = out.regions[std::string(place.country) + std::string(place.admin1)];
      if (++known.times == 1 || site.level == Level::region) known.site = site;
    }
  }
  out.choose_region();
  return out;
}

std::vector<Site> sites_of(const Act& act, const Told& told) {
  std::vector<Site> out;
  for (const Site& site : act.sites) {
    if (site.level != Level::country) out.push_back(site);
  }
  const bool own = is_violent(act.family) || act.family == Family::strategic;
  if (out.empty() && own && told.region) out.push_back(*told.region);
  return out;
}

// The quarter of a town, where ACLED's row of the act lies in it.
Site quarter(const Coding& coding, const Act& act, const Site& site) {
  const auto at = coding.rows_of.find(act.ref);
  if (site.level != Level::point || at == coding.rows_of.end()) return site;
  const Row& row = coding.rows[at->second.front()];
  const bool wider = std::any_of(row.coarser.begin(), row.coarser.end(), [&](const Site& s) {
    return s.level == Level::point && place_key(coding.view, s) == place_key(coding.view, site);
  });
  return wider ? row.site : site;
}

// A day that is not its own gives way to the incident's: that of its way, else the first.
std::int32_t day_of(const View& view, const Act& act, PolecatWay way, const Told& told) {
  if (act.own_day && !(act.period && act.days->count() <= 7)) return act.days->first;
  if (!is_violent(act.family)) {
    const Event& event = event_of(view, act.ref);
    const auto same = told.day_of_mode.find(std::pair(event.plover, plover_mode(view, event.kind)));
    return act.own_day || same == told.day_of_mode.end() ? act.days->first : same->second;
  }
  const auto known = told.day.find(way);
  return known != told.day.end() ? known->second : told.first.value_or(act.days->first);
}

// "De aanslag" and "de bomaanslag" of one place and day are one act: the word that tells no means joins the one that
// does.
void join_modeless(std::map<PolecatKey, PolecatGroup>& groups) {
  for (auto at = groups.begin(); at != groups.end();) {
    constexpr std::size_t type = 2, mode = 3;
    const PolecatKey& mine = at->first;
    const auto same = [&mine](const auto& other) {
      PolecatKey moded = mine;
      std::get<mode>(moded) = std::get<mode>(other.first);
      return other.first == moded && !std::get<mode>(other.first).empty() && other.second.family == Family::remote;
    };
    const bool without = std::get<mode>(mine).empty() && std::get<type>(mine) == "ASSAULT" && at->second.modeless;
    const auto with = without ? std::find_if(groups.begin(), groups.end(), same) : groups.end();
    if (with == groups.end()) {
      ++at;
      continue;
    }
    with->second.events.insert(with->second.events.end(), at->second.events.begin(), at->second.events.end());
    at = groups.erase(at);
  }
}
}  // namespace

std::map<PolecatKey, PolecatGroup> polecat_groups(const Coding& coding) {
  const View& view = coding.view;
  std::map<PolecatKey, PolecatGroup> out;
  for (std::uint32_t s = 0; s < coding.stories.size(); ++s) {
    const Told told = told_of(view, coding.stories[s]);
    for (const Act& act : coding.stories[s].acts) {
      if (!coded(view, act)) continue;
      const Event& event = event_of(view, act.ref);
      const PolecatWay way = way_of(event.kind);
      const std::int32_t day = day_of(view, act, way, told);
      for (Site site : sites_of(act, told)) {
        site = quarter(coding, act, site);
        PolecatGroup& group = out[{s, day, event.plover, plover_mode(view, event.kind), place_key(view, site), way}];
        group.events.push_back(act.ref);
        group.site = site, group.family = act.family;
        group.modeless = group.modeless && event.kind == "attack";
      }
    }
  }
  join_modeless(out);
  return out;
}

}  // namespace wederhoor::output
