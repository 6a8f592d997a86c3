// Whose the counted are: the actor, and which side that is in the report.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class SideFinder {
 public:
  SideFinder(const Finding& finding, const std::vector<Event>& events);
  // By the words of the number, else by what it is a part of (`whole`; nullptr: nothing) or takes part in; after its
  // state and event.
  void set(const Quantity& quantity, const Number* whole, Number& number) const;

 private:
  void set_kind(std::uint32_t first, std::uint32_t last, Number& number) const;
  void set_among(std::uint32_t first, std::uint32_t last, Number& number) const;
  bool stands_among(std::uint32_t noun) const;
  void set_actor(const Quantity& quantity, std::uint32_t first, std::uint32_t last, Number& number) const;
  void set_owner(const Quantity& quantity, Number& number) const;
  const lexicon::Row* side_word(std::uint32_t token, std::uint32_t last) const;
  void give(const Quantity& quantity, std::int32_t entity, std::string construction, Number& number) const;

  const Finding& f_;
  const std::vector<Event>& events_;
  std::int32_t attackers_;  // who attacks in this report, into Reading::entities; none where nobody is told to
};

// Losses that one sentence adds up are one side's: "zeventig strijders gedood en vier pantservoertuigen vernietigd".
void share_side(const Reading& reading, std::vector<Number>& ledger);

}  // namespace wederhoor::events
