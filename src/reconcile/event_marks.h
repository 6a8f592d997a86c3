// What is measured of an event and of the mentions around it, the same for places and for days: of which sort it is,
// how far apart they stand, whether a mention stands where somebody is named who speaks. From the text alone: a stored
// document has no words any more.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "reconcile/event_trees.h"
#include "reconcile/scenes.h"

namespace wederhoor::reconcile {

inline constexpr std::int32_t farther = 99;         // of what is not told at all
inline constexpr std::uint32_t lead_sentences = 3;  // of a report

struct Between {
  std::int32_t words = 0, commas = 0;
  bool before = false;  // the mention stands before the event
};
// At most some hundred bytes are looked at: what is farther counts as that far.
Between between(std::string_view text, Span event, Span mention);

// How a mention stands to the claims of its report.
struct InClaim {
  bool source = false, cue = false, content = false;
};

// The mention by which a report tells a choice beside an event, and whether that is in the event's sentence.
struct Shown {
  std::int32_t mention = none;
  bool here = false;
};

// The mentions of a report, of its places or of its times, in text order.
class Marks {
 public:
  template <class Mentions>
  Marks(const Document& document, const Mentions& mentions) {
    marks_.reserve(mentions.size());
    for (const auto& m : mentions) marks_.push_back({m.span, m.sentence});
    sort_out(document);
  }
  // Those of a sentence: [first, last).
  std::uint32_t first(std::uint32_t sentence) const { return first_[sentence]; }
  std::uint32_t last(std::uint32_t sentence) const { return first_[sentence + 1]; }
  std::int32_t count(std::uint32_t sentence) const;  // at most 9
  const InClaim& in_claim(std::int32_t mention) const { return in_claim_[static_cast<std::size_t>(mention)]; }

  // Calls use(mention) for those of the event's sentence, from the event outwards.
  template <class Use>
  void each_beside(const Event& event, const Use& use) const {
    const std::uint32_t begin = first(event.sentence), end = last(event.sentence);
    std::uint32_t middle = begin;
    while (middle < end && middle - begin < 64 && marks_[middle].span.begin < event.trigger.begin) ++middle;
    for (std::uint32_t step = 0; step < most_beside; ++step) {
      if (middle + step < end) use(static_cast<std::int32_t>(middle + step));
      if (middle >= begin + step + 1) use(static_cast<std::int32_t>(middle - step - 1));
    }
  }
  // Of the sentences before it, backwards.
  template <class Use>
  void each_before(const Event& event, const Use& use) const {
    for (std::uint32_t back = 1; back <= sentences_before && back <= event.sentence; ++back) {
      const std::uint32_t begin = first(event.sentence - back), end = last(event.sentence - back);
      for (std::uint32_t m = end; m > std::max(begin, end - std::min(end, most_around)); --m)
        use(static_cast<std::int32_t>(m - 1));
    }
  }
  // Of the sentences that open the report.
  template <class Use>
  void each_of_lead(const Use& use) const {
    for (std::uint32_t s = 0; s < lead_sentences && s + 1 < first_.size(); ++s) {
      for (std::uint32_t m = first(s); m < std::min(last(s), first(s) + most_around); ++m)
        use(static_cast<std::int32_t>(m));
    }
  }

  // Where the report tells a choice: in the event's sentence, how near; before, how far back; how often. `named`: the
  // mentions that tell it, at least one, in text order; `all`: how many tell any.
  Shown measure(const Document& document, const Event& event, const std::vector<std::int32_t>& named, std::size_t all,
                Measures& out) const;

 private:
  struct Mark {
    Span span;
    std::uint32_t sentence = 0;
  };
  static constexpr std::uint32_t most_beside = 8, most_around = 4, sentences_before = 3;
  void sort_out(const Document& document);
  void note(const Spans& spans, bool InClaim::* where);
  const Mark& mark(std::int32_t mention) const { return marks_[static_cast<std::size_t>(mention)]; }
  std::vector<Mark> marks_;
  std::vector<InClaim> in_claim_;     // by mention
  std::vector<std::uint32_t> first_;  // by sentence, and one behind the last
};

// Of which sort the event is: measured of any choice for it.
void measure_sort(const Document& document, const Event& event, const Deeds& deeds, bool in_incident, Measures& out);

// By which of the constructions the report took over where, or when, it was: 2, 3 …; by none of them: the number
// behind.
std::int32_t taken_by(const Event& event, std::span<const std::string_view> constructions);

}  // namespace wederhoor::reconcile
