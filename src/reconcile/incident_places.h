// Where an incident lies, by the places that its reports name.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "wederhoor/heap.h"

namespace wederhoor::reconcile {

// A place of an incident: how much speaks for it, and what reports call it.
struct IncidentPlace {
  int weight = 0;
  bool deed = false;  // a sentence says that one lies there
  const PlaceMention* mention = nullptr;
  std::map<std::string, int> words;
  std::set<std::uint32_t> documents;  // that name it
};

class IncidentPlaces {
 public:
  // A sentence of the incident names the place. `document`: its place in the heap.
  void named(const PlaceMention& place, const Document& d, std::uint32_t document);
  // A deed of the incident lies there. `by_words`: the sentence says so; `counts`: how much it counts, 1 or more.
  void deed(const PlaceMention& place, const Document& d, bool by_words, int counts);
  // A place that no gazetteer lists joins the listed one of its name. Before `usual`.
  void join_names();
  // Its key; "": nothing speaks enough for any. `setting`: the place that sets the incident apart, "" where none does.
  // `news`: not only looked back on, so that more than the words of a deed may tell where.
  std::string usual(const std::string& setting, bool news) const;
  const IncidentPlace& at(const std::string& key) const { return places_.at(key); }

 private:
  IncidentPlace& of(const PlaceMention& place, const Document& d);
  std::map<std::string, IncidentPlace> places_;  // by place id; "~" and its name where no gazetteer lists it
};

}  // namespace wederhoor::reconcile
