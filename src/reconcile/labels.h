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
  // Is the event told by a noun that can stand as a name: "de overval"?
  bool by_noun(const Event& event) const;
  // Is it told by a word that only tells of a deed where another does: "een knal", "het vuur"?
  bool by_sign(const Event& event) const;
  // The kind's name in a language of reports; "" for no such kind or language.
  std::string kind_name(const std::string& kind, std::string_view language) const;

 private:
  std::set<std::string> nouns_, signs_;  // rows of triggers: "nl/triggers:overval"
  const lexicon::Table& kinds_;
};

}  // namespace wederhoor::reconcile
