// Whether an event happened, goes on, failed, was repelled, is planned, denied, thought up, or lies behind the news.
#pragma once

#include "events/finding.h"

namespace wederhoor::events {

class RealisFinder {
 public:
  explicit RealisFinder(const Finding& finding);
  // The events of the report: what governs one may be another ("ontkent de aanval").
  void know(const std::vector<Event>& events);
  // Reads the clause of the trigger and the claim the event stands in; adds its reasons to event.because.
  void set(Event& event) const;

 private:
  void read_word(Event& event, std::uint32_t trigger, std::uint32_t word) const;
  bool denied_behind(std::uint32_t at) const;
  bool bare_question(const Sentence& sentence, std::uint32_t at) const;
  bool nobody_takes_part(const Event& event, std::uint32_t at) const;
  std::optional<Realis> governed(std::uint32_t at) const;
  std::optional<Realis> claimed(const Event& event, std::uint32_t at) const;
  bool goes_on(std::uint32_t at) const;
  void read_above(Event& event, std::uint32_t at) const;
  void read_through(Event& event, std::uint32_t at) const;
  void read_phrase_above(Event& event, std::uint32_t at) const;
  void read_behind(Event& event, std::uint32_t at) const;
  bool retracted(std::uint32_t at) const;
  bool is_predicate(std::uint32_t token) const;
  bool is_negated(std::uint32_t token) const;
  bool is_aim(std::uint32_t at, Span trigger) const;
  bool depends(std::uint32_t at) const;
  bool is_remembered(std::uint32_t at) const;
  void remember(Event& event) const;
  bool asked(const Event& event, std::uint32_t at) const;
  std::optional<Realis> said_by(std::uint32_t word) const;
  void take(Event& event, Realis realis, std::uint32_t word) const;
  void say(Event& event, Realis realis, std::string_view why) const;

  Label kind_at(std::int32_t token) const {
    return kind_at_.empty() ? Label() : kind_at_[static_cast<std::size_t>(token)];
  }

  const Finding& f_;
  std::vector<const lexicon::Row*> rows_;  // by token: what it says; null for most
  base::Buckets telling_;                  // tokens that say something, by clause
  std::vector<Label> kind_at_;             // by token: kind of the event whose trigger hangs on it; empty for most
};

}  // namespace wederhoor::events
