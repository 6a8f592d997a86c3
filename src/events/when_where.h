// When and where an event took place, by the words of its own clause, else of its sentence.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class WhenWhereFinder {
 public:
  explicit WhenWhereFinder(const Finding& finding);
  // Sets time, when, place by the words of its sentence; the place also by up to two sentences before it in the
  // paragraph. A place that acts (*Moskou zegt*) is no place of an event.
  void set(Event& event) const;
  // Gives an event of the news that has no day of its own the day said before it in the paragraph, else that of the
  // report; says so in `because`. After its realis: recaps, plans and cases that are only thought up stay without a
  // day.
  void set_day_of_news(Event& event) const;

 private:
  // Mentions of one kind in text order, those that cannot be meant left out.
  struct Said {
    std::vector<std::int32_t> index;             // into Reading::times or places
    std::vector<std::uint32_t> sentence, token;  // where it begins
    std::vector<std::uint32_t> farther;          // by so many words it is less near than it stands
    std::vector<std::int32_t> last;              // by sentence: what holds for the next ones; an index, or none
  };
  template <class Mentions, class Good, class Farther>
  Said gather(const Mentions& mentions, Good good, Farther farther) const;
  // The nearest in the sentence; an index, or none.
  std::int32_t nearest_in(const Said& said, std::uint32_t sentence, std::uint32_t at) const;
  std::int32_t own_time(const Event& event, std::uint32_t at) const;

  const Finding& f_;
  Said times_, free_times_;  // those with a day; those that belong to no noun alone
  base::Buckets of_noun_;    // by token: the times that belong to it alone
  Said places_;
};

// Does the interval end more than three weeks before the first day of publication? Then what happened in it is not the
// news.
bool before_the_news(const Interval& when, const Report& report);

}  // namespace wederhoor::events
