// Events and the ledger of numbers of one report, each tied to the claim it stands in. The stage's only entry.
#pragma once

#include <memory>

#include "wederhoor/lexicons.h"
#include "wederhoor/number.h"

namespace wederhoor::events {

struct Found {
  std::vector<Event> events;        // in text order of their triggers
  std::vector<Number> numbers;      // in text order of their quantities
  std::vector<Position> positions;  // in order of their claims
};

class EventFinder {
 public:
  static Result<EventFinder> open(const Lexicons& lexicons);
  EventFinder(EventFinder&&) noexcept;
  ~EventFinder();
  Found find(const Report& report, const Reading& reading, const Claims& claims) const;

 private:
  struct Words;
  explicit EventFinder(std::unique_ptr<Words> words);
  std::unique_ptr<Words> words_;
};

}  // namespace wederhoor::events
