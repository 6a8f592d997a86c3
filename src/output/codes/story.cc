// Decides when and where a coder may put an event, and whether it is told as a fact.
//   applies to:  "in de dorpen Selm en Dravik waren drone-aanvallen": two places; "sinds vorige week": that week.
//   not to:      "wij verwachten een aanval" (planned), "volgens mij is de strijd beslist" (an opinion makes no row).
// Tested by tests/output/codes_test.cc.
#include "output/codes/story.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/because.h"

namespace wederhoor::output {
namespace {

constexpr std::uint32_t nearby = 30;   // bytes between a village and "in de regio Draal"
constexpr std::int32_t most_days = 3;  // "maandag tot woensdag": days; more is a period
constexpr std::int32_t longest = 31;   // days of a month: coarser is no row

std::int32_t last_day(const Moment& begin, const Moment& end) {
  return end.minute > 0 ? end.day : std::max(end.day - 1, begin.day);
}

// Only words: the row, if there is one, is made from what others tell.
bool is_told(const Document& document, const Event& event) {
  if (event.claim < 0) return true;
  const Claim& claim = document.claims.claims[static_cast<std::size_t>(event.claim)];
  switch (claim.standing) {
    case Standing::opinion:
    case Standing::speculated:
    case Standing::planned:
    case Standing::asked: return false;
    default: return !claim.negative && claim.standing != Standing::denied;
  }
}

// Between two names of a list stands a comma or one short word ("en", "and", "und"); what is in brackets does not
// count.
bool is_list(std::string_view between) {
  int depth = 0, words = 0, commas = 0;
  std::size_t letters = 0, longest_word = 0;
  for (const char c : between) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth > 0 || c == ')') continue;
    if (c == ',') ++commas;
    const bool space = c == ' ' || c == '\n' || c == ',';
    if (!space && letters++ == 0) ++words;
    if (space) letters = 0;
    longest_word = std::max(longest_word, letters);
  }
  return depth == 0 && longest_word <= 3 && words <= 1 && words + commas >= 1;
}

bool same_list(const std::string& text, const PlaceMention& a, const PlaceMention& b) {
  if (a.sentence != b.sentence || level_of(b) != Level::point || b.place_id.empty() || a.span.end > b.span.begin)
    return false;
  if (a.country != b.country || (a.relation.empty() && !b.relation.empty())) return false;
  return is_list(std::string_view(text).substr(a.span.end, b.span.begin - a.span.end));
}

// The mentions that stand in one list with the event's place.
std::vector<std::int32_t> listed(const Document& document, std::int32_t mention) {
  const std::vector<PlaceMention>& places = document.reading.places;
  const auto at = [&](std::int32_t i) -> const PlaceMention& { return places[static_cast<std::size_t>(i)]; };
  std::vector<std::int32_t> out = {mention};
  if (level_of(at(mention)) != Level::point) return out;
  const auto size = static_cast<std::int32_t>(places.size());
  for (std::int32_t i = mention; i + 1 < size && same_list(document.report.text, at(i), at(i + 1)); ++i)
    out.push_back(i + 1);
  for (std::int32_t i = mention;
       i > 0 && level_of(at(i - 1)) == Level::point && same_list(document.report.text, at(i - 1), at(i)); --i)
    out.push_back(i - 1);
  return out;
}

// "het dorpje Selm in de regio Draal": the village goes before the region.
std::int32_t village(const Document& document, std::int32_t mention) {
  const std::vector<PlaceMention>& places = document.reading.places;
  if (mention == 0) return mention;
  const PlaceMention &place = places[static_cast<std::size_t>(mention)],
                     &before = places[static_cast<std::size_t>(mention) - 1];
  const bool inside =
      before.country == place.country && (place.kind == PlaceKind::country || before.admin1 == place.admin1);
  const bool next = before.sentence == place.sentence && before.span.end < place.span.begin &&
                    place.span.begin - before.span.end <= nearby;
  const bool finer = level_of(place) < Level::point && level_of(before) == Level::point;
  return finer && inside && next && before.located && !before.place_id.empty() ? mention - 1 : mention;
}

bool is_period(const Document& document, const Event& event, const std::optional<Days>& days) {
  if (!days || event.time < 0) return false;
  if (days->count() > most_days) return true;
  switch (document.reading.times[static_cast<std::size_t>(event.time)].granularity) {
    case Granularity::week:
    case Granularity::month:
    case Granularity::season:
    case Granularity::year:
    case Granularity::decade:
    case Granularity::century: return true;
    default: return false;
  }
}

// "Zaterdag vuurde … Zeven vissers werden vermoord": does the event that it took its day from, or the one that this
// took it from, tell that day itself?
bool of_told_scene(const Document& document, const Event& event) {
  constexpr int most = 12;  // steps back
  static constexpr std::string_view taken[] = {"same_scene", "points_back", "repeats", "told_below"};
  const std::vector<Event>& events = document.events;
  const Event* at = &event;
  for (int step = 0; at != nullptr && at->when.begin && step < most; ++step) {
    if (at->when.begin->day != event.when.begin->day || base::made_by(at->because, "day_weighed")) return false;
    if (at->time >= 0) return true;
    const Event* from = nullptr;
    for (const Because& because : at->because) {
      if (std::find(std::begin(taken), std::end(taken), because.construction) == std::end(taken)) continue;
      const auto found = std::lower_bound(events.begin(), events.end(), because.words.begin,
                                          [](const Event& e, std::uint32_t b) { return e.trigger.begin < b; });
      if (found != events.end() && found->trigger == because.words && &*found != at) from = &*found;
    }
    at = from;
  }
  return false;
}

// A town that bears its region's name is the region where nothing else pins the event down.
Level pinned(const PlaceMention& place, bool own_day) {
  const Level level = level_of(place);
  return level == Level::point && !own_day && place.name == place.admin1 ? Level::region : level;
}

// The places that a report names, by country: what a village or town alone in its country is held against.
class Lands {
 public:
  explicit Lands(const Document& document) {
    for (const PlaceMention& place : document.reading.places) {
      if (!place.located || place.place_id.empty()) continue;
      all_[place.country].insert(place.place_id);
      if (level_of(place) > Level::country) below_[place.country].insert(place.place_id);
    }
    for (const auto& [country, places] : below_) {
      if (places.size() > 1) full_.insert(country);
    }
  }
  // Alone there, where the report tells of several places of another country: its name is more likely another's
  // ("Sabora", a firm, in Spain).
  bool is_stray(const PlaceMention& place) const {
    if (level_of(place) != Level::point || place.country.empty()) return false;
    const auto at = all_.find(place.country);
    return (at == all_.end() || at->second.size() < 2) && full_.size() > full_.count(place.country);
  }

 private:
  std::map<std::string, std::set<std::string>> all_, below_;
  std::set<std::string> full_;
};

// Is its place only that of the news of its report? Its incident knows better. No place is made where there was none.
bool is_guess(const Event& event) {
  return event.place >= 0 && event.realis != Realis::recap && base::made_by(event.because, "place_of_news");
}

// Does its own sentence name the place, or the noun that it is?
bool names_place(const Document& document, const Event& event) {
  return event.place >= 0 &&
         (document.reading.places[static_cast<std::size_t>(event.place)].sentence == event.sentence ||
          base::made_by(event.because, "place_of_noun"));
}

// "Sinds 2017 vielen er 6000 doden": what has added up over more than a fortnight is no act of a day.
bool adds_up(const Event& event, const std::optional<Days>& days) {
  return event.when.begin && !event.when.end && !days;
}

// "Zonder strijd": its own sentence tells of ground that changes hands, and denies a fight.
bool unfought(const Document& document, const Event& event) {
  if (event.kind == "takeover") return true;
  if (event.kind != "seizure" && event.kind != "ground_raid" && event.kind != "withdrawal" &&
      event.kind != "loss_of_place")
    return false;
  const auto first = std::lower_bound(document.events.begin(), document.events.end(), event.sentence,
                                      [](const Event& e, std::uint32_t s) { return e.sentence < s; });
  for (auto e = first; e != document.events.end() && e->sentence == event.sentence; ++e) {
    if (e->kind == "armed_clash" && e->realis == Realis::denied) return true;
  }
  return false;
}

// Of one place and day all that changes hands does so without a fight where one report says so and none tells of one.
void hand_over(const View& view, Story& story) {
  std::set<std::string> quiet, fought;
  const auto places = [&](const Act& act, std::set<std::string>& out) {
    for (const Site& site : act.sites) out.insert(place_of(view, site)->place_id);
  };
  for (const Act& act : story.acts) {
    if (act.peaceful) places(act, quiet);
    const std::string& sub = event_of(view, act.ref).acled_sub_event;
    const bool ground = event_of(view, act.ref).kind == "ground_raid" || sub != "Armed clash";
    if (act.family == Family::remote || (act.family == Family::battle && !ground)) places(act, fought);
  }
  for (Act& act : story.acts) {
    const Event& event = event_of(view, act.ref);
    const bool moves = event.kind == "seizure" || event.kind == "loss_of_place" || event.kind == "ground_raid" ||
                       event.acled_sub_event == without_a_fight;
    act.peaceful =
        moves && !act.sites.empty() && std::all_of(act.sites.begin(), act.sites.end(), [&](const Site& site) {
          const std::string& id = place_of(view, site)->place_id;
          return quiet.contains(id) && !fought.contains(id);
        });
    if (act.peaceful) act.family = Family::strategic;
  }
}

// With the places that its report gives it.
Act place_own(Act act, const Document& document, const Event& event, const Lands& lands) {
  if (event.place < 0) return act;
  for (const std::int32_t mention : listed(document, village(document, event.place))) {
    const PlaceMention& place = document.reading.places[static_cast<std::size_t>(mention)];
    if (place.located && !place.place_id.empty() && !place.acts && !lands.is_stray(place))
      act.sites.push_back({act.ref, mention, pinned(place, act.own_day)});
  }
  return act;
}

Act act_of(const View& view, const Ref& ref, std::optional<Days> days, const Lands& lands) {
  const Document& document = view.dossier().documents[ref];
  const Event& event = document.events[ref.index];
  Act act{.ref = ref, .family = family_of(event), .days = days};
  act.own_day = event.time >= 0;
  act.scene_day = act.days && !act.own_day && of_told_scene(document, event);
  act.own_place = names_place(document, event);
  act.period = is_period(document, event, act.days);
  act.told = is_told(document, event);
  act.peaceful = unfought(document, event);
  if (const EventInHeap* told = view.dossier().documents.told(ref); told && told->place != none) {
    const std::uint32_t in = view.dossier().documents.place_of(told->place_report);
    const PlaceMention& place = view.document(in).reading.places[static_cast<std::size_t>(told->place)];
    const bool own = told->place_report == ref.report;
    // Where its report gives none, the place that its own sentence names.
    const bool named = event.place == none && own && place.sentence == event.sentence;
    act.own_place = act.own_place || named;
    const Ref at = own ? ref : view.dossier().documents.ref(RecordKind::report, in, 0);
    if (is_guess(event) || named) {
      if (place.located && !place.place_id.empty()) act.sites.push_back({at, told->place, pinned(place, act.own_day)});
      return act;
    }
  }
  return place_own(std::move(act), document, event, lands);
}

}  // namespace

const Event& event_of(const View& view, const Ref& ref) { return view.dossier().documents[ref].events[ref.index]; }

const PlaceMention* place_of(const View& view, const Site& site) {
  if (site.mention < 0) return nullptr;
  return &view.dossier().documents[site.at].reading.places[static_cast<std::size_t>(site.mention)];
}

Level level_of(const PlaceMention& place) {
  switch (place.kind) {
    case PlaceKind::country: return Level::country;
    case PlaceKind::region: return Level::region;
    case PlaceKind::district:
    case PlaceKind::water:
    case PlaceKind::line:
    case PlaceKind::other: return Level::district;
    default: return Level::point;
  }
}

bool took_place(const Event& event) {
  return event.realis == Realis::happened || event.realis == Realis::ongoing || event.realis == Realis::failed ||
         event.realis == Realis::repelled || event.realis == Realis::recap;
}

bool is_violent(Family family) {
  return family == Family::battle || family == Family::remote || family == Family::civilians;
}

Family family_of(const Event& event) {
  if (event.kind == "declaration_of_responsibility") return Family::words;
  const std::string& type = event.acled_event;
  if (type == "Battles") return Family::battle;
  if (type == "Explosions/Remote violence") return Family::remote;
  if (type == "Violence against civilians") return Family::civilians;
  if (type == "Protests" || type == "Riots") return Family::demonstration;
  if (type == "Strategic developments") return Family::strategic;
  return event.plover == "ASSAULT" ? Family::effect : Family::none;
}

std::optional<Days> days_of(const View& view, const Ref& ref) {
  const Document& document = view.dossier().documents[ref];
  const Interval& when = document.events[ref.index].when;
  if (!when.begin) return std::nullopt;
  const std::int32_t first = when.begin->day;
  if (when.end) {
    const Days days{first, last_day(*when.begin, *when.end)};
    return days.count() >= 1 && days.count() <= longest ? std::optional(days) : std::nullopt;
  }
  const std::optional<Moment>& published = document.report.published.begin;
  if (!published || published->day < first || published->day - first > 2 * 7) return std::nullopt;
  return Days{first, std::min(published->day, first + 6)};
}

std::vector<Story> stories(const View& view) {
  std::vector<Story> out;
  std::set<Ref> seen;
  const Heap& heap = view.dossier().documents;
  std::vector<Lands> lands;
  lands.reserve(heap.size());
  for (const Document& document : heap) lands.emplace_back(document);
  const auto take = [&](Story& story, const Ref& ref) {
    const Event& event = event_of(view, ref);
    if (!took_place(event)) return;
    const std::optional<Days> days = days_of(view, ref);
    if (!adds_up(event, days) && seen.insert(ref).second)
      story.acts.push_back(act_of(view, ref, days, lands[view.place_of(ref)]));
  };
  for (const Incident& incident : view.dossier().incidents) {
    Story story{.incident = incident.id, .place = incident.place_id, .acts = {}};
    for (const Ref& ref : incident.events) take(story, ref);
    hand_over(view, story);
    if (!story.acts.empty()) out.push_back(std::move(story));
  }
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t i = 0; i < heap[d].events.size(); ++i) {
      Story story;
      take(story, heap.ref(RecordKind::event, d, i));
      hand_over(view, story);
      if (!story.acts.empty() && story.acts.front().family != Family::none) out.push_back(std::move(story));
    }
  }
  return out;
}

}  // namespace wederhoor::output
