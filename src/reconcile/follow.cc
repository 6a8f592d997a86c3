// Decides of which of a story's incidents each sentence speaks. It begins with the sentences that name a setting; then,
// a few times over, each sentence goes where its words, places and days are at home, but a report changes its subject
// only where enough speaks for it. "De buurvrouw hoorde glas breken", after "In Lelystad werd een woning bestormd":
// there. Not: "Dinsdag liep het dodental in Almere op" behind it. Tested by tests/reconcile/stories_test.cc.
#include "reconcile/follow.h"

#include <algorithm>
#include <cmath>

#include "reconcile/follow_way.h"
#include "reconcile/settings.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;
constexpr int rounds = 4;
// Thousandths of likeness: what a change costs within a paragraph and between two, what the name of the setting is
// worth.
constexpr std::int64_t change_within = 250, change_between = 100, named = 1000;
constexpr double telling = 370;  // norm of a sentence that tells enough to be believed wholly
constexpr std::size_t most_needed = 8, least_needed = 2, least_reports = 2;  // scenes, reports of a setting that stays

class Follower {
 public:
  Follower(const std::vector<Scene>& scenes, const WeighedScenes& words, const std::vector<std::string>& settings)
      : scenes_(scenes), words_(words), named_(scenes.size()), of_(scenes.size(), nowhere) {
    for (std::uint32_t j = 0; j < settings.size(); ++j) live_.push_back(j);
    settings_ = settings.size();
    by_day_ = std::all_of(settings.begin(), settings.end(), is_day);
    for (std::size_t s = 0; s < scenes.size(); ++s) {
      for (const std::uint32_t j : live_) {
        if (std::binary_search(scenes[s].sites.begin(), scenes[s].sites.end(), settings[j])) named_[s].push_back(j);
      }
    }
  }

  std::vector<std::uint32_t> run() {
    begin();
    if (by_day_ && count_reports() <= few_reports) return carried();
    for (int round = 0; round < rounds; ++round) {
      learn(round > 0);
      each_report(scenes_, [&](std::size_t first, std::size_t last) { walk(first, last); });
    }
    return of_;
  }

 private:
  std::size_t count_reports() const {
    std::set<std::uint32_t> reports;
    for (const Scene& scene : scenes_) reports.insert(scene.document);
    return reports.size();
  }

  // Of the days of two or three reports nothing can be learned: each sentence is of the day named last before it, those
  // before the first of that.
  std::vector<std::uint32_t> carried() const {
    std::vector<std::uint32_t> out(scenes_.size(), 0);
    each_report(scenes_, [&](std::size_t first, std::size_t last) {
      std::size_t at = first;
      while (at < last && of_[at] == nowhere) ++at;
      std::uint32_t day = at < last ? of_[at] : 0;
      for (std::size_t s = first; s < last; ++s) out[s] = day = of_[s] == nowhere ? day : of_[s];
    });
    return out;
  }

  // Sentences that name a setting belong to it; of several, to the rarest.
  void begin() {
    std::vector<std::size_t> n(settings_, 0);
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      for (const std::uint32_t j : named_[s]) n[j] += scenes_[s].older.known() ? 0 : 1;
    }
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      for (const std::uint32_t j : named_[s]) {
        if (of_[s] == nowhere || n[j] < n[of_[s]]) of_[s] = j;
      }
    }
  }

  // What each setting is like; small ones go.
  void learn(bool choose) {
    profile_.assign(settings_, std::vector<std::int64_t>(words_.features, 0));
    std::vector<std::size_t> size(settings_, 0);
    std::vector<std::set<std::uint32_t>> reports(settings_);
    std::set<std::uint32_t> all;
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      all.insert(scenes_[s].document);
      const std::uint32_t j = of_[s];
      if (j == nowhere || scenes_[s].older.known()) continue;
      ++size[j];
      reports[j].insert(scenes_[s].document);
      for (const auto& [f, value] : words_.scenes[s].features) profile_[j][f] += value;
    }
    if (choose) keep_large(size, reports, all.size());
    norm_.assign(settings_, 1);
    for (const std::uint32_t j : live_) {
      double norm2 = 0;
      for (const std::int64_t value : profile_[j]) norm2 += static_cast<double>(value) * static_cast<double>(value);
      if (norm2 > 0) norm_[j] = std::sqrt(norm2);
    }
  }

  void keep_large(const std::vector<std::size_t>& size, const std::vector<std::set<std::uint32_t>>& reports,
                  std::size_t all) {
    const std::size_t least_scenes = std::clamp(scenes_.size() / 3, least_needed, most_needed);
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t j : live_) {
      if (size[j] >= least_scenes && reports[j].size() >= std::min(least_reports, all)) kept.push_back(j);
    }
    if (kept.empty())
      kept.push_back(*std::max_element(live_.begin(), live_.end(), [&](auto a, auto b) { return size[a] < size[b]; }));
    live_ = kept;
  }

  // How much the sentence is at home in the setting, itself not counted, in thousandths.
  std::int64_t at_home(std::size_t s, std::uint32_t j) const {
    const WeighedScene& sentence = words_.scenes[s];
    std::int64_t sum = 0;
    for (const auto& [f, value] : sentence.features) sum += value * (profile_[j][f] - (of_[s] == j ? value : 0));
    const double likeness =
        static_cast<double>(sum) / (sentence.norm * norm_[j]) * std::min(1.0, sentence.norm / telling);
    const bool named_here = std::find(named_[s].begin(), named_[s].end(), j) != named_[s].end();
    return static_cast<std::int64_t>(1000 * likeness) + (named_here ? named : 0);
  }

  void walk(std::size_t first, std::size_t last) {
    const std::vector<std::size_t> way = best_way(scenes_, first, last, live_.size(), {change_within, change_between},
                                                  [&](std::size_t s, std::size_t k) { return at_home(s, live_[k]); });
    for (std::size_t i = 0; i < way.size(); ++i) of_[first + i] = live_[way[i]];
  }

  const std::vector<Scene>& scenes_;
  std::size_t settings_ = 0;
  bool by_day_ = false;
  const WeighedScenes& words_;
  std::vector<std::vector<std::uint32_t>> named_;  // settings, by scene
  std::vector<std::uint32_t> of_, live_;
  std::vector<std::vector<std::int64_t>> profile_;
  std::vector<double> norm_;
};

}  // namespace

std::vector<std::uint32_t> follow(const std::vector<Scene>& scenes, const WeighedScenes& words,
                                  const std::vector<std::string>& settings) {
  return Follower(scenes, words, settings).run();
}

}  // namespace wederhoor::reconcile
