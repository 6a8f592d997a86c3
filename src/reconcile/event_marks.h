// What the text shows of a mention beside an event: how far apart they stand, whether it stands
// where somebody is named who speaks. From the text alone: a stored document has no words any more.
#pragma once

#include <string_view>
#include <vector>

#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

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
// One for each of the mentions, which are in text order.
std::vector<InClaim> in_claims(const Claims& claims, const std::vector<Span>& mentions);

// Mentions of each sentence: [first, last) of those in text order.
class BySentence {
 public:
  template <class Mentions>
  BySentence(const Mentions& mentions, std::size_t sentences) : first_(sentences + 1) {
    for (const auto& m : mentions) {
      if (m.sentence < sentences) ++first_[m.sentence + 1];
    }
    for (std::size_t s = 1; s < first_.size(); ++s) first_[s] += first_[s - 1];
  }
  std::uint32_t first(std::uint32_t sentence) const { return first_[sentence]; }
  std::uint32_t last(std::uint32_t sentence) const { return first_[sentence + 1]; }

 private:
  std::vector<std::uint32_t> first_;
};

}  // namespace wederhoor::reconcile
