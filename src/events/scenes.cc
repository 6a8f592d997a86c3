// What events give each other. "De aanval", "die explosie", "daarbij": the event told before, with its place, day and
// agents. "Een bewaker kwam om" behind "In maart werd bij Lelystad een bus beschoten": March, Lelystad. Not: "een
// tweede aanval", an event of its own. What nothing gives takes the place and the day of the news. Tested by
// spec/nl/events.md.
#include "events/scenes.h"

#include <algorithm>
#include <map>

#include "events/syntax.h"
#include "events/triggers.h"
#include "events/when_where.h"

namespace wederhoor::events {
namespace {

constexpr std::size_t look_back = 60;        // events among which a repeated one is sought
constexpr std::size_t look_ahead = 12;       // events under a head line
constexpr std::uint32_t sentences_back = 2;  // how far a scene goes on within its paragraph
constexpr std::uint32_t lead_sentences = 4;  // head line and lead

class Scenes {
 public:
  Scenes(std::vector<Event>& events, const Finding& finding, std::span<const std::int32_t> report_places,
         std::span<const std::int32_t> report_times)
      : events_(events), f_(finding), report_places_(report_places), report_times_(report_times) {}
  void share();

 private:
  bool said(const Event& e) const { return kind(e) != nullptr && kind(e)->words; }
  const lexicon::EventKind* kind(const Event& e) const { return f_.words.kinds.find(e.kind); }
  bool definite(std::uint32_t head) const;
  bool same_kind(const Event& a, const Event& b) const;
  bool agree(const Event& a, const Event& b) const;
  bool fuller(const Event& a, const Event& b) const;
  std::int32_t repeated_by(std::size_t at) const;
  std::int32_t told_before(std::size_t at) const;
  bool another(std::uint32_t head) const;
  bool points_back(const Event& e) const;
  std::int32_t before(std::size_t at, std::uint32_t sentences, bool paragraph) const;
  std::int32_t told_below(std::size_t at) const;
  void take(Event& e, const Event& from, std::string_view why, bool actors) const;
  void take_actors(Event& e, const Event& from) const;
  void take_doer(Event& e, const Event& from) const;
  void find_main();
  void take_main(Event& e) const;
  bool of_news(const Event& e) const;

  std::vector<Event>& events_;
  const Finding& f_;
  const std::span<const std::int32_t> report_places_, report_times_;
  std::int32_t main_place_ = none;  // into Reading::places
  struct Day {
    Interval when;
    Span words;  // that tell it
  };
  std::optional<Day> main_day_;  // of the news
};

bool Scenes::of_news(const Event& e) const {
  return !said(e) && e.realis != Realis::recap && e.realis != Realis::planned && e.realis != Realis::hypothetical;
}

// "De aanval", "dat bombardement", "hun inval"; without a number or an ordinal.
bool Scenes::definite(std::uint32_t head) const {
  const Upos upos = f_.reading.tokens[head].upos;
  if (upos != Upos::NOUN) return false;
  bool known = false;
  for (const std::uint32_t c : some_children(f_, head)) {
    const Token& t = f_.reading.tokens[c];
    if (has_rel(t, "nummod") || t.feats.find("NumType=Ord") != std::string::npos) return false;
    known = known || t.deprel == "nmod:poss" ||
            (t.upos == Upos::DET && is_any(f_.words.language.these, f_.forms.lower[c])) ||
            (t.upos == Upos::DET &&
             (t.feats.find("Definite=Def") != std::string::npos || t.feats.find("PronType=Dem") != std::string::npos));
  }
  return known;
}

// One may be the other told again: a general word ("aanval") stands for any act of arms.
bool Scenes::same_kind(const Event& a, const Event& b) const {
  if (a.kind == b.kind) return true;
  const auto* of_a = kind(a);
  const auto* of_b = kind(b);
  if (of_a == nullptr || of_b == nullptr || !of_a->violent || !of_b->violent) return false;
  const auto general = [](const Event& e) { return e.kind == "attack" || e.kind == "offensive"; };
  return general(a) || general(b);
}

bool overlap(const Interval& a, const Interval& b) {
  return (!a.begin || !b.end || *a.begin < *b.end) && (!b.begin || !a.end || *b.begin < *a.end);
}

// "De bomaanslag" is the word "aanslag" told in full.
bool Scenes::fuller(const Event& a, const Event& b) const {
  const std::string_view first = f_.forms.lemma[head_of(f_.reading, a.trigger)];
  const std::string_view second = f_.forms.lemma[head_of(f_.reading, b.trigger)];
  return first.size() > second.size() && first.ends_with(second);
}

// Nothing that both say keeps them apart.
bool Scenes::agree(const Event& a, const Event& b) const {
  if ((a.realis == Realis::recap) != (b.realis == Realis::recap) && (a.time != none || b.time == none)) return false;
  if (a.time != none && b.when.known() && !overlap(a.when, b.when)) return false;
  if (a.place == none || b.place == none) return true;
  const PlaceMention& p = f_.reading.places[static_cast<std::size_t>(a.place)];
  const PlaceMention& q = f_.reading.places[static_cast<std::size_t>(b.place)];
  if (p.place_id == q.place_id) return true;
  return p.country == q.country &&
         (p.kind == PlaceKind::country || q.kind == PlaceKind::country || (p.admin1 == q.admin1 && !p.admin1.empty()));
}

// The event that a definite noun tells again; none.
std::int32_t Scenes::repeated_by(std::size_t at) const {
  const Event& e = events_[at];
  if (said(e) || !definite(head_of(f_.reading, e.trigger))) return none;
  for (std::size_t i = at, steps = 0; i-- > 0 && steps < look_back; ++steps) {
    if (same_kind(e, events_[i]) && agree(e, events_[i]) && !said(events_[i])) return static_cast<std::int32_t>(i);
  }
  return none;
}

// "Een nieuwe aanval", "vielen opnieuw aan".
bool Scenes::another(std::uint32_t head) const {
  const auto below = some_children(f_, head);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return is_any(f_.words.language.another, f_.forms.lower[c]) || has_feature(f_.reading.tokens[c], "NumType=Ord");
  });
}

// The act of arms that is told in full once more: of the same agents at the same place, or what a head line announced;
// none.
std::int32_t Scenes::told_before(std::size_t at) const {
  const Event& e = events_[at];
  if (said(e) || kind(e) == nullptr || !kind(e)->violent || another(head_of(f_.reading, e.trigger))) return none;
  const auto place = [&](const Event& of) -> std::string_view {
    return of.place == none ? Label() : f_.reading.places[static_cast<std::size_t>(of.place)].place_id;
  };
  for (std::size_t i = at, steps = 0; i-- > 0 && steps < look_back; ++steps) {
    const Event& b = events_[i];
    if (said(b) || b.sentence == e.sentence || b.realis != e.realis || !same_kind(e, b) || !agree(e, b)) continue;
    const bool same = std::any_of(e.agents.begin(), e.agents.end(), [&](std::int32_t a) {
      return std::find(b.agents.begin(), b.agents.end(), a) != b.agents.end();
    });
    const std::string& part = f_.reading.sentences[b.sentence].part;
    const bool announced = (part == "headline" || part == "subhead") && e.sentence <= b.sentence + lead_sentences &&
                           (e.agents.empty() || b.agents.empty()) && e.kind == b.kind;
    if (announced || (same && place(e) == place(b))) return static_cast<std::int32_t>(i);
  }
  return none;
}

// "Daarbij", "toen", "daar" in the clause of the event.
bool Scenes::points_back(const Event& e) const {
  const std::uint32_t head = head_of(f_.reading, e.trigger);
  const std::span<const std::uint32_t> clause = f_.clauses.tokens(f_.clauses.of(head));
  const auto from = std::lower_bound(clause.begin(), clause.end(), head - std::min(head, 12U));
  for (auto t = from; t != clause.end() && *t <= head + 12; ++t) {
    if (is_any(f_.words.language.back, f_.forms.lower[*t])) return true;
  }
  return false;
}

// The last event before that happened somewhere, within so many sentences; none.
std::int32_t Scenes::before(std::size_t at, std::uint32_t sentences, bool paragraph) const {
  const Event& e = events_[at];
  for (std::size_t i = at, steps = 0; i-- > 0 && steps < look_back; ++steps) {
    const Event& b = events_[i];
    if (b.sentence + sentences < e.sentence) break;
    if (paragraph && f_.reading.sentences[b.sentence].paragraph != f_.reading.sentences[e.sentence].paragraph) break;
    if (!said(b) && b.realis != Realis::planned && b.realis != Realis::hypothetical)
      return static_cast<std::int32_t>(i);
  }
  return none;
}

// What a head line announces: the same again in the sentences under it; none.
std::int32_t Scenes::told_below(std::size_t at) const {
  const Event& e = events_[at];
  const std::string& part = f_.reading.sentences[e.sentence].part;
  if (part != "headline" && part != "subhead") return none;
  for (std::size_t k = at + 1; k < std::min(events_.size(), at + look_ahead); ++k) {
    const Event& b = events_[k];
    if (b.sentence > e.sentence + lead_sentences) break;
    if (b.place != none && b.sentence != e.sentence && same_kind(e, b) && agree(e, b))
      return static_cast<std::int32_t>(k);
  }
  return none;
}

void Scenes::take_actors(Event& e, const Event& from) const {
  // What somebody says that others did, is not told by the report.
  if (const std::int32_t told = attributed(f_, from); told != none && told != e.claim) return;
  if (e.agents.empty() && !undergoes(f_, e, from.agents)) e.agents = from.agents;
  if (e.targets.empty()) e.targets = from.targets;
}

// The days that an interval touches: a scene goes on for longer than its first minute.
Interval whole_days(Interval when) {
  if (when.begin) when.begin = Moment{.day = when.begin->day};
  if (when.end && when.end->minute > 0) when.end = Moment{.day = when.end->day + 1};
  if (when.end && when.end->minute == 0) when.end = Moment{.day = when.end->day};
  if (when.begin && !when.end) when.end = Moment{.day = when.begin->day + 1};
  return when;
}

// "Daarbij kwamen zeventig mensen om": who did it, did that.
void Scenes::take_doer(Event& e, const Event& from) const {
  const bool harm = kind(e) != nullptr && (kind(e)->harm || kind(e)->ruins);
  if (!harm || !e.agents.empty() || kind(from) == nullptr || !kind(from)->violent) return;
  if (e.kind == "arrest" && !kind(from)->searches) return;
  const std::int32_t told = attributed(f_, from);
  if ((told == none || told == e.claim) && !undergoes(f_, e, from.agents)) e.agents = from.agents;
}

void Scenes::take(Event& e, const Event& from, std::string_view why, bool actors) const {
  // An event that tells another day lies somewhere else.
  const bool apart = e.time != none && from.when.known() && !overlap(e.when, whole_days(from.when));
  const bool placed = e.place == none && from.place != none && !apart;
  // "Dertig jaar nadat de groep werd opgericht": no day of what is told next.
  const auto* told = kind(from);
  const bool scene = told != nullptr && (told->violent || told->harm || told->moves);
  const bool timed = !e.when.known() && from.when.known() && (scene || from.realis != Realis::recap);
  if (placed) e.place = from.place;
  if (timed) {
    e.when = whole_days(from.when);
    if (from.realis == Realis::recap && e.realis == Realis::happened) e.realis = Realis::recap;
  }
  if (actors) take_actors(e, from);
  if (placed || timed || actors) e.because.push_back({std::string(why), "", from.trigger});
}

// The place that most is said to have happened at, and the day on which most acts of arms were; of equals the first,
// and the earliest.
void Scenes::find_main() {
  std::map<std::string_view, std::pair<int, std::int32_t>> places;  // by id: how much speaks for it, its first mention
  std::map<std::int32_t, std::pair<int, Day>> days;
  const auto vote = [&](std::int32_t place, int weight) {
    const PlaceMention& p = f_.reading.places[static_cast<std::size_t>(place)];
    if (p.place_id.empty()) return;
    auto& [votes, first] = places.try_emplace(p.place_id, 0, place).first->second;
    votes += p.kind == PlaceKind::country ? 0 : weight;
    first = std::min(first, place);
  };
  for (const std::int32_t place : report_places_) {
    const bool lead = f_.reading.places[static_cast<std::size_t>(place)].sentence < lead_sentences;
    vote(place, lead ? 2 : 1);
  }
  for (const Event& e : events_) {
    const bool violent = kind(e) != nullptr && kind(e)->violent;
    if (!of_news(e) || (!violent && (kind(e) == nullptr || !kind(e)->harm))) continue;
    if (e.place != none) vote(e.place, 2);
    if (e.time == none || !e.when.begin || !to_the_day(e.when)) continue;
    days.try_emplace(e.when.begin->day, 0, Day{e.when, e.trigger}).first->second.first += violent ? 2 : 1;
  }
  // "Dinsdagnacht was het weer raak": the day that the lead tells.
  for (const std::int32_t t : report_times_) {
    const TimeMention& time = f_.reading.times[static_cast<std::size_t>(t)];
    if (time.sentence >= lead_sentences || !to_the_day(time.value) || base::before_the_news(time.value, f_.report))
      continue;
    if (base::after_the_news(time.value, f_.report)) continue;
    days.try_emplace(time.value.begin->day, 0, Day{time.value, time.span}).first->second.first += 2;
  }
  int most = -1;
  for (const auto& [id, found] : places) {
    const auto& [votes, first] = found;
    if (votes > most || (votes == most && first < main_place_)) most = votes, main_place_ = first;
  }
  most = 0;
  for (const auto& [day, found] : days) {
    if (found.first > most) most = found.first, main_day_ = found.second;
  }
}

void Scenes::take_main(Event& e) const {
  if (e.place == none && of_news(e) && main_place_ != none) {
    e.place = main_place_;
    e.because.push_back({"place_of_news", "", f_.reading.places[static_cast<std::size_t>(main_place_)].span});
  }
  if (e.when.known() || (!of_news(e) && !said(e))) return;
  const auto* known = kind(e);
  const bool harm = known != nullptr && (known->violent || known->harm);
  if (harm && main_day_) {
    e.when = whole_days(main_day_->when);
    e.because.push_back({"day_of_news", "", main_day_->words});
  } else if (to_the_day(f_.report.published)) {
    e.when = whole_days(f_.report.published);
    e.because.push_back({"day_of_report", "", {}});
  }
}

void Scenes::share() {
  find_main();
  for (std::size_t i = 0; i < events_.size(); ++i) {
    Event& e = events_[i];
    if (!said(e)) {
      const std::int32_t named = repeated_by(i), again = named != none ? named : told_before(i);
      if (again != none) {
        const Event& first = events_[static_cast<std::size_t>(again)];
        e.repeats = first.repeats == none ? again : first.repeats;
        // "De bomaanslag ... de aanslag": the fuller word tells the kind.
        if (named != none && e.kind == "attack" && fuller(first, e)) e.kind = first.kind;
        take(e, first, "repeats", true);
      } else if (const std::int32_t last = points_back(e) ? before(i, 2, false) : none; last != none) {
        take(e, events_[static_cast<std::size_t>(last)], "points_back", false);
        take_doer(e, events_[static_cast<std::size_t>(last)]);
      } else if (const std::int32_t below = e.place == none ? told_below(i) : none; below != none) {
        take(e, events_[static_cast<std::size_t>(below)], "told_below", false);
      } else if (const std::int32_t near = before(i, sentences_back, true); near != none) {
        take(e, events_[static_cast<std::size_t>(near)], "same_scene", false);
      }
    }
    take_main(e);
  }
}
}  // namespace

void share_scenes(std::vector<Event>& events, const Finding& finding, std::span<const std::int32_t> report_places,
                  std::span<const std::int32_t> report_times) {
  Scenes(events, finding, report_places, report_times).share();
}

}  // namespace wederhoor::events
