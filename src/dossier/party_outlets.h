// Outlets that are voices of parties of the heap.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "wederhoor/heap.h"

namespace wederhoor::dossier {

// Party names of a heap, gathered name by name.
class PartyNames {
 public:
  // A name that reports give an actor who can be a side.
  void add(std::string_view name, const std::string& actor);
  // The only actor whose name the outlet bears, whole; or, `channel`, in part, two words at least. Empty: none, or
  // several.
  std::string of(std::string_view outlet, bool channel) const;

 private:
  std::map<std::string, std::set<std::string>, std::less<>> whole_;  // words of a name -> actors
  std::map<std::string, std::set<std::string>, std::less<>> parts_;  // two or more words of a name, in a row -> actors
};

}  // namespace wederhoor::dossier
