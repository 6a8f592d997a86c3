// Decides what a story tells besides its news, a paragraph at a time: from where a report gets to another place, with a
// deed there on another day, to the end of the paragraph, or of the entry of a live blog. "Zondag kwamen bij Burao elf
// herders om", in reports on a bank in Hargeisa that was stormed on Friday: besides. Not: a town that the reports open
// with; not Moskou, where things are only said; not a village beside it in the same night.
// Tested by tests/reconcile/asides_test.cc.
#include "reconcile/asides.h"

#include <algorithm>
#include <map>

#include "base/most_frequent.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "reconcile/follow_anchors.h"
#include "reconcile/follow_way.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t longest = 2;  // days of what is told by a day
constexpr double near_km = 15;       // what lies nearer is told of the night before or after as well

struct Told {
  std::vector<std::size_t> scenes;          // that name the site
  std::set<std::uint32_t> reports, opened;  // that name it; in their opening
  std::set<std::int32_t> days;              // told of deeds, from where it is named to the end of the paragraph
  std::set<std::uint32_t> deeds_in;         // reports that put a deed there
  std::size_t deeds = 0, speaks = 0, lies = 0;
  const PlaceMention* place = nullptr;  // one that is located; nullptr: none
};

bool told_by_day(const Event& event) {
  return event.time != none && event.when.begin && event.when.end &&
         event.when.end->day - event.when.begin->day <= longest;
}

class Finder {
 public:
  Finder(const Heap& heap, const std::vector<Scene>& scenes, const Sites& sites, const Deeds& deeds)
      : heap_(heap), scenes_(scenes), sites_(sites), deeds_(deeds) {
    gather();
    news_ = opened_with();
  }

  Asides run() {
    Asides out = Asides::none_of(scenes_.size());
    if (news_.empty()) return out;
    const std::int32_t day = day_of_news();
    each_paragraph([&](std::size_t first, std::size_t last) { gather_days(first, last); });
    for (const auto& [id, told] : told_) {
      if (id != news_ && is_aside(told, day)) out.sites.push_back(id);
    }
    if (out.sites.empty()) return out;
    Anchors anchors(scenes_.size());
    for (std::size_t s = 0; s < scenes_.size(); ++s) anchors[s] = named_in(scenes_[s], out.sites);
    const std::vector<std::uint32_t> of =
        follow_anchors(heap_, scenes_, deeds_, std::move(anchors), out.sites.size() + 1);
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      if (of[s] > 0) out.of_scene[s] = of[s] - 1;
    }
    return out;
  }

 private:
  template <class Use>
  void each_paragraph(const Use& use) const {
    each_report(scenes_, [&](std::size_t first, std::size_t last) {
      for (std::size_t begin = first; begin < last;) {
        std::size_t end = begin;
        while (end < last && scenes_[end].paragraph == scenes_[begin].paragraph) ++end;
        use(begin, end);
        begin = end;
      }
    });
  }

  void gather() {
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      const Scene& scene = scenes_[s];
      if (scene.older.known()) continue;
      for (const std::string& id : scene.sites) {
        Told& told = told_[id];
        told.scenes.push_back(s);
        told.reports.insert(scene.document);
        if (opens_report(heap_, scene)) told.opened.insert(scene.document);
      }
      for (const std::uint32_t e : scene.events) {
        const Event& event = heap_[scene.document].events[e];
        if (!deeds_.deed(event.kind) || !happens(event.realis)) continue;
        for (const std::string& id : sites_.of(scene, event)) {
          ++told_[id].deeds;
          told_[id].deeds_in.insert(scene.document);
        }
      }
    }
    each_report(scenes_, [&](std::size_t first, std::size_t) {
      for (const PlaceMention& place : heap_[scenes_[first].document].reading.places) {
        const auto at = told_.find(place.place_id);
        if (at == told_.end()) continue;
        ++(place.acts ? at->second.speaks : at->second.lies);
        if (place.located) at->second.place = &place;
      }
    });
  }

  // The site that most reports open with, of those where something happens.
  std::string opened_with() const {
    std::string best;
    std::tuple<std::size_t, std::size_t, std::size_t> most;
    for (const auto& [id, told] : told_) {
      const std::tuple value(told.opened.size(), told.deeds_in.size(), told.scenes.size());
      if (told.deeds == 0 || value <= most) continue;
      most = value;
      best = id;
    }
    return best;
  }

  // The usual day of what is told where it is named; of anything, where no day is told there.
  std::int32_t day_of_news() const {
    std::map<std::int32_t, int> days;
    const auto count = [&](std::int32_t day) { ++days[day]; };
    for (const std::size_t s : told_.at(news_).scenes) each_told_day(scenes_[s], count);
    if (days.empty()) {
      for (const Scene& scene : scenes_) {
        if (!scene.older.known()) each_told_day(scene, count);
      }
    }
    return base::most_frequent(days, INT32_MIN / 2);  // no day; one less is a number still
  }

  template <class Use>
  void each_told_day(const Scene& scene, const Use& use) const {
    for (const std::uint32_t e : scene.events) {
      const Event& event = heap_[scene.document].events[e];
      if (deeds_.deed(event.kind) && told_by_day(event)) use(event.when.begin->day);
    }
  }

  bool names_news(const Scene& scene) const {
    return std::binary_search(scene.sites.begin(), scene.sites.end(), news_);
  }

  void gather_days(std::size_t first, std::size_t last) {
    constexpr std::size_t most = 16;  // sites of a paragraph that what follows is told of
    std::set<std::string> named;
    for (std::size_t s = first; s < last; ++s) {
      if (scenes_[s].older.known()) continue;
      if (names_news(scenes_[s]))
        named.clear();
      else if (named.size() < most)
        named.insert(scenes_[s].sites.begin(), scenes_[s].sites.end());
      each_told_day(scenes_[s], [&](std::int32_t day) {
        for (const std::string& id : named) told_[id].days.insert(day);
      });
    }
  }

  bool is_aside(const Told& told, std::int32_t news) const {
    const auto around = told.days.lower_bound(news - 1);
    const bool next_day = around != told.days.end() && *around <= news + 1;
    const bool other_day = !told.days.empty() && !told.days.contains(news) && !(next_day && beside_news(told));
    return told.deeds > 0 && other_day && told.speaks <= told.lies && told.opened.size() * 2 < told.reports.size();
  }

  bool beside_news(const Told& told) const {
    const PlaceMention *a = told.place, *b = told_.at(news_).place;
    return a && b && lexicon::distance_km(a->lat, a->lon, b->lat, b->lon) < near_km;
  }

  // 0: the news; else one more than the place of the aside.
  std::vector<std::uint32_t> named_in(const Scene& scene, const std::vector<std::string>& asides) const {
    if (names_news(scene)) return {0};
    std::vector<std::uint32_t> out;
    for (const std::string& id : scene.sites) {
      const auto at = std::lower_bound(asides.begin(), asides.end(), id);
      if (at != asides.end() && *at == id) out.push_back(static_cast<std::uint32_t>(at - asides.begin()) + 1);
    }
    return out;
  }

  const Heap& heap_;
  const std::vector<Scene>& scenes_;
  const Sites& sites_;
  const Deeds& deeds_;
  std::map<std::string, Told> told_;
  std::string news_;  // the site
};

}  // namespace

Asides asides_of(const Heap& heap, const std::vector<Scene>& scenes, const Sites& sites, const Deeds& deeds) {
  return Finder(heap, scenes, sites, deeds).run();
}

}  // namespace wederhoor::reconcile
