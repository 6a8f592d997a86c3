// What an incident is called.
#pragma once

#include <map>
#include <set>
#include <string>

#include "wederhoor/heap.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

class Labels {
 public:
  // Of the languages in which the heap tells of events.
  Labels(const Heap& heap, const Lexicons& lexicons);
  // Is the event told by a noun ("de overval"), which can stand as a name?
  bool by_noun(const Event& event) const;
  // The kind's name in a language of reports; "" for no such kind or language.
  std::string kind_name(const std::string& kind, std::string_view language) const;

 private:
  std::set<std::string> nouns_;  // rows of triggers: "nl/triggers:overval"
  const lexicon::Table& kinds_;
};

}  // namespace wederhoor::reconcile
