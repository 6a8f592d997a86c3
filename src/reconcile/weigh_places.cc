// Decides which places an event may lie at, and measures what speaks for each. "Bij de aanval kwam een bewaker om", in
// a report that names Almere in its lead, of an incident most of whose attacks lie in Lelystad: Almere, Lelystad, with
// how far each is named from the event, and how often other events of this kind, word and day lie there. Which of them
// it is, trees say (tell_events.cc). Tested by tests/reconcile/weigh_events_test.cc.
#include "reconcile/weigh_places.h"

#include <algorithm>

#include "base/because.h"
#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_choices = 20, most_ranked = 4;
constexpr std::uint32_t most_of_sentence = 8, most_around = 4, sentences_before = 3, lead_sentences = 3;
constexpr std::int32_t far = 99;
constexpr std::int32_t hold = 700, hold_of_sentence = 2000;  // of the report's own place; of one beside the event

// What it is one place by: its id; of a name that no gazetteer lists, the name; empty: it may be anything.
std::string key_of(const PlaceMention& place, std::string_view text) {
  if (place.located && !place.place_id.empty()) return place.place_id;
  return place.located || place.acts || !place.place_id.empty() ? std::string()
                                                                : "name:" + base::lower(place.span.of(text));
}

bool coarse(const PlaceMention& place) { return place.kind == PlaceKind::country || place.kind == PlaceKind::region; }

// 0: the same spot … 4: another part of the world, 5: unknown. Steps far apart, so that no last digit decides.
std::int32_t steps_apart(const PlaceMention& a, const PlaceMention& b) {
  if (!a.located || !b.located) return 5;
  const double km = lexicon::distance_km(a.lat, a.lon, b.lat, b.lon);
  return km <= 5 ? 0 : km <= 30 ? 1 : km <= 150 ? 2 : km <= 600 ? 3 : 4;
}

bool inside(const PlaceMention& small, const PlaceMention& wide) {
  if (!coarse(wide) || small.country != wide.country || small.kind == PlaceKind::country) return false;
  return wide.kind == PlaceKind::country ||
         (!coarse(small) && (wide.name == small.admin1 || steps_apart(small, wide) <= 2));
}

std::int32_t basis_of(const Event& event, const Reading& reading) {
  if (event.place == none) return 0;
  if (reading.places[static_cast<std::size_t>(event.place)].sentence == event.sentence) return 1;
  constexpr std::array<std::string_view, 6> bases{"place_of_noun", "told_below", "points_back",
                                                  "repeats",       "same_scene", "place_of_news"};
  for (std::size_t i = 0; i < bases.size(); ++i) {
    if (base::made_by(event.because, bases[i])) return static_cast<std::int32_t>(i) + 2;
  }
  return 8;
}

bool capitals(std::string_view word) {
  return word.size() > 2 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
}  // namespace

std::int32_t share(std::int32_t part, std::int32_t whole) { return whole == 0 ? 0 : 1000 * part / whole; }

void measure_sort(const Event& event, const Deeds& deeds, const EventGroups& groups, std::uint32_t document,
                  std::uint32_t index, Measures& out) {
  const Incident* incident = groups.incident(document, index);
  out.insert(out.end(), {{"deed", deeds.deed(event.kind)},
                         {"violent", deeds.violent(event.kind)},
                         {"grave", deeds.grave(event.kind)},
                         {"recalled", event.realis == Realis::recap},
                         {"happens", happens(event.realis)},
                         {"planned", event.realis == Realis::planned || event.realis == Realis::hypothetical},
                         {"claimed", event.claim != none},
                         {"own_time", event.time != none},
                         {"again", event.repeats != none},
                         {"incident", incident != nullptr},
                         {"sentence", static_cast<std::int32_t>(std::min(event.sentence, 99U))}});
}

struct PlaceChoices::Asked {
  std::uint32_t document;
  std::uint32_t index;
  const Event& event;
  std::array<Groups, circles> groups;
  std::vector<PlaceChoice> choices;
  std::set<std::string_view> seen;  // ids of places
  Measures of_event;
  std::string day;  // of the event; empty: none
  bool voted = false;
};

PlaceChoices::PlaceChoices(const Heap& heap, const EventGroups& groups, const Lexicons& lexicons)
    : heap_(heap), groups_(groups), deeds_(lexicons) {
  reports_.reserve(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Reading& reading = heap[d].reading;
    std::vector<Span> spans;
    spans.reserve(reading.places.size());
    for (const PlaceMention& place : reading.places) spans.push_back(place.span);
    Report report{.by_sentence = {reading.places, reading.sentences.size()},
                  .in_claim = in_claims(heap[d].claims, spans)};
    report.keys.reserve(reading.places.size());
    for (std::size_t p = 0; p < reading.places.size(); ++p) {
      report.keys.push_back(key_of(reading.places[p], heap[d].report.text));
      // "Minister Safadi zei": a name that no gazetteer lists, and that speaks, is none.
      if (report.in_claim[p].source && !reading.places[p].located) report.keys.back().clear();
      const std::string& key = report.keys.back();
      if (key.empty()) continue;
      const auto at = static_cast<std::int32_t>(p);
      report.named[key].push_back(at);
      first_.try_emplace(key, At{d, at});
      ++report.mentions;
    }
    tie(report, d);
    reports_.push_back(std::move(report));
  }
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t e = 0; e < heap[d].events.size(); ++e) count(d, e);
  }
  votes_.rank(most_ranked);
}

namespace {
std::string day_of(const Event& event) {
  return event.time != none && event.when.begin ? std::to_string(event.when.begin->day) : std::string();
}
// Does its own sentence, or its noun, say where it lies?
bool votes(const Event& event, const Reading& reading) {
  const std::int32_t basis = basis_of(event, reading);
  const bool told = happens(event.realis) || event.realis == Realis::recap;
  return told && (basis == 1 || basis == 2);
}
}  // namespace

void PlaceChoices::count(std::uint32_t document, std::uint32_t index) {
  const Event& event = heap_[document].events[index];
  if (!votes(event, heap_[document].reading)) return;
  const std::string& id = reports_[document].keys[static_cast<std::size_t>(event.place)];
  if (id.empty()) return;
  const std::string day = day_of(event);
  reports_[document].around.voters.emplace_back(index, id);
  for (const Circle circle : {Circle::incident, Circle::report, Circle::heap}) {
    const Groups groups = groups_.of(document, index, circle);
    if (groups.all == no_group) continue;
    for (const Group group : {groups.all, groups.kind, groups.word}) votes_.add(group, id);
    if (!day.empty()) votes_.add(EventGroups::sharing(groups.all, day), id);
  }
}

void PlaceChoices::propose(Asked& asked, At at) const {
  const std::string& key = key_at(at);
  if (asked.choices.size() >= most_choices || key.empty() || !asked.seen.insert(key).second) return;
  asked.choices.push_back({.document = at.document, .place = at.place});
}

// By its first mention in the report, else in the heap.
void PlaceChoices::propose_named(Asked& asked, const std::string& id) const {
  if (id.empty()) return;
  const auto own = reports_[asked.document].named.find(id);
  if (own != reports_[asked.document].named.end()) return propose(asked, {asked.document, own->second.front()});
  if (const auto any = first_.find(id); any != first_.end()) propose(asked, any->second);
}

void PlaceChoices::propose_all(Asked& asked) const {
  const std::vector<PlaceMention>& places = heap_[asked.document].reading.places;
  const BySentence& by = reports_[asked.document].by_sentence;
  const auto at = [&](std::uint32_t p) { return At{asked.document, static_cast<std::int32_t>(p)}; };
  if (asked.event.place != none) propose(asked, at(static_cast<std::uint32_t>(asked.event.place)));
  if (!asked.choices.empty()) asked.choices.front().own = true;
  const std::uint32_t sentence = asked.event.sentence, first = by.first(sentence), last = by.last(sentence);
  std::uint32_t middle = first;
  while (middle < last && middle - first < 64 && places[middle].span.begin < asked.event.trigger.begin) ++middle;
  for (std::uint32_t step = 0; step < most_of_sentence; ++step) {
    if (middle + step < last) propose(asked, at(middle + step));
    if (middle >= first + step + 1) propose(asked, at(middle - step - 1));
  }
  if (const Incident* incident = groups_.incident(asked.document, asked.index); incident != nullptr)
    propose_named(asked, incident->place_id);
  for (std::uint32_t back = 1; back <= sentences_before && back <= sentence; ++back) {
    const std::uint32_t end = by.last(sentence - back),
                        begin = std::max(by.first(sentence - back), end - std::min(end, most_around));
    for (std::uint32_t p = end; p > begin; --p) propose(asked, at(p - 1));
  }
  for (const Groups& groups : asked.groups) {
    for (const Group group : {groups.word, groups.kind, groups.all, EventGroups::sharing(groups.all, asked.day)}) {
      for (const std::string& id : votes_.first(group)) propose_named(asked, id);
    }
  }
  const auto sentences = static_cast<std::uint32_t>(heap_[asked.document].reading.sentences.size());
  for (std::uint32_t s = 0; s < std::min(lead_sentences, sentences); ++s) {
    for (std::uint32_t p = by.first(s); p < std::min(by.last(s), by.first(s) + most_around); ++p) propose(asked, at(p));
  }
}

// Names of the sentence that no gazetteer lists.
std::int32_t PlaceChoices::unlisted_in(std::uint32_t document, std::uint32_t sentence) const {
  const Report& report = reports_[document];
  const std::uint32_t first = report.by_sentence.first(sentence);
  const std::uint32_t last = std::min(report.by_sentence.last(sentence), first + most_of_sentence);
  std::int32_t out = 0;
  for (std::uint32_t p = first; p < last; ++p) out += report.keys[p].starts_with("name:") ? 1 : 0;
  return out;
}

void PlaceChoices::measure_event(Asked& asked) const {
  const Reading& reading = heap_[asked.document].reading;
  measure_sort(asked.event, deeds_, groups_, asked.document, asked.index, asked.of_event);
  const BySentence& by = reports_[asked.document].by_sentence;
  const Sentence& sentence = reading.sentences[asked.event.sentence];
  asked.of_event.insert(asked.of_event.end(),
                        {{"basis", basis_of(asked.event, reading)},
                         {"places_here", static_cast<std::int32_t>(std::min(
                                             by.last(asked.event.sentence) - by.first(asked.event.sentence), 9U))},
                         {"unlisted_here", unlisted_in(asked.document, asked.event.sentence)},
                         {"headline", sentence.part == "headline" || sentence.part == "subhead"},
                         {"choices", static_cast<std::int32_t>(asked.choices.size())}});
}

// Where the report names it: in this sentence, how near; before, how far back; how often.
void PlaceChoices::measure_mentions(const Asked& asked, PlaceChoice& choice) const {
  const Document& document = heap_[asked.document];
  const Report& report = reports_[asked.document];
  const std::string& id = key_at({choice.document, choice.place});
  const auto found = report.named.find(id);
  const std::uint32_t sentence = asked.event.sentence;
  if (found == report.named.end()) {
    choice.measures.insert(choice.measures.end(), {{"elsewhere", 1}, {"back", far}, {"ahead", far}, {"first_at", far}});
    return;
  }
  const std::vector<std::int32_t>& named = found->second;
  const auto of = [&](std::int32_t p) -> const PlaceMention& {
    return document.reading.places[static_cast<std::size_t>(p)];
  };
  const auto after = std::partition_point(named.begin(), named.end(),
                                          [&](std::int32_t p) { return of(p).span.begin < asked.event.trigger.begin; });
  std::int32_t nearest = none, back = far, ahead = far;
  const std::uint32_t paragraph = document.reading.sentences[sentence].paragraph;
  bool in_paragraph = false;
  if (after != named.begin()) {
    const std::int32_t p = *std::prev(after);
    back = static_cast<std::int32_t>(std::min(sentence - std::min(sentence, of(p).sentence), 98U));
    in_paragraph = document.reading.sentences[of(p).sentence].paragraph == paragraph;
    if (of(p).sentence == sentence) nearest = p;
  }
  if (after != named.end()) {
    const std::int32_t p = *after;
    ahead = static_cast<std::int32_t>(std::min(of(p).sentence - std::min(sentence, of(p).sentence), 98U));
    in_paragraph = in_paragraph || document.reading.sentences[of(p).sentence].paragraph == paragraph;
    if (of(p).sentence == sentence &&
        (nearest == none || between(document.report.text, asked.event.trigger, of(p).span).words <
                                between(document.report.text, asked.event.trigger, of(nearest).span).words))
      nearest = p;
  }
  const std::int32_t shown = nearest != none ? nearest : after != named.begin() ? *std::prev(after) : *after;
  if (nearest != none) {
    const Between gap = between(document.report.text, asked.event.trigger, of(nearest).span);
    choice.measures.insert(choice.measures.end(),
                           {{"here", 1}, {"words", gap.words}, {"commas", gap.commas}, {"before", gap.before}});
    choice.place = nearest;
  } else {
    choice.measures.insert(choice.measures.end(), {{"words", far}, {"commas", far}});
    if (!choice.own) choice.place = shown;
  }
  const InClaim& in = report.in_claim[static_cast<std::size_t>(shown)];
  const PlaceMention& at = of(shown);
  std::int32_t news = 0;
  for (std::size_t k = 0; k < std::min<std::size_t>(named.size(), 8); ++k)
    news += of(named[k]).sentence < lead_sentences ? 1 : 0;
  choice.measures.insert(
      choice.measures.end(),
      {{"back", back},
       {"ahead", ahead},
       {"paragraph", in_paragraph},
       {"source", in.source},
       {"cue", in.cue},
       {"content", in.content},
       {"acts", at.acts},
       {"capitals", capitals(at.span.of(document.report.text))},
       {"related", !at.relation.empty()},
       {"named", static_cast<std::int32_t>(std::min<std::size_t>(named.size(), 99))},
       {"named_share", share(static_cast<std::int32_t>(named.size()), static_cast<std::int32_t>(report.mentions))},
       {"lead_times", news},
       {"first_at", static_cast<std::int32_t>(std::min(of(named.front()).sentence, 98U))}});
}

// Words of a sentence are told with what it names; those of one that names nothing, with what the one before names.
void PlaceChoices::tie(Report& report, std::uint32_t document) {
  constexpr std::size_t most_told = 8;
  const std::vector<Sentence>& sentences = heap_[document].reading.sentences;
  report.around.scenes = scenes_of(heap_[document], document);
  report.around.told_of.resize(sentences.size());
  const std::vector<PlaceMention>& places = heap_[document].reading.places;
  for (const PlaceMention& place : places) {
    const std::string& key = report.keys[static_cast<std::size_t>(&place - places.data())];
    if (key.empty() || place.sentence >= report.around.told_of.size()) continue;
    std::vector<std::string>& of = report.around.told_of[place.sentence];
    if (std::find(of.begin(), of.end(), key) == of.end() && of.size() < most_told) of.push_back(key);
  }
  report.around.tell(heap_[document].reading, ties_);
}

// How many other events lie there.
void PlaceChoices::measure_votes(const Asked& asked, PlaceChoice& choice) const {
  const std::string& id = key_at({choice.document, choice.place});
  const auto add = [&](std::string_view times, std::string_view part, Group group) {
    const std::int32_t mine = asked.voted && choice.own ? 1 : 0, all = votes_.all(group) - (asked.voted ? 1 : 0);
    const std::int32_t there = group == no_group ? 0 : std::max(0, votes_.of(group, id) - mine);
    choice.measures.emplace_back(times, std::min(there, 30));
    choice.measures.emplace_back(part, share(there, std::max(all, 0)));
  };
  const auto& [incident, report, heap] = asked.groups;
  add("incident_times", "incident_share", incident.all);
  add("incident_kind_times", "incident_kind", incident.kind);
  add("incident_word_times", "incident_word", incident.word);
  add("incident_day_times", "incident_day", EventGroups::sharing(incident.all, asked.day));
  add("report_times", "report_share", report.all);
  add("report_kind_times", "report_kind", report.kind);
  add("report_word_times", "report_word", report.word);
  add("heap_times", "heap_share", heap.all);
  add("heap_kind_times", "heap_kind", heap.kind);
  add("heap_word_times", "heap_word", heap.word);
  add("heap_day_times", "heap_day", EventGroups::sharing(heap.all, asked.day));
}

void PlaceChoices::measure_place(const Asked& asked, PlaceChoice& choice) const {
  const PlaceMention& place = mention({choice.document, choice.place});
  const Incident* incident = groups_.incident(asked.document, asked.index);
  std::int32_t of_incident = 5, of_own = 5;
  if (incident != nullptr && incident->located && place.located) {
    PlaceMention there;
    there.located = true;
    there.lat = incident->lat;
    there.lon = incident->lon;
    of_incident = steps_apart(place, there);
  }
  if (asked.choices.front().own)
    of_own = steps_apart(place, mention({asked.choices.front().document, asked.choices.front().place}));
  std::int32_t finer = 0, wider = 0;
  for (const PlaceChoice& other : asked.choices) {
    const PlaceMention& that = mention({other.document, other.place});
    finer += inside(that, place) ? 1 : 0;
    wider += inside(place, that) ? 1 : 0;
  }
  choice.measures.insert(choice.measures.end(),
                         {{"own", choice.own},
                          {"unlisted", !place.located},
                          {"place_kind", static_cast<std::int32_t>(place.kind)},
                          {"coarse", coarse(place)},
                          {"of_incident", incident != nullptr && incident->place_id == place.place_id},
                          {"from_incident", of_incident},
                          {"from_own", of_own},
                          {"finer", finer},
                          {"wider", wider}});
}

std::vector<PlaceChoice> PlaceChoices::of(std::uint32_t document, std::uint32_t index) const {
  const Event& event = heap_[document].events[index];
  Asked asked{.document = document, .index = index, .event = event};
  if (event.sentence >= heap_[document].reading.sentences.size()) return {};
  for (std::size_t c = 0; c < circles; ++c) asked.groups[c] = groups_.of(document, index, static_cast<Circle>(c));
  asked.day = day_of(event);
  asked.voted = votes(event, heap_[document].reading);
  propose_all(asked);
  measure_event(asked);
  const ToldAround<std::string>& around = reports_[document].around;
  for (PlaceChoice& choice : asked.choices) measure_mentions(asked, choice);
  if (!asked.choices.empty() && asked.choices.front().own) {
    const PlaceMention& place = mention({document, asked.choices.front().place});
    asked.choices.front().hold = place.sentence == event.sentence && !coarse(place) ? hold_of_sentence : hold;
  }
  for (PlaceChoice& choice : asked.choices) {
    around.measure_ties(heap_[document].reading, ties_, event.sentence, key(choice), choice.measures);
    around.measure_neighbours(heap_[document].events, index, key(choice), choice.measures);
    measure_votes(asked, choice);
    measure_place(asked, choice);
    choice.measures.insert(choice.measures.end(), asked.of_event.begin(), asked.of_event.end());
  }
  return std::move(asked.choices);
}

}  // namespace wederhoor::reconcile
