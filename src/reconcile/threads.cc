// Decides what the reports of one story tell of. "Maandag vielen rebellen Sjebekino aan. In maart hielden zij al een
// raid in Brjansk": two threads, Monday and March. "Het korps werd in de zomer van 2022 opgericht" gives none: founding
// is no deed of arms. Not two: "De aanval begon maandag. Dinsdag werd nog gevochten". Tested by
// tests/reconcile/incidents_test.cc.
#include "reconcile/threads.h"

#include <algorithm>

#include "base/dates.h"
#include "base/most_frequent.h"
#include "reconcile/asides.h"
#include "reconcile/follow.h"
#include "reconcile/follow_anchors.h"
#include "reconcile/settings.h"
#include "reconcile/stories.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t coarse_days = 8;
constexpr std::int32_t quiet_days = 1;        // without a deed, before a day no longer belongs to the incident
constexpr int nearly = 3;                     // of the times that its usual day is told
constexpr std::int32_t history_days = 10900;  // some thirty years: what is older is history

bool wide(const Interval& when) { return !when.begin || !when.end || when.end->day - when.begin->day > coarse_days; }

void widen(Interval& out, const Interval& by) {
  if (!by.begin || !by.end) return;
  if (!out.begin || *by.begin < *out.begin) out.begin = by.begin;
  if (!out.end || *out.end < *by.end) out.end = by.end;
}

Interval whole_days(const Interval& when) {
  const std::int32_t last = when.end->minute > 0 ? when.end->day : when.end->day - 1;
  return {Moment{when.begin->day}, Moment{std::max(last, when.begin->day) + 1}};
}

// "Vandaag dertig jaar geleden", "in 1573": what is remembered, no incident of ours.
bool history(const Interval& when, const Interval& now) {
  return when.end && now.begin && when.end->day <= now.begin->day - history_days;
}

bool counts_victims(NumberState state) {
  return state == NumberState::killed || state == NumberState::wounded || state == NumberState::missing ||
         state == NumberState::captured;
}

// What is gathered of a thread while its scenes are read.
struct Draft {
  std::uint32_t thread = 0;
  bool grave = false;
  // Of its deeds, where known to a few days; of those whose words tell it; of acts of arms among these.
  std::map<Interval, int> days, told, acts;
  std::map<std::string, int> regions;
};

// The usual day of the deeds and those around it that are told nearly as often: a Tuesday that was taken for the one
// after does not stretch it.
Interval days_of(const std::map<Interval, int>& days) {
  Interval out = base::most_frequent(days);
  const int enough = days.empty() ? 0 : (days.at(out) + nearly - 1) / nearly;
  bool grown = out.begin.has_value();
  while (grown) {
    const Interval before = out;
    for (const auto& [when, n] : days) {
      if (n >= enough && when.begin->day <= out.end->day + quiet_days && out.begin->day - quiet_days <= when.end->day)
        widen(out, when);
    }
    grown = out != before;
  }
  return out;
}

// Does one of the days follow another?
bool one_by_one(const std::vector<std::string>& days) {
  std::set<std::int32_t> all;
  for (const std::string& day : days) all.insert(std::stoi(day.substr(1)));
  return std::any_of(all.begin(), all.end(), [&](std::int32_t day) { return all.contains(day + 1); });
}

Anchors anchors_of(const std::vector<Scene>& scenes, const std::vector<std::string>& settings) {
  Anchors out(scenes.size());
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    for (std::uint32_t j = 0; j < settings.size(); ++j) {
      if (std::binary_search(scenes[s].sites.begin(), scenes[s].sites.end(), settings[j])) out[s].push_back(j);
    }
  }
  return out;
}

// Regions without their countries where a finer one of the country is there.
void keep_finest(std::set<std::string>& regions) {
  for (auto r = regions.begin(); r != regions.end();) {
    const bool finer =
        r->find('/') == std::string::npos &&
        std::any_of(regions.begin(), regions.end(), [&](const std::string& o) { return o.starts_with(*r + "/"); });
    r = finer ? regions.erase(r) : std::next(r);
  }
}

class StoryThreads {
 public:
  StoryThreads(const Heap& heap, const Deeds& deeds, const Articles& articles, const FollowWeights* weights,
               Threads& out)
      : heap_(heap), deeds_(deeds), articles_(articles), weights_(weights), out_(out) {}

  // The threads of its news. `strays`: entries that tell of other stories, here or elsewhere.
  std::vector<std::uint32_t> add(const std::vector<std::uint32_t>& story, const std::vector<StrayEntry>& strays) {
    std::vector<Scene> scenes;
    for (const std::uint32_t d : story) {
      std::vector<Scene> of = scenes_of(heap_[d], d);
      std::move(of.begin(), of.end(), std::back_inserter(scenes));
    }
    const Sites sites(heap_, scenes, deeds_, articles_);
    silence(strays, scenes);
    std::vector<std::string> settings = settings_of(heap_, scenes, sites, story.size(), deeds_);
    if (settings.size() < 2) {
      std::vector<std::string> days = settings_by_day(heap_, scenes, story.size(), deeds_);
      if (!days.empty()) settings = std::move(days);
    }
    std::vector<std::uint32_t> setting(scenes.size(), 0);
    if (settings.size() > 1 && is_day(settings.front()) && story.size() > few_reports && one_by_one(settings)) {
      setting = follow_anchors(heap_, scenes, deeds_, anchors_of(scenes, settings), settings.size());
    } else if (settings.size() > 1) {
      const WeighedScenes words = weigh(scenes);
      setting = follow(scenes, words, settings);
      // The weights know stories of many reports.
      const bool few = story.size() <= few_reports && is_day(settings.front());
      if (weights_ && !few) setting = weights_->follow(heap_, scenes, words, deeds_, setting);
    }
    const Asides asides =
        settings.size() < 2 ? asides_of(heap_, scenes, sites, deeds_) : Asides::none_of(scenes.size());
    if (settings.empty()) settings.emplace_back();
    for (const std::string& site : settings) {
      news_.push_back(draft(site, settings.size() > 1));
      if (settings.size() > 1) out_.threads.back().thing = sites.words(site);
    }
    for (const std::string& site : asides.sites) {
      news_.push_back(draft(site, true));
      out_.threads.back().thing = sites.words(site);
    }
    for (std::size_t s = 0; s < scenes.size(); ++s) {
      const std::size_t news =
          asides.of_scene[s] == Asides::nothing ? setting[s] : settings.size() + asides.of_scene[s];
      Draft& to = scenes[s].older.known() ? older(scenes[s]) : drafts_[news_[news]];
      add_scene(scenes[s], to);
      out_.of_sentence[scenes[s].document][scenes[s].sentence] = to.thread;
    }
    add_victims(story);
    finish(story);
    std::vector<std::uint32_t> out;
    for (const std::size_t news : news_) {
      if (!gone_.at(drafts_[news].thread)) out.push_back(drafts_[news].thread);
    }
    return out;
  }

 private:
  // What strays tell is no news of this story.
  static void silence(const std::vector<StrayEntry>& strays, std::vector<Scene>& scenes) {
    for (Scene& scene : scenes) {
      const auto after = std::partition_point(strays.begin(), strays.end(), [&](const StrayEntry& stray) {
        return std::pair(stray.document, stray.first) <= std::pair(scene.document, scene.sentence);
      });
      if (after == strays.begin()) continue;
      const StrayEntry& stray = *std::prev(after);
      if (stray.document != scene.document || scene.sentence >= stray.last) continue;
      scene.sites.clear();
      scene.events.clear();
      scene.features.clear();
    }
  }

  std::size_t draft(const std::string& site, bool apart) {
    Draft fresh;
    fresh.thread = static_cast<std::uint32_t>(out_.threads.size());
    Thread& thread = out_.threads.emplace_back();
    thread.news = true;
    if (apart) thread.setting = site;
    drafts_.push_back(fresh);
    return drafts_.size() - 1;
  }

  // Older scenes of one month are one thread.
  Draft& older(const Scene& scene) {
    const std::string month = scene.older.begin ? base::iso_day(scene.older.begin->day).substr(0, 7) : "";
    const auto [held, fresh] = older_.try_emplace(month, drafts_.size());
    if (fresh) {
      draft("", false);
      out_.threads.back().news = false;
    }
    Draft& to = drafts_[held->second];
    Thread& thread = out_.threads[to.thread];
    const bool finer = wide(thread.when) && !wide(scene.older);
    if (!thread.when.known() || finer) thread.when = scene.older;
    return to;
  }

  void add_scene(const Scene& scene, Draft& to) {
    const Document& document = heap_[scene.document];
    Thread& thread = out_.threads[to.thread];
    for (const std::uint32_t e : scene.events) {
      const Event& event = document.events[e];
      // "De val van de enclave is herdacht": no news of a deed.
      const bool told = thread.news ? happens(event.realis) : told_as_fact(event.realis);
      to.grave = to.grave || (deeds_.grave(event.kind) && told);
      if (deeds_.deed(event.kind) && happens(event.realis) && !wide(event.when)) {
        const Interval days = whole_days(event.when);
        ++to.days[days];
        if (event.time != none) ++to.told[days];
        if (event.time != none && deeds_.violent(event.kind)) ++to.acts[days];
      }
      if (event.place != none) {
        const std::string region = region_of(document.reading.places[event.place]);
        if (!region.empty()) thread.regions.insert(region);
      }
      for (const std::vector<std::int32_t>* side : {&event.agents, &event.targets}) {
        for (const std::int32_t a : *side) thread.actors.insert(heap_.actor(scene.document, a));
      }
    }
  }

  // Figures of victims make an incident of what no verb tells: "Khiam telde op 19 maart zes doden".
  void add_victims(const std::vector<std::uint32_t>& story) {
    std::map<std::uint32_t, std::size_t> draft_of;
    for (std::size_t i = 0; i < drafts_.size(); ++i) draft_of[drafts_[i].thread] = i;
    for (const std::uint32_t d : story) {
      for (const Number& number : heap_[d].numbers) {
        const std::uint32_t sentence = heap_[d].reading.quantities[number.quantity].sentence;
        if (!counts_victims(number.state) || sentence >= out_.of_sentence[d].size()) continue;
        drafts_[draft_of.at(out_.of_sentence[d][sentence])].grave = true;
      }
    }
  }

  void finish(const std::vector<std::uint32_t>& story) {
    const bool violent = std::any_of(news_.begin(), news_.end(), [&](std::size_t n) { return drafts_[n].grave; });
    std::map<std::uint32_t, Regions> regions = regions_by_thread(story);
    for (const Draft& draft : drafts_) {
      Thread& thread = out_.threads[draft.thread];
      if (thread.news) {
        thread.when = days_of(!draft.acts.empty() ? draft.acts : !draft.told.empty() ? draft.told : draft.days);
        if (!thread.when.known()) thread.when = published(story);
        gone_[draft.thread] = !violent;
      } else {
        thread.coarse = wide(thread.when);
        gone_[draft.thread] = !draft.grave || history(thread.when, published(story));
      }
      if (thread.regions.empty()) thread.regions = usual_regions(std::move(regions[draft.thread]));
      keep_finest(thread.regions);
      if (gone_[draft.thread]) thread.regions.clear();  // what tells of nothing joins nothing
    }
    for (const std::uint32_t d : story) {
      for (std::uint32_t& of : out_.of_sentence[d]) {
        if (of != Threads::nothing && gone_.at(of)) of = Threads::nothing;
      }
    }
  }

  Interval published(const std::vector<std::uint32_t>& story) const {
    Interval out;
    for (const std::uint32_t d : story) {
      Interval day = heap_[d].report.published;
      if (!day.begin || !day.end) continue;
      if (day.end->day - day.begin->day <= coarse_days) day.begin->day -= 2;
      if (!out.begin || *day.begin < *out.begin) out = day;
    }
    return out;
  }

  using Regions = std::map<std::string, int>;  // with how many places lie in each

  std::map<std::uint32_t, Regions> regions_by_thread(const std::vector<std::uint32_t>& story) const {
    std::map<std::uint32_t, Regions> out;
    for (const std::uint32_t d : story) {
      for (const PlaceMention& place : heap_[d].reading.places) {
        if (place.sentence < out_.of_sentence[d].size() && !place.acts)
          ++out[out_.of_sentence[d][place.sentence]][region_of(place)];
      }
    }
    return out;
  }

  // The regions that most places of its sentences lie in, where no event has one.
  static std::set<std::string> usual_regions(Regions count) {
    count.erase("");
    int most = 0;
    for (const auto& [region, n] : count) {
      if (region.find('/') != std::string::npos) most = std::max(most, n);
    }
    std::set<std::string> out;
    for (const auto& [region, n] : count) {
      if (most > 0 ? region.find('/') != std::string::npos && n * 2 > most : true) out.insert(region);
    }
    return out;
  }

  const Heap& heap_;
  const Deeds& deeds_;
  const Articles& articles_;
  const FollowWeights* weights_;
  Threads& out_;
  std::vector<Draft> drafts_;
  std::vector<std::size_t> news_;  // into drafts_, by setting
  std::map<std::string, std::size_t> older_;
  std::map<std::uint32_t, bool> gone_;
};

// An entry that strayed tells of the news of its own story: of those at a place that it names, else of the first.
void bring_home(const StrayEntry& stray, const Heap& heap, const std::vector<std::uint32_t>& news, Threads& out) {
  std::uint32_t to = news.empty() ? Threads::nothing : news.front();
  const std::vector<PlaceMention>& places = heap[stray.document].reading.places;  // in text order
  auto place = std::partition_point(places.begin(), places.end(),
                                    [&](const PlaceMention& p) { return p.sentence < stray.first; });
  for (; place != places.end() && place->sentence < stray.last; ++place) {
    const auto there = std::find_if(news.begin(), news.end(), [&](std::uint32_t thread) {
      return !place->place_id.empty() && out.threads[thread].setting == place->place_id;
    });
    if (there != news.end()) to = *there;
  }
  std::vector<std::uint32_t>& of_sentence = out.of_sentence[stray.document];
  std::fill(of_sentence.begin() + stray.first, of_sentence.begin() + stray.last, to);
}

}  // namespace

std::string region_of(const PlaceMention& place) {
  if (place.country.empty() || place.admin1.empty()) return place.country;
  return std::string(place.country) + "/" + std::string(place.admin1);
}

Threads find_threads(const Heap& heap, const Deeds& deeds, const Articles& articles, const FollowWeights* weights) {
  Threads out;
  out.of_sentence.resize(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d)
    out.of_sentence[d].assign(heap[d].reading.sentences.size(), Threads::nothing);
  const StoriesOf stories = find_stories(heap);
  std::vector<std::vector<std::uint32_t>> news;
  news.reserve(stories.reports.size());
  for (const std::vector<std::uint32_t>& story : stories.reports)
    news.push_back(StoryThreads(heap, deeds, articles, weights, out).add(story, stories.strays));
  for (const StrayEntry& stray : stories.strays) bring_home(stray, heap, news[stray.story], out);
  return out;
}

}  // namespace wederhoor::reconcile
