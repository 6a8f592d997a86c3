// Decides of which incident each sentence speaks by what names one: a place, a day, and the names that stand with one
// alone. What is named holds to the end of the paragraph, or of the entry of a live blog; then the report goes on about
// its own: the story's main incident, or the one that it opens with and names more. "Er was niet gewaarschuwd", in a
// report that opens with "Vissers van Merka beschoten": Merka. Not where the paragraph names the tanker before.
// Tested by tests/reconcile/asides_test.cc.
#include "reconcile/follow_anchors.h"

#include <algorithm>
#include <map>

#include "reconcile/follow_clues.h"
#include "reconcile/follow_way.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::uint32_t opening = 4;  // sentences of a report
constexpr int least_own = 2;          // sentences that name what a report is about,
constexpr int much_more = 2;          // and so many times as many as name the main incident
constexpr int least_told = 2;         // sentences, and reports, in which a name stands with one incident

struct NamedWith {
  std::map<std::uint32_t, int> sentences;  // by incident
  std::set<std::uint32_t> reports;
};

class AnchorFollower {
 public:
  AnchorFollower(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds, Anchors anchors,
                 std::size_t incidents)
      : heap_(heap),
        scenes_(scenes),
        anchors_(std::move(anchors)),
        named_(incidents, 0),
        clues_(clues_of(heap, scenes, deeds)) {
    add_names(ClueKind::site);
    add_names(ClueKind::name);
    for (const std::vector<std::uint32_t>& of : anchors_) {
      for (const std::uint32_t j : of) ++named_[j];
    }
  }

  std::vector<std::uint32_t> run() const {
    std::vector<std::uint32_t> out(scenes_.size(), 0);
    each_report(scenes_, [&](std::size_t first, std::size_t last) {
      const std::uint32_t own = own_of(first, last);
      std::uint32_t at = own;
      for (std::size_t s = first; s < last; ++s) {
        if (s == first || scenes_[s].paragraph != scenes_[s - 1].paragraph) at = own;
        if (!scenes_[s].older.known() && !anchors_[s].empty()) at = rarest(anchors_[s]);
        out[s] = at;
      }
    });
    return out;
  }

 private:
  // A name that stands with one incident alone, in several reports, names it where nothing else does.
  void add_names(ClueKind kind) {
    const auto k = static_cast<std::size_t>(kind);
    std::vector<NamedWith> names(clues_.known[k]);
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      if (anchors_[s].size() != 1 || scenes_[s].older.known()) continue;
      for (const std::uint32_t name : clues_.scenes[s].of[k]) {
        ++names[name].sentences[anchors_[s].front()];
        names[name].reports.insert(scenes_[s].document);
      }
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> more;
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      if (!anchors_[s].empty() || scenes_[s].older.known()) continue;
      std::vector<std::uint32_t> found;
      for (const std::uint32_t name : clues_.scenes[s].of[k]) {
        const NamedWith& with = names[name];
        const bool alone = with.sentences.size() == 1 && with.sentences.begin()->second >= least_told &&
                           with.reports.size() >= static_cast<std::size_t>(least_told);
        if (alone) found.push_back(with.sentences.begin()->first);
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
      if (found.size() == 1) more.emplace_back(s, found.front());
    }
    for (const auto& [s, j] : more) anchors_[s] = {j};
  }

  std::uint32_t rarest(const std::vector<std::uint32_t>& of) const {
    return *std::min_element(of.begin(), of.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return named_[a] < named_[b]; });
  }

  // The incident that the report is about.
  std::uint32_t own_of(std::size_t first, std::size_t last) const {
    std::vector<int> opened(named_.size(), 0), all(named_.size(), 0);
    for (std::size_t s = first; s < last; ++s) {
      if (scenes_[s].older.known()) continue;
      for (const std::uint32_t j : anchors_[s]) {
        ++all[j];
        if (opens_report(heap_, scenes_[s])) ++opened[j];
      }
    }
    std::uint32_t best = 0;
    for (std::uint32_t j = 1; j < opened.size() && opened[0] == 0; ++j) {
      if (std::pair(opened[j], all[j]) > std::pair(opened[best], best == 0 ? 0 : all[best])) best = j;
    }
    return all[best] >= least_own && all[best] >= much_more * all[0] ? best : 0;
  }

  const Heap& heap_;
  const std::vector<Scene>& scenes_;
  Anchors anchors_;
  std::vector<int> named_;  // by how many sentences, by incident
  StoryClues clues_;
};

}  // namespace

bool opens_report(const Heap& heap, const Scene& scene) {
  if (scene.sentence >= opening) return false;
  const std::vector<Sentence>& sentences = heap[scene.document].reading.sentences;
  for (std::uint32_t s = 0; s < scene.sentence; ++s) {
    if (sentences[s].part == "live_time") return false;
    const bool told = s > 0 && sentences[s].paragraph == sentences[s - 1].paragraph;
    if (told && sentences[s].paragraph != sentences[scene.sentence].paragraph) return false;  // a paragraph, and on
  }
  return true;
}

std::vector<std::uint32_t> follow_anchors(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds,
                                          Anchors anchors, std::size_t incidents) {
  return AnchorFollower(heap, scenes, deeds, std::move(anchors), incidents).run();
}

}  // namespace wederhoor::reconcile
