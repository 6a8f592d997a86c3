// Decides which reports are one story: published within a fortnight of each other, and sharing names of places and
// other names (one of them a place, or three) in proportion to how rare they are. "Aanslag in Almere" and "Wie is
// kroongetuige S.?", both with Almere, Lelystad and Iron Polder: one story. Not: two reports that share Moskou and Kyiv
// alone, in a heap full of both; nor two that share Telegram and Defensie. A name is what one report of the heap writes
// with a capital amid a sentence, wherever others have it: "MARKT VAN OLESJKY GETROFFEN". A village that no gazetteer
// lists counts as much as a town with its region: "de school in Tabayin" of three reports is one story. Each report
// looks only at the few stories that share its rarest names. Tested by tests/reconcile/stories_test.cc.
#include "reconcile/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.h"
#include "base/most_frequent.h"
#include "base/part_kinds.h"
#include "base/utf8.h"
#include "reconcile/rarity.h"
#include "reconcile/story_names.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t window_days = 14;
constexpr double least_likeness = 0.1;
constexpr std::size_t least_shared = 2;    // names, a place among them: a town brings its region
constexpr std::size_t least_unplaced = 3;  // names that are no places: "Telegram" and "Defensie" make no story
constexpr std::size_t names_asked = 40;    // of a report, the rarest: they say which stories to look at
constexpr std::size_t stories_asked = 16;  // that a name leads to, the latest
constexpr std::size_t stories_weighed = 6;
constexpr std::size_t least_of_many = 4;        // reports of a story that a lone one may belong to after all
constexpr std::int32_t days_beside = 3;         // before or behind them
constexpr std::uint32_t heaps_like_ours = 100;  // how a small heap is taken: as a part of a hundred reports more

using Names = std::vector<std::pair<std::uint64_t, std::int64_t>>;  // hash, weight; sorted by hash

// Of publication; INT32_MAX: unknown.
std::int32_t day_of(const Heap& heap, std::uint32_t document) {
  const auto& begin = heap[document].report.published.begin;
  return begin ? begin->day : INT32_MAX;
}

struct Story {
  std::vector<std::uint32_t> documents;
  std::unordered_map<std::uint64_t, std::int64_t> weight;
  std::unordered_map<std::uint64_t, std::uint32_t> reports_with;  // a name
  double norm2 = 0;
  std::int32_t first_day = INT32_MAX, last_day = 0;
  bool dated = false;
};

class Stories {
 public:
  explicit Stories(const Heap& heap) : heap_(heap) {
    for (const Document& document : heap) {
      each_capital(document.report.text, [&](std::uint64_t word, bool amid) {
        if (amid) known_.insert(word);
      });
      add_place_words(document, places_, unlisted_);
      add_country_words(document, countries_);
    }
    for (const Document& document : heap) {
      std::vector<std::uint64_t> places = places_of(document);
      places_.insert(places.begin(), places.end());
      for (const std::uint64_t name : names_of(document, std::move(places), known_)) ++reports_with_[name];
    }
  }

  void add(std::uint32_t document) {
    const Names names = weighed(document);
    double norm2 = 0;
    for (const auto& [name, weight] : names) norm2 += static_cast<double>(weight) * static_cast<double>(weight);
    const std::optional<Moment>& day = heap_[document].report.published.begin;
    std::uint32_t best = UINT32_MAX;
    double most = least_likeness;
    for (const std::uint32_t s : candidates(names)) {
      if (day && stories_[s].dated && day->day - stories_[s].last_day > window_days) continue;
      const double alike = likeness(stories_[s], names, norm2);
      if (alike > most) {
        most = alike;
        best = s;
      }
    }
    if (best == UINT32_MAX) {
      best = static_cast<std::uint32_t>(stories_.size());
      stories_.emplace_back();
    }
    join(best, document, names);
  }

  // What no story was like enough for: an interview, a denial point by point. It joins the one large story that has a
  // name nearly to itself which most of its reports, and this one, write: "de Noordexpres". Not: "Hamas", of which
  // others tell too.
  void join_lone() {
    for (std::uint32_t s = 0; s < stories_.size(); ++s) {
      if (stories_[s].documents.size() > most_of_few || !stories_[s].dated) continue;
      const std::uint32_t to = own_names_in(s);
      if (to == UINT32_MAX) continue;
      for (const std::uint32_t document : stories_[s].documents) join(to, document, weighed(document));
      stories_[s].documents.clear();
    }
  }

  StoriesOf take() {
    std::erase_if(stories_, [](const Story& story) { return story.documents.empty(); });
    StoriesOf out;
    find_strays(out.strays);
    out.reports.reserve(stories_.size());
    for (Story& story : stories_) {
      std::sort(story.documents.begin(), story.documents.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(day_of(heap_, a), a) < std::pair(day_of(heap_, b), b);
      });
      out.reports.push_back(std::move(story.documents));
    }
    return out;
  }

 private:
  static constexpr std::size_t most_of_few = 2;
  static constexpr std::size_t most_stories = 4;  // of a name that still tells which
  static constexpr int much_more = 2;

  // Entries of live blogs whose names are far more at home in another story than in that of the rest. Live blogs
  // themselves, which tell of many, do not count.
  void find_strays(std::vector<StrayEntry>& out) const {
    std::vector<std::uint32_t> own(heap_.size());
    std::vector<bool> live(heap_.size());
    for (std::uint32_t s = 0; s < stories_.size(); ++s) {
      for (const std::uint32_t d : stories_[s].documents) own[d] = s;
    }
    for (std::uint32_t d = 0; d < heap_.size(); ++d) live[d] = base::is_live(heap_[d].report);
    if (std::find(live.begin(), live.end(), true) == live.end() || stories_.size() < 2) return;
    std::unordered_map<std::uint64_t, std::map<std::uint32_t, std::uint32_t>> told;  // name -> reports, by story
    for (std::uint32_t d = 0; d < heap_.size(); ++d) {
      if (live[d]) continue;
      for (const std::uint64_t name : names_of(heap_[d], places_of(heap_[d]), known_)) {
        if (weight_of(name) > 0) ++told[name][own[d]];
      }
    }
    for (std::uint32_t d = 0; d < heap_.size(); ++d) {
      if (!live[d]) continue;
      each_entry(heap_[d], [&](std::uint32_t first, std::uint32_t last) {
        std::map<std::uint32_t, int> at_home;  // by story
        for (const std::uint64_t name : names_in(heap_[d], first, last, {known_, places_, countries_})) {
          const auto found = told.find(name);
          if (found == told.end() || found->second.size() > most_stories) continue;
          for (const auto& [story, n] : found->second)
            at_home[story] += static_cast<int>(weight_of(name)) / static_cast<int>(found->second.size());
        }
        const std::uint32_t best = base::most_frequent(at_home, own[d]);
        const auto held = at_home.find(own[d]);
        if (best != own[d] && at_home[best] >= much_more * (held == at_home.end() ? 0 : held->second) &&
            in_time(d, stories_[best]))
          out.push_back({d, first, last, best});
      });
    }
  }

  bool in_time(std::uint32_t d, const Story& story) const {
    const std::optional<Moment>& day = heap_[d].report.published.begin;
    return !day || !story.dated ||
           (day->day >= story.first_day - window_days && day->day <= story.last_day + window_days);
  }

  // The story that has a name nearly alone, which half of this one's reports write too: as many names as these are
  // reports. UINT32_MAX: none, or several.
  std::uint32_t own_names_in(std::uint32_t s) const {
    const Story& few = stories_[s];
    std::map<std::uint32_t, std::size_t> shared;  // names, by story
    for (const auto& [name, weight] : few.weight) {
      const std::vector<std::uint32_t>& others = stories_with_.at(name);
      if (countries_.contains(name) || others.size() > stories_asked) continue;
      for (const std::uint32_t other : others) {
        if (other != s && near(few, stories_[other]) && own(name, few, stories_[other])) ++shared[other];
      }
    }
    std::erase_if(shared, [&](const auto& of) { return of.second < few.documents.size(); });
    return shared.size() == 1 ? shared.begin()->first : UINT32_MAX;
  }

  // Do most reports of the many and half of the few write the name, and hardly any other?
  bool own(std::uint64_t name, const Story& few, const Story& many) const {
    const std::size_t here = reports_of(few, name), there = reports_of(many, name);
    return many.documents.size() >= least_of_many && here * 2 >= few.documents.size() &&
           there * 3 >= many.documents.size() * 2 && (here + there) * 4 >= std::size_t{reports_with_.at(name)} * 3;
  }

  static bool near(const Story& few, const Story& many) {
    return few.first_day >= many.first_day - days_beside && few.last_day <= many.last_day + days_beside;
  }

  static std::size_t reports_of(const Story& story, std::uint64_t name) {
    const auto found = story.reports_with.find(name);
    return found == story.reports_with.end() ? 0 : found->second;
  }

  // Names that stand in other reports too, each with its rarity.
  Names weighed(std::uint32_t document) const {
    Names out;
    for (const std::uint64_t name : names_of(heap_[document], places_of(heap_[document]), known_)) {
      if (const std::int64_t weight = weight_of(name); weight > 0) out.emplace_back(name, weight);
    }
    return out;
  }

  // 0 where one report alone has it.
  std::int64_t weight_of(std::uint64_t name) const {
    const auto found = reports_with_.find(name);
    if (found == reports_with_.end() || found->second < 2) return 0;
    return rarity(heap_.size() + heaps_like_ours, found->second + heaps_like_ours / 100);
  }

  // The stories that most of the rarest names lead to.
  std::vector<std::uint32_t> candidates(const Names& names) const {
    Names rarest = names;
    std::sort(rarest.begin(), rarest.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (rarest.size() > names_asked) rarest.resize(names_asked);
    std::unordered_map<std::uint32_t, std::int64_t> votes;
    for (const auto& [name, weight] : rarest) {
      const auto found = stories_with_.find(name);
      if (found == stories_with_.end()) continue;
      const std::vector<std::uint32_t>& held = found->second;
      const std::size_t first = held.size() > stories_asked ? held.size() - stories_asked : 0;
      for (std::size_t i = first; i < held.size(); ++i) votes[held[i]] += weight;
    }
    std::vector<std::pair<std::int64_t, std::uint32_t>> ranked;
    ranked.reserve(votes.size());
    for (const auto& [story, n] : votes) ranked.emplace_back(-n, story);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < ranked.size() && i < stories_weighed; ++i) out.push_back(ranked[i].second);
    return out;
  }

  double likeness(const Story& story, const Names& names, double norm2) const {
    std::int64_t sum = 0;
    std::size_t shared = 0;
    bool placed = false;
    for (const auto& [name, weight] : names) {
      const auto found = story.weight.find(name);
      if (found == story.weight.end()) continue;
      sum += weight * found->second;
      shared += unlisted_.contains(name) ? least_shared : 1;  // no region comes with it
      placed = placed || places_.contains(name);
    }
    return shared < (placed ? least_shared : least_unplaced)
               ? 0
               : static_cast<double>(sum) / std::sqrt(norm2 * story.norm2);
  }

  void join(std::uint32_t s, std::uint32_t document, const Names& names) {
    Story& story = stories_[s];
    for (const auto& [name, weight] : names) {
      std::int64_t& held = story.weight[name];
      if (held == 0) stories_with_[name].push_back(s);
      story.norm2 += static_cast<double>(weight * (2 * held + weight));
      held += weight;
      ++story.reports_with[name];
    }
    story.documents.push_back(document);
    if (const auto& day = heap_[document].report.published.begin) {
      story.first_day = std::min(story.first_day, day->day);
      story.last_day = std::max(story.last_day, day->day);
      story.dated = true;
    }
  }

  const Heap& heap_;
  std::unordered_map<std::uint64_t, std::uint32_t> reports_with_;
  // Words that are names; places and words of their names; those that no gazetteer lists.
  Known known_, places_, unlisted_, countries_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> stories_with_;
  std::vector<Story> stories_;
};

}  // namespace

StoriesOf find_stories(const Heap& heap) {
  std::vector<std::uint32_t> order(heap.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return day_of(heap, a) < day_of(heap, b); });
  Stories stories(heap);
  for (const std::uint32_t document : order) stories.add(document);
  stories.join_lone();
  return stories.take();
}

}  // namespace wederhoor::reconcile
