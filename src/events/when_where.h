// When and where an event took place, by the words of its own sentence, those of its clause first. What other events
// give it: scenes.h.
#pragma once

#include "base/news.h"
#include "events/place_recall.h"

namespace wederhoor::events {

class WhenWhereFinder {
 public:
  explicit WhenWhereFinder(const Finding& finding);
  // Which events there are: what hangs on the verb of one is not of another that hangs there too. Before set().
  void know(const std::vector<Event>& events);
  // Sets time, when, place by the words of its sentence. A place that acts (*Moskou zegt*) is no place of an event; one
  // that names somebody (*de gouverneur van Belgorod*) or tells where something was said is one only for want of
  // another.
  void set(Event& event) const;
  // The places of the report where something can have happened, in text order.
  std::span<const std::int32_t> report_places() const { return report_places_; }
  // The times of the report that tell a day, and not when something was said or what a noun alone has; in text order.
  std::span<const std::int32_t> report_times() const { return report_times_; }

 private:
  // Mentions of one kind in text order, those that cannot be meant left out.
  struct Said {
    std::vector<std::int32_t> index;             // into Reading::times or places
    std::vector<std::uint32_t> sentence, token;  // where it begins
    std::vector<std::uint32_t> farther;          // by so many words it is less near than it stands
  };
  template <class Mentions, class Good, class Farther>
  Said gather(const Mentions& mentions, Good good, Farther farther) const;
  // The nearest in the sentence; an index, or none.
  std::int32_t nearest_in(const Said& said, std::uint32_t sentence, std::uint32_t at) const;
  std::uint32_t told_by(std::uint32_t at) const;
  bool hangs_elsewhere(std::uint32_t token, std::uint32_t at, std::uint32_t verb) const;
  bool is_ahead(std::uint32_t verb) const;
  std::int32_t undergone_place(const Event& event, std::uint32_t at) const;
  bool in_other_clause(std::uint32_t token, std::uint32_t at) const;
  bool in_clause(std::uint32_t a, std::uint32_t b) const;
  std::int32_t finer(std::int32_t place, std::uint32_t at) const;
  std::optional<std::int32_t> counted_from(const Event& event, std::uint32_t at) const;
  void tell_basis(Event& event, std::uint32_t at, std::string_view what, Span words) const;
  std::int32_t own_time(const Event& event, std::uint32_t at) const;

  const Finding& f_;
  Said free_times_;        // those with a day that belong to no noun alone
  base::Buckets of_noun_;  // by token: the times that belong to it alone
  Said places_;
  std::vector<std::int32_t> report_places_, report_times_;
  std::optional<PlaceRecall> recall_;
  std::vector<bool> words_at_;  // by token: the head of an event that is only words
};

// "UTRECHT (ANP) -": where it was written.
bool is_dateline(const Finding& finding, const PlaceMention& place);
// Is it told to three days or finer?
bool to_the_day(const Interval& when);

}  // namespace wederhoor::events
