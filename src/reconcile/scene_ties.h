// Which places, or days, the words of a sentence are told with elsewhere in the heap: "de boot" with Waingmaw, "het
// veldhospitaal" with Nampong.
#pragma once

#include "reconcile/event_votes.h"
#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

template <class Key>
class SceneTies {
 public:
  // A sentence tells of these keys; at most some of its words and keys count.
  void tell(const Features& sentence, const std::vector<Key>& keys) {
    if (keys.empty() || keys.size() > most_keys) return;
    for (std::size_t i = 0; i < std::min(sentence.size(), most_words); ++i) {
      if (told_.all(sentence[i].first) > most_often + static_cast<std::int32_t>(most_keys)) continue;  // says nothing
      for (const Key& key : keys) told_.add(sentence[i].first, key);
    }
  }
  // In thousandths: how much of what the sentence's rarer words are told with is the key. Its own telling is left out:
  // `own` are the keys that were told of it.
  std::int32_t between(const Features& sentence, const std::vector<Key>& own, const Key& key) const {
    const bool counts = !own.empty() && own.size() <= most_keys;
    const std::int32_t mine = counts && std::find(own.begin(), own.end(), key) != own.end() ? 1 : 0;
    const auto others = counts ? static_cast<std::int32_t>(own.size()) : 0;
    std::int32_t sum = 0, words = 0;
    for (std::size_t i = 0; i < std::min(sentence.size(), most_words); ++i) {
      const std::int32_t all = told_.all(sentence[i].first) - others;
      if (all <= 0 || all > most_often) continue;
      sum += share(std::max(0, told_.of(sentence[i].first, key) - mine), all + 1);
      ++words;
    }
    return words == 0 ? 0 : sum / words;
  }

 private:
  static constexpr std::size_t most_keys = 6, most_words = 60;
  static constexpr std::int32_t most_often = 60;  // a word that is told with more says nothing
  EventVotes<Key> told_;
};

}  // namespace wederhoor::reconcile
