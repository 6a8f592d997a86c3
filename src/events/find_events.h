// Events and the ledger of numbers of one report, each tied to the claim it stands in. The stage's only entry.
#pragma once

#include <memory>

#include "base/word_forms.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/number.h"

namespace wederhoor::events {

struct Found {
  std::vector<Event> events;              // in text order of their triggers
  std::vector<Number> numbers;            // in text order of their quantities
  std::vector<Proposition> propositions;  // in order of their claims, then of the text
  KeptWords words;                        // of the propositions
};

class EventFinder {
 public:
  static Result<EventFinder> open(const Lexicons& lexicons);
  EventFinder(EventFinder&&) noexcept;
  ~EventFinder();
  // `forms`: of this reading. Nothing is found in a language that the stage has no words of.
  Found find(const Report& report, const Reading& reading, const base::WordForms& forms, const Claims& claims) const;

 private:
  struct Words;
  explicit EventFinder(std::vector<std::unique_ptr<Words>> words);
  std::vector<std::unique_ptr<Words>> words_;  // by language
};

}  // namespace wederhoor::events
