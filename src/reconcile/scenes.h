// Scenes: what one sentence tells of where, when, who and what, as far as it helps to say of which incident it speaks.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "lexicon/event_kinds.h"
#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

using Features = std::vector<std::pair<std::uint64_t, std::int32_t>>;  // what it is, how much it counts; sorted

struct Scene {
  std::uint32_t document = 0;  // its place in the heap
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;  // of a live blog: that with which its entry begins
  Features features;
  std::vector<std::string> sites;     // ids of what it names that deeds may lie at or hit; filled by Sites; sorted
  std::vector<std::uint32_t> events;  // into Document::events
  Interval older;                     // known: it tells of days before the news
};

// Kinds of events that something happens in: acts of arms, arrests, flight, casualties; not words about them.
class Deeds {
 public:
  explicit Deeds(const Lexicons& lexicons);
  bool deed(std::string_view kind) const { return deeds_.contains(kind); }
  bool violent(std::string_view kind) const { return kinds_.violent(kind); }
  // An act of arms, or what came of one.
  bool grave(std::string_view kind) const { return violent(kind) || kinds_.harms(kind); }

 private:
  lexicon::EventKinds kinds_;
  std::set<std::string, std::less<>> deeds_;
};

// One scene per sentence.
std::vector<Scene> scenes_of(const Document& document, std::uint32_t place);

// Does the report say where it happened, beside the deed or by its own words? Not: it is where the news is.
bool placed_by_words(const Event& event);
// Do the words of its own clause or sentence tell where?
bool placed_in_clause(const Event& event);
// Did it, or does it, happen at the time of which the report speaks?
bool happens(Realis realis);
// That, or recalled: not planned, feared or denied.
bool told_as_fact(Realis realis);

}  // namespace wederhoor::reconcile
