// Decides what a sentence brings along for telling its incident: words, places, days, kinds of deeds, and whether it
// speaks of days before the news. "Op 19 maart telde Khiam zes doden", in a report of 12 April: older. Not: "sinds
// maandag wordt gevochten". Tested by tests/reconcile/incidents_test.cc.
#include "reconcile/scenes.h"

#include <algorithm>
#include <map>

#include "base/because.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t news_before = 10;                    // days before publication that are still the news
constexpr std::size_t least_letters = 4, most_letters = 7;  // of a word: short ones say little, endings nothing
constexpr std::int32_t word_weight = 2, name_weight = 3, place_weight = 6, day_weight = 5, kind_weight = 2;

constexpr std::uint32_t none_yet = UINT32_MAX;

using Weights = std::map<std::uint64_t, std::int32_t>;

void heavier(Weights& out, std::uint64_t key, std::int32_t weight) {
  std::int32_t& held = out[key];
  held = std::max(held, weight);
}

void add_words(std::string_view text, Weights& out) {
  std::string word;
  std::size_t letters = 0;
  bool capital = false;
  const auto flush = [&] {
    if (letters >= least_letters) heavier(out, base::hash64(base::fold(word)), capital ? name_weight : word_weight);
    word.clear();
    letters = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    if (base::is_letter(c.value)) {
      if (letters == 0) capital = base::is_upper(c.value);
      if (letters++ < most_letters) word.append(text.substr(i, c.size));
    } else {
      flush();
    }
    i += c.size;
  }
  flush();
}

bool tells_days(const TimeMention& time) {
  if (time.kind == TimeKind::duration || time.kind == TimeKind::set) return false;
  return time.granularity != Granularity::minute && time.granularity != Granularity::hour &&
         time.granularity != Granularity::unknown;
}

bool before_news(const Interval& when, const Report& report) {
  return when.end && report.published.begin && when.end->day <= report.published.begin->day - news_before;
}

// "Eerdere schermutselingen" beside "de gevechten van maandag": Monday is not theirs.
bool own_day(const Event& event) {
  static constexpr std::string_view borrowed[] = {"same_scene", "day_of_report", "day_of_news", "day_weighed"};
  return std::none_of(std::begin(borrowed), std::end(borrowed),
                      [&](std::string_view construction) { return base::made_by(event.because, construction); });
}

void add_times(const Document& document, std::vector<Scene>& scenes, std::vector<Weights>& weights) {
  for (const TimeMention& time : document.reading.times) {
    if (time.sentence >= scenes.size() || !tells_days(time)) continue;
    const bool day = time.granularity == Granularity::day || time.granularity == Granularity::part_of_day;
    if (day && time.value.begin)
      heavier(weights[time.sentence], base::hash64("day " + std::to_string(time.value.begin->day)), day_weight);
    Scene& scene = scenes[time.sentence];
    if (!scene.older.known() && before_news(time.value, document.report)) scene.older = time.value;
  }
}

void add_places(const Document& document, std::vector<Weights>& weights) {
  for (const PlaceMention& place : document.reading.places) {
    if (place.sentence >= weights.size() || place.place_id.empty() || place.kind == PlaceKind::country) continue;
    heavier(weights[place.sentence], base::hash64("place " + std::string(place.place_id)), place_weight);
  }
}

void add_events(const Document& document, std::vector<Scene>& scenes, std::vector<Weights>& weights) {
  for (std::uint32_t e = 0; e < document.events.size(); ++e) {
    const Event& event = document.events[e];
    if (event.sentence >= scenes.size()) continue;
    heavier(weights[event.sentence], base::hash64("kind " + std::string(event.kind)), kind_weight);
    Scene& scene = scenes[event.sentence];
    scene.events.push_back(e);
    const bool timed = event.when.begin && event.when.end;
    if (!scene.older.known() && timed &&
        (before_news(event.when, document.report) || (event.realis == Realis::recap && own_day(event))))
      scene.older = event.when;
  }
}

// "In januari brandde in Almelo een school af. Daarbij raakte iemand gewond": the same January. Not where the
// sentence tells a day of its own.
void carry_older(const Document& document, std::vector<Scene>& scenes) {
  std::vector<bool> timed(scenes.size(), false);
  for (const TimeMention& time : document.reading.times) {
    if (time.sentence < scenes.size() && tells_days(time)) timed[time.sentence] = true;
  }
  for (std::uint32_t s = 1; s < scenes.size(); ++s) {
    Scene& scene = scenes[s];
    const Scene& before = scenes[s - 1];
    if (scene.older.known() || !before.older.known() || timed[s] || scene.paragraph != before.paragraph) continue;
    const bool there = std::any_of(scene.events.begin(), scene.events.end(), [&](std::uint32_t e) {
      const Event& event = document.events[e];
      return event.place != none && base::made_by(event.because, "same_scene") &&
             document.reading.places[static_cast<std::size_t>(event.place)].sentence == before.sentence;
    });
    if (there) scene.older = before.older;
  }
}

}  // namespace

bool placed_in_clause(const Event& event) {
  static constexpr std::string_view own[] = {"place_of_clause", "place_of_noun", "place_of_sentence"};
  return event.place != none && std::any_of(std::begin(own), std::end(own), [&](std::string_view construction) {
           return base::made_by(event.because, construction);
         });
}

bool placed_by_words(const Event& event) {
  return event.place != none && !base::made_by(event.because, "place_of_news") &&
         !base::made_by(event.because, "same_scene");
}

bool happens(Realis realis) {
  return realis == Realis::happened || realis == Realis::ongoing || realis == Realis::failed ||
         realis == Realis::repelled;
}

bool told_as_fact(Realis realis) { return happens(realis) || realis == Realis::recap; }

Deeds::Deeds(const Lexicons& lexicons) : kinds_(lexicons) {
  const lexicon::Table& table = lexicons.table("shared/event_kinds");
  for (const lexicon::Row& row : table.rows()) {
    const std::string_view group = table.cell(row, "group");
    const bool inquiry = group == "state measure" && table.cell(row, "acled_event").empty();  // is held elsewhere
    if ((group == "violence" || group == "control" || group == "civilians" || group == "state measure" ||
         group == "effect") &&
        !inquiry)
      deeds_.emplace(row.cells.front());
  }
}

std::vector<Scene> scenes_of(const Document& document, std::uint32_t place) {
  const std::vector<Sentence>& sentences = document.reading.sentences;
  std::vector<Scene> scenes(sentences.size());
  std::vector<Weights> weights(sentences.size());
  std::uint32_t entry = none_yet;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].part == "live_time") entry = sentences[s].paragraph;
    scenes[s].document = place;
    scenes[s].sentence = s;
    scenes[s].paragraph = entry == none_yet ? sentences[s].paragraph : entry;
    add_words(sentences[s].span.of(document.report.text), weights[s]);
  }
  add_places(document, weights);
  add_times(document, scenes, weights);
  add_events(document, scenes, weights);
  carry_older(document, scenes);
  for (std::uint32_t s = 0; s < scenes.size(); ++s) scenes[s].features.assign(weights[s].begin(), weights[s].end());
  return scenes;
}

}  // namespace wederhoor::reconcile
