// Decides what counts as a clue to the incident of a sentence: sites, kinds of deeds, days that it names or puts a deed
// on, names in its midst. "Donderdag trof een drone de markt van Pivert, zegt Fabre": a site, a kind, a day, two names.
// Not: the word that opens the sentence, a duration, the day that a deed only took from its report.
// Tested by tests/reconcile/follow_test.cc.
#include "reconcile/follow_clues.h"

#include <algorithm>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::int32_t longest_named = 2, longest_deed = 3;  // days of what still is a day
constexpr std::size_t least_letters = 4;                     // of a name
constexpr std::int32_t long_ago = 99;

// Numbers clues in the order in which they come.
class Numbers {
 public:
  std::uint32_t of(std::uint64_t key) {
    return known_.try_emplace(key, static_cast<std::uint32_t>(known_.size())).first->second;
  }
  std::size_t size() const { return known_.size(); }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> known_;
};

// Words with a capital behind the first word.
void add_names(std::string_view text, Numbers& numbers, std::vector<std::uint32_t>& out) {
  bool first = true;
  for (std::size_t i = 0; i < text.size();) {
    base::CodePoint c = base::decode(text, i);
    if (!base::is_letter(c.value)) {
      i += c.size;
      continue;
    }
    const std::size_t begin = i;
    const bool capital = base::is_upper(c.value);
    std::size_t letters = 0;
    for (; c.size > 0 && base::is_letter(c.value); c = base::decode(text, i)) {
      ++letters;
      i += c.size;
    }
    if (capital && !first && letters >= least_letters)
      out.push_back(numbers.of(base::hash64(base::fold(text.substr(begin, i - begin)))));
    first = false;
  }
}

bool short_enough(const Interval& when, std::int32_t most) {
  return when.begin && when.end && when.end->day - when.begin->day <= most;
}

void tidy(std::vector<std::uint32_t>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

class Finder {
 public:
  Finder(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds)
      : heap_(heap), scenes_(scenes), deeds_(deeds) {
    out_.scenes.resize(scenes.size());
  }

  StoryClues run() {
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      if (s == 0 || scenes_[s - 1].document != scenes_[s].document) add_days(s);
      add_scene(s);
    }
    for (std::size_t s = 0; s < scenes_.size(); ++s) {
      for (std::vector<std::uint32_t>& list : out_.scenes[s].of) tidy(list);
      carry_sites(s);
    }
    for (std::size_t k = 0; k < clue_kinds; ++k) out_.known[k] = numbers_[k].size();
    return std::move(out_);
  }

 private:
  void add(std::size_t scene, ClueKind kind, std::uint64_t key) {
    const auto k = static_cast<std::size_t>(kind);
    out_.scenes[scene].of[k].push_back(numbers_[k].of(key));
  }

  // Days that the report of the scene names.
  void add_days(std::size_t first) {
    const Reading& reading = heap_[scenes_[first].document].reading;
    for (const TimeMention& time : reading.times) {
      if (time.sentence >= reading.sentences.size() || time.kind == TimeKind::duration || time.kind == TimeKind::set)
        continue;
      if (short_enough(time.value, longest_named))
        add(first + time.sentence, ClueKind::day, static_cast<std::uint64_t>(time.value.begin->day));
    }
  }

  void add_scene(std::size_t s) {
    const Scene& scene = scenes_[s];
    const Document& document = heap_[scene.document];
    for (const std::string& site : scene.sites) add(s, ClueKind::site, base::hash64(site));
    for (const std::uint32_t e : scene.events) {
      const Event& event = document.events[e];
      if (!deeds_.deed(event.kind)) continue;
      add(s, ClueKind::deed, base::hash64(event.kind));
      if (event.time != none && short_enough(event.when, longest_deed))
        add(s, ClueKind::day, static_cast<std::uint64_t>(event.when.begin->day));
    }
    if (scene.sentence >= document.reading.sentences.size()) return;
    const auto name = static_cast<std::size_t>(ClueKind::name);
    add_names(document.reading.sentences[scene.sentence].span.of(document.report.text), numbers_[name],
              out_.scenes[s].of[name]);
  }

  void carry_sites(std::size_t s) {
    Clues& here = out_.scenes[s];
    const std::vector<std::uint32_t>& own = here.of[static_cast<std::size_t>(ClueKind::site)];
    const bool opens = s == 0 || scenes_[s - 1].document != scenes_[s].document;
    here.last_sites = own;
    if (!own.empty()) return;
    here.since = opens ? long_ago : std::min(long_ago, out_.scenes[s - 1].since + 1);
    if (!opens) here.last_sites = out_.scenes[s - 1].last_sites;
  }

  const Heap& heap_;
  const std::vector<Scene>& scenes_;
  const Deeds& deeds_;
  std::array<Numbers, clue_kinds> numbers_;
  StoryClues out_;
};

}  // namespace

StoryClues clues_of(const Heap& heap, const std::vector<Scene>& scenes, const Deeds& deeds) {
  return Finder(heap, scenes, deeds).run();
}

}  // namespace wederhoor::reconcile
