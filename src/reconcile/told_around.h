// What the sentences and events around an event tell of a choice for it, the same for places and days: how much the
// words of its sentence are told with it elsewhere, and whether the events before and behind say it.
#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "reconcile/event_trees.h"
#include "reconcile/scene_ties.h"

namespace wederhoor::reconcile {

// Of one report, by sentence: its words, and the keys (places, days) that it tells; the mentions that tell them; and
// the events that say theirs.
template <class Key>
struct ToldAround {
  std::vector<Scene> scenes;
  std::vector<std::vector<Key>> told_of;
  std::map<Key, std::vector<std::int32_t>, std::less<>> named;  // mentions by key, in text order
  std::size_t mentions = 0;                                     // of any key
  std::vector<std::pair<std::uint32_t, Key>> voters;            // events that say it themselves, and what

  ToldAround(const Document& document, std::uint32_t place)
      : scenes(scenes_of(document, place)), told_of(scenes.size()) {}

  // A mention tells the key. At most some of a sentence count among its words.
  void name(std::int32_t mention, std::uint32_t sentence, const Key& key) {
    constexpr std::size_t most_told = 8;
    named[key].push_back(mention);
    ++mentions;
    if (sentence >= told_of.size()) return;
    std::vector<Key>& of = told_of[sentence];
    if (of.size() < most_told && std::find(of.begin(), of.end(), key) == of.end()) of.push_back(key);
  }

  // A sentence that tells none goes on with that of the one before in its paragraph.
  const std::vector<Key>& told(const Reading& reading, std::size_t s) const {
    const std::vector<Sentence>& sentences = reading.sentences;
    const bool goes_on = s > 0 && told_of[s].empty() && sentences[s].paragraph == sentences[s - 1].paragraph;
    return told_of[goes_on ? s - 1 : s];
  }

  // Words of a sentence are told with what it names.
  void tell(const Reading& reading, SceneTies<Key>& ties) const {
    for (std::size_t s = 0; s < told_of.size(); ++s) ties.tell(scenes[s].features, told(reading, s));
  }

  // How much the words of the event's sentence, and of those beside it, are told with the key.
  void measure_ties(const Reading& reading, const SceneTies<Key>& ties, std::uint32_t s, const Key& key,
                    Measures& out) const {
    const auto tied = [&](std::uint32_t at) { return ties.between(scenes[at].features, told(reading, at), key); };
    out.emplace_back("tied", tied(s));
    if (s > 0) out.emplace_back("tied_before", tied(s - 1));
    if (s + 1 < told_of.size()) out.emplace_back("tied_after", tied(s + 1));
  }

  // Do the events before and behind that say it themselves say this?
  void measure_neighbours(const std::vector<Event>& events, std::uint32_t index, const Key& key, Measures& out) const {
    const auto after =
        std::partition_point(voters.begin(), voters.end(), [&](const auto& v) { return v.first <= index; });
    auto before = after;
    while (before != voters.begin() && std::prev(before)->first == index) --before;
    const auto away = [&](std::uint32_t other) {
      const std::uint32_t a = events[other].sentence, b = events[index].sentence;
      return static_cast<std::int32_t>(std::min(a > b ? a - b : b - a, 20U)) + 1;
    };
    if (before != voters.begin() && std::prev(before)->second == key)
      out.emplace_back("prior", away(std::prev(before)->first));
    if (after != voters.end() && after->second == key) out.emplace_back("next", away(after->first));
  }
};

}  // namespace wederhoor::reconcile
