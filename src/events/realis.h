// Whether an event happened, goes on, failed, was repelled, is planned, denied, thought up, or lies behind the news.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class RealisFinder {
 public:
  explicit RealisFinder(const Finding& finding);
  // Reads the clause of the trigger and the claim the event stands in; adds its reasons to event.because.
  void set(Event& event) const;

 private:
  void read_word(Event& event, std::uint32_t trigger, std::uint32_t word) const;

  const Finding& f_;
  std::vector<const lexicon::Row*> rows_;  // by token: what it says; null for most
  base::Buckets telling_;                  // tokens that say something, by clause
};

}  // namespace wederhoor::events
